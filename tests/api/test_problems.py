"""Problems are sentences with the path of the field in which they can be fixed."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import SendRequest, SetPreferencesRequest
from notifyadmin.api.problems import Problem, Severity, problems_of

USER = {"id": "123"}


def problems(**fields: Any) -> list[tuple[str, str]]:
    """What is wrong with a send that has these fields."""
    found = SendRequest.problems({"notificationId": "hello_world", "user": USER} | fields)
    return [(problem.path, problem.text) for problem in found]


@pytest.mark.parametrize(
    ("fields", "path", "text"),
    [
        ({"notificationId": ""}, "notificationId", "Required."),
        ({"notificationId": "  "}, "notificationId", "Required."),
        ({"notificationId": None}, "notificationId", "Must be a text."),
        ({"user": {}}, "user.id", "Required."),
        ({"user": "123"}, "user", "Must be an object of names and values."),
        ({"user": USER | {"pushTokens": {}}}, "user.pushTokens", "Must be a list."),
        ({"mergeTags": []}, "mergeTags", "Must be an object of names and values."),
        ({"replace": {"a": 1}}, "replace.a", "Must be a text."),
        ({"replace": {"": "a"}}, "replace", "There is nothing to look for in one of the pairs."),
        ({"forceChannels": ["EMAIL", 1]}, "forceChannels.1", "Must be a text."),
        ({"options": {"apn": {"badge": 1.5}}}, "options.apn.badge", "Must be a whole number."),
        ({"options": {"apn": {"badge": -1}}}, "options.apn.badge", "Must be 0 or more."),
        ({"options": {"apn": {"priority": 7}}}, "options.apn.priority", "Must be 10, 5 or 1."),
        ({"options": {"apn": {"contentAvailable": "yes"}}}, "options.apn.contentAvailable", "Must be true or false."),
        (
            {"options": {"fcm": {"android": {"priority": "low"}}}},
            "options.fcm.android.priority",
            "Must be 'normal' or 'high'.",
        ),
        (
            {"options": {"email": {"attachments": [{"filename": "a"}]}}},
            "options.email.attachments.0.url",
            "Required.",
        ),
    ],
)
def test_a_problem_says_where_and_what(fields: dict[str, Any], path: str, text: str) -> None:
    assert problems(**fields) == [(path, text)]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"type": "a", "user": USER}, [("notificationId", "type")]),
        ({"notificationId": "a", "to": USER}, [("user", "to")]),
        ({"type": "a", "to": USER, "parameters": {}}, [("notificationId", "type"), ("user", "to")]),
        ({"notificationId": "", "type": "a", "user": {}, "to": USER}, [("notificationId", "type"), ("user.id", "to")]),
    ],
)
def test_what_is_missing_but_for_its_newer_name_is_named_by_both(
    values: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    found = SendRequest.problems(values)
    with pytest.raises(InvalidRequest) as caught:
        SendRequest.from_wire(values)
    assert caught.value.problems == found
    for problem, (path, newer) in zip(found, expected, strict=True):
        documented = path.partition(".")[0]
        text = f"Required. “{newer}” is the newer name of “{documented}”: rename it."
        assert problem == Problem(path, text)
        # It is shown before the first try, too: something was given.
        assert not problem.is_missing


def test_a_name_that_is_no_text_is_a_problem_too() -> None:
    assert SendRequest.problems({1: 2})[-1] == Problem("1", "Every name must be a text.")  # type: ignore[dict-item]


def test_one_place_has_one_problem() -> None:
    found = SetPreferencesRequest.problems({"userId": "1", "preferences": [{}, 1]})
    paths = [problem.path for problem in found]
    assert len(paths) == len(set(paths))
    assert "preferences.1" in paths


def test_a_problem_that_has_no_words_here_is_not_told_in_pydantics() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(datetime.date).validate_python("soon")
    assert problems_of(caught.value) == (Problem("", "Not a valid value."),)


def test_a_problem_stops_the_request_unless_it_says_otherwise() -> None:
    assert Problem("user.id", "Required.").severity is Severity.ERROR


def test_what_was_never_given_is_told_apart_from_what_is_wrong() -> None:
    missing, wrong = SendRequest.problems({"user": {"id": "1", "email": "nobody"}})
    assert missing.is_missing
    assert not wrong.is_missing


def test_the_error_lists_the_problems_and_quotes_nothing_that_was_typed() -> None:
    with pytest.raises(InvalidRequest) as caught:
        SendRequest.from_wire({"user": {"id": 123456789}})
    assert str(caught.value) == "notificationId: Required.; user.id: Must be a text."
    with pytest.raises(InvalidRequest, match=r"^value: Must be an object of names and values\.$"):
        SendRequest.from_wire([])
