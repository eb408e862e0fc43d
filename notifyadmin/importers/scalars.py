"""Numbers and texts out of tokens, and the words for what is neither."""

from __future__ import annotations

from notifyadmin.importers import ImportRefused
from notifyadmin.importers.escapes import BadEscape, joined
from notifyadmin.importers.left import Left
from notifyadmin.importers.numbers import number_of
from notifyadmin.importers.remarks import Path, Remarks, called
from notifyadmin.importers.strings import Text
from notifyadmin.importers.text import quoted
from notifyadmin.importers.tokens import Tokens

_MAX_EXPRESSION_TOKENS = 12


class Scalars:
    """Reads numbers and texts from tokens, from the one at `at` on.

    `text_start` is where the last text began that stands in the source just as it is, and None if it does not.
    """

    def __init__(self, tokens: Tokens, remarks: Remarks) -> None:
        self.tokens = tokens
        self.remarks = remarks
        self.at = 0
        self.text_start: int | None = None

    def expression(self, start: int, end: int) -> str:
        """Tokens as they are written, short, without the texts in them, which could be secrets."""
        parts: list[str] = []
        for index in range(start, min(end, start + _MAX_EXPRESSION_TOKENS)):
            if index > start and self.tokens.is_apart(index):
                parts.append(" ")
            parts.append("'…'" if self.tokens.kind(index) == "string" else self.tokens.word(index))
        return quoted("".join(parts) + ("…" if end > start + _MAX_EXPRESSION_TOKENS else ""))

    def broken(self, what: str) -> ImportRefused:
        """The error that says where the literal breaks."""
        return ImportRefused(f"The {self.tokens.dialect.name} literal breaks at {self.tokens.place(self.at)}: {what}.")

    def symbol(self, path: Path) -> str | Left:
        """Ruby's name for a text, from behind its colon."""
        if self.tokens.kind(self.at) == "string":
            return self.text(path)
        self.at += 1
        return self.tokens.word(self.at - 1) if self.tokens.kind(self.at - 1) == "name" else Left.UNREAD

    def number(self, sign: int) -> int | float | Left:
        """The number at `at`, with a sign of 1 or -1."""
        number = number_of(self.tokens.word(self.at), octal_zero=self.tokens.dialect.octal_zero)
        self.at += 1
        return Left.UNREAD if number is None else sign * number

    def text(self, path: Path) -> str | Left:
        """A string literal, with those that are joined to it."""
        first, parts = self.at, []
        while True:
            text = self._string(path)
            if text is None:
                return Left.UNREAD
            parts.append(text)
            if self.tokens.is_sign(self.at, *self.tokens.dialect.joins) and self.tokens.kind(self.at + 1) == "string":
                self.at += 1
            elif not (self.tokens.dialect.adjacent and self.tokens.kind(self.at) == "string"):
                break
        if self.at > first + 1:
            self.text_start = None
        return joined("".join(parts))

    def _string(self, path: Path) -> str | None:
        tokens = self.tokens
        try:
            text = tokens.form(self.at).read(tokens.word(self.at))
        except BadEscape as error:
            where = tokens.place_of(tokens.start(self.at) + error.offset)
            raise ImportRefused(f"The {tokens.dialect.name} literal breaks at {where}: {error.text}.") from None
        start = tokens.start(self.at)
        self.at += 1
        if text is None:
            return None
        self.text_start = None if text.start is None else start + text.start
        self.remark_hole(text, path)
        return text.value

    def remark_hole(self, text: Text, path: Path) -> None:
        """Says that a value would have been put into a text, where that is so."""
        if text.has_hole:
            self.remarks.add(f"{called(path)} is put together when the code runs; it was kept as it is written.")
