"""What the service says later of a row, and which rows are about the same send."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter, Follower
from notifyadmin.store.journal.schema import FIRST
from tests.store.journal.rows import NOON, add, ended, later, started
from tests.store.writing import unexpected

CHANGED = Follower(("reschedule", "cancelSchedule"), ("done",))


def test_a_file_of_version_1_is_brought_up_with_all_of_its_rows(tmp_path: Path) -> None:
    journal = Journal(tmp_path, unexpected)
    add(journal, user_id="anna")
    add(journal, user_id="ben")
    expected = journal.details(Filter())
    journal.close_reading()
    journal.close()
    path = tmp_path / "history.db"
    with closing(sqlite3.connect(path)) as former:
        former.execute("DROP INDEX entries_by_tracking")
        for column in ("settled", "settled_at"):
            former.execute(f"ALTER TABLE entries DROP COLUMN {column}")
        former.execute("PRAGMA user_version = 1")
        former.commit()
        columns = {name for _, name, *_ in former.execute("PRAGMA table_info(entries)")}
    assert all(name in FIRST[0] for name in columns)
    again = Journal(tmp_path, unexpected)
    assert again.details(Filter()) == expected
    assert again.count(Filter(words="anna")) == 1
    again.note_settled(expected[0].entry.uid, "found", NOON)
    assert again.page(Filter())[0].settled == "found"
    again.close_reading()
    again.close()
    assert (tmp_path / "history.db.version-1").exists()


def test_what_is_said_later_is_kept_with_its_time_and_the_outcome_stays(journal: Journal) -> None:
    row = add(journal, outcome="unknown")
    journal.note_settled(row.uid, "notFound", NOON)
    journal.note_settled(row.uid, "found", later(minutes=1))
    [entry] = journal.page(Filter())
    assert (entry.outcome, entry.settled, entry.settled_at) == ("unknown", "found", later(minutes=1))
    assert journal.count(Filter(words="hello_world")) == 1


def test_nothing_is_said_of_rows_that_are_gone(journal: Journal) -> None:
    journal.note_settled("none", "found", NOON)
    assert not journal.page(Filter())
    add(journal)
    journal.note_settled("none", "found", NOON)
    assert [entry.settled for entry in journal.page(Filter())] == [""]


def test_it_is_taken_along_to_another_journal(journal: Journal, tmp_path: Path) -> None:
    row = add(journal, outcome="unknown")
    journal.note_settled(row.uid, "found", NOON)
    other = Journal(tmp_path / "other", unexpected)
    other.add(journal.details(Filter()))
    [entry] = other.page(Filter())
    assert (entry.settled, entry.settled_at) == ("found", NOON)
    other.close_reading()
    other.close()


def test_rows_of_one_send_are_found_by_its_tracking_id(journal: Journal) -> None:
    add(journal, user_id="anna")
    canceled = started(operation="cancelSchedule", user_id="ben", tracking_id="track-1")
    journal.begin(canceled)
    other = started(user_id="eve")
    journal.begin(other)
    journal.complete(other, ended(tracking_id="track-2"))
    without = started(user_id="without")
    journal.begin(without)
    found = journal.page(Filter(tracking_ids=["track-1", ""]))
    assert [entry.user_id for entry in found] == ["ben", "anna"]


def test_rows_are_left_out_that_a_later_one_has_changed(journal: Journal) -> None:
    for name in ("changed", "kept", "tried"):
        row = started(user_id=name, scheduled_at=later(hours=5))
        journal.begin(row)
        journal.complete(row, ended(tracking_id=name))
    for name, outcome in (("changed", "done"), ("tried", "rejected"), ("", "done")):
        row = started(user_id=name, operation="reschedule", scheduled_at=later(hours=6), tracking_id=name)
        journal.begin(row)
        journal.complete(row, ended(tracking_id=name, outcome=outcome))
    sought = Filter(scheduled_after=NOON, operations=("send",), unless_followed_by=CHANGED)
    assert [entry.user_id for entry in journal.page(sought)] == ["tried", "kept"]
    assert journal.count(Filter(scheduled_after=NOON, unless_followed_by=CHANGED, words="changed")) == 1
