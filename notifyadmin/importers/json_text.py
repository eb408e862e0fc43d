"""Strict JSON, within what a request can be: no name lost unnoticed, no nesting that could exhaust the stack."""

from __future__ import annotations

import json
import re
from array import array
from itertools import accumulate

from notifyadmin.api.strict_json import MAX_NESTING, NumberTooLarge, decode
from notifyadmin.importers import ImportRefused, Json
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.text import quoted

MAX_VALUES = 500_000
TOO_DEEP = f"It is nested more than {MAX_NESTING} levels deep."

# One that never ends takes all the rest, so that its text is looked at once only.
_string = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
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

    try:
        return decode(text, object_of=object_of)
    except json.JSONDecodeError as error:
        raise NotJson(error.pos) from None
    except NumberTooLarge as error:
        number = str(error)
        words = f"The number {quoted(number)} is too large." if number else "A number in it has too many digits."
        raise ImportRefused(words) from None


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
