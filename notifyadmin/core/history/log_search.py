"""What the service's log is asked about a row of the history, and what its answer says of that row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from notifyadmin.api.models import Channel
from notifyadmin.api.models.logs import DateRange, LogQuery, LogRow, Logs
from notifyadmin.api.verdict import OPEN, Verdict
from notifyadmin.core.delivery_log import DeliveryLine, lines_of
from notifyadmin.core.history.row import NotRepeatable, values_of
from notifyadmin.store.journal.entry import Body, Details, Entry

BEFORE, AFTER = timedelta(minutes=1), timedelta(minutes=5)
"""How far the service's clock may be from this one, and how late it may get a request."""


class Settled(StrEnum):
    """What the log says of a send whose outcome is unknown, by the name that the history has for it."""

    FOUND = "found"
    NOT_FOUND = "notFound"


@dataclass(frozen=True, slots=True)
class Report:
    """What came of asking at a moment.

    `settled` is None where the log does not tell whether it has the send. `raw` is the answer as it came, where part of
    it could not be read, and `failure` says why there is no answer.
    """

    at: datetime
    lines: tuple[DeliveryLine, ...] = ()
    settled: Settled | None = None
    raw: Body | None = None
    failure: Verdict | None = None


def is_unknown_send(entry: Entry) -> bool:
    """Whether the log can tell more about a row than the row itself."""
    return entry.operation == "send" and entry.outcome in OPEN


def query_of(entry: Entry) -> LogQuery | None:
    """What finds the row's send; None where there is nothing to find it by."""
    if entry.tracking_id:
        return LogQuery(tracking_ids=[entry.tracking_id])
    if not is_unknown_send(entry) or not entry.user_id:
        return None
    until = entry.at if entry.ended_at is None else entry.ended_at
    span = DateRange(start_time=_milliseconds(entry.at - BEFORE), end_time=_milliseconds(until + AFTER))
    return LogQuery(date_range_filter=span, user_filter=[entry.user_id])


def candidates(entry: Entry, logs: Logs) -> frozenset[str]:
    """The tracking ids that may be the row's, where it has none; those of other rows of the history are not."""
    if entry.tracking_id:
        return frozenset()
    return frozenset(row.tracking_id for row in logs.rows if row.tracking_id and _is_of(entry, row))


def report_of(details: Details, logs: Logs, raw: bytes, at: datetime, others: Iterable[str] = ()) -> Report:
    """What an answer says of a row; `others` are tracking ids that are of other rows."""
    entry, others = details.entry, frozenset(others)
    rows = [row for row in logs.rows if row.tracking_id not in others]
    judged = [(row, _is_of(entry, row)) for row in rows]
    is_readable = logs.is_known and not logs.left_out and all(is_of is not None for _, is_of in judged)
    found = _of_one_send(entry, [row for row, is_of in judged if is_of])
    lines = lines_of(found, _expected(details))
    settled = None
    if found:
        settled = Settled.FOUND
    elif is_readable and not logs.is_running:
        settled = Settled.NOT_FOUND
    says_nothing = bool(found) and not lines
    return Report(at, lines if found else (), settled, None if is_readable and not says_nothing else Body.of(raw))


def _is_of(entry: Entry, row: LogRow) -> bool | None:
    """Whether a row of the log is about the send; None where that cannot be told."""
    if entry.tracking_id:
        return row.tracking_id == entry.tracking_id if row.tracking_id else None
    if row.user_id not in ("", entry.user_id):
        return False
    try:
        request = json.loads(row.request)
    except (ValueError, RecursionError):
        return None
    notification_id = request.get("notificationId") if isinstance(request, Mapping) else None
    return notification_id == entry.notification_id if isinstance(notification_id, str) else None


def _of_one_send(entry: Entry, rows: Sequence[LogRow]) -> list[LogRow]:
    """Of several sends the one that was received closest to the time of the row."""
    if not rows:
        return []

    def distance(row: LogRow) -> timedelta:
        at = None if row.received is None else row.received.at
        return timedelta.max if at is None else abs(at - entry.at)

    nearest = min(rows, key=distance).tracking_id
    return [row for row in rows if row.tracking_id == nearest]


def _expected(details: Details) -> list[str]:
    """The channels that the request asks for by name."""
    try:
        forced = values_of(details).get("forceChannels")
    except NotRepeatable:
        return []
    return [channel for channel in Channel if channel in forced] if isinstance(forced, list) else []


def _milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
