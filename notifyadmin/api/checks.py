"""What is allowed and still likely a mistake: warnings, which never stop a request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Any, assert_never

from notifyadmin.api import telephone
from notifyadmin.api.hosts import is_public, receives_mail
from notifyadmin.api.models import NEWER_NAMES, Channel, Kind, SendRequest, Value, encode
from notifyadmin.api.models.declared import spec_of
from notifyadmin.api.models.fields import FieldSpec, ModelSpec, Shape
from notifyadmin.api.models.kinds import newer_name_text
from notifyadmin.api.models.validators import host_of, moment_of, seconds_text, whole_number
from notifyadmin.api.models.values import MERGE_TAGS_BYTES
from notifyadmin.api.problems import Problem, Severity
from notifyadmin.api.sentence import Sentence

TTL_S = 4 * 7 * 24 * 3600
YEAR_2100_S = 4_102_444_800
MAX_NAMED_CHARACTERS = 3

# Controls other than the ends of lines and tabs, and marks that turn the direction of reading.
_controls = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Seen as nothing or as a space, though Python counts them as printable.
_blank_characters = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")

Found = Iterator[tuple[str, str]]


def warnings_of(request: Value) -> tuple[Problem, ...]:
    """Everything about a valid request that whoever sends it should know; the paths are those on the wire."""
    return warnings_in(type(request), request.to_wire())


def warnings_in(
    model: type[Value], values: Mapping[str, object], problems: Sequence[Problem] = ()
) -> tuple[Problem, ...]:
    """The same about values (names as on the wire) of which `problems` say why they are no request yet.

    Nothing is said about the fields that the problems are at.
    """
    wrong = {problem.path for problem in problems}
    sound = dict(values)
    for path in wrong:
        sound = _without(sound, path.split("."))
    found = [*_in_fields(spec_of(model), sound, ""), *(_in_send(sound) if issubclass(model, SendRequest) else ())]
    return tuple(
        Problem(path, text, Severity.WARNING)
        for path, text in found
        if not any(f"{at}.".startswith(f"{path}.") for at in wrong)
    )


def warnings_for(kind: Kind, value: object) -> tuple[Problem, ...]:
    """What to know about a single value of a kind, wherever it is typed; the path is empty."""
    return tuple(Problem("", text, Severity.WARNING) for text in _about(kind, value))


def _without(values: Mapping[str, object], path: Sequence[str]) -> dict[str, object]:
    """`values` without the field at a path, or without the list that holds it."""
    name, *rest = path
    kept = {other: value for other, value in values.items() if other != name}
    inner = values.get(name)
    return kept | {name: _without(inner, rest)} if rest and isinstance(inner, Mapping) else kept


def _in_fields(model: ModelSpec, values: Mapping[str, object], prefix: str) -> Found:
    for spec in model.fields:
        value = values.get(spec.name)
        if value is not None:
            if spec.deprecated:
                yield prefix + spec.name, "The service has deprecated this field."
            yield from _in_field(spec, value, prefix + spec.name)


def _in_field(spec: FieldSpec, value: object, path: str) -> Found:
    if spec.kind is not None:
        yield from ((path, text) for text in _about(spec.kind, value))
    elif isinstance(value, str):
        yield from ((path, text) for text in _about_text(value))
    if spec.shape is Shape.OBJECT and spec.model is not None and isinstance(value, Mapping):
        yield from _in_fields(spec.model, value, f"{path}.")
    elif spec.item is not None and isinstance(value, list):
        for at, item in enumerate(value):
            yield from _in_field(spec.item, item, f"{path}.{at}")


def _about(kind: Kind, value: object) -> Iterator[str]:
    text = value if isinstance(value, str) else ""
    match kind:
        case Kind.USER_ID:
            return _about_user_id(text)
        case Kind.NOTIFICATION_ID | Kind.SUB_NOTIFICATION_ID | Kind.TEMPLATE_ID:
            return _about_id(text)
        case Kind.EMAIL:
            return _about_email(text)
        case Kind.TELEPHONE:
            return _about_telephone(text)
        case Kind.URL:
            return _about_url(text)
        case Kind.UNIX_TIME:
            return _about_unix_time(value)
        case Kind.CHANNEL:
            return _about_channel(text)
        case Kind.TIMESTAMP | Kind.SECONDS | Kind.TIMEZONE | Kind.COLLAPSE_ID | Kind.BADGE:
            return iter(())
        case _:
            assert_never(kind)


def _about_user_id(text: str) -> Iterator[str]:
    if ":" in text:
        yield "With a colon in it this user's own preferences and inbox cannot be read."
    yield from _about_id(text)


def _about_id(text: str) -> Iterator[str]:
    visible = text.strip()
    if text != visible:
        yield "Leading or trailing space will be sent as part of the ID."
    hidden = [char for char in visible if not char.isprintable() or char in _blank_characters]
    if hidden:
        yield Sentence("Invisible characters ({named}) will be sent as part of the ID.", named=_named(hidden))


def _about_text(text: str) -> Iterator[str]:
    hidden = _controls.findall(text)
    if hidden:
        yield Sentence("Invisible characters ({named}) will be sent.", named=_named(hidden))


def _named(characters: list[str]) -> str:
    names = [f"U+{ord(char):04X}" for char in dict.fromkeys(characters)]
    more = ", …" if len(names) > MAX_NAMED_CHARACTERS else ""
    return ", ".join(names[:MAX_NAMED_CHARACTERS]) + more


def _about_email(text: str) -> Iterator[str]:
    domain = text.rpartition("@")[2]
    if domain and not receives_mail(domain):
        yield Sentence("Mail to “{domain}” cannot be delivered: the domain is reserved or not public.", domain=domain)


def _about_telephone(text: str) -> Iterator[str]:
    number = None if telephone.is_documented(text) else telephone.parsed(text)
    if number is not None:
        yield Sentence("The service does not document this spelling. Use {number}.", number=telephone.e164(number))


def _about_url(text: str) -> Iterator[str]:
    host = host_of(text)
    if host and not is_public(host):
        yield Sentence("The service cannot reach “{host}”. Use a public address.", host=host)


def _about_unix_time(value: object) -> Iterator[str]:
    seconds = whole_number(value)
    if isinstance(seconds, int) and seconds >= YEAR_2100_S:
        yield "After the year 2100: probably milliseconds. The service expects seconds."


def _about_channel(text: str) -> Iterator[str]:
    if text and text not in set(Channel):
        yield Sentence("“{text}” is not a known channel.", text=text)


def _in_send(values: Mapping[str, Any]) -> Found:
    yield from _newer_names(values)
    yield from _channels(values)
    yield from _merge_tags(values)
    yield from _times(values)
    yield from _attachments(values)


def _newer_names(values: Mapping[str, Any]) -> Found:
    for newer, documented in NEWER_NAMES.items():
        if newer in values:
            is_double = documented in values
            double = Sentence("“{newer}”, its newer name, is given too.", newer=newer)
            yield documented, double if is_double else newer_name_text(newer)


def _channels(values: Mapping[str, Any]) -> Found:
    forced = _at(values, "forceChannels")
    wanted = list(forced) if isinstance(forced, list) else []
    if _at(values, "options.email"):
        wanted.append(Channel.EMAIL)
    for channel in Channel:
        need = channel.need
        if channel in wanted and need is not None and need.words and not _at(values, f"user.{need.field}"):
            text = Sentence(
                "Without {field} here, {channel} works only if the service has one for this user.",
                field=Sentence(need.words),
                channel=channel,
            )
            yield f"user.{need.field}", text


def _merge_tags(values: Mapping[str, Any]) -> Found:
    tags = values.get("mergeTags")
    size = len(encode(tags)) if tags else 0
    if size > MERGE_TAGS_BYTES:
        text = "{size:.0f} KB in all; the service recommends not more than 150 KB."
        yield "mergeTags", Sentence(text, size=size / 1024)


def _times(values: Mapping[str, Any]) -> Found:
    now = datetime.now(UTC)
    moment = moment_of(values.get("schedule"))
    if moment is not None and moment < now:
        yield "schedule", "This time is past: the service sends at once."
    expiry = whole_number(_at(values, "options.apn.expiry"))
    if isinstance(expiry, int) and 0 < expiry < now.timestamp():
        yield "options.apn.expiry", "This time is past: Apple will not deliver. 0 means one attempt, at once."
    ttl = seconds_text(_at(values, "options.fcm.android.ttl"))
    if isinstance(ttl, str) and ttl.isdecimal() and int(ttl) > TTL_S:
        yield "options.fcm.android.ttl", "Longer than four weeks, which is the most that Firebase keeps a message."


def _attachments(values: Mapping[str, Any]) -> Found:
    attachments = _at(values, "options.email.attachments")
    for at, attachment in enumerate(attachments if isinstance(attachments, list) else []):
        name = _at(attachment, "filename")
        if isinstance(name, str) and not PurePosixPath(name).suffix:
            path = f"options.email.attachments.{at}.filename"
            yield path, Sentence("{name} has no extension, so the recipient's device may not open it.", name=name)


def _at(values: object, path: str) -> Any:
    for name in path.split("."):
        values = values.get(name) if isinstance(values, Mapping) else None
    return values
