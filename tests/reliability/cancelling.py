"""Requests that are canceled at random moments, by three ways to a service that behaves at random."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import psutil  # type: ignore[import-untyped] # it has no types
import pytest

from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.errors import ApiError
from notifyadmin.api.exchange import Answer, Attempt
from notifyadmin.api.models import Preference, SendRequest, SetPreferencesRequest, User
from tests.certificates import trusted
from tests.faults import PATIENCE_S, Behaviour, FaultServer, answers, breaks_off, hangs_up, leads_to, says
from tests.reliability.traffic import LONGER

KEY = Credentials.of("client", "s3cret-key")
SENT = b'{"trackingId": "t1", "messages": [], "UserPreferences": []}'
"""What either request takes for its acceptance."""
MOST_AT_ONCE = 4
MOST_STEPS = 80
"""Of the event loop; an undisturbed request by TLS takes fewer."""


async def until_left(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Silence, until the client goes."""
    await reader.read()


class RandomService:
    """What a service does, or does not do, with connections and requests; it accepts everything while it is `calm`."""

    def __init__(self, chance: random.Random) -> None:
        self.is_calm = False
        self._chance = chance

    async def greet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Sometimes goes at once, or takes its time."""
        await self._chosen((_goes_on, 6), (_takes_its_time, 2), (until_left, 1), (hangs_up, 1))(reader, writer)

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Mostly accepts, or says nothing, or half of it."""
        half = says(LONGER + SENT, then=until_left)
        kinds = (answers(SENT), 3), (until_left, 4), (half, 1), (hangs_up, 1), (breaks_off, 1)
        await (answers(SENT) if self.is_calm else self._chosen(*kinds))(reader, writer)

    def _chosen(self, *kinds: tuple[Behaviour, int]) -> Behaviour:
        if self.is_calm:
            return kinds[0][0]
        [chosen] = self._chance.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])
        return chosen


async def _goes_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    pass


async def _takes_its_time(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    for _ in range(20):
        await asyncio.sleep(0)


@dataclass(slots=True)
class Line:
    """A client, and the servers on its way."""

    client: Client
    service: FaultServer
    servers: tuple[FaultServer, ...]

    async def is_quiet(self) -> None:
        """Waits until no connection is left."""
        for server in self.servers:
            await server.until(lambda server=server: server.open_connections == 0)  # type: ignore[misc]


@contextlib.asynccontextmanager
async def lines(behaves: RandomService, patch: pytest.MonkeyPatch) -> AsyncIterator[tuple[Line, ...]]:
    """A service on this computer, one by TLS, and one by TLS behind a proxy."""
    async with contextlib.AsyncExitStack() as stack:
        tls = trusted()
        plain = await stack.enter_async_context(FaultServer(behaves.answer, greeting=behaves.greet))
        secure = await stack.enter_async_context(FaultServer(behaves.answer, tls=tls.server))
        hidden = await stack.enter_async_context(FaultServer(behaves.answer, tls=tls.server))
        proxy = await stack.enter_async_context(FaultServer(leads_to(hidden.port), greeting=behaves.greet))
        patch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
        made = []
        ways = ((plain.url, plain, (plain,)), (secure.url, secure, (secure,)))
        for url, service, servers in (*ways, ("https://service.invalid", hidden, (hidden, proxy))):
            client = await stack.enter_async_context(Client(url, KEY, tls=tls.client))
            made.append(Line(client, service, servers))
        yield tuple(made)


Requests = Callable[[Client, str, Attempt], Awaitable[Answer[Any]]]
"""Makes a request in which a name is."""


def sends(client: Client, name: str, attempt: Attempt) -> Awaitable[Answer[Any]]:
    """One that is never repeated."""
    return client.send(SendRequest(notification_id=name, user=User(id="123")), attempt=attempt)


def saves(client: Client, name: str, attempt: Attempt) -> Awaitable[Answer[Any]]:
    """One that may be repeated."""
    choice = Preference(notification_id=name, channel="EMAIL", state=True)
    return client.set_user_preferences(SetPreferencesRequest(user_id="123", preferences=[choice]), attempt=attempt)


@dataclass(slots=True)
class Canceled:
    """What is known of the requests that were made: by the ids that they named, how far each had come."""

    attempts: dict[str, Attempt]
    requests: Requests
    canceled: int = 0

    async def some(self, line: Line, chance: random.Random) -> None:
        """Makes some requests at once, and cancels each at a moment of its own."""
        await asyncio.gather(
            *(self._one(line, chance.randrange(MOST_STEPS)) for _ in range(chance.randint(1, MOST_AT_ONCE)))
        )

    async def _one(self, line: Line, steps: int) -> None:
        name = f"n{len(self.attempts)}"
        attempt = self.attempts[name] = Attempt()
        call = asyncio.ensure_future(self.requests(line.client, name, attempt))
        for _ in range(steps):
            await asyncio.sleep(0)
        call.cancel()
        async with asyncio.timeout(PATIENCE_S):
            [end] = await asyncio.gather(call, return_exceptions=True)
        assert isinstance(end, Answer | ApiError | asyncio.CancelledError), end
        self.canceled += isinstance(end, asyncio.CancelledError)


def sockets() -> int:
    """How many this process has open."""
    return len(psutil.Process().net_connections("all"))


def names_in(service: FaultServer) -> list[str]:
    """What the requests name that came whole to a service."""
    bodies = [json.loads(request.body) for request in service.whole_requests]
    return [(body[0] if isinstance(body, list) else body)["notificationId"] for body in bodies]
