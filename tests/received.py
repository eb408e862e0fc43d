"""Requests as they come to a server, read or not, whole or cut off."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import SupportsIndex

METHODS = (b"POST ", b"GET ", b"PATCH ", b"DELETE ", b"PUT ", b"CONNECT ")
END_OF_HEAD = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Received:
    """A request as it came; header names in lower case."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


class RecordingReader(asyncio.StreamReader):
    """Keeps all that has come, also what nobody has read yet, and whether there can come more."""

    def __init__(self, changed: asyncio.Event) -> None:
        super().__init__(loop=asyncio.get_running_loop())
        self.heard = bytearray()
        self.has_ended = False
        self._changed = changed

    def feed_data(self, data: Iterable[SupportsIndex]) -> None:
        self.heard += bytes(data)
        self._changed.set()
        super().feed_data(data)

    def feed_eof(self) -> None:
        self._end()
        super().feed_eof()

    def set_exception(self, exc: Exception) -> None:
        self._end()
        super().set_exception(exc)

    def _end(self) -> None:
        self.has_ended = True
        self._changed.set()


async def read_request(reader: asyncio.StreamReader) -> Received:
    """The next request, once it is whole."""
    method, target, headers = _head(await reader.readuntil(END_OF_HEAD))
    return Received(method, target, headers, await reader.readexactly(int(headers.get("content-length", 0))))


def _head(data: bytes) -> tuple[str, str, dict[str, str]]:
    start, *lines = data.decode("latin-1").strip().split("\r\n")
    method, target, _ = start.split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return method, target, headers


def requests_in(heard: bytearray) -> tuple[list[Received], bytes]:
    """All requests of one connection that came whole, and the beginning of one that did not."""
    requests, rest = [], bytes(heard)
    while END_OF_HEAD in rest and rest.startswith(METHODS):
        head, _, more = rest.partition(END_OF_HEAD)
        method, target, headers = _head(head)
        length = int(headers.get("content-length", 0))
        if len(more) < length:
            break
        requests.append(Received(method, target, headers, more[:length]))
        rest = more[length:]
    return requests, rest if rest.startswith(METHODS) else b""
