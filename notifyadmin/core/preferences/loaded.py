"""What the service's answer says about each cell, and cells as the service's requests name them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from copy import copy
from typing import Any

from notifyadmin.api.models import Channel, ChannelOptions, Delivery, Preference, Preferences, SetPreferencesRequest
from notifyadmin.api.models.preferences import StoredPreference
from notifyadmin.core.preferences.cells import NOT_OFFERED, OFF, ON, UNKNOWN, Cell, CellKey, Choices, RowKey, Values

_half_pair = re.compile("[\ud800-\udfff]")
_channels = tuple(channel.value for channel in Channel)


class Known:
    """Everything that an answer says about cells, read cell by cell when it is asked for."""

    def __init__(self, loaded: Preferences) -> None:
        self.stored = stored_in(loaded)
        self._options: dict[str, dict[str, ChannelOptions | None]] = {}
        for kind in loaded.notifications:
            options = kind.options or {}
            self._options.setdefault(kind.notification_id, {}).update(
                {channel: options.get(channel) for channel in kind.channels}
            )
        self._untouched: dict[tuple[str, str], Cell] = {}
        self._added: set[RowKey] = set()

    def cell(self, key: CellKey) -> Cell:
        """What is known of a cell; a category has what its type offers."""
        offer = self._offer(key)
        if key not in self.stored:
            return NOT_OFFERED if offer is None else offer
        # A choice for a channel that its type no longer lists is still the user's, and must not get lost.
        default, choices = (None, (OFF, ON)) if offer is None else (offer.default, offer.choices)
        return Cell(True, self.stored[key], default, choices)

    def keys(self, rows: Iterable[RowKey]) -> Iterator[CellKey]:
        """Every cell of these rows of which something is known, each once."""
        for row in rows:
            channels = _channels if row in self._added else self._options.get(row.notification_id, ())
            yield from (CellKey(row, channel) for channel in channels)
        yield from (key for key in self.stored if self._offer(key) is None)

    def channels(self) -> set[str]:
        """All channels that anything is known of."""
        listed = (channels for channels in self._options.values())
        return set(_channels if self._added else ()).union(*listed, (key.channel for key in self.stored))

    def add(self, row: RowKey) -> None:
        """Adds a row by hand: every channel of it is offered, and unknown."""
        self._added.add(row)

    def remove(self, rows: Collection[RowKey]) -> None:
        """Removes rows that were added."""
        self._added.difference_update(rows)

    def storing(self, stored: Values) -> Known:
        """The same with other choices."""
        known = copy(self)
        known.stored = dict(stored)
        return known

    def _offer(self, key: CellKey) -> Cell | None:
        if key.row in self._added:
            return UNKNOWN if key.channel in _channels else None
        place = key.row.notification_id, key.channel
        found = self._untouched.get(place)
        if found is None:
            options = self._options.get(place[0], {})
            if place[1] not in options:
                return None
            found = self._untouched[place] = Cell(True, None, *_offered(options[place[1]]))
        return found


def _offered(options: ChannelOptions | None) -> tuple[str | None, tuple[str, ...]]:
    """The default, and what may be chosen."""
    if options is None:
        return None, (OFF, ON)
    by_name = {
        OFF: options.off,
        ON: options.instant,
        Delivery.HOURLY.value: options.hourly,
        Delivery.DAILY.value: options.daily,
        Delivery.WEEKLY.value: options.weekly,
        Delivery.MONTHLY.value: options.monthly,
    }
    choices = tuple(name for name, option in by_name.items() if option is not None and option.enabled is not False)
    return options.default_delivery_option, choices or (OFF, ON)


def stored_in(loaded: Preferences) -> dict[CellKey, str | None]:
    """The user's own choices, whether they equal the default or not; None for a row that names no delivery.

    A choice that no request can name is left out.
    """
    return {
        CellKey(RowKey(item.notification_id, item.sub_notification_id), item.channel): item.effective_delivery
        for item in loaded.preferences
        if _can_be_sent(item)
    }


def without_unsendable(loaded: Preferences) -> tuple[Preferences, int]:
    """An answer without the rows that no request can name, and how many these are.

    Their notification ID or channel is empty, or a text of theirs holds half a surrogate pair.
    """
    kept: dict[str, list[Any]] = {
        "preferences": [item for item in loaded.preferences if _can_be_sent(item)],
        "notifications": [item for item in loaded.notifications if _is_whole(item.notification_id, *item.channels)],
        "sub_notifications": [
            item for item in loaded.sub_notifications if _is_whole(item.notification_id, item.sub_notification_id)
        ],
    }
    count = sum(len(getattr(loaded, name)) - len(rows) for name, rows in kept.items())
    return (loaded.model_copy(update=kept), count) if count else (loaded, 0)


def _can_be_sent(item: StoredPreference) -> bool:
    others = (item.sub_notification_id or "", item.effective_delivery or "")
    return _is_whole(item.notification_id, item.channel) and not any(map(_half_pair.search, others))


def _is_whole(*texts: str) -> bool:
    return all(text.strip() and not _half_pair.search(text) for text in texts)


def choices_in(request: SetPreferencesRequest) -> dict[CellKey, str]:
    """The delivery that a request sets for each cell it names."""
    return {
        CellKey(RowKey(item.notification_id, item.sub_notification_id), item.channel): _delivery_of(item)
        for item in request.preferences
    }


def request_for(user_id: str, choices: Choices) -> SetPreferencesRequest:
    """The request that stores choices for a user."""
    preferences = [_preference_of(key, delivery) for key, delivery in choices.items()]
    return SetPreferencesRequest(user_id=user_id, preferences=preferences)


def _preference_of(key: CellKey, delivery: str) -> Preference:
    """A choice as it is sent: with `state` where that can express it, as documented, else with `delivery`."""
    values: dict[str, object] = {"notificationId": key.row.notification_id, "channel": key.channel}
    if delivery in (OFF, ON):
        values["state"] = delivery == ON
    else:
        values["delivery"] = delivery
    if key.row.sub_notification_id is not None:
        values["subNotificationId"] = key.row.sub_notification_id
    return Preference.from_wire(values)


def _delivery_of(preference: Preference) -> str:
    if preference.delivery is not None:
        return preference.delivery
    return ON if preference.state else OFF
