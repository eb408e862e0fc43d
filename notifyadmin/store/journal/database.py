"""The journal's file: opened when it is first needed, read and written over one connection each."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from notifyadmin.store.journal.query import holds
from notifyadmin.store.journal.schema import STEPS, Step, bring_up, version_of
from notifyadmin.store.private_files import make_private_folder

if TYPE_CHECKING:
    from sqlite3 import Connection

BUSY_S = 2.0
"""How long one program waits for another one that writes."""


class Database:
    """An SQLite file, 0600, that several programs may have open at once.

    What was written is on the disk when `writing` ends. Each of the two connections may be used on any thread, by one
    at a time.
    """

    def __init__(self, path: Path, steps: Sequence[Step] = STEPS) -> None:
        self.path = path
        self._steps = steps
        self._writing: Connection | None = None
        self._reading: Connection | None = None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept as a whole, or not at all where the block raises."""
        if self._writing is None:
            self._writing = self._opened_for_writing()
        with transaction(self._writing):
            yield self._writing

    def reading(self) -> Connection | None:
        """A connection to read from; None where nothing was written yet."""
        if self._reading is None and self.path.exists():
            connection = self._connected("ro")
            if version_of(connection) == 0:
                connection.close()
                return None
            self._reading = connection
        return self._reading

    def close_reading(self) -> None:
        """Closes the connection to read from; it is opened again when it is needed."""
        connection, self._reading = self._reading, None
        if connection is not None:
            connection.close()

    def close_writing(self) -> None:
        """Closes the connection to write to; it is opened again when it is needed."""
        connection, self._writing = self._writing, None
        if connection is not None:
            connection.close()

    def _opened_for_writing(self) -> Connection:
        make_private_folder(self.path.parent)
        # SQLite would make it with the rights that the umask leaves; its two companions get those of the file.
        os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        self.path.chmod(0o600)
        connection = self._connected("rw")
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")
            if version_of(connection) < len(self._steps):
                with transaction(connection):
                    bring_up(connection, self._steps)
        except BaseException:
            connection.close()
            raise
        return connection

    def _connected(self, mode: str) -> Connection:
        import sqlite3

        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=BUSY_S,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.create_function("holds", 2, holds, deterministic=True)
        return connection


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Keeps what the block changes, or nothing of it where it raises; other programs' changes wait meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite may have rolled back by itself
            connection.execute("ROLLBACK")
        raise
