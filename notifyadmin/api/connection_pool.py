"""Connections to one service, directly or through a proxy, kept open between calls."""

from __future__ import annotations

import asyncio
import ssl
from types import TracebackType

import httpx

from notifyadmin.api import errors
from notifyadmin.api.proxy import without_password
from notifyadmin.api.sentence import Sentence

MAX_CONNECTIONS = 10


class ConnectionPool:
    """Connections that several calls share; once one of them fails, the last of them closes it.

    A request that is cut off while it connects keeps its place in httpcore's pool for ever (httpcore#1093), and so
    does one whose TLS fails behind a proxy: a pool that saw a failure takes no more calls. One that is `for_one_call`
    is closed after that.
    """

    def __init__(self, http: httpx.AsyncHTTPTransport, proxy: str | None, *, for_one_call: bool = False) -> None:
        self.http = http
        self.proxy = proxy
        self.retired = for_one_call
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
            await self.close()

    async def close(self) -> None:
        """Closes every connection, also where it is cancelled on the way: the cancellation then waits for that."""
        closing = asyncio.ensure_future(self.http.aclose())
        try:
            await asyncio.shield(closing)
        except asyncio.CancelledError:
            await closing
            raise


def open_pool(
    proxy: str | None, tls: ssl.SSLContext, *, for_one_call: bool = False
) -> ConnectionPool | errors.InvalidSetting:
    """A pool that leads through a proxy, if there is one; an error where its setting cannot be used."""
    limits = httpx.Limits(max_connections=MAX_CONNECTIONS)
    try:
        http = httpx.AsyncHTTPTransport(verify=tls, proxy=_proxy(proxy, tls), trust_env=False, limits=limits)
    except (ImportError, ValueError, httpx.InvalidURL):
        # ImportError means a SOCKS proxy without its package.
        text = "The proxy setting {proxy} can't be used. It must be an http:// or https:// URL."
        return errors.InvalidSetting("proxy", Sentence(text, proxy=without_password(proxy or "")))
    return ConnectionPool(http, proxy, for_one_call=for_one_call)


def _proxy(proxy: str | None, tls: ssl.SSLContext) -> httpx.Proxy | None:
    if proxy is None:
        return None
    return httpx.Proxy(proxy, ssl_context=tls if proxy.lower().startswith("https:") else None)
