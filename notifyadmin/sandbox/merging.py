"""Joins what several sandboxes keep in one storage: each saves its own changes beside those of the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Values = Mapping[str, Any]
_Keys = Mapping[str, Callable[[Any], Any]]
_ABSENT = object()
# How the entries of each list are told apart, and by what they are in order.
_keys: _Keys = {
    "users": lambda user: user["profile"]["id"],
    "subNotifications": lambda entry: tuple(entry[:-1]),
    "schedules": lambda entry: entry[0],
    "log": lambda row: row["trackingId"],
}
_user_keys: _Keys = {
    "inbox": lambda row: row["id"],
    "choices": lambda choice: tuple(choice[:-1]),
    "received": lambda notification_id: notification_id,
}
_moments: _Keys = {"inbox": lambda row: row["date"], "log": lambda row: row["received_at"]}


def merged(before: Values, own: Values, stored: Values) -> Values:
    """What is to be kept: `stored` with what has become of `before` in `own`. All three are as `to_json` makes them.

    Where both have changed the very same thing, the own one counts; what one has removed and the other has not changed
    is gone.
    """
    result = _merged(*map(_by_key, (before, own, stored)))
    users = [_listed(user, _user_keys) for user in result["users"].values()]
    return {**_listed(result, _keys), "users": users, "port": own["port"]}


def _merged(before: Any, own: Any, stored: Any) -> Any:
    if own is _ABSENT:
        return _ABSENT if stored == before else stored
    if own == before:
        return stored
    if not isinstance(own, dict) or not isinstance(stored, dict) or stored == before:
        return own
    before = before if isinstance(before, dict) else {}
    names = dict.fromkeys((*(name for name in stored if name not in own), *own))
    found = {name: _merged(*(each.get(name, _ABSENT) for each in (before, own, stored))) for name in names}
    return {name: value for name, value in found.items() if value is not _ABSENT}


def _by_key(values: Values) -> dict[str, Any]:
    """The same with mappings in place of its lists and of those of its users."""
    found = _mapped(values, _keys)
    return found | {"users": {name: _mapped(user, _user_keys) for name, user in found["users"].items()}}


def _mapped(values: Values, keys: _Keys) -> dict[str, Any]:
    return {**values, **{name: {key(entry): entry for entry in values.get(name, ())} for name, key in keys.items()}}


def _listed(values: dict[str, Any], keys: _Keys) -> dict[str, Any]:
    lists = {name: list(values[name].values()) for name in keys}
    for name in lists.keys() & _moments.keys():
        lists[name].sort(key=_moments[name])
    return {**values, **lists}
