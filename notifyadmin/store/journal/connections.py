"""Connections to the journal's file, as SQLite opens them, and transactions over them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from notifyadmin.store.journal.failures import NotOurs, needs_rights
from notifyadmin.store.journal.query import holds
from notifyadmin.store.journal.schema import version_of

if TYPE_CHECKING:
    from sqlite3 import Connection

BUSY_S = 2.0
"""How long one program waits for another one that writes."""


def connected(path: Path, options: str) -> Connection:
    """A connection that any thread may use, one at a time; raises NotOurs for a pipe or device, which would block."""
    import sqlite3

    if path.exists() and not (path.is_file() or path.is_dir()):
        raise NotOurs
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{options}",
        uri=True,
        timeout=BUSY_S,
        isolation_level=None,
        check_same_thread=False,
    )
    # What is no UTF-8 in a file that another program has changed must not make all of it unreadable.
    connection.text_factory = lambda data: data.decode(errors="replace")
    connection.create_function("holds", 2, holds, deterministic=True)
    return connection


def to_write(path: Path) -> Connection:
    """A connection to a file that is there."""
    return connected(path, "mode=rw")


def to_read(path: Path) -> Connection:
    """A connection that changes nothing of a file that is there, and may be one that nobody can write."""
    import sqlite3

    connection = connected(path, "mode=ro")
    try:
        with closed_on_error(connection):
            version_of(connection)
    except sqlite3.OperationalError as error:
        # Where nobody may write, its companions cannot be made; but then nobody changes it, either.
        if not needs_rights(error) or _may_write(path.parent):
            raise
        return connected(path, "mode=ro&immutable=1")
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


@contextmanager
def closed_on_error(connection: Connection) -> Iterator[None]:
    """Closes a connection where the block raises."""
    try:
        yield
    except BaseException:
        connection.close()
        raise


def errors() -> tuple[type[Exception], ...]:
    """All that using a file may raise."""
    import sqlite3

    return sqlite3.Error, OSError, NotOurs


def _may_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
