"""Explains why the service was not reached, in a sentence; knows sockets and TLS, not httpx."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from notifyadmin.api import errors
from notifyadmin.api.proxy import without_password

_reasons = {
    errno.ECONNREFUSED: "connection refused",
    errno.ECONNRESET: "connection reset",
    errno.ETIMEDOUT: "timed out",
    errno.EHOSTUNREACH: "host unreachable",
    errno.ENETUNREACH: "network unreachable",
}


@dataclass(frozen=True, slots=True)
class Route:
    """How far a connection came.

    `connected` is true once the service or the proxy accepted it; `certified_host` is the last host whose
    certificate was asked for.
    """

    base_url: str
    host: str
    proxy: str | None
    connected: bool
    certified_host: str


def why_unreached(error: BaseException, route: Route) -> errors.NotSent:
    """The error for a call that an exception ended before anything went out."""
    causes = list(_causes(error))
    certificate = next((cause for cause in causes if isinstance(cause, ssl.SSLCertVerificationError)), None)
    if certificate is not None:
        return errors.UntrustedCertificate(
            f"This computer does not trust the certificate of {route.certified_host}: {_reason(certificate)}."
        )
    if any(isinstance(cause, ssl.SSLError) and not isinstance(cause, ssl.SSLEOFError) for cause in causes):
        return errors.ConnectionFailed(
            f"{route.certified_host} does not support TLS at this address, or no version that this computer accepts."
        )
    if route.connected and route.certified_host == route.host:
        return errors.ConnectionFailed(f"{route.host} closed the connection before it was encrypted.")
    if route.proxy is not None:
        proxy = without_password(route.proxy)
        if route.connected:
            return errors.ProxyFailed(
                f"The proxy {proxy} accepted the connection and ended it before it reached {route.host}."
            )
        return errors.ProxyFailed(f"No response from the proxy {proxy}{_network_reason(causes)}.")
    if any(isinstance(cause, socket.gaierror | UnicodeError) for cause in causes):
        return errors.HostNotFound(f"Host not found: {route.host}. The name is wrong, or the network is down.")
    return errors.ConnectionFailed(f"No response from {route.base_url}{_network_reason(causes)}.")


def too_late(route: Route, timeout_s: float) -> errors.NotSent:
    """The error for a call whose time ran out before anything went out."""
    if route.proxy is not None:
        proxy = without_password(route.proxy)
        return errors.ProxyFailed(
            f"No connection to {route.host} through the proxy {proxy} within {timeout_s:g} seconds."
        )
    return errors.ConnectionFailed(f"No connection to {route.host} within {timeout_s:g} seconds.")


def refused_by_proxy(answer: str, route: Route) -> errors.NotSent:
    """The error for a proxy that answered CONNECT with a refusal, such as `407 Proxy Authentication Required`."""
    proxy = without_password(route.proxy or "")
    return errors.ProxyFailed(f"The proxy {proxy} refused to connect to {route.host}: {answer.strip()}.")


def _network_reason(causes: Sequence[BaseException]) -> str:
    """Why no connection came about, in brackets; empty where the system's reason is not one of the usual ones."""
    if any(isinstance(cause, socket.gaierror | UnicodeError) for cause in causes):
        return " (host not found)"
    numbers = [cause.errno for cause in causes if isinstance(cause, OSError) and cause.errno in _reasons]
    return f" ({_reasons[numbers[0]]})" if numbers else ""


def _reason(error: ssl.SSLCertVerificationError) -> str:
    reason: str = getattr(error, "verify_message", "") or str(error)
    return reason.rstrip(".")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and all that led to it, each address that was tried included."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting:
        current = waiting.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        waiting += [current.__cause__, current.__context__]
        if isinstance(current, BaseExceptionGroup):
            waiting += current.exceptions
