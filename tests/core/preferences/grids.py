"""Answers of the service about one user's preferences, and the grids that they make."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from notifyadmin.api.models import Preferences
from notifyadmin.core.preferences.cells import Cell, CellKey, RowKey
from notifyadmin.core.preferences.grid import PreferenceGrid

DELIVERIES = ("off", "instant", "hourly", "daily", "weekly", "monthly")


def key(notification_id: str, channel: str, sub_notification_id: str | None = None) -> CellKey:
    """A cell's key, in one line."""
    return CellKey(RowKey(notification_id, sub_notification_id), channel)


def options(default: str | None, *choices: str) -> dict[str, Any]:
    """A channel's deliveries as the service lists them; `default` is absent if there is none."""
    listed: dict[str, Any] = {name: {"enabled": name in choices} for name in DELIVERIES}
    return listed if default is None else {**listed, "defaultDeliveryOption": default}


def kind(
    notification_id: str, channels: Mapping[str, dict[str, Any] | None], title: str | None = None
) -> dict[str, Any]:
    """A notification type with its channels; None for one without options."""
    listed = {channel: channel_options for channel, channel_options in channels.items() if channel_options is not None}
    return {
        "notificationId": notification_id,
        "title": title or notification_id.title(),
        "channels": list(channels),
        "options": listed,
    }


def category(notification_id: str, sub_notification_id: str, title: str | None = None) -> dict[str, Any]:
    """A category within a type."""
    names = {"notificationId": notification_id, "subNotificationId": sub_notification_id}
    return {**names, "title": title or sub_notification_id.title()}


def choice(notification_id: str, channel: str, delivery: str | None, sub: str | None = None) -> dict[str, Any]:
    """A choice that is stored; None for one that says nothing."""
    row: dict[str, Any] = {"notificationId": notification_id, "channel": channel}
    if delivery is not None:
        row["delivery"] = delivery
    return row if sub is None else {**row, "subNotificationId": sub}


def answer(
    kinds: list[dict[str, Any]], choices: list[dict[str, Any]] | None = None, subs: list[dict[str, Any]] | None = None
) -> Preferences:
    """The service's answer."""
    return Preferences.from_wire({"notifications": kinds, "preferences": choices or [], "subNotifications": subs or []})


def shop() -> Preferences:
    """An answer with every kind of cell: chosen, default, unknown, not offered, of a category, no longer listed."""
    often = options("instant", "off", "instant", "hourly", "daily")
    return answer(
        [
            kind("comments", {"EMAIL": often, "SMS": options("off", "off", "instant")}),
            kind("digest", {"EMAIL": options("weekly", "off", "weekly"), "PUSH": None}),
        ],
        [
            choice("comments", "EMAIL", "daily"),
            choice("comments", "EMAIL", "off", "apollo"),
            choice("digest", "SLACK", "instant"),
        ],
        [category("comments", "apollo"), category("comments", "zephyr")],
    )


def answers() -> st.SearchStrategy[Preferences]:
    """Answers of every shape that the service may give, with the same few names throughout, so that they meet."""
    names, channels, subs = st.sampled_from("ab"), st.sampled_from(["EMAIL", "SMS", "PIGEON"]), st.sampled_from("xy")
    deliveries = st.sampled_from([*DELIVERIES, "yearly"])
    listed = st.builds(
        lambda default, chosen: options(default, *chosen), st.none() | deliveries, st.lists(deliveries, max_size=3)
    )
    kinds = st.builds(kind, names, st.dictionaries(channels, st.none() | listed, max_size=3))
    choices = st.builds(choice, names, channels, st.none() | deliveries, st.none() | subs)
    return st.builds(
        answer,
        st.lists(kinds, max_size=3),
        st.lists(choices, max_size=5),
        st.lists(st.builds(category, names, subs), max_size=3),
    )


def grids() -> st.SearchStrategy[PreferenceGrid]:
    """Grids as they are right after loading."""
    return answers().map(PreferenceGrid)


def cells_of(grid: PreferenceGrid) -> dict[CellKey, Cell]:
    """Everything that a grid knows."""
    return {known: grid.cell(known) for known in grid.known_cells()}
