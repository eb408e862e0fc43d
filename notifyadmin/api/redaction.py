"""Strikes secrets out of texts from outside, in every form in which a server or a paste may hold them.

Those are: plain; with characters other than letters and digits escaped as in JSON (once, or within a text of JSON),
JavaScript, a URL or HTML; in hexadecimal digits; in base64, alone or within a longer text, where it has three forms.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from notifyadmin.api.auth import SCHEME, Secret

SHORTEST = 8
"""A shorter secret is not looked for: it would be found in words that mean nothing by it."""
MARK = "…"

_entities = {'"': b"quot", "&": b"amp", "<": b"lt", ">": b"gt", "'": b"apos"}
_base64_digit = rb"(?:[A-Za-z0-9+_-]|\\{0,8}/|%2[BbFf])?"


@dataclass(frozen=True, slots=True, repr=False)
class _Form:
    """How a secret may be written; `part` is in every text that the pattern finds, and quickly looked for."""

    part: bytes
    pattern: bytes  # compiled only where it is needed, because that takes a tenth of a call


class Redaction:
    """What is known of some secrets to find them again; it holds them, and its repr shows none.

    Of the value of an Authorization header it is the key after the scheme that is looked for, and the secret, or its
    hash, within.
    """

    __slots__ = ("_forms",)

    def __init__(self, *secrets: Secret) -> None:
        texts = dict.fromkeys(part for secret in secrets for part in _parts(secret.reveal()) if len(part) >= SHORTEST)
        # A header's key before the secret in it, of which it would leave the rest.
        ordered = sorted(texts, key=len, reverse=True)
        self._forms: tuple[_Form, ...] = tuple(form for text in ordered for form in _forms(text))

    def __add__(self, other: Redaction) -> Redaction:
        """Looks for the secrets of both; a header's key has to be in the first one to be found as a whole."""
        both = Redaction()
        both._forms = tuple(dict.fromkeys(self._forms + other._forms))
        return both

    def data(self, data: bytes) -> bytes:
        """The bytes without the secrets; the very same object where it has none."""
        for form in self._forms:
            if form.part in data:
                data = re.sub(form.pattern, MARK.encode(), data)
        return data

    def text(self, text: str) -> str:
        """The text without the secrets."""
        return self.data(text.encode(errors="surrogatepass")).decode(errors="surrogatepass")


def _parts(text: str) -> Iterator[str]:
    key = text.removeprefix(SCHEME)
    yield key
    if key != text:
        yield base64.b64decode(key).decode().rpartition(":")[2]


def _forms(text: str) -> Iterator[_Form]:
    data = text.encode()
    yield _form(text)
    for digits in dict.fromkeys((data.hex(), data.hex().upper())):
        yield _form(digits)
    for before in range(3):
        yield _in_base64(data, before)


def _in_base64(data: bytes, before: int) -> _Form:
    """A text in base64 where so many bytes (modulo 3) are before it, without the digits that it shares with them."""
    digits = base64.b64encode(bytes(before) + data).decode()
    start, end = -(-before * 8 // 6), (before + len(data)) * 8 // 6
    is_shared = (before + len(data)) % 3 != 0
    # The alphabet for URLs has other signs for the last two digits.
    return _form(digits[start:end], {"+": rb"\-", "/": b"_"}, end=_base64_digit if is_shared else b"")


def _form(text: str, others: Mapping[str, bytes] = MappingProxyType({}), *, end: bytes = b"") -> _Form:
    """A text whose letters and digits are as they are, and any other character escaped or not, or one of `others`."""
    runs = re.findall(r"[A-Za-z0-9]+|\\+|.", text, re.DOTALL)
    patterns = [run.encode() if run.isalnum() else _escaped(run, others.get(run)) for run in runs]
    part = max((run.encode() for run in runs if run.isalnum()), key=len, default=b"")
    return _Form(part, b"".join(patterns) + end)


def _escaped(run: str, other: bytes | None) -> bytes:
    """Matches one character, or a run of backslashes, in whichever way it may be written."""
    number, hexadecimal = ord(run[0]), b"(?i:%02x)" % ord(run[0])
    ways = [rb"\\{1,8}(?:u00|x)" + hexadecimal, b"%(?:25){0,3}" + hexadecimal]
    ways.append(b"&#(?:0{0,4}%d|[xX]0{0,4}%b);" % (number, hexadecimal))
    if run in _entities:
        ways.append(b"&%b;" % _entities[run])
    if run[0] == "\\":
        return rb"(?:\\{%d,%d}|(?:%b){%d})" % (len(run), 8 * len(run), b"|".join(ways), len(run))
    # A text in a text in a text has seven before a quote; without a bound, a megabyte of them would take a day.
    plain = rb"\\{0,8}" + re.escape(run.encode())
    return b"(?:%b)" % b"|".join([plain, *ways, *([other] if other else [])])
