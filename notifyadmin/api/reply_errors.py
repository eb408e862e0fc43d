"""What a reply that is no success means: its status and the words in its body, as a typed error."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from notifyadmin.api import errors
from notifyadmin.api.exchange import HttpReply
from notifyadmin.api.models.validators import whole_characters
from notifyadmin.api.sentence import Sentence

MAX_WORDS = 500
MAX_ENCODING = 60

rejections: dict[int, type[errors.Rejected]] = {
    401: errors.Unauthorized,
    402: errors.PlanLimit,
    403: errors.Unauthorized,
    404: errors.NotFound,
    413: errors.TooLarge,
}


def unreadable(reply: HttpReply) -> errors.UnreadableAnswer:
    """The error for a response that does not follow the protocol, or cannot be decompressed."""
    if reply.encoding:
        return errors.UnreadableAnswer(_without_words(reply), reply=reply)
    return errors.UnreadableAnswer(
        Sentence("The response ({status}) is not one that the service sends.", status=_status_text(reply.status)),
        reply=reply,
    )


def too_long() -> errors.UnreadableAnswer:
    """The error for a response of which only the beginning was read."""
    return errors.UnreadableAnswer("The response is larger than 5 MB and was not read completely.")


def raise_for_error(reply: HttpReply, body: object) -> None:
    """Raises UnreadableAnswer for a success whose decoded body names an error: nobody can tell which of them holds."""
    if isinstance(body, dict) and (body.get("error") or body.get("errors")):
        words = service_words(reply)
        raise errors.UnreadableAnswer(
            Sentence(
                "The response is both {status} and an error: {words}", status=_status_text(reply.status), words=words
            )
            if words
            else Sentence("The response is both {status} and an error.", status=_status_text(reply.status)),
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
