"""A cURL command as the request that it would send; keys in it are left out, files that it names are not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifyadmin.importers import Imported, ImportRefused
from notifyadmin.importers.address import Address, read_address
from notifyadmin.importers.loose import is_json_like, parse_loosely
from notifyadmin.importers.meaning import imported
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.shell import Command, Word, command_at, windows_command_at
from notifyadmin.importers.text import quoted
from notifyadmin.importers.tokens import Origin

SOURCE = "cURL"
_user_in_address = re.compile(r"://[^/\s@]*+@")
_command = re.compile(
    r"(?:^|[|;&])[ \t]*+(?:[$%>][ \t]++|\w{1,100}+=[^\s;|&]{0,200}+[ \t]++|sudo[ \t]++)*+"
    r"(?P<curl>curl(?:\.exe)?)(?=[ \t\\^])",
    re.MULTILINE,
)
_windows = re.compile(r'curl(?:\.exe)?[ \t]+(?:\^"|[^\n]*\^\r?$)', re.MULTILINE)

_SHORT_WITH_VALUE = frozenset("AbcCdDeEFhHKmoPQrtTuUwxXyYz")
_short_names = {
    "d": "data",
    "H": "header",
    "u": "user",
    "X": "request",
    "F": "form",
    "T": "upload-file",
    "K": "config",
    "b": "cookie",
    "U": "proxy-user",
}
# Those that stand before the address in practice; what is not known takes no value, and its value is no address.
_LONG_WITH_VALUE = frozenset(
    [
        "data",
        "data-ascii",
        "data-raw",
        "data-binary",
        "data-urlencode",
        "json",
        "header",
        "user",
        "request",
        "form",
        "form-string",
        "upload-file",
        "config",
        "cookie",
        "proxy-user",
        "oauth2-bearer",
        "url",
        "proxy",
        "referer",
        "user-agent",
        "output",
        "max-time",
        "connect-timeout",
        "retry",
        "retry-delay",
        "cacert",
        "cert",
        "key",
        "write-out",
        "resolve",
        "cookie-jar",
        "connect-to",
        "interface",
        "limit-rate",
        "aws-sigv4",
        "unix-socket",
        "request-target",
        "url-query",
        "netrc-file",
        "pass",
    ]
)
_DATA = frozenset({"data", "data-ascii", "data-binary", "data-raw", "json"})
_KEYS = frozenset({"user", "oauth2-bearer", "cookie", "proxy-user", "aws-sigv4", "cert", "key", "pass", "netrc-file"})
_KEY_HEADERS = ("authorization", "x-api-key", "cookie", "proxy-authorization")
_NO_JSON = {
    "form": "The command sends a form, not JSON.",
    "form-string": "The command sends a form, not JSON.",
    "data-urlencode": "The command sends a form, not JSON.",
    "upload-file": "The command sends a file, which is not read. Import the file itself.",
    "config": "The command reads its options from a file, which is not read.",
}


def find_command(text: str) -> int | None:
    """Where a cURL command begins in a text, or None."""
    found = _command.search(text)
    return None if found is None else found.start("curl")


def read_command(text: str, start: int) -> Imported:
    """The request of the command that begins at `start`; raises ImportRefused."""
    is_windows = _windows.match(text, start) is not None
    command = windows_command_at(text, start) if is_windows else command_at(text, start)
    return _Curl(command, text, start).imported()


def _piped(text: str, start: int) -> Word | None:
    """What a command on the same line gives to the one at `start`, if it is written there: by `cat <<` or `echo`."""
    line_start = text.rfind("\n", 0, start) + 1
    if "|" not in text[line_start:start]:
        return None
    command = command_at(text, line_start)
    is_echo = len(command.words) == 2 and command.words[0].text in ("echo", "printf")
    return command.words[1] if is_echo else command.given


class _Curl:
    """The options of a command, as far as they matter here; the command begins at `start` in `text`."""

    def __init__(self, command: Command, text: str, start: int) -> None:
        self._text = text
        self._given = command.given or _piped(text, start)
        self._remarks = Remarks()
        self._addresses: list[Word] = []
        self._data: list[tuple[str, Word]] = []
        self._method = "POST"
        self._has_keys = False
        words = iter(command.words[1:])
        for word in words:
            self._take(word, words)

    def imported(self) -> Imported:
        """The request, by the address and the body."""
        pieces = [self._content(name, word) for name, word in self._data]
        body = self._body(pieces)
        if body.has_hole and not is_json_like(body.text):
            raise ImportRefused("What the command sends is put together by the shell when it runs; nothing of it is.")
        if body.has_hole:
            self._remarks.add("What the command sends is completed by the shell; it was kept as it is written.")
        origin = None if body.start is None else Origin(self._text, body.start)
        value = parse_loosely(body.text, self._remarks, origin)
        address = self._address()
        if self._has_keys:
            self._remarks.add("The keys in the command were left out; they belong in a profile.")
        if self._method != "POST":
            self._remarks.add(f"The command sends it by {quoted(self._method)}; the service takes it by POST.")
        if address is None:
            return imported(None, value, SOURCE, self._remarks)
        if address.operation == "setUserPreferences" and address.user_id is None:
            self._remarks.add("The user in the command's address is not a literal.")
        return imported(address.operation, value, SOURCE, self._remarks, user_id=address.user_id)

    def _take(self, word: Word, words: Iterator[Word]) -> None:
        """Reads one word, and takes an option's value from those that follow."""
        text = word.text
        if text.startswith("--"):
            if text[2:] in _LONG_WITH_VALUE:
                self._option(text[2:], next(words, Word()))
        elif text.startswith("-") and text != "-":
            for place, letter in enumerate(text[1:], 2):
                if letter in _SHORT_WITH_VALUE:
                    rest = Word(text[place:], word.has_hole)
                    self._option(_short_names.get(letter, letter), rest if rest.text else next(words, Word()))
                    break
        else:
            self._addresses.append(word)

    def _option(self, name: str, value: Word) -> None:
        if name in _NO_JSON:
            raise ImportRefused(_NO_JSON[name])
        if name in _DATA:
            self._data.append((name, value))
        elif name == "url":
            self._addresses.append(value)
        elif name == "request":
            self._method = value.text
        elif name in _KEYS or (name == "header" and value.text.lower().startswith(_KEY_HEADERS)):
            self._has_keys = True

    def _address(self) -> Address | None:
        """What the command's address says, if it is one of the service's."""
        if any(_user_in_address.search(word.text) for word in self._addresses):
            self._has_keys = True
        address = next(filter(None, (read_address(word.text) for word in self._addresses)), None)
        if address is None:
            self._remarks.add("There is no address of the service's; what the command does was told by what it sends.")
        return address

    def _body(self, pieces: list[Word]) -> Word:
        """All data together."""
        if not pieces:
            raise ImportRefused("The command sends nothing.")
        if len(pieces) == 1:
            return pieces[0]
        if any(name != "json" for name, _ in self._data):
            self._remarks.add("The command sends several pieces, with & between them; they were read without it.")
        return Word("".join(piece.text for piece in pieces), any(piece.has_hole for piece in pieces))

    def _content(self, name: str, word: Word) -> Word:
        if name == "data-raw" or not word.text.startswith("@"):
            return word
        if word.text != "@-":
            raise ImportRefused(
                f"What the command sends is in the file {quoted(word.text[1:])}, which is not read. Import that file."
            )
        if self._given is None:
            raise ImportRefused("What the command sends comes from another command, which is not run.")
        return self._given
