"""Two texts compared line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from notifyadmin.core.history.row import formatted
from notifyadmin.store.journal.entry import Body, Entry
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter

MAX_LINES = 2_000
"""Of so many lines at most, from the top: for more it takes longer than anybody waits."""
MAX_LINE_CHARACTERS = 2_000
CONTEXT = 3
"""How many equal lines are left around those that differ."""

SAME, REMOVED, ADDED, LEFT_OUT = " ", "-", "+", "…"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a comparison: SAME, only in the first text (REMOVED), only in the second (ADDED), or LEFT_OUT ones."""

    mark: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """What two bodies have in common and what not; `is_cut` where they are longer than what was compared."""

    lines: tuple[Line, ...]
    is_cut: bool = False

    @property
    def is_none(self) -> bool:
        """Whether they are the same, as far as they were compared."""
        return all(line.mark in (SAME, LEFT_OUT) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two rows, and in what their requests and their responses differ."""

    older: Entry
    newer: Entry
    request: Difference
    response: Difference


def comparison(journal: Journal, numbers: Sequence[int]) -> Comparison | None:
    """Compares two rows, which takes up to a second; None where one of them is gone."""
    found = journal.details(Filter(rows=numbers))
    if len(found) != len(numbers):
        return None
    newer, older = found
    return Comparison(
        older.entry, newer.entry, difference(older.request, newer.request), difference(older.answer, newer.answer)
    )


def difference(one: Body | None, other: Body | None) -> Difference:
    """Two bodies compared as they are formatted for reading; one that was not kept counts as empty."""
    first, second = (_lines(body) for body in (one, other))
    is_cut = max(len(first), len(second)) > MAX_LINES or any(body is not None and body.is_cut for body in (one, other))
    return Difference(tuple(_shortened(list(_compared(first[:MAX_LINES], second[:MAX_LINES])))), is_cut)


def _lines(body: Body | None) -> list[str]:
    text = "" if body is None else formatted(body.text)[0]
    return [line[:MAX_LINE_CHARACTERS] for line in text.splitlines()]


def _compared(first: list[str], second: list[str]) -> Iterator[Line]:
    for tag, start, end, from_, to in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from (Line(SAME, text) for text in first[start:end])
        else:
            yield from (Line(REMOVED, text) for text in first[start:end])
            yield from (Line(ADDED, text) for text in second[from_:to])


def _shortened(lines: list[Line]) -> Iterator[Line]:
    """The same with only a few equal lines around each difference."""
    changed = [at for at, line in enumerate(lines) if line.mark != SAME]
    near = {at + by for at in changed for by in range(-CONTEXT, CONTEXT + 1)}
    for is_near, group in groupby(range(len(lines)), key=lambda at: at in near or not changed):
        if is_near:
            yield from (lines[at] for at in group)
        else:
            yield Line(LEFT_OUT)
