"""The web server itself. Only the sandbox's own thread imports this module, because that takes a while."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import uvicorn

from notifyadmin.api.auth import Credentials
from notifyadmin.sandbox.behavior import Behavior
from notifyadmin.sandbox.connection import KEEP_ALIVE_S, Connection
from notifyadmin.sandbox.deliveries import Deliveries
from notifyadmin.sandbox.gateway import Gateway
from notifyadmin.sandbox.kept_state import Storage
from notifyadmin.sandbox.keys import Gate
from notifyadmin.sandbox.rendering import Renderer
from notifyadmin.sandbox.routes import application, table_of
from notifyadmin.sandbox.scheduler import Scheduler
from notifyadmin.sandbox.sending import Sender
from notifyadmin.sandbox.server_endpoints import ServerEndpoints
from notifyadmin.sandbox.state import State
from notifyadmin.sandbox.state_keeper import StateKeeper
from notifyadmin.sandbox.user_endpoints import UserEndpoints

GRACE_S = 1
LOOK_EVERY_S = 0.005
ACCEPTING_TURNS = 3
"""The turns of asyncio's loop from the acceptance of a connection until its protocol has it."""

# What uvicorn says is of use to those who run it as a service, and names paths; defects are logged by `routes`.
logging.getLogger("uvicorn").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Controls:
    """What may be asked of a sandbox that runs, from any thread; neither function waits.

    `leave` ends the serving; `reset` has every user, preference and message be as at the first start, and resolves
    once they are.
    """

    leave: Callable[[], None]
    reset: Callable[[], Future[None]]


def serve(
    listener: socket.socket,
    credentials: Credentials,
    deliveries: Deliveries,
    *,
    behavior: Behavior,
    storage: Storage | None,
    kept: Mapping[str, Any] | None,
    on_started: Callable[[Controls], None],
) -> None:
    """Serves the listener in an event loop of its own until told to leave; closes it.

    `kept` is what the storage had. `on_started` is called once connections are accepted.
    """
    state, port = State(deliveries, log_lag_s=behavior.log_lag_s), listener.getsockname()[1]
    keeper = StateKeeper(state, storage, kept, port)
    sender = Sender(state, Renderer())
    scheduler = Scheduler(state, sender, keeper.note_change)
    server = ServerEndpoints(state, sender, override_all=behavior.override_all)
    table = table_of(Gate(credentials), server, UserEndpoints(state))

    def note_change() -> None:
        keeper.note_change()
        scheduler.wake()

    config = _config(Gateway(application(table, note_change), port))
    asyncio.run(_serve(_Server(config, keeper, on_started), listener, keeper, scheduler))


def _config(gateway: Gateway) -> uvicorn.Config:
    return uvicorn.Config(
        gateway,
        http=Connection,
        ws="none",
        lifespan="off",
        interface="asgi3",
        workers=1,
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=GRACE_S,
    )


async def _serve(server: _Server, listener: socket.socket, keeper: StateKeeper, scheduler: Scheduler) -> None:
    delivering = asyncio.create_task(scheduler.run())
    try:
        await server.serve(sockets=[listener])
    finally:
        delivering.cancel()
        await asyncio.gather(delivering, return_exceptions=True)
        await keeper.finish()


class _Server(uvicorn.Server):
    """Waits for the word to leave, where uvicorn looks ten times a second; installs no signal handlers in a thread."""

    def __init__(self, config: uvicorn.Config, keeper: StateKeeper, on_started: Callable[[Controls], None]) -> None:
        super().__init__(config)
        self._keeper = keeper
        self._on_started = on_started
        self._leaving = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        loop = asyncio.get_running_loop()

        def leave() -> None:
            loop.call_soon_threadsafe(self._leaving.set)

        def reset() -> Future[None]:
            return asyncio.run_coroutine_threadsafe(self._reset(), loop)

        self._on_started(Controls(leave, reset))

    async def _reset(self) -> None:
        self._keeper.reset()

    async def main_loop(self) -> None:
        await self._leaving.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Lets what is being answered come to its end within the time of grace, and waits no longer than that takes."""
        await self._end_accepting()
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        with suppress(TimeoutError):
            async with asyncio.timeout(GRACE_S):
                while self.server_state.connections or self.server_state.tasks:  # noqa: ASYNC110 - uvicorn tells of no end
                    await asyncio.sleep(LOOK_EVERY_S)
        for task in self.server_state.tasks:
            task.cancel()
        # Requests that never came to their end.
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        await asyncio.sleep(0)

    async def _end_accepting(self) -> None:
        """Accepts no more, and lets those that were just accepted begin: asyncio would leave them open for good."""
        loop = asyncio.get_running_loop()
        for server in self.servers:
            for listener in server.sockets:
                with suppress(NotImplementedError):  # Windows' loop has no readers
                    loop.remove_reader(listener.fileno())
        for _ in range(ACCEPTING_TURNS):
            await asyncio.sleep(0)
