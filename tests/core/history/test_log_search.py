from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from notifyadmin.api.models.logs import Logs
from notifyadmin.core.delivery_log import DeliveryState
from notifyadmin.core.history.log_search import AFTER, BEFORE, Settled, candidates, query_of, report_of
from notifyadmin.store.journal.entry import Body, Details
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.store.journal.rows import NOON, add, ended, started

AT = datetime(2026, 11, 27, 12, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def interrupted(journal: Journal, **values: Any) -> Details:
    """A send whose program ended before it did."""
    row = started(user_id="123", notification_id="hello_world", **values)
    journal.begin(row)
    journal.complete(row, ended(outcome="unknown", tracking_id=""))
    return journal.details(Filter())[0]


def sent(journal: Journal, **values: Any) -> Details:
    """A send that has a tracking id."""
    add(journal, **values)
    return journal.details(Filter())[0]


def log(*rows: dict[str, Any] | str, **more: Any) -> Logs:
    return Logs.of({"logs": list(rows), **more})


def line(
    tracking_id: str = "t", notification_id: str = "hello_world", user_id: str = "123", **more: Any
) -> dict[str, Any]:
    request = json.dumps({"notificationId": notification_id})
    return {"trackingId": tracking_id, "user_id": user_id, "request": request, "email_sent_at": AT.isoformat(), **more}


def test_a_row_with_a_tracking_id_is_looked_for_by_it_alone(journal: Journal) -> None:
    query = query_of(sent(journal).entry)
    assert query is not None
    assert query.to_wire() == {"trackingIds": ["track-1"]}


def test_a_send_without_one_is_looked_for_by_its_user_and_time(journal: Journal) -> None:
    query = query_of(interrupted(journal).entry)
    assert query is not None
    assert (query.user_filter, query.tracking_ids) == (["123"], None)
    span = query.date_range_filter
    assert span is not None
    assert span.start_time == (NOON - BEFORE).timestamp() * 1000
    assert span.end_time == (NOON + timedelta(seconds=1) + AFTER).timestamp() * 1000


@pytest.mark.parametrize(
    "values", [{"operation": "retract"}, {"outcome": "rejected"}, {"outcome": "notSent"}, {"user_id": ""}]
)
def test_other_rows_without_a_tracking_id_are_not_looked_for(journal: Journal, values: dict[str, Any]) -> None:
    outcome = values.pop("outcome", "unknown")
    row = started(**values)
    journal.begin(row)
    journal.complete(row, ended(outcome=outcome, tracking_id=""))
    assert query_of(journal.page(Filter())[0]) is None


def test_the_send_is_found_by_its_tracking_id_and_others_are_passed_over(journal: Journal) -> None:
    details = sent(journal)
    report = report_of(details, log(line("other", sms_sent_at="x"), line("track-1")), b"{}", AT)
    assert (report.settled, report.raw, report.at) == (Settled.FOUND, None, AT)
    assert [(each.channel, each.state) for each in report.lines] == [("EMAIL", DeliveryState.SENT)]
    assert report_of(details, log(line("other")), b"{}", AT).settled is Settled.NOT_FOUND


def test_without_one_it_is_found_by_the_notification_id_in_the_request(journal: Journal) -> None:
    details = interrupted(journal)
    logs = log(line("a", "order"), line("b"), line("c", user_id="456"))
    assert candidates(details.entry, logs) == {"b"}
    assert report_of(details, logs, b"{}", AT).settled is Settled.FOUND
    only_others = log(line("a", "order"), line("c", user_id="456"))
    assert report_of(details, only_others, b"{}", AT).settled is Settled.NOT_FOUND


def test_a_send_of_another_row_of_the_history_is_not_taken_for_it(journal: Journal) -> None:
    report = report_of(interrupted(journal), log(line("known")), b"{}", AT, others=["known"])
    assert (report.settled, report.lines) == (Settled.NOT_FOUND, ())


def test_of_several_the_one_closest_in_time_is_told(journal: Journal) -> None:
    details = interrupted(journal)
    near, far = (round((NOON + 2 * MINUTE * at).timestamp() * 1000) for at in (1, 2))
    logs = log(
        line("none", sms_sent_at="x"), line("far", received_at=far, call_sent_at="x"), line("near", received_at=near)
    )
    assert [each.channel for each in report_of(details, logs, b"{}", AT).lines] == ["EMAIL"]


@pytest.mark.parametrize(
    "logs",
    [
        Logs.of({"what": 1}),
        log("no object"),
        log(line(request="no JSON")),
        log(line(request="[]")),
        log(line(request='{"notificationId": 5}')),
    ],
)
def test_what_cannot_be_read_is_shown_as_it_came_and_settles_nothing(journal: Journal, logs: Logs) -> None:
    report = report_of(interrupted(journal), logs, b'{"as": "it came"}', AT)
    assert (report.settled, report.lines) == (None, ())
    assert report.raw == Body.of(b'{"as": "it came"}')


def test_a_row_without_a_tracking_id_settles_nothing_where_one_was_asked_for(journal: Journal) -> None:
    row = line()
    del row["trackingId"]
    assert report_of(sent(journal), log(row), b"{}", AT).settled is None


def test_while_the_service_still_searches_it_is_not_said_that_there_is_nothing(journal: Journal) -> None:
    details = sent(journal)
    assert report_of(details, Logs.of({"queryId": "q", "status": "Running"}), b"{}", AT).settled is None
    assert report_of(details, Logs.of({"status": "Complete"}), b"{}", AT).settled is Settled.NOT_FOUND


def test_a_row_that_says_nothing_of_any_channel_is_shown_as_it_came(journal: Journal) -> None:
    row = {"trackingId": "track-1", "new_field": "new"}
    report = report_of(sent(journal), log(row), b"raw", AT)
    assert (report.settled, report.lines, report.raw) == (Settled.FOUND, (), Body.of(b"raw"))


def test_channels_that_the_request_asks_for_are_not_known_yet(journal: Journal) -> None:
    body = b'{"notificationId":"x","user":{"id":"1"},"forceChannels":["SMS","PIGEON",["x"]]}'
    report = report_of(sent(journal, request=Body.of(body)), log(line("track-1")), b"{}", AT)
    assert {each.channel: each.state for each in report.lines} == {
        "EMAIL": DeliveryState.SENT,
        "SMS": DeliveryState.UNKNOWN,
    }
