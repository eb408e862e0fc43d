"""Requests in Go."""

from __future__ import annotations

from typing import Any

import pytest

from notifyadmin.api.models import SendRequest
from notifyadmin.api.regions import Region
from notifyadmin.snippets import Language, render
from notifyadmin.snippets.message import Operation
from tests.snippets.cases import documented, every_option, preferences, retract, send

US, CANADA = Region.US.base_url, Region.CANADA.base_url

CALL = "notificationapi.Init"


def code_of(operation: Operation, base_url: str = US) -> str:
    return render(Language.GO, operation, base_url)


def test_the_documentations_example_in_structs() -> None:
    assert code_of(documented) == (
        """\
// go get github.com/notificationapi-com/notificationapi-go-server-sdk

package main

import (
	"log"
	"os"

	notificationapi "github.com/notificationapi-com/notificationapi-go-server-sdk"
)

func main() {
	clientID, clientSecret := os.Getenv("NOTIFICATIONAPI_CLIENT_ID"), os.Getenv("NOTIFICATIONAPI_CLIENT_SECRET")
	if err := notificationapi.Init(clientID, clientSecret); err != nil {
		log.Fatal(err)
	}
	err := notificationapi.Send(notificationapi.SendRequest{
		NotificationId: "hello_world",
		User: notificationapi.User{
			Id:     "123",
			Email:  "test@test.com",
			Number: pointer("+15005550006"),
		},
		MergeTags: map[string]interface{}{
			"firstName": "test",
		},
	})
	if err != nil {
		log.Fatal(err)
	}
}

func pointer[T any](value T) *T { return &value }
"""
    )


def test_another_region_goes_by_net_http() -> None:
    code = code_of(documented, CANADA)
    assert 'const baseURL = "https://api.ca.notificationapi.com"' in code
    assert "// Sent with net/http. The SDK reaches no other region than the US." in code


def test_every_option_that_the_structs_have() -> None:
    code = code_of(send(options=every_option, replace={"a": ""}, forceChannels=["EMAIL"], templateId=""))
    for line in [
        'ReplyToAddresses: []string{"reply@test.com"},',
        "Attachments: []notificationapi.EmailAttachments{",
        "Badge:            pointer(0),",
        "ContentAvailable: pointer(false),",
        'CollapseId:       pointer(""),',
        "Android: &notificationapi.FcmAndroidOptions{",
        "Replace: map[string]string{",
        'ForceChannels: []string{"EMAIL"},',
        'TemplateID:    pointer(""),',
    ]:
        assert f"\t{line}\n" in code


def test_empty_options_are_pointers_to_empty_structs() -> None:
    code = code_of(send(options={"apn": {}}))
    assert "Apn: &notificationapi.SendRequestApnOptions{},\n" in code


def test_preferences_by_delivery_and_retract_by_type() -> None:
    code = code_of(preferences("123", {"delivery": "off"}))
    assert 'SetUserPreferences("123", []notificationapi.SetUserPreferencesRequest{\n\t\t{\n' in code
    assert "notificationapi.Retract(notificationapi.RetractRequest{" in code_of(retract("123"))
    assert "[]notificationapi.SetUserPreferencesRequest{})" in code_of(preferences("123"))
    assert "func pointer" not in code


@pytest.mark.parametrize(
    ("operation", "said"),
    [
        (preferences("123", {"state": False}), "state"),
        (preferences("123", {"delivery": "off", "subNotificationId": "x"}), "subNotificationId"),
        (preferences("123", {"delivery": "off", "state": None}), "state"),
        (retract("123", secondaryId="x"), "secondaryId"),
        (send(user={"id": "1", "timezone": "UTC"}), "user.timezone"),
        (send(user={"id": "1", "email": None}), "user.email"),
        (send(user={"id": "1", "?> x": 1}), "user"),
        (send(schedule="2020-01-01T00:00:00Z"), "schedule"),
        (SendRequest.from_wire({"notificationId": "x", "user": {"id": "1"}, "a b": 1}), "unknown fields"),
        (send(known=1), "known"),
        (send({}), "mergeTags"),
        (send({"x": 1.0}), "mergeTags"),
        (send({"x": 2**63}), "mergeTags"),
        (send({"x": "\ud800"}), "mergeTags"),
        (send(replace={}), "replace"),
        (send(forceChannels=[]), "forceChannels"),
        (send(options=None), "options"),
        (send(options={"apn": {"expiry": 0}}), "options.apn.expiry"),
        (send(options={"apn": {"badge": 2**63}}), "options.apn.badge"),
        (send(options={"apn": {"contentAvailable": None}}), "options.apn.contentAvailable"),
        (send(options={"fcm": {"android": {"ttl": "1"}}}), "options.fcm.android.ttl"),
        (send(options={"email": {"fromName": "x"}}), "options.email.fromName"),
        (send(options={"email": {"attachments": []}}), "options.email.attachments"),
    ],
)
def test_what_the_structs_cannot_hold_goes_by_net_http_and_is_named(operation: Operation, said: str) -> None:
    code = code_of(operation)
    assert CALL not in code
    assert f"cannot hold all of it as it is: {said}.\n" in code.replace("\n\t//", "")


def test_an_id_of_dots_goes_by_net_http() -> None:
    code = code_of(preferences("..", {"delivery": "off"}))
    assert '"/user_preferences/%2E%2E"' in code
    assert "leaves this user id as a step" in code


def test_nothing_in_the_text_ends_the_raw_string() -> None:
    assert r'"x": "\u0060\\\u0060"' in code_of(send({"x": "`\\`"}, known=1))


def test_texts_are_quoted_by_gos_rules() -> None:
    code = code_of(send({"x": "\"'\\`\n\u202e😀\U000e0001"}))
    assert r""""x": "\"'\\`\n\u202e😀\U000e0001",""" in code


@pytest.mark.parametrize(
    ("tags", "lines"),
    [
        ({"a": 1, "bcd": True, "ü": None}, ['"a":   1,', '"bcd": true,', '"ü":   nil,']),
        (
            {"a": 1, "bc": {"d": 1}, "efg": 2},
            ['"a": 1,', '"bc": map[string]interface{}{', '"d": 1,', "},", '"efg": 2,'],
        ),
        ({"a": 1, "b" * 50: 2, "c" * 50: 3}, ['"a": 1,', f'"{"b" * 50}": 2,', f'"{"c" * 50}": 3,']),
        ({"a" * 38: 1, "b" * 50: 2}, [f'"{"a" * 38}":             1,', f'"{"b" * 50}": 2,']),
        ({"x": {}, "yy": []}, ['"x":  map[string]interface{}{},', '"yy": []interface{}{},']),
    ],
)
def test_columns_are_those_of_gofmt(tags: dict[str, Any], lines: list[str]) -> None:
    code = code_of(send(tags))
    assert "".join(f"{line}\n" for line in lines) in code.replace("\t", "")
