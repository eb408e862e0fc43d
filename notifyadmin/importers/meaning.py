"""What a value is a request for, and its fields by the names that they have on the wire."""

from __future__ import annotations

from typing import Any

from notifyadmin.api.credential_fields import without_credentials
from notifyadmin.api.models.fields import ModelSpec
from notifyadmin.api.models.kinds import NEWER_NAMES
from notifyadmin.api.models.send_fields import SEND_REQUEST
from notifyadmin.api.sentence import Sentence
from notifyadmin.importers import Imported, ImportRefused, Json, Operation
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.text import plain, quoted

Names = dict[str, tuple[str, Any]]
"""By names in small letters: the name on the wire, and the names of the object that it holds."""


def _names_of(model: ModelSpec | None) -> Names:
    fields = model.fields if model is not None else ()
    return {field.name.lower(): (field.name, _names_of(field.model)) for field in fields}


# Those of the smaller requests are written out: their models need pydantic, which takes long to import.
FIELDS: dict[Operation, Names] = {
    "send": _names_of(SEND_REQUEST),
    "retract": {name.lower(): (name, {}) for name in ("notificationId", "userId", "secondaryId")},
    "setUserPreferences": {
        name.lower(): (name, {}) for name in ("notificationId", "channel", "state", "delivery", "subNotificationId")
    },
}
NO_FIELD = "None of its names is a field of a request."
MAX_KEYS_NAMED = 10
_USER, _PREFERENCES, _SDK_PREFERENCES = "userId", "preferences", "userPreferences"
_known = {*NEWER_NAMES, _SDK_PREFERENCES.lower(), _PREFERENCES}.union(*FIELDS.values())
# What only a send has, by either name.
_send_users = {"user", *(newer for newer, documented in NEWER_NAMES.items() if documented == "user")}
MARKS = {"channel", "state", "delivery"}
"""What tells a preference from any other request."""


def is_request(value: Json) -> bool:
    """Whether a value could be any of the requests, as far as its names tell."""
    if isinstance(value, dict):
        return not _known.isdisjoint(map(str.lower, value))
    return isinstance(value, list) and bool(value) and _are_preferences(value)


def is_send(value: dict[str, Json]) -> bool:
    """Whether an object is a send, and no preference, as far as its names tell."""
    return not value.keys().isdisjoint(_send_users) or ("type" in value and "channel" not in value)


def imported(
    operation: Operation | None,
    value: Json,
    source: str,
    remarks: Remarks,
    *,
    user_id: Json = None,
    ignore_case: bool = False,
) -> Imported:
    """The request that a value is without keys; raises ImportRefused.

    `operation` is told by its content when it is None. `user_id` is the user whose preferences are set, where it was
    not in the value. `ignore_case` is for languages whose names begin with a capital.
    """
    operation = operation or _operation_of(value)
    if operation == "setUserPreferences":
        values: dict[str, Json] | list[Json] = _preferences(value, user_id, remarks, ignore_case=ignore_case)
    elif isinstance(value, dict):
        values = _on_the_wire(value, operation, remarks) if ignore_case else value
        if operation == "send":
            values = _with_documented_names(values, remarks)
        if not is_request(values):
            remarks.add(NO_FIELD)
    else:
        raise ImportRefused("What is sent is not an object of names and values.")
    return Imported(operation, _without_keys(values, remarks), source, remarks.all())


def _without_keys(values: Json, remarks: Remarks) -> Json:
    """A request is kept on the disk and shown on the screen; a key must be on neither."""
    values, left_out = without_credentials(values)
    if isinstance(values, dict):
        ids = [name for name in values if plain(name) == "clientid"]
        values, left_out = {name: values[name] for name in values if name not in ids}, (*ids, *left_out)
    if left_out:
        names = ", ".join(map(quoted, left_out[:MAX_KEYS_NAMED])) + ("…" if len(left_out) > MAX_KEYS_NAMED else "")
        remarks.add(Sentence("Left out, because keys belong in a profile: {names}.", names=names))
    return values


def _operation_of(value: Json) -> Operation:
    match value:
        case list() | {"userPreferences": list()} | {"userId": _, "preferences": list()}:
            return "setUserPreferences"
        case dict() if _are_preferences([value]) and value.keys().isdisjoint(_send_users):
            return "setUserPreferences"
        case dict() if {"notificationId", "userId"} <= value.keys() and value.keys().isdisjoint(_send_users):
            return "retract"
        case dict():
            return "send"
    raise ImportRefused("It is a single value, and no request.")


def _are_preferences(values: list[Json]) -> bool:
    return all(isinstance(value, dict) and not MARKS.isdisjoint(map(str.lower, value)) for value in values)


def _preferences(value: Json, user_id: Json, remarks: Remarks, *, ignore_case: bool) -> dict[str, Json] | list[Json]:
    others: dict[str, Json] = {}
    if isinstance(value, dict):
        others = {_PREFERENCES if name == _SDK_PREFERENCES else name: item for name, item in value.items()}
        if _PREFERENCES in others:
            value = others.pop(_PREFERENCES)
        elif _are_preferences([value]):
            # One preference alone, with or without its user.
            value = [{name: item for name, item in value.items() if name != _USER}]
            others = {_USER: others[_USER]} if _USER in others else {}
    if not isinstance(value, list) or not _are_preferences(value):
        raise ImportRefused("A list of preferences is expected, each an object with a channel.")
    value = _on_the_wire(value, "setUserPreferences", remarks) if ignore_case else value
    if user_id is not None:
        others = {_USER: user_id, **others}
    return {**others, _PREFERENCES: value} if others else value


def _with_documented_names(values: dict[str, Json], remarks: Remarks) -> dict[str, Json]:
    """The fields of a send with the documented names of those that newer SDKs call otherwise."""
    named: dict[str, Json] = {}
    for name, value in values.items():
        documented = NEWER_NAMES.get(name, name)
        if documented != name and documented not in values:
            remarks.add(f"{name} is the newer name of {documented}, and was read as that.")
            named[documented] = value
        else:
            named[name] = value
    return named


def _on_the_wire(value: Json, operation: Operation, remarks: Remarks) -> Json:
    """A value with the fields' names on the wire, however their letters were written; what is no field stays."""
    others: dict[str, None] = {}
    renamed = _renamed(value, FIELDS[operation], others)
    if others:
        remarks.add(f"Names on the wire begin with a small letter; these were read so: {', '.join(others)}.")
    return renamed


def _renamed(value: Json, names: Names, others: dict[str, None]) -> Json:
    """`others` collects the names that were written in another way."""
    if isinstance(value, list):
        return [_renamed(item, names, others) for item in value]
    if not isinstance(value, dict) or not names:
        return value
    renamed: dict[str, Json] = {}
    for name, item in value.items():
        wire, within = names.get(name.lower(), (name, {}))
        if wire != name and wire in value:
            wire, within = name, {}
        elif wire != name:
            others.setdefault(quoted(name))
        renamed[wire] = _renamed(item, within, others)
    return renamed
