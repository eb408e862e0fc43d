"""Strict JSON, within what a request can be: no name lost unnoticed, no nesting that could exhaust the stack."""

from __future__ import annotations

import json
import re
from array import array
from dataclasses import dataclass
from itertools import accumulate

from notifyadmin.api.sentence import Sentence
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


_entity = re.compile(r"&(?:quot|apos|amp|lt|gt|#\d{1,6}|#x[0-9a-fA-F]{1,6});")
_word = re.compile(r"[A-Za-z_$][\w$]{0,100}")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with JSON where it breaks; `is_other` says that it may be meant as another language."""

    text: str
    is_other: bool = False


def fault_at(text: str, offset: int) -> Fault:
    """Why a text is not JSON, as a sentence's end."""
    rest, before = text[offset : offset + 200], text[:offset].rstrip()[-1:]
    first = rest[:1]
    if not first:
        return Fault("it ends before it is complete")
    if first in "“”„‟‘’«»":
        return Fault(Sentence("{quote} is no quotation mark of JSON", quote=first))
    if entity := _entity.match(rest):
        return Fault(Sentence("{entity} is an entity of HTML", entity=entity[0]))
    if first == "\\":
        return Fault(Sentence("{escape} has no meaning in JSON", escape=quoted(rest[:2])))
    if first < " ":
        return Fault("a text has an end of line, or another control character, in it")
    if first.isdigit() and before in ("0", "-"):
        return Fault("a number begins with 0")
    if first in "]}" and before == ",":
        return Fault("a comma is too much", is_other=True)
    if rest.startswith(("//", "/*", "#")):
        return Fault("a comment", is_other=True)
    if first == "'":
        return Fault("single quotes", is_other=True)
    if word := _word.match(rest):
        return Fault(Sentence("{word} is no value of JSON, and has no quotes", word=quoted(word[0])), is_other=True)
    if (before in ('"', "]", "}") and first in '"[{') or (before.isalnum() and first in '"[{-'):
        return Fault("a comma is missing")
    return Fault(Sentence("{sign} was not expected", sign=quoted(first)), is_other=first not in '"[{]},:')


_loose = re.compile(
    r'(?P<text>"[^"\\]*+(?:\\.[^"\\]*+)*+"?)|//[^\n]*+|/\*(?s:.*?)\*/|,(?=\s*+(?:(?://[^\n]*+|/\*(?s:.*?)\*/)\s*+)*+[}\]])'
)


def without_comments(text: str) -> str:
    """The text without comments and without commas before a closing bracket; places stay as they are."""
    return _loose.sub(lambda found: found[0] if found["text"] else re.sub(r"[^\n]", " ", found[0]), text)
