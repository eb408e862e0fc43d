"""One user's preferences as a grid: what is stored, what is default, what is not saved yet. No Qt.

Nothing is invented: a cell that the service says nothing about is unknown until somebody sets it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from notifyadmin.api.models import Channel, Delivery, NotificationType, Preference, Preferences, SetPreferencesRequest

ON = Delivery.INSTANT.value
OFF = Delivery.OFF.value


@dataclass(frozen=True, slots=True)
class RowKey:
    """A notification type, or one category of it."""

    notification_id: str
    sub_notification_id: str | None = None


@dataclass(frozen=True, slots=True)
class CellKey:
    """One switch. All three parts count: two categories of a type may differ on one channel."""

    row: RowKey
    channel: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one switch; deliveries are the service's own words, `off` to `monthly`.

    `stored` is the user's own choice, `default` what holds without one; None means not known.
    """

    offered: bool
    stored: str | None
    default: str | None
    choices: tuple[str, ...]

    @property
    def saved(self) -> str | None:
        """What the service goes by now; None where that is not known."""
        return self.stored if self.stored is not None else self.default

    @property
    def is_explicit(self) -> bool:
        """Whether the user's choice says more than the default does, so that overwriting it would lose something."""
        return self.stored is not None and self.stored != self.default


NOT_OFFERED = Cell(False, None, None, ())


NOTHING_LOADED = Preferences.model_construct(preferences=[], notifications=[], sub_notifications=[])
"""What is known before anything was loaded; made without validation, which would be built for it at the start."""


class PreferenceGrid:
    """Rows, cells, and the changes to them that are not saved yet."""

    def __init__(self, loaded: Preferences = NOTHING_LOADED) -> None:
        self._cells: dict[CellKey, Cell] = {}
        self._pending: dict[CellKey, str] = {}
        self.titles: dict[RowKey, str] = {}
        self.types: list[RowKey] = []
        self.categories: dict[RowKey, list[RowKey]] = {}
        for kind in loaded.notifications:
            self._add_type(kind.notification_id, kind.title)
        for sub in loaded.sub_notifications:
            self._add_category(sub.notification_id, sub.sub_notification_id, sub.title)
        for stored in loaded.preferences:
            self._add_type(stored.notification_id, None)
            if stored.sub_notification_id is not None:
                self._add_category(stored.notification_id, stored.sub_notification_id, None)
        self._fill(loaded)
        used = {key.channel for key in self._cells}
        known = [channel.value for channel in Channel if channel.value in used]
        self.channels: tuple[str, ...] = (*known, *sorted(used.difference(known)))

    @property
    def pending(self) -> Mapping[CellKey, str]:
        """The changes that are not saved, by cell."""
        return self._pending

    def cell(self, key: CellKey) -> Cell:
        """What is known of a cell; one that is nowhere mentioned is not offered."""
        return self._cells.get(key, NOT_OFFERED)

    def shown(self, key: CellKey) -> str | None:
        """The delivery to show: the change where there is one, else what the service goes by."""
        return self._pending.get(key, self.cell(key).saved)

    def toggle(self, key: CellKey) -> None:
        """Switches a cell: whatever is on goes off; what is off or unknown goes on, in the way it was on before."""
        cell = self.cell(key)
        if not cell.offered:
            return
        if self.shown(key) not in (OFF, None):
            self.choose(key, OFF)
            return
        ways = (cell.stored, cell.default, ON if ON in cell.choices else None, *cell.choices, ON)
        self.choose(key, next(way for way in ways if way is not None and way != OFF))

    def choose(self, key: CellKey, delivery: str) -> None:
        """Sets a cell; choosing what the service has already takes the change back."""
        if not self.cell(key).offered:
            return
        if delivery == self.cell(key).saved:
            self._pending.pop(key, None)
        else:
            self._pending[key] = delivery

    def revert(self) -> None:
        """Takes every change back."""
        self._pending.clear()

    def request(self, user_id: str) -> SetPreferencesRequest:
        """Every choice that is to hold: the changes, and all explicit ones that they leave alone.

        The documentation says that the call overrides the user's preferences, and not how far. With all
        explicit ones in it the request is right either way; defaults are left out, because sending one would
        turn it into a choice of the user's.
        """
        chosen = {key: cell.stored for key, cell in self._cells.items() if cell.is_explicit}
        deliveries = {**chosen, **self._pending}
        return SetPreferencesRequest(
            user_id=user_id,
            preferences=[_preference(key, delivery) for key, delivery in deliveries.items() if delivery is not None],
        )

    def differences(self, sent: SetPreferencesRequest) -> list[CellKey]:
        """The cells in which the service, as loaded here, goes by something else than what was sent to it."""
        wanted = {
            CellKey(RowKey(item.notification_id, item.sub_notification_id), item.channel): _delivery(item)
            for item in sent.preferences
        }
        return [key for key, delivery in wanted.items() if self.cell(key).saved != delivery]

    def _add_type(self, notification_id: str, title: str | None) -> None:
        key = RowKey(notification_id)
        if key not in self.titles:
            self.types.append(key)
            self.categories[key] = []
            self.titles[key] = title or notification_id

    def _add_category(self, notification_id: str, sub_notification_id: str, title: str | None) -> None:
        self._add_type(notification_id, None)
        key = RowKey(notification_id, sub_notification_id)
        if key not in self.titles:
            self.categories[RowKey(notification_id)].append(key)
            self.titles[key] = title or sub_notification_id

    def _fill(self, loaded: Preferences) -> None:
        stored = {
            CellKey(RowKey(item.notification_id, item.sub_notification_id), item.channel): item.effective_delivery
            for item in loaded.preferences
        }
        for kind in loaded.notifications:
            own = RowKey(kind.notification_id)
            for row in (own, *self.categories[own]):
                for channel in kind.channels:
                    key = CellKey(row, channel)
                    self._cells[key] = _cell(kind, channel, stored.get(key))
        for key, delivery in stored.items():
            # A choice for a channel that its type no longer lists is still the user's, and must not get lost.
            self._cells.setdefault(key, Cell(True, delivery, None, (OFF, ON)))


def _cell(kind: NotificationType, channel: str, stored: str | None) -> Cell:
    options = (kind.options or {}).get(channel)
    if options is None:
        return Cell(True, stored, None, (OFF, ON))
    by_name = {
        OFF: options.off,
        ON: options.instant,
        Delivery.HOURLY.value: options.hourly,
        Delivery.DAILY.value: options.daily,
        Delivery.WEEKLY.value: options.weekly,
        Delivery.MONTHLY.value: options.monthly,
    }
    choices = tuple(name for name, option in by_name.items() if option is not None and option.enabled is not False)
    return Cell(True, stored, options.default_delivery_option, choices or (OFF, ON))


def _preference(key: CellKey, delivery: str) -> Preference:
    values: dict[str, object] = {"notificationId": key.row.notification_id, "channel": key.channel}
    if delivery in (OFF, ON):
        values["state"] = delivery == ON
    else:
        values["delivery"] = delivery
    if key.row.sub_notification_id is not None:
        values["subNotificationId"] = key.row.sub_notification_id
    return Preference.from_wire(values)


def _delivery(preference: Preference) -> str | None:
    if preference.delivery is not None:
        return preference.delivery
    return ON if preference.state else OFF
