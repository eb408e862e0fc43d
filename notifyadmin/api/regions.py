"""Where the service lives: the only addresses in the program."""

from __future__ import annotations

import ipaddress
from enum import StrEnum
from urllib.parse import urlsplit

from notifyadmin.api.errors import InvalidSetting


class Region(StrEnum):
    """A place of the service, with data of its own."""

    US = "us"
    CANADA = "ca"
    EUROPE = "eu"
    CUSTOM = "custom"


base_urls = {
    Region.US: "https://api.notificationapi.com",
    Region.CANADA: "https://api.ca.notificationapi.com",
    Region.EUROPE: "https://api.eu.notificationapi.com",
}


def base_url(region: Region, custom: str = "") -> str:
    """The address before `/{clientId}`; for the custom region the one given, checked.

    Raises InvalidSetting for an address that `base_url_problem` has something against.
    """
    if region is not Region.CUSTOM:
        return base_urls[region]
    problem = base_url_problem(custom)
    if problem:
        raise InvalidSetting("baseUrl", problem)
    return custom.strip().rstrip("/")


def base_url_problem(url_text: str) -> str | None:
    """What is wrong with a custom base URL, in a sentence: it must be https, or http to this very computer."""
    text = url_text.strip()
    if not text:
        return "The base URL is missing."
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
        # The form in which the name is looked up; it raises for labels that are empty or too long.
        (host or "").encode("idna")
    except ValueError:
        return "The base URL is not an address. Write it as https://api.example.com."
    if parts.scheme not in ("https", "http") or not host:
        return "The base URL must start with https://."
    if any(char.isspace() or not char.isprintable() for char in text):
        return "The base URL has a space or a line break."
    if "@" in parts.netloc:
        return "The base URL must not hold a user name or password."
    if "?" in text or "#" in text:
        return "The base URL must end before any ? or #."
    if parts.scheme == "http" and not is_loopback(host):
        return "Without https only this computer itself may be called (127.0.0.1, localhost or [::1])."
    return None


def is_loopback(host: str) -> bool:
    """Whether a host, as it stands in a URL, is this computer and nothing else."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
