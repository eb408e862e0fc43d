"""Between the service's account of preferences and the cells of the grid. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from notifyadmin.api.models import ChannelOptions, Delivery, Preference, Preferences
from notifyadmin.ui.preferences.cells import OFF, ON, Cell, CellKey, RowKey


def cells_of(loaded: Preferences, categories: Mapping[RowKey, Sequence[RowKey]]) -> dict[CellKey, Cell]:
    """Every cell that an answer of the service says something of; a category has what its type offers."""
    stored = {
        CellKey(RowKey(item.notification_id, item.sub_notification_id), item.channel): item.effective_delivery
        for item in loaded.preferences
    }
    cells: dict[CellKey, Cell] = {}
    for kind in loaded.notifications:
        own = RowKey(kind.notification_id)
        for channel in kind.channels:
            offer = _offer((kind.options or {}).get(channel))
            untouched = Cell(True, None, *offer)
            for row in (own, *categories[own]):
                key = CellKey(row, channel)
                cells[key] = Cell(True, stored[key], *offer) if key in stored else untouched
    for key, delivery in stored.items():
        # A choice for a channel that its type no longer lists is still the user's, and must not get lost.
        cells.setdefault(key, Cell(True, delivery, None, (OFF, ON)))
    return cells


def _offer(options: ChannelOptions | None) -> tuple[str | None, tuple[str, ...]]:
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


def preference_of(key: CellKey, delivery: str) -> Preference:
    """A choice in the form in which it goes out: `state` where that can say it, as documented, else `delivery`."""
    values: dict[str, object] = {"notificationId": key.row.notification_id, "channel": key.channel}
    if delivery in (OFF, ON):
        values["state"] = delivery == ON
    else:
        values["delivery"] = delivery
    if key.row.sub_notification_id is not None:
        values["subNotificationId"] = key.row.sub_notification_id
    return Preference.from_wire(values)


def delivery_of(preference: Preference) -> str:
    """The delivery that a choice stands for, in whichever form it is."""
    if preference.delivery is not None:
        return preference.delivery
    return ON if preference.state else OFF
