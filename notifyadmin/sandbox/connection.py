"""One connection to the web server: uvicorn's own, with the limits that uvicorn has no settings for."""

from __future__ import annotations

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

# Longer than a client keeps an idle connection, so that no request meets one that is just being closed.
KEEP_ALIVE_S = 75
# No answer takes long here: what does is a client that stops in the middle of sending or of reading.
EXCHANGE_S = 30.0
# Each takes a file descriptor of the program; uvicorn's `limit_concurrency` refuses requests and leaves those open.
MAX_CONNECTIONS = 200


class Connection(H11Protocol):
    """Ends itself when an exchange, from the first byte to the whole answer, takes over EXCHANGE_S.

    Bytes that trickle in gain no time. It ends as well when nothing was asked for KEEP_ALIVE_S, and at once when
    there are MAX_CONNECTIONS without it.
    """

    _deadline: asyncio.TimerHandle | None = None
    _was_idle = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        if len(self.connections) > MAX_CONNECTIONS:
            transport.abort()
        else:
            self._allow(EXCHANGE_S)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._is_idle != self._was_idle:
            self._allow_anew()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._allow_anew()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._disallow()

    @property
    def _is_idle(self) -> bool:
        return self.conn.their_state is h11.IDLE and not self.conn.trailing_data[0]

    def _allow_anew(self) -> None:
        self._was_idle = self._is_idle
        self._allow(KEEP_ALIVE_S if self._was_idle else EXCHANGE_S)

    def _allow(self, time_s: float) -> None:
        self._disallow()
        if not self.transport.is_closing():
            self._deadline = self.loop.call_later(time_s, self.transport.abort)

    def _disallow(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
