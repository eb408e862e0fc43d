"""Explains why the service was not reached, in a sentence; knows sockets and TLS, not httpx."""

from __future__ import annotations

import errno
import math
import socket
import ssl
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from notifyadmin.api import errors
from notifyadmin.api.proxy import without_password
from notifyadmin.api.sentence import Sentence

_reasons = {
    errno.ECONNREFUSED: "connection refused",
    errno.ECONNRESET: "connection reset",
    errno.ETIMEDOUT: "timed out",
    errno.EHOSTUNREACH: "host unreachable",
    errno.ENETUNREACH: "network unreachable",
}
# What TLS raises where the connection ends under it: on its own, or behind the reset that ended it.
_ENDED = (ssl.SSLEOFError, ssl.SSLWantReadError, ssl.SSLWantWriteError)


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
        return _untrusted(certificate, route.certified_host)
    if any(isinstance(cause, ssl.SSLError) and not isinstance(cause, _ENDED) for cause in causes):
        return errors.ConnectionFailed(
            Sentence(
                "{host} does not support TLS at this address, or no version that this computer accepts.",
                host=route.certified_host,
            )
        )
    if route.connected and route.certified_host == route.host:
        return errors.ConnectionFailed(
            Sentence("{host} closed the connection before it was encrypted.", host=route.host)
        )
    if route.proxy is not None:
        proxy = without_password(route.proxy)
        if route.connected:
            return errors.ProxyFailed(
                Sentence(
                    "The proxy {proxy} accepted the connection and ended it before it reached {host}.",
                    proxy=proxy,
                    host=route.host,
                )
            )
        return errors.ProxyFailed(
            Sentence("No response from the proxy {proxy}{reason}.", proxy=proxy, reason=_network_reason(causes))
        )
    if any(isinstance(cause, socket.gaierror | UnicodeError) for cause in causes):
        return errors.HostNotFound(
            Sentence("Host not found: {host}. The name is wrong, or the network is down.", host=route.host)
        )
    return errors.ConnectionFailed(
        Sentence("No response from {url}{reason}.", url=route.base_url, reason=_network_reason(causes))
    )


def too_late(route: Route, timeout_s: float) -> errors.NotSent:
    """The error for a call whose time ran out before anything went out."""
    count = math.ceil(timeout_s)
    if route.proxy is not None:
        proxy = without_password(route.proxy)
        text = "No connection to {host} through the proxy {proxy} within %n second(s)."
        return errors.ProxyFailed(Sentence(text, n=count, host=route.host, proxy=proxy))
    text = "No connection to {host} within %n second(s)."
    return errors.ConnectionFailed(Sentence(text, n=count, host=route.host))


def all_busy(host: str, timeout_s: float) -> errors.ConnectionFailed:
    """The error for a call that found no free connection."""
    text = "All connections to {host} were busy for %n second(s)."
    return errors.ConnectionFailed(Sentence(text, n=math.ceil(timeout_s), host=host))


def closed_before_sent(host: str) -> errors.NotSent:
    """The error for a call that the end of its client ended before anything went out."""
    return errors.NotSent(Sentence("The connection to {host} was closed before anything was sent.", host=host))


def no_answer(host: str, timeout_s: float) -> errors.NoAnswerInTime:
    """The error for a call that went out and was not answered in time."""
    text = "The request was sent, but {host} did not respond completely within %n second(s)."
    return errors.NoAnswerInTime(Sentence(text, n=math.ceil(timeout_s), host=host))


def lost(host: str) -> errors.ConnectionLost:
    """The error for a connection that ended after something may have gone out."""
    return errors.ConnectionLost(
        Sentence("The connection to {host} was lost before the response was complete.", host=host)
    )


def refused_by_proxy(answer: str, route: Route) -> errors.NotSent:
    """The error for a proxy that answered CONNECT with a refusal, such as `407 Proxy Authentication Required`."""
    proxy = without_password(route.proxy or "")
    return errors.ProxyFailed(
        Sentence(
            "The proxy {proxy} refused to connect to {host}: {words}.",
            proxy=proxy,
            host=route.host,
            words=answer.strip(),
        )
    )


def _network_reason(causes: Sequence[BaseException]) -> str:
    """Why no connection came about, in brackets; empty where the system's reason is not one of the usual ones."""
    if any(isinstance(cause, socket.gaierror | UnicodeError) for cause in causes):
        return Sentence(" (host not found)")
    numbers = [cause.errno for cause in causes if isinstance(cause, OSError) and cause.errno in _reasons]
    return Sentence(" ({reason})", reason=Sentence(_reasons[numbers[0]])) if numbers else ""


def _untrusted(error: ssl.SSLCertVerificationError, host: str) -> errors.UntrustedCertificate:
    # OpenSSL's words, or the system's; those of Python's own text are for a programmer.
    reason = str(getattr(error, "verify_message", "")).rstrip(".")
    if not reason:
        return errors.UntrustedCertificate(
            Sentence("This computer does not trust the certificate of {host}.", host=host)
        )
    text = "This computer does not trust the certificate of {host}: {reason}."
    return errors.UntrustedCertificate(Sentence(text, host=host, reason=reason))


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


def slow_proxy(timeout_s: float) -> errors.ProxyFailed:
    """The system does not say which proxy it has."""
    text = "The system's proxy settings could not be read within %n second(s)."
    return errors.ProxyFailed(Sentence(text, n=math.ceil(timeout_s)))


def slow_file(file: str, timeout_s: float) -> errors.InvalidSetting:
    """The disk does not give the file of certificates."""
    text = "The certificate file {file} could not be read within %n second(s)."
    return errors.InvalidSetting("certificates", Sentence(text, file=file, n=math.ceil(timeout_s)))
