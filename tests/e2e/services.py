"""Answers of a service that only writes down what it is asked, and a client to ask the sandbox with."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from notifyadmin.api.client import Client
from notifyadmin.sandbox import Sandbox
from tests.faults import Behaviour, FaultServer, answer_bytes, answers

ACCEPTED = json.dumps({"trackingId": "11111111-2222-3333-4444-555555555555", "messages": []}).encode()

accepts = answers(ACCEPTED)


def accepts_after(gate: asyncio.Event) -> Behaviour:
    """An acceptance, once the gate is open."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await gate.wait()
        writer.write(answer_bytes(ACCEPTED))

    return behave


def bodies(server: FaultServer) -> list[Any]:
    """The JSON of every request that came with some."""
    return [json.loads(received.body) for received in server.received if received.body]


def client_of(sandbox: Sandbox) -> Client:
    """A client of the test's own, to see what the service keeps."""
    return Client(sandbox.base_url, sandbox.credentials)
