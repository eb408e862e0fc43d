"""What the log says became of one notification, channel by channel."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from notifyadmin.api.models import Channel
from notifyadmin.api.models.logs import ChannelLog, LogRow, Mark

_IGNORING_ROUTES = frozenset({"OFF", "IGNORE", "THROTTLED", "DEDUPLICATED"})


class DeliveryState(StrEnum):
    """How far a notification has come on one channel."""

    SENT = "sent"
    DELIVERED = "delivered"
    OPENED = "opened"
    FAILED = "failed"
    IGNORED = "ignored"
    UNKNOWN = "unknown"
    """The log does not say yet: it lags, and a digest or a schedule comes later."""


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """What is known of one channel; `channel` is empty where the log speaks of the whole notification only.

    `code` is the service's own word: why it failed or was ignored, what an unknown one waits for. On a channel that
    reached the user, it says that another of the user's devices or addresses failed. `at` is when the state came, or
    is to come.
    """

    channel: str
    state: DeliveryState
    code: str = ""
    at: datetime | None = None


def lines_of(rows: Iterable[LogRow], expected: Collection[str] = ()) -> tuple[DeliveryLine, ...]:
    """A line for each channel that the rows of one notification speak of, and for each that is expected.

    Of several rows, each adds what the others leave open.
    """
    row = LogRow({name: value for each in rows for name, value in each.values.items() if value})
    whole = _whole(row)
    logs: dict[str, ChannelLog | None] = {
        channel: log for channel in Channel if (log := row.channel(channel)) or channel in expected
    }
    logs |= {channel: None for channel in expected if channel not in logs}
    lines = tuple(_line(channel, log, whole) for channel, log in logs.items())
    return lines or ((whole,) if whole.state is not DeliveryState.UNKNOWN or whole.code else ())


def _whole(row: LogRow) -> DeliveryLine:
    """What the row says about channels of which it says nothing else."""
    if row.ignored:
        return DeliveryLine("", DeliveryState.IGNORED, row.ignored)
    if row.failed or row.failed_code:
        return DeliveryLine("", DeliveryState.FAILED, row.failed_code, _at(row.failed))
    if row.scheduled_for:
        return DeliveryLine("", DeliveryState.UNKNOWN, "SCHEDULE", row.scheduled_for.at)
    return DeliveryLine("", DeliveryState.UNKNOWN)


def _line(channel: str, log: ChannelLog | None, whole: DeliveryLine) -> DeliveryLine:
    if log is None:
        return DeliveryLine(channel, whole.state, whole.code, whole.at)
    opened = log.opened or log.clicked
    if opened:
        return DeliveryLine(channel, DeliveryState.OPENED, log.failed_code, opened.at)
    if log.delivered and not _failed_later(log):
        return DeliveryLine(channel, DeliveryState.DELIVERED, log.failed_code, log.delivered.at)
    if log.failed or log.failed_code:
        return DeliveryLine(channel, DeliveryState.FAILED, log.failed_code, _at(log.failed))
    if log.sent:
        return DeliveryLine(channel, DeliveryState.SENT, at=log.sent.at)
    if log.routing in _IGNORING_ROUTES or log.routing_reason.startswith("IGNORE"):
        return DeliveryLine(channel, DeliveryState.IGNORED, log.routing_reason or log.routing)
    if whole.state is not DeliveryState.UNKNOWN:
        return DeliveryLine(channel, whole.state, whole.code, whole.at)
    return DeliveryLine(channel, DeliveryState.UNKNOWN, log.routing, whole.at if log.routing == whole.code else None)


def _failed_later(log: ChannelLog) -> bool:
    """Whether it failed after it was delivered, as an email that bounces does; also where that cannot be told."""
    if log.delivered is None or log.failed is None:
        return False
    delivered_at, failed_at = log.delivered.at, log.failed.at
    return delivered_at is None or failed_at is None or failed_at > delivered_at


def _at(mark: Mark | None) -> datetime | None:
    return None if mark is None else mark.at
