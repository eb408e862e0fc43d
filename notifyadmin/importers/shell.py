"""A command as bash, zsh and sh take it apart: its words, and what it is given. Nothing of it is carried out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from notifyadmin.importers import ImportRefused
from notifyadmin.importers.address import HOLE
from notifyadmin.importers.escapes import SHELL, BadEscape
from notifyadmin.importers.shell_variables import MAX_NAMES, Variables
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
    |(?P<expansion>\$(?:\{[^{}\s]*+\}|\([^()\n]*+\)|\w++|[$@?!\#*-])|`[^`\n]*+`)
    |(?P<plain>[^\s'"\\$`;&|<>()\#]++|.)""",
    re.VERBOSE,
)
# Of the backslashes within double quotes only those before these mean something, and so it is in heredocs.
_within_double = re.compile(
    r'\\(?:\r?\n|(?P<kept>[$`"\\]))|(?P<hole>\$(?:\{[^{}\n]*+\}|\([^()\n]*+\)|\w++|[$@?!#*-])|`[^`\n]*+`)'
)
_cat = re.compile(r"\$\(\s*+cat[ \t]*+(?P<heredoc><<-?)[ \t]*+(?P<quote>['\"]?)(?P<mark>\w+)(?P=quote)[ \t]*+\r?\n")
_word_start = frozenset({"space", "newline", "stop", "redirect", "heredoc", "herestring"})


@dataclass(slots=True)
class Word:
    """One word.

    HOLE stands in its text for what a shell would put there; `start` is where the word begins in what was pasted, if
    all of it stands there as it is.
    """

    text: str = ""
    start: int | None = None

    @property
    def has_hole(self) -> bool:
        """Whether a shell would put something into it."""
        return HOLE in self.text


@dataclass(slots=True)
class Command:
    """The words of a command, what it reads from its standard input, if that is written with it, and where it ends."""

    words: list[Word] = field(default_factory=list)
    given: Word | None = None
    end: int = 0


def command_at(text: str, start: int, *, names: int = MAX_NAMES) -> Command:
    """The command that begins at `start`, by the rules of bash and zsh; raises ImportRefused for an open quote.

    So many variables within one another are followed.
    """

    def read(place: int) -> str | None:
        if not names or text[place : place + 1].isspace():
            return None
        words = command_at(text, place, names=names - 1).words
        return words[0].text if words and not words[0].has_hole else None

    return _Reader(text, start, Variables(text, start, read)).command()


class _Reader:
    def __init__(self, text: str, start: int, variables: Variables) -> None:
        self._text = text
        self._at = start
        self._variables = variables
        self._result = Command()
        self._awaits = ""  # what the next word is for, if it is none of the command's own
        self._heredoc: tuple[str, bool, bool] | None = None
        self._parts: list[str] = []
        self._is_quoted = False
        self._start: int | None = None

    def command(self) -> Command:
        before = "space"
        while match := _piece.match(self._text, self._at):
            if (end := self._take_cat(match)) is not None:
                self._at, before = end, "double"
                continue
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
        self._result.end = self._at
        self._read_heredoc()
        return self._result

    def _take_cat(self, match: re.Match[str]) -> int | None:
        """Takes `$(cat <<'X' … X)`, in quotes or without; the place behind it, or None where there is none."""
        at = match.start() + match[0].startswith('"')
        found = _cat.match(self._text, at) if match[0][:1] in ('"', "$") else None
        if found is None:
            return None
        close = r'\s*+\)"' if at > match.start() else r"\s*+\)"
        end = re.compile(f"^[ \t]*+{found['mark']}{close}", re.MULTILINE).search(self._text, found.end())
        if end is None:
            return None
        body = self._text[found.end() : end.start()]
        is_literal = bool(found["quote"])
        self._start = found.end() if is_literal and not self._parts else None
        self._parts.append(body.rstrip("\n") if is_literal else self._expanded(body.rstrip("\n"), is_heredoc=True))
        self._is_quoted = True
        return end.end()

    def _part(self, kind: str, match: re.Match[str], end: int) -> str:
        """What a piece adds to its word."""
        if kind == "single" and not self._parts:
            self._start = match.start("single")
        self._is_quoted = self._is_quoted or kind in ("single", "double", "ansi", "escape")
        match kind:
            case "single":
                return match["single"]
            case "double":
                return self._expanded(match["double"])
            case "expansion":
                value = self._variables.value(match[0], is_quoted=False)
                return HOLE if value is None else value
            case "ansi":
                return self._ansi(match)
            case "escape":
                return match[0][1:]
            case "unclosed":
                raise ImportRefused(f"In the command a quote at {place(self._text, match.start())} is never closed.")
        return self._text[match.start() : end]

    def _ansi(self, match: re.Match[str]) -> str:
        try:
            return SHELL.read(match["ansi"])
        except BadEscape as error:
            where = place(self._text, match.start("ansi") + error.offset)
            raise ImportRefused(f"The command's text breaks at {where}: {error.text}.") from None

    def _begin_word(self) -> None:
        self._parts = []
        self._is_quoted = False
        self._start = None

    def _end_word(self) -> None:
        if not self._parts:
            return
        start = self._start if len(self._parts) == 1 else None
        word, is_quoted = Word("".join(self._parts), start), self._is_quoted
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
            self._result.given = Word(self._expanded(body, is_heredoc=True))

    def _expanded(self, text: str, *, is_heredoc: bool = False) -> str:
        """What is between double quotes, with HOLE where the shell would put what is not written in the text."""

        def put(found: re.Match[str]) -> str:
            if found["hole"]:
                value = self._variables.value(found["hole"], is_quoted=True)
                return HOLE if value is None else value
            return found[0] if is_heredoc and found["kept"] == '"' else found["kept"] or ""

        return _within_double.sub(put, text)
