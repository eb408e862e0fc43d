"""What a long list is made of: the numbers of all rows, and the rows with some of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from notifyadmin.store.journal.entry import Body
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.store.journal.rows import NOON, add, later


def test_the_numbers_of_all_rows_come_newest_first_and_lead_to_them(journal: Journal) -> None:
    for user in ("anna", "ben", "cleo", "zoe"):
        add(journal, user_id=user)
    numbers = journal.numbers(Filter())
    assert list(numbers) == [4, 3, 2, 1]
    assert [entry.user_id for entry in journal.page(Filter(rows=numbers[1:3]))] == ["cleo", "ben"]
    assert [details.entry.user_id for details in journal.details(Filter(rows=[1, 4, 99]))] == ["zoe", "anna"]
    assert list(journal.numbers(Filter(user_id="ben"))) == [2]
    assert list(journal.numbers(Filter(words="ben hello_world"))) == [2]


def test_where_nothing_was_written_there_are_no_numbers(journal: Journal) -> None:
    assert (list(journal.numbers(Filter())), journal.details(Filter(rows=[1]))) == ([], ())
    assert (journal.row_of("1"), journal.version()) == (None, 0)


def test_a_row_is_found_by_its_name(journal: Journal) -> None:
    add(journal)
    assert journal.row_of(add(journal).uid) == 2


def test_the_version_is_another_once_anybody_has_written(journal: Journal, tmp_path: Path) -> None:
    add(journal)
    first = journal.version()
    assert journal.version() == first
    add(journal)
    second = journal.version()
    other = Journal(tmp_path / "history", lambda _: None)
    add(other)
    other.close()
    assert len({first, second, journal.version()}) == 3


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("at", "yesterday"),
        ("at", b"\xff"),
        ("at", "9999-12-31T23:59:59-12:00"),
        ("at_us", "soon"),
        ("scheduled_us", 1 << 62),
        ("scheduled_us", -62_135_596_800_000_000),  # the first moment of the year 1
        ("ended_at", "2026-13-01"),
        ("outcome", b"se\xffnt"),
        ("user_id", b"\x00\x01"),
        ("status", "fine"),
        ("status", float("inf")),
        ("latency_s", "fast"),
        ("latency_s", float("inf")),
        ("at", "0001-01-01T00:00:00+14:00"),
        ("ended_at", "9999-12-31T23:59:59+00:00"),
    ],
)
def test_a_row_that_was_tampered_with_is_shown_as_far_as_it_can_be_read(
    journal: Journal, tmp_path: Path, column: str, value: object
) -> None:
    add(journal, notification_id="welcome", scheduled_at=later(days=1))
    _tamper(tmp_path, "entries", column, value)
    [entry] = journal.page(Filter())
    assert entry.notification_id == "welcome"
    assert entry.is_damaged == (column != "at_us")  # which is not read where `at` can be
    assert entry.at == NOON or column == "at"
    details = journal.get(1)
    assert details is not None
    assert (details.entry, details.request) == (entry, Body.of(b'{"notificationId":"hello_world","user":{"id":"123"}}'))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("messages", "no list"),
        ("messages", '{"a":1}'),
        ("request", b"\xff"),
        ("answer_size", "big"),
        ("before", b"\xff"),
    ],
)
def test_bodies_that_were_tampered_with_are_shown_as_far_as_they_can_be_read(
    journal: Journal, tmp_path: Path, column: str, value: object
) -> None:
    add(journal, answer=b"{}")
    _tamper(tmp_path, "bodies", column, value)
    details = journal.get(1)
    assert details is not None
    assert details.entry.is_damaged
    assert details.entry.user_id == "123"


def test_a_text_that_is_no_utf_8_is_shown_as_far_as_it_can_be_read(journal: Journal, tmp_path: Path) -> None:
    add(journal)
    with closing(sqlite3.connect(tmp_path / "history" / "history.db", isolation_level=None)) as other:
        other.execute("UPDATE entries SET user_id = CAST(x'61ff62' AS TEXT)")
        other.execute("UPDATE bodies SET request = CAST(x'63ff64' AS TEXT)")
    details = journal.get(1)
    assert details is not None
    assert (details.entry.user_id, details.request and details.request.text) == ("a\ufffdb", "c\ufffdd")
    for words, count in (("(Sent)", 0), ("“Sent”", 0), ('"x', 0), ("Sent", 1)):
        assert journal.count(Filter(words=words)) == count


def _tamper(folder: Path, table: str, column: str, value: object) -> None:
    other = sqlite3.connect(folder / "history" / "history.db")
    other.execute(f"UPDATE {table} SET {column} = ?", (value,))  # noqa: S608 - the test's own words
    other.commit()
    other.close()
