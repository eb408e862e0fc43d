"""The journal itself: rows begun, completed, read and deleted. Every method blocks as long as the disk takes."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal import reading, rows
from notifyadmin.store.journal.database import Database
from notifyadmin.store.journal.entry import RUNNING, Details, Ended, Entry, Started, new_uid
from notifyadmin.store.journal.query import Conditions, Filter
from notifyadmin.store.journal.schema import STEPS, Step
from notifyadmin.store.journal.writers import Writers

if TYPE_CHECKING:
    from sqlite3 import Connection

FILE_NAME = "history.db"
MOST_OWED = 1_000
MOST_DELETED = 100


class Journal:
    """The rows in a folder. Writing and reading may go on at the same time, each on one thread at a time.

    Every method raises HistoryFailed where the file cannot be used. `tell` is called with what went wrong and was put
    right, on the thread on which that was found.
    """

    def __init__(self, folder: Path, tell: Callable[[StoreError], None], *, steps: Sequence[Step] = STEPS) -> None:
        self._database = Database(folder / FILE_NAME, tell, steps)
        self._writers = Writers(folder, new_uid())
        self._owed: dict[str, tuple[Started, Ended]] = {}
        """How requests ended whose rows could not be completed; that is made up for with the next row."""

    def begin(self, started: Started) -> None:
        """Writes the row of a request that has not left yet; it is on the disk when this returns."""

        def work(connection: Connection) -> None:
            self._writers.enter()
            rows.insert(connection, started, self._writers.own_id)
            self._complete_owed(connection)

        self._database.write(work)
        self._owed.clear()

    def complete(self, started: Started, ended: Ended) -> None:
        """Writes how a request ended; into a row of its own where there is none."""
        self._owed[started.uid] = started, ended
        if len(self._owed) > MOST_OWED:
            del self._owed[next(iter(self._owed))]
        self._database.write(self._complete_owed)
        self._owed.clear()

    def settle(self) -> tuple[Entry, ...]:
        """The rows whose programs ended before they did, oldest first, each once: they say unknown from now on."""

        def work(connection: Connection) -> tuple[Entry, ...]:
            gone = self._gone(connection)
            found = rows.settle(connection, gone)
            self._writers.clear(gone)
            return found

        return self._database.write(work) if self._database.is_there else ()

    def note_settled(self, uid: str, settled: str, at: datetime) -> None:
        """Writes into a row what somebody else says of its request, in place of what was there; gone rows stay gone."""
        if self._database.is_there:
            self._database.write(lambda connection: rows.note_settled(connection, uid, settled, at))

    def delete_some(self, sought: Filter) -> int:
        """Deletes some of the rows that a filter finds; returns how many, none when none is left.

        The row of a request that runs comes back when that ends.
        """

        def work(connection: Connection) -> int:
            return rows.delete(connection, Conditions(sought, self._gone(connection)), MOST_DELETED)

        return self._database.write(work) if self._database.is_there else 0

    def is_clean(self) -> bool:
        """Whether nothing is left in the file of what was deleted."""
        return self._database.read(rows.is_clean, True)

    def clean_some(self, *, is_first: bool) -> bool:
        """Takes a piece of what was deleted out of the file for good; returns whether there is more."""
        return self._database.write(lambda connection: rows.clean(connection, is_first=is_first))

    def end_cleaning(self) -> None:
        """Takes what was deleted out of the log and the copies of the file."""
        self._database.truncate_log()

    def delete_all(self) -> None:
        """Deletes every row, and whatever else there is of rows in the folder."""
        if self._database.is_there:
            self._database.empty(rows.delete_all)

    def add(self, imported: Iterable[Details]) -> list[int]:
        """Adds rows of another journal, in this order, but for those that are there already; returns their numbers.

        What still ran there is unknown here.
        """

        def work(connection: Connection) -> list[int]:
            return [row for each in imported if (row := rows.add(connection, each)) is not None]

        return self._database.write(work)

    def get(self, row: int) -> Details | None:
        """A row with all that it has."""
        return next(iter(self.details(Filter(rows=[row]), limit=1)), None)

    def details(self, sought: Filter, *, before: int | None = None, limit: int = 100) -> tuple[Details, ...]:
        """The rows of a page, each with all that it has."""

        def work(connection: Connection) -> tuple[Details, ...]:
            gone = self._gone(connection)
            return reading.details(connection, Conditions(sought, gone), gone, before, limit)

        return self._database.read(work, ())

    def page(self, sought: Filter, *, before: int | None = None, limit: int = 100) -> tuple[Entry, ...]:
        """At most so many rows, newest first; those before a row, where one is given."""

        def work(connection: Connection) -> tuple[Entry, ...]:
            gone = self._gone(connection)
            return reading.page(connection, Conditions(sought, gone), gone, before, limit)

        return self._database.read(work, ())

    def numbers(self, sought: Filter) -> array[int]:
        """The numbers of all rows, newest first: eight bytes for each, by which a list finds those that it shows."""
        return self._database.read(
            lambda connection: reading.numbers(connection, Conditions(sought, self._gone(connection))), array("q")
        )

    def row_of(self, uid: str) -> int | None:
        """The number of the row with this name, if there is one."""
        return self._database.read(lambda connection: rows.row_of(connection, uid), None)

    def version(self) -> int:
        """Another number whenever this program or another one has written; 0 where nothing was written yet."""
        return self._database.read(lambda connection: int(connection.execute("PRAGMA data_version").fetchone()[0]), 0)

    def count(self, sought: Filter) -> int:
        """How many rows there are."""

        def work(connection: Connection) -> int:
            return reading.count(connection, Conditions(sought, self._gone(connection)))

        return self._database.read(work, 0)

    def profiles(self) -> tuple[tuple[str, str], ...]:
        """The id and the name of every profile that rows are of; with more than one name, the last one."""
        return self._database.read(reading.profiles, ())

    def close_reading(self) -> None:
        """Ends reading, until the next time."""
        self._database.close_reading()

    def close(self) -> None:
        """Ends writing, until the next time. The rows that are not complete count as interrupted from now on."""
        try:
            if self._owed:
                self._database.write(self._complete_owed)
        finally:
            self._database.close_writing()
            self._writers.leave()

    def _complete_owed(self, connection: Connection) -> None:
        self._writers.enter()
        for started, ended in self._owed.values():
            row = rows.row_of(connection, started.uid) or rows.insert(connection, started, self._writers.own_id)
            rows.complete(connection, row, ended, keeps_answer=started.keeps_bodies)

    def _gone(self, connection: Connection) -> Collection[str]:
        """The programs that have rows which are not complete, and do not run any more."""
        unfinished = connection.execute("SELECT DISTINCT writer FROM entries WHERE outcome = ?", (RUNNING,))
        return self._writers.gone(writer for (writer,) in unfinished.fetchall())
