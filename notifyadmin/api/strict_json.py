"""JSON as RFC 8259 has it, read and written in one way everywhere; Python's own reader takes more for JSON."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Callable
from typing import Any, NoReturn

MAX_NESTING = 100
"""How many objects and lists a request may have within one another."""

Pairs = list[tuple[str, Any]]

# Strings are passed over whole, for what they hold is no constant.
_constant = re.compile(r'"(?:[^"\\]|\\.)*+"|(?P<name>NaN|-?Infinity)', re.DOTALL)
_number = re.compile(r'"(?:[^"\\]|\\.)*+"|(?P<digits>-?\d[\d.eE+-]*)', re.DOTALL)


class DuplicateName(ValueError):
    """An object names something twice, of which most readers keep only the last; its text is the name."""


class NumberTooLarge(ValueError):
    """A number is beyond what Python holds; its text is the number as written, empty where it has too many digits."""


class _NoSuchNumber(Exception):
    """The text holds one of the constants that Python's reader adds to JSON."""


def decode(data: str | bytes, *, object_of: Callable[[Pairs], Any] | None = None) -> Any:
    """The value that a JSON text stands for; bytes are UTF-8, with its mark or without.

    `object_of` makes each object out of its names and values; without it, the last value of a name counts. Every
    error is a ValueError: json.JSONDecodeError with the place where the text breaks the rules, NumberTooLarge, what
    `object_of` raises, and a plain one for bytes that are no UTF-8 and for more nesting than Python follows.
    """
    text = data if isinstance(data, str) else data.decode("utf-8-sig")
    try:
        return json.loads(text, object_pairs_hook=object_of, parse_float=_finite, parse_constant=_refuse)
    except _NoSuchNumber as error:
        raise json.JSONDecodeError(f"{error} is not a JSON value", text, _place_of_constant(text)) from None
    except RecursionError:
        raise ValueError("The JSON is nested too deeply.") from None
    except ValueError as error:
        if type(error) is ValueError:  # int's own, for more digits than it reads
            raise NumberTooLarge from None
        raise


def unique(pairs: Pairs) -> dict[str, Any]:
    """An object, for `decode`; raises DuplicateName."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    counts = Counter(name for name, _ in pairs)
    raise DuplicateName(next(name for name, count in counts.items() if count > 1))


def encode(value: object, *, indent: int | None = None) -> bytes:
    """JSON in UTF-8, in the shortest form unless `indent` is given: the very bytes that go out.

    A text with half a surrogate pair, which UTF-8 cannot hold, is written with escapes instead.
    """
    separators = (",", ":") if indent is None else (",", ": ")
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=separators, indent=indent)
        return text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False, separators=separators, indent=indent).encode()


def rewritten_number(data: bytes) -> tuple[str, str] | None:
    """The first number that would be written with other digits than it was read with, and these; None without one."""
    for found in _number.finditer(data.decode("utf-8-sig")):
        digits = found["digits"]
        if digits and (written := repr(decode(digits))) != digits:
            return digits, written
    return None


def is_deeper(value: object, limit: int) -> bool:
    """Whether more than `limit` objects and lists are within one another."""
    level = [value]
    for _ in range(limit + 1):
        outer = [item for item in level if isinstance(item, dict | list)]
        if not outer:
            return False
        level = [item for each in outer for item in (each.values() if isinstance(each, dict) else each)]
    return True


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise NumberTooLarge(digits)
    return number


def _refuse(constant: str) -> NoReturn:
    raise _NoSuchNumber(constant)


def _place_of_constant(text: str) -> int:
    """Where the first one stands: up to it, the reader found nothing wrong."""
    return next((found.start() for found in _constant.finditer(text) if found["name"]), 0)
