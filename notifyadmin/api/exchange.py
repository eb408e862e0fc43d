"""One request to the service and its reply, as plain values; nothing here reads or writes a socket."""

from __future__ import annotations

import codecs
import json
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from notifyadmin.api.auth import Secret

T = TypeVar("T")

# The control characters that text does not have: all but BEL, BS, TAB, LF, VT, FF, CR and ESC, as in file(1).
_BINARY_BYTES = bytes(code for code in range(32) if code not in (7, 8, 9, 10, 11, 12, 13, 27))
_BINARY_TYPES = ("image/", "audio/", "video/", "font/")


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """What goes out. `target` is the percent-encoded path and query that follow the base URL."""

    method: str
    target: str
    authorization: Secret
    body: bytes | None = None


@dataclass(frozen=True, slots=True)
class HttpReply:
    """What came back: status, headers in their order, the decompressed body, and the seconds since the call began.

    `encoding` is the Content-Encoding that `body` still has because it could not be undone; empty for any other body.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    elapsed_s: float
    encoding: str = ""

    def header(self, name: str) -> str | None:
        """The first header of that name, whatever its case."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)

    @property
    def request_id(self) -> str | None:
        """The id by which the service's support finds this call."""
        return self.header("x-amzn-RequestId")

    @property
    def text(self) -> str:
        """The body for reading; bytes that are not UTF-8 show as replacement characters."""
        return self.body.decode(errors="replace")

    @property
    def is_text(self) -> bool:
        """Whether the body can be read: UTF-8, possibly cut off, without the control characters of binary data."""
        media_type = (self.header("content-type") or "").lower()
        if self.encoding or media_type.startswith(_BINARY_TYPES) or any(byte in self.body for byte in _BINARY_BYTES):
            return False
        try:
            codecs.getincrementaldecoder("utf-8")().decode(self.body)
        except UnicodeDecodeError:
            return False
        return True

    def json(self) -> object:
        """The body as decoded JSON, and what Python takes for some; raises ValueError when it is neither."""
        if self.encoding:
            raise ValueError("The body is still compressed.")
        try:
            # Leniently, unlike what is typed or opened here: a constant that JSON lacks, or a number that is too
            # large, must not make a success of the service's look like an answer that nobody understands.
            return json.loads(self.body)
        except RecursionError:
            raise ValueError("The JSON is nested too deeply.") from None


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """A reply that the service meant as success: its meaning, and how it came."""

    value: T
    reply: HttpReply


class Phase(Enum):
    """How far a call has come."""

    WAITING = "waiting"
    CONNECTING = "connecting"
    SENT = "sent"
    ANSWERED = "answered"


@dataclass(slots=True)
class Attempt:
    """Follows one call from outside, so that whoever cancels it knows whether anything went out."""

    phase: Phase = Phase.WAITING

    @property
    def may_have_been_sent(self) -> bool:
        """True from the moment at which the first byte may have left."""
        return self.phase in (Phase.SENT, Phase.ANSWERED)
