"""The journal's file: opened when it is first needed, read and written over one connection each."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from notifyadmin.api.sentence import Sentence, joined
from notifyadmin.store.atomic_files import locked
from notifyadmin.store.errors import HistoryFailed, StoreError
from notifyadmin.store.file_problems import display_path
from notifyadmin.store.journal import connections
from notifyadmin.store.journal.failures import (
    is_damage,
    is_damage_of_search,
    unreadable,
    unwritable,
)
from notifyadmin.store.journal.schema import (
    STEPS,
    Step,
    back_up,
    backups_of,
    bring_up,
    check,
    rebuild_search,
    version_of,
)
from notifyadmin.store.private_files import free_name, kept_as, make_private_folder, remove_privately

if TYPE_CHECKING:
    from sqlite3 import Connection

T = TypeVar("T")

COMPANIONS = ("-wal", "-shm")


class Database:
    """An SQLite file, 0600, that several programs may have open at once.

    A file that is damaged, or none of ours, is set aside for a new one, and `tell` is called with that, on whichever
    thread it is found. A file that another program has set aside, or somebody removed, is left for the one that is
    there now.
    """

    def __init__(self, path: Path, tell: Callable[[StoreError], None], steps: Sequence[Step] = STEPS) -> None:
        self.path = path
        self._tell = tell
        self._steps = steps
        self._lock = threading.RLock()  # held while anything is written
        self._writer: Connection | None = None
        self._reader: Connection | None = None
        self._files: dict[str, object] = {}
        """Which file each connection has open, by what it is for; it may not be the one at `path` any more."""

    def write(self, work: Callable[[Connection], T]) -> T:
        """The result of `work`, whose changes are kept as a whole and on the disk when this returns.

        Raises HistoryFailed, and then nothing of it is kept.
        """
        with self._lock:
            try:
                return self._written(work)
            except connections.errors() as error:
                if not self._replaced(error, "write"):
                    raise unwritable(self.path, error) from None
            try:
                return self._written(work)
            except connections.errors() as error:
                self.close_writing()
                raise unwritable(self.path, error) from None

    def read(self, work: Callable[[Connection], T], otherwise: T) -> T:
        """The result of `work`, which only reads; `otherwise` where nothing was written yet. Raises HistoryFailed."""
        try:
            return self._found(work, otherwise)
        except connections.errors() as error:
            with self._lock:
                if not self._replaced(error, "read"):
                    raise unreadable(self.path, error) from None
        try:
            return self._found(work, otherwise)
        except connections.errors() as error:
            self.close_reading()
            raise unreadable(self.path, error) from None

    @property
    def is_there(self) -> bool:
        """Whether anything was written yet. Raises HistoryFailed where nobody may look."""
        try:
            return self.path.exists()
        except OSError as error:
            raise unreadable(self.path, error) from None

    def empty(self, delete: Callable[[Connection], None]) -> None:
        """Deletes everything, with the files that were set aside or copied. Raises HistoryFailed."""
        with self._lock:
            # What is deleted need not be overwritten first: the file is written anew without it.
            self._directly("PRAGMA secure_delete = OFF")
            try:
                self.write(delete)
                self._directly("VACUUM")
            finally:
                self._directly("PRAGMA secure_delete = ON")
            self.truncate_log()
            for path in self.path.parent.glob(f"{self.path.name}.broken*"):
                remove_privately(path)

    def truncate_log(self) -> None:
        """Leaves nothing of what was overwritten in the log, nor a copy that has it; the file is clean from then on.

        Raises HistoryFailed.
        """
        with self._lock:
            is_busy, *_ = self._directly("PRAGMA wal_checkpoint(TRUNCATE)")
            if is_busy:
                raise unwritable(self.path, TimeoutError())
            for copy in backups_of(self.path):
                remove_privately(copy)
            self._directly("PRAGMA application_id = 0")

    def _directly(self, statement: str) -> Sequence[Any]:
        """The first row of what a statement gives that no transaction may hold."""
        try:
            return self._to_write().execute(statement).fetchone() or ()
        except connections.errors() as error:
            raise unwritable(self.path, error) from None

    def close_reading(self) -> None:
        """Closes the connection to read from; it is opened again when it is needed."""
        connection, self._reader = self._reader, None
        if connection is not None:
            connection.close()

    def close_writing(self) -> None:
        """Closes the connection to write to; it is opened again when it is needed."""
        with self._lock:
            connection, self._writer = self._writer, None
            if connection is not None:
                connection.close()

    def _written(self, work: Callable[[Connection], T]) -> T:
        connection = self._to_write()
        with connections.transaction(connection):
            if version_of(connection) != len(self._steps):
                raise _too_new(self.path)
            return work(connection)

    def _found(self, work: Callable[[Connection], T], otherwise: T) -> T:
        connection = self._to_read()
        return otherwise if connection is None else work(connection)

    def _to_write(self) -> Connection:
        if self._writer is not None and self._files["write"] != _identity(self.path):
            self.close_writing()
        if self._writer is None:
            make_private_folder(self.path.parent)
            # SQLite would make it with the rights that the umask leaves; its companions get those of the file.
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
            self._files["write"] = _identity(self.path)
            with locked(self.path.parent):  # two programs that make the file at once would be in each other's way
                self._writer = self._prepared(connections.to_write(self.path))
        return self._writer

    def _to_read(self) -> Connection | None:
        if self._reader is not None and self._files["read"] != _identity(self.path):
            self.close_reading()
        if self._reader is None and self.path.exists():
            self._files["read"] = _identity(self.path)
            connection = connections.to_read(self.path)
            with connections.closed_on_error(connection):
                check(connection)
                version = version_of(connection)
                if 0 < version < len(self._steps):
                    with self._lock:
                        self._to_write()
            if not version:
                connection.close()
                return None
            self._reader = connection
        return self._reader

    def _prepared(self, connection: Connection) -> Connection:
        with connections.closed_on_error(connection):
            check(connection)
            version = version_of(connection)
            if version > len(self._steps):
                raise _too_new(self.path)
            self.path.chmod(0o600)
            if version == 0:
                connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # which counts before there are any tables
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA fullfsync = ON")  # on macOS the disk's own cache would else hold it back
            connection.execute("PRAGMA secure_delete = ON")
            if version < len(self._steps):
                if version:
                    back_up(connection, self.path)
                with connections.transaction(connection):
                    bring_up(connection, self._steps)
        return connection

    def _replaced(self, error: Exception, use: str) -> bool:
        """Closes everything; where the file is damaged it is set aside, unless another program has done so.

        Where only the search in it is, that is made anew.
        """
        self.close_writing()
        if use == "read":
            self.close_reading()
        if not is_damage(error):
            return False
        if is_damage_of_search(error) and self._search_is_rebuilt():
            return True
        with locked(self.path.parent):
            return self._files.get(use) != _identity(self.path) or self._set_aside()

    def _search_is_rebuilt(self) -> bool:
        """Makes the search anew from the rows; returns whether that could be done."""
        try:
            self._written(rebuild_search)
        except connections.errors():
            self.close_writing()
            return False
        return True

    def _set_aside(self) -> bool:
        aside = free_name(self.path)
        if aside is None:
            return False
        try:
            # The log first: beside a new file it would be taken for that one's.
            for end in (*COMPANIONS, ""):
                part = self.path.with_name(self.path.name + end)
                if part.exists():
                    part.rename(aside.with_name(aside.name + end))
        except OSError:
            return False
        text = Sentence("{file} is damaged.", file=display_path(self.path))
        self._tell(HistoryFailed(text, advice=joined("A new history was started.", kept_as(aside))))
        return True


def _identity(path: Path) -> object:
    """What tells a file from another one that has its name."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _too_new(path: Path) -> HistoryFailed:
    return HistoryFailed(
        Sentence("{file} was written by a newer version of NotifyAdmin.", file=display_path(path)),
        advice="Requests are sent all the same, but not recorded. Update NotifyAdmin.",
    )
