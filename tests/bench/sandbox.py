"""How long the window's beats lie apart while fifty clients make two thousand requests of the sandbox inside it.

The 99th percentile; a picture is 16.7 ms. The reference is the same window in whose sandbox nobody asks for anything.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.models import SendRequest, User
from tests.bench.measure import Aim, Comparison, Series, in_turns
from tests.bench.processes import Process

AIM = Aim(1000 / 60, unit="ms")
REQUESTS, AT_ONCE = 2_000, 50
IDLE_S = 1.0


def measure(rounds: int) -> Sequence[Comparison]:
    """One line."""
    with TemporaryDirectory(prefix="bench-") as home:
        ways = {name: partial(_beats_ms, Path(home), requests) for name, requests in (("asked", REQUESTS), ("idle", 0))}
        taken = in_turns(ways, rounds)
    ours, idle = Series("ours", tuple(taken["asked"])), Series("left alone", tuple(taken["idle"]))
    return [Comparison("Beats of the window beside a busy sandbox (p99)", "ms", ours, idle, AIM)]


def _beats_ms(home: Path, requests: int) -> float:
    with TemporaryDirectory(dir=home) as fresh, Process("sandboxes:beat", Path(fresh), fresh) as process:
        url, client_id, secret = json.loads(process.hear())
        process.say()
        if requests:
            asyncio.run(_ask(url, Credentials.of(client_id, secret), requests))
        else:
            time.sleep(IDLE_S)
        process.say()
        return float(process.hear())


async def _ask(url: str, keys: Credentials, requests: int) -> None:
    async def ask(name: int) -> None:
        async with Client(url, keys) as client:
            for at in range(requests // AT_ONCE):
                await client.send(SendRequest(notification_id="hello_world", user=User(id=f"{name}-{at}")))

    await asyncio.gather(*map(ask, range(AT_ONCE)))
