"""Hosts of web and email addresses: which are none, and which cannot be reached from the internet."""

from __future__ import annotations

import re
import socket
from ipaddress import IPv4Address, IPv6Address, ip_address

MAX_HOST_CHARACTERS = 253
MAX_LABEL_CHARACTERS = 63

# RFC 2606, 6761, 6762, 7686, 8375 and 9476; .internal is reserved by ICANN, .lan and .home are used in its place.
_reserved_domains = (
    *("test", "example", "invalid", "localhost", "local", "onion", "arpa", "alt"),
    *("internal", "lan", "home", "corp", "localdomain"),
)
# Of RFC 2606, too: they have a web page, and refuse all mail.
_example_domains = ("example.com", "example.net", "example.org")
_label = re.compile(r"[\w-]+")
_number_label = re.compile(r"[0-9]+|0[xX][0-9a-fA-F]*")


def is_host(host: str) -> bool:
    """Whether it can be the host of a URL: a name, of any script, or an IP address without brackets."""
    if ":" in host:
        return _ip_address(host) is not None
    name = host.removesuffix(".")
    labels = name.split(".")
    if len(name) > MAX_HOST_CHARACTERS or not all(map(_is_label, labels)):
        return False
    return _number_label.fullmatch(labels[-1]) is None or _ip_address(name) is not None


def is_reserved(domain: str) -> bool:
    """Whether a domain is a bare name, or belongs to those that nobody can register."""
    return "." not in domain.removesuffix(".") or _is_within(domain, _reserved_domains)


def receives_mail(domain: str) -> bool:
    """Whether mail to a domain may be delivered over the internet; nothing is resolved."""
    return not is_reserved(domain) and not _is_within(domain, _example_domains)


def is_public(host: str) -> bool:
    """Whether the host of a URL may be reached from the internet; nothing is resolved."""
    address = _ip_address(host.removesuffix("."))
    if address is None:
        return not is_reserved(host)
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return address.is_global and not address.is_multicast and not address.is_reserved


def _is_within(domain: str, parents: tuple[str, ...]) -> bool:
    name = domain.lower().removesuffix(".")
    return any(f".{name}".endswith(f".{parent}") for parent in parents)


def _is_label(label: str) -> bool:
    fits = 0 < len(label) <= MAX_LABEL_CHARACTERS and _label.fullmatch(label) is not None
    return fits and not label.startswith("-") and not label.endswith("-")


def _ip_address(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        # Browsers and HTTP clients read 127.1, 0x7f000001 and 2130706433 as this function of C does.
        return IPv4Address(socket.inet_aton(host)) if _number_label.fullmatch(host.rpartition(".")[2]) else None
    except (OSError, ValueError):
        return None
