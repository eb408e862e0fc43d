"""What is deleted is in no file any more, and what ended with its program is told once."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from notifyadmin.store.errors import HistoryFailed
from notifyadmin.store.journal import connections
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.entry import RUNNING, UNKNOWN, Body, new_uid
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from notifyadmin.store.journal.schema import STEPS
from tests.store.journal.rows import add, ended, later, started
from tests.store.loops import in_a_loop
from tests.store.writing import files_in, unexpected

ALL = Filter()
SECRETS = ("qpeach", "xplum", "7cherry", "zzfig")
"""Words whose beginnings no others have, so that the search cannot keep the rest of one apart from it."""


def fill(journal: Journal, count: int = 60) -> None:
    """Adds rows for two users, of which one is personal."""
    for number in range(count):
        is_personal = number % 3 == 0
        word = SECRETS[number % len(SECRETS)] if is_personal else "plain"
        body = Body.of(f'{{"a": "{word}-{number} {word * 400}"}}'.encode())
        add(journal, user_id="anna" if is_personal else "bob", request=body, at=later(days=number))


def size_of(folder: Path) -> int:
    """What all files take together."""
    return sum(path.stat().st_size for path in folder.iterdir())


def left(folder: Path) -> list[str]:
    """The files in which anything personal is."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(word.encode() in path.read_bytes() for word in SECRETS)]


@pytest.mark.parametrize("sought", [Filter(user_id="anna"), Filter(words="anna"), Filter(rows=range(1, 61, 3)), ALL])
@in_a_loop
async def test_what_is_deleted_is_in_no_file_any_more(tmp_path: Path, sought: Filter) -> None:
    journal = Journal(tmp_path, unexpected)
    background = BackgroundJournal(lambda: journal)
    fill(journal)
    assert left(tmp_path)
    size = size_of(tmp_path)
    assert journal.count(Filter(user_id="anna")) == 20
    assert await background.delete(sought) == (60 if sought == ALL else 20)
    assert left(tmp_path) == []
    assert size_of(tmp_path) < size
    assert journal.count(Filter(words="qpeach")) == journal.count(Filter(user_id="anna")) == 0
    assert journal.count(ALL) == journal.count(Filter(words="hello"))
    add(journal)
    assert journal.page(ALL)[0].row == 61
    await background.close()
    with closing(sqlite3.connect(tmp_path / "history.db")) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        file.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")


@in_a_loop
async def test_what_is_older_than_a_moment_is_deleted(tmp_path: Path) -> None:
    background = BackgroundJournal(lambda: Journal(tmp_path, unexpected))
    await background.write(fill)
    assert await background.delete(Filter(until=later(days=50))) == 50
    assert await background.read(lambda journal: journal.count(ALL)) == 10
    assert await background.delete(Filter(until=later(days=50))) == 0
    await background.close()


@in_a_loop
async def test_with_everything_the_files_that_were_kept_are_deleted_too(tmp_path: Path) -> None:
    first = Journal(tmp_path, unexpected)
    fill(first)
    first.close()
    wider = Journal(tmp_path, unexpected, steps=(*STEPS, ("CREATE TABLE notes (text)",)))
    (tmp_path / "history.db.broken").write_text("qpeach")
    (tmp_path / "history.db.broken-2-wal").write_text("qpeach")
    background = BackgroundJournal(lambda: wider)
    await background.write(add)
    assert f"history.db.version-{len(STEPS)}" in left(tmp_path)
    assert await background.delete(ALL) == 61
    assert left(tmp_path) == []
    await background.close()
    assert files_in(tmp_path) == ["history.db"]


@pytest.mark.parametrize("sought", [Filter(user_id="anna"), ALL])
@in_a_loop
async def test_what_a_program_that_was_killed_has_deleted_is_cleaned_up_by_the_next(
    tmp_path: Path, sought: Filter
) -> None:
    killed = Journal(tmp_path, unexpected)
    fill(killed)
    while killed.delete_some(sought):
        pass
    killed.close_reading()
    killed.close()
    assert left(tmp_path)
    background = BackgroundJournal(lambda: Journal(tmp_path, unexpected))
    assert not await background.read(lambda journal: journal.is_clean())
    await background.clean()
    assert left(tmp_path) == []
    assert await background.read(lambda journal: journal.is_clean())
    await background.close()


@in_a_loop
async def test_nothing_is_made_to_delete_from_it(tmp_path: Path) -> None:
    background = BackgroundJournal(lambda: Journal(tmp_path / "history", unexpected))
    assert await background.delete(ALL) == 0
    assert await background.delete(Filter(user_id="anna")) == 0
    assert await background.write(lambda journal: journal.settle()) == ()
    await background.close()
    assert files_in(tmp_path) == []


@in_a_loop
async def test_where_another_program_still_reads_what_is_deleted_that_is_told_and_done_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_S", 0.05)
    background = BackgroundJournal(lambda: Journal(tmp_path, unexpected))
    await background.write(fill)
    with closing(sqlite3.connect(tmp_path / "history.db", isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM entries").fetchone()
        with pytest.raises(HistoryFailed, match="another program has locked it"):
            await background.delete(Filter(user_id="anna"))
        other.execute("COMMIT")
    assert await background.delete(ALL) == 40
    assert left(tmp_path) == []
    await background.close()


def test_a_row_that_is_deleted_while_its_request_runs_comes_back_with_its_end(journal: Journal) -> None:
    row = started()
    journal.begin(row)
    assert journal.delete_some(ALL) == 1
    journal.complete(row, ended())
    assert [entry.uid for entry in journal.page(ALL)] == [row.uid]


def test_what_ended_with_its_program_is_told_once_and_says_unknown_from_then_on(tmp_path: Path) -> None:
    first, second = Journal(tmp_path, unexpected), Journal(tmp_path, unexpected)
    for user in ("1", "2"):
        first.begin(started(user_id=user))
    assert second.settle() == ()
    first.close()
    running = started(user_id="3")
    second.begin(running)
    told = second.settle()
    assert [(entry.user_id, entry.outcome, entry.is_interrupted) for entry in told] == [
        ("1", UNKNOWN, True),
        ("2", UNKNOWN, True),
    ]
    assert second.settle() == ()
    assert [entry.user_id for entry in second.page(Filter(outcomes=(UNKNOWN,), words="unknown"))] == ["2", "1"]
    assert all(entry.is_interrupted for entry in second.page(Filter(outcomes=(UNKNOWN,))))
    second.complete(running, ended())
    second.close_reading()
    second.close()
    assert files_in(tmp_path) == ["history.db"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no folder of which a file is open.")
def test_a_program_whose_folder_was_removed_still_counts_as_running(tmp_path: Path) -> None:
    folder = tmp_path / "history"
    first, second = Journal(folder, unexpected), Journal(folder, unexpected)
    add(first)
    shutil.rmtree(folder)
    first.begin(started())
    assert second.settle() == ()
    assert [entry.outcome for entry in second.page(ALL)] == [RUNNING]
    for journal in (first, second):
        journal.close_reading()
        journal.close()


def test_the_locks_of_programs_that_were_killed_do_not_pile_up(tmp_path: Path) -> None:
    journal = Journal(tmp_path, unexpected)
    add(journal)
    old, young = (tmp_path / f"{new_uid()}.lock" for _ in range(2))
    for path in (old, young):
        path.touch()
    two_days_ago = time.time() - 2 * 86400
    os.utime(old, (two_days_ago, two_days_ago))
    own = next(path for path in tmp_path.glob("*.lock") if path not in (old, young))
    os.utime(own, (two_days_ago, two_days_ago))
    journal.settle()
    assert [path.exists() for path in (old, young, own)] == [False, True, True]
    journal.close()


@pytest.mark.parametrize("name", ["../other", "x" * 300, "a\0b", b"\xff", ""])
def test_a_row_that_names_no_program_leads_to_no_file_and_hides_no_other_row(tmp_path: Path, name: object) -> None:
    journal = Journal(tmp_path / "history", unexpected)
    journal.begin(started())
    foreign = tmp_path / "other.lock"
    foreign.touch()
    with closing(sqlite3.connect(tmp_path / "history" / "history.db", isolation_level=None)) as connection:
        connection.execute("UPDATE entries SET writer = ?", (name,))
    assert [entry.outcome for entry in journal.page(ALL)] == [UNKNOWN]
    assert [entry.is_interrupted for entry in journal.settle()] == [True]
    assert foreign.exists()
    journal.close_reading()
    journal.close()
