from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from notifyadmin.api.models.logs import LogRow
from notifyadmin.core.delivery_log import DeliveryLine, DeliveryState, lines_of

EARLY, LATE = datetime(2026, 11, 27, 5, 30, tzinfo=UTC), datetime(2026, 11, 27, 5, 40, tzinfo=UTC)
EARLY_TEXT, LATE_TEXT = EARLY.isoformat(), LATE.isoformat()


def lines(*rows: dict[str, Any], expected: tuple[str, ...] = ()) -> tuple[DeliveryLine, ...]:
    return lines_of(map(LogRow, rows), expected)


@pytest.mark.parametrize(
    ("row", "state", "code", "at"),
    [
        ({"sent_at": EARLY_TEXT}, DeliveryState.SENT, "", EARLY),
        ({"sent_at": "soon"}, DeliveryState.SENT, "", None),
        ({"sent_at": EARLY_TEXT, "delivered_at": LATE_TEXT}, DeliveryState.DELIVERED, "", LATE),
        ({"delivered_at": EARLY_TEXT, "opened": True}, DeliveryState.OPENED, "", None),
        ({"delivered_at": EARLY_TEXT, "clicked": LATE_TEXT}, DeliveryState.OPENED, "", LATE),
        (
            {"sent_at": EARLY_TEXT, "failed_at": LATE_TEXT, "failed_code": "PERMANENT_GENERAL_BOUNCE"},
            DeliveryState.FAILED,
            "PERMANENT_GENERAL_BOUNCE",
            LATE,
        ),
        ({"failed_code": "NO_ADDRESS"}, DeliveryState.FAILED, "NO_ADDRESS", None),
        (
            {"delivered_at": EARLY_TEXT, "failed_at": LATE_TEXT, "failed_code": "X"},
            DeliveryState.FAILED,
            "X",
            LATE,
        ),
        ({"delivered_at": EARLY_TEXT, "failed_at": "?", "failed_code": "X"}, DeliveryState.FAILED, "X", None),
        (
            {"delivered_at": LATE_TEXT, "failed_at": EARLY_TEXT, "failed_code": "X"},
            DeliveryState.DELIVERED,
            "X",
            LATE,
        ),
        (
            {"routing": "IGNORE", "routing_reason": "IGNORE_BY_PREFERENCES"},
            DeliveryState.IGNORED,
            "IGNORE_BY_PREFERENCES",
            None,
        ),
        ({"routing_reason": "IGNORE_BY_ENVIRONMENT"}, DeliveryState.IGNORED, "IGNORE_BY_ENVIRONMENT", None),
        ({"routing": "THROTTLED"}, DeliveryState.IGNORED, "THROTTLED", None),
        ({"routing": "IGNORE", "sent_at": EARLY_TEXT}, DeliveryState.SENT, "", EARLY),
        ({"routing": "BATCH"}, DeliveryState.UNKNOWN, "BATCH", None),
        ({"routing": "SEND"}, DeliveryState.UNKNOWN, "SEND", None),
    ],
)
def test_the_furthest_that_the_log_tells_is_the_state_of_a_channel(
    row: dict[str, Any], state: DeliveryState, code: str, at: datetime | None
) -> None:
    assert lines({f"web_push_{name}": value for name, value in row.items()}) == (
        DeliveryLine("WEB_PUSH", state, code, at),
    )


def test_an_expected_channel_of_which_nothing_is_logged_is_not_known_yet() -> None:
    assert lines({"email_sent_at": EARLY_TEXT}, expected=("SMS", "PIGEON")) == (
        DeliveryLine("EMAIL", DeliveryState.SENT, at=EARLY),
        DeliveryLine("SMS", DeliveryState.UNKNOWN),
        DeliveryLine("PIGEON", DeliveryState.UNKNOWN),
    )
    assert lines(expected=("SMS",)) == (DeliveryLine("SMS", DeliveryState.UNKNOWN),)


def test_what_is_said_of_the_whole_notification_holds_for_channels_of_which_nothing_else_is_said() -> None:
    row = {"ignored": "THROTTLING", "email_failed_code": "USAGE_LIMIT", "call_routing": "SEND"}
    assert lines(row, expected=("SMS",)) == (
        DeliveryLine("EMAIL", DeliveryState.FAILED, "USAGE_LIMIT"),
        DeliveryLine("SMS", DeliveryState.IGNORED, "THROTTLING"),
        DeliveryLine("CALL", DeliveryState.IGNORED, "THROTTLING"),
    )
    assert lines({"failed_at": LATE_TEXT, "failed_code": "X"}, expected=("SMS",)) == (
        DeliveryLine("SMS", DeliveryState.FAILED, "X", LATE),
    )


def test_a_schedule_is_what_its_channels_wait_for() -> None:
    assert lines({"scheduled_for": LATE_TEXT, "sms_routing": "SCHEDULE"}, expected=("EMAIL",)) == (
        DeliveryLine("EMAIL", DeliveryState.UNKNOWN, "SCHEDULE", LATE),
        DeliveryLine("SMS", DeliveryState.UNKNOWN, "SCHEDULE", LATE),
    )
    assert lines({"scheduled_for": EARLY_TEXT, "sms_sent_at": LATE_TEXT}) == (
        DeliveryLine("SMS", DeliveryState.SENT, at=LATE),
    )


def test_a_row_that_names_no_channel_is_told_as_a_whole() -> None:
    assert lines({"ignored": "DEDUPLICATION"}) == (DeliveryLine("", DeliveryState.IGNORED, "DEDUPLICATION"),)
    assert lines({"trackingId": "t1"}) == lines() == ()


def test_rows_of_one_notification_add_to_each_other() -> None:
    first = {"email_sent_at": EARLY_TEXT, "sms_routing": "SEND", "email_failed_code": None}
    second = {
        "email_sent_at": "",
        "email_opened": False,
        "email_delivered_at": LATE_TEXT,
        "sms_failed_code": "NO_ADDRESS",
    }
    expected = (
        DeliveryLine("EMAIL", DeliveryState.DELIVERED, at=LATE),
        DeliveryLine("SMS", DeliveryState.FAILED, "NO_ADDRESS"),
    )
    assert lines(first, second) == lines(second, first) == expected
