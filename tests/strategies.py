"""Generated values: JSON of every kind, and every model of the service, by what the models declare about themselves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from urllib.parse import quote

from hypothesis import settings
from hypothesis import strategies as st

from notifyadmin.api import models
from notifyadmin.api.credential_fields import is_credential_name
from notifyadmin.api.models import (
    ChannelOptions,
    Kind,
    Preference,
    RetractRequest,
    SendRequest,
    SetPreferencesRequest,
    Value,
)
from notifyadmin.api.models.declared import fields_of
from notifyadmin.api.models.fields import FieldSpec, Shape
from notifyadmin.importers.meaning import MARKS
from notifyadmin.importers.text import plain

# Nothing here is a matter of time, on a busy computer less than ever.
unhurried = settings(deadline=None, max_examples=50)

Json = Any
JsonObject = dict[str, Any]

_half_characters = st.characters(categories=["Cs"])
_astral = st.characters(min_codepoint=0x10000)


@cache
def texts(*, min_size: int = 0, max_size: int = 20) -> st.SearchStrategy[str]:
    """Any text that UTF-8 can hold, astral characters more often than chance has them."""
    return st.text(st.characters(codec="utf-8") | _astral, min_size=min_size, max_size=max_size)


@cache
def raw_texts() -> st.SearchStrategy[str]:
    """Any text that JSON can hold: halves of surrogate pairs, too, but never two that follow one another as a pair.

    JSON cannot tell those from the one character that they stand for, and every reader of JSON gives that character.
    """
    return st.text(st.characters(codec="utf-8") | _half_characters, max_size=20).map(_with_whole_pairs)


def _with_whole_pairs(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


@cache
def json_scalars() -> st.SearchStrategy[Json]:
    """Null, booleans, numbers however large or small, texts."""
    integers = st.integers() | st.integers(min_value=10**300, max_value=10**320)
    floats = st.floats(allow_nan=False, allow_infinity=False)
    return st.none() | st.booleans() | integers | floats | st.sampled_from([0, "", -0.0]) | raw_texts()


@cache
def _names() -> st.SearchStrategy[str]:
    """Names of which none is that of a key: an import leaves those out."""
    return raw_texts().filter(lambda name: not is_credential_name(name))


@cache
def json_values(*, max_leaves: int = 12) -> st.SearchStrategy[Json]:
    """Anything that JSON has."""
    return st.recursive(
        json_scalars(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_names(), inner, max_size=4),
        max_leaves=max_leaves,
    )


@cache
def json_objects(*, max_leaves: int = 12) -> st.SearchStrategy[JsonObject]:
    """Any JSON object, now and then one that is nested almost as deeply as is allowed."""
    flat = st.dictionaries(_names(), json_values(max_leaves=max_leaves), max_size=4)
    return flat | st.builds(_nested, flat, st.integers(min_value=1, max_value=40))


def _nested(innermost: JsonObject, depth: int) -> JsonObject:
    value = innermost
    for _ in range(depth):
        value = {"deeper": [value]}
    return value


@cache
def ids() -> st.SearchStrategy[str]:
    """Ids of users and notification types: any text that is not blank, those that addresses trip over in particular."""
    awkward = ["123", ".", "..", "a/b", "a?b#c", "100%", "%2F", "a b", "a:b", "ü", "用户", "😀", "a+b&c=d", "../x"]
    return (st.sampled_from(awkward) | texts(min_size=1)).filter(lambda text: bool(text.strip()))


def emails() -> st.SearchStrategy[str]:
    """Addresses that the service's users have."""
    names = st.text("abcdefghijklmnopqrstuvwxyz0123456789_+-", min_size=1, max_size=12)
    plain = st.builds(lambda name, host: f"{name}@{host}", names, st.sampled_from(["test.com", "mail.example.org"]))
    return plain | st.sampled_from(["ünï@example.com", "o'neil.x@example.com", "post@bücher.example"])


def schedules() -> st.SearchStrategy[str]:
    """Moments with an offset, the last of them somewhat less than a year ahead."""
    latest = datetime.now(UTC).replace(tzinfo=None) + timedelta(days=360)
    zones = st.integers(min_value=-14 * 60, max_value=14 * 60).map(lambda minutes: timedelta(minutes=minutes))
    moments = st.datetimes(min_value=datetime(2000, 1, 1), max_value=latest)
    return st.builds(lambda moment, offset: f"{moment.isoformat()}{_offset(offset)}", moments, zones)


def _offset(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return "Z" if minutes == 0 else f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def web_urls() -> st.SearchStrategy[str]:
    """Addresses of files."""
    return texts().map(lambda name: f"https://example.com/{quote(name)}") | st.just("http://[::1]:8080/a.pdf")


_by_kind: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.USER_ID: ids(),
    Kind.NOTIFICATION_ID: ids(),
    Kind.EMAIL: emails(),
    Kind.TELEPHONE: st.sampled_from(["+15005550006", "(415) 555-1212", "415-555-1212", "4155551212", "+442083661177"]),
    Kind.TIMEZONE: st.sampled_from(["America/Toronto", "Europe/Berlin", "UTC", "Asia/Kolkata"]),
    Kind.URL: web_urls(),
    Kind.TIMESTAMP: schedules(),
    Kind.SECONDS: st.integers(min_value=0, max_value=4 * 7 * 24 * 3600).map(str),
    Kind.CHANNEL: st.sampled_from(["EMAIL", "INAPP_WEB", "SMS", "CALL", "PUSH", "WEB_PUSH", "SLACK", "PIGEON"]),
}


@cache
def wires(model: type[Value], *, unknown: bool = True) -> st.SearchStrategy[JsonObject]:
    """JSON objects that a model accepts, with any choice of its optional fields and, unless told otherwise, others
    that nobody knows.
    """
    fields = fields_of(model)
    known = {field.name for field in fields} | {"defaultDeliverOption"}
    declared = st.fixed_dictionaries(
        {field.name: _values(field) for field in fields if field.required},
        optional={field.name: _values(field) | _null(model, field) for field in fields if not field.required},
    )
    if model is Preference:
        declared = declared.filter(lambda wire: wire.get("state") is not None or wire.get("delivery") is not None)
    if not unknown:
        return declared
    misleading = [*model.model_fields, "model_config", "to_wire", "self"]
    names = (st.sampled_from(misleading) | texts(max_size=8)).filter(
        # An import leaves out what looks like a key, and takes what a preference has for one.
        lambda name: (
            not ({name, name.lower()} & {*known, *MARKS} or plain(name) == "clientid" or is_credential_name(name))
        )
    )
    more = st.dictionaries(names, json_values(max_leaves=3), max_size=2)
    return st.builds(lambda one, other: one | other, declared, more)


def _null(model: type[Value], field: FieldSpec) -> st.SearchStrategy[None]:
    default = next(info.default for info in model.model_fields.values() if info.alias == field.name)
    return st.none() if default is None else st.nothing()


def _values(field: FieldSpec) -> st.SearchStrategy[Any]:
    if field.kind in _by_kind:
        return _by_kind[field.kind]
    if field.choices is not None:
        return st.sampled_from(sorted(field.choices.words, key=str))
    if field.name == "type":
        return st.sampled_from(["APN", "FCM"])
    match field.shape:
        case Shape.OBJECT if field.model is not None:
            return wires(getattr(models, field.model.name))
        case Shape.LIST if field.item is not None:
            return st.lists(_values(field.item), max_size=3)
        case Shape.PAIRS:
            names = texts(min_size=1).filter(lambda name: not is_credential_name(name))
            return st.dictionaries(names, raw_texts(), max_size=3)
        case Shape.JSON if field.name == "options":
            return st.dictionaries(_by_kind[Kind.CHANNEL], wires(ChannelOptions), max_size=2)
        case Shape.JSON:
            return json_objects(max_leaves=6)
        case Shape.INTEGER | Shape.NUMBER | Shape.OTHER:
            return _numbers(field)
        case Shape.BOOLEAN:
            return st.booleans()
        case _:
            return ids() if field.required else texts(max_size=12)


def _numbers(field: FieldSpec) -> st.SearchStrategy[Any]:
    if field.shape is Shape.NUMBER:
        return st.floats(min_value=field.minimum, allow_nan=False, allow_infinity=False)
    integers = st.integers(min_value=int(field.minimum or 0))
    # Of a reply: a frequency's hour.
    return integers if field.shape is Shape.INTEGER else integers | texts(max_size=12)


def spoilt_wires(model: type[Value]) -> st.SearchStrategy[Json]:
    """What `wires` gives, with anything at all in one of its places."""
    return spoilt(wires(model))


def spoilt(values: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    """What a strategy gives, with anything at all in one of its places."""
    steps = st.lists(st.integers(min_value=0, max_value=9), min_size=1, max_size=5)
    return st.builds(_spoilt, values, json_values(max_leaves=4), steps)


def _spoilt(value: Json, spoiler: Json, steps: list[int]) -> Json:
    if not steps or not value or not isinstance(value, dict | list):
        return spoiler
    step, *more = steps
    if isinstance(value, list):
        at = step % len(value)
        return [*value[:at], _spoilt(value[at], spoiler, more), *value[at + 1 :]]
    name = sorted(value)[step % len(value)]
    return value | {name: _spoilt(value[name], spoiler, more)}


def send_wires() -> st.SearchStrategy[JsonObject]:
    """Send requests as they are on the wire."""
    return wires(SendRequest)


def send_requests() -> st.SearchStrategy[SendRequest]:
    """Send requests, with any choice of fields."""
    return send_wires().map(SendRequest.from_wire)


def retract_requests() -> st.SearchStrategy[RetractRequest]:
    """Retract requests."""
    return wires(RetractRequest).map(RetractRequest.from_wire)


def set_preferences_requests() -> st.SearchStrategy[SetPreferencesRequest]:
    """A user's choices."""
    return wires(SetPreferencesRequest, unknown=False).map(SetPreferencesRequest.from_wire)
