"""Whom a profile may reach: user IDs, email domains and phone prefixes, as they are typed and as they are stored."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from notifyadmin.api.sentence import Sentence

ANYONE = "anyone"
"""What is stored for a profile that may reach everybody: a damaged text never says so."""

_prefix = re.compile(r"\+[1-9][0-9]{0,14}")
_domain = re.compile(r"[^\s@,;*<>()\"\\]+\.[^\s@,;*<>()\"\\]+")


@dataclass(frozen=True, slots=True)
class Recipients:
    """All that may be reached; whoever no list names is out of reach, so empty lists let nobody be reached.

    A user is named by the exact ID. A domain is in lower case and stands for itself, without the domains below it. A
    prefix begins with + and a country code, and has nothing but digits after that.
    """

    users: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()


NOBODY = Recipients()


def typed(lists: Mapping[str, str]) -> Recipients:
    """What was typed, entries parted by commas or line breaks, by the names of the lists; see `problems`."""
    entries = {name: _entries(text, _cleaners[name]) for name, text in lists.items()}
    return Recipients(**entries)


def problems(lists: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with what was typed, in a sentence each, by the names of the lists."""
    recipients = typed(lists)
    found: dict[str, str] = {}
    if not recipients.users:
        found["users"] = "Enter at least one user ID: without one, nothing can be sent."
    wrong = next((domain for domain in recipients.domains if not _is_domain(domain)), None)
    if wrong is not None:
        found["domains"] = Sentence("“{domain}” is not an email domain. Write it as example.com.", domain=wrong)
    wrong = next((prefix for prefix in recipients.prefixes if not _prefix.fullmatch(prefix)), None)
    if wrong is not None:
        found["prefixes"] = Sentence("“{prefix}” is not a phone prefix. Write it as +1500.", prefix=wrong)
    return found


def stored_text(recipients: Recipients | None) -> str:
    """What is stored for what a profile may reach; None stands for everybody."""
    return ANYONE if recipients is None else json.dumps(asdict(recipients))


def read_text(text: str) -> Recipients | None:
    """What a profile may reach, out of what is stored; a text that is damaged in any way lets nobody be reached."""
    if text == ANYONE:
        return None
    try:
        lists = json.loads(text)
        found = Recipients(**{name: tuple(entries) for name, entries in lists.items()})
        is_whole = stored_text(typed(as_typed(found))) == text  # letter by letter as this program writes it
    except (ValueError, TypeError, AttributeError, RecursionError):
        return NOBODY
    return found if is_whole and not problems(as_typed(found)) else NOBODY


def as_typed(recipients: Recipients) -> dict[str, str]:
    """The lists as they can be typed, by their names."""
    return {name: "\n".join(entries) for name, entries in asdict(recipients).items()}


def _entries(text: str, cleaned: Callable[[str], str]) -> tuple[str, ...]:
    entries = (cleaned(entry.strip()) for entry in re.split(r"[,\n\r\u2028\u2029]", text))
    return tuple(dict.fromkeys(filter(None, entries)))


def _cleaned_domain(text: str) -> str:
    return text.removeprefix("@").lower()


def _cleaned_prefix(text: str) -> str:
    return re.sub(r"[\s().-]", "", text)


def _is_domain(text: str) -> bool:
    return _domain.fullmatch(text) is not None and text.isprintable()


_cleaners: dict[str, Callable[[str], str]] = {"users": str, "domains": _cleaned_domain, "prefixes": _cleaned_prefix}
