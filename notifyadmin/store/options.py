"""What a person can set: each option once, with its key in the settings file, its default, its values and its words.

The dialog, the README's table, export and import are made of this list; another option is another entry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar
from urllib.parse import urlsplit

from notifyadmin.api.sentence import Sentence

T = TypeVar("T")

SYSTEM, CUSTOM, NONE, FILE = "system", "custom", "none", "file"
TEXT_SIZES = ("80", "90", "100", "110", "125", "150", "175", "200")
MAX_TEXT, MAX_DIGITS = 1000, 9


class Option(Generic[T]):
    """One setting. `stored` turns a value into the file's text; `read` gives None for a text that is no value.

    `damaged` is the value where the file holds none that can be read; without it that is the default. `only_with` names
    another option and the value that it must have for this one to apply.

    These are plain classes, because the start waits for them: dataclasses take ten times as long to define.
    """

    def __init__(
        self,
        *,
        key: str,
        title: str,
        help: str,
        default: T,
        damaged: T | None = None,
        only_with: tuple[str, str] | None = None,
    ) -> None:
        self.key = key
        self.title = title
        self.help = help
        self.default = default
        self.damaged = damaged
        self.only_with = only_with

    def stored(self, value: T) -> str:
        """The text in the settings file."""
        return str(value)

    def read(self, text: str) -> T | None:
        """The value of a text, or None."""
        raise NotImplementedError

    def problem(self, value: T) -> str:
        """Why a value can't be used; empty where it can."""
        return "" if self.read(self.stored(value)) == value else Sentence("This value can't be used.")


class Flag(Option[bool]):
    """Yes or no."""

    def stored(self, value: bool) -> str:
        """`true` or `false`."""
        return "true" if value else "false"

    def read(self, text: str) -> bool | None:
        """None for anything else."""
        return {"true": True, "false": False}.get(text)


class Choice(Option[str]):
    """One of a few values, each with its title."""

    def __init__(self, *, titles: Mapping[str, str], **option: Any) -> None:
        super().__init__(**option)
        self.titles = titles

    def read(self, text: str) -> str | None:
        """None for a value that is not there."""
        return text if text in self.titles else None


class Number(Option[int]):
    """A whole number; `words` tells it with its unit, and `zero` stands for 0 where that means something else."""

    def __init__(
        self, *, least: int, most: int, words: Callable[[int], str] = str, zero: str = "", **option: Any
    ) -> None:
        super().__init__(**option)
        self.least = least
        self.most = most
        self.words = words
        self.zero = zero

    def refusal(self, text: str) -> Sentence:
        """Why a text that was typed is not taken."""
        template = "“{text}” can't be used. Enter a whole number from {least} to {most}."
        return Sentence(template, text=text[:MAX_DIGITS], least=self.least, most=self.most)

    def read(self, text: str) -> int | None:
        """None for what is no number, or is out of bounds."""
        is_number = text.isascii() and text.isdigit() and len(text) <= MAX_DIGITS
        return int(text) if is_number and self.least <= int(text) <= self.most else None


class FilePath(Option[str]):
    """The path of a file."""

    def read(self, text: str) -> str | None:
        """None for what is no path."""
        return text if len(text) <= MAX_TEXT and text.isprintable() else None


class ProxyAddress(Option[str]):
    """The URL of a proxy. It holds no password: that would be a secret outside the keyring."""

    def read(self, text: str) -> str | None:
        """None for what is no such URL."""
        return None if self.problem(text) else text

    def problem(self, value: str) -> str:
        """Why a URL can't be used."""
        if "@" in value:
            return Sentence("A proxy with a password can't be used: it would be kept outside the keyring.")
        if value and not _is_plain_address(value):
            return Sentence("Enter an http:// or https:// URL, for example http://proxy.example.com:3128.")
        return ""


AnyOption = Option[Any]


class Section(NamedTuple):
    """Options that belong together."""

    title: str
    options: tuple[AnyOption, ...]


THEME = Choice(
    key="appearance",
    title="Theme",
    help="Colors of the app. “System” follows your desktop.",
    default=SYSTEM,
    titles={SYSTEM: "System", "light": "Light", "dark": "Dark", "contrast": "High contrast"},
)
LANGUAGE = Choice(
    key="language",
    title="Language",
    help="Language of the app. Choosing another one reopens the window.",
    default=SYSTEM,
    titles={SYSTEM: "System", "en": "English", "de": "Deutsch", "fr": "Français"},
)
TEXT_SIZE = Choice(
    key="textSize",
    title="Text size",
    help="Size of all text, relative to your desktop's.",
    default="100",
    titles={size: Sentence("{percent}%", percent=size) for size in TEXT_SIZES},
)
SAVE_AUTOMATICALLY = Flag(
    key="requests/saveAutomatically",
    title="Save files automatically",
    help="Saves a request to its file one second after the last change.",
    default=False,
)
ALWAYS_ASK = Flag(
    key="confirmations/everyChange",
    title="Ask before every send and change",
    help="Asks on all profiles, not only on production ones. No effect on the sandbox.",
    default=False,
    damaged=True,
)
ASK_AGAIN = Flag(
    key="confirmations/sameSend",
    title="Ask before duplicate sends",
    help="Asks when the same request was sent in the last ten minutes. No effect on the sandbox.",
    default=True,
)
TIMEOUT = Number(
    key="network/timeout",
    title="Request timeout",
    help="Time for the whole request, including connecting and reading the response.",
    default=30,
    least=1,
    most=600,
    words=lambda seconds: Sentence("%n second(s)", n=seconds),
)
PROXY = Choice(
    key="network/proxy",
    title="Proxy",
    help="Proxy for all requests except those to this computer.",
    default=SYSTEM,
    titles={SYSTEM: "System", NONE: "No proxy", CUSTOM: "Custom"},
)
PROXY_ADDRESS = ProxyAddress(
    key="network/proxyAddress",
    title="Proxy address",
    help="URL of the custom proxy, without a password.",
    default="",
    only_with=(PROXY.key, CUSTOM),
)
CERTIFICATES = Choice(
    key="network/certificates",
    title="Trusted certificates",
    help="Certificate authorities to trust: those of your system, or those in a file as well.",
    default=SYSTEM,
    titles={SYSTEM: "System", FILE: "System and file"},
)
AUTHORITY_FILE = FilePath(
    key="network/authorityFile",
    title="Certificate file",
    help="PEM file with additional certificate authorities.",
    default="",
    only_with=(CERTIFICATES.key, FILE),
)
KEEP_BODIES = Flag(
    key="history/bodies",
    title="Keep request and response bodies",
    help="Keeps them in the history. Each profile can switch this off for itself.",
    default=True,
    damaged=False,
)
KEEP_DAYS = Number(
    key="history/days",
    title="Keep history for",
    help="Deletes older rows of the history at each start.",
    default=90,
    damaged=0,
    least=0,
    most=36500,
    words=lambda days: Sentence("%n day(s)", n=days),
    zero="Forever",
)
SANDBOX_PORT = Number(
    key="sandbox/port",
    title="Sandbox port",
    help="Port of the sandbox on this computer. Changing it restarts the sandbox.",
    default=0,
    least=0,
    most=65535,
    zero="Any free port",
)

SECTIONS = (
    Section("Appearance", (THEME, LANGUAGE, TEXT_SIZE)),
    Section("Requests", (SAVE_AUTOMATICALLY, ALWAYS_ASK, ASK_AGAIN)),
    Section("Network", (TIMEOUT, PROXY, PROXY_ADDRESS, CERTIFICATES, AUTHORITY_FILE)),
    Section("History", (KEEP_BODIES, KEEP_DAYS)),
    Section("Sandbox", (SANDBOX_PORT,)),
)
OPTIONS: Mapping[str, AnyOption] = {option.key: option for section in SECTIONS for option in section.options}


def _is_plain_address(text: str) -> bool:
    """Whether a text is the URL of a server and nothing more."""
    try:
        parts = urlsplit(text)
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    is_known = text.isprintable() and " " not in text and len(text) <= MAX_TEXT
    is_bare = parts.path in ("", "/") and not parts.query and not parts.fragment
    return is_known and is_bare and has_port and bool(parts.hostname) and parts.scheme in ("http", "https")
