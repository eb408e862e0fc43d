"""Rows of the log as the service writes them. Its times are milliseconds since 1970 here [assumed]."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from notifyadmin.api.models import Channel, Delivery, SendRequest, User, encode
from notifyadmin.api.models.logs import LOG_PREFIXES
from notifyadmin.sandbox.log import Row
from notifyadmin.sandbox.routing import ChannelRoute

MAX_REQUEST_CHARACTERS = 20_000
CANCELED = "CANCELED"
"""Why a send was ignored whose schedule was canceled; the word is made up [assumed]."""


def accepted(tracking_id: str, request: SendRequest, user: User, at: datetime) -> Row:
    """What is known as soon as a send was accepted."""
    known = user.to_wire()
    row = {
        "received_at": milliseconds(at),
        "trackingId": tracking_id,
        "user_id": user.id,
        "user_email": known.get("email"),
        "user_number": known.get("number"),
        "request": _request_text(request),
    }
    return {name: value for name, value in row.items() if value is not None}


def scheduled(channels: Iterable[str], moment: datetime) -> Row:
    """What a send that waits for its time adds."""
    routing = {f"{LOG_PREFIXES[Channel[channel]]}_routing": "SCHEDULE" for channel in channels}
    return {"scheduled_for": milliseconds(moment), **routing}


def canceled(row: Mapping[str, Any]) -> Row:
    """The row of a scheduled send that will not go out."""
    return {**{name: value for name, value in row.items() if value != "SCHEDULE"}, "ignored": CANCELED}


def delivered(routes: Iterable[ChannelRoute], at: datetime) -> Row:
    """What becomes of the channels. What the sandbox sends has arrived at once [assumed]."""
    routes = list(routes)
    row: Row = {} if any(route.obstacle is None for route in routes) else {"ignored": "ALL_CHANNELS_IGNORED"}
    for route in routes:
        prefix, obstacle = LOG_PREFIXES[Channel[route.channel]], route.obstacle
        if obstacle is not None and obstacle.failed_code:
            fields: Row = {"failed_at": milliseconds(at), "failed_code": obstacle.failed_code}
        elif obstacle is not None:
            fields = {"routing": "IGNORE", "routing_reason": obstacle.reason}
        elif route.delivery == Delivery.INSTANT:
            fields = {"routing": "SEND", "sent_at": milliseconds(at), "delivered_at": milliseconds(at)}
        else:
            fields = {"routing": "BATCH"}
        row |= {f"{prefix}_{name}": value for name, value in fields.items()}
    return row


def milliseconds(moment: datetime) -> int:
    """A moment as the log has it."""
    return int(moment.timestamp() * 1000)


def _request_text(request: SendRequest) -> str | None:
    """The request as JSON; of one that would fill the memory only two ids, or nothing where even they would."""
    body = request.to_wire()
    short = {"notificationId": request.notification_id, "user": {"id": request.user.id}}
    for value in (body, short):
        text = encode(value).decode()
        if len(text) <= MAX_REQUEST_CHARACTERS:
            return text
    return None
