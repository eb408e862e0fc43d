"""Requests over the network by httpx's pooled transport, told truthfully; the only place that knows httpx.

The transport is what an httpx client is built around. The client itself would add what no call may have here (it keeps
cookies for later calls, and writes each address to the log), and takes a tenth of the time of a call for it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

import httpx
import truststore

from notifyadmin import __version__
from notifyadmin.api import content, errors, wire
from notifyadmin.api.auth import Secret, spellings
from notifyadmin.api.exchange import Attempt, HttpReply, HttpRequest, Phase
from notifyadmin.api.proxy import system_proxy, without_password
from notifyadmin.api.unreached import Way, refused_by_proxy, too_late, why_unreached

MAX_ANSWER_BYTES = 5 * 1024 * 1024
MAX_CONNECTIONS = 10
HEADERS = (
    (b"Accept", b"application/json"),
    (b"Accept-Encoding", content.ACCEPTED.encode()),
    (b"User-Agent", f"notifyadmin/{__version__}".encode()),
)
JSON_BODY = (b"Content-Type", b"application/json")

for name in ("httpx", "httpcore", "h11"):
    # Their debug lines hold headers, and so the key.
    logging.getLogger(name).setLevel(logging.WARNING)


class _Pool:
    """Connections that several calls share; once one of them fails, the last of them closes it.

    A request that is cut off while it connects keeps its place in httpcore's pool for ever (httpcore#1093), and so
    does one whose TLS fails behind a proxy: a pool that saw a failure takes no more calls.
    """

    def __init__(self, http: httpx.AsyncHTTPTransport) -> None:
        self.http = http
        self.retired = False
        self._calls = 0

    async def __aenter__(self) -> httpx.AsyncHTTPTransport:
        self._calls += 1
        return self.http

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._calls -= 1
        if error is not None:
            self.retired = True
        if self.retired and self._calls == 0:
            await self.http.aclose()


class _Course:
    """One request on its way: how far it has come, and what has come back."""

    def __init__(self, attempt: Attempt) -> None:
        self.attempt = attempt
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
        try:
            async for chunk in head.aiter_raw():
                if len(self.body) <= MAX_ANSWER_BYTES:
                    self.body += chunk
                if len(self.body) > MAX_ANSWER_BYTES:
                    # Leaving the loop would leave httpcore's generators to be ended by tasks of their own.
                    await head.aclose()
        finally:
            await head.aclose()
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

    def reply(self, head: httpx.Response, body: bytes, secrets: Sequence[bytes]) -> HttpReply:
        """What came back, the secrets in it struck out: AWS's gateway quotes the key in its complaint about it."""
        pairs = tuple(head.headers.multi_items())
        if any(secret in body or any(secret.decode() in value for _, value in pairs) for secret in secrets):
            for secret in secrets:
                body = body.replace(secret, "…".encode())
                pairs = tuple((key, value.replace(secret.decode(), "…")) for key, value in pairs)
        return HttpReply(head.status_code, pairs, body, time.perf_counter() - self.started_s)


class Transport:
    """Exchanges requests for replies with whoever answers at one base URL; see Client for what it promises."""

    def __init__(self, base_url_text: str, *, secret: Secret, timeout_s: float, tls: ssl.SSLContext | None) -> None:
        self._base_url = base_url_text
        self._host = urlsplit(base_url_text).hostname or ""
        self._secrets = spellings(secret)
        self._timeout_s = timeout_s
        self._tls = tls
        self._proxy = system_proxy(base_url_text)
        self._pool: _Pool | None = None
        self._running: set[_Course] = set()
        self._closed = False

    async def close(self) -> None:
        """Ends the calls that run, and returns when they have ended and every connection is closed."""
        self._closed = True
        running = list(self._running)
        for course in running:
            course.end_now()
        for course in running:
            await course.ended.wait()
        pool, self._pool = self._pool, None
        if pool is not None:
            await pool.http.aclose()

    async def exchange(self, request: HttpRequest, attempt: Attempt) -> HttpReply:
        """The reply, whole, whatever its status; raises NotSent or OutcomeUnknown where there is none.

        Of an answer that broke off, a status that is no success is still believed: its error is raised then.
        """
        attempt.phase = Phase.WAITING
        if self._closed:
            raise errors.NotSent(f"The connection to {self._host} was closed before.")
        course = _Course(attempt)
        self._running.add(course)
        try:
            result = await self._result(request, course)
        finally:
            self._running.discard(course)
            course.ended.set()
        # Raised out here, no error has httpx's own as its context: those hold the request, and so the key.
        if isinstance(result, errors.ApiError):
            raise result
        attempt.phase = Phase.ANSWERED
        return result

    async def _result(self, request: HttpRequest, course: _Course) -> HttpReply | errors.ApiError:
        secrets = self._secrets + spellings(request.authorization)
        if self._pool is None or self._pool.retired:
            http = self._open()
            if isinstance(http, errors.ApiError):
                return http
            self._pool = _Pool(http)
        try:
            async with self._pool as http, asyncio.timeout(self._timeout_s) as course.deadline:
                head = await course.run(http, self._outgoing(request, course))
        except httpx.InvalidURL:
            return errors.InvalidSetting("baseUrl", "The base URL is not an address that can be called.")
        except (httpx.HTTPError, OSError, UnicodeError) as error:
            failure = self._failure(error, course)
            if course.head is None:
                return failure
            return _believed(course.reply(course.head, bytes(course.body), secrets), failure)
        body, flaw = _unpacked(bytes(course.body), head.headers.get("content-encoding", ""))
        reply = course.reply(head, body, secrets)
        return reply if flaw is None else _believed(reply, flaw)

    def _outgoing(self, request: HttpRequest, course: _Course) -> httpx.Request:
        headers = [*HEADERS, (b"Authorization", request.authorization.reveal().encode())]
        if request.body is not None:
            headers.append(JSON_BODY)
        return httpx.Request(
            request.method,
            self._base_url + request.target,
            content=request.body,
            headers=headers,
            extensions={"trace": course.trace},
        )

    def _open(self) -> httpx.AsyncHTTPTransport | errors.ApiError:
        self._tls = self._tls or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        try:
            return httpx.AsyncHTTPTransport(
                verify=self._tls,
                proxy=_proxy(self._proxy, self._tls),
                trust_env=False,
                limits=httpx.Limits(max_connections=MAX_CONNECTIONS),
            )
        except (ImportError, ValueError, httpx.InvalidURL):
            # ImportError means a SOCKS proxy without its package.
            return errors.InvalidSetting(
                "proxy",
                f"The system's proxy setting, {without_password(self._proxy or '')}, cannot be used here:"
                " it must be an http:// or https:// address.",
            )

    def _failure(self, error: Exception, course: _Course) -> errors.ApiError:
        if len(course.body) > MAX_ANSWER_BYTES:
            return _too_long()
        sent = course.attempt.may_have_been_sent
        if self._closed and sent:
            return errors.ConnectionLost(f"The connection to {self._host} was closed before the answer was complete.")
        if self._closed:
            return errors.NotSent(f"The connection to {self._host} was closed before anything went out.")
        if isinstance(error, TimeoutError) and sent:
            return errors.NoAnswerInTime(
                f"The request went out, but {self._host} did not answer in full within {self._timeout_s:g} seconds."
            )
        if not sent:
            return self._unreached(error, course)
        if isinstance(error, httpx.RemoteProtocolError) and not _is_broken_off(error):
            return errors.UnreadableAnswer(f"What {self._host} answered is not HTTP.")
        return errors.ConnectionLost(f"The connection to {self._host} broke before the answer was complete.")

    def _unreached(self, error: Exception, course: _Course) -> errors.ApiError:
        if isinstance(error, TimeoutError) and course.attempt.phase is Phase.WAITING:
            return errors.ConnectionFailed(
                f"All {MAX_CONNECTIONS} connections to {self._host} were busy for {self._timeout_s:g} seconds."
            )
        way = Way(self._base_url, self._host, self._proxy, course.stream is not None, course.certified_host)
        if isinstance(error, TimeoutError):
            return too_late(way, self._timeout_s)
        if isinstance(error, httpx.ProxyError):
            return refused_by_proxy(str(error), way)
        return why_unreached(error, way)


def _proxy(proxy: str | None, tls: ssl.SSLContext) -> httpx.Proxy | None:
    if proxy is None:
        return None
    return httpx.Proxy(proxy, ssl_context=tls if proxy.lower().startswith("https:") else None)


def _unpacked(body: bytes, encodings: str) -> tuple[bytes, errors.ApiError | None]:
    try:
        body = content.decoded(body, encodings, MAX_ANSWER_BYTES + 1)
    except ValueError:
        return body, errors.UnreadableAnswer("The answer is compressed in a way that cannot be undone.")
    return body, _too_long() if len(body) > MAX_ANSWER_BYTES else None


def _too_long() -> errors.UnreadableAnswer:
    return errors.UnreadableAnswer("The answer is longer than 5 MB and was not read to its end.")


def _believed(reply: HttpReply, failure: errors.ApiError) -> errors.ApiError:
    """What an answer with a broken body means: what its status says, if that is no success."""
    failure.reply = reply
    return wire.error_for_status(reply) or failure


def _is_broken_off(error: httpx.RemoteProtocolError) -> bool:
    # The words are httpcore's for an answer that never began, and h11's for one that never ended.
    return str(error).startswith(("Server disconnected", "peer closed connection"))
