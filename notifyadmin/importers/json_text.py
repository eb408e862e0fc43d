"""Strict JSON: every number exact, no name lost unnoticed, no nesting that could exhaust the stack."""

from __future__ import annotations

import json
import math
import re
from array import array
from itertools import accumulate
from typing import NoReturn

from notifyadmin.importers import ImportRefused, Json
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.text import quoted

MAX_NESTING = 100
MAX_VALUES = 500_000
TOO_DEEP = f"It is nested more than {MAX_NESTING} levels deep."

# One that never ends takes all the rest, so that its text is looked at once only.
_string = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
# Nothing shorter is beyond what a float holds.
_maybe_infinite = re.compile(r"[eE]\+?[0-9]{3}|[0-9]{300}")
# A bracket that opens is a step of 1, one that closes a step of -1, anything else is dropped.
_steps = bytes.maketrans(b"[{]}", b"\x01\x01\xff\xff")
_others = bytes(set(range(256)) - set(b"[{]}"))


class NotJson(Exception):
    """The text breaks JSON's rules at `offset`."""

    def __init__(self, offset: int) -> None:
        super().__init__(f"not JSON at {offset}")
        self.offset = offset


def parse(text: str, remarks: Remarks) -> Json:
    """The value that a JSON text stands for; raises NotJson, or ImportRefused for what is JSON and yet too much.

    Of a name that an object has twice the last value counts, as for the service, and a remark says so.
    """
    _check_amount(text)

    def object_of(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        result = dict(pairs)
        if len(result) != len(pairs):
            _remark_repeated(pairs, remarks)
        return result

    def refused_constant(name: str) -> NoReturn:
        raise json.JSONDecodeError("JSON has no such number", text, max(text.find(name), 0))

    try:
        return json.loads(
            text,
            object_pairs_hook=object_of,
            parse_float=_float if _maybe_infinite.search(text) else None,
            parse_constant=refused_constant,
        )
    except json.JSONDecodeError as error:
        offset = error.pos
    except ValueError:
        raise ImportRefused("A number in it has too many digits.") from None
    raise NotJson(offset)


def _check_amount(text: str) -> None:
    """Refuses what has too many values, or too many brackets within one another; told without recursion."""
    bare = _string.sub("", text)
    brackets = bare.encode("ascii", "ignore").translate(_steps, _others)
    if max(accumulate(array("b", brackets)), default=0) > MAX_NESTING:
        raise ImportRefused(TOO_DEEP)
    if bare.count(",") + len(brackets) > MAX_VALUES:
        raise ImportRefused(f"It has more than {MAX_VALUES:,} values, which no request has.")


def _remark_repeated(pairs: list[tuple[str, Json]], remarks: Remarks) -> None:
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            remark_repeated(name, remarks)
        seen.add(name)


def remark_repeated(name: str, remarks: Remarks) -> None:
    """Says that an object has a name twice."""
    remarks.add(f"The name {quoted(name)} is given twice in one object; the last value was taken.")


def _float(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ImportRefused(f"The number {quoted(digits)} is too large.")
    return number
