"""JSON as text that a person reads and types: the one writer and the one reader of it."""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import Any

from notifyadmin.api.strict_json import MAX_NESTING, DuplicateName, NumberTooLarge, decode, is_deeper, unique

MIN_KEPT_CHARACTERS = 500
"""Shorter texts are written again as fast as they are looked up."""
OUTER_LEVELS = 4
"""How many levels of a request are around the values of any shape that it holds, each of them up to MAX_NESTING."""

# A Qt field takes some of these for the ends of lines, drops them, or cannot hold them; the others cannot be seen, or
# turn the text after them round. JSON has them in strings only, where an escape means the same. The joiner of emoji
# stays.
_not_shown = re.compile(
    "[\x7f-\x9f\xad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff"
    "\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
_half_pair = re.compile("[\ud800-\udfff]")
_words = {None: "null", True: "true", False: "false"}


@dataclass(frozen=True, slots=True)
class _Part:
    """An object or array, its text, and those of its parts that are kept."""

    value: object
    text: str
    parts: tuple[_Part, ...]


class JsonWriter:
    """Writes formatted JSON of which a text field loses no character, and remembers the last text part by part.

    A part that is the very same object has the same text: values are never changed in place. Writing 150 KB again
    would block the window for longer than a key may.
    """

    def __init__(self) -> None:
        self._kept: dict[int, _Part] = {}
        self._written: object = None
        self._is_exact = True

    def write(self, value: object) -> str:
        """The text; raises ValueError, TypeError or RecursionError for what JSON does not have."""
        self._written, self._is_exact = None, True
        found: list[_Part] = []
        text = self._text(value, found)
        self._kept = {id(part.value): part for part in _all_of(found)} if self._is_exact else {}
        self._written = value if self._is_exact else None
        return text

    def stands_for(self, value: object) -> bool:
        """Whether reading the text that was written last gives exactly this object or array, type by type."""
        return self._written is value and isinstance(value, dict | list)

    def _text(self, value: object, found: list[_Part]) -> str:
        """The text of a value; adds it, if it is to be kept, to `found`."""
        former = self._kept.get(id(value))
        if former is not None:
            found.append(former)
            return former.text
        inner: list[_Part] = []
        if type(value) is dict and all(type(name) is str for name in value):
            text = _within(
                "{", [f"{self._string(name)}: {self._text(item, inner)}" for name, item in value.items()], "}"
            )
        elif type(value) is list:
            text = _within("[", [self._text(item, inner) for item in value], "]")
        else:
            return self._scalar(value)
        if len(text) < MIN_KEPT_CHARACTERS:
            return text
        found.append(_Part(value, text, tuple(inner)))
        return text

    def _scalar(self, value: object) -> str:
        if type(value) is str:
            return self._string(value)
        if type(value) is float and not math.isfinite(value):
            raise ValueError("JSON has no infinite numbers and no NaN.")
        if type(value) in (int, float):
            return repr(value)
        if value is None or isinstance(value, bool):
            return _words[value]
        self._is_exact = False  # a tuple, or an enum's member, for example, comes back as something simpler
        return _escaped(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2))

    def _string(self, text: str) -> str:
        if text.isascii() and "\x7f" not in text:
            return encode_basestring(text)
        if _half_pair.search(text):
            self._is_exact = False  # two halves beside each other come back as one character
        return _escaped(encode_basestring(text))


class InvalidJson(ValueError):
    """Text that is not the JSON wanted: what is wrong, in lower case, and where, counted from 1 (0: nowhere special).

    `what` may have a place for what is `given`: the key or the number that it is about. Columns count characters.
    """

    def __init__(self, what: str, line: int = 0, column: int = 0, *, given: str = "") -> None:
        super().__init__(what.format(given=given))
        self.what = what
        self.given = given
        self.line = line
        self.column = column


class DuplicateKey(InvalidJson):
    """JSON in which an object has a key twice, so that one of the two values would be lost."""


def parse(text: str) -> Any:
    """The value that a text stands for; raises InvalidJson."""
    try:
        return decode(text, object_of=unique)
    except json.JSONDecodeError as error:
        raise _syntax_error(error) from None
    except DuplicateName as error:
        name = str(error)
        raise DuplicateKey("duplicate key “{given}”", *_place(text, _second(name, text)), given=name) from None
    except NumberTooLarge as error:
        digits = str(error)
        what = "the number {given} is too large" if digits else "the number has too many digits"
        raise InvalidJson(what, *_place(text, _number(digits, text)), given=digits) from None
    except ValueError:
        raise InvalidJson("nested too deeply") from None


def parse_object(text: str) -> dict[str, Any]:
    """The object that a text stands for, nested no more deeply than a request may be; raises InvalidJson."""
    value = parse(text) if text.strip() else None
    if not isinstance(value, dict):
        raise InvalidJson("expected an object in braces", 1, 1)
    if is_deeper(value, MAX_NESTING + OUTER_LEVELS):
        raise InvalidJson("nested too deeply")
    return value


def _within(opening: str, lines: list[str], closing: str) -> str:
    if not lines:
        return opening + closing
    body = ",\n".join(lines).replace("\n", "\n  ")
    return f"{opening}\n  {body}\n{closing}"


def _escaped(json_text: str) -> str:
    return _not_shown.sub(lambda found: json.dumps(found[0])[1:-1], json_text)


def _all_of(parts: list[_Part] | tuple[_Part, ...]) -> Iterator[_Part]:
    for part in parts:
        yield part
        yield from _all_of(part.parts)


# By how Python's messages begin.
_syntax: Mapping[str, str] = {
    "Expecting property name": "expected a key in double quotes",
    "Expecting ':'": "expected a colon",
    "Expecting ','": "expected a comma or a closing bracket",
    "Expecting value": "expected a value",
    "Extra data": "unexpected text after the end",
    "Unterminated string": "missing closing quotation mark",
    "Invalid control character": "line breaks and tabs in a string are written as \\n and \\t",
    "Invalid \\": "invalid escape after a backslash",
    "Illegal trailing comma": "unexpected comma before a closing bracket",
}
_constants = ("NaN", "Infinity", "-Infinity")


def _syntax_error(error: json.JSONDecodeError) -> InvalidJson:
    constant = error.msg.partition(" ")[0]
    if constant in _constants:
        return InvalidJson("{given} is not a JSON value", error.lineno, error.colno, given=constant)
    what = next((words for start, words in _syntax.items() if error.msg.startswith(start)), "unexpected character")
    return InvalidJson(what, error.lineno, error.colno)


_string = r'"(?:[^"\\]|\\.)*+"'
_keys_and_braces = re.compile(rf"(?P<key>{_string})\s*+:|{_string}|(?P<brace>[{{}}])", re.DOTALL)
_numbers = re.compile(rf"{_string}|(?P<number>-?\d[\d.eE+-]*+)", re.DOTALL)


def _second(name: str, text: str) -> int:
    """Where an object first has a key for the second time; up to the end of that object the text is JSON."""
    objects: list[bool] = []
    for token in _keys_and_braces.finditer(text):
        if token["brace"] == "{":
            objects.append(False)
        elif token["brace"]:
            objects.pop()
        elif token["key"] and json.loads(token["key"]) == name:
            if objects[-1]:
                return token.start()
            objects[-1] = True
    return 0


def _number(digits: str, text: str) -> int:
    """Where a number as it was written stands; without one, where a whole number has more digits than Python reads."""
    for token in _numbers.finditer(text):
        number = token["number"] or ""
        if number == digits if digits else len(number.lstrip("-")) > sys.get_int_max_str_digits():
            return token.start()
    return 0


def _place(text: str, position: int) -> tuple[int, int]:
    """The line and the column of a position, as Python's reader counts them."""
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
