"""Rows as they are in the file, as values; what another program has put there in place of something else included."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from math import isfinite
from typing import TYPE_CHECKING, Any

from notifyadmin.api.moments import in_every_zone
from notifyadmin.store.journal.entry import RUNNING, UNKNOWN, Body, Details, Entry
from notifyadmin.store.journal.query import Conditions

if TYPE_CHECKING:
    from sqlite3 import Connection

_columns = (
    "entries.row, uid, writer, at, at_us, profile_id, profile_name, production, operation, user_id, notification_id,"
    " sub_notification_id, scheduled_us, keeps_bodies, outcome, text, advice, status, latency_s, tracking_id, ended_at,"
    " settled, settled_at"
)
_names = [name.removeprefix("entries.") for name in _columns.split(", ")]
_long_ago = datetime(1970, 1, 1, tzinfo=UTC)


def page(
    connection: Connection, conditions: Conditions, gone: Collection[str], before: int | None, limit: int
) -> tuple[Entry, ...]:
    """At most so many rows that meet the conditions, newest first; `gone` are the writers that have ended."""
    key = conditions.key
    if before is not None:
        conditions.add(f"{key} < ?", before)
    sql = f"SELECT {_columns} FROM {conditions.source} {conditions.where} ORDER BY {key} DESC LIMIT ?"  # noqa: S608
    return tuple(_entry(values, gone) for values in connection.execute(sql, (*conditions.parameters, limit)))


def numbers(connection: Connection, conditions: Conditions) -> array[int]:
    """The numbers of the rows that meet the conditions, newest first."""
    key = conditions.key
    sql = f"SELECT {key} FROM {conditions.source} {conditions.where} ORDER BY {key} DESC"  # noqa: S608
    return array("q", (row for (row,) in connection.execute(sql, conditions.parameters)))


def details(
    connection: Connection, conditions: Conditions, gone: Collection[str], before: int | None, limit: int
) -> tuple[Details, ...]:
    """At most so many rows that meet the conditions, newest first, each with all that it has."""
    key = conditions.key
    if before is not None:
        conditions.add(f"{key} < ?", before)
    sql = (
        f"SELECT messages, request, request_size, answer, answer_size, before, {_columns}"  # noqa: S608
        f" FROM {conditions.source} JOIN bodies ON bodies.row = entries.row {conditions.where}"
        f" ORDER BY {key} DESC LIMIT ?"
    )
    return tuple(_details(values, gone) for values in connection.execute(sql, (*conditions.parameters, limit)))


def count(connection: Connection, conditions: Conditions) -> int:
    """How many rows meet the conditions."""
    sql = f"SELECT count(*) FROM {conditions.source} {conditions.where}"  # noqa: S608 - its values are parameters
    return int(connection.execute(sql, conditions.parameters).fetchone()[0])


def profiles(connection: Connection) -> tuple[tuple[str, str], ...]:
    """The id and the newest name of every profile."""
    sql = "SELECT profile_id, profile_name, max(row) FROM entries GROUP BY profile_id, profile_name ORDER BY max(row)"
    names = {str(profile_id): str(name) for profile_id, name, _ in connection.execute(sql)}
    return tuple(sorted(names.items(), key=lambda item: (item[1].casefold(), item[0])))


def _entry(values: Sequence[Any], gone: Collection[str]) -> Entry:
    return _Reader(dict(zip(_names, values, strict=True))).entry(gone)


def _details(values: Sequence[Any], gone: Collection[str]) -> Details:
    messages, request, request_size, answer, answer_size, before, *rest = values
    reader = _Reader(dict(zip(_names, rest, strict=True)))
    return Details(
        messages=reader.messages(messages),
        request=reader.body(request, request_size),
        answer=reader.body(answer, answer_size),
        before=None if before is None else reader.readable(before),
        entry=reader.entry(gone),  # last, so that it says whether all of this could be read
    )


class _Reader:
    """Reads the values of one row; what is of another kind than this program writes is read as well as it goes."""

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values
        self._is_damaged = False

    def entry(self, gone: Collection[str]) -> Entry:
        outcome, text = self._text("outcome"), self._text
        at = self._moment("at") or self._moment_from_number("at_us") or _long_ago
        return Entry(
            row=int(self._values["row"]),
            uid=text("uid"),
            at=at,
            profile_id=text("profile_id"),
            profile_name=text("profile_name"),
            production=bool(self._values["production"]),
            operation=text("operation"),
            user_id=text("user_id"),
            notification_id=text("notification_id"),
            sub_notification_id=text("sub_notification_id"),
            scheduled_at=self._moment_from_number("scheduled_us"),
            keeps_bodies=bool(self._values["keeps_bodies"]),
            outcome=UNKNOWN if outcome == RUNNING and self._values["writer"] in gone else outcome,
            text=text("text"),
            advice=text("advice"),
            status=self._number("status", int),
            latency_s=self._number("latency_s", float),
            tracking_id=text("tracking_id"),
            ended_at=self._moment("ended_at"),
            settled=text("settled"),
            settled_at=self._moment("settled_at"),
            is_damaged=self._is_damaged,
        )

    def readable(self, value: object) -> str:
        """A text, whatever it is."""
        if isinstance(value, str):
            return value
        self._is_damaged = True
        return value.decode(errors="replace") if isinstance(value, bytes) else str(value)

    def messages(self, value: object) -> tuple[str, ...]:
        """The list that a text holds as JSON."""
        text = self.readable(value)
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, list):
            return tuple(self.readable(each) for each in found)
        self._is_damaged = True
        return (text,)

    def body(self, value: object, size: object) -> Body | None:
        """A body with the size of the whole."""
        if value is None:
            return None
        text = self.readable(value)
        if isinstance(size, int):
            return Body(text, size)
        self._is_damaged = True
        return Body(text, len(text.encode(errors="replace")))

    def _text(self, name: str) -> str:
        return self.readable(self._values[name])

    def _number(self, name: str, kind: type[int] | type[float]) -> Any:
        value = self._values[name]
        if value is None:
            return None
        if isinstance(value, int | float) and isfinite(value):
            return kind(value)
        self._is_damaged = True
        return None

    def _moment(self, name: str) -> datetime | None:
        value = self._values[name]
        if value is None:
            return None
        try:
            moment = in_every_zone(datetime.fromisoformat(value))
        except (TypeError, ValueError, OverflowError):
            self._is_damaged = True
            return None
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)

    def _moment_from_number(self, name: str) -> datetime | None:
        value = self._values[name]
        try:
            return None if value is None else in_every_zone(datetime.fromtimestamp(value / 1_000_000, UTC))
        except (TypeError, ValueError, OverflowError, OSError):
            self._is_damaged = True
            return None
