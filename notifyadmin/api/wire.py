"""The protocol without the network: a model in, a request out; a reply in, a model or a typed error out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
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
from notifyadmin.api.models.logs import LogQuery, Logs, ScheduleChange
from notifyadmin.api.problems import REQUIRED, Problem, type_texts
from notifyadmin.api.reply_errors import raise_for_error, raise_for_status, unreadable

T = TypeVar("T")
M = TypeVar("M", bound=Wire)

MAX_ADDRESS_PART = 8000


@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """A request and what its successful reply means; `is_query` is a POST that only asks."""

    request: HttpRequest
    read: Callable[[HttpReply], T]
    is_query: bool = False

    @property
    def changes_nothing(self) -> bool:
        """Whether it only reads."""
        return self.is_query or self.request.method == "GET"

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


def query_logs(credentials: Credentials, query: LogQuery) -> Call[Logs]:
    """`POST /{clientId}/logs/query`."""
    body = encode(query.to_wire())
    return replace(_server_call(credentials, "logs/query", body, _read_logs), is_query=True)


def queried_logs(credentials: Credentials, query_id: str) -> Call[Logs]:
    """`GET /{clientId}/logs/query/{queryId}`: how far a query has come."""
    _check_parts(queryId=query_id)
    return _server_call(credentials, f"logs/query/{_part(query_id)}", None, _read_logs, method="GET")


def reschedule(credentials: Credentials, tracking_id: str, change: ScheduleChange) -> Call[None]:
    """`PATCH /{clientId}/schedule/{trackingId}`; the answer's body is empty."""
    _check_parts(trackingId=tracking_id)
    path = f"schedule/{_part(tracking_id)}"
    return _server_call(credentials, path, encode(change.to_wire()), _ignore, method="PATCH")


def cancel_schedule(credentials: Credentials, tracking_id: str) -> Call[None]:
    """`DELETE /{clientId}/schedule/{trackingId}`; the answer's body is empty."""
    _check_parts(trackingId=tracking_id)
    path = f"schedule/{_part(tracking_id)}"
    return _server_call(credentials, path, None, _ignore, method="DELETE")


def _server_call(
    credentials: Credentials,
    path: str,
    body: bytes | None,
    read: Callable[[HttpReply], T],
    *,
    method: str = "POST",
) -> Call[T]:
    target = f"/{_part(credentials.client_id)}/{path}"
    return Call(HttpRequest(method, target, server_authorization(credentials), body), read)


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
    with suppress(ValueError):
        raise_for_error(reply, reply.json())


def _read_logs(reply: HttpReply) -> Logs:
    """Nobody outside knows the answer's shape: any JSON will do, and what it says is judged by whoever shows it."""
    try:
        return Logs.of(reply.json())
    except ValueError:
        raise unreadable(reply) from None


def _reader(model: type[M]) -> Callable[[HttpReply], M]:
    def read(reply: HttpReply) -> M:
        try:
            body = reply.json()
            raise_for_error(reply, body)
            value = model.from_wire(body)
        except (ValueError, errors.InvalidRequest):
            raise unreadable(reply) from None
        if model.model_fields.keys().isdisjoint(value.model_fields_set):
            # Every field is optional, so any object would pass.
            raise unreadable(reply)
        return value

    return read
