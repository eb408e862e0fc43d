"""What an address of the service says: the operation, and the user whose preferences are set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from notifyadmin.importers import Operation

_operations: tuple[tuple[re.Pattern[str], Operation], ...] = (
    (re.compile(r"/sender/retract/?\Z"), "retract"),
    (re.compile(r"/(?:sender|send)/?\Z"), "send"),
    (re.compile(r"/user_preferences/(?P<user>[^/]*)/?\Z"), "setUserPreferences"),
)
# Where a value would be put in, in any of the languages.
_hole = re.compile(r"[${}#`]")


@dataclass(frozen=True, slots=True)
class Address:
    """An operation; `user_id` is None where the address has none, or has no literal in its place."""

    operation: Operation
    user_id: str | None = None


def read_address(text: str) -> Address | None:
    """What an address says by its path, or None for one that is not of the service's server endpoints."""
    if "/" not in text:
        return None
    path = re.split(r"[?#](?!\{)", text, maxsplit=1)[0]
    for pattern, operation in _operations:
        if found := pattern.search(path):
            return Address(operation, _user_id(found.groupdict().get("user")))
    return None


def _user_id(part: str | None) -> str | None:
    if not part or _hole.search(part):
        return None
    try:
        return unquote(part, errors="strict")
    except UnicodeDecodeError:
        return None
