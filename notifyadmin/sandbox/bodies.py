"""Request bodies: bytes in, a checked model or a refusal that names the field out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import NEWER_NAMES, Channel, Delivery, Preference, SendRequest, SetPreferencesRequest, Wire
from notifyadmin.api.models.validators import MAX_SECONDS_DIGITS
from notifyadmin.api.strict_json import decode, is_deeper
from notifyadmin.sandbox.replies import Refused

M = TypeVar("M", bound=Wire)

MAX_NESTING = 200


def read_json(body: bytes) -> object:
    """The JSON in a body; refused with 400 when there is none, NaN and endless numbers included."""
    try:
        value = decode(body)
    except ValueError:
        raise Refused.by_service(400, "The body is not JSON.") from None
    if is_deeper(value, MAX_NESTING):
        raise Refused.by_service(400, f"The body is nested more than {MAX_NESTING} levels deep.")
    return value


def read(model: type[M], value: object) -> M:
    """Decoded JSON as a model; refused with 400 and a text for each field that is wrong."""
    return _read(model, value, {})


def read_object(body: bytes) -> dict[str, Any]:
    """A body that must be a JSON object."""
    value = read_json(body)
    if not isinstance(value, dict):
        raise Refused.by_service(400, "The body must be an object of names and values.")
    return value


def read_send(body: bytes, base: Mapping[str, Any] | None = None) -> tuple[SendRequest, list[str]]:
    """The body of a send, and remarks about what it has in another form than the documentation's.

    `base` has what the body may leave out, by the documented names.

    The newer SDKs' names are read as the documented ones. The Go SDK writes `apn.expiry` as text; other programs
    write `contentAvailable` as Apple does, 1 [assumed]. A channel that nobody knows in `forceChannels` is refused
    [assumed].
    """
    value = read_object(body)
    remarks = _with_documented_types(value)
    synonyms = {old: new for new, old in NEWER_NAMES.items() if new in value and old not in value}
    for old, new in synonyms.items():
        value[old] = value.pop(new)
    request = _read(SendRequest, {**(base or {}), **value}, synonyms)
    for index, channel in enumerate(value.get("forceChannels") or ()):
        _check_known(channel, list(Channel), f"forceChannels.{index}")
    return request, remarks


def _with_documented_types(value: dict[str, Any]) -> list[str]:
    """Changes `value`, and says what was changed."""
    options = value.get("options")
    apn = options.get("apn") if isinstance(options, dict) else None
    if not isinstance(apn, dict):
        return []
    remarks = []
    expiry, content_available = apn.get("expiry"), apn.get("contentAvailable")
    if isinstance(expiry, str) and expiry.isascii() and expiry.isdigit() and len(expiry) <= MAX_SECONDS_DIGITS:
        apn["expiry"] = int(expiry)
        remarks.append("options.apn.expiry: The string was read as a number.")
    if type(content_available) is int and content_available in (0, 1):
        apn["contentAvailable"] = bool(content_available)
        remarks.append("options.apn.contentAvailable: The number was read as a boolean.")
    return remarks


def read_preferences(user_id: str, body: bytes) -> list[Preference]:
    """The list of choices for one user; unknown channels and frequencies are refused [assumed].

    A problem's path begins with the index of the choice, because the body is the list itself.
    """
    value = read_json(body)
    if not isinstance(value, list):
        raise Refused.by_service(400, "The body must be a list.")
    request = _read(SetPreferencesRequest, {"userId": user_id, "preferences": value}, {"preferences": ""})
    for index, preference in enumerate(request.preferences):
        _check_known(preference.channel, list(Channel), f"{index}.channel")
        if preference.delivery is not None:
            _check_known(preference.delivery, list(Delivery), f"{index}.delivery")
    return request.preferences


def _read(model: type[M], value: object, shown_names: Mapping[str, str]) -> M:
    try:
        return model.from_wire(value)
    except InvalidRequest as error:
        problems = [(_shown_path(problem.path, shown_names), problem.text) for problem in error.problems]
        texts = [f"{path}: {text}" if path else text for path, text in problems]
        raise Refused.by_service(400, *texts) from None


def _shown_path(path: str, shown_names: Mapping[str, str]) -> str:
    """A problem's path in the caller's own spelling."""
    first, _, rest = path.partition(".")
    return ".".join(part for part in (shown_names.get(first, first), rest) if part)


def _check_known(text: str, known: list[str], path: str) -> None:
    if text not in known:
        raise Refused.by_service(400, f"{path}: Must be one of {', '.join(known)}.")
