"""The proxy that the system's settings put between here and the service."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import re
import urllib.request
from concurrent.futures import Future
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from notifyadmin.api.regions import is_loopback
from notifyadmin.api.threads import DaemonExecutor

DEFAULT_PORTS = {"https": 443, "http": 80}

# A host with a port or without; an IPv6 address needs brackets for a port only.
_entry = re.compile(
    r"(?:(?P<scheme>https?)://)?(?:\[(?P<bracketed>[^][]+)\]|(?P<host>[^][/:]+)|(?P<ipv6>[0-9a-f.]*:[0-9a-f:.]+))"
    r"(?P<prefix>/\d+)?(?::(?P<port>\d{1,5}))?/?",
    re.IGNORECASE,
)

logger = logging.getLogger(__name__)


class SystemProxy:
    """The proxy for one address by the system's settings, which are read once, when they are first needed.

    That happens on a daemon thread: the settings may be slow to read, and names are looked up to compare addresses.
    """

    def __init__(self, base_url_text: str) -> None:
        self._base_url = base_url_text
        self._reading: Future[str | None] | None = None

    async def address(self) -> str | None:
        """The proxy's URL, or None to connect directly."""
        if self._reading is None:
            self._reading = DaemonExecutor().submit(system_proxy, self._base_url)
        if not self._reading.done():
            await asyncio.wrap_future(self._reading)
        return self._reading.result()


def system_proxy(base_url_text: str) -> str | None:
    """The proxy that HTTPS_PROXY, ALL_PROXY and NO_PROXY or else the system's settings name for an address, if any.

    It may block, because on Windows and macOS Python looks up the host to compare addresses with the exceptions.
    """
    parts = urlsplit(base_url_text)
    if is_loopback(parts.hostname or ""):
        return None
    from_environment = urllib.request.getproxies_environment()
    if from_environment:
        excepted = is_excepted(base_url_text, from_environment.get("no", ""))
    else:
        excepted = bool(urllib.request.proxy_bypass(parts.netloc))
    if excepted:
        return None
    proxies = from_environment or urllib.request.getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    # Many write just host and port there; every other program takes that for http.
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"


def is_excepted(base_url_text: str, no_proxy: str) -> bool:
    """Whether NO_PROXY excepts an address; an entry that can't be understood is logged.

    The rules are those of curl's CURLOPT_NOPROXY: entries between commas or spaces, in upper or lower case; a name
    stands for itself and its subdomains, with a leading dot or without; `*` for every host; `10.0.0.0/8` for a
    network. As in Python and Go an entry may name a port, and `*` may stand for any part of a name (`*.example.com`).
    """
    parts = urlsplit(base_url_text)
    port = parts.port or DEFAULT_PORTS.get(parts.scheme)
    host = _normalized(parts.hostname or "")
    matches = [_matches(entry, parts.scheme, host, port) for entry in re.split(r"[\s,]+", no_proxy) if entry]
    return any(matches)


def _matches(entry: str, scheme: str, host: str, port: int | None) -> bool:
    found = _entry.fullmatch(entry)
    if found is None:
        return _not_understood(entry)
    name = found["bracketed"] or found["host"] or found["ipv6"]
    try:
        network = ipaddress.ip_network(name + (found["prefix"] or ""), strict=False)
    except ValueError:
        if found["prefix"]:
            return _not_understood(entry)
        same_host = _names(_normalized(name.removeprefix(".")), host)
    else:
        address = _address(host)
        same_host = address is not None and address in network
    same_scheme = found["scheme"] is None or found["scheme"].lower() == scheme
    same_port = found["port"] is None or int(found["port"]) == port
    return same_host and same_scheme and same_port


def _not_understood(entry: str) -> bool:
    logger.warning(
        "NO_PROXY: ignored the entry %s, which is not a host, host:port or network.", without_password(entry)
    )
    return False


def _names(pattern: str, host: str) -> bool:
    """Whether an entry's name means a host: that name and its subdomains, or with `*` just what the pattern says."""
    if "*" in pattern:
        return fnmatchcase(host, pattern)
    return host == pattern or (host.endswith(f".{pattern}") and _address(host) is None)


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _normalized(host: str) -> str:
    """A host as it is looked up: in lower case, IDNA, without the root's dot."""
    try:
        return host.rstrip(".").encode("idna").decode().lower()
    except UnicodeError:  # it has an empty label, or one that is too long
        return host.rstrip(".").lower()


def without_password(proxy: str) -> str:
    """A proxy's address as it may be shown."""
    scheme, separator, address = proxy.rpartition("://")
    return scheme + separator + address.rpartition("@")[2]
