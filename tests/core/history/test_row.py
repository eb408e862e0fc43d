from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.api.verdict import Outcome
from notifyadmin.core.history.row import (
    MAX_FORMATTED,
    NotRepeatable,
    before_of,
    copied,
    formatted,
    request_of,
    retraction_of,
    verdict_of,
)
from notifyadmin.core.requests import DeletePreferences
from notifyadmin.store.journal.entry import MAX_BODY_BYTES, RUNNING, UNKNOWN, Body, Details
from notifyadmin.store.journal.journal import Journal
from tests.store.journal.rows import ended, started


def row(journal: Journal, **values: object) -> Details:
    """A row that was written and read."""
    texts = {name: values.pop(name) for name in ("outcome", "text", "messages", "answer") if name in values}
    begun = started(**values)
    journal.begin(begun)
    journal.complete(begun, ended(**texts))
    details = journal.get(1)
    assert details is not None
    return details


def body(text: str) -> Body:
    return Body.of(text.encode())


def test_the_verdict_is_what_was_told_then(journal: Journal) -> None:
    details = row(journal, outcome="partlySent", text="Partly sent", messages=("no SMS",))
    verdict = verdict_of(details)
    assert (verdict.outcome, verdict.text, verdict.tracking_id) == (Outcome.PARTLY_SENT, "Partly sent", "track-1")
    assert [finding.text for finding in verdict.findings] == ["no SMS"]
    assert not verdict.repeatable


def test_what_runs_was_interrupted_or_is_of_another_version_is_unknown(journal: Journal) -> None:
    details = row(journal)
    for outcome, ended_at, text in (
        (RUNNING, None, "Running"),
        (UNKNOWN, None, "Outcome unknown"),
        ("later", details.entry.ended_at, "Sent"),
    ):
        entry = replace(details.entry, outcome=outcome, ended_at=ended_at)
        verdict = verdict_of(replace(details, entry=entry))
        assert (verdict.outcome, verdict.text) == (Outcome.UNKNOWN, text)


@pytest.mark.parametrize(
    ("operation", "text", "request_"),
    [
        (
            "send",
            '{"notificationId":"a","user":{"id":"1"},"more":[0.10]}',
            SendRequest.from_wire({"notificationId": "a", "user": {"id": "1"}, "more": [0.10]}),
        ),
        (
            "retract",
            '{"notificationId":"a","userId":"1"}',
            RetractRequest.from_wire({"notificationId": "a", "userId": "1"}),
        ),
        (
            "setUserPreferences",
            '{"userId":"1","preferences":[]}',
            SetPreferencesRequest.from_wire({"userId": "1", "preferences": []}),
        ),
        (
            "deletePreferences",
            '{"userId":"1","notificationId":"a","subNotificationId":"b"}',
            DeletePreferences("1", "a", "b"),
        ),
    ],
)
def test_a_request_is_made_of_its_body_again(
    journal: Journal,
    operation: str,
    text: str,
    request_: object,
) -> None:
    assert request_of(row(journal, operation=operation, request=body(text))) == request_


@pytest.mark.parametrize(
    ("operation", "request_", "problem"),
    [
        ("send", None, "not kept"),
        ("send", Body("{", MAX_BODY_BYTES + 1), "Only the beginning"),
        ("send", body("<html>"), "not valid JSON"),
        ("send", body("[1]"), "not valid JSON"),
        ("send", body('{"user":{}}'), "not a valid request"),
        ("deletePreferences", body('{"userId":5,"notificationId":"a"}'), "not a valid request"),
        ("broadcast", body("{}"), "does not know this operation"),
    ],
)
def test_of_what_is_no_request_none_is_made(
    journal: Journal,
    operation: str,
    request_: Body | None,
    problem: str,
) -> None:
    with pytest.raises(NotRepeatable, match=problem):
        request_of(row(journal, operation=operation, request=request_))


def test_choices_are_restored_without_those_that_were_none(journal: Journal) -> None:
    details = row(journal, before='{"userId":"1","preferences":[{"delivery":null,"n":1},{"delivery":"off","n":2}]}')
    assert before_of(details) == {"userId": "1", "preferences": [{"delivery": "off", "n": 2}]}
    for broken in ("", "[]", '{"preferences":[1]}'):
        with pytest.raises(NotRepeatable):
            before_of(replace(details, before=broken))


def test_a_send_is_retracted_by_its_ids(journal: Journal) -> None:
    details = row(journal, sub_notification_id="eu")
    assert retraction_of(details) == {"notificationId": "hello_world", "userId": "123", "secondaryId": "eu"}


def test_bodies_are_formatted_where_they_are_json() -> None:
    assert formatted('{"a":"ü"}') == ('{\n  "a": "ü"\n}', "")
    assert formatted("<html>") == ("<html>", "Not JSON: shown raw.")
    assert formatted("") == ("", "")
    assert formatted("[" * MAX_FORMATTED) == ("[" * MAX_FORMATTED, "Not JSON: shown raw.")
    assert formatted("0" + " " * MAX_FORMATTED)[1] == "Too large to format: shown raw."


def test_a_row_is_copied_with_what_happened_and_both_bodies(journal: Journal) -> None:
    text = copied(row(journal, answer=body('{"ok":1}'), messages=("careful",)))
    for line in ("User: 123", "Outcome: Sent", "Message: careful", "Request:", "Response:", '  "ok": 1'):
        assert line in text.splitlines()


def test_a_row_is_copied_with_its_schedule_and_what_the_log_says_of_it(journal: Journal) -> None:
    at = datetime(2027, 1, 5, 9, tzinfo=UTC)
    details = row(journal, outcome="unknown", scheduled_at=at)
    journal.note_settled(details.entry.uid, "found", at)
    settled = journal.get(1)
    assert settled is not None
    text = copied(settled)
    assert "Scheduled for: 2027-01-05T09:00:00+00:00" in text
    assert "Service log: found (2027-01-05T09:00:00+00:00)" in text
