"""The log of what was sent, as `logs/query` finds it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from notifyadmin.api.models import Channel
from notifyadmin.api.models.logs import LogQuery, LogRow
from notifyadmin.sandbox.bounded_dict import BoundedDict
from notifyadmin.sandbox.replies import Refused

MAX_ROWS = 1_000

Row = dict[str, Any]
"""A row as it is on the wire, with `trackingId` and `received_at`."""


@dataclass(frozen=True, slots=True)
class Version:
    """A row as it was from one moment on."""

    since: datetime
    row: Row


class Log:
    """The rows of the 1,000 sends that were changed last.

    A row, and each change of it, can be found once it is `lag_s` seconds old, as the service's log lags.
    """

    def __init__(self, lag_s: float, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._lag = timedelta(seconds=lag_s)
        self._now = now
        self._versions: BoundedDict[str, list[Version]] = BoundedDict(MAX_ROWS)

    def write(self, tracking_id: str, row: Row) -> None:
        """Adds a row, or replaces the one of that send."""
        found = self._found(tracking_id)
        newer = [each for each in self._versions.get(tracking_id, []) if found is None or each.since > found.since]
        self._versions[tracking_id] = [*filter(None, [found]), *newer, Version(self._now(), row)]

    def row(self, tracking_id: str) -> Row | None:
        """The row of a send as it is now, whether or not it can be found yet."""
        versions = self._versions.get(tracking_id)
        return versions[-1].row if versions else None

    def rows(self) -> tuple[Row, ...]:
        """Every row as it is now, the one changed longest ago first."""
        return tuple(versions[-1].row for versions in self._versions.values())

    def replace(self, rows: Iterable[Row]) -> None:
        """Has these rows instead of those so far; they can be found at once."""
        long_ago = datetime.min.replace(tzinfo=UTC)
        self._versions.clear()
        self._versions.update({row["trackingId"]: [Version(long_ago, row)] for row in rows})

    def find(self, query: LogQuery, env_id: str) -> list[Row]:
        """The rows that pass every filter, newest first; a filter without entries lets everything pass.

        What the other filters take nobody outside knows: refused with 400 rather than passed over [assumed].
        """
        for name, value in query.to_wire().items():
            if name in ("statusFilter", "requestFilter", "customFilter") and value:
                raise Refused.by_service(400, f"{name}: The sandbox does not know this filter.")
        if query.env_id_filter and env_id not in query.env_id_filter:
            return []
        found = filter(None, map(self._found, self._versions))
        rows = [version.row for version in found if _passes(version.row, query)]
        return sorted(rows, key=lambda row: -row["received_at"])

    def _found(self, tracking_id: str) -> Version | None:
        """The newest version of a row that is old enough to be found."""
        until = self._now() - self._lag
        versions = self._versions.get(tracking_id, [])
        return next((version for version in reversed(versions) if version.since <= until), None)


def _passes(row: Row, query: LogQuery) -> bool:
    span = query.date_range_filter
    return (
        (span is None or span.start_time <= row["received_at"] <= span.end_time)
        and _is_among(row["trackingId"], query.tracking_ids)
        and _is_among(row.get("user_id"), query.user_filter)
        and _is_among(_notification_id(row), query.notification_filter)
        and (not query.channel_filter or any(_speaks_of(row, channel) for channel in query.channel_filter))
    )


def _is_among(value: object, wanted: Sequence[str] | None) -> bool:
    return not wanted or value in wanted


def _notification_id(row: Row) -> object:
    return json.loads(row.get("request", "{}")).get("notificationId")


def _speaks_of(row: Row, channel: str) -> bool:
    return channel in Channel.__members__ and LogRow(row).channel(Channel[channel]) is not None
