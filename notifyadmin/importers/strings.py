"""The kinds of string literals: how each language's are found in its text, and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from notifyadmin.importers import escapes
from notifyadmin.importers.escapes import Escapes


@dataclass(frozen=True, slots=True)
class Text:
    """What a string literal stands for.

    `has_hole` says that a value would have been put into it; the place of that stays as written. `start` is where in
    the literal the text begins, if it stands there just as it is.
    """

    value: str
    has_hole: bool = False
    start: int | None = None


@dataclass(frozen=True, eq=False)
class StringForm:
    """One kind of string literal.

    `pattern` matches a whole one, `opening` the beginning of one that never ends, which takes the rest of its line,
    or of the text where the kind is `multiline`. `read` is given the literal as written, and gives None for what is
    not text, such as bytes; it raises BadEscape with the offset in the literal.
    """

    pattern: str
    opening: str
    read: Callable[[str], Text | None]
    multiline: bool = False


def _quoted(quote: str, *, multiline: bool = False) -> str:
    line_end = "" if multiline else "\\r\\n"
    plain = f"[^{quote}\\\\{line_end}]*+"
    return f"{quote}{plain}(?s:\\\\(?:\\r\\n|.){plain})*+{quote}"


def _tripled(quote: str) -> str:
    return f"{quote * 3}(?s:[^{quote}\\\\]|\\\\.|{quote}(?!{quote * 2}))*+{quote * 3}"


def _hole(line_end: str = "") -> str:
    """The inside of a hole: anything with its brackets and quotes in pairs, five levels deep."""
    strings = "|".join(f"{quote}(?s:[^{quote}\\\\{line_end}]|\\\\.)*+{quote}" for quote in "\"'`")
    inside = f"[^{{}}{line_end}]*+"
    for _ in range(4):
        inside = f"(?:[^{{}}\"'`{line_end}]++|{strings}|\\{{{inside}\\}})*+"
    return inside


def _body(raw: str, start: int, end: int, rules: Escapes | None) -> Text:
    body = raw[start : len(raw) - end]
    if rules is None:
        return Text(body, start=start)
    try:
        value, has_hole = rules.read(body)
    except escapes.BadEscape as error:
        raise escapes.BadEscape(start + error.offset, error.text) from None
    return Text(value, has_hole, start if value == body else None)


def _of_lines(raw: str, start: int, end: int, rules: Escapes | None) -> Text:
    """As `_body`, where each end of line is the language's own, whatever the file has."""
    if "\r" not in raw:
        return _body(raw, start, end, rules)
    text = _body(raw.replace("\r\n", "\n").replace("\r", "\n"), start, end, rules)
    return Text(text.value, text.has_hole)


def _undented(lines_text: str) -> str:
    """The lines between the first and the last, each without the last one's indentation."""
    lines = lines_text.split("\n")
    indent = lines[-1]
    kept = (line.removeprefix(indent) if line.startswith(indent) else line.lstrip(" \t") for line in lines[1:-1])
    return "\n".join(kept).removesuffix("\r")


def _plain(rules: Escapes) -> Callable[[str], Text]:
    return lambda raw: _body(raw, 1, 1, rules)


def _no_text(raw: str) -> None:
    """A single character, which no field of a request is."""


def _javascript_template(raw: str) -> Text:
    return _of_lines(raw, 1, 1, escapes.JAVASCRIPT_TEMPLATE)


def raw_template(raw: str) -> Text:
    """What JavaScript's `String.raw` makes of a template."""
    text = _of_lines(raw, 1, 1, None)
    return Text(text.value, "${" in text.value, text.start)


_python_rules: dict[str, Escapes | None] = {
    "": escapes.PYTHON,
    "u": escapes.PYTHON,
    "r": None,
    "f": escapes.PYTHON_FORMATTED,
    "fr": escapes.PYTHON_RAW_FORMATTED,
}


def _python(raw: str) -> Text | None:
    quote = re.search("[\"']", raw)
    start = quote.start() if quote else 0
    prefix = "".join(sorted(raw[:start].lower()))
    if prefix not in _python_rules:
        return None
    size = 3 if len(raw) >= start + 6 and raw[start : start + 3] == raw[start] * 3 else 1
    return _of_lines(raw, start + size, size, _python_rules[prefix])


def _php_heredoc(raw: str) -> Text:
    first, last = raw.partition("\n")[0], raw.rpartition("\n")[2]
    body = _undented(raw[: len(raw) - len(last.lstrip(" \t"))])
    if "'" in first:
        return Text(body, start=len(first) + 1 if last == last.lstrip(" \t") else None)
    value, has_hole = escapes.PHP_HEREDOC.read(body)
    return Text(value, has_hole)


def _ruby_heredoc(raw: str) -> Text:
    first, _, rest = raw.partition("\n")
    body = rest[: rest.rfind("\n") + 1]
    start = None
    if "~" in first[:3]:
        lines = body.split("\n")
        indent = min((len(line) - len(line.lstrip(" \t")) for line in lines if line.strip()), default=0)
        body = "\n".join(line[indent:] for line in lines)
    elif "'" in first:
        start = len(first) + 1
    if "'" in first:
        return Text(body, start=start)
    value, has_hole = escapes.RUBY.read(body)
    return Text(value, has_hole)


def _go_raw(raw: str) -> Text:
    body = raw[1:-1]
    return Text(body.replace("\r", ""), start=1 if "\r" not in body else None)


def _csharp_verbatim(raw: str) -> Text:
    start = raw.index('"') + 1
    rules = escapes.CSHARP_VERBATIM_FORMATTED if "$" in raw[:start] else escapes.CSHARP_VERBATIM
    return _body(raw, start, 1, rules)


def _csharp_formatted(raw: str) -> Text:
    return _body(raw, 2, 1, escapes.CSHARP_FORMATTED)


def _csharp_raw(raw: str) -> Text:
    dollars = raw.index('"')
    quotes = len(raw) - len(raw.rstrip('"'))
    start = dollars + quotes
    has_hole = bool(dollars) and "{" * dollars in raw
    if not re.match(r"[ \t]*\r?\n", raw[start:]):
        return Text(raw[start : len(raw) - quotes], has_hole, start)
    return Text(_undented(raw[start : len(raw) - quotes]), has_hole)


_interpolated = f"`(?s:[^`\\\\$]|\\\\.|\\$(?!\\{{)|\\$\\{{{_hole()}\\}})*+`"
_ruby_double = f'"(?s:[^"\\\\#]|\\\\.|\\#(?!\\{{)|\\#\\{{{_hole()}\\}})*+"'
_php_double = f'"(?s:[^"\\\\{{]|\\\\.|\\{{(?!\\$)|\\{{{_hole()}\\}})*+"'
_ruby_mark = "<<[-~]?(?P<ruby_quote>['\"]?)(?P<ruby_mark>[A-Z_]\\w*)(?P=ruby_quote)"
_csharp_hole = f"\\{{\\{{|\\{{{_hole(chr(10))}\\}}"
_heredoc_name = "<<<[ \\t]*(?P<heredoc_quote>['\"]?)(?P<heredoc_name>[A-Za-z_]\\w*)(?P=heredoc_quote)\\r?\\n"

JAVASCRIPT = (
    StringForm(f"{_quoted(chr(34))}|{_quoted(chr(39))}", "[\"']", _plain(escapes.JAVASCRIPT)),
    StringForm(_interpolated, "`", _javascript_template, multiline=True),
)
PYTHON = (
    StringForm(
        f"(?i:[rbuf]{{0,2}})(?:{'|'.join((_tripled(chr(34)), _tripled(chr(39))))})",
        "(?i:[rbuf]{0,2})(?:\"\"\"|''')",
        _python,
        multiline=True,
    ),
    StringForm(f"(?i:[rbuf]{{0,2}})(?:{_quoted(chr(34))}|{_quoted(chr(39))})", "(?i:[rbuf]{0,2})[\"']", _python),
)
PHP = (
    StringForm(_quoted("'", multiline=True), "'", _plain(escapes.QUOTES_ONLY), multiline=True),
    StringForm(_php_double, '"', _plain(escapes.PHP), multiline=True),
    StringForm(
        f"{_heredoc_name}(?s:.*?\\n)??[ \\t]*(?P=heredoc_name)\\b",
        "<<<[ \\t]*['\"]?[A-Za-z_]\\w*['\"]?\\r?\\n",
        _php_heredoc,
        multiline=True,
    ),
)
GO = (
    StringForm(_quoted('"'), '"', _plain(escapes.GO)),
    StringForm("`[^`]*+`", "`", _go_raw, multiline=True),
    StringForm(_quoted("'"), "'", _no_text),
)
CSHARP = (
    StringForm('\\$*(?P<raw_quotes>"{3,}+)(?s:.*?)(?P=raw_quotes)(?!")', '\\$*"{3,}', _csharp_raw, multiline=True),
    StringForm(
        f'(?:\\$@|@\\$)"(?s:[^"{{]|""|{_csharp_hole})*+"(?!")|@"(?:[^"]|"")*+"',
        '(?:\\$@|@\\$?)"',
        _csharp_verbatim,
        multiline=True,
    ),
    StringForm(f'\\$"(?s:[^"\\\\{{\\r\\n]|\\\\.|{_csharp_hole})*+"', '\\$"', _csharp_formatted),
    StringForm(_quoted('"'), '"', _plain(escapes.CSHARP)),
    StringForm(_quoted("'"), "'", _no_text),
)
RUBY = (
    StringForm(_quoted("'", multiline=True), "'", _plain(escapes.QUOTES_ONLY), multiline=True),
    StringForm(_ruby_double, '"', _plain(escapes.RUBY), multiline=True),
    StringForm(
        f"{_ruby_mark}\\r?\\n(?s:.*?\\n)??[ \\t]*(?P=ruby_mark)(?=\\r?\\n|\\Z)",
        "<<[-~]?['\"]?[A-Z_]\\w*['\"]?\\r?\\n",
        _ruby_heredoc,
        multiline=True,
    ),
)
