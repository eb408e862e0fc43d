"""The proxy that the system's settings put between here and the service."""

from __future__ import annotations

import urllib.request
from urllib.parse import urlsplit

from notifyadmin.api.regions import is_loopback


def system_proxy(base_url_text: str) -> str | None:
    """The proxy that the system's settings or HTTPS_PROXY, ALL_PROXY and NO_PROXY name for an address, if any."""
    parts = urlsplit(base_url_text)
    if is_loopback(parts.hostname or "") or urllib.request.proxy_bypass(parts.netloc):
        return None
    proxies = urllib.request.getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    # Many write just host and port there; every other program takes that for http.
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"


def without_password(proxy: str) -> str:
    """A proxy's address as it may be shown."""
    scheme, separator, address = proxy.rpartition("://")
    return scheme + separator + address.rpartition("@")[2]
