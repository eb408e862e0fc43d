"""The three that send: this program's client, the published SDK, and httpx with a pool of connections.

Each hears a number of sends, makes them one after another, and says how many seconds they took, until its standard
input ends. The arguments are the base URL and the file of the authority to trust; the SDK, which cannot be told whom to
trust, finds that in SSL_CERT_FILE.
"""

from __future__ import annotations

import asyncio
import base64
import ssl
import sys
import time
from collections.abc import Awaitable, Callable

CLIENT_ID, CLIENT_SECRET = "bench", "of-no-use-anywhere-else"
PAYLOAD = {
    "notificationId": "hello_world",
    "user": {"id": "123", "email": "test@test.com", "number": "+15005550006"},
    "mergeTags": {"firstName": "Jane"},
}


def ours() -> None:
    """`notifyadmin.api.client.Client`, opened anew for each round."""
    from notifyadmin.api.auth import Credentials
    from notifyadmin.api.client import Client
    from notifyadmin.api.models import SendRequest

    url, tls = sys.argv[1], _tls()
    credentials = Credentials.of(CLIENT_ID, CLIENT_SECRET)
    request = SendRequest.from_wire(PAYLOAD)

    async def send_all(count: int) -> None:
        async with Client(url, credentials, tls=tls) as client:
            for _ in range(count):
                answer = await client.send(request)
                assert answer.value.tracking_id

    _take_turns(send_all)


def bare() -> None:
    """`httpx.AsyncClient`, opened anew for each round."""
    import httpx

    url, tls = f"{sys.argv[1]}/{CLIENT_ID}/sender", _tls()
    key = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
    headers = {"Authorization": f"Basic {key}"}

    async def send_all(count: int) -> None:
        async with httpx.AsyncClient(verify=tls) as http:
            for _ in range(count):
                reply = await http.post(url, json=PAYLOAD, headers=headers)
                assert reply.status_code == 200

    _take_turns(send_all)


def sdk() -> None:
    """`notificationapi_python_server_sdk`, used as its documentation shows."""
    from notificationapi_python_server_sdk import notificationapi

    notificationapi.init(CLIENT_ID, CLIENT_SECRET, sys.argv[1])

    async def send_all(count: int) -> None:
        for _ in range(count):
            reply = await notificationapi.send(PAYLOAD)
            assert reply.status_code == 200

    _take_turns(send_all)


def _tls() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=sys.argv[2])


def _take_turns(send_all: Callable[[int], Awaitable[None]]) -> None:
    async def timed(count: int) -> float:
        started_s = time.perf_counter()
        await send_all(count)
        return time.perf_counter() - started_s

    for line in sys.stdin:
        print(asyncio.run(timed(int(line))), flush=True)
