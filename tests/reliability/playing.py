"""Plays a case: a service, all that is wrong with it, and one request that goes the only way out to it."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import json
import re
import socket
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from notifyadmin.api import verdict
from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.exchange import Phase
from notifyadmin.api.models import Preferences, RetractRequest, SendRequest, User
from notifyadmin.api.regions import Region
from notifyadmin.core import retraction
from notifyadmin.core.clients import Connection
from notifyadmin.core.guard import Rules
from notifyadmin.core.intent import Intent
from notifyadmin.core.preferences import verdict as preference_verdict
from notifyadmin.core.preferences.cells import CellKey, RowKey
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.core.preferences.save import Save
from notifyadmin.core.requests import GetPreferences
from notifyadmin.core.retraction import Retraction
from notifyadmin.core.runner import Result, Runner
from notifyadmin.store.journal.query import Filter
from notifyadmin.store.profiles import Profile
from tests.api.running import run_out_of_time
from tests.driver import until
from tests.faults import Behaviour, FaultServer, hangs_up, says
from tests.received import Received
from tests.reliability.case import FIRST, Case, Got, Late, Lookup, Operation, Way
from tests.reliability.traffic import STORED
from tests.ui.workplace import KEYS, Workplace

HELLO = SendRequest(notification_id="hello_world", user=User(id="123"))
LARGE = SendRequest(notification_id="hello_world", user=User(id="123"), merge_tags={"text": "0" * 1_000_000})


@dataclass(slots=True)
class World:
    """What a request meets: its client, the service, the proxy, and the system's resolver."""

    client: Client
    service: FaultServer
    proxy: FaultServer
    patch: pytest.MonkeyPatch
    is_over: threading.Event = field(default_factory=threading.Event)

    @property
    def is_connecting(self) -> bool:
        """Whether the request waits for its connection."""
        return any(call.attempt.phase is Phase.CONNECTING for call in self.client._transport._running)

    def look_up_by(self, lookup: Lookup) -> None:
        """Has this resolve all names from now on."""
        self.patch.setattr(socket, "getaddrinfo", lambda _, port, *__, **___: lookup(self, port))

    def lose_network(self) -> None:
        """No address can be reached from now on."""

        async def fail(*_: object) -> None:
            raise OSError(errno.ENETUNREACH, "Network is unreachable")

        self.patch.setattr(asyncio.get_running_loop(), "sock_connect", fail)


@dataclass(frozen=True, slots=True)
class Played:
    """How a case ended: the verdict, what the journal has of it, and who got what.

    `requests` are those that came whole to the service; of a write, without the reads around it. `ports` are the values
    of what stands in braces in the table.
    """

    result: Result
    recorded: list[tuple[str, str]]
    requests: list[Received]
    got: Got
    proxied: list[Received]
    called_elsewhere: int
    ports: dict[str, object]


async def play(case: Case, folder: Path, patch: pytest.MonkeyPatch) -> Played:
    """Makes the request of a case, the whole way out."""
    way, clients = case.way, list[Client]()

    async def opener(url: str, credentials: Credentials) -> Client:
        clients.append(Client(url, credentials, tls=None if way.trusts is None else way.trusts().client))
        return clients[-1]

    workplace = Workplace(folder, opener=opener)
    async with contextlib.aclosing(workplace), _servers(way) as (service, proxy, elsewhere, ports):
        if way.proxy_url:
            patch.setenv("HTTPS_PROXY", way.proxy_url.format(**ports))
        connection = await _connection(workplace, way.url.format(**ports))
        world = World(clients[0], service, proxy, patch)
        if way.lookup is not None:
            world.look_up_by(way.lookup)
        if way.between is not None:
            await world.client.send(HELLO)
            await way.between(world)
        before = len(service.whole_requests)
        try:
            result = await _result(workplace, _intent(connection, case), case.way.late, world)
        finally:
            world.is_over.set()
        rows = await workplace.journal.read(lambda journal: journal.page(Filter()))
        await workplace.clients.close()
        if not way.is_large:  # or it is never read to its end
            await service.until_left()
        arrived, is_read = service.whole_requests[before:], case.operation is Operation.READ
        requests = [request for request in arrived if is_read or request.method != "GET"]
        assert (workplace.crashes, workplace.store_errors) == ([], [])
        return Played(
            result,
            [(row.outcome, row.text) for row in rows],
            requests,
            Got.ALL if requests else Got.PART if service.cut_requests else Got.NOTHING,
            proxy.received,
            elsewhere.connections,
            ports,
        )


async def _connection(workplace: Workplace, url: str) -> Connection:
    """The way of a profile to this address."""
    connection = Connection(Profile("shop", "Shop", Region.CUSTOM, url))
    await workplace.clients.open(connection, url, KEYS)
    connection.settle(address=url)
    return connection


@contextlib.asynccontextmanager
async def _servers(way: Way) -> AsyncIterator[tuple[FaultServer, FaultServer, FaultServer, dict[str, object]]]:
    """The service, the proxy, and a server to which nobody should come; and their ports, by name."""
    async with contextlib.AsyncExitStack() as stack:
        elsewhere = await stack.enter_async_context(FaultServer(says(FIRST)))
        ports: dict[str, object] = {"elsewhere": elsewhere.port}
        behaviours = [_filled(each, ports) for each in way.answers]
        if way.between is not None:
            behaviours.insert(0, says(way.first))
        tls = None if way.tls is None else way.tls().server
        service = await stack.enter_async_context(FaultServer(*behaviours, greeting=way.greeting, tls=tls))
        port = service.port if way.instead is None else stack.enter_context(way.instead())
        leads = hangs_up if way.proxy is None else way.proxy(service.port)
        proxy_tls = None if way.proxy_tls is None else way.proxy_tls().server
        proxy = await stack.enter_async_context(FaultServer(leads, tls=proxy_tls))
        ports |= {"port": port, "proxy": proxy.port}
        yield service, proxy, elsewhere, ports | {"url": way.url.format(**ports)}


def _filled(answer: Behaviour | bytes, ports: dict[str, object]) -> Behaviour:
    """Bytes with the ports in the place of their names; a behaviour as it is."""
    if not isinstance(answer, bytes):
        return answer

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        ports_here = ports | {"port": writer.get_extra_info("sockname")[1]}
        writer.write(re.sub(rb"\{(\w+)\}", lambda found: str(ports_here[found[1].decode()]).encode(), answer))

    return behave


async def _result(workplace: Workplace, intent: Intent[Any], late: Late | None, world: World) -> Result:
    """How the request ends; its time is over when the case says so."""
    results: list[Result] = []
    runner = Runner(
        "fault", workplace.clients, workplace.tasks, Rules(lambda _: None), workplace.recorder, pause=lambda _: 0.0
    )
    runner.judged.connect(results.append)
    runner.asked.connect(runner.agree)
    runner.submit(intent)
    if late is not None:
        await until(lambda: late.seen(world), "the call comes to where it stays")
        await run_out_of_time(world.client, body=late.body)
    await workplace.idle("fault")
    [result] = results
    return result


def _intent(connection: Connection, case: Case) -> Intent[Any]:
    """What a page makes of the operation."""
    match case.operation:
        case Operation.SEND:
            return Intent(connection, LARGE if case.way.is_large else HELLO, verdict.of_send)
        case Operation.READ:
            judge = partial(preference_verdict.of_loading, user_id="123")
            return Intent(connection, GetPreferences("123"), judge)
        case Operation.RETRACT:
            work = Retraction(RetractRequest(notification_id="hello_world", user_id="123"), None)
            return Intent(connection, work.request, retraction.judge, work.run)
        case Operation.SAVE:
            grid = PreferenceGrid(Preferences.from_wire(json.loads(STORED)))
            grid.put({CellKey(RowKey("hello_world"), "EMAIL"): "off"})
            save = Save.of(grid, "123")
            judge_save = partial(preference_verdict.of_saving, work=save, titles=grid.titles)
            return Intent(connection, save.request, judge_save, save.run)
