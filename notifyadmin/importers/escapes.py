"""What a backslash means within a string: one table a language, one reader for all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from notifyadmin.importers.text import quoted

_CODE_UNIT = "u[0-9a-fA-F]{4}"
_CODE_POINT = "U[0-9a-fA-F]{8}"
_BRACED = "u\\{[0-9a-fA-F]{1,16}\\}"
_BYTE = "x[0-9a-fA-F]{1,2}"
_OCTAL_BYTE = "[0-7]{1,3}"
_surrogate = re.compile("[\ud800-\udfff]")


class BadEscape(Exception):
    """A string holds at `offset` what its language does not allow there; `text` names it."""

    def __init__(self, offset: int, text: str) -> None:
        super().__init__(text)
        self.offset = offset
        self.text = text


class Unknown(StrEnum):
    """What becomes of the backslash before a character that has no meaning of its own."""

    KEPT = "kept"
    DROPPED = "dropped"
    REFUSED = "refused"


@dataclass(frozen=True, eq=False)
class Escapes:
    """One language's escapes within one kind of string.

    `single` maps the character after the backslash, `numbers` and `bytes_` are regular expressions of what can
    follow it to give a character or a byte of UTF-8. `malformed` are characters that mean nothing when their number
    is missing, `doubled` those that are written twice. Where `backslash` is false, it is a character like any other.
    """

    single: Mapping[str, str]
    numbers: str = ""
    bytes_: str = ""
    unknown: Unknown = Unknown.KEPT
    malformed: str = ""
    doubled: str = ""
    backslash: bool = True

    def read(self, body: str) -> str:
        """The text that `body` stands for; raises BadEscape."""
        if "\\" not in body and not any(character in body for character in self.doubled):
            return joined(body)
        return joined(_pattern(self).sub(self._meaning, body))

    def _meaning(self, match: re.Match[str]) -> str:
        piece, offset = match[0], match.start()
        match match.lastgroup:
            case "doubled":
                return piece[0]
            case "lone":
                raise BadEscape(offset, f"{quoted(piece)} has no meaning there")
            case "bytes":
                return _or_bad(_bytes, piece, offset)
            case "number":
                return _or_bad(_character, piece[1:], offset)
        if piece[1:] in self.single:
            return self.single[piece[1:]]
        if self.unknown is Unknown.REFUSED or piece[1:] in self.malformed:
            raise BadEscape(offset, f"{quoted(piece)} has no meaning there")
        return piece if self.unknown is Unknown.KEPT else piece[1:]


@cache
def _pattern(escapes: Escapes) -> re.Pattern[str]:
    pieces = {
        "bytes": f"(?:\\\\(?:{escapes.bytes_}))++" if escapes.bytes_ else "",
        "number": f"\\\\(?:{escapes.numbers})" if escapes.numbers else "",
        "single": r"\\(?:\r\n|.)" if escapes.backslash else "",
        "doubled": "|".join(re.escape(character * 2) for character in escapes.doubled),
        "lone": "[{}]" if "{" in escapes.doubled else "",
    }
    return re.compile("|".join(f"(?P<{name}>{piece})" for name, piece in pieces.items() if piece), re.DOTALL)


def _or_bad(read: Callable[[str], str], piece: str, offset: int) -> str:
    try:
        return read(piece)
    except (ValueError, OverflowError, LookupError):
        raise BadEscape(offset, f"{quoted(piece)} is no character") from None


def _character(escape: str) -> str:
    kind = escape[0]
    if escape.startswith("u{"):
        return "".join(chr(int(digits, 16)) for digits in escape[2:-1].split())
    if kind == "N":
        return unicodedata.lookup(escape[2:-1])
    if kind in "cC":
        return chr(ord(escape[-1].upper()) & 0x1F)
    return chr(int(escape[1:], 16) if kind in "uUx" else int(escape, 8))


def _bytes(run: str) -> str:
    codes = (int(code[1:], 16) if code[0] in "xX" else int(code, 8) & 0xFF for code in run[1:].split("\\"))
    return bytes(codes).decode()


def joined(text: str) -> str:
    """The text with the two halves of each surrogate pair made one character."""
    if text.isascii() or not _surrogate.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


_common = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\", '"': '"', "'": "'"}
_continued = {"\n": "", "\r\n": ""}

QUOTES_ONLY = Escapes({"\\": "\\", "'": "'"})

JAVASCRIPT = Escapes(
    _common | _continued | {"\r": "", "\u2028": "", "\u2029": ""},
    numbers=f"{_CODE_UNIT}|{_BRACED}|x[0-9a-fA-F]{{2}}|[0-3][0-7]{{0,2}}|[4-7][0-7]?",
    unknown=Unknown.DROPPED,
    malformed="ux",
)
JAVASCRIPT_TEMPLATE = Escapes(
    JAVASCRIPT.single,
    numbers=f"{_CODE_UNIT}|{_BRACED}|x[0-9a-fA-F]{{2}}|0(?![0-9])",
    unknown=Unknown.DROPPED,
    malformed="ux0123456789",
)
PYTHON = Escapes(
    _common | _continued | {"a": "\a"},
    numbers=f"{_CODE_UNIT}|{_CODE_POINT}|x[0-9a-fA-F]{{2}}|[0-7]{{1,3}}|N\\{{[^{{}}\\n]{{1,100}}\\}}",
    malformed="uUxN",
)
PYTHON_FORMATTED = Escapes(PYTHON.single, numbers=PYTHON.numbers, malformed="uUxN", doubled="{}")
PYTHON_RAW_FORMATTED = Escapes({}, doubled="{}", backslash=False)
PHP = Escapes(
    {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "e": "\x1b", "f": "\f", "\\": "\\", "$": "$", '"': '"'},
    numbers=_BRACED,
    bytes_=f"{_BYTE}|{_OCTAL_BYTE}",
)
PHP_HEREDOC = Escapes(
    {name: meaning for name, meaning in PHP.single.items() if name != '"'},
    numbers=PHP.numbers,
    bytes_=PHP.bytes_,
)
GO = Escapes(
    {name: meaning for name, meaning in _common.items() if name != "'"} | {"a": "\a"},
    numbers=f"{_CODE_UNIT}|{_CODE_POINT}",
    bytes_="x[0-9a-fA-F]{2}|[0-7]{3}",
    unknown=Unknown.REFUSED,
)
CSHARP = Escapes(
    _common | {"a": "\a", "e": "\x1b", "0": "\0"},
    numbers=f"{_CODE_UNIT}|{_CODE_POINT}|x[0-9a-fA-F]{{1,4}}",
    unknown=Unknown.REFUSED,
)
CSHARP_FORMATTED = Escapes(CSHARP.single, numbers=CSHARP.numbers, unknown=Unknown.REFUSED, doubled="{}")
CSHARP_VERBATIM = Escapes({}, doubled='"', backslash=False)
CSHARP_VERBATIM_FORMATTED = Escapes({}, doubled='{}"', backslash=False)
RUBY = Escapes(
    _common | _continued | {"a": "\a", "e": "\x1b", "s": " "},
    numbers=f"{_CODE_UNIT}|u\\{{[0-9a-fA-F \\t]{{1,200}}\\}}|c[a-zA-Z@]|C-[a-zA-Z@]",
    bytes_=f"{_BYTE}|{_OCTAL_BYTE}",
    unknown=Unknown.DROPPED,
    malformed="uxcCM",
)
SHELL = Escapes(
    _common | {"a": "\a", "e": "\x1b", "E": "\x1b", "?": "?"},
    numbers="u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|c[a-zA-Z@\\[\\]^_?]",
    bytes_=f"{_BYTE}|{_OCTAL_BYTE}",
)
