"""One send to a server that fails, and how it ended."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest

from notifyadmin.api import errors
from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.exchange import Attempt
from notifyadmin.api.models import SendRequest, User
from notifyadmin.api.network import Network
from tests.api.running import run, run_out_of_time
from tests.faults import FaultServer

KEY = Credentials.of("client", "s3cret-key")
HELLO = SendRequest(notification_id="hello_world", user=User(id="123"))


@dataclass(frozen=True, slots=True)
class Failed:
    """How a send ended."""

    error: errors.ApiError
    attempt: Attempt
    server: FaultServer


def send_to(server: FaultServer, *, timeout_s: float = 30.0, in_time: bytes | None = None) -> Failed:
    """Sends once to a server that fails; with `in_time`, the time is over when so much of the body has come."""

    async def scenario() -> errors.ApiError:
        async with server, Client(server.url, KEY, network=lambda: Network(timeout_s=timeout_s)) as client:
            call = asyncio.create_task(client.send(HELLO, attempt=attempt))
            if in_time is not None:
                await server.until(lambda: bool(server.received))
                await run_out_of_time(client, body=in_time)
            try:
                await call
            except errors.ApiError as error:
                return error
        pytest.fail("It did not fail.")

    attempt = Attempt()
    return Failed(run(scenario()), attempt, server)
