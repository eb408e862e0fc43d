"""A command as a shell takes it apart: its words, and what it is given to read. Nothing of it is carried out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from notifyadmin.importers import ImportRefused
from notifyadmin.importers.escapes import SHELL, BadEscape
from notifyadmin.importers.text import place

_piece = re.compile(
    r"""(?P<space>[ \t]++|\\\r?\n)
    |(?P<newline>\r?\n)
    |(?P<comment>\#[^\r\n]*+)
    |(?P<heredoc><<-?(?!<))
    |(?P<herestring><<<)
    |(?P<redirect>[0-9]*+(?:>>|>&|<&|>\||<>|&>|<|>))
    |(?P<stop>&&|\|\||[;|&()])
    |'(?P<single>[^']*+)'
    |\$'(?P<ansi>[^'\\]*+(?:(?s:\\.)[^'\\]*+)*+)'
    |\$?"(?P<double>[^"\\]*+(?:(?s:\\.)[^"\\]*+)*+)"
    |(?P<unclosed>\$?["'])
    |(?P<escape>(?s:\\.))
    |(?P<expansion>\$(?:\{[^{}\s]*+\}|\([^()\n]*+\)|\w++)|`[^`\n]*+`)
    |(?P<plain>[^\s'"\\$`;&|<>()\#]++|.)""",
    re.VERBOSE,
)
# Of the backslashes within double quotes only those before these mean something.
_within_double = re.compile(r'\\(?:\r?\n|([$`"\\]))')
_expansion = re.compile(r"(?<!\\)(?:\\\\)*+(?:\$[\w({]|`)")
_word_start = frozenset({"space", "newline", "stop", "redirect", "heredoc", "herestring"})


@dataclass(slots=True)
class Word:
    """One word.

    `has_hole` says that a shell would put something into it, which stays as it is written; `start` is where the word
    begins in the text, if all of it stands there as it is.
    """

    text: str = ""
    has_hole: bool = False
    start: int | None = None


@dataclass(slots=True)
class Command:
    """The words of a command, and what it reads from its standard input, if that is written with it."""

    words: list[Word] = field(default_factory=list)
    given: Word | None = None


def command_at(text: str, start: int) -> Command:
    """The command that begins at `start`, by the rules of bash and zsh; raises ImportRefused for an open quote."""
    return _Reader(text, start).command()


class _Reader:
    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._at = start
        self._result = Command()
        self._awaits = ""  # what the next word is for, if it is none of the command's own
        self._heredoc: tuple[str, bool, bool] | None = None
        self._parts: list[str] = []
        self._has_hole = False
        self._is_quoted = False
        self._start: int | None = None

    def command(self) -> Command:
        before = "space"
        while match := _piece.match(self._text, self._at):
            kind, end = match.lastgroup or "stop", match.end()
            if kind == "comment" and before not in _word_start:
                # Within a word it is a character like any other.
                kind, end = "plain", self._at + 1
            if kind in ("newline", "stop"):
                break
            if kind in _word_start or kind == "comment":
                self._end_word()
                if kind in ("heredoc", "herestring", "redirect"):
                    self._awaits = kind if kind != "heredoc" else match[0]
            else:
                self._parts.append(self._part(kind, match, end))
            self._at, before = end, kind
        self._end_word()
        self._read_heredoc()
        return self._result

    def _part(self, kind: str, match: re.Match[str], end: int) -> str:
        """What a piece adds to its word."""
        if kind == "single" and not self._parts:
            self._start = match.start("single")
        self._is_quoted = self._is_quoted or kind in ("single", "double", "ansi", "escape")
        match kind:
            case "single":
                return match["single"]
            case "double":
                self._has_hole = self._has_hole or bool(_expansion.search(match["double"]))
                return _within_double.sub(lambda found: found[1] or "", match["double"])
            case "ansi":
                return self._ansi(match)
            case "escape":
                return match[0][1:]
            case "unclosed":
                raise ImportRefused(f"In the command a quote at {place(self._text, match.start())} is never closed.")
        self._has_hole = self._has_hole or kind == "expansion"
        return self._text[match.start() : end]

    def _ansi(self, match: re.Match[str]) -> str:
        try:
            return SHELL.read(match["ansi"])[0]
        except BadEscape as error:
            where = place(self._text, match.start("ansi") + error.offset)
            raise ImportRefused(f"The command's text breaks at {where}: {error.text}.") from None

    def _begin_word(self) -> None:
        self._parts = []
        self._has_hole = self._is_quoted = False
        self._start = None

    def _end_word(self) -> None:
        if not self._parts:
            return
        start = self._start if len(self._parts) == 1 else None
        word, is_quoted = Word("".join(self._parts), self._has_hole, start), self._is_quoted
        awaits, self._awaits = self._awaits, ""
        self._begin_word()
        if awaits == "herestring":
            self._result.given = word
        elif awaits.startswith("<<"):
            self._heredoc = (word.text, is_quoted, awaits.endswith("-"))
        elif not awaits:
            self._result.words.append(word)

    def _read_heredoc(self) -> None:
        """Takes what follows the command's line, up to a line that is the given word."""
        if self._heredoc is None:
            return
        mark, is_literal, is_indented = self._heredoc
        line_end = self._text.find("\n", self._at)
        begin = len(self._text) if line_end < 0 else line_end + 1
        tabs = "\t*+" if is_indented else ""
        end = re.compile(f"^{tabs}{re.escape(mark)}\\r?$", re.MULTILINE).search(self._text, begin)
        body = self._text[begin : end.start() if end else len(self._text)]
        if is_indented:
            body = re.sub(r"^\t++", "", body, flags=re.MULTILINE)
        if is_literal:
            self._result.given = Word(body, start=None if is_indented else begin)
        else:
            plain = re.sub(r"\\(?:\r?\n|([$`\\]))", lambda found: found[1] or "", body)
            self._result.given = Word(plain, bool(_expansion.search(body)))


_cmd_piece = re.compile(r'"[^"\n]*+"?|\^\r?\n|\^(?P<escaped>.)|(?P<end>\r?\n)|[^"^\r\n]++|.')
_cmd_part = re.compile(r'(?P<slashes>\\*+)(?P<quote>")|(?P<space>[ \t]++)|\\++|[^ \t"\\]++')


def windows_command_at(text: str, start: int) -> Command:
    """The command that begins at `start`, by the rules of Windows: ^ before what is meant as it is, double quotes."""
    parts: list[str] = []
    for match in _cmd_piece.finditer(text, start):
        if match["end"]:
            break
        parts.append("" if match[0] in ("^\n", "^\r\n") else match["escaped"] or match[0])
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
