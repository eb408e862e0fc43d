"""What the string literals of the languages stand for, by their text as it is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from notifyadmin.importers import escapes
from notifyadmin.importers.escapes import BadEscape, Escapes


@dataclass(frozen=True, slots=True)
class Form:
    """How one literal is written: so many characters open and close it, and `rules` are its escapes.

    `has_lines` says that an end of line within it is a line feed, whatever the file has, `is_line` that it must not
    have any, which the grammars do not mind; `lines` says what of its lines is its text. Without `rules` every
    character stands for itself.
    """

    start: int
    end: int
    rules: Escapes | None = None
    has_lines: bool = False
    is_line: bool = False
    lines: Callable[[str], str] | None = None

    def read(self, raw: str, segment: slice | None = None) -> str:
        """The text of a literal, or of a segment of it, which is one between two holes; raises BadEscape."""
        place = segment or slice(self.start, len(raw) - self.end)
        body = raw[place]
        if (
            self.is_line
            and ("\n" in body or "\r" in body)
            and (end := _line.match(body)) is not None
            and end.end() < len(body)
        ):
            raise BadEscape(place.start + end.end(), "the text has an end of line in it")
        if self.has_lines and "\r" in body:
            body = body.replace("\r\n", "\n").replace("\r", "\n")
        if self.lines is not None and segment is None:
            body = self.lines(body)
        if self.rules is None:
            return body
        try:
            return self.rules.read(body)
        except BadEscape as error:
            raise BadEscape(place.start + error.offset, error.text) from None


_line = re.compile(r"(?:\\(?:\r\n|.)|[^\\\r\n])*+", re.DOTALL)

FormOf = Callable[[str], Form | None]


def _undented(text: str) -> str:
    """The lines without the last one's indentation, which is what stands before the closing mark."""
    lines = text.split("\n")
    indent = lines[-1]
    kept = (line.removeprefix(indent) if line.startswith(indent) else line.lstrip(" \t") for line in lines[1:-1])
    return "\n".join(kept).removesuffix("\r")


def _squiggly(text: str) -> str:
    """The lines of Ruby's `<<~` without the indentation that all of them have."""
    lines = text.split("\n")
    indent = min((len(line) - len(line.lstrip(" \t")) for line in lines if line.strip()), default=0)
    return "\n".join(line[indent:] for line in lines)


def javascript(raw: str) -> Form:
    """A string, or a template."""
    if raw.startswith("`"):
        return Form(1, 1, escapes.JAVASCRIPT_TEMPLATE, has_lines=True)
    return Form(1, 1, escapes.JAVASCRIPT, is_line=True)


_python_rules: dict[str, Escapes | None] = {
    "": escapes.PYTHON,
    "u": escapes.PYTHON,
    "r": None,
    "f": escapes.PYTHON_FORMATTED,
    "fr": escapes.PYTHON_RAW_FORMATTED,
}


def python(raw: str) -> Form | None:
    """A string of any prefix; none for bytes."""
    start = next((place for place, character in enumerate(raw) if character in "\"'"), 0)
    prefix = "".join(sorted(raw[:start].lower()))
    if prefix not in _python_rules:
        return None
    size = 3 if len(raw) >= start + 6 and raw[start : start + 3] == raw[start] * 3 else 1
    return Form(start + size, size, _python_rules[prefix], has_lines=True, is_line=size == 1)


def php(raw: str) -> Form | None:
    """A string, a heredoc or a nowdoc; none for bytes."""
    if raw.startswith("<<<"):
        first = raw.partition("\n")[0]
        mark = raw.rpartition("\n")[2]
        rules = None if "'" in first else escapes.PHP_HEREDOC
        return Form(len(first), len(mark.lstrip(" \t")), rules, lines=_undented)
    return {"'": Form(1, 1, escapes.QUOTES_ONLY), '"': Form(1, 1, escapes.PHP)}.get(raw[:1])


def go(raw: str) -> Form | None:
    """A string; none for a character."""
    if raw.startswith("`"):
        return Form(1, 1, lines=lambda text: text.replace("\r", ""))
    return Form(1, 1, escapes.GO, is_line=True) if raw.startswith('"') else None


_csharp_start = re.compile(r'(?P<signs>[$@]*)(?P<quotes>"+)')


def csharp(raw: str) -> Form | None:
    """A string of any kind; none for a character, and for the bytes of UTF-8."""
    found = _csharp_start.match(raw)
    if found is None or not raw.endswith('"'):
        return None
    signs, quotes = found["signs"], len(raw) - len(raw.rstrip('"'))
    is_raw = found["quotes"].startswith('"""') and "@" not in signs
    if is_raw:
        start = len(signs) + quotes
        return Form(start, quotes, lines=_undented if re.match(r"[ \t]*\r?\n", raw[start:]) else None)
    if "@" in signs:
        rules = escapes.CSHARP_VERBATIM_FORMATTED if "$" in signs else escapes.CSHARP_VERBATIM
    else:
        rules = escapes.CSHARP_FORMATTED if signs else escapes.CSHARP
    return Form(len(signs) + 1, 1, rules, is_line="@" not in signs)


_ruby_heredoc = re.compile(r"<<(?P<kind>[-~]?)(?P<quote>['\"`]?)(?P<mark>\w+)(?P=quote)\r?\n")


def ruby(raw: str) -> Form | None:
    """A string, a symbol's text, or a heredoc, of which `raw` is its beginning and its lines."""
    if found := _ruby_heredoc.match(raw):
        mark = raw.rpartition("\n")[2]
        rules = None if found["quote"] == "'" else escapes.RUBY
        return Form(found.end(), len(mark), rules, lines=_squiggly if found["kind"] == "~" else None)
    if raw.startswith("%"):
        start = 3 if raw[1:2] in ("q", "Q") else 2
        is_plain = raw[1:2] == "q"
        return None if is_plain and "\\" in raw else Form(start, 1, None if is_plain else escapes.RUBY)
    start = 1 if raw.startswith(":") else 0
    if raw[start : start + 1] in ('"', "'"):
        return Form(start + 1, 1, escapes.RUBY if raw[start] == '"' else escapes.QUOTES_ONLY)
    return None
