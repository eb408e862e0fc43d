"""What is allowed and still likely a mistake is told, and never stops a request."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.api.checks import warnings_beside, warnings_of
from notifyadmin.api.models import SendRequest
from notifyadmin.api.models.fields import paths_of
from notifyadmin.api.problems import Problem, Severity
from tests.strategies import spoilt, spoilt_wires, unhurried, wires

TOMORROW = datetime.now(UTC) + timedelta(days=1)
YESTERDAY = datetime.now(UTC) - timedelta(days=1)


def warned(**fields: Any) -> list[str]:
    """The paths of what is told about a send that has these fields."""
    wire = {"notificationId": "hello_world", "user": {"id": "123"}} | fields
    return [problem.path for problem in warnings_of(SendRequest.from_wire(wire))]


def test_an_ordinary_request_has_no_warning() -> None:
    assert warned(mergeTags={"name": "Ada"}, schedule=TOMORROW.isoformat()) == []


@pytest.mark.parametrize(
    ("fields", "paths"),
    [
        ({"user": {"id": "a:b"}}, ["user.id"]),
        ({"user": {"id": " 1"}}, ["user.id"]),
        ({"notificationId": "hello_world "}, ["notificationId"]),
        ({"mergeTags": {"text": "x" * 200_000}}, ["mergeTags"]),
        ({"schedule": YESTERDAY.isoformat()}, ["schedule"]),
        ({"options": {"apn": {"expiry": int(YESTERDAY.timestamp())}}}, ["options.apn.expiry"]),
        ({"options": {"apn": {"expiry": 0}}}, []),
        ({"options": {"apn": {"expiry": int(TOMORROW.timestamp())}}}, []),
        ({"options": {"fcm": {"android": {"ttl": 2419201}}}}, ["options.fcm.android.ttl"]),
        ({"options": {"fcm": {"android": {"ttl": 2419200}}}}, []),
        ({"options": {"email": {"fromName": "Ada"}}}, ["user.email"]),
        ({"options": {"email": {}}}, []),
        ({"forceChannels": ["INAPP_WEB"]}, ["forceChannels"]),
        ({"forceChannels": ["PIGEON"]}, ["forceChannels", "forceChannels"]),
        ({"forceChannels": ["EMAIL", "SMS"]}, ["forceChannels", "user.email", "user.number"]),
    ],
)
def test_a_likely_mistake_is_told_at_its_field(fields: dict[str, Any], paths: list[str]) -> None:
    assert warned(**fields) == paths


def test_a_file_without_its_extension_is_told() -> None:
    files = [{"filename": name, "url": "https://example.com/a"} for name in ("invoice.pdf", "invoice")]
    user = {"id": "1", "email": "test@test.com"}
    found = warned(user=user, options={"email": {"attachments": files}})
    assert found == ["options.email.attachments.1.filename"]


doubtful_wires = st.builds(
    lambda wire, doubtful: wire | doubtful,
    wires(SendRequest),
    st.sampled_from(
        [
            {"notificationId": "hello_world "},
            {"forceChannels": ["PIGEON", "SMS"]},
            {"schedule": YESTERDAY.isoformat()},
            {"mergeTags": {"text": "x" * 200_000}},
            {"options": {"apn": {"expiry": 1}, "fcm": {"android": {"ttl": 2419201}}}},
            {"options": {"email": {"attachments": [{"filename": "invoice", "url": "https://example.com/a"}]}}},
        ]
    ),
)


@unhurried
@given(doubtful_wires)
def test_whatever_is_warned_of_is_a_sentence_at_a_field(wire: dict[str, Any]) -> None:
    known = set(paths_of(SendRequest))
    problems = warnings_of(SendRequest.from_wire(wire))
    assert problems
    for problem in problems:
        assert problem.severity is Severity.WARNING
        assert problem.text.endswith(".")
        assert problem.path in known or problem.path.startswith("options.email.attachments.")


@pytest.mark.parametrize(
    ("wire", "wrong", "paths"),
    [
        ({"forceChannels": ["PUSH"]}, ["notificationId", "user"], ["forceChannels"]),
        ({"user": {"email": "nobody"}, "forceChannels": ["EMAIL"]}, ["user.email"], ["forceChannels"]),
        ({"user": 5, "options": {"fcm": {"android": {"ttl": 2419201}}}}, ["user"], ["options.fcm.android.ttl"]),
        (
            {"options": {"email": {"attachments": [{"filename": "a"}], "fromName": "Ada"}}},
            ["options.email.attachments.0.url"],
            ["user.email"],
        ),
        ({"options": 5, "templateId": 6}, ["options"], []),
    ],
)
def test_what_is_wrong_elsewhere_hides_no_warning(wire: dict[str, Any], wrong: list[str], paths: list[str]) -> None:
    problems = [Problem(path, "Wrong.") for path in wrong]
    assert [warning.path for warning in warnings_beside(wire, problems)] == paths


def has_both(wire: Any) -> bool:
    """Whether there is something wrong with it, and something to be warned of."""
    problems = SendRequest.problems(wire) if isinstance(wire, dict) else ()
    return bool(problems and warnings_beside(wire, problems))


@unhurried
@given(spoilt(doubtful_wires).filter(has_both))
def test_no_field_has_a_problem_and_a_warning(values: dict[str, Any]) -> None:
    problems = SendRequest.problems(values)
    warned_of = {warning.path for warning in warnings_beside(values, problems)}
    assert warned_of.isdisjoint(problem.path for problem in problems)


@unhurried
@given(spoilt_wires(SendRequest).filter(lambda wire: isinstance(wire, dict)))
def test_whatever_stands_there_is_looked_over_beside_its_problems(values: dict[str, Any]) -> None:
    known = set(paths_of(SendRequest))
    for warning in warnings_beside(values, SendRequest.problems(values)):
        assert warning.path in known or warning.path.startswith("options.email.attachments.")
