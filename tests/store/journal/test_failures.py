"""Files that are damaged, too new, full, locked or not to be written: told in words, and nothing is lost of them."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from notifyadmin.store.errors import HistoryFailed, StoreError
from notifyadmin.store.journal import connections
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from notifyadmin.store.journal.schema import STEPS
from tests.store.journal.rows import add, ended, started
from tests.store.writing import files_in, full_disk, mode, unexpected, without_rights

ALL = Filter()
WIDER = (*STEPS, ("ALTER TABLE entries ADD COLUMN note TEXT NOT NULL DEFAULT 'new'",))


@pytest.fixture
def told() -> list[StoreError]:
    """What the journal tells."""
    return []


def closed(journal: Journal) -> None:
    """Ends a journal as the program does."""
    journal.close_reading()
    journal.close()


def with_rows(folder: Path, count: int = 3) -> Path:
    """A journal with some rows; its file."""
    journal = Journal(folder, unexpected)
    for _ in range(count):
        add(journal, answer=b"x" * 20_000)
    closed(journal)
    return folder / "history.db"


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2 + 100]


def with_a_hole(data: bytes) -> bytes:
    return data[:4096] + b"\xff" * (len(data) - 8192) + data[-4096:]


def another_program(_: bytes) -> bytes:
    other = sqlite3.connect(":memory:")
    with closing(other):
        other.execute("CREATE TABLE cookies (name)")
        return other.serialize()


@pytest.mark.parametrize("damage", [cut, with_a_hole, another_program, lambda _: b"no database at all" * 1000])
@pytest.mark.parametrize("reads_first", [False, True])
def test_a_damaged_file_is_set_aside_whole_and_a_new_one_begun(
    damage: Callable[[bytes], bytes], reads_first: bool, tmp_path: Path, told: list[StoreError]
) -> None:
    path = with_rows(tmp_path)
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)
    journal = Journal(tmp_path, told.append)
    if reads_first:
        assert journal.page(ALL) == ()
    add(journal)
    assert journal.count(ALL) == 1
    assert len(told) == 1
    assert f"{path} is damaged." in str(told[0])
    assert f"{path}.broken" in told[0].advice
    assert (tmp_path / "history.db.broken").read_bytes() == damaged
    closed(journal)


def test_damage_that_is_found_while_it_is_open_is_set_aside_as_well(tmp_path: Path, told: list[StoreError]) -> None:
    path = with_rows(tmp_path)
    journal = Journal(tmp_path, told.append)
    add(journal)
    assert journal.count(ALL) == 4
    closed(journal)
    add(journal)
    with path.open("r+b") as file:
        file.write(b"\xff" * path.stat().st_size)
    add(journal)
    assert (journal.count(ALL), len(told)) == (1, 1)
    closed(journal)


@pytest.mark.parametrize("reads_first", [False, True])
def test_where_only_the_search_is_damaged_it_is_made_anew_and_no_row_lost(tmp_path: Path, reads_first: bool) -> None:
    path = with_rows(tmp_path)
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE search_data SET block = x'ff' WHERE id > 10")
        file.commit()
    journal = Journal(tmp_path, unexpected)
    if reads_first:
        journal.count(Filter(words="hello"))
    add(journal)
    add(journal)
    assert journal.count(Filter(words="hello")) == 5
    closed(journal)


def test_a_second_program_goes_on_in_the_file_that_the_first_has_begun(tmp_path: Path, told: list[StoreError]) -> None:
    path = with_rows(tmp_path)
    first, second = Journal(tmp_path, told.append), Journal(tmp_path, told.append)
    row = started()
    second.begin(row)
    assert second.count(ALL) == 4
    path.rename(tmp_path / "elsewhere")
    for end in ("-wal", "-shm"):
        path.with_name(f"history.db{end}").rename(tmp_path / f"elsewhere{end}")
    add(first)
    second.complete(row, ended())
    assert (first.count(ALL), second.count(ALL)) == (2, 2)
    closed(second)
    add(first)
    assert first.count(ALL) == 3
    closed(first)
    assert told == []


def test_a_file_of_an_earlier_version_is_brought_up_after_it_was_copied(tmp_path: Path) -> None:
    path = with_rows(tmp_path)
    journal = Journal(tmp_path, unexpected, steps=WIDER)
    assert journal.count(ALL) == 3
    add(journal)
    notes = journal._database.write(lambda connection: connection.execute("SELECT note FROM entries").fetchall())
    assert notes == [("new",)] * 4
    closed(journal)
    copy = tmp_path / f"history.db.version-{len(STEPS)}"
    assert mode(copy) == 0o600
    with closing(sqlite3.connect(copy)) as former:
        assert former.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
        assert former.execute("SELECT count(*) FROM entries").fetchone() == (3,)
    assert path.exists()


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = with_rows(tmp_path)
    steps = (*STEPS, ("ALTER TABLE entries ADD COLUMN note TEXT", "no SQL"))
    journal = Journal(tmp_path, unexpected, steps=steps)
    with pytest.raises(HistoryFailed):
        journal.begin(started())
    closed(journal)
    again = Journal(tmp_path, unexpected)
    assert again.count(ALL) == 3
    add(again)
    closed(again)
    assert path.exists()


def test_a_file_of_a_newer_version_is_read_and_not_written(tmp_path: Path) -> None:
    path = with_rows(tmp_path)
    newer = Journal(tmp_path, unexpected, steps=WIDER)
    add(newer)
    closed(newer)
    before = path.read_bytes()
    journal = Journal(tmp_path, unexpected)
    with pytest.raises(HistoryFailed, match="written by a newer version of NotifyAdmin") as failure:
        journal.begin(started())
    assert "Update NotifyAdmin" in failure.value.advice
    assert journal.count(ALL) == len(journal.page(ALL)) == 4
    assert journal.get(1) is not None
    closed(journal)
    assert path.read_bytes() == before


def test_a_newer_program_that_brings_the_file_up_meanwhile_ends_writing(tmp_path: Path) -> None:
    journal = Journal(tmp_path, unexpected)
    add(journal)
    newer = Journal(tmp_path, unexpected, steps=WIDER)
    add(newer)
    with pytest.raises(HistoryFailed, match="newer version"):
        journal.begin(started())
    closed(newer)
    closed(journal)


def test_a_full_disk_is_told_and_what_it_has_missed_is_made_up_for(tmp_path: Path) -> None:
    journal = Journal(tmp_path, unexpected)
    add(journal)
    first, second = started(), started()
    journal.begin(first)
    with full_disk():
        with pytest.raises(HistoryFailed, match=r"could not be saved: .*full") as failure:
            journal.begin(second)
        assert "Requests are sent all the same." in failure.value.advice
        for row in (first, second):
            with pytest.raises(HistoryFailed):
                journal.complete(row, ended())
    add(journal)
    assert {entry.uid for entry in journal.page(ALL)} >= {first.uid, second.uid}
    assert [entry.outcome for entry in journal.page(ALL)] == ["sent"] * 4
    closed(journal)


def test_what_was_missed_is_made_up_for_at_the_end_at_the_latest(tmp_path: Path) -> None:
    journal = Journal(tmp_path, unexpected)
    row = started()
    with full_disk(), pytest.raises(HistoryFailed):
        journal.complete(row, ended())
    closed(journal)
    again = Journal(tmp_path, unexpected)
    assert [entry.uid for entry in again.page(ALL)] == [row.uid]
    closed(again)


def test_a_folder_that_cannot_be_written_is_told_and_read() -> None:
    with tempfile.TemporaryDirectory() as name:  # nobody may look into pytest's own
        folder = Path(name)
        with_rows(folder).chmod(0o644)
        journal = Journal(folder, unexpected)
        with without_rights(folder, 0o555):
            with pytest.raises(HistoryFailed, match="could not be saved: permission denied"):
                journal.begin(started())
            assert journal.count(ALL) == 3
            journal.close_reading()
        closed(journal)


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with_rows(tmp_path / "history")
    journal = Journal(tmp_path / "history", unexpected)
    with without_rights(tmp_path / "history", 0o000), pytest.raises(HistoryFailed, match="permission denied"):
        journal.count(ALL)
    closed(journal)


def test_a_file_that_another_program_has_locked_is_told_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_S", 0.05)
    path = with_rows(tmp_path)
    journal = Journal(tmp_path, unexpected)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(HistoryFailed, match="another program has locked it"):
            journal.begin(started())
        assert journal.count(ALL) == 3
        other.execute("ROLLBACK")
    add(journal)
    assert journal.count(ALL) == 4
    closed(journal)


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "history.db").mkdir()
    journal = Journal(tmp_path, unexpected)
    with pytest.raises(HistoryFailed, match="it is a folder"):
        journal.begin(started())
    with pytest.raises(HistoryFailed):
        journal.count(ALL)
    journal.close()


def test_an_end_in_order_leaves_nothing_but_the_file(tmp_path: Path) -> None:
    with_rows(tmp_path)
    assert files_in(tmp_path) == ["history.db"]
