"""The options of a command that sends a request, as far as they matter here, and the request that they make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from notifyadmin.api.sentence import Sentence
from notifyadmin.importers import Imported, ImportRefused, Json
from notifyadmin.importers.address import HOLE, Address, host_of, read_address
from notifyadmin.importers.loose import is_json_like, parse_loosely
from notifyadmin.importers.meaning import imported
from notifyadmin.importers.remarks import Path, Remarks, called
from notifyadmin.importers.shell import Command, Word
from notifyadmin.importers.text import quoted, words

SOURCE = "cURL"

# Stands in JSON for what a shell would put there: no text has this character.
_FILLED = "\ufdd0"
_user_in_address = re.compile(r"://[^/\s@]*+@")

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
_LONG_WITH_VALUE = words(
    """data data-ascii data-raw data-binary data-urlencode json header user request form form-string upload-file
    config cookie proxy-user oauth2-bearer url proxy referer user-agent output max-time connect-timeout
    retry retry-delay cacert cert key write-out resolve cookie-jar connect-to interface limit-rate aws-sigv4
    unix- socket request-target url-query netrc-file pass"""
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
_GETS = frozenset({"get", "head"})


class GoesElsewhere(Exception):
    """A command sends a request to another service."""

    def __init__(self, host: str) -> None:
        super().__init__(host)
        self.host = host


class Options:
    """The options of a command, as far as they matter here."""

    def __init__(self, command: Command, text: str, shell: str, *, is_curl: bool) -> None:
        self._text = text
        self._shell = shell
        self._is_curl = is_curl
        self._given = command.given
        self._remarks = Remarks()
        self._addresses: list[Word] = []
        self._data: list[tuple[str, Word]] = []
        self._method = "POST" if is_curl else "GET"
        self._has_keys = False
        self._no_json: str | None = None
        words = iter(command.words[1:])
        for word in words:
            (self._take if is_curl else self._take_parameter)(word, words)

    def imported(self) -> Imported:
        """The request, by the address and the body."""
        address = self._address()
        if self._no_json is not None:
            raise ImportRefused(self._no_json)
        if self._method.lower() in _GETS and self._data:
            raise ImportRefused("The command is a GET, which the service has no request for.")
        value = self._value(self._body([self._content(name, word) for name, word in self._data]))
        if address is None:
            self._remarks.add("There is no address of the service's; what the command does was told by what it sends.")
        if self._has_keys:
            self._remarks.add("The keys in the command were left out; they belong in a profile.")
        if self._method.upper() != "POST":
            self._remarks.add(f"The command sends it by {quoted(self._method)}; the service takes it by POST.")
        if address is None:
            return imported(None, value, self._source, self._remarks)
        if address.operation == "setUserPreferences" and address.user_id is None:
            self._remarks.add("The user in the command's address is not a literal.")
        found = imported(address.operation, value, self._source, self._remarks, user_id=address.user_id)
        return replace(found, host=address.host)

    @property
    def _source(self) -> str:
        if not self._is_curl:
            return self._shell
        return SOURCE if self._shell == "bash" else f"{SOURCE} ({self._shell})"

    def _value(self, body: Word) -> Json:
        """What the body is as JSON, without what the shell would put in."""
        text = body.text
        if body.has_hole and not is_json_like(text):
            raise ImportRefused(
                f"What the command sends is put together by {self._shell} when it runs; nothing of it is."
            )
        try:
            value = parse_loosely(text.replace(HOLE, _FILLED), self._remarks, self._text, body.start)
        except ImportRefused as error:
            if self._shell != "bash":
                raise ImportRefused(
                    Sentence("Read by the rules of {shell}: {}", error.text, shell=self._shell)
                ) from None
            raise
        return self._without_filled(value, ()) if body.has_hole else value

    def _without_filled(self, value: Json, path: Path) -> Json:
        """A value without the texts that the shell would have filled in, which are remarked."""
        if isinstance(value, dict):
            pairs = ((name, item, (*path, name)) for name, item in value.items())
            return {
                name: self._without_filled(item, inner)
                for name, item, inner in pairs
                if self._is_known(name, item, inner)
            }
        if isinstance(value, list):
            items = ((item, (*path, str(place))) for place, item in enumerate(value))
            return [self._without_filled(item, inner) for item, inner in items if self._is_known("", item, inner)]
        return value

    def _is_known(self, name: str, value: Json, path: Path) -> bool:
        if _FILLED not in name and not (isinstance(value, str) and _FILLED in value):
            return True
        what = called(tuple(part.replace(_FILLED, "$") for part in path))
        self._remarks.add(Sentence("{value} was left out: {shell} puts it together.", value=what, shell=self._shell))
        return False

    def _take(self, word: Word, words: Iterator[Word]) -> None:
        """Reads one word, and takes an option's value from those that follow."""
        text = word.text
        if text.startswith("--"):
            name, has_value, value = text[2:].partition("=")
            if name in _LONG_WITH_VALUE:
                self._option(name, Word(value) if has_value else next(words, Word()))
            elif name in _GETS:
                self._method = name.upper()
        elif text.startswith("-") and text != "-":
            for place_, letter in enumerate(text[1:], 2):
                if letter in "GI":
                    self._method = "GET"
                if letter in _SHORT_WITH_VALUE:
                    rest = Word(text[place_:])
                    self._option(_short_names.get(letter, letter), rest if rest.text else next(words, Word()))
                    break
        else:
            self._addresses.append(word)

    def _take_parameter(self, word: Word, words: Iterator[Word]) -> None:
        """As `_take`, for PowerShell's own commands."""
        name = word.text.lower()
        if name in ("-uri", "-u"):
            self._addresses.append(next(words, Word()))
        elif name in ("-method", "-m"):
            self._method = next(words, Word()).text
        elif name in ("-body", "-b"):
            self._data.append(("data-raw", next(words, Word())))
        elif name in ("-headers", "-credential", "-token"):
            next(words, None)
            self._has_keys = True
        elif name in ("-contenttype", "-authentication", "-outfile", "-timeoutsec", "-infile"):
            next(words, None)
        elif not name.startswith("-"):
            self._addresses.append(word)

    def _option(self, name: str, value: Word) -> None:
        if name in _NO_JSON:
            self._no_json = self._no_json or _NO_JSON[name]
        elif name in _DATA:
            self._data.append((name, value))
        elif name == "url":
            self._addresses.append(value)
        elif name == "request":
            self._method = value.text
        elif name in _KEYS or (name == "header" and value.text.lower().startswith(_KEY_HEADERS)):
            self._has_keys = True

    def _address(self) -> Address | None:
        """What the command's address says, if it is one of the service's; raises GoesElsewhere for another one's."""
        if any(_user_in_address.search(word.text) for word in self._addresses):
            self._has_keys = True
        address = next(filter(None, (read_address(word.text) for word in self._addresses)), None)
        host = next(filter(None, (host_of(word.text) for word in self._addresses)), "")
        if address is None and host:
            raise GoesElsewhere(host)
        return address

    def _body(self, pieces: list[Word]) -> Word:
        """All data together."""
        if not pieces:
            raise ImportRefused("The command sends nothing.")
        if len(pieces) == 1:
            return pieces[0]
        if any(name != "json" for name, _ in self._data):
            self._remarks.add("The command sends several pieces, with & between them; they were read without it.")
        return Word("".join(piece.text for piece in pieces))

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
