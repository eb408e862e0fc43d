"""What of the journal is looked for, as a value and as SQL."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from notifyadmin.store.journal.entry import RUNNING, UNKNOWN

MOST_INDEXED = 16
"""So many words are looked up in the index; what is typed beyond them is only compared."""
MOST_CONDITIONS = 16
"""So many words are compared by SQLite, which takes no condition of a thousand parts; all others are compared here."""

# Characters of which the index makes words, as its tokenizer is set up; all others only part them there.
_indexed = re.compile(r"[\w\-.@]+")


@dataclass(frozen=True, slots=True)
class Follower:
    """A row after the one that is looked for, by what was asked for and how that ended."""

    operations: Collection[str]
    outcomes: Collection[str]


@dataclass(frozen=True, slots=True)
class Filter:
    """What rows have to be like; a field that is left out lets all of them through.

    `since` is the first moment, and `until` the first one after it, both with a time zone, as of a day.
    `unless_followed_by` leaves out what a later row is about, too: one with the same tracking id that it describes.
    """

    words: str = ""
    profile_id: str | None = None
    user_id: str | None = None
    operations: Collection[str] | None = None
    outcomes: Collection[str] | None = None
    since: datetime | None = None
    until: datetime | None = None
    scheduled_after: datetime | None = None
    rows: Collection[int] | None = None
    tracking_ids: Collection[str] | None = None
    unless_followed_by: Follower | None = None


class Conditions:
    """SQL for a filter: where to read, and what has to hold. `gone` are the writers that have ended."""

    def __init__(self, sought: Filter, gone: Collection[str]) -> None:
        self.parameters: list[object] = []
        self.source = "entries"
        self._clauses: list[str] = []
        self._add_words(sought.words.split())
        self._add_equals("profile_id", sought.profile_id)
        self._add_equals("user_id", sought.user_id)
        for column, values in (("operation", sought.operations), ("entries.row", sought.rows)):
            if values is not None:
                self.add(f"{column} IN ({_marks(values)})", *values)
        if sought.tracking_ids is not None:
            self.add(f"tracking_id <> '' AND tracking_id IN ({_marks(sought.tracking_ids)})", *sought.tracking_ids)
        if sought.unless_followed_by is not None:
            self._add_follower(sought.unless_followed_by)
        if sought.outcomes is not None:
            self._add_outcomes(sought.outcomes, gone)
        for clause, moment in (
            ("at_us >= ?", sought.since),
            ("at_us < ?", sought.until),
            ("scheduled_us > ?", sought.scheduled_after),
        ):
            if moment is not None:
                self.add(clause, microseconds(moment))

    def add(self, clause: str, *parameters: object) -> None:
        """Adds one more condition."""
        self._clauses.append(f"({clause})")
        self.parameters += map(storable, parameters)

    @property
    def key(self) -> str:
        """The column with the number of a row, by which whatever is read is in order without sorting."""
        return "entries.row" if self.source == "entries" else "search.rowid"

    @property
    def where(self) -> str:
        """All conditions."""
        return f"WHERE {' AND '.join(self._clauses)}" if self._clauses else ""

    def _add_equals(self, column: str, value: str | None) -> None:
        if value is not None:
            self.add(f"{column} = ?", value)

    def _add_words(self, words: list[str]) -> None:
        phrases = [phrase for word in words[:MOST_INDEXED] if (phrase := _phrase(word))]
        others = [word for word in words if not _indexed.fullmatch(word)] + words[MOST_INDEXED:]
        compared = list(dict.fromkeys(word.casefold() for word in others))
        if phrases:
            self.source = "search CROSS JOIN entries ON entries.row = search.rowid"
            self.add("search MATCH ?", " ".join(phrases))
        # SQLite's own comparison is many times faster, and enough for what has no upper and lower case.
        caseless = [word for word in compared if word.upper() == word.lower()][:MOST_CONDITIONS]
        for word in caseless:
            self._add_content("instr(content, ?)", word)
        if rest := " ".join(word for word in compared if word not in caseless):
            self._add_content("holds(CAST(content AS BLOB), ?)", rest)

    def _add_content(self, held: str, words: str) -> None:
        found = f"SELECT {held} FROM searchable WHERE searchable.row = entries.row"  # noqa: S608 - this module's own
        self.add(f"({found})", words)

    def _add_follower(self, follower: Follower) -> None:
        found = (
            "NOT EXISTS (SELECT 1 FROM entries AS later WHERE later.tracking_id <> ''"  # noqa: S608 - marks only
            " AND later.tracking_id = entries.tracking_id AND later.row > entries.row"
            f" AND later.operation IN ({_marks(follower.operations)})"
            f" AND later.outcome IN ({_marks(follower.outcomes)}))"
        )
        self.add(found, *follower.operations, *follower.outcomes)

    def _add_outcomes(self, outcomes: Collection[str], gone: Collection[str]) -> None:
        """By what the rows say, and for those that are not complete by whether their writers still run."""
        said = [outcome for outcome in outcomes if outcome != RUNNING]
        clauses, parameters = [f"outcome IN ({_marks(said)})"], [*said]
        is_gone = f"writer IN ({_marks(gone)})"
        if UNKNOWN in outcomes:
            clauses.append(f"outcome = '{RUNNING}' AND {is_gone}")
            parameters += gone
        if RUNNING in outcomes:
            clauses.append(f"outcome = '{RUNNING}' AND NOT {is_gone}")
            parameters += gone
        self.add(" OR ".join(f"({clause})" for clause in clauses), *parameters)


def holds(content: bytes, words: str) -> bool:
    """Whether a text, as the file has it, has each of these words in it, whatever the case; for SQL."""
    text = content.decode(errors="replace").casefold()
    return all(word in text for word in words.split())


def microseconds(moment: datetime) -> int:
    """A moment as the journal compares it."""
    return round(moment.timestamp() * 1_000_000)


def storable(value: object) -> Any:
    """A value as SQLite takes it: half a surrogate pair, which UTF-8 cannot hold, becomes a question mark."""
    return value.encode(errors="replace").decode() if isinstance(value, str) else value


def _phrase(word: str) -> str:
    """A word as the index is asked for it, by its beginning; empty where there is nothing in it to look up."""
    quoted = word.replace('"', '""').replace("\0", " ")  # which would end the question
    return f'"{quoted}"*' if _indexed.search(word) else ""


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
