"""Rows of the journal written and deleted, over a connection that is given; nothing here opens or locks anything."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from notifyadmin.store.journal.entry import RUNNING, UNKNOWN, Details, Ended, Entry, Started
from notifyadmin.store.journal.query import Conditions, Filter, microseconds, storable
from notifyadmin.store.journal.reading import page

if TYPE_CHECKING:
    from sqlite3 import Connection

UNCLEAN = 0x4E41
"""The number of SQLite's that a file has from a deletion on, until nothing is left in it of what was deleted."""
PIECE = 500
"""How many pages of the file are changed at once, so that no request waits for long."""


def insert(connection: Connection, started: Started, writer_id: str) -> int:
    """Adds the row of a request that runs; returns its number."""
    values: dict[str, object] = {
        "uid": started.uid,
        "writer": writer_id,
        "at": started.at.isoformat(),
        "at_us": microseconds(started.at),
        "profile_id": started.profile_id,
        "profile_name": started.profile_name,
        "production": started.production,
        "operation": started.operation,
        "user_id": started.user_id,
        "notification_id": started.notification_id,
        "sub_notification_id": started.sub_notification_id,
        "scheduled_us": None if started.scheduled_at is None else microseconds(started.scheduled_at),
        "keeps_bodies": started.keeps_bodies,
        "tracking_id": started.tracking_id,
        "outcome": RUNNING,
    }
    row = _insert(connection, "entries", values)
    request = started.request if started.keeps_bodies else None
    bodies: dict[str, object] = {
        "row": row,
        "request": request and request.text,
        "request_size": request and request.size,
        "before": started.before if started.keeps_bodies else None,
    }
    _insert(connection, "bodies", bodies)
    _index(connection, row)
    return row


def complete(connection: Connection, row: int, ended: Ended, *, keeps_answer: bool) -> None:
    """Writes how a request ended into its row."""
    _unindex(connection, row)
    entry: dict[str, object] = {
        "outcome": ended.outcome,
        "text": ended.text,
        "advice": ended.advice,
        "status": ended.status,
        "latency_s": ended.latency_s,
        "tracking_id": ended.tracking_id,
        "ended_at": ended.at.isoformat(),
    }
    _update(connection, "entries", row, entry)
    answer = ended.answer if keeps_answer else None
    bodies: dict[str, object] = {
        "answer": answer and answer.text,
        "answer_size": answer and answer.size,
        "messages": json.dumps(ended.messages, ensure_ascii=False),
    }
    _update(connection, "bodies", row, bodies)
    _index(connection, row)


def settle(connection: Connection, gone: Collection[str]) -> tuple[Entry, ...]:
    """Has the rows say that they are unknown whose programs have ended, and returns them, oldest first."""
    conditions = Conditions(Filter(), ())
    conditions.add(f"outcome = ? AND writer IN ({', '.join('?' * len(gone))})", RUNNING, *gone)
    found = page(connection, conditions, gone, None, -1)
    for entry in found:
        _settle(connection, entry.row)
    return found[::-1]


def note_settled(connection: Connection, uid: str, settled: str, at: datetime) -> None:
    """Writes what somebody else says of a request; the search does not have it, so it stays as it is."""
    row = row_of(connection, uid)
    if row is not None:
        _update(connection, "entries", row, {"settled": settled, "settled_at": at.isoformat()})


def delete(connection: Connection, conditions: Conditions, most: int) -> int:
    """Deletes at most so many rows that meet the conditions; returns how many."""
    sql = f"SELECT {conditions.key} FROM {conditions.source} {conditions.where} LIMIT ?"  # noqa: S608
    found = connection.execute(sql, (*conditions.parameters, most)).fetchall()
    for (row,) in found:
        _unindex(connection, row)
        connection.execute("DELETE FROM bodies WHERE row = ?", (row,))
        connection.execute("DELETE FROM entries WHERE row = ?", (row,))
    if found:
        _mark_unclean(connection)
    return len(found)


def delete_all(connection: Connection) -> None:
    """Deletes every row; numbers are not used again."""
    connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    connection.execute("DELETE FROM bodies")
    connection.execute("DELETE FROM entries")
    _mark_unclean(connection)


def is_clean(connection: Connection) -> bool:
    """Whether nothing is left of what was deleted."""
    return int(connection.execute("PRAGMA application_id").fetchone()[0]) != UNCLEAN


def _mark_unclean(connection: Connection) -> None:
    connection.execute(f"PRAGMA application_id = {UNCLEAN}")


def clean(connection: Connection, *, is_first: bool) -> bool:
    """Takes a piece of what was deleted out of the search and of the file; returns whether there may be more.

    The search only notes what is deleted, until what it has of it is merged with the rest.
    """
    before = connection.total_changes
    pages = -PIECE if is_first else PIECE  # the first time all of it is laid out to be merged
    connection.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (pages,))
    has_merged = connection.total_changes - before > 1
    unused = _unused_pages(connection)
    connection.execute(f"PRAGMA incremental_vacuum({PIECE})").fetchall()
    return has_merged or 0 < _unused_pages(connection) < unused


def _unused_pages(connection: Connection) -> int:
    return int(connection.execute("PRAGMA freelist_count").fetchone()[0])


def row_of(connection: Connection, uid: str) -> int | None:
    """The number of the row with this name, if there is one."""
    found = connection.execute("SELECT row FROM entries WHERE uid = ?", (storable(uid),)).fetchone()
    return None if found is None else int(found[0])


def add(connection: Connection, imported: Details) -> int | None:
    """Adds a row of another journal; returns its number, None where it was there already."""
    started, ended = imported.started, imported.ended
    if row_of(connection, started.uid) is not None:
        return None
    row = insert(connection, started, "")
    if ended is None:
        _settle(connection, row)
    else:
        complete(connection, row, ended, keeps_answer=started.keeps_bodies)
    if imported.entry.settled_at is not None:
        note_settled(connection, started.uid, imported.entry.settled, imported.entry.settled_at)
    return row


def _insert(connection: Connection, table: str, values: dict[str, object]) -> int:
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    sql = f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608 - both are this module's own words
    return int(connection.execute(sql, [storable(value) for value in values.values()]).lastrowid or 0)


def _update(connection: Connection, table: str, row: int, values: dict[str, object]) -> None:
    columns = ", ".join(f"{name} = ?" for name in values)
    sql = f"UPDATE {table} SET {columns} WHERE row = ?"  # noqa: S608 - both are this module's own words
    connection.execute(sql, [*(storable(value) for value in values.values()), row])


def _settle(connection: Connection, row: int) -> None:
    _unindex(connection, row)
    _update(connection, "entries", row, {"outcome": UNKNOWN})
    _index(connection, row)


def _index(connection: Connection, row: int) -> None:
    connection.execute("INSERT INTO search (rowid, content) SELECT row, content FROM searchable WHERE row = ?", (row,))


def _unindex(connection: Connection, row: int) -> None:
    """Takes a row out of the search, before anything of it changes: what was put in has to be said once more."""
    sql = "INSERT INTO search (search, rowid, content) SELECT 'delete', row, content FROM searchable WHERE row = ?"
    connection.execute(sql, (row,))
