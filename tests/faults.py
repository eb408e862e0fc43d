"""A server that does on command what services, networks and proxies do wrong; it keeps what it received."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from tests.received import Received, RecordingReader, read_request, requests_in

PATIENCE_S = 60.0
"""How long a test waits for what is sure to happen, before it fails."""

Behaviour = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Connection:
    reader: RecordingReader
    writer: asyncio.StreamWriter


class FaultServer:
    """Serves on loopback: `greeting` at each connection, then one behaviour a request, the last one over and over.

    `received` are the requests that it has read, `heard` is all that came over each connection, read or not.
    """

    def __init__(
        self, *behaviours: Behaviour, greeting: Behaviour | None = None, tls: ssl.SSLContext | None = None
    ) -> None:
        self.received: list[Received] = []
        self.heard: list[bytearray] = []
        self._behaviours = list(behaviours)
        self._greeting = greeting
        self._tls = tls
        self._changed = asyncio.Event()
        self._open: dict[asyncio.Task[None], _Connection] = {}

    async def __aenter__(self) -> Self:
        self._server = await asyncio.get_running_loop().create_server(self._protocol, "127.0.0.1", 0)
        self.port: int = self._server.sockets[0].getsockname()[1]
        self.url = f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for task, connection in self._open.items():
            task.cancel()
            connection.writer.transport.abort()
        await asyncio.gather(*self._open, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def connections(self) -> int:
        """How many there were until now."""
        return len(self.heard)

    @property
    def open_connections(self) -> int:
        """How many there are now."""
        return len(self._open)

    @property
    def whole_requests(self) -> list[Received]:
        """The requests that came to their end, read or not."""
        return [request for heard in self.heard for request in requests_in(heard)[0]]

    @property
    def cut_requests(self) -> list[bytes]:
        """What came of the requests that did not come to their end."""
        return [rest for heard in self.heard if (rest := requests_in(heard)[1])]

    async def until(self, condition: Callable[[], bool]) -> None:
        """Waits until a condition on what the server has seen holds."""
        async with asyncio.timeout(PATIENCE_S):
            while not condition():
                self._changed.clear()
                await self._changed.wait()

    async def until_left(self) -> None:
        """Waits until every client has closed its connections, and all that it has sent is here."""
        await self.until(lambda: all(connection.reader.has_ended for connection in self._open.values()))

    async def stop_listening(self) -> None:
        """Accepts no more connections; those that are open stay."""
        self._server.close()

    def _protocol(self) -> asyncio.StreamReaderProtocol:
        reader = RecordingReader(self._changed)

        def connected(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            self.heard.append(reader.heard)
            task = asyncio.ensure_future(self._serve(reader, writer))
            self._open[task] = _Connection(reader, writer)
            task.add_done_callback(self._closed)

        return asyncio.StreamReaderProtocol(reader, connected)

    def _closed(self, task: asyncio.Task[None]) -> None:
        self._open.pop(task, None)
        self._changed.set()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._changed.set()
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            if self._tls is not None:
                # Here and not by the server, whose handshakes are tasks that nobody could end.
                await writer.start_tls(self._tls)
            if self._greeting is not None:
                await self._greeting(reader, writer)
            while not writer.is_closing():
                self.received.append(await read_request(reader))
                self._changed.set()
                behaviour = self._behaviours.pop(0) if len(self._behaviours) > 1 else self._behaviours[0]
                await behaviour(reader, writer)
                await writer.drain()
        writer.close()


def says(data: bytes, *, then: Behaviour | None = None) -> Behaviour:
    """These very bytes, and then whatever comes `then`."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()
        if then is not None:
            await then(reader, writer)

    return behave


def answers(body: bytes = b"", status: int = 200, **headers: str) -> Behaviour:
    """A whole answer; `_` in a header's name stands for `-`."""
    return says(answer_bytes(body, status, **headers))


def answer_bytes(body: bytes = b"", status: int = 200, **headers: str) -> bytes:
    """A whole answer, as it is on the wire."""
    lines = [f"HTTP/1.1 {status} Status", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""]).encode() + body


def drips(data: bytes, pause_s: float) -> Behaviour:
    """These bytes, one at a time, for as long as somebody takes them."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for byte in data:
            if writer.is_closing():
                break
            writer.write(bytes([byte]))
            await asyncio.sleep(pause_s)

    return behave


def goes_on_with(data: bytes) -> Behaviour:
    """These bytes, again and again, for as long as somebody takes them."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while not writer.is_closing():
            writer.write(data)
            await writer.drain()

    return behave


async def hangs_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """The end of the connection, in good order."""
    writer.close()


async def breaks_off(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """The end of the connection, by force."""
    writer.transport.abort()


async def resets(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """The end of the connection, by a reset, as where nothing is known of it any more."""
    end: socket.socket = writer.get_extra_info("socket")
    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def is_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Nothing, for ever."""
    await asyncio.Event().wait()


def leads_to(port: int) -> Behaviour:
    """What a proxy does with CONNECT: it takes it, and passes everything on."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
        there_reader, there_writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            await asyncio.gather(_pass_on(reader, there_writer), _pass_on(there_reader, writer))
        finally:
            there_writer.transport.abort()

    return behave


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    writer.close()


def takes(count: int, *, then: Behaviour) -> Behaviour:
    """Reads so many bytes and no more, and then whatever comes `then`."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly(count)
        await then(reader, writer)

    return behave
