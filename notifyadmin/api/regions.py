"""Where the service lives: the only addresses in the program."""

from __future__ import annotations

import ipaddress
from enum import StrEnum
from typing import Self
from urllib.parse import urlsplit

from notifyadmin.api.errors import InvalidSetting


class Region(StrEnum):
    """A place of the service with data of its own: its id in the settings, its label, and its URL if it is fixed."""

    label: str
    base_url: str

    US = "us", "United States", "https://api.notificationapi.com"
    CANADA = "ca", "Canada", "https://api.ca.notificationapi.com"
    EUROPE = "eu", "Europe", "https://api.eu.notificationapi.com"
    CUSTOM = "custom", "Custom base URL", ""

    def __new__(cls, value: str, label: str, base_url: str) -> Self:
        """Makes a member; one whose label or address is left out ends the import."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.base_url = base_url
        return member


def base_url(region: Region, custom: str = "") -> str:
    """The address before `/{clientId}`; for the custom region `custom`, checked.

    Raises InvalidSetting where `base_url_problem` finds a problem.
    """
    if region.base_url:
        return region.base_url
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
        return "The base URL is not valid. Example: https://api.example.com."
    if parts.scheme not in ("https", "http") or not host:
        return "The base URL must start with https://."
    if any(char.isspace() or not char.isprintable() for char in text):
        return "The base URL must not contain spaces or line breaks."
    if "@" in parts.netloc:
        return "The base URL must not contain a user name or password."
    if "?" in text or "#" in text:
        return "The base URL must not contain ? or #."
    if parts.scheme == "http" and not is_loopback(host):
        return "Use https://. Only this computer may be called by http:// (127.0.0.1, localhost or [::1])."
    return None


def is_loopback(host: str) -> bool:
    """Whether a host, as it stands in a URL, is this computer and nothing else."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
