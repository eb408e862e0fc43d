"""A command as the shells of Windows take it apart: cmd, and PowerShell. Nothing of it is carried out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifyadmin.importers import ImportRefused
from notifyadmin.importers.address import HOLE
from notifyadmin.importers.shell import Command, Word
from notifyadmin.importers.shell_variables import MAX_VARIABLES
from notifyadmin.importers.text import place

# An end of line that is escaped is dropped; of two, Chrome means one.
_cmd_piece = re.compile(
    r'(?P<quoted>"[^"\n]*+"?)|\^\r?\n(?P<line>\r?\n)?|\^(?P<escaped>.)|(?P<variable>%\w++%|!\w++!)'
    r'|(?P<end>\r?\n|[|&])|[^"^%!|&\r\n]++|.'
)
_cmd_variable = re.compile(r"%\w++%")
_cmd_part = re.compile(r'(?P<slashes>\\*+)(?P<quote>")|(?P<space>[ \t]++)|\\++|[^ \t"\\]++')


def cmd_command_at(text: str, start: int, *, is_caret_in_quotes: bool = False) -> Command:
    """The command that begins at `start`, by cmd's rules: ^ before what is meant as it is, double quotes.

    `is_caret_in_quotes` is for what older Chromes copied, with ^ where cmd itself takes it for text.
    """
    parts: list[str] = []
    at = start
    while match := _cmd_piece.match(text, at):
        at = match.end()
        if match["end"]:
            break
        if match["variable"]:
            parts.append(HOLE)
        elif match["quoted"] and not is_caret_in_quotes:
            parts.append(_cmd_variable.sub(HOLE, match["quoted"]))
        elif match["quoted"]:
            parts.append('"')
            at = match.start() + 1
        elif match[0].startswith("^"):
            parts.append("\n" if match["line"] else match["escaped"] or "")
        else:
            parts.append(match[0])
    return Command(list(_windows_words("".join(parts))))


def _windows_words(line: str) -> Iterator[Word]:
    """The words of a line: backslashes mean something before a quote only, and two quotes within quotes are one."""
    parts: list[str] | None = None
    is_within = has_closed = False
    for match in _cmd_part.finditer(line):
        if match["space"] and not is_within:
            if parts is not None:
                yield Word("".join(parts))
            parts, has_closed = None, False
            continue
        parts = [] if parts is None else parts
        if not match["quote"]:
            parts.append(match[0])
            has_closed = False
            continue
        slashes = len(match["slashes"])
        is_again = has_closed and not slashes
        parts.append("\\" * (slashes // 2) + ('"' if slashes % 2 or is_again else ""))
        has_closed = is_within and not slashes % 2
        is_within ^= not slashes % 2
    if parts is not None:
        yield Word("".join(parts))


_ps_piece = re.compile(
    r"""(?P<space>[ \t]++|`\r?\n[ \t]*+)
    |@'[ \t]*+\r?\n(?P<here>(?s:.*?))\r?\n'@
    |@"[ \t]*+\r?\n(?P<here_double>(?s:.*?))\r?\n"@
    |'(?P<single>(?:[^']|'')*+)'
    |"(?P<double>(?:[^"`]|""|`(?s:.))*+)"
    |(?P<unclosed>@["'][ \t]*+\r?\n|["'])
    |(?P<group>@\{[^{}]*+\}|@?\([^()]*+\))
    |(?P<stop>\r?\n|[|;&)}])
    |`(?P<escaped>.)
    |(?P<variable>\$(?:\w++|\{[^{}\n]*+\}|\([^()\n]*+\)))
    |(?P<plain>[^\s'"`$|;&)}@]++|.)""",
    re.VERBOSE,
)
_ps_inside = re.compile(r"""`(?P<escape>(?s:.))|(?P<quote>"")|(?P<hole>\$(?:\w++|\{[^{}\n]*+\}|\([^()\n]*+\)))""")
_ps_escapes = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "e": "\x1b"}
# What a program is given by older PowerShells: they leave it to whoever writes to put \\ before quotes.
_native_quote = re.compile(r'\\"')


def powershell_command_at(text: str, start: int, *, is_native: bool) -> Command:
    """The command that begins at `start`, by PowerShell's rules; `is_native` for a program, and no command of its own.

    A variable that is given a text once, and is a whole word, stands for that text. Raises ImportRefused for an open
    quote.
    """
    words: list[Word] = []
    parts: list[str] = []
    begin: int | None = None
    variables = _PsVariables(text)
    for match in _ps_piece.finditer(text, start):
        kind = match.lastgroup
        if kind == "unclosed":
            where = place(text, match.start())
            raise ImportRefused(f"In the command for PowerShell a quote at {where} is never closed.")
        if kind in ("space", "stop"):
            if parts:
                words.append(Word("".join(parts), begin))
            parts, begin = [], None
            if kind == "stop":
                break
            continue
        begin = match.start(kind) if not parts and kind in ("here", "single") and "''" not in match[0] else None
        part = _ps_part(match)
        if kind == "variable" and not parts and (value := variables.value(match[0])) is not None:
            part, begin = value
        is_changed = is_native and kind in ("single", "here", "double", "here_double") and '\\"' in part
        parts.append(_native_quote.sub('"', part) if is_changed else part)
        begin = None if is_changed else begin
    else:
        words += [Word("".join(parts), begin)] if parts else []
    return Command(words)


def _ps_part(match: re.Match[str]) -> str:
    if match["single"] is not None:
        return match["single"].replace("''", "'")
    inside = match["double"] if match["double"] is not None else match["here_double"]
    if inside is not None:
        return _ps_inside.sub(
            lambda found: (
                HOLE if found["hole"] else '"' if found["quote"] else _ps_escapes.get(found["escape"], found["escape"])
            ),
            inside,
        )
    if match["variable"] or match["group"]:
        return HOLE
    return match["here"] if match["here"] is not None else match["escaped"] or match[0]


class _PsVariables:
    """The texts that variables are given, each if it is given one once, and where it begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._values: dict[str, tuple[str, int | None] | None] = {}

    def value(self, name: str) -> tuple[str, int | None] | None:
        if name not in self._values:
            self._values[name] = self._given(name) if len(self._values) < MAX_VARIABLES else None
        return self._values[name]

    def _given(self, name: str) -> tuple[str, int | None] | None:
        given = list(re.finditer(rf"(?i){re.escape(name)}[ \t]*[-+*/]?=[ \t]*", self._text))
        value = _ps_piece.match(self._text, given[0].end()) if len(given) == 1 else None
        if value is None or value.lastgroup not in ("here", "here_double", "single", "double"):
            return None
        rest = self._text[value.end() :].partition("\n")[0].strip()
        part = _ps_part(value)
        is_as_written = value.lastgroup in ("here", "single") and part == value[value.lastgroup]
        return (part, value.start(value.lastgroup) if is_as_written else None) if rest in ("", ";") else None
