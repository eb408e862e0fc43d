"""The journal itself: rows begun, completed, read and deleted. Every method blocks as long as the disk takes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from notifyadmin.store.journal import rows
from notifyadmin.store.journal.database import Database
from notifyadmin.store.journal.entry import RUNNING, Details, Ended, Entry, Started, new_uid
from notifyadmin.store.journal.query import Conditions, Filter
from notifyadmin.store.journal.schema import STEPS, Step
from notifyadmin.store.journal.writers import Writers

if TYPE_CHECKING:
    from sqlite3 import Connection

FILE_NAME = "history.db"


class Journal:
    """The rows in a folder. Writing and reading may go on at the same time, each on one thread at a time."""

    def __init__(self, folder: Path, *, steps: Sequence[Step] = STEPS) -> None:
        self._database = Database(folder / FILE_NAME, steps)
        self._writers = Writers(folder, new_uid())

    def begin(self, started: Started) -> None:
        """Writes the row of a request that has not left yet; it is on the disk when this returns."""
        with self._database.writing() as connection:
            self._writers.enter()
            rows.insert(connection, started, self._writers.own_id)

    def complete(self, started: Started, ended: Ended) -> None:
        """Writes how a request ended; into a row of its own where there is none."""
        with self._database.writing() as connection:
            self._writers.enter()
            row = rows.row_of(connection, started.uid) or rows.insert(connection, started, self._writers.own_id)
            rows.complete(connection, row, ended, keeps_answer=started.keeps_bodies)

    def get(self, row: int) -> Details | None:
        """A row with all that it has."""
        connection = self._database.reading()
        return None if connection is None else rows.details(connection, row, self._gone(connection))

    def page(self, sought: Filter, *, before: int | None = None, limit: int = 100) -> tuple[Entry, ...]:
        """At most so many rows, newest first; those before a row, where one is given."""
        connection = self._database.reading()
        if connection is None:
            return ()
        gone = self._gone(connection)
        return rows.page(connection, Conditions(sought, gone), gone, before, limit)

    def count(self, sought: Filter) -> int:
        """How many rows there are."""
        connection = self._database.reading()
        return 0 if connection is None else rows.count(connection, Conditions(sought, self._gone(connection)))

    def profiles(self) -> tuple[tuple[str, str], ...]:
        """The id and the name of every profile that rows are of; with more than one name, the last one."""
        connection = self._database.reading()
        return () if connection is None else rows.profiles(connection)

    def close_reading(self) -> None:
        """Ends reading, until the next time."""
        self._database.close_reading()

    def close(self) -> None:
        """Ends writing, until the next time. The rows that are not complete count as interrupted from now on."""
        self._database.close_writing()
        self._writers.leave()

    def _gone(self, connection: Connection) -> Collection[str]:
        """The programs that have rows which are not complete, and do not run any more."""
        unfinished = connection.execute("SELECT DISTINCT writer FROM entries WHERE outcome = ?", (RUNNING,))
        return self._writers.gone(writer for (writer,) in unfinished.fetchall())
