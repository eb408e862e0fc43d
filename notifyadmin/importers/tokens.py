"""A text taken apart by one language's rules: names, numbers, strings and signs, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from notifyadmin.importers import ImportRefused
from notifyadmin.importers.dialects import Dialect
from notifyadmin.importers.strings import StringForm
from notifyadmin.importers.text import place

MAX_TOKENS = 60_000
MAX_STEPS = 600_000
TOO_LONG = "There is too much code for one request; paste the call alone, or the request as JSON."

_NUMBER = (
    r"0[xX][0-9a-fA-F_]+\w*|0[oO][0-7_]+\w*|0[bB][01_]+\w*"
    r"|(?:[0-9][0-9_]*+(?:\.(?![^\W\d]|\.)[0-9_]*+)?|\.[0-9][0-9_]*+)(?:[eE][+-]?[0-9][0-9_]*+)?\w*"
)
_NAME = r"\$[\w$]*+|@{0,2}[^\W\d][\w$]*+"
_SIGN = r"=>|\?->|->|\?\.|::|:=|\.\.\.|[=!<>]=+|\*\*|\?\?=?|&&|\|\||[-+*/%&|^.]=|[^\s]"
# Nothing longer begins with these: they need not be tried as everything else first.
_COMMON = r"(?P<common>[()\[\]{},;])"
# After a sign or a space a slash with no space behind it begins a pattern, not a division.
_PATTERN = r"(?<=[\s(,=:\[!&|?{};])/(?![\s/*])(?:[^/\\\r\n\[]|\\[^\r\n]|\[(?:[^\]\\\r\n]|\\[^\r\n]){0,200}+\])++/\w*"
_line_end = re.compile(r"[\r\n]")
_OPENING = frozenset("([{")
_CLOSING = frozenset(")]}")


class TooLong(ImportRefused):
    """There is more code than a request can be."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text that stands within another one begins there."""

    text: str
    start: int


class Tokens:
    """The tokens of a text.

    The kinds are `name`, `number`, `string`, `sign`, `broken` for a string that never ends, `other` for what is no
    value, and `end` for all that lies beyond the last. Places are those in `origin`.
    """

    def __init__(self, text: str, dialect: Dialect, origin: Origin | None = None) -> None:
        self.text = text
        self.origin = origin or Origin(text, 0)
        self.dialect = dialect
        self._kinds: list[str] = []
        self._words: list[str] = []
        self._starts: list[int] = []
        self._forms: dict[int, StringForm] = {}
        self._steps = 0
        self._take_apart()

    def _take_apart(self) -> None:
        kinds, words, starts = self._kinds, self._words, self._starts
        for match in _scanner(self.dialect).finditer(self.text):
            group = match.lastgroup or "skipped"
            if group == "skipped":
                continue
            if len(kinds) == MAX_TOKENS:
                raise TooLong(TOO_LONG)
            if group in _form_groups:
                self._forms[len(kinds)] = self.dialect.strings[_form_groups[group]]
            kinds.append(_kinds.get(group, group))
            words.append(match[0])
            starts.append(match.start())

    def __len__(self) -> int:
        return len(self._kinds)

    def kind(self, index: int) -> str:
        """The kind of a token."""
        return self._kinds[index] if 0 <= index < len(self._kinds) else "end"

    def word(self, index: int) -> str:
        """A token as it is written; nothing beyond the last."""
        return self._words[index] if 0 <= index < len(self._words) else ""

    def form(self, index: int) -> StringForm:
        """The kind of string literal that a string is."""
        return self._forms[index]

    def start(self, index: int) -> int:
        """The offset in the text at which a token begins."""
        return self._starts[index] if index < len(self._starts) else len(self.text)

    def place(self, index: int) -> str:
        """Where a token begins, as line:column."""
        return self.place_of(self.start(index))

    def place_of(self, offset: int) -> str:
        """An offset in the text, as line:column."""
        return place(self.origin.text, self.origin.start + offset)

    def is_apart(self, index: int) -> bool:
        """Whether there is anything between a token and the one before."""
        return self._end(index - 1) < self.start(index)

    def is_sign(self, index: int, *signs: str) -> bool:
        """Whether a token is one of these signs."""
        return 0 <= index < len(self._kinds) and self._kinds[index] == "sign" and self._words[index] in signs

    def names(self, *signs: str) -> list[int]:
        """The tokens that are names; with signs, only those right before one of them."""
        kinds, words = self._kinds, self._words
        found = [at for at, kind in enumerate(kinds) if kind == "name"]
        if not signs:
            return found
        last = len(kinds) - 1
        return [at for at in found if at < last and words[at + 1] in signs and kinds[at + 1] == "sign"]

    def signs(self, sign: str) -> list[int]:
        """The tokens that are this sign."""
        kinds = self._kinds
        return [at for at, word in enumerate(self._words) if word == sign and kinds[at] == "sign"]

    def strings(self) -> Iterable[int]:
        """The tokens that are whole strings."""
        return self._forms

    def on_new_line(self, index: int) -> bool:
        """Whether a line ends before the token."""
        return bool(_line_end.search(self.text, self._end(index - 1), self.start(index)))

    def _end(self, index: int) -> int:
        return self.start(index) + len(self.word(index)) if index >= 0 else 0

    def skip(self, index: int, *stops: str) -> int:
        """The first token from `index` on that is one of `stops` or closes a bracket that was open before."""
        depth = 0
        kinds, words = self._kinds, self._words
        for at in range(index, len(kinds)):
            if kinds[at] == "sign":
                word = words[at]
                if depth == 0 and (word in _CLOSING or word in stops):
                    return self._stepped(index, at)
                depth += (word in _OPENING) - (word in _CLOSING)
            elif kinds[at] == "broken":
                self.check(at)
        if depth:
            raise self.ended("before its brackets are closed")
        return self._stepped(index, len(self._kinds))

    def ended(self, what: str) -> ImportRefused:
        """The error for a text that ends too early."""
        return ImportRefused(f"The {self.dialect.name} text ends at {self.place(len(self))}, {what}.")

    def _stepped(self, index: int, end: int) -> int:
        """The end, if the way there was not one too many for a text that is hardly a program."""
        self._steps += max(end - index, 0)
        if self._steps > MAX_STEPS:
            raise TooLong(TOO_LONG)
        return max(end, index)

    def check(self, index: int) -> None:
        """Raises ImportRefused for a string that never ends."""
        if self.kind(index) == "broken":
            raise ImportRefused(
                f"In the {self.dialect.name} text a string begins at {self.place(index)} that never ends."
            )


_form_groups = {f"s{number}": number for number in range(9)}
_kinds = dict.fromkeys(_form_groups, "string") | {f"b{number}": "broken" for number in range(9)} | {"common": "sign"}


@cache
def _scanner(dialect: Dialect) -> re.Pattern[str]:
    pieces = [f"(?P<skipped>[\\s\ufeff]++|{'|'.join(dialect.skipped)})", _COMMON]
    for number, form in enumerate(dialect.strings):
        rest = "(?s:.*)" if form.multiline else "[^\\r\\n]*+"
        pieces += [f"(?P<s{number}>{form.pattern})", f"(?P<b{number}>(?:{form.opening}){rest})"]
    if dialect.patterns:
        pieces.append(f"(?P<other>{_PATTERN})")
    pieces += [f"(?P<number>{_NUMBER})", f"(?P<name>{_NAME})", f"(?P<sign>{_SIGN})"]
    return re.compile("|".join(pieces), re.MULTILINE)
