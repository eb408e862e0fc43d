"""The service's log: the query for it, and its rows. Its answers are documented nowhere, so they are read leniently."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from pydantic import Field

from notifyadmin.api.models.base import Wire
from notifyadmin.api.models.kinds import Channel
from notifyadmin.api.models.validators import whole_characters
from notifyadmin.api.models.values import Schedule
from notifyadmin.api.moments import in_every_zone

_RUNNING = frozenset({"scheduled", "running"})
_ENDED = frozenset({"complete", "failed", "cancelled", "timeout"})
_SMALLEST_MS = 100_000_000_000
"""A number from here on counts milliseconds: as seconds it would be a year after 5000."""

LOG_PREFIXES: Mapping[Channel, str] = {
    Channel.EMAIL: "email",
    Channel.INAPP_WEB: "inapp",
    Channel.SMS: "sms",
    Channel.CALL: "call",
    Channel.PUSH: "mobile_push",
    Channel.WEB_PUSH: "web_push",
    Channel.SLACK: "slack",
}
"""How the names of a channel's fields begin."""


class DateRange(Wire):
    """A span of time, in milliseconds since 1970."""

    start_time: int
    end_time: int


class LogQuery(Wire):
    """What to look for in the log; a filter that is left out lets everything pass."""

    date_range_filter: DateRange | None = None
    notification_filter: list[str] | None = None
    channel_filter: list[str] | None = None
    user_filter: list[str] | None = None
    status_filter: list[str] | None = None
    tracking_ids: list[str] | None = None
    request_filter: list[str] | None = None
    env_id_filter: list[str] | None = None
    custom_filter: str | None = None


class ScheduleChange(Wire):
    """Another time for a scheduled notification: the body of `PATCH /{clientId}/schedule/{trackingId}`."""

    schedule: Schedule = Field(title="Schedule", description="When to send it, at most a year ahead.")


@dataclass(frozen=True, slots=True)
class Mark:
    """That something happened; `at` is None where the log gives no time that can be read."""

    at: datetime | None


@dataclass(frozen=True, slots=True)
class ChannelLog:
    """What one row says about one channel; texts are empty, and marks None, where it says nothing."""

    sent: Mark | None
    delivered: Mark | None
    opened: Mark | None
    clicked: Mark | None
    failed: Mark | None
    failed_code: str
    routing: str
    routing_reason: str


@dataclass(frozen=True, slots=True)
class LogRow:
    """One row of the log. `values` is the row as it came; what cannot be read stays there alone."""

    values: Mapping[str, object]

    @property
    def tracking_id(self) -> str:
        """The send that it is about."""
        return self._text("trackingId")

    @property
    def user_id(self) -> str:
        """The user whom it was for."""
        return self._text("user_id")

    @property
    def request(self) -> str:
        """The send request, as JSON text."""
        return self._text("request")

    @property
    def ignored(self) -> str:
        """Why all of it was ignored, in the service's word."""
        return self._text("ignored")

    @property
    def failed_code(self) -> str:
        """Why all of it failed, in the service's word."""
        return self._text("failed_code")

    @property
    def failed(self) -> Mark | None:
        """When all of it failed."""
        return self._mark("failed_at")

    @property
    def received(self) -> Mark | None:
        """When the service got the request."""
        return self._mark("received_at")

    @property
    def scheduled_for(self) -> Mark | None:
        """When it is to be sent, if not at once."""
        return self._mark("scheduled_for")

    def channel(self, channel: Channel) -> ChannelLog | None:
        """What it says about a channel; None where that is nothing at all."""
        prefix = LOG_PREFIXES[channel]
        log = ChannelLog(
            sent=self._mark(f"{prefix}_sent_at"),
            delivered=self._mark(f"{prefix}_delivered_at"),
            opened=self._mark(f"{prefix}_opened"),
            clicked=self._mark(f"{prefix}_clicked"),
            failed=self._mark(f"{prefix}_failed_at"),
            failed_code=self._text(f"{prefix}_failed_code"),
            routing=self._text(f"{prefix}_routing"),
            routing_reason=self._text(f"{prefix}_routing_reason"),
        )
        return None if log == _SILENT else log

    def _text(self, name: str) -> str:
        value = self.values.get(name)
        return whole_characters(value) if isinstance(value, str) else ""

    def _mark(self, name: str) -> Mark | None:
        value = self.values.get(name)
        if value in (None, False, 0, "", "0", "false"):
            return None
        return Mark(_moment(value))


_SILENT = ChannelLog(None, None, None, None, None, "", "", "")


@dataclass(frozen=True, slots=True)
class Logs:
    """The answer to a query.

    `is_known` is false where it has none of the shapes that are looked for: then only the reply itself tells
    anything. `left_out` is how many rows are no objects. While `is_running`, the service still searches, and there may
    be more rows.
    """

    rows: tuple[LogRow, ...]
    is_known: bool
    is_running: bool = False
    left_out: int = 0
    query_id: str = ""

    @classmethod
    def of(cls, value: object) -> Self:
        """Reads decoded JSON: a list of rows, an object with one, or the state of a query; never raises."""
        about = value if isinstance(value, dict) else {}
        listed = next(filter(_is_list, (value, about.get("logs"), about.get("messages"))), None)
        items = listed if isinstance(listed, list) else []
        rows = tuple(LogRow(item) for item in items if isinstance(item, dict))
        query_id, status = about.get("queryId"), about.get("status")
        status = status.lower() if isinstance(status, str) else ""
        is_running = status in _RUNNING or (status not in _ENDED and listed is None and isinstance(query_id, str))
        return cls(
            rows,
            is_known=is_running or status == "complete" or bool(rows) or (_is_list(listed) and not items),
            is_running=is_running,
            left_out=len(items) - len(rows),
            query_id=query_id if isinstance(query_id, str) else "",
        )


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _moment(value: object) -> datetime | None:
    """A time in seconds or milliseconds since 1970, as number or text, or in ISO 8601, which is UTC if not said."""
    try:
        match value:
            case bool():
                return None
            case int() | float():
                return in_every_zone(datetime.fromtimestamp(value / 1000 if abs(value) >= _SMALLEST_MS else value, UTC))
            case str() if value.isascii() and value.isdecimal():
                return _moment(int(value))
            case str():
                moment = in_every_zone(datetime.fromisoformat(value.strip()))
                return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None
