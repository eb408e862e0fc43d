"""The tables of the journal, and how those of an earlier version become today's."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from notifyadmin.store.journal.failures import NotOurs

if TYPE_CHECKING:
    from sqlite3 import Connection

Step = Sequence[str]
"""The statements that bring a file from one version to the next."""

# What a list shows is apart from the bodies: it is read without them, and counted over two hundred thousand rows.
# The search has no text of its own: it reads it from the view again, by which it also has it taken out.
FIRST: Step = (
    """
    CREATE TABLE entries (
        row INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        writer TEXT NOT NULL,
        at TEXT NOT NULL,
        at_us INTEGER NOT NULL,
        profile_id TEXT NOT NULL,
        profile_name TEXT NOT NULL,
        production INTEGER NOT NULL,
        operation TEXT NOT NULL,
        user_id TEXT NOT NULL,
        notification_id TEXT NOT NULL,
        sub_notification_id TEXT NOT NULL,
        scheduled_us INTEGER,
        keeps_bodies INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        text TEXT NOT NULL DEFAULT '',
        advice TEXT NOT NULL DEFAULT '',
        status INTEGER,
        latency_s REAL,
        tracking_id TEXT NOT NULL DEFAULT '',
        ended_at TEXT
    )
    """,
    """
    CREATE TABLE bodies (
        row INTEGER PRIMARY KEY,
        request TEXT,
        request_size INTEGER,
        answer TEXT,
        answer_size INTEGER,
        before TEXT,
        messages TEXT NOT NULL DEFAULT '[]'
    )
    """,
    "CREATE INDEX entries_by_profile ON entries (profile_id, profile_name)",
    "CREATE INDEX entries_by_operation ON entries (operation)",
    "CREATE INDEX entries_by_outcome ON entries (outcome, writer)",
    "CREATE INDEX entries_by_user ON entries (user_id)",
    "CREATE INDEX entries_by_time ON entries (at_us)",
    "CREATE INDEX entries_by_schedule ON entries (scheduled_us) WHERE scheduled_us IS NOT NULL",
    """
    CREATE VIEW searchable (row, content) AS
    SELECT
        entries.row,
        uid || char(10) || profile_name || char(10) || operation || char(10) || user_id || char(10)
        || notification_id || char(10) || sub_notification_id || char(10) || outcome || char(10) || text || char(10)
        || advice || char(10) || ifnull(status, '') || char(10) || tracking_id || char(10) || messages || char(10)
        || ifnull(request, '') || char(10) || ifnull(answer, '') || char(10) || ifnull(before, '')
    FROM entries JOIN bodies ON bodies.row = entries.row
    """,
    """
    CREATE VIRTUAL TABLE search USING fts5 (
        content,
        content = 'searchable',
        content_rowid = 'row',
        prefix = '1 2 3',
        tokenize = "unicode61 remove_diacritics 2 tokenchars '-_.@'"
    )
    """,
)

SETTLED: Step = (
    "ALTER TABLE entries ADD COLUMN settled TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE entries ADD COLUMN settled_at TEXT",
    "CREATE INDEX entries_by_tracking ON entries (tracking_id) WHERE tracking_id <> ''",
)
"""What the service's log said later, and finding all rows of one send."""

STEPS: Sequence[Step] = (FIRST, SETTLED)
"""From nothing to version 1, from there to version 2, and so on."""


BACKUP = ".version-"
"""What is put after the name of a file, before its version, to name its copy."""


def version_of(connection: Connection) -> int:
    """The version of a file's tables; 0 for a file without any."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check(connection: Connection) -> None:
    """Raises NotOurs for a file that has tables, and not those of the journal."""
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    is_journal = version_of(connection) > 0 and {"entries", "bodies", "search"} <= names
    if names and not is_journal:
        raise NotOurs


def back_up(connection: Connection, path: Path) -> None:
    """Copies a file before it is brought up; the copy of the version before that makes way."""
    import sqlite3

    for former in backups_of(path):
        former.unlink()
    copy = path.with_name(f"{path.name}{BACKUP}{version_of(connection)}")
    os.close(os.open(copy, os.O_CREAT | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(copy)) as target:
        connection.backup(target)


def backups_of(path: Path) -> list[Path]:
    """The copies that were made before a file was brought up."""
    return list(path.parent.glob(f"{path.name}{BACKUP}*"))


def bring_up(connection: Connection, steps: Sequence[Step]) -> None:
    """Makes the tables, or brings them to the last version; within a transaction, so that it is done whole or not."""
    for step in steps[version_of(connection) :]:
        for statement in step:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {len(steps)}")


def rebuild_search(connection: Connection) -> None:
    """Makes the search anew from the rows."""
    connection.execute("INSERT INTO search (search) VALUES ('rebuild')")
