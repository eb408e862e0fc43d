"""Why the service was not reached, in a sentence that says whose fault it is; knows sockets and TLS, not httpx."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass

from notifyadmin.api import errors
from notifyadmin.api.proxy import without_password


@dataclass(frozen=True, slots=True)
class Way:
    """How far the way to the service was open.

    `connected` is true once somebody took the connection; `certified_host` is who was to show a certificate last.
    """

    base_url: str
    host: str
    proxy: str | None
    connected: bool
    certified_host: str


def why_unreached(error: BaseException, way: Way) -> errors.NotSent:
    """The error for a call that an exception ended before anything went out."""
    causes = list(_causes(error))
    certificate = next((cause for cause in causes if isinstance(cause, ssl.SSLCertVerificationError)), None)
    if certificate is not None:
        return errors.UntrustedCertificate(
            f"The certificate that {way.certified_host} shows is not trusted on this computer: {_reason(certificate)}."
        )
    if any(isinstance(cause, ssl.SSLError) and not isinstance(cause, ssl.SSLEOFError) for cause in causes):
        return errors.ConnectionFailed(
            f"{way.certified_host} does not speak TLS at this address, or none that this computer accepts."
        )
    if way.connected and way.certified_host == way.host:
        return errors.ConnectionFailed(f"{way.host} closed the connection before it was secure.")
    if way.proxy is not None:
        proxy = without_password(way.proxy)
        if way.connected:
            return errors.ProxyFailed(f"The proxy {proxy} took the connection and did not lead it to {way.host}.")
        return errors.ProxyFailed(f"The proxy {proxy} cannot be reached.")
    if any(isinstance(cause, socket.gaierror | UnicodeError) for cause in causes):
        return errors.HostNotFound(f"There is no host named {way.host}, or no network to look it up.")
    return errors.ConnectionFailed(f"Nobody answers at {way.base_url}.")


def too_late(way: Way, timeout_s: float) -> errors.NotSent:
    """The error for a call whose time ran out before anything went out."""
    if way.proxy is not None:
        proxy = without_password(way.proxy)
        return errors.ProxyFailed(
            f"No connection to {way.host} through the proxy {proxy} within {timeout_s:g} seconds."
        )
    return errors.ConnectionFailed(f"No connection to {way.host} within {timeout_s:g} seconds.")


def refused_by_proxy(answer: str, way: Way) -> errors.NotSent:
    """The error for a proxy that answered CONNECT with a refusal, such as `407 Proxy Authentication Required`."""
    proxy = without_password(way.proxy or "")
    return errors.ProxyFailed(f"The proxy {proxy} refuses to connect to {way.host}: {answer.strip()}.")


def _reason(error: ssl.SSLCertVerificationError) -> str:
    reason: str = getattr(error, "verify_message", "") or str(error)
    return reason.rstrip(".")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and all that led to it."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting:
        current = waiting.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        waiting += [current.__cause__, current.__context__]
