"""What a value is a request for, and its fields by the names that they have on the wire."""

from __future__ import annotations

from notifyadmin.api.models import NEWER_NAMES, Preference, RetractRequest, SendRequest, Value
from notifyadmin.api.models.declared import fields_of, spec_of
from notifyadmin.api.models.fields import FieldSpec, ModelSpec, Shape
from notifyadmin.importers import Imported, ImportRefused, Json, Operation
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.text import plain, quoted

_models: dict[Operation, type[Value]] = {
    "send": SendRequest,
    "retract": RetractRequest,
    "setUserPreferences": Preference,
}
NO_FIELD = "None of its names is a field of a request."
# A request is kept on the disk and shown on the screen; a key must be on neither.
CREDENTIAL_NAMES = frozenset({"clientid", "clientsecret", "apikey", "authorization"})
# What only a send has, by either name.
_send_users = {"user", *(newer for newer, documented in NEWER_NAMES.items() if documented == "user")}
_USER, _PREFERENCES, _SDK_PREFERENCES = "userId", "preferences", "userPreferences"


def is_request(value: Json) -> bool:
    """Whether a value could be any of the requests, as far as its names tell."""
    match value:
        case dict():
            known = {field.name.lower() for model in _models.values() for field in fields_of(model)}
            names = {name.lower() for name in value}
            return not names.isdisjoint(known | {*NEWER_NAMES, _SDK_PREFERENCES.lower(), _PREFERENCES})
        case list():
            return bool(value) and _are_preferences(value)
    return False


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
    """The request that a value is, `operation` being told by its content when it is None; raises ImportRefused.

    `user_id` is the user whose preferences are set, where it was not in the value. `ignore_case` is for languages
    whose names begin with a capital.
    """
    value = _without_keys(value, remarks)
    known_operation = operation or _operation_of(value)
    if known_operation == "setUserPreferences":
        values: dict[str, Json] | list[Json] = _preferences(value, user_id, remarks, ignore_case=ignore_case)
    else:
        if not isinstance(value, dict):
            raise ImportRefused("What is sent is not an object of names and values.")
        renaming = _Renaming()
        values = renaming.fields(value, spec_of(_models[known_operation])) if ignore_case else value
        renaming.remark(remarks)
        if known_operation == "send":
            values = _with_documented_names(values, remarks)
        if not is_request(values):
            remarks.add(NO_FIELD)
    return Imported(known_operation, values, source, remarks.all())


def _without_keys(value: Json, remarks: Remarks) -> Json:
    """The value without the keys that stand beside the fields of the request."""
    if not isinstance(value, dict):
        return value
    kept = {name: item for name, item in value.items() if plain(name) not in CREDENTIAL_NAMES}
    left_out = [quoted(name) for name in value if name not in kept]
    if left_out:
        remarks.add(f"Left out, because keys belong in a profile: {', '.join(left_out)}.")
    return kept


def _operation_of(value: Json) -> Operation:
    match value:
        case list():
            return "setUserPreferences"
        case {"userPreferences": list()}:
            return "setUserPreferences"
        case {"userId": _, "preferences": list()}:
            return "setUserPreferences"
        case dict() if _are_preferences([value]) and value.keys().isdisjoint(_send_users):
            return "setUserPreferences"
        case dict() if {"notificationId", "userId"} <= value.keys() and value.keys().isdisjoint(_send_users):
            return "retract"
        case dict():
            return "send"
    raise ImportRefused("It is a single value, and no request.")


def _are_preferences(values: list[Json]) -> bool:
    marks = {"channel", "state", "delivery"}
    return all(isinstance(value, dict) and not marks.isdisjoint(map(str.lower, value)) for value in values)


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
    if ignore_case:
        renaming = _Renaming()
        value = [renaming.fields(item, spec_of(Preference)) for item in value]
        renaming.remark(remarks)
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


class _Renaming:
    """Gives the fields that a model declares their names on the wire, however their letters were written."""

    def __init__(self) -> None:
        self._names: dict[str, None] = {}

    def remark(self, remarks: Remarks) -> None:
        """Says which names were written in another way."""
        if self._names:
            remarks.add(f"Names on the wire begin with a small letter; these were read so: {', '.join(self._names)}.")

    def fields(self, values: dict[str, Json], model: ModelSpec) -> dict[str, Json]:
        """An object by its names on the wire; what the model does not declare stays as it is."""
        declared = {field.name.lower(): field for field in model.fields}
        named: dict[str, Json] = {}
        for name, value in values.items():
            field = declared.get(name.lower())
            if field is None or (field.name != name and field.name in values):
                named[name] = value
                continue
            if field.name != name:
                self._names.setdefault(quoted(name))
            named[field.name] = self._within(value, field)
        return named

    def _within(self, value: Json, field: FieldSpec) -> Json:
        if field.model is not None and field.shape is Shape.OBJECT and isinstance(value, dict):
            return self.fields(value, field.model)
        if field.model is not None and field.shape is Shape.LIST and isinstance(value, list):
            return [self.fields(item, field.model) if isinstance(item, dict) else item for item in value]
        return value
