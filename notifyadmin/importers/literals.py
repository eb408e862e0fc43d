"""Texts, numbers and names that are written out in a program, in any of the languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notifyadmin.importers.escapes import joined
from notifyadmin.importers.kinds import NUMBERS, SIGNED, TEXTS, inner_of
from notifyadmin.importers.numbers import number_of
from notifyadmin.importers.syntax import Program
from notifyadmin.importers.texts import adjacent_of, operands_of, parts_of
from notifyadmin.importers.unread import Unread

if TYPE_CHECKING:
    from tree_sitter import Node

_WHOLE_KEY = re.compile(r"0|-?[1-9][0-9]{0,17}", re.ASCII)


class Literals:
    """Reads the literals of one program."""

    def __init__(self, program: Program) -> None:
        self.program = program

    def text(self, node: Node) -> str | None:
        """A literal, or several joined; None where it is none. Raises Unread for one that is put together later."""
        if node.type in TEXTS:
            parts = parts_of(self.program, node)
            if parts is not None and len(parts) == 1 and parts[0] is not None:
                return parts[0]
        pieces = adjacent_of(node) or operands_of(node, self.program.language.joins) or [node]
        texts: list[str] = []
        for piece in pieces:
            parts = parts_of(self.program, inner_of(piece) or piece)
            if parts is None and len(pieces) > 1 and (nested := self._joined(piece)) is not None:
                parts = [nested]
            if parts is None:
                return None
            if None in parts:
                raise Unread(self.program, node, "{what} is put together when the code runs")
            texts += filter(None, parts)
        return joined("".join(texts))

    def _joined(self, node: Node) -> str | None:
        inner = inner_of(node) or node
        return self.text(inner) if adjacent_of(inner) or operands_of(inner, self.program.language.joins) else None

    def number(self, node: Node) -> int | float:
        """A number with its signs; raises Unread."""
        sign, digits = 1, node
        while digits.type in SIGNED and digits.children[0].type in ("-", "+") and len(digits.named_children) == 1:
            sign = -sign if digits.children[0].type == "-" else sign
            digits = digits.named_children[0]
        word = self.program.written(digits)
        if digits.type in NUMBERS:
            if word.startswith("-"):  # Ruby's sign is part of its number
                sign, word = -sign, word[1:]
            if (number := number_of(word, octal_zero=self.program.language.octal_zero)) is not None:
                return sign * number
        raise Unread(self.program, node)

    def index(self, node: Node) -> int | str | None:
        """A key of a PHP array, a text of digits as the number that it becomes; None where it is no literal."""
        try:
            key = self.text(node)
            if key is not None:
                return int(key) if _WHOLE_KEY.fullmatch(key) else key
            number = self.number(node) if node.type in NUMBERS or node.type in SIGNED else None
        except Unread:
            return None
        return None if number is None else int(number)

    def name(self, node: Node) -> str | None:
        """A name in an object; None for one that is known only when the program runs."""
        node = inner_of(node) or node
        if node.type == "computed_property_name" and node.named_children:
            return self._text_name(node.named_children[0])
        is_argument = node.parent is not None and node.parent.type == "keyword_argument"
        is_word = node.type.endswith(("identifier", "hash_key_symbol")) and (
            is_argument or self.program.language.name != "Python"
        )
        if is_word or node.type == "name":
            return self.program.written(node).removeprefix("@").strip("\"'")
        return self._text_name(node)

    def _text_name(self, node: Node) -> str | None:
        try:
            if (text := self.text(node)) is not None:
                return text
            value = self.number(node) if node.type in NUMBERS else None
        except Unread:
            return None
        return None if value is None else str(value)

    def raw_text(self, node: Node) -> str:
        """JavaScript's `String.raw`; raises Unread."""
        if any(child.type == "template_substitution" for child in node.named_children):
            raise Unread(self.program, node, "{what} is put together when the code runs")
        return self.program.written(node)[1:-1].replace("\r\n", "\n").replace("\r", "\n")
