"""JSON values as formatted text, written anew only where they have changed."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from json.encoder import encode_basestring

from notifyadmin.ui.widgets.text import escaped, shown_json

KEPT_CHARACTERS = 500
"""Shorter texts are written again as fast as they are looked up."""

_words = {None: "null", True: "true", False: "false"}


@dataclass(frozen=True, slots=True)
class _Part:
    """An object or list, its text, and those of its parts that are kept."""

    value: object
    text: str
    parts: tuple[_Part, ...]


class _NotPlainError(Exception):
    """Something that JSON has no type of its own for, or no character: it does not come back as it was."""


class JsonText:
    """Writes one value after another, and remembers the text of the last one part by part.

    A part that is the very same object has the same text: values are never changed in place.
    """

    def __init__(self) -> None:
        self._kept: dict[int, _Part] = {}
        self._plain: object = None

    def write(self, value: object) -> str:
        """The text, in characters that Qt shows; raises ValueError or RecursionError for what JSON does not have."""
        self._plain, found = None, list[_Part]()
        try:
            text = self._text(value, found)
            text.encode()
        except (_NotPlainError, UnicodeEncodeError):
            self._kept = {}
            return shown_json(value)
        self._kept = {id(part.value): part for part in _all_of(found)}
        self._plain = value
        return text

    def stands_for(self, value: object) -> bool:
        """Whether whoever reads the text that was written last gets exactly that object or list, type by type."""
        return self._plain is value and isinstance(value, dict | list)

    def _text(self, value: object, found: list[_Part]) -> str:
        """The text of a value; adds it, if it is to be kept, to what was found."""
        former = self._kept.get(id(value))
        if former is not None:
            found.append(former)
            return former.text
        inner: list[_Part] = []
        if type(value) is dict:
            lines = [f"{_name(name)}: {self._text(item, inner)}" for name, item in value.items()]
            text = _within("{", lines, "}")
        elif type(value) is list:
            text = _within("[", [self._text(item, inner) for item in value], "]")
        else:
            return _scalar(value)
        if len(text) < KEPT_CHARACTERS:
            return text
        found.append(_Part(value, text, tuple(inner)))
        return text


def _within(opening: str, lines: list[str], closing: str) -> str:
    if not lines:
        return opening + closing
    body = ",\n".join(lines).replace("\n", "\n  ")
    return f"{opening}\n  {body}\n{closing}"


def _name(name: object) -> str:
    if type(name) is not str:
        raise _NotPlainError
    return escaped(encode_basestring(name))


def _scalar(value: object) -> str:
    if type(value) is str:
        return escaped(encode_basestring(value))
    if type(value) is float and not math.isfinite(value):
        raise ValueError("JSON has no infinite numbers and no NaN.")
    if type(value) in (int, float):
        return repr(value)
    if value is None or isinstance(value, bool):
        return _words[value]
    raise _NotPlainError


def _all_of(parts: list[_Part] | tuple[_Part, ...]) -> Iterator[_Part]:
    for part in parts:
        yield part
        yield from _all_of(part.parts)
