from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given

from notifyadmin.api.models import Channel
from notifyadmin.api.models.logs import LogRow, Logs, Mark
from tests.strategies import json_values, spoilt, unhurried

MOMENT = datetime(2026, 11, 27, 5, 30, tzinfo=UTC)
MS = int(MOMENT.timestamp()) * 1000
ROW = {
    "received_at": MS,
    "trackingId": "t1",
    "user_id": "123",
    "request": '{"notificationId": "hello_world"}',
    "email_sent_at": MS,
    "email_opened": True,
    "mobile_push_failed_at": MS,
    "mobile_push_failed_code": "NO_APN_CONFIG",
    "sms_routing": "IGNORE",
    "sms_routing_reason": "IGNORE_BY_PREFERENCES",
}


@pytest.mark.parametrize("value", [[ROW], {"logs": [ROW]}, {"messages": [ROW]}, {"logs": [ROW], "status": "Complete"}])
def test_rows_are_found_in_each_shape(value: object) -> None:
    logs = Logs.of(value)
    assert [row.tracking_id for row in logs.rows] == ["t1"]
    assert (logs.is_known, logs.is_running, logs.left_out) == (True, False, 0)


def test_a_row_tells_of_each_channel_apart() -> None:
    row = LogRow(ROW)
    email, push, sms = (row.channel(channel) for channel in (Channel.EMAIL, Channel.PUSH, Channel.SMS))
    assert email is not None
    assert push is not None
    assert sms is not None
    assert (email.sent, email.opened, email.failed) == (Mark(MOMENT), Mark(None), None)
    assert (push.failed, push.failed_code) == (Mark(MOMENT), "NO_APN_CONFIG")
    assert (sms.routing, sms.routing_reason, sms.sent) == ("IGNORE", "IGNORE_BY_PREFERENCES", None)
    assert row.channel(Channel.CALL) is None
    assert (row.user_id, row.request, row.received) == ("123", ROW["request"], Mark(MOMENT))
    assert (row.ignored, row.failed_code, row.failed, row.scheduled_for) == ("", "", None, None)


@pytest.mark.parametrize(
    "value",
    [
        MS,
        MS / 1000,
        str(MS),
        str(MS // 1000),
        "2026-11-27T05:30:00Z",
        "2026-11-27T06:30:00+01:00",
        "2026-11-27 05:30:00.000",
    ],
)
def test_a_time_is_read_in_each_notation(value: object) -> None:
    assert LogRow({"received_at": value}).received == Mark(MOMENT)


@pytest.mark.parametrize(
    "value",
    [
        "soon",
        True,
        {},
        [1],
        "9999-12-31T23:59:59-12:00",
        -62_135_596_800,
        10**400,
        float("inf"),
        float("nan"),
        "9" * 30,
    ],
)
def test_what_has_no_time_that_can_be_read_has_happened_all_the_same(value: object) -> None:
    row = LogRow({"received_at": value})
    assert row.received == Mark(None)
    assert row.values["received_at"] is value


@pytest.mark.parametrize("value", [None, "", 0, "0", False, "false"])
def test_an_empty_time_says_that_it_has_not_happened(value: object) -> None:
    assert LogRow({"email_sent_at": value}).channel(Channel.EMAIL) is None


@pytest.mark.parametrize(
    ("value", "is_known", "is_running"),
    [
        ([], True, False),
        ({"logs": []}, True, False),
        ({"queryId": "q1"}, True, True),
        ({"queryId": "q1", "status": "Running", "logs": []}, True, True),
        ({"status": "Scheduled"}, True, True),
        ({"status": "Complete"}, True, False),
        ({"queryId": "q1", "status": "Failed"}, False, False),
        ({"queryId": 7}, False, False),
        ({"messages": ["No."]}, False, False),
        ({"results": []}, False, False),
        ({}, False, False),
        (None, False, False),
    ],
)
def test_an_answer_that_is_no_list_of_rows_is_told_apart(value: Any, is_known: bool, is_running: bool) -> None:
    logs = Logs.of(value)
    assert (logs.rows, logs.is_known, logs.is_running) == ((), is_known, is_running)


def test_what_is_no_row_is_counted() -> None:
    logs = Logs.of([ROW, "text", None])
    assert (len(logs.rows), logs.left_out, logs.is_known) == (1, 2, True)


@unhurried
@given(spoilt(json_values().map(lambda value: {"queryId": "q", "logs": [ROW, {"email_sent_at": value}]})))
def test_nothing_that_the_service_may_say_is_too_much(value: Any) -> None:
    for row in Logs.of(value).rows:
        assert all(isinstance(text, str) for text in (row.tracking_id, row.ignored, row.request))
        for channel in Channel:
            row.channel(channel)
