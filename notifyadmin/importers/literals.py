"""Literals as the values of JSON that they stand for. Nothing is evaluated: what is no literal is left out."""

from __future__ import annotations

from functools import cached_property

from notifyadmin.api.strict_json import MAX_NESTING
from notifyadmin.importers import ImportRefused, Json, names, php, typed
from notifyadmin.importers.dialects import Braces
from notifyadmin.importers.json_text import TOO_DEEP, remark_repeated
from notifyadmin.importers.left import Left
from notifyadmin.importers.remarks import Path, Remarks, called
from notifyadmin.importers.scalars import Scalars
from notifyadmin.importers.text import quoted
from notifyadmin.importers.tokens import Tokens
from notifyadmin.importers.variables import Variables

_IN_TYPES = (".", "<", ">", "[", "]", "|")
_ENDINGS = frozenset({"to_json", "tojson", "encode", "freeze", "tostring"})
_OPERATORS = frozenset({"and", "or", "in", "is", "not", "if", "else", "as", "instanceof", "satisfies", "unless", "xor"})


class Literals(Scalars):
    """Reads values from tokens, from the one at `at` on.

    With `top`, a value may be a variable, whose own value is then read, and one that is no literal is UNREAD; within
    others it is left out with a remark. `encoded_id` is about the user id of an address.
    """

    def __init__(self, tokens: Tokens, remarks: Remarks) -> None:
        super().__init__(tokens, remarks)
        self.encoded_id = names.EncodedId.UNEXPECTED
        self._resolving: set[str] = set()

    @cached_property
    def variables(self) -> Variables:
        """The assignments of the text."""
        return Variables(self.tokens)

    def value(self, path: Path, depth: int, *, top: bool = False) -> Json | Left:
        """The value at `at`, which lies within `depth` others; `at` is then behind it."""
        start = self.at
        value = self.operand(path, depth, top=top)
        self._skip_type()
        if top:
            self._skip_endings()
        if value is not Left.UNREAD and self._is_complete(top):
            return value
        stops = (",", ";", "=>") if self.tokens.dialect.keyed_lists else (",", ";")
        self.at = self.tokens.skip(start, *stops)
        if top:
            return Left.UNREAD
        self.remarks.add(f"{called(path)} is not a literal: {self.expression(start, self.at)}.")
        return Left.OUT

    def inner_depth(self, depth: int) -> int:
        """The depth of what lies within a bracket at `depth`; raises ImportRefused beyond the limit."""
        if depth >= MAX_NESTING:
            raise ImportRefused(TOO_DEEP)
        return depth + 1

    def _is_complete(self, top: bool) -> bool:
        """Whether the value ends before `at`; raises ImportRefused where another one begins instead."""
        tokens, at = self.tokens, self.at
        kind, word = tokens.kind(at), tokens.word(at)
        if kind == "end" or (kind == "sign" and word in ",)]};"):
            return True
        if kind == "sign" and word == "=>" and tokens.dialect.keyed_lists:
            return True
        if top and tokens.on_new_line(at) and not (kind == "sign" and word in (".", "->", "?.", "+")):
            return True
        tokens.check(at)
        if (kind == "sign" and word not in (":", "=", "{") and not (word == "[" and tokens.on_new_line(at))) or (
            kind == "name" and word in _OPERATORS
        ):
            return False
        raise self.broken("a comma or a closing bracket is missing")

    def operand(self, path: Path, depth: int, *, top: bool = False) -> Json | Left:
        """A value, or the beginning of an expression; UNREAD where it cannot be a value."""
        tokens, word = self.tokens, self.tokens.word(self.at)
        tokens.check(self.at)
        match tokens.kind(self.at):
            case "string":
                return self.text(path)
            case "number":
                return self.number(1)
            case "name":
                return names.read(self, path, depth, top)
            case "end":
                raise tokens.ended("where a value should be")
            case "sign" if word in "+-" and tokens.kind(self.at + 1) == "number":
                self.at += 1
                return self.number(-1 if word == "-" else 1)
            case "sign" if word in ",)]};:=" and not (word == ":" and tokens.dialect.symbols):
                raise self.broken("a value is missing")
            case "sign" if tokens.dialect.braces is Braces.EITHER and word in "[{&*":
                return typed.read(self, path, depth, top)
        return self._bracketed(word, path, depth, top)

    def _bracketed(self, word: str, path: Path, depth: int, top: bool) -> Json | Left:
        dialect = self.tokens.dialect
        if word == "[" and dialect.keyed_lists:
            return php.read_list(self, path, depth)
        if word == "[":
            return self.items("]", path, depth)
        if word == "{" and dialect.braces is Braces.OBJECT:
            self.at += 1
            return self.pairs("}", path, depth)
        if word == "(":
            return (
                php.read_cast(self, path, depth, top) if dialect.keyed_lists else self.parenthesised(path, depth, top)
            )
        if word == "\\" and dialect.keyed_lists:
            return php.read_new(self, self.at)
        if word == ":" and dialect.symbols:
            self.at += 1
            return self.symbol(path)
        return Left.UNREAD

    def _skip_type(self) -> None:
        """Goes behind TypeScript's `as SendRequest`."""
        tokens = self.tokens
        if tokens.kind(self.at) == "name" and tokens.word(self.at) in tokens.dialect.type_marks:
            self.at += 1
            depth = 0
            while tokens.is_sign(self.at, *_IN_TYPES, "," if depth else ".") or (
                tokens.kind(self.at) == "name" and not tokens.on_new_line(self.at)
            ):
                depth += tokens.is_sign(self.at, "<") - tokens.is_sign(self.at, ">")
                self.at += 1

    def _skip_endings(self) -> None:
        """Goes behind calls that change only how a value is carried, such as `.to_json`."""
        while self.tokens.is_sign(self.at, ".") and self.tokens.word(self.at + 1).lower() in _ENDINGS:
            self.at += 2
            if self.tokens.is_sign(self.at, "("):
                self.at = self.tokens.skip(self.at + 1) + 1

    def items(self, closing: str, path: Path, depth: int) -> list[Json]:
        """The values up to a closing bracket, from the opening one at `at`."""
        inner = self.inner_depth(depth)
        self.at += 1
        return self._rest_of_items(closing, path, inner, [])

    def _rest_of_items(self, closing: str, path: Path, depth: int, found: list[Json]) -> list[Json]:
        place = len(found)
        while not self.tokens.is_sign(self.at, closing):
            if self._is_spread():
                self.leave_out(path)
            else:
                value = self.value((*path, str(place)), depth)
                if value is not Left.OUT:
                    found.append(value)
            place += 1
            self.comma_or(closing)
        self.at += 1
        return found

    def pairs(self, closing: str, path: Path, depth: int) -> dict[str, Json]:
        """The names and values from `at` up to a closing bracket."""
        inner = self.inner_depth(depth)
        found: dict[str, Json] = {}
        while not self.tokens.is_sign(self.at, closing):
            self._pair(found, path, inner)
            self.comma_or(closing)
        self.at += 1
        return found

    def comma_or(self, closing: str) -> None:
        """Goes behind a comma, or stays before the closing bracket; raises ImportRefused where neither is."""
        if self.tokens.is_sign(self.at, ","):
            self.at += 1
        elif not self.tokens.is_sign(self.at, closing):
            if self.tokens.kind(self.at) == "end":
                raise self.tokens.ended("before its brackets are closed")
            raise self.broken(f"a comma or {closing} is missing")

    def put(self, found: dict[str, Json], name: str, path: Path, depth: int) -> None:
        """Reads the value of a name into an object."""
        value = self.value((*path, name), depth)
        if name in found:
            remark_repeated(name, self.remarks)
        if value is not Left.OUT:
            found[name] = value

    def _pair(self, found: dict[str, Json], path: Path, depth: int) -> None:
        if self._is_spread():
            self.leave_out(path)
            return
        start, kind = self.at, self.tokens.kind(self.at)
        name = self.key(path)
        if name is not None and self.tokens.is_sign(self.at, *self.tokens.dialect.separators):
            self.at += 1
            self.put(found, name, path, depth)
        elif name is not None and kind in ("string", "number") and not self.tokens.is_sign(self.at, "(", "+", ".", "%"):
            raise self.broken(f"a {' or '.join(sorted(self.tokens.dialect.separators))} is missing")
        else:
            self.at = start
            self.leave_out(path)

    def key(self, path: Path) -> str | None:
        """The name at `at`, or None for what is no literal."""
        tokens, word = self.tokens, self.tokens.word(self.at)
        match tokens.kind(self.at):
            case "string":
                name = self.text(path)
                return name if isinstance(name, str) else None
            case "number":
                number = self.number(1)
                return None if isinstance(number, Left) else str(number)
            case "name":
                self.at += 1
                # In Python, and before Ruby's arrow, a bare word is a variable.
                return None if tokens.dialect.adjacent and not self._is_label() else word
            case "sign" if word == ":" and tokens.dialect.symbols:
                self.at += 1
                symbol = self.symbol(path)
                return symbol if isinstance(symbol, str) else None
        tokens.check(self.at)
        if word in ",)]};:=" or not word:
            raise self.broken("a name is missing")
        return None

    def _is_label(self) -> bool:
        return self.tokens.dialect.symbols and self.tokens.is_sign(self.at, ":")

    def _is_spread(self) -> bool:
        return self.tokens.is_sign(self.at, "...", "**", "*")

    def leave_out(self, path: Path) -> None:
        """Goes to the end of what is no literal, and says so."""
        start = self.at
        self.at = max(self.tokens.skip(start, ","), start + 1)
        where = f"{called(path)} holds what" if path else "It holds what"
        self.remarks.add(f"{where} is not a literal: {self.expression(start, self.at)}.")

    def parenthesised(self, path: Path, depth: int, top: bool) -> Json | Left:
        """A value in parentheses, or, in Python, several."""
        inner = self.inner_depth(depth)
        self.at += 1
        if self.tokens.is_sign(self.at, ")"):
            return self._rest_of_items(")", path, inner, [])
        value = self.value(path, inner, top=top)
        if self.tokens.is_sign(self.at, ")"):
            self.at += 1
            return value
        self.comma_or(")")
        return self._rest_of_items(")", path, inner, [] if isinstance(value, Left) else [value])

    def resolved(self, path: Path, depth: int) -> Json | Left:
        """The value of the variable at `at`, from where it was last assigned before."""
        tokens, at = self.tokens, self.at
        name = tokens.word(at)
        begin = self.variables.value(name, at)
        if begin is None or name in self._resolving:
            return Left.UNREAD
        self._resolving.add(name)
        self.at = begin
        try:
            value = self.value(path, depth, top=True)
        finally:
            self._resolving.discard(name)
            end, self.at = self.at, at + 1
        if self.variables.is_changed(name, end, at):
            self.remarks.add(f"{quoted(name)} is changed after {tokens.place(begin)}; the changes were not read.")
        return value
