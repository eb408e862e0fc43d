"""Where the variables of a program get their values."""

from __future__ import annotations

from bisect import bisect_left

from notifyadmin.importers.tokens import Tokens

_ANNOTATION_TOKENS = 16
_PARTS_OF = (".", "->", "?.", "?->", "::")


class Variables:
    """The assignments of a text: for each name the tokens with which its values begin."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._values: dict[str, list[int]] = {}
        self._decoded: dict[str, int] = {}
        for index in tokens.names(":", *tokens.dialect.assigns):
            if not tokens.is_sign(index - 1, *_PARTS_OF, ","):
                begin = self._value_after(index)
                if begin is not None:
                    self._values.setdefault(tokens.word(index), []).append(begin)
        for index in tokens.signs("&"):
            if tokens.is_sign(index + 2, ")"):
                self._note_decoding(index)

    def value(self, name: str, before: int) -> int | None:
        """The token with which the value begins that `name` has at the token `before`."""
        found = self._values.get(name, [])
        place = bisect_left(found, before)
        return found[place - 1] if place else self._decoded.get(name)

    def beginnings(self) -> list[int]:
        """Every token with which some variable's value begins, in their order."""
        return sorted(begin for found in self._values.values() for begin in found)

    def is_changed(self, name: str, begin: int, end: int) -> bool:
        """Whether a part of the variable is assigned to between two tokens."""
        tokens = self._tokens
        for index in range(begin, end):
            if tokens.kind(index) == "name" and tokens.word(index) == name and self._is_part_assigned(index + 1):
                return True
        return False

    def _is_part_assigned(self, index: int) -> bool:
        tokens = self._tokens
        if not tokens.is_sign(index, "[", *_PARTS_OF):
            return False
        for end in range(index, index + _ANNOTATION_TOKENS):
            if tokens.on_new_line(end) or tokens.is_sign(end, ";", "(", ","):
                return False
            if tokens.is_sign(end, "="):
                return True
        return False

    def _value_after(self, index: int) -> int | None:
        tokens = self._tokens
        if tokens.is_sign(index + 1, *tokens.dialect.assigns):
            return index + 2
        # TypeScript's and Python's types: `request: Request = …`.
        if tokens.is_sign(index + 1, ":"):
            for end in range(index + 2, index + _ANNOTATION_TOKENS):
                if tokens.is_sign(end, "="):
                    return end + 1
                if tokens.kind(end) != "name" and not tokens.is_sign(end, ".", "[", "]", "<", ">", "|", ","):
                    break
        return None

    def _note_decoding(self, index: int) -> None:
        """Go fills a variable from JSON: `json.Unmarshal([]byte(text), &name)`."""
        tokens = self._tokens
        for begin in range(index - 1, max(index - _ANNOTATION_TOKENS, 0), -1):
            if tokens.word(begin) == "Unmarshal":
                self._decoded[tokens.word(index + 1)] = begin + 2
                return
