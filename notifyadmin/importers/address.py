"""What an address of the service says: the operation, the host, and the user whose preferences are set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from notifyadmin.importers import Operation

HOLE = "\0"
"""Stands in an address for what is known only when a program or a command runs."""
SERVICE = "notificationapi.com"

_operations: tuple[tuple[re.Pattern[str], Operation], ...] = (
    (re.compile(r"/sender/retract/?\Z"), "retract"),
    (re.compile(r"/(?:sender|send)/?\Z"), "send"),
    (re.compile(r"/user_preferences/(?P<user>[^/]*)/?\Z"), "setUserPreferences"),
)
_host = re.compile(r"\A\w+://(?:[^/@]*@)?(?P<host>[\w.-]+)(?=[/:?#]|\Z)")


@dataclass(frozen=True, slots=True)
class Address:
    """An operation; `user_id` is None where the address has none, or has no literal in its place."""

    operation: Operation
    host: str
    user_id: str | None = None

    @property
    def is_of_service(self) -> bool:
        """Whether the request goes to the service's own hosts."""
        return is_of_service(self.host)


def is_of_service(host: str) -> bool:
    """Whether a host is the service's own."""
    return host == SERVICE or host.endswith("." + SERVICE)


def host_of(text: str) -> str:
    """The host in an address, in small letters; empty where it has none."""
    found = _host.match(text)
    return found["host"].lower() if found else ""


def read_address(text: str) -> Address | None:
    """What an address says by its path, or None for one that is not of the service's server endpoints."""
    if "/" not in text:
        return None
    path = re.split(r"[?#]", text, maxsplit=1)[0]
    for pattern, operation in _operations:
        if found := pattern.search(path):
            return Address(operation, host_of(text), _user_id(found.groupdict().get("user")))
    return None


def _user_id(part: str | None) -> str | None:
    if not part or HOLE in part:
        return None
    try:
        return unquote(part, errors="strict")
    except UnicodeDecodeError:
        return None
