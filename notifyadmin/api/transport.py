"""Sends each request over a connection of its own and says truthfully how it ended.

A connection that carries several requests can't tell to which of them a response belongs: HTTP/1.1 has no word for it.
With one for each, a response is the request's own, for the price of a handshake.

The transport is what an httpx client is built around. The client itself would add what no call may have here (it keeps
cookies for later calls, and logs each URL), and takes a tenth of a call's time for it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

import httpx

from notifyadmin import __version__
from notifyadmin.api import connection_errors, content_encoding, errors, reply_errors
from notifyadmin.api.auth import Secret
from notifyadmin.api.connection import closed_after, single_connection
from notifyadmin.api.connection_errors import Route
from notifyadmin.api.exchange import Attempt, HttpReply, HttpRequest, Phase
from notifyadmin.api.network import Network, trusted, version_of
from notifyadmin.api.proxy import SystemProxy
from notifyadmin.api.redaction import Redaction
from notifyadmin.api.regions import is_loopback
from notifyadmin.api.sentence import Sentence
from notifyadmin.api.threads import DaemonExecutor

MAX_CONNECTIONS = 10
MAX_ANSWER_BYTES = 5 * 1024 * 1024
MAX_TURN_S = 0.004
MAX_READ_AT_ONCE = 64 * 1024
"""The bytes of a body that are read between two turns of the event loop; a longer one is read on another thread."""
HEADERS = (
    (b"Accept", b"application/json"),
    (b"Accept-Encoding", content_encoding.ACCEPTED.encode()),
    (b"User-Agent", f"notifyadmin/{__version__}".encode()),
)
JSON_BODY = (b"Content-Type", b"application/json")

for name in ("httpx", "httpcore", "h11"):
    # Their debug lines hold headers, and so the key.
    logging.getLogger(name).setLevel(logging.WARNING)


class _RunningCall:
    """One request that is under way: how far it has come, and what has come back."""

    def __init__(self, attempt: Attempt, network: Network) -> None:
        self.attempt = attempt
        self.network = network
        self.started_s = time.perf_counter()
        self.deadline: asyncio.Timeout
        self.ended = asyncio.Event()
        self.stream: Any = None
        self.certified_host = ""
        self.head: httpx.Response | None = None
        self.body = bytearray()

    async def run(self, http: httpx.AsyncHTTPTransport, outgoing: httpx.Request) -> httpx.Response:
        """Sends and reads, to the end or as far as is allowed."""
        try:
            self.head = head = await http.handle_async_request(outgoing)
        except BaseException:
            if self.stream is not None and not self.attempt.may_have_been_sent:
                # httpcore drops a connection that is cut off within its TLS handshake without closing it.
                await self.stream.aclose()
            raise
        cancelled: asyncio.CancelledError | None = None
        rests_at_s = time.perf_counter() + MAX_TURN_S
        try:
            async for chunk in head.aiter_raw():
                if len(self.body) <= MAX_ANSWER_BYTES:
                    self.body += chunk
                if time.perf_counter() > rests_at_s:  # thousands of chunks may have come in one piece
                    try:
                        await asyncio.sleep(0)
                    except asyncio.CancelledError as error:
                        cancelled = error
                    rests_at_s = time.perf_counter() + MAX_TURN_S
                if cancelled is not None or len(self.body) > MAX_ANSWER_BYTES:
                    await head.aclose()  # leaving the loop would leave httpcore's generators to tasks of their own
        finally:
            await head.aclose()
            if cancelled is not None:
                raise cancelled from None
        return head

    async def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """httpcore's report, step by step; it waits for this before it takes the step."""
        if event == "http11.send_request_headers.started":
            # To a proxy, CONNECT goes first, and holds nothing of the request.
            if info["request"].method != b"CONNECT":
                self.attempt.phase = Phase.SENT
        elif event == "connection.connect_tcp.started":
            self.attempt.phase = Phase.CONNECTING
        elif event == "connection.connect_tcp.complete":
            self.stream = info["return_value"]
        elif event in ("connection.start_tls.started", "proxy.start_tls.started"):
            self.certified_host = info["server_hostname"]

    def end_now(self) -> None:
        """Lets the time for it run out."""
        with contextlib.suppress(RuntimeError):  # It has just ended by itself.
            self.deadline.reschedule(0)

    def reply(self, head: httpx.Response, redaction: Redaction) -> HttpReply:
        """What came back, without the secrets: AWS's gateway quotes the key in its error message about it."""
        body, encoding = bytes(self.body), head.headers.get("content-encoding", "")
        with contextlib.suppress(ValueError):
            body, encoding = content_encoding.decoded(body, encoding, MAX_ANSWER_BYTES + 1), ""
        pairs = tuple((redaction.text(key), redaction.text(value)) for key, value in head.headers.multi_items())
        return HttpReply(head.status_code, pairs, redaction.data(body), time.perf_counter() - self.started_s, encoding)


class Transport:
    """Sends requests to one base URL; `Client` documents what it promises."""

    def __init__(
        self, base_url_text: str, *, secret: Secret, network: Callable[[], Network], tls: ssl.SSLContext | None
    ) -> None:
        self._base_url = base_url_text
        self._host = urlsplit(base_url_text).hostname or ""
        self._redaction = Redaction(secret)
        self._network = network
        self._tls = tls
        self._trusted: dict[tuple[str, tuple[int, ...]], ssl.SSLContext] = {}
        self._system_proxy = SystemProxy(base_url_text)
        self._places = asyncio.Semaphore(MAX_CONNECTIONS)
        self._running: set[_RunningCall] = set()
        self._closed = False

    async def close(self) -> None:
        """Ends the calls that run, and returns when they have ended and every connection is closed."""
        self._closed = True
        running = list(self._running)
        for call in running:
            call.end_now()
        for call in running:
            await call.ended.wait()

    async def exchange(self, request: HttpRequest, attempt: Attempt) -> HttpReply:
        """The reply, whole, whatever its status; raises NotSent or OutcomeUnknown where there is none.

        Of an answer that broke off, a status that is no success is still believed: its error is raised then.
        """
        attempt.phase = Phase.WAITING
        if self._closed:
            raise errors.NotSent(Sentence("The connection to {host} is already closed.", host=self._host))
        call = _RunningCall(attempt, self._network())
        self._running.add(call)
        try:
            result = await self._result(request, call)
        finally:
            self._running.discard(call)
            call.ended.set()
        # Raised out here, no error has httpx's own as its context: those hold the request, and so the key.
        if isinstance(result, errors.ApiError):
            raise result
        attempt.phase = Phase.ANSWERED
        return result

    async def _result(self, request: HttpRequest, call: _RunningCall) -> HttpReply | errors.ApiError:
        ends_at_s = asyncio.get_running_loop().time() + call.network.timeout_s
        route = await self._route(call, ends_at_s)
        if isinstance(route, errors.ApiError):
            return route
        proxy, tls = route
        connection = single_connection(proxy, tls)
        if isinstance(connection, errors.ApiError):
            return connection
        failure: errors.ApiError | None = None
        try:
            async with closed_after(connection), asyncio.timeout_at(ends_at_s) as call.deadline, self._places:
                head = await call.run(connection, self._outgoing(request, call))
        except httpx.InvalidURL:
            return errors.InvalidSetting("baseUrl", "The base URL is not a valid address.")
        except (httpx.HTTPError, OSError, UnicodeError) as error:
            failure = self._failure(error, call, proxy)
            if call.head is None:
                return failure
            head = call.head
        redaction = Redaction(request.authorization) + self._redaction
        if len(call.body) > MAX_READ_AT_ONCE or "Content-Encoding" in head.headers:
            reply = await asyncio.to_thread(call.reply, head, redaction)
        else:
            reply = call.reply(head, redaction)
        if failure is None and reply.encoding:
            failure = reply_errors.unreadable(reply)
        elif failure is None and len(reply.body) > MAX_ANSWER_BYTES:
            failure = reply_errors.too_long()
        return reply if failure is None else _believed(reply, failure)

    def _outgoing(self, request: HttpRequest, call: _RunningCall) -> httpx.Request:
        headers = [*HEADERS, (b"Authorization", request.authorization.reveal().encode())]
        if request.body is not None:
            headers.append(JSON_BODY)
        return httpx.Request(
            request.method,
            self._base_url + request.target,
            content=request.body,
            headers=headers,
            extensions={"trace": call.trace},
        )

    async def _route(self, call: _RunningCall, ends_at_s: float) -> tuple[str | None, ssl.SSLContext] | errors.ApiError:
        """The proxy to use, if any, and whom to trust."""
        network = call.network
        slow: errors.ApiError = connection_errors.slow_file(network.authority_file, network.timeout_s)
        try:
            async with asyncio.timeout_at(ends_at_s) as call.deadline:
                tls = await self._context(network.authority_file)
                if isinstance(tls, errors.ApiError):
                    return tls
                slow = connection_errors.slow_proxy(network.timeout_s)
                proxy = await self._proxy(network.proxy)
        except TimeoutError:
            return connection_errors.closed_before_sent(self._host) if self._closed else slow
        # Closed also where the proxy was found in the same moment.
        return connection_errors.closed_before_sent(self._host) if self._closed else (proxy, tls)

    async def _context(self, authority_file: str) -> ssl.SSLContext | errors.InvalidSetting:
        if self._tls is not None:
            return self._tls
        if not authority_file or self._base_url.startswith("http:"):
            return self._read_trust("")
        # The disk may not answer.
        return await asyncio.wrap_future(DaemonExecutor().submit(self._read_trust, authority_file))

    def _read_trust(self, authority_file: str) -> ssl.SSLContext | errors.InvalidSetting:
        """What trusts a file as it is now: what cannot be used may have been mended since the last request."""
        key = authority_file, version_of(authority_file) if authority_file else ()
        found = self._trusted.get(key) or trusted(authority_file)
        if not isinstance(found, errors.InvalidSetting):
            self._trusted = {key: found}
        return found

    async def _proxy(self, chosen: str | None) -> str | None:
        if chosen is None:
            return await self._system_proxy.address()
        return None if is_loopback(self._host) else chosen or None

    def _failure(self, error: Exception, call: _RunningCall, proxy: str | None) -> errors.ApiError:
        if len(call.body) > MAX_ANSWER_BYTES:
            return reply_errors.too_long()
        sent = call.attempt.may_have_been_sent
        if self._closed and sent:
            text = "The connection to {host} was closed before the response was complete."
            return errors.ConnectionLost(Sentence(text, host=self._host))
        if self._closed:
            return connection_errors.closed_before_sent(self._host)
        if isinstance(error, TimeoutError) and sent:
            return connection_errors.no_answer(self._host, call.network.timeout_s)
        if not sent:
            return self._unreached(error, call, proxy)
        if isinstance(error, httpx.RemoteProtocolError) and not _is_broken_off(error):
            return errors.UnreadableAnswer(Sentence("The response from {host} is not valid HTTP.", host=self._host))
        return connection_errors.lost(self._host)

    def _unreached(self, error: Exception, call: _RunningCall, proxy: str | None) -> errors.ApiError:
        if isinstance(error, TimeoutError) and call.attempt.phase is Phase.WAITING:
            return connection_errors.all_busy(self._host, call.network.timeout_s)
        route = Route(self._base_url, self._host, proxy, call.stream is not None, call.certified_host)
        if isinstance(error, TimeoutError):
            return connection_errors.too_late(route, call.network.timeout_s)
        if isinstance(error, httpx.ProxyError):
            return connection_errors.refused_by_proxy(str(error), route)
        return connection_errors.why_unreached(error, route)


def _believed(reply: HttpReply, failure: errors.ApiError) -> errors.ApiError:
    """The error for a response with a broken body: the one of its status, if that is not a success."""
    failure.reply = reply
    return reply_errors.error_for_status(reply) or failure


def _is_broken_off(error: httpx.RemoteProtocolError) -> bool:
    # httpcore's message for a response that never began, and h11's for one that never ended.
    return str(error).startswith(("Server disconnected", "peer closed connection"))
