"""What users want to receive: their choices, and what follows where they chose nothing."""

from __future__ import annotations

from typing import Any

from notifyadmin.api.models import Delivery, Preference
from notifyadmin.sandbox.state import Cell, State, StoredUser


def choice_of(user: StoredUser, cell: Cell) -> str | None:
    """The user's own choice for a cell; for a category without one, that for its whole type [assumed]."""
    candidates = (cell, cell._replace(sub_notification_id=None))
    return next((user.choices[candidate] for candidate in candidates if candidate in user.choices), None)


def choose(
    state: State, user_id: str, preferences: list[Preference], *, replace_all: bool = False
) -> list[dict[str, Any]]:
    """Stores choices, and gives the records that they touched: one a type and category, with all of its channels.

    `replace_all` forgets every earlier choice of the user first. All or nothing is stored: an unknown type is
    refused before anything changes.
    """
    for index, preference in enumerate(preferences):
        state.entry(preference.notification_id, f"{index}.notificationId")
    user = state.user_for_change(user_id)
    if replace_all:
        user.choices.clear()
    cells = [_cell(preference) for preference in preferences]
    for cell, preference in zip(cells, preferences, strict=True):
        user.choices[cell] = preference.delivery or (Delivery.INSTANT if preference.state else Delivery.OFF)
    return _records(state, user, cells)


def forget(state: State, user_id: str, notification_id: str, sub_notification_id: str | None) -> None:
    """Back to the defaults for one type, or for one category of it; either leaves the other alone [assumed]."""
    state.entry(notification_id)
    user = state.user(user_id)
    if user is not None:
        for cell in list(user.choices):
            if cell[:2] == (notification_id, sub_notification_id):
                del user.choices[cell]


def overview(state: State, user_id: str) -> dict[str, Any]:
    """The answer to `GET …/preferences`: only what the user has received or chosen, and the categories of that."""
    user = state.user(user_id)
    choices = dict(user.choices) if user else {}
    met = {cell.notification_id for cell in choices} | (user.received if user else set())
    titles = {(cell.notification_id, cell.sub_notification_id or ""): cell.sub_notification_id for cell in choices}
    titles.update(state.sub_notifications)
    return {
        "preferences": [
            {**_key(cell.notification_id, cell.sub_notification_id), "channel": cell.channel, "delivery": delivery}
            for cell, delivery in choices.items()
        ],
        "notifications": [
            entry.about.to_wire() for notification_id, entry in state.catalogue.items() if notification_id in met
        ],
        "subNotifications": [
            {**_key(notification_id, sub_notification_id), "title": title}
            for (notification_id, sub_notification_id), title in titles.items()
            if notification_id in met and sub_notification_id
        ],
    }


def _cell(preference: Preference) -> Cell:
    return Cell(preference.notification_id, preference.sub_notification_id, preference.channel)


def _key(notification_id: str, sub_notification_id: str | None) -> dict[str, str]:
    key = {"notificationId": notification_id}
    return key if sub_notification_id is None else {**key, "subNotificationId": sub_notification_id}


def _records(state: State, user: StoredUser, touched: list[Cell]) -> list[dict[str, Any]]:
    states: dict[tuple[str, str | None], list[dict[str, Any]]] = {cell[:2]: [] for cell in touched}
    for cell, delivery in user.choices.items():
        if cell[:2] in states:
            state_of_channel = {"channel": cell.channel, "state": delivery != Delivery.OFF, "delivery": delivery}
            states[cell[:2]].append(state_of_channel)
    owner = {"envId": state.env_id, "userId": user.profile.id}
    return [{**owner, **_key(*group), "channelsStates": channels} for group, channels in states.items()]
