"""The protocol without the network: a model in, a request out; a reply in, a model or a typed error out."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Generic, TypeVar
from urllib.parse import quote, urlencode

from notifyadmin.api import errors
from notifyadmin.api.auth import Credentials, server_authorization, user_authorization
from notifyadmin.api.exchange import HttpReply, HttpRequest
from notifyadmin.api.models import (
    InAppPage,
    Preferences,
    RetractRequest,
    SendReply,
    SendRequest,
    SetPreferencesReply,
    SetPreferencesRequest,
    Wire,
    encode,
)
from notifyadmin.api.models.validators import whole_characters
from notifyadmin.api.problems import REQUIRED, Problem, type_texts
from notifyadmin.api.sentence import Sentence

T = TypeVar("T")
M = TypeVar("M", bound=Wire)

MAX_WORDS = 500
MAX_ENCODING = 60
MAX_ADDRESS_PART = 8000

rejections: dict[int, type[errors.Rejected]] = {
    401: errors.Unauthorized,
    402: errors.PlanLimit,
    403: errors.Unauthorized,
    404: errors.NotFound,
    413: errors.TooLarge,
}


@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """A request and what its successful reply means."""

    request: HttpRequest
    read: Callable[[HttpReply], T]

    def result(self, reply: HttpReply) -> T:
        """The meaning of `reply`; raises Rejected, ServerFailed or UnreadableAnswer."""
        raise_for_status(reply)
        return self.read(reply)


def send(credentials: Credentials, request: SendRequest) -> Call[SendReply]:
    """`POST /{clientId}/sender`."""
    return _server_call(credentials, "sender", encode(request.to_wire()), _reader(SendReply))


def retract(credentials: Credentials, request: RetractRequest) -> Call[None]:
    """`POST /{clientId}/sender/retract`; the answer's body is empty."""
    return _server_call(credentials, "sender/retract", encode(request.to_wire()), _ignore)


def set_user_preferences(credentials: Credentials, request: SetPreferencesRequest) -> Call[SetPreferencesReply]:
    """`POST /{clientId}/user_preferences/{userId}`; the body is the list of choices."""
    body = encode([preference.to_wire() for preference in request.preferences])
    _check_parts(userId=request.user_id)
    path = f"user_preferences/{_part(request.user_id)}"
    return _server_call(credentials, path, body, _reader(SetPreferencesReply))


def get_preferences(credentials: Credentials, user_id: str) -> Call[Preferences]:
    """`GET /{clientId}/users/{userId}/preferences`."""
    return _user_call(credentials, "GET", user_id, "preferences", {}, _reader(Preferences))


def delete_preferences(
    credentials: Credentials, user_id: str, notification_id: str, sub_notification_id: str | None
) -> Call[None]:
    """`DELETE /{clientId}/users/{userId}/preferences?…`; the answer's body is not known."""
    query = {"notificationId": notification_id}
    if sub_notification_id is not None:
        query["subNotificationId"] = sub_notification_id
    return _user_call(credentials, "DELETE", user_id, "preferences", query, _ignore)


def in_app_notifications(credentials: Credentials, user_id: str, count: int, before: str | None) -> Call[InAppPage]:
    """`GET /{clientId}/users/{userId}/notifications/INAPP_WEB?count=N&before=ISO`."""
    query = {"count": str(count)}
    if count < 1:
        raise errors.InvalidRequest((Problem("count", "Must be 1 or more."),))
    if before is not None:
        query["before"] = before
    return _user_call(credentials, "GET", user_id, "notifications/INAPP_WEB", query, _reader(InAppPage))


def _server_call(credentials: Credentials, path: str, body: bytes, read: Callable[[HttpReply], T]) -> Call[T]:
    target = f"/{_part(credentials.client_id)}/{path}"
    return Call(HttpRequest("POST", target, server_authorization(credentials), body), read)


def _user_call(
    credentials: Credentials,
    method: str,
    user_id: str,
    path: str,
    query: dict[str, str],
    read: Callable[[HttpReply], T],
) -> Call[T]:
    _check_parts(userId=user_id, **query)
    target = f"/{_part(credentials.client_id)}/users/{_part(user_id)}/{path}"
    if query:
        target += "?" + urlencode(query, quote_via=quote)
    return Call(HttpRequest(method, target, user_authorization(credentials, user_id)), read)


def _part(text: str) -> str:
    """One part of a path. A part of dots alone would otherwise be taken for a step up, and lead elsewhere."""
    return text.replace(".", "%2E") if text in (".", "..") else quote(text, safe="")


def _check_parts(**texts: str) -> None:
    """Raises InvalidRequest for texts that no address can hold, by their names on the wire."""
    problems = ((name, _part_problem(text)) for name, text in texts.items())
    found = tuple(Problem(name, problem) for name, problem in problems if problem)
    if found:
        raise errors.InvalidRequest(found)


def _part_problem(text: str) -> str | None:
    if not text.strip():
        return REQUIRED
    try:
        size = len(quote(text, safe=""))
    except UnicodeEncodeError:
        return type_texts["string_unicode"]
    return None if size <= MAX_ADDRESS_PART else "Too long to fit in a URL."


def _ignore(reply: HttpReply) -> None:
    # Whatever the service says here, it is not a web page: those come from another server.
    if reply.text.lstrip().startswith("<"):
        raise unreadable(reply)


def _reader(model: type[M]) -> Callable[[HttpReply], M]:
    def read(reply: HttpReply) -> M:
        try:
            value = model.from_wire(reply.json())
        except (ValueError, errors.InvalidRequest):
            raise unreadable(reply) from None
        if model.model_fields.keys().isdisjoint(value.model_fields_set):
            # Every field is optional, so any object would pass.
            raise unreadable(reply)
        return value

    return read


def unreadable(reply: HttpReply) -> errors.UnreadableAnswer:
    """The error for a response that does not follow the protocol, or cannot be decompressed."""
    if reply.encoding:
        return errors.UnreadableAnswer(_without_words(reply), reply=reply)
    return errors.UnreadableAnswer(
        Sentence("The response ({status}) is not one that the service sends.", status=_status_text(reply.status)),
        reply=reply,
    )


def raise_for_status(reply: HttpReply) -> None:
    """Raises the error of `error_for_status`, if there is one."""
    error = error_for_status(reply)
    if error is not None:
        raise error


def error_for_status(reply: HttpReply) -> errors.ApiError | None:
    """The error that a status outside 200 to 299 stands for, with the service's words for it."""
    status = reply.status
    if 200 <= status < 300:
        return None
    words = service_words(reply) or _without_words(reply)
    if 300 <= status < 400:
        target = reply.header("location") or "another address"
        return errors.Redirected(
            Sentence("The server redirects to {url}.", url=whole_characters(target[:MAX_WORDS])), reply=reply
        )
    wait_s = retry_after_s(reply)
    if status == 429 or (status == 503 and wait_s is not None):
        return errors.TooFast(words, reply=reply, retry_after_s=wait_s)
    if 400 <= status < 500:
        return rejections.get(status, errors.Rejected)(words, reply=reply)
    if 500 <= status < 600:
        return errors.ServerFailed(words, reply=reply)
    return unreadable(reply)


def service_words(reply: HttpReply) -> str:
    """What an error's body says, in whichever of the service's shapes; never raises.

    It is empty for an empty body, a web page, and a body that is no text. Half a surrogate pair becomes U+FFFD.
    """
    try:
        body = reply.json()
    except ValueError:
        text = reply.text.strip() if reply.is_text else ""
        return "" if text.startswith("<") else text[:MAX_WORDS]
    texts = (text.strip() for text in _texts(body) if isinstance(text, str))
    return whole_characters(next(filter(None, texts), "")[:MAX_WORDS])


def _without_words(reply: HttpReply) -> str:
    """What is to be said of an error whose body says nothing."""
    status = _status_text(reply.status)
    if reply.encoding:
        return Sentence(
            "The service responded with {status}. The response body could not be decompressed"
            " (Content-Encoding: {encoding}).",
            status=status,
            encoding=reply.encoding[:MAX_ENCODING],
        )
    if not reply.is_text:
        return Sentence("The service responded with {status}. The response body is not text.", status=status)
    return Sentence("The service responded with {status} and no message.", status=status)


def _texts(body: object) -> Iterator[object]:
    """Wherever an error's body may have its words, in the order in which they are worth reading."""
    match body:
        case {"error": {"message": text}} | {"error": text}:
            yield text
    match body:
        case {"message": text}:
            yield text
    match body:
        case {"messages": [*texts]}:
            yield " ".join(text for text in texts if isinstance(text, str))
        case str():
            yield body


def retry_after_s(reply: HttpReply) -> float | None:
    """The seconds that a Retry-After header asks to wait, given as a number or as a date."""
    value = (reply.header("retry-after") or "").strip()
    if value.isdecimal():
        seconds = float(value)
        return seconds if math.isfinite(seconds) else None
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _status_text(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
