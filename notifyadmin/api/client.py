"""The service over the network: one pooled httpx client around `wire`, and the only place that knows httpx."""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
import time
import urllib.request
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

import httpx
import truststore

from notifyadmin import __version__
from notifyadmin.api import errors, wire
from notifyadmin.api.auth import Credentials
from notifyadmin.api.exchange import Answer, Attempt, HttpReply, HttpRequest, Phase
from notifyadmin.api.models import (
    InAppPage,
    Preferences,
    RetractRequest,
    SendReply,
    SendRequest,
    SetPreferencesReply,
    SetPreferencesRequest,
)
from notifyadmin.api.regions import Region, base_url, is_loopback

T = TypeVar("T")

MAX_ANSWER_BYTES = 5 * 1024 * 1024
MAX_CONNECTIONS = 10

for name in ("httpx", "httpcore", "h11"):
    # Their debug lines hold headers, and so the key.
    logging.getLogger(name).setLevel(logging.WARNING)


class _Pool:
    """An httpx client that several calls share, closed by the last of them once it is retired."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http
        self.retired = False
        self.calls = 0


class Client:
    """Calls the service with one environment's credentials.

    Each call ends within `timeout_s` seconds, connecting and reading included, follows no redirect, reads at most
    5 MB, and is never repeated by itself once a byte of it may have left. A call returns an Answer or raises an
    ApiError. It may be cancelled at any time; the `attempt` that was passed to it then tells whether it went out.

    The system's own certificates decide whom to trust, unless `tls` is given. The system's proxy is used, except
    for this computer's own addresses. Use it as an async context manager, or await `close()`.
    """

    def __init__(
        self,
        base_url_text: str,
        credentials: Credentials,
        *,
        timeout_s: float = 30.0,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._base_url = base_url(Region.CUSTOM, base_url_text)
        self._credentials = credentials
        self._timeout_s = timeout_s
        self._tls = tls
        self._proxy = system_proxy(self._base_url)
        self._pool: _Pool | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Closes the connections; calls that still run end with ConnectionLost."""
        pool, self._pool = self._pool, None
        if pool is not None:
            await pool.http.aclose()

    async def send(self, request: SendRequest, *, attempt: Attempt | None = None) -> Answer[SendReply]:
        """Sends a notification. Success means accepted: `verdict.of_send` tells what became of it."""
        return await self._perform(wire.send(self._credentials, request), attempt)

    async def retract(self, request: RetractRequest, *, attempt: Attempt | None = None) -> Answer[None]:
        """Deletes all in-app notifications of one type for one user; the service does not say how many."""
        return await self._perform(wire.retract(self._credentials, request), attempt)

    async def set_user_preferences(
        self, request: SetPreferencesRequest, *, attempt: Attempt | None = None
    ) -> Answer[SetPreferencesReply]:
        """Stores a user's choices. The documentation says that this overrides the existing ones, not how far."""
        return await self._perform(wire.set_user_preferences(self._credentials, request), attempt)

    async def get_preferences(self, user_id: str, *, attempt: Attempt | None = None) -> Answer[Preferences]:
        """A user's choices, with the notification types that the user has met."""
        return await self._perform(wire.get_preferences(self._credentials, user_id), attempt)

    async def delete_preferences(
        self,
        user_id: str,
        notification_id: str,
        sub_notification_id: str | None = None,
        *,
        attempt: Attempt | None = None,
    ) -> Answer[None]:
        """Forgets a user's choices for one notification type, or one category of it: back to the defaults."""
        call = wire.delete_preferences(self._credentials, user_id, notification_id, sub_notification_id)
        return await self._perform(call, attempt)

    async def in_app_notifications(
        self, user_id: str, *, count: int = 50, before: str | None = None, attempt: Attempt | None = None
    ) -> Answer[InAppPage]:
        """One page of a user's in-app inbox, newest first, from `before` (ISO 8601, that moment included) back."""
        return await self._perform(wire.in_app_notifications(self._credentials, user_id, count, before), attempt)

    async def _perform(self, call: wire.Call[T], attempt: Attempt | None) -> Answer[T]:
        attempt = attempt or Attempt()
        try:
            try:
                reply = await self._exchange(call.request, attempt)
            except httpx.PoolTimeout:
                # Nothing went out, and the pool that had no place is thrown away: one more try is safe.
                reply = await self._exchange(call.request, attempt)
        except httpx.DecodingError:
            raise errors.UnreadableAnswer("The answer is compressed in a way that cannot be undone.") from None
        except httpx.TransportError as error:
            raise self._typed(error, attempt) from None
        except httpx.InvalidURL:
            raise errors.InvalidSetting("baseUrl", "The base URL is not an address that can be called.") from None
        except TimeoutError:
            raise self._late(attempt) from None
        attempt.phase = Phase.ANSWERED
        return Answer(call.result(reply), reply)

    async def _exchange(self, request: HttpRequest, attempt: Attempt) -> HttpReply:
        started_s = time.perf_counter()
        headers = {
            "Authorization": request.authorization.reveal(),
            "User-Agent": f"notifyadmin/{__version__}",
            "Accept": "application/json",
        }
        if request.body is not None:
            headers["Content-Type"] = "application/json"
        async with self._shared_pool() as http, asyncio.timeout(self._timeout_s):
            outgoing = http.build_request(
                request.method,
                self._base_url + request.target,
                content=request.body,
                headers=headers,
                extensions={"trace": _tracer(attempt)},
            )
            incoming = await http.send(outgoing, stream=True)
            try:
                body = await _read_capped(incoming)
            finally:
                await incoming.aclose()
        pairs = tuple(incoming.headers.multi_items())
        reply = HttpReply(incoming.status_code, pairs, bytes(body), time.perf_counter() - started_s)
        if len(body) > MAX_ANSWER_BYTES:
            raise errors.UnreadableAnswer("The answer is longer than 5 MB and was not read to its end.", reply=reply)
        return reply

    @asynccontextmanager
    async def _shared_pool(self) -> AsyncIterator[httpx.AsyncClient]:
        if self._pool is None:
            self._pool = _Pool(self._open())
        pool = self._pool
        pool.calls += 1
        try:
            yield pool.http
        except (asyncio.CancelledError, TimeoutError, httpx.PoolTimeout):
            # A request that is cut off while it connects keeps its place in httpcore's pool for ever
            # (httpcore#1093): later calls get a new pool, and the last call in this one closes it.
            pool.retired = True
            if self._pool is pool:
                self._pool = None
            raise
        finally:
            pool.calls -= 1
            if pool.retired and pool.calls == 0:
                await pool.http.aclose()

    def _open(self) -> httpx.AsyncClient:
        try:
            return httpx.AsyncClient(
                verify=self._tls or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
                proxy=self._proxy,
                trust_env=False,
                follow_redirects=False,
                timeout=httpx.Timeout(self._timeout_s),
                limits=httpx.Limits(max_connections=MAX_CONNECTIONS),
            )
        except (ImportError, ValueError, httpx.InvalidURL):
            # httpx's own text would quote the proxy's password; ImportError means a SOCKS proxy without its package.
            raise errors.InvalidSetting(
                "proxy",
                f"The system's proxy setting, {_without_password(self._proxy)}, cannot be used here:"
                " it must be an http:// or https:// address.",
            ) from None

    def _typed(self, error: httpx.TransportError, attempt: Attempt) -> errors.ApiError:
        host = urlsplit(self._base_url).hostname
        if isinstance(error, httpx.ProxyError):
            return errors.ProxyFailed(f"The proxy {_without_password(self._proxy)} refuses to connect to {host}.")
        if attempt.may_have_been_sent and not isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
            if isinstance(error, httpx.TimeoutException):
                return self._late(attempt)
            return errors.ConnectionLost(f"The connection to {host} broke before the answer was complete.")
        if isinstance(error, httpx.TimeoutException):
            return self._late(attempt)
        causes = list(_causes(error))
        if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
            return errors.UntrustedCertificate(f"The certificate that {host} shows is not trusted on this computer.")
        if any(isinstance(cause, ssl.SSLError) for cause in causes):
            return errors.ConnectionFailed(f"{host} does not speak TLS at this address.")
        if self._proxy is not None:
            return errors.ProxyFailed(f"The proxy {_without_password(self._proxy)} cannot be reached.")
        if any(isinstance(cause, socket.gaierror) for cause in causes):
            return errors.HostNotFound(f"There is no host named {host}, or no network to look it up.")
        return errors.ConnectionFailed(f"Nobody answers at {self._base_url}.")

    def _late(self, attempt: Attempt) -> errors.ApiError:
        host = urlsplit(self._base_url).hostname
        if attempt.may_have_been_sent:
            return errors.NoAnswerInTime(
                f"The request went out, but {host} did not answer in full within {self._timeout_s:g} seconds."
            )
        return errors.ConnectionFailed(f"No connection to {host} within {self._timeout_s:g} seconds.")


def system_proxy(base_url_text: str) -> str | None:
    """The proxy that the system's settings or HTTPS_PROXY, ALL_PROXY and NO_PROXY name for an address, if any."""
    parts = urlsplit(base_url_text)
    host = parts.hostname or ""
    if is_loopback(host) or urllib.request.proxy_bypass(host):
        return None
    proxies = urllib.request.getproxies()
    return proxies.get(parts.scheme) or proxies.get("all")


def _without_password(proxy: str | None) -> str:
    return (proxy or "").rpartition("@")[2] or "(none)"


def _tracer(attempt: Attempt) -> Any:
    async def trace(event: str, info: Mapping[str, Any]) -> None:
        if event == "http11.send_request_headers.started":
            # To a proxy, CONNECT goes first, and holds nothing of the request.
            if info["request"].method != b"CONNECT":
                attempt.phase = Phase.SENT
        elif event == "connection.connect_tcp.started":
            attempt.phase = Phase.CONNECTING

    return trace


async def _read_capped(incoming: httpx.Response) -> bytearray:
    body = bytearray()
    async for chunk in incoming.aiter_bytes():
        body += chunk
        if len(body) > MAX_ANSWER_BYTES:
            break
    return body


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and all that led to it, the members of groups included."""
    waiting: list[BaseException] = [error]
    seen: set[int] = set()
    while waiting:
        current = waiting.pop()
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        if isinstance(current, BaseExceptionGroup):
            waiting.extend(current.exceptions)
        waiting.extend(cause for cause in (current.__cause__, current.__context__) if cause is not None)
