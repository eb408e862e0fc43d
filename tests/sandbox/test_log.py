from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from notifyadmin.api.models.logs import LogQuery, LogRow
from notifyadmin.core.delivery_log import DeliveryState, lines_of
from notifyadmin.sandbox.log import MAX_ROWS, Log
from notifyadmin.sandbox.log_rows import MAX_REQUEST_CHARACTERS
from tests.sandbox.conftest import Caller


def logs(caller: Caller, **query: Any) -> list[dict[str, Any]]:
    answer = caller.server("POST", "logs/query", query)
    assert answer.status_code == 200
    rows: list[dict[str, Any]] = answer.json()["logs"]
    return rows


def sent(caller: Caller, **body: Any) -> str:
    tracking_id: str = caller.send(**body).json()["trackingId"]
    return tracking_id


def states(row: dict[str, Any]) -> dict[str, tuple[DeliveryState, str]]:
    return {line.channel: (line.state, line.code) for line in lines_of([LogRow(row)])}


def test_a_row_tells_who_got_what_and_when(caller: Caller) -> None:
    before = datetime.now(UTC)
    tracking_id = sent(caller, mergeTags={"firstName": "Ada"}, forceChannels=["EMAIL", "PUSH"])
    (row,) = logs(caller)
    assert json.loads(row.pop("request")) == {
        "notificationId": "hello_world",
        "user": {"id": "123"},
        "mergeTags": {"firstName": "Ada"},
        "forceChannels": ["EMAIL", "PUSH"],
    }
    moment = row["received_at"]
    assert int(before.timestamp() * 1000) <= moment <= datetime.now(UTC).timestamp() * 1000
    delivered_at = row["email_sent_at"]
    assert row == {
        "received_at": moment,
        "trackingId": tracking_id,
        "user_id": "123",
        "user_email": "test@test.com",
        "user_number": "+15005550006",
        "email_routing": "SEND",
        "email_sent_at": delivered_at,
        "email_delivered_at": delivered_at,
        "mobile_push_routing": "SEND",
        "mobile_push_sent_at": delivered_at,
        "mobile_push_delivered_at": delivered_at,
    }


def test_what_was_not_delivered_has_its_reason(caller: Caller) -> None:
    sent(caller, notificationId="order_tracking", user={"id": "789"})
    (row,) = logs(caller)
    assert states(row) == {
        "EMAIL": (DeliveryState.DELIVERED, ""),
        "INAPP_WEB": (DeliveryState.IGNORED, "IGNORE_BY_PREFERENCES"),
        "SMS": (DeliveryState.FAILED, "NO_ADDRESS"),
        "PUSH": (DeliveryState.FAILED, "NO_ADDRESS"),
    }
    assert "ignored" not in row


def test_a_digest_waits_and_nothing_at_all_is_ignored_as_a_whole(caller: Caller) -> None:
    sent(caller, notificationId="weekly_digest", forceChannels=["EMAIL"])
    sent(caller, user={"id": "789"}, forceChannels=["INAPP_WEB"])
    ignored, waiting = logs(caller)
    assert states(waiting) == {"EMAIL": (DeliveryState.UNKNOWN, "BATCH")}
    assert ignored["ignored"] == "ALL_CHANNELS_IGNORED"


def test_the_filters_narrow_the_rows_and_empty_ones_do_not(caller: Caller) -> None:
    hello = sent(caller)
    digest = sent(caller, notificationId="weekly_digest")
    other = sent(caller, user={"id": "456"}, forceChannels=["SMS"])
    moment = next(row["received_at"] for row in logs(caller) if row["trackingId"] == digest)

    def found(**query: Any) -> set[str]:
        return {row["trackingId"] for row in logs(caller, **query)}

    assert found() == found(trackingIds=[], userFilter=[], statusFilter=[], customFilter="") == {hello, digest, other}
    assert found(trackingIds=[hello, "nosuch"]) == {hello}
    assert found(userFilter=["456"]) == {other}
    assert found(notificationFilter=["weekly_digest"]) == {digest}
    assert found(channelFilter=["SMS"]) == {hello, other}
    assert found(channelFilter=["PIGEON"]) == set()
    assert digest in found(dateRangeFilter={"startTime": moment, "endTime": moment})
    assert found(dateRangeFilter={"startTime": 0, "endTime": 1}) == set()
    assert found(envIdFilter=["another"]) == set()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"statusFilter": ["FAILED"]}, "statusFilter: The sandbox does not know this filter."),
        ({"customFilter": "x"}, "customFilter: The sandbox does not know this filter."),
        ({"trackingIds": "x"}, "trackingIds: Must be a list."),
        ({"dateRangeFilter": {"startTime": 1}}, "dateRangeFilter.endTime: Required."),
    ],
)
def test_a_filter_that_is_not_understood_is_refused(shared_caller: Caller, body: dict[str, Any], words: str) -> None:
    answer = shared_caller.server("POST", "logs/query", body)
    assert (answer.status_code, answer.json()["messages"]) == (400, [words])


def test_of_a_very_long_request_only_the_ids_are_kept(caller: Caller) -> None:
    sent(caller, mergeTags={"text": "x" * MAX_REQUEST_CHARACTERS})
    sent(caller, user={"id": "x" * MAX_REQUEST_CHARACTERS})
    requests = [json.loads(row["request"]) for row in logs(caller) if "request" in row]
    assert requests == [{"notificationId": "hello_world", "user": {"id": "123"}}]
    assert len(logs(caller, notificationFilter=["hello_world"])) == 1


class Clock:
    def __init__(self) -> None:
        self.time = datetime(2026, 11, 27, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def advance(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


def test_the_log_lags_behind_each_change() -> None:
    clock = Clock()
    log = Log(10, clock)

    def found() -> list[Any]:
        return [row["state"] for row in log.find(LogQuery(), "env")]

    def write(state: str) -> None:
        log.write("t1", {"trackingId": "t1", "received_at": 1, "state": state})

    write("scheduled")
    assert found() == []
    clock.advance(6)
    write("rescheduled")
    clock.advance(6)
    write("sent")
    assert found() == ["scheduled"]
    assert log.row("t1") == {"trackingId": "t1", "received_at": 1, "state": "sent"}
    clock.advance(4)
    assert found() == ["rescheduled"]
    clock.advance(6)
    assert found() == ["sent"]


def test_the_oldest_rows_are_forgotten() -> None:
    log = Log(0)
    for number in range(MAX_ROWS + 1):
        log.write(str(number), {"trackingId": str(number), "received_at": number})
    rows = log.find(LogQuery(), "env")
    assert (len(rows), rows[0]["trackingId"], rows[-1]["trackingId"]) == (MAX_ROWS, str(MAX_ROWS), "1")
