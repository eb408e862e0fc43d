"""Variables of a shell's script, as far as their values are written there."""

from __future__ import annotations

import re
from collections.abc import Callable

_expansion = re.compile(r"\$(?:(?P<bare>[A-Za-z_]\w*+)|\{(?P<braced>[A-Za-z_]\w*+)\})")
# What may run a line never, more than once or elsewhere, or change a variable without its name.
_control = re.compile(
    r"(?:^|[;&|({])[ \t]*+(?:if|elif|else|then|for|while|until|case|do|function|eval|source|trap|\.(?=[ \t]))\b"
    r"|\(\)[ \t]*+\{",
    re.MULTILINE,
)
_assignment = r"^(?:[$%][ \t]+)?(?:(?:export|readonly|declare|typeset)[ \t]+(?:-\w+[ \t]+)*)?{name}="
_ends = re.compile(r"(?:\n|;|&&)[^'\"\n]*+\Z")
_splits = re.compile(r"[\s*?\[]")
MAX_NAMES = 10
MAX_VARIABLES = 100
"""So many are looked up; each is looked for in the whole text."""


class Variables:
    """The values of the variables at one place of a script.

    A variable has one where it is set once, before that place, outside of what runs perhaps, and where its name stands
    nowhere else but to be read.
    """

    def __init__(self, text: str, at: int, read: Callable[[int], str | None]) -> None:
        """`read` gives the word that begins at a place; None where it is not written there."""
        self._text = text
        self._at = at
        self._read = read
        self._places: dict[str, int | None] = {}

    def value(self, expansion: str, *, is_quoted: bool) -> str | None:
        """What the shell puts in place of `$NAME` or `${NAME}`; None where that is not known, or is several words."""
        found = _expansion.fullmatch(expansion)
        place = self._known_place(found["bare"] or found["braced"]) if found else None
        value = self._read(place) if place is not None else None
        return None if value is None or (not is_quoted and _splits.search(value)) else value

    def _known_place(self, name: str) -> int | None:
        if name not in self._places:
            self._places[name] = self._place(name) if len(self._places) < MAX_VARIABLES else None
        return self._places[name]

    def _place(self, name: str) -> int | None:
        """Where the value of a variable begins."""
        here = re.compile(_assignment.replace("{name}", name), re.MULTILINE)
        set_at = [found.end() for found in here.finditer(self._text, 0, self._at)]
        if len(set_at) != 1 or _control.search(self._text, 0, self._at):
            return None
        if not _ends.search(self._text[set_at[0] : self._at]):
            return None  # it is set for the command alone, after its words are known
        named = [found for found in re.finditer(rf"(?<!\w){name}(?!\w)", self._text) if not self._is_read(found)]
        return set_at[0] if len(named) == 1 else None

    def _is_read(self, found: re.Match[str]) -> bool:
        """Whether a name stands after a dollar; what else braces do to it is no reading."""
        start, end = found.span()
        before, after = self._text[max(start - 2, 0) : start], self._text[end : end + 1]
        return before.endswith("$") or (before == "${" and after == "}")
