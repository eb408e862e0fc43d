"""Which channels a send takes, and what speaks against the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from notifyadmin.api.models import Channel, Delivery, SendRequest
from notifyadmin.sandbox.catalogue import CatalogueEntry
from notifyadmin.sandbox.preferences import choice_of
from notifyadmin.sandbox.state import Cell, StoredUser


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a channel is discarded: the service's message, and what its log says instead of that.

    The messages for a choice of the user, and the codes for a missing address of anything but email, are made up
    [assumed].
    """

    message: str
    reason: str = ""
    failed_code: str = ""


@dataclass(frozen=True, slots=True)
class ChannelRoute:
    """One channel of a send: how often the user hears on it, unless something speaks against it."""

    channel: str
    delivery: str
    obstacle: Obstacle | None


def channels_of(entry: CatalogueEntry, request: SendRequest) -> list[str]:
    """The channels asked for, else those of the type, each once."""
    # Read from the JSON: pydantic warns when the attribute of a deprecated field is read.
    forced = request.to_wire().get("forceChannels")
    return list(dict.fromkeys(entry.about.channels if forced is None else forced))


def routes_of(entry: CatalogueEntry, user: StoredUser, request: SendRequest) -> Iterator[ChannelRoute]:
    """What becomes of each channel of a send."""
    for channel in channels_of(entry, request):
        choice = choice_of(user, Cell(request.notification_id, request.sub_notification_id, channel))
        delivery = entry.default_delivery(channel) if choice is None else choice
        yield ChannelRoute(channel, delivery, _obstacle(user, channel, delivery, is_choice=choice is not None))


def _obstacle(user: StoredUser, channel: str, delivery: str, *, is_choice: bool) -> Obstacle | None:
    if delivery == Delivery.OFF:
        reason = "IGNORE_BY_PREFERENCES" if is_choice else "IGNORE_BY_DEFAULT_DELIVERY"
        text = f"{channel} delivery is disabled by the user's preferences. Discarding {channel}."
        return Obstacle(text, reason=reason)
    need = Channel[channel].need
    if need is None or user.profile.to_wire().get(need.field):
        return None
    text = f"{channel} delivery is activated, but the user's {need.field} is not provided. Discarding {channel}."
    return Obstacle(text, failed_code="NO_ADDRESS")
