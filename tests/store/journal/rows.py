"""Rows for the tests of the journal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from notifyadmin.store.journal.entry import Body, Ended, Started, new_uid
from notifyadmin.store.journal.journal import Journal

NOON = datetime(2026, 11, 27, 12, 0, tzinfo=timezone(timedelta(hours=1)))


def started(**values: Any) -> Started:
    """A send that is about to leave, with some values of its own."""
    usual: dict[str, Any] = {
        "uid": new_uid(),
        "at": NOON,
        "profile_id": "shop",
        "profile_name": "Shop",
        "production": False,
        "operation": "send",
        "user_id": "123",
        "notification_id": "hello_world",
        "request": Body.of(b'{"notificationId":"hello_world","user":{"id":"123"}}'),
    }
    return Started(**usual | values)


def ended(**values: Any) -> Ended:
    """How a send has ended well, with some values of its own."""
    usual: dict[str, Any] = {
        "at": NOON + timedelta(seconds=1),
        "outcome": "sent",
        "text": "Sent",
        "status": 200,
        "latency_s": 0.25,
        "tracking_id": "track-1",
        "answer": Body.of(b'{"trackingId":"track-1"}'),
    }
    return Ended(**usual | values)


def add(journal: Journal, *, outcome: str = "sent", text: str = "Sent", answer: bytes = b"", **values: Any) -> Started:
    """Adds a row that is complete."""
    row = started(**values)
    journal.begin(row)
    journal.complete(row, ended(outcome=outcome, text=text, answer=Body.of(answer)))
    return row


def later(**amount: float) -> datetime:
    """A moment after noon, in UTC."""
    return (NOON + timedelta(**amount)).astimezone(UTC)
