"""The numbers of all dialects, exact: a whole one stays whole, however long, and one with a point stays one."""

from __future__ import annotations

import math
import re

from notifyadmin.importers import ImportRefused
from notifyadmin.importers.text import quoted

MAX_DIGITS = 4300  # Python writes no number of more.

_based = re.compile(r"0(?:[xX](?P<hex>[0-9a-fA-F_]+)|[oO](?P<octal>[0-7_]+)|[bB](?P<binary>[01_]+))", re.ASCII)
_decimal = re.compile(r"(?P<digits>[0-9][0-9_]*)?(?P<fraction>\.[0-9_]*)?(?P<exponent>[eE][+-]?[0-9_]+)?", re.ASCII)
_bases = {"hex": 16, "octal": 8, "binary": 2}
_whole_suffixes = frozenset({"", "n", "l", "u", "ul", "lu"})
_point_suffixes = frozenset({"", "f", "d", "m"})


def number_of(word: str, *, octal_zero: bool) -> int | float | None:
    """The number that `word` is, without a sign, or None for what JSON has no number for.

    `octal_zero` says that a 0 in front makes it a number to the base of 8. Raises ImportRefused for too many digits.
    """
    if word.isdecimal() and word.isascii() and (word[0] != "0" or word == "0") and len(word) <= MAX_DIGITS:
        return int(word)
    if based := _based.match(word):
        base = _bases[based.lastgroup or ""]
        return _whole(based[based.lastgroup or ""], base) if word[based.end() :].lower() in _whole_suffixes else None
    decimal = _decimal.match(word)
    if decimal is None or not (decimal["digits"] or decimal["fraction"]):
        return None
    suffix = word[decimal.end() :].lower()
    if decimal["fraction"] or decimal["exponent"] or suffix in _point_suffixes - {""}:
        return _point(decimal[0]) if suffix in _point_suffixes else None
    if suffix not in _whole_suffixes:
        return None
    digits = decimal["digits"].replace("_", "")
    is_octal = octal_zero and digits.startswith("0") and not set(digits) & {"8", "9"}
    return _whole(digits, 8 if is_octal else 10)


def _whole(digits: str, base: int) -> int | None:
    digits = digits.replace("_", "")
    if len(digits) > MAX_DIGITS:
        raise ImportRefused("A number in it has too many digits.")
    return int(digits, base) if digits else None


def _point(digits: str) -> float | None:
    try:
        number = float(digits.replace("_", ""))
    except ValueError:  # a point or an exponent without a digit
        return None
    if math.isinf(number):
        raise ImportRefused(f"The number {quoted(digits)} is too large.")
    return number
