"""One endpoint: who may call it and what it does, apart from the web framework that calls it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.responses import Response


@dataclass(frozen=True, slots=True)
class Call:
    """A request as an endpoint sees it: the path's parts and the query decoded, the body as it came."""

    parts: Mapping[str, str]
    query: Mapping[str, str]
    authorization: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What answers one method on one path.

    Neither function awaits anything, so each call is done in one go and none sees another's half-done change.
    Both may raise Refused.
    """

    access: Callable[[Call], None]
    handle: Callable[[Call], Response]
