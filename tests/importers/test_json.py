"""JSON is read exactly, whatever it holds."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from tests.importers.reading import assert_read, on_the_wire, read, read_all, refusal, remarks
from tests.strategies import (
    json_objects,
    retract_requests,
    send_requests,
    set_preferences_requests,
    unhurried,
)


@unhurried
@given(send_requests())
def test_a_send_request_is_read_as_it_is(request: SendRequest) -> None:
    found = read(json.dumps(request.to_wire()))
    assert_read(found, "send", request.to_wire())
    assert (found.source, found.remarks) == ("JSON", ())
    assert SendRequest.from_wire(found.values) == SendRequest.from_wire(json.loads(json.dumps(request.to_wire())))


@unhurried
@given(retract_requests())
def test_a_retract_request_is_read_as_it_is(request: RetractRequest) -> None:
    assert_read(read(json.dumps(request.to_wire()).encode()), "retract", request.to_wire())


@unhurried
@given(set_preferences_requests())
def test_preferences_are_read_with_and_without_their_user(request: SetPreferencesRequest) -> None:
    wire = request.to_wire()
    assert_read(read(json.dumps(wire)), "setUserPreferences", wire)
    newer = {"userId": wire["userId"], "userPreferences": wire["preferences"]}
    assert_read(read(json.dumps(newer)), "setUserPreferences", wire)
    if wire["preferences"]:
        assert_read(read(json.dumps(wire["preferences"])), "setUserPreferences", wire["preferences"])


@unhurried
@given(json_objects())
def test_any_object_of_merge_tags_is_read_as_it_is(tags: dict[str, Any]) -> None:
    wire = {"notificationId": "x", "mergeTags": tags}
    assert on_the_wire(read(json.dumps(wire, ensure_ascii=False)).values) == on_the_wire(wire)


def test_numbers_keep_their_type_and_every_digit() -> None:
    digits = "9" * 4000
    found = read(f'{{"mergeTags": [1, 1.0, 1e2, -0, -0.0, 12345678901234567890, {digits}, 1E-5]}}').values
    assert isinstance(found, dict)
    numbers = found["mergeTags"]
    assert [type(number) for number in numbers] == [int, float, float, int, float, int, int, float]
    assert str(numbers[6]) == digits
    assert json.dumps(numbers[:6]) == "[1, 1.0, 100.0, 0, -0.0, 12345678901234567890]"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"a": ' + "9" * 5000 + "}", "A number in it has too many digits."),
        ('{"a": 1e999}', "The number 1e999 is too large."),
        ('{"a": ' + "9" * 250 + "e99}", f"The number {'9' * 59}… is too large."),
        ('{"a": -1E+9999}', "The number -1E+9999 is too large."),
        ('{"a": ' + "9" * 400 + ".0}", f"The number {'9' * 59}… is too large."),
        ("[" * 101 + "]" * 101, "It is nested more than 100 levels deep."),
        ('{"a":' * 100_000, "It is nested more than 100 levels deep."),
        ("[" + "0," * 600_000 + "0]", "It has more than 500,000 values, which no request has."),
        ("[1, 2]", "A list of preferences is expected, each an object with a channel."),
        (
            '{"userId": "1", "userPreferences": [5]}',
            "A list of preferences is expected, each an object with a channel.",
        ),
    ],
)
def test_too_much_and_what_is_no_request_are_refused(text: str, words: str) -> None:
    assert refusal(text) == words


def test_a_hundred_levels_are_read_whatever_brackets_texts_hold() -> None:
    tags: Any = {"text": "[[[[" * 100 + '"{{\\'}
    for _ in range(98):
        tags = [tags]
    wire = {"mergeTags": tags}
    assert read(json.dumps(wire)).values == wire


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('{"a": 1,\n "b" 2}', "2:6"),
        ('{"a": "x\ny"}', "1:9"),
        ('{"a": [1, 2}', "1:12"),
        ('{"a": ', "1:7"),
    ],
)
def test_what_breaks_is_refused_with_the_place(text: str, where: str) -> None:
    assert refusal(text).startswith(f"It is not valid JSON: it breaks at {where}: ")


def test_a_name_that_is_there_twice_is_remarked() -> None:
    found = read('{"notificationId": "x", "user": {"id": "1", "id": "2"}}')
    assert found.values == {"notificationId": "x", "user": {"id": "2"}}
    assert found.remarks == ("The name id is given twice in one object; the last value was taken.",)


def test_newer_names_are_read_by_the_documented_ones() -> None:
    found = read('{"type": "x", "to": {"id": "1"}, "parameters": {"a": 1}, "schedule": "2030-01-01T00:00:00Z"}')
    assert list(found.values) == ["notificationId", "user", "mergeTags", "schedule"]
    assert found.remarks == (
        "type is the newer name of notificationId, and was read as that.",
        "to is the newer name of user, and was read as that.",
        "parameters is the newer name of mergeTags, and was read as that.",
    )


def test_a_newer_name_beside_the_documented_one_stays() -> None:
    wire = {"type": "x", "notificationId": "y", "user": {"id": "1"}}
    assert read(json.dumps(wire)).values == wire


@pytest.mark.parametrize("text", ['{"a": 1}', "{}", "[]", '{"userPreferences": []}'])
def test_what_has_no_field_of_a_request_is_refused(text: str) -> None:
    assert refusal(text) == "There is no field of a request in it, so nothing was changed."


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        ('{"notificationId": "x", "userId": "1"}', "retract"),
        ('{"notificationId": "x", "userId": "1", "secondaryId": null}', "retract"),
        ('{"notificationId": "x", "userId": "1", "user": {"id": "1"}}', "send"),
        ('{"notificationId": "x", "userId": "1", "to": {"id": "1"}}', "send"),
        ('{"userId": "1"}', "send"),
        ('[{"notificationId": "x", "channel": "EMAIL", "delivery": "off"}]', "setUserPreferences"),
        ('{"userPreferences": [{"channel": "SMS"}]}', "setUserPreferences"),
        ('{"userId": "u", "notificationId": "n", "channel": "EMAIL", "state": false}', "setUserPreferences"),
    ],
)
def test_the_operation_is_told_by_the_content(text: str, operation: str) -> None:
    assert read(text).operation == operation


def test_what_people_write_in_place_of_json_is_read_as_javascript() -> None:
    found = read(
        """{
      // the type
      notificationId: 'hello_world', # ignored
    }""".replace(" # ignored", "")
    )
    assert (found.source, found.values) == ("JavaScript", {"notificationId": "hello_world"})
    loose = "{/* all of it */ 'user': {id: \"1\", }, mergeTags: {a: [1, 2,], 'b': +.5, c: 0x1f, d: 1_000, e: 5.},}"
    assert read(loose).values == {
        "user": {"id": "1"},
        "mergeTags": {"a": [1, 2], "b": 0.5, "c": 31, "d": 1000, "e": 5.0},
    }


def test_numbers_that_json_does_not_have_are_left_out() -> None:
    text = '{"mergeTags": {"a": NaN, "b": -Infinity, "c": 1}}'
    assert read(text).values == {"mergeTags": {"c": 1}}
    assert remarks(text) == (
        "It is not valid JSON: it breaks at 1:21: NaN is no value of JSON, and has no quotes.",
        "Line 1: the value of mergeTags.a was left out: NaN is not a literal.",
        "Line 1: the value of mergeTags.b was left out: -Infinity is not a literal.",
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"a":["EMAIL" "SMS"]}', "1:15: a comma is missing"),
        ('{"a":1 "b":2}', "1:8: a comma is missing"),
        ('{"a":010}', "1:7: a number begins with 0"),
        ('{"p":"C:\\dir\\new"}', "1:9: \\d has no meaning in JSON"),
        ("{“a”: “b”}", "1:2: “ is no quotation mark of JSON"),
        ("{&quot;a&quot;:1}", "1:2: &quot; is an entity of HTML"),
        ('{"a": 1, // b\n "c": "\\d"}', "2:8: \\d has no meaning in JSON"),
    ],
)
def test_a_fault_is_told_with_its_place_and_is_no_other_language(text: str, words: str) -> None:
    assert refusal(text) == f"It is not valid JSON: it breaks at {words}."


def test_comments_and_spare_commas_are_left_out_with_a_remark() -> None:
    found = read('{ // the type\n "notificationId": "x, // y", /* z */ "user": {"id": "1", }, }')
    assert found.values == {"notificationId": "x, // y", "user": {"id": "1"}}
    assert found.source == "JSON"
    assert found.remarks == (
        "It is not valid JSON: it breaks at 1:3: a comment. Comments and spare commas were left out.",
    )


@pytest.mark.parametrize("text", ["[{}, {}]", "{}\n{}", "{};\n\n{}"])
def test_several_sends_can_be_chosen_from(text: str) -> None:
    one, two = ({"notificationId": name, "user": {"id": name}} for name in "ab")
    text = text.replace("{}", json.dumps(one), 1).replace("{}", json.dumps(two), 1)
    assert [each.values for each in read_all(text).requests] == [one, two]


def test_one_preference_is_a_preference_of_its_user() -> None:
    found = read('{"userId":"u","notificationId":"n1","channel":"EMAIL","state":false}')
    preference = {"notificationId": "n1", "channel": "EMAIL", "state": False}
    assert_read(found, "setUserPreferences", {"userId": "u", "preferences": [preference]})
