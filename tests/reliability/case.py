"""One fault as a value: what goes wrong where, what the service gets, and what the person at the screen is told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from notifyadmin.api.verdict import Outcome
from tests.certificates import Certificates
from tests.faults import Behaviour, answer_bytes

if TYPE_CHECKING:
    from tests.reliability.playing import World

Lookup = Callable[["World", int], list[Any]]
"""Stands in for the system's resolver: gets a port, gives addresses as `socket.getaddrinfo` does, or raises."""
FIRST = answer_bytes(b'{"trackingId": "t0", "messages": []}')
"""The answer to a request that goes well before the one that is tried."""
Between = Callable[["World"], Awaitable[None]]
"""What happens between two requests."""


class Got(Enum):
    """What the service has of a request, by its own account."""

    NOTHING = "nothing"
    PART = "a part"
    ALL = "all"
    UNSURE = "nothing, a part or all: the service does not read it"


class Operation(Enum):
    """What is asked of the service."""

    SEND = "send"
    RETRACT = "retract"
    SAVE = "save"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Told:
    """A verdict as it is shown: its title, all text below, and whether it offers to retry.

    Of what stands in braces in the text, `url` is the base URL, the others are ports: `port` the service's, `proxy` and
    `elsewhere`, that of a server to which nothing should come.
    """

    outcome: Outcome
    title: str
    text: str
    retry: bool = False


@dataclass(frozen=True, slots=True)
class Late:
    """The time for a call is over once `seen` holds and its answer's body has begun with `body`."""

    seen: Callable[[World], object]
    body: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Where a request goes, and what is wrong on the way there and at its end.

    `answers` and `greeting` are the service's, for `FaultServer`; bytes are said as they are, but for the ports in
    braces. `instead` opens a port that leads to no service. `tls` makes the service's certificate, and `trusts` the one
    whose authority the client trusts. `proxy` is what the proxy does, made of the service's port; it is used where
    `proxy_url` is given. With `between`, a request has been answered by `first` before, over the same client, and then
    this happens. `is_large` makes the request larger than what a service gets that does not read it.
    """

    answers: tuple[Behaviour | bytes, ...] = ()
    greeting: Behaviour | None = None
    instead: Callable[[], AbstractContextManager[int]] | None = None
    url: str = "http://127.0.0.1:{port}"
    tls: Callable[[], Certificates] | None = None
    trusts: Callable[[], Certificates] | None = None
    proxy: Callable[[int], Behaviour] | None = None
    proxy_tls: Callable[[], Certificates] | None = None
    proxy_url: str = ""
    lookup: Lookup | None = None
    first: bytes = FIRST
    between: Between | None = None
    late: Late | None = None
    is_large: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A line of the table; `times` is how often a request that comes whole to the service does so."""

    fault: str
    got: Got
    told: Told
    way: Way
    operation: Operation = Operation.SEND
    times: int = 1
    kind: str = ""


def of(kind: str, *cases: Case) -> tuple[Case, ...]:
    """Cases of one kind: together they are one line of the README."""
    return tuple(replace(case, kind=kind) for case in cases)
