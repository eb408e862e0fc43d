"""The models lose nothing, and refuse with a reason and a place."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import (
    ApnOptions,
    ChannelOptions,
    InAppNotification,
    InAppPage,
    Preference,
    Preferences,
    RetractRequest,
    SendReply,
    SendRequest,
    SetPreferencesReply,
    SetPreferencesRequest,
    StoredPreference,
    User,
    Value,
    Wire,
    encode,
)
from notifyadmin.api.models.declared import spec_of
from notifyadmin.api.models.fields import ModelSpec, Shape
from tests.strategies import (
    json_objects,
    json_values,
    retract_requests,
    send_requests,
    send_wires,
    set_preferences_requests,
    spoilt_wires,
    unhurried,
    wires,
)

few = settings(unhurried, max_examples=25)
MODELS: list[type[Value]] = [
    RetractRequest,
    SetPreferencesRequest,
    SendReply,
    SetPreferencesReply,
    Preferences,
    InAppPage,
]
HELLO: dict[str, Any] = {"notificationId": "hello_world", "user": {"id": "123"}}


def exactly(value: object) -> str:
    """A spelling in which 1, 1.0 and true, absent and null, 0 and -0.0 differ, and the order of names does not."""
    return json.dumps(value, sort_keys=True)


@unhurried
@given(send_wires())
def test_a_send_request_keeps_every_field_also_those_that_nobody_knows(wire: dict[str, Any]) -> None:
    assert exactly(SendRequest.from_wire(wire).to_wire()) == exactly(wire)


@unhurried
@given(send_requests() | retract_requests() | set_preferences_requests())
def test_a_request_survives_the_way_to_bytes_and_back(request: Wire) -> None:
    again = type(request).from_wire(json.loads(encode(request.to_wire())))
    assert again == request
    assert exactly(again.to_wire()) == exactly(request.to_wire())


@pytest.mark.parametrize("model", MODELS)
def test_every_other_model_keeps_what_it_is_given_too(model: type[Value]) -> None:
    @few
    @given(wires(model))
    def keeps(wire: dict[str, Any]) -> None:
        assert exactly(model.from_wire(wire).to_wire()) == exactly(wire)

    keeps()


def _is_place(model: ModelSpec, path: list[str], value: object) -> bool:
    """Whether a path leads to a declared field, or to something that is really there."""
    if not path:
        return True
    name, *rest = path
    field = next((field for field in model.fields if field.name == name), None)
    if field is None or field.shape in (Shape.JSON, Shape.PAIRS) or not isinstance(value, dict):
        return field is not None or (isinstance(value, dict) and any(key.split(".")[0] == name for key in value))
    inner = value.get(name)
    if rest and field.shape is Shape.LIST:
        index, *rest = rest
        if not (isinstance(inner, list) and index.isdecimal() and int(index) < len(inner)):
            return False
        inner = inner[int(index)]
    return not rest if field.model is None else _is_place(field.model, rest, inner)


@pytest.mark.parametrize("model", [SendRequest, *MODELS])
def test_reading_arbitrary_json_succeeds_or_names_real_fields(model: type[Value]) -> None:
    @few
    @given(json_values() | json_objects() | spoilt_wires(model))
    def reads(value: Any) -> None:
        try:
            read: Value | InvalidRequest = model.from_wire(value)
        except InvalidRequest as error:
            read = error
        if isinstance(read, Value):
            json.loads(encode(read.to_wire()))
            return
        assert read.problems
        for problem in read.problems:
            assert problem.path == "" or _is_place(spec_of(model), problem.path.split("."), value)
            assert problem.text.strip().endswith(".")

    reads()


def test_absent_null_zero_empty_and_false_are_five_things() -> None:
    for apn in ({}, {"badge": 0}, {"badge": None}, {"sound": ""}, {"contentAvailable": False}, {"expiry": 0}):
        wire = HELLO | {"options": {"apn": apn}}
        assert encode(SendRequest.from_wire(wire).to_wire()) == encode(wire)
    assert SendRequest.from_wire(HELLO | {"options": {}}).to_wire() == HELLO | {"options": {}}
    assert SendRequest.from_wire(HELLO | {"mergeTags": {}}).to_wire() == HELLO | {"mergeTags": {}}


def test_a_request_is_written_by_python_names_and_read_by_wire_names_only() -> None:
    request = SendRequest(notification_id="hello_world", user=User(id="123"), template_id="dark")
    assert request.to_wire() == HELLO | {"templateId": "dark"}
    with pytest.raises(InvalidRequest) as caught:
        SendRequest.from_wire({"notification_id": "hello_world", "user": {"id": "123"}})
    assert [problem.path for problem in caught.value.problems] == ["notificationId"]


def test_problems_are_told_without_raising_in_the_order_of_the_fields() -> None:
    problems = SendRequest.problems({"user": {"email": "nobody"}, "options": {"apn": {"badge": -1}}})
    assert [problem.path for problem in problems] == ["notificationId", "user.id", "user.email", "options.apn.badge"]
    assert SendRequest.problems(HELLO) == ()


@pytest.mark.parametrize(
    ("apn", "path"),
    [
        ({"priority": True}, "priority"),
        ({"priority": 10.5}, "priority"),
        ({"priority": 7}, "priority"),
        ({"badge": 1.5}, "badge"),
        ({"badge": True}, "badge"),
        ({"expiry": "0"}, "expiry"),
        ({"contentAvailable": 1}, "contentAvailable"),
        ({"collapseId": "ü" * 33}, "collapseId"),
    ],
)
def test_a_value_that_is_only_nearly_right_is_refused(apn: dict[str, Any], path: str) -> None:
    assert [problem.path for problem in ApnOptions.problems(apn)] == [path]


def test_an_unknown_field_with_something_that_is_not_json_is_refused_at_its_place() -> None:
    deep: Any = 1
    for _ in range(200):
        deep = [deep]
    for value in (float("nan"), float("inf"), {1, 2}, {1: "number as name"}, 10**5000, deep):
        problems = SendRequest.problems(HELLO | {"later": value})
        assert [problem.path for problem in problems] == ["later"]
        problems = SendRequest.problems(HELLO | {"mergeTags": {"tag": value}})
        assert [problem.path for problem in problems] == ["mergeTags"]


def test_merge_tags_may_be_a_hundred_levels_deep() -> None:
    value: Any = 1
    for _ in range(98):
        value = [value]
    SendRequest.from_wire(HELLO | {"mergeTags": {"tag": value}})
    assert (
        SendRequest.problems(HELLO | {"mergeTags": {"tag": [[value]]}})[0].text == "Nested more than 100 levels deep."
    )


def test_a_push_tokens_device_is_checked_like_merge_tags() -> None:
    token = {"type": "FCM", "token": "t", "device": {"os": float("nan")}}
    assert (
        SendRequest.problems(HELLO | {"user": {"id": "1", "pushTokens": [token]}})[0].path == "user.pushTokens.0.device"
    )


def test_half_a_character_is_refused_where_an_address_or_a_check_needs_whole_ones() -> None:
    problems = SendRequest.problems({"notificationId": "\ud800", "user": {"id": "1"}})
    assert problems[0].text == "Holds half of a surrogate pair, which is no character."


def test_half_a_character_goes_out_as_an_escape() -> None:
    assert encode({"tag": "\ud800ü"}) == b'{"tag":"\\ud800\\u00fc"}'
    assert encode({"tag": "ü"}) == '{"tag":"ü"}'.encode()


def test_json_is_written_short_for_the_wire_and_indented_for_reading() -> None:
    assert encode(HELLO) == b'{"notificationId":"hello_world","user":{"id":"123"}}'
    assert encode({"a": [1]}, indent=2) == b'{\n  "a": [\n    1\n  ]\n}'


def test_a_preference_says_either_state_or_delivery() -> None:
    pair = {"notificationId": "hello_world", "channel": "EMAIL"}
    assert Preference.from_wire(pair | {"state": False}).to_wire() == pair | {"state": False}
    assert Preference.from_wire(pair | {"delivery": "daily"}).to_wire() == pair | {"delivery": "daily"}
    problems = SetPreferencesRequest.problems({"userId": "1", "preferences": [pair]})
    assert [(problem.path, problem.text) for problem in problems] == [
        ("preferences.0", "Either state or delivery is needed.")
    ]


@pytest.mark.parametrize(
    ("row", "delivery"),
    [
        ({"delivery": "daily"}, "daily"),
        ({"delivery": "off", "state": True}, "off"),
        ({"state": True}, "instant"),
        ({"state": False}, "off"),
        ({}, None),
    ],
)
def test_a_stored_preference_of_an_older_answer_reads_as_off_or_instant(row: dict[str, Any], delivery: str) -> None:
    stored = StoredPreference.from_wire({"notificationId": "a", "channel": "EMAIL"} | row)
    assert stored.effective_delivery == delivery


def test_the_older_spelling_of_the_default_is_understood() -> None:
    assert ChannelOptions.from_wire({"defaultDeliverOption": "off"}).default_delivery_option == "off"
    assert ChannelOptions.from_wire({"defaultDeliveryOption": "off"}).default_delivery_option == "off"


def test_a_type_without_options_and_a_channel_without_its_own_are_tolerated() -> None:
    answer = {"notifications": [{"notificationId": "a", "channels": ["EMAIL"]}, {"notificationId": "b", "options": {}}]}
    read = Preferences.from_wire(answer)
    assert [kind.options for kind in read.notifications] == [None, {}]
    assert read.preferences == []


def test_a_frequencys_hour_may_be_a_number_or_a_text_and_has_one_problem_otherwise() -> None:
    assert ChannelOptions.from_wire({"daily": {"hour": 9}, "weekly": {"hour": "9", "day": "mon"}}).daily is not None
    problems = ChannelOptions.problems({"daily": {"hour": [9]}})
    assert [(problem.path, problem.text) for problem in problems] == [
        ("daily.hour", "Must be a whole number or a text.")
    ]


def test_an_old_in_app_row_without_its_type_is_read() -> None:
    row = InAppNotification.from_wire({"id": "t1", "title": "Hi", "redirectURL": "https://example.com", "seen": False})
    assert (row.notification_id, row.redirect_url) == (None, "https://example.com")
