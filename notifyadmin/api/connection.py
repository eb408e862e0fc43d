"""A connection for one request, directly or through a proxy."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import httpx

from notifyadmin.api import errors
from notifyadmin.api.proxy import without_password
from notifyadmin.api.sentence import Sentence

_ONE = httpx.Limits(max_connections=1, max_keepalive_connections=0)


def single_connection(proxy: str | None, tls: ssl.SSLContext) -> httpx.AsyncHTTPTransport | errors.InvalidSetting:
    """What carries one request, through a proxy if there is one; an error where its setting cannot be used."""
    try:
        return httpx.AsyncHTTPTransport(verify=tls, proxy=_proxy(proxy, tls), trust_env=False, limits=_ONE)
    except (ImportError, ValueError, httpx.InvalidURL):
        # ImportError means a SOCKS proxy without its package.
        text = "The proxy setting {proxy} can't be used. It must be an http:// or https:// URL with a host."
        return errors.InvalidSetting("proxy", Sentence(text, proxy=without_password(proxy or "")))


@asynccontextmanager
async def closed_after(connection: httpx.AsyncHTTPTransport) -> AsyncIterator[None]:
    """Closes a connection however its request ended; a cancellation meanwhile waits for that."""
    try:
        yield
    finally:
        closing = asyncio.ensure_future(connection.aclose())
        try:
            await asyncio.shield(closing)
        except asyncio.CancelledError:
            await closing
            raise


def _proxy(proxy: str | None, tls: ssl.SSLContext) -> httpx.Proxy | None:
    if proxy is None:
        return None
    if not urlsplit(proxy).hostname:
        raise ValueError
    return httpx.Proxy(proxy, ssl_context=tls if proxy.lower().startswith("https:") else None)
