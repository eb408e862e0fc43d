"""What is allowed and still likely a mistake: warnings, which never stop a request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import PurePosixPath

from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import Channel, SendRequest, encode
from notifyadmin.api.models.values import MERGE_TAGS_BYTES, TTL_S
from notifyadmin.api.problems import Problem, Severity

# What a channel needs to know of the user, and the part of the options that is about it.
_needs = (
    (Channel.EMAIL, "email", "an email address"),
    (Channel.SMS, "number", "a telephone number"),
    (Channel.CALL, "number", "a telephone number"),
)


def warnings_of(request: SendRequest) -> tuple[Problem, ...]:
    """Everything about a valid request that whoever sends it should know; the paths are those on the wire."""
    found = (*_ids(request), *_channels(request), *_merge_tags(request), *_times(request), *_attachments(request))
    return tuple(Problem(path, text, Severity.WARNING) for path, text in found)


def warnings_beside(values: Mapping[str, object], problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The warnings about a request (names as on the wire) that `problems` keep from being one, but for their fields."""
    wrong = {problem.path for problem in problems}
    sound = dict(values)
    for path in wrong:
        sound = _without(sound, path.split("."))
    user = sound.get("user")
    # What is missing gets something in its place about which there is nothing to say.
    complete = {"notificationId": "-", **sound, "user": {"id": "-", **(user if isinstance(user, Mapping) else {})}}
    try:
        request = SendRequest.from_wire(complete)
    except InvalidRequest:
        return ()
    return tuple(warning for warning in warnings_of(request) if warning.path not in wrong)


def _without(values: Mapping[str, object], path: Sequence[str]) -> dict[str, object]:
    """`values` without the field at a path, or without the list that holds it."""
    name, *rest = path
    kept = {other: value for other, value in values.items() if other != name}
    inner = values.get(name)
    return kept | {name: _without(inner, rest)} if rest and isinstance(inner, Mapping) else kept


def _ids(request: SendRequest) -> Iterator[tuple[str, str]]:
    if ":" in request.user.id:
        yield "user.id", "With a colon in it this user's own preferences and inbox cannot be read."
    for path, text in (("notificationId", request.notification_id), ("user.id", request.user.id)):
        if text != text.strip():
            yield path, "There is a space around it, which is part of the id."


def _channels(request: SendRequest) -> Iterator[tuple[str, str]]:
    forced = request.to_wire().get("forceChannels")
    if forced is None:
        forced = []
    else:
        yield "forceChannels", "The service has deprecated this field."
    unknown = [channel for channel in forced if channel not in set(Channel)]
    if unknown:
        yield "forceChannels", f"Not a channel that is known here: {', '.join(unknown)}."
    wanted = set(forced)
    if request.options is not None and request.options.email is not None and request.options.email.model_fields_set:
        wanted.add(Channel.EMAIL)
    for channel, field, thing in _needs:
        if channel in wanted and not getattr(request.user, field):
            yield f"user.{field}", f"Without {thing} here, {channel} works only if the service has one for this user."


def _merge_tags(request: SendRequest) -> Iterator[tuple[str, str]]:
    size = len(encode(request.merge_tags)) if request.merge_tags else 0
    if size > MERGE_TAGS_BYTES:
        yield "mergeTags", f"{size / 1024:.0f} KB in all; the service recommends not more than 150 KB."


def _times(request: SendRequest) -> Iterator[tuple[str, str]]:
    now = datetime.now(UTC)
    if request.schedule is not None and datetime.fromisoformat(request.schedule) < now:
        yield "schedule", "This time is past: the service sends at once."
    options = request.options
    apn = options.apn if options else None
    if apn is not None and apn.expiry and apn.expiry < now.timestamp():
        yield "options.apn.expiry", "This time is past: Apple will not deliver. 0 means one attempt, at once."
    android = options.fcm.android if options and options.fcm else None
    if android is not None and android.ttl is not None and int(android.ttl) > TTL_S:
        yield "options.fcm.android.ttl", "Longer than four weeks, which is the most that Firebase keeps a message."


def _attachments(request: SendRequest) -> Iterator[tuple[str, str]]:
    email = request.options.email if request.options else None
    for at, attachment in enumerate((email.attachments if email else None) or []):
        if not PurePosixPath(attachment.filename).suffix:
            path = f"options.email.attachments.{at}.filename"
            yield path, f"{attachment.filename} has no extension, so the recipient's device may not open it."
