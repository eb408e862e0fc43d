from __future__ import annotations

import json
from typing import Any

import pytest

from tests.sandbox.conftest import Caller

hello: dict[str, Any] = {"notificationId": "hello_world", "user": {"id": "123"}}


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff", b'{"a": NaN}', b'{"a": 1e999}', b"[" * 100_000, b'{"a": ' + b"9" * 5_000 + b"}"],
    ids=["empty", "cut off", "not UTF-8", "NaN", "endless", "too deep for Python", "too many digits"],
)
def test_what_is_not_json_is_answered_with_400(shared_caller: Caller, body: bytes) -> None:
    answer = shared_caller.server("POST", "sender", body)
    assert (answer.status_code, answer.json()) == (400, {"messages": ["The body is not JSON."]})


def test_json_nested_too_deep_is_answered_with_400(shared_caller: Caller) -> None:
    answer = shared_caller.server("POST", "sender", b'{"a": ' + b"[" * 200 + b"]" * 200 + b"}")
    assert answer.json() == {"messages": ["The body is nested more than 200 levels deep."]}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "sender"),
        ("POST", "sender/retract"),
        ("PUT", "notifications/comment_reply/subNotifications/new"),
    ],
)
def test_a_body_that_is_no_object_is_answered_with_400(shared_caller: Caller, method: str, path: str) -> None:
    answer = shared_caller.server(method, path, [1])
    assert answer.status_code == 400
    assert answer.json() == {"messages": ["The body must be an object of names and values."]}


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"user": {"id": "123"}}, "notificationId"),
        ({"notificationId": "hello_world"}, "user"),
        ({**hello, "notificationId": ""}, "notificationId"),
        ({**hello, "user": {}}, "user.id"),
        ({**hello, "user": {"id": "123", "email": "nobody"}}, "user.email"),
        ({**hello, "user": {"id": "123", "number": "12"}}, "user.number"),
        ({**hello, "mergeTags": [1]}, "mergeTags"),
        ({**hello, "replace": {"a": 1}}, "replace.a"),
        ({**hello, "schedule": "tomorrow"}, "schedule"),
        ({**hello, "forceChannels": ["EMAIL", "FAX"]}, "forceChannels.1"),
        ({**hello, "options": {"apn": {"collapseId": "x" * 65}}}, "options.apn.collapseId"),
        ({**hello, "options": {"apn": {"badge": -1}}}, "options.apn.badge"),
        ({**hello, "options": {"email": {"ccAddresses": ["a@test.com", "b"]}}}, "options.email.ccAddresses.1"),
    ],
)
def test_an_invalid_send_is_answered_with_400_and_the_fields_path(
    shared_caller: Caller, body: dict[str, Any], path: str
) -> None:
    answer = shared_caller.server("POST", "sender", body)
    assert answer.status_code == 400
    (message,) = answer.json()["messages"]
    assert message.startswith(f"{path}: ")


def test_every_wrong_field_has_its_message(shared_caller: Caller) -> None:
    answer = shared_caller.server("POST", "sender", {"user": {"id": "123", "email": "nobody"}})
    assert [message.partition(":")[0] for message in answer.json()["messages"]] == ["notificationId", "user.email"]


def test_the_newer_names_of_a_sends_fields_are_synonyms(shared_caller: Caller) -> None:
    newer = {"type": "hello_world", "to": {"id": "123"}, "parameters": {"firstName": "Newer"}}
    answer = shared_caller.server("POST", "sender", newer)
    assert answer.status_code == 200
    rendered = shared_caller.sandbox.deliveries(answer.json()["trackingId"])
    assert rendered[0].title == "Hello, Newer!"


def test_a_problem_is_named_as_the_caller_spelled_the_field(shared_caller: Caller) -> None:
    newer = {"type": "hello_world", "to": {"id": "123", "email": "nobody"}}
    (message,) = shared_caller.server("POST", "sender", newer).json()["messages"]
    assert message.startswith("to.email: ")


EXPIRY_REMARK = "options.apn.expiry: The string was read as a number."
CONTENT_REMARK = "options.apn.contentAvailable: The number was read as a boolean."


@pytest.mark.parametrize(
    ("apn", "delivered", "remarks"),
    [
        ({"expiry": "1900000000"}, {"expiry": 1900000000}, [EXPIRY_REMARK]),
        ({"expiry": "0"}, {"expiry": 0}, [EXPIRY_REMARK]),
        ({"contentAvailable": 1}, {"contentAvailable": True}, [CONTENT_REMARK]),
        (
            {"contentAvailable": 0, "expiry": "7"},
            {"contentAvailable": False, "expiry": 7},
            [EXPIRY_REMARK, CONTENT_REMARK],
        ),
        ({"expiry": 19e8, "badge": 5.0}, {"expiry": 1900000000, "badge": 5}, []),
    ],
)
def test_what_sdks_write_in_another_form_is_accepted_with_a_remark(
    shared_caller: Caller, apn: dict[str, Any], delivered: dict[str, Any], remarks: list[str]
) -> None:
    user = {"id": "apn", "pushTokens": [{"type": "APN", "token": "t"}]}
    body = hello | {"user": user, "options": {"apn": apn}, "forceChannels": ["PUSH"]}
    answer = shared_caller.server("POST", "sender", body)
    assert (answer.status_code, answer.json()["messages"]) == (202 if remarks else 200, remarks)
    (push,) = shared_caller.sandbox.deliveries(answer.json()["trackingId"])
    assert json.dumps(push.details["apn"], sort_keys=True) == json.dumps(delivered, sort_keys=True)


@pytest.mark.parametrize(
    ("apn", "path"),
    [
        ({"expiry": ""}, "expiry"),
        ({"expiry": "-1"}, "expiry"),
        ({"expiry": "٣"}, "expiry"),
        ({"expiry": "9" * 5000}, "expiry"),
        ({"expiry": "2030-01-31"}, "expiry"),
        ({"contentAvailable": 2}, "contentAvailable"),
        ({"contentAvailable": "1"}, "contentAvailable"),
    ],
)
def test_other_forms_are_refused(shared_caller: Caller, apn: dict[str, Any], path: str) -> None:
    answer = shared_caller.server("POST", "sender", hello | {"options": {"apn": apn}})
    assert answer.status_code == 400
    assert answer.json()["messages"][0].startswith(f"options.apn.{path}: ")


@pytest.mark.parametrize("address", ["ada@example.test", "ada@localhost", "ada@corp.local", "a@b"])
def test_a_reserved_mail_domain_stops_nothing(shared_caller: Caller, address: str) -> None:
    answer = shared_caller.server(
        "POST", "sender", hello | {"user": {"id": "reserved", "email": address}, "forceChannels": ["EMAIL"]}
    )
    assert answer.status_code == 200


def test_the_documented_name_counts_where_both_are_given(shared_caller: Caller) -> None:
    answer = shared_caller.server("POST", "sender", {**hello, "type": "nothing_of_the_kind"})
    assert answer.status_code == 200


@pytest.mark.parametrize("path", ["user_preferences/123", "users/123/preferences"])
def test_choices_that_are_no_list_are_answered_with_400(shared_caller: Caller, path: str) -> None:
    body = {"notificationId": "hello_world", "channel": "EMAIL", "state": True}
    if path.startswith("users"):
        answer = shared_caller.user("POST", "123", "/preferences", body)
    else:
        answer = shared_caller.server("POST", path, body)
    assert (answer.status_code, answer.json()) == (400, {"messages": ["The body must be a list."]})


@pytest.mark.parametrize(
    ("choice", "path"),
    [
        ({"channel": "EMAIL", "state": True}, "1.notificationId"),
        ({"notificationId": "hello_world", "state": True}, "1.channel"),
        ({"notificationId": "hello_world", "channel": "EMAIL"}, "1"),
        ({"notificationId": "hello_world", "channel": "EMAIL", "state": "yes"}, "1.state"),
        ({"notificationId": "hello_world", "channel": "FAX", "state": True}, "1.channel"),
        ({"notificationId": "hello_world", "channel": "EMAIL", "delivery": "now and then"}, "1.delivery"),
    ],
)
def test_an_invalid_choice_is_named_by_its_place_in_the_list(
    shared_caller: Caller, choice: dict[str, Any], path: str
) -> None:
    good = {"notificationId": "hello_world", "channel": "EMAIL", "state": False}
    answer = shared_caller.server("POST", "user_preferences/invalid", [good, choice])
    assert answer.status_code == 400
    assert answer.json()["messages"][0].startswith(f"{path}: ")
    assert shared_caller.choices("invalid") == {}


def test_choices_for_a_blank_user_are_answered_with_400(shared_caller: Caller) -> None:
    answer = shared_caller.server("POST", "user_preferences/%20", [])
    assert (answer.status_code, answer.json()) == (400, {"messages": ["userId: Required."]})


@pytest.mark.parametrize("field", ["notificationId", "userId"])
def test_an_incomplete_retract_is_answered_with_400(shared_caller: Caller, field: str) -> None:
    body = {"notificationId": "hello_world", "userId": "123"}
    del body[field]
    answer = shared_caller.server("POST", "sender/retract", body)
    assert (answer.status_code, answer.json()) == (400, {"messages": [f"{field}: Required."]})


@pytest.mark.parametrize(
    ("method", "path", "body", "named"),
    [
        ("POST", "sender", {"notificationId": "nosuch", "user": {"id": "nobody"}}, "notificationId"),
        ("POST", "sender/retract", {"notificationId": "nosuch", "userId": "123"}, "notificationId"),
        (
            "POST",
            "user_preferences/nobody",
            [{"notificationId": "nosuch", "channel": "EMAIL", "state": True}],
            "0.notificationId",
        ),
        ("PUT", "notifications/nosuch/subNotifications/a", {"title": "A"}, "notificationId"),
        ("DELETE", "notifications/nosuch/subNotifications/a", None, "notificationId"),
    ],
)
def test_an_unknown_notification_is_answered_with_404_in_the_services_shape(
    shared_caller: Caller, method: str, path: str, body: Any, named: str
) -> None:
    answer = shared_caller.server(method, path, body)
    assert answer.status_code == 404
    assert answer.json() == {"messages": [f"{named}: There is no notification nosuch."]}
    assert shared_caller.user("GET", "nobody").status_code == 404


def test_half_a_surrogate_pair_survives_the_way_there_and_back(shared_caller: Caller) -> None:
    body = b'{"notificationId": "hello_world", "user": {"id": "surrogate"}, "mergeTags": {"firstName": "\\ud800"}}'
    tracking_id = shared_caller.server("POST", "sender", body).json()["trackingId"]
    assert shared_caller.sandbox.deliveries(tracking_id)[0].title == "Hello, \ud800!"
    assert shared_caller.inbox("surrogate")[0]["title"] == "Hello, \ud800!"
