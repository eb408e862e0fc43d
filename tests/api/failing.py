"""One send to a server that fails, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from notifyadmin.api import errors
from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.exchange import Attempt
from notifyadmin.api.models import SendRequest, User
from tests.api.running import run
from tests.faults import FaultServer

KEY = Credentials.of("client", "s3cret-key")
HELLO = SendRequest(notification_id="hello_world", user=User(id="123"))


@dataclass(frozen=True, slots=True)
class Failed:
    """How a send ended."""

    error: errors.ApiError
    attempt: Attempt
    server: FaultServer


def send_to(server: FaultServer, timeout_s: float = 30.0) -> Failed:
    """Sends once to a server that fails."""

    async def scenario() -> errors.ApiError:
        async with server, Client(server.url, KEY, timeout_s=timeout_s) as client:
            try:
                await client.send(HELLO, attempt=attempt)
            except errors.ApiError as error:
                return error
        pytest.fail("It did not fail.")

    attempt = Attempt()
    return Failed(run(scenario()), attempt, server)
