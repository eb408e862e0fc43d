"""Rows of the history as lines of a file: CSV to be looked at elsewhere, JSON Lines to be read in again."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from notifyadmin.api.models import encode
from notifyadmin.api.moments import in_every_zone
from notifyadmin.store.journal.entry import RUNNING, UNKNOWN, Body, Details, Entry

# What a spreadsheet takes for the beginning of a formula: https://owasp.org/www-community/attacks/CSV_Injection
_formula_beginnings = tuple("=+-@\t\r\n＝＋－＠")
HEADINGS = (
    "time",
    "outcome",
    "verdict",
    "advice",
    "operation",
    "notificationId",
    "subNotificationId",
    "userId",
    "profile",
    "production",
    "scheduledAt",
    "status",
    "latencyMs",
    "trackingId",
    "settled",
    "settledAt",
    "messages",
    "request",
    "response",
)
_texts = {
    "uid": "uid",
    "profileId": "profile_id",
    "profileName": "profile_name",
    "operation": "operation",
    "userId": "user_id",
    "notificationId": "notification_id",
    "subNotificationId": "sub_notification_id",
    "outcome": "outcome",
    "text": "text",
    "advice": "advice",
    "trackingId": "tracking_id",
    "settled": "settled",
}
MOST = 2**53
"""Numbers from here on are none of a row, and may be more than the journal can hold."""
_needed = ("uid", "at", "profileId", "profileName", "operation", "userId", "outcome")


class NotARow(Exception):
    """A line is no row of a history."""


def csv_head() -> bytes:
    """The first line of a CSV file, after the mark by which a spreadsheet knows its encoding."""
    return b"\xef\xbb\xbf" + _csv([HEADINGS])


def as_csv(rows: Iterable[Details]) -> bytes:
    """Rows as lines of CSV, in which no cell is a formula."""
    return _csv([harmless(cell) for cell in _cells(details)] for details in rows)


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_formula_beginnings) else cell


def as_json_lines(rows: Iterable[Details]) -> bytes:
    """Rows as lines of JSON, from which `from_json_line` makes the same rows."""
    return b"".join(encode(_wire(details)) + b"\n" for details in rows)


def from_json_line(line: bytes) -> Details:
    """The row that a line holds; raises NotARow. A request that ran when it was written has an unknown outcome."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise NotARow from None
    if not isinstance(found, dict) or not all(isinstance(found.get(name), str) for name in _needed):
        raise NotARow
    try:
        return _details(found)
    except (TypeError, ValueError, OverflowError):
        raise NotARow from None


def _csv(lines: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(lines)
    return text.getvalue().encode(errors="replace")


def _cells(details: Details) -> tuple[str, ...]:
    entry = details.entry
    return (
        entry.at.isoformat(),
        entry.outcome,
        entry.text,
        entry.advice,
        entry.operation,
        entry.notification_id,
        entry.sub_notification_id,
        entry.user_id,
        entry.profile_name,
        "yes" if entry.production else "no",
        "" if entry.scheduled_at is None else entry.scheduled_at.isoformat(),
        "" if entry.status is None else str(entry.status),
        "" if entry.latency_s is None else str(round(entry.latency_s * 1000)),
        entry.tracking_id,
        entry.settled,
        "" if entry.settled_at is None else entry.settled_at.isoformat(),
        "\n".join(details.messages),
        "" if details.request is None else details.request.text,
        "" if details.answer is None else details.answer.text,
    )


def _wire(details: Details) -> dict[str, Any]:
    entry = details.entry
    return {
        **{name: getattr(entry, attribute) for name, attribute in _texts.items()},
        "at": entry.at.isoformat(),
        "endedAt": None if entry.ended_at is None else entry.ended_at.isoformat(),
        "scheduledAt": None if entry.scheduled_at is None else entry.scheduled_at.isoformat(),
        "settledAt": None if entry.settled_at is None else entry.settled_at.isoformat(),
        "production": entry.production,
        "keepsBodies": entry.keeps_bodies,
        "status": entry.status,
        "latencyS": entry.latency_s,
        "messages": list(details.messages),
        "request": details.request and {"text": details.request.text, "size": details.request.size},
        "answer": details.answer and {"text": details.answer.text, "size": details.answer.size},
        "before": details.before,
    }


def _details(found: dict[str, Any]) -> Details:
    outcome = found["outcome"]
    texts = {attribute: _checked(found.get(name, ""), str) for name, attribute in _texts.items()}
    at = _moment(found["at"])
    entry = Entry(
        row=0,
        at=at if at is not None else datetime.now(UTC),
        production=_checked(found.get("production", False), bool),
        scheduled_at=_moment(found.get("scheduledAt")),
        keeps_bodies=_checked(found.get("keepsBodies", True), bool),
        status=_number(found.get("status"), int | None),
        latency_s=_number(found.get("latencyS"), int | float | None),
        ended_at=_moment(found.get("endedAt")),
        settled_at=_moment(found.get("settledAt")),
        **texts,
    )
    messages = _checked(found.get("messages", []), list)
    return Details(
        replace(entry, outcome=UNKNOWN if outcome == RUNNING else outcome),
        tuple(_checked(message, str) for message in messages),
        _body(found.get("request")),
        _body(found.get("answer")),
        _checked(found.get("before"), str | None),
    )


def _body(found: object) -> Body | None:
    if found is None:
        return None
    values = _checked(found, dict)
    text, size = _checked(values.get("text"), str), _number(values.get("size"), int)
    body = Body.of(text.encode(errors="replace"))
    return Body(body.text, max(size, body.size))


def _moment(text: object) -> datetime | None:
    if text is None:
        return None
    moment = in_every_zone(datetime.fromisoformat(_checked(text, str)))
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _number(value: Any, kind: Any) -> Any:
    number = _checked(value, kind)
    if number is not None and not abs(number) < MOST:  # nor is NaN
        raise ValueError
    return number


def _checked(value: Any, kind: Any) -> Any:
    if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
        raise TypeError
    return value
