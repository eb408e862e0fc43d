"""JSON values as literals of a programming language, and texts by that language's rules of quoting."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Brackets = tuple[str, str]
Entries = Sequence[tuple[str, str]]

LINE_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a language writes values of JSON that have several lines.

    `entries` is given the names of an object, each with its value's literal, and makes of each what stands
    between two commas; `brackets` are those of an object. `last_comma` follows the last entry, too.
    """

    text: Callable[[str], str]
    entries: Callable[[Entries], list[str]]
    brackets: Callable[[Mapping[str, Any]], Brackets]
    empty_object: str = "{}"
    null: str = "null"
    true: str = "true"
    false: str = "false"
    indent: str = "  "
    last_comma: str = ""

    def block(self, brackets: Brackets, items: Sequence[str], depth: int) -> str:
        """Items between brackets, each on a line of its own; the brackets stand `depth` steps from the margin."""
        margin = self.indent * depth
        inner = "".join(
            f"{margin}{self.indent}{item}{',' if place < len(items) else self.last_comma}\n"
            for place, item in enumerate(items, 1)
        )
        return f"{brackets[0]}\n{inner}{margin}{brackets[1]}"

    def array(self, items: Sequence[str], depth: int) -> str:
        """Items as a list: on one line if it is short, else as a block."""
        line = f"[{', '.join(items)}]"
        return self.block(("[", "]"), items, depth) if len(line) > LINE_WIDTH or "\n" in line else line


def literal(value: Any, dialect: Dialect, depth: int = 0) -> str:
    """Decoded JSON as a literal; what follows its first line is indented by `depth` steps."""
    if value is None:
        return dialect.null
    if isinstance(value, bool):
        return dialect.true if value else dialect.false
    if isinstance(value, str):
        return dialect.text(value)
    if isinstance(value, dict):
        if not value:
            return dialect.empty_object
        entries = [(name, literal(item, dialect, depth + 1)) for name, item in value.items()]
        return dialect.block(dialect.brackets(value), dialect.entries(entries), depth)
    if isinstance(value, list):
        items = [literal(item, dialect, depth + 1) for item in value]
        return dialect.array(items, depth)
    # Python's shortest form of a number is one in all of these languages.
    return repr(value)


def escaped(text: str, marks: Mapping[str, str], code: Callable[[int], str]) -> str:
    """The text with `marks` for the characters that have one, and `code` for all others that cannot be seen.

    Those are line breaks, controls, unusual spaces, halves of surrogate pairs, and the marks of writing direction
    by which code could look like other code.
    """
    if text.isprintable() and marks.keys().isdisjoint(text):
        return text
    return "".join(marks.get(char) or (char if char.isprintable() else code(ord(char))) for char in text)


def utf16_code(code: int) -> str:
    r"""`\u0007`; two of them for what lies beyond U+FFFF. JSON and JavaScript have it so."""
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


def wide_code(code: int) -> str:
    r"""`\u0007`, and `\U000e0001` for what lies beyond U+FFFF. Python, Go and C# have it so."""
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def braced_code(code: int) -> str:
    r"""`\u{7}`. PHP and Ruby have it so."""
    return f"\\u{{{code:x}}}"


line_marks: Mapping[str, str] = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_double_quote_marks = {**line_marks, '"': '\\"'}
_json_marks = {**_double_quote_marks, "\b": "\\b", "\f": "\\f"}


def double_quoted(text: str, code: Callable[[int], str]) -> str:
    """A text between double quotes, as most languages have it."""
    return f'"{escaped(text, _double_quote_marks, code)}"'


def single_quoted(text: str) -> str:
    """A text between single quotes in which only those and backslashes mean something; all of it can be seen."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _json_entries(entries: Entries) -> list[str]:
    return [f"{_json_text(name)}: {value}" for name, value in entries]


def _json_text(text: str) -> str:
    return f'"{escaped(text, _json_marks, utf16_code)}"'


_json = Dialect(text=_json_text, entries=_json_entries, brackets=lambda _: ("{", "}"))


def json_text(value: Any) -> str:
    """The value as JSON over several lines, all of it visible."""
    return literal(value, _json)
