from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.entry import MAX_BODY_BYTES, RUNNING, UNKNOWN, Body
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.store.journal.rows import NOON, add, ended, later, started
from tests.store.loops import in_a_loop
from tests.store.writing import are_private, files_in, unexpected

ALL = Filter()


def test_nothing_is_made_before_the_first_row(journal: Journal, tmp_path: Path) -> None:
    assert journal.page(ALL) == ()
    assert journal.count(ALL) == 0
    assert journal.get(1) is None
    assert journal.profiles() == ()
    assert files_in(tmp_path) == []


def test_a_row_that_was_begun_runs(journal: Journal) -> None:
    journal.begin(started())
    [entry] = journal.page(ALL)
    assert (entry.outcome, entry.ended_at, entry.is_interrupted) == (RUNNING, None, False)


def test_a_row_reads_back_as_it_was_written(journal: Journal) -> None:
    row = started(sub_notification_id="eu", scheduled_at=later(days=2), production=True, before='{"a":1}')
    end = ended(advice="Accepted.", messages=("one", "zwei ü"))
    journal.begin(row)
    journal.complete(row, end)
    [entry] = journal.page(ALL)
    details = journal.get(entry.row)
    assert details is not None
    assert details.entry == entry
    assert (entry.at, entry.at.utcoffset()) == (NOON, NOON.utcoffset())
    assert (entry.uid, entry.profile_id, entry.profile_name, entry.production) == (row.uid, "shop", "Shop", True)
    assert (entry.operation, entry.notification_id, entry.sub_notification_id) == ("send", "hello_world", "eu")
    assert (entry.user_id, entry.scheduled_at) == ("123", later(days=2))
    assert (entry.outcome, entry.text, entry.advice) == ("sent", "Sent", "Accepted.")
    assert (entry.status, entry.latency_s, entry.tracking_id, entry.ended_at) == (200, 0.25, "track-1", end.at)
    assert (details.request, details.answer) == (row.request, end.answer)
    assert (details.before, details.messages) == ('{"a":1}', ("one", "zwei ü"))


def test_a_row_that_could_not_be_begun_is_made_when_it_is_completed(journal: Journal) -> None:
    row = started()
    journal.complete(row, ended())
    journal.complete(row, ended())
    [entry] = journal.page(ALL)
    assert (entry.uid, entry.outcome) == (row.uid, "sent")


def test_without_bodies_none_is_on_the_disk(journal: Journal, tmp_path: Path) -> None:
    row = started(keeps_bodies=False, request=Body.of(b'{"merge":"peach"}'), before='{"peach":1}')
    journal.begin(row)
    journal.complete(row, ended(answer=Body.of(b"peach")))
    details = journal.get(journal.page(ALL)[0].row)
    assert details is not None
    assert (details.request, details.answer, details.before) == (None, None, None)
    assert not details.entry.keeps_bodies
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and b"peach" in path.read_bytes()]


def test_a_long_answer_is_cut_and_says_so(journal: Journal) -> None:
    add(journal, answer=b"a" + "ü".encode() * MAX_BODY_BYTES)
    details = journal.get(1)
    assert details is not None
    assert details.answer is not None
    assert details.answer.is_cut
    assert details.answer.size == 2 * MAX_BODY_BYTES + 1
    assert len(details.answer.text.encode()) in (MAX_BODY_BYTES - 1, MAX_BODY_BYTES)
    assert "\N{REPLACEMENT CHARACTER}" not in details.answer.text


def test_what_utf_8_cannot_hold_is_kept_as_well_as_it_goes(journal: Journal) -> None:
    add(journal, user_id="a\ud800b", answer=b"\xff\x00")
    details = journal.get(1)
    assert details is not None
    assert details.answer is not None
    assert (details.entry.user_id, details.answer.text) == ("a?b", "\N{REPLACEMENT CHARACTER}" * 2)


def test_rows_are_in_their_own_order_whatever_the_clock_said(journal: Journal) -> None:
    for at in (later(days=1), later(), later(days=2)):
        add(journal, at=at)
    assert [entry.at for entry in journal.page(ALL)] == [later(days=2), later(), later(days=1)]


def test_pages_follow_one_another_without_gap_or_double(journal: Journal) -> None:
    uids = [add(journal).uid for _ in range(7)]
    found, before = list[str](), None
    while page := journal.page(ALL, before=before, limit=3):
        found += [entry.uid for entry in page]
        before = page[-1].row
    assert found == uids[::-1]


def test_rows_of_another_journal_are_added_once_in_their_order(journal: Journal, tmp_path: Path) -> None:
    other = Journal(tmp_path / "other", unexpected)
    add(other, user_id="1", scheduled_at=later(days=2), before="{}", answer=b"peach")
    other.begin(started(user_id="2"))
    exported = other.details(ALL)[::-1]
    add(journal, user_id="0")
    assert len(journal.add(exported)) == 2
    assert journal.add(exported) == []
    assert [entry.user_id for entry in journal.page(ALL)] == ["2", "1", "0"]
    open_there, whole, _ = journal.details(ALL)
    assert (whole.started, whole.ended) == (exported[0].started, exported[0].ended)
    assert (open_there.entry.outcome, open_there.ended) == (UNKNOWN, None)
    assert journal.count(Filter(words="peach")) == journal.count(Filter(words="unknown")) == 1
    other.close_reading()
    other.close()


def test_profiles_have_their_last_name(journal: Journal) -> None:
    for profile_id, name in (("a", "Old"), ("b", "beta"), ("a", "Alpha")):
        add(journal, profile_id=profile_id, profile_name=name)
    assert journal.profiles() == (("a", "Alpha"), ("b", "beta"))


def test_an_unfinished_row_is_unknown_once_its_program_has_ended(tmp_path: Path) -> None:
    first, second = Journal(tmp_path, unexpected), Journal(tmp_path, unexpected)
    first.begin(started(uid="1"))
    second.begin(started(uid="2"))
    assert [entry.outcome for entry in second.page(ALL)] == [RUNNING, RUNNING]
    first.close()
    assert [(entry.outcome, entry.is_interrupted) for entry in second.page(ALL)] == [(RUNNING, False), (UNKNOWN, True)]
    assert [entry.uid for entry in second.page(Filter(outcomes=(UNKNOWN,)))] == ["1"]
    assert [entry.uid for entry in second.page(Filter(outcomes=(RUNNING,)))] == ["2"]
    second.close_reading()
    second.close()


def test_everything_is_for_its_owner_alone(journal: Journal, tmp_path: Path) -> None:
    add(journal)
    journal.page(ALL)
    assert are_private(tmp_path / "history")
    assert {"history.db", "history.db-wal"} <= {*files_in(tmp_path)}


def test_every_row_is_on_the_disk_when_it_is_written(journal: Journal) -> None:
    add(journal)

    def pragmas(connection: sqlite3.Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "secure_delete", "integrity_check")
        return [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]

    assert journal._database.write(pragmas) == ["wal", 2, 1, "ok"]


def test_nothing_heavy_is_loaded_before_the_journal_is_used() -> None:
    code = "import sys, notifyadmin.core.recorder; sys.exit(bool({'sqlite3', 'filelock'} & set(sys.modules)))"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@in_a_loop
async def test_the_journal_is_written_and_read_in_the_background(tmp_path: Path) -> None:
    background = BackgroundJournal(lambda: Journal(tmp_path, unexpected))
    row = started()
    await background.write(lambda journal: journal.begin(row))
    await background.write(lambda journal: journal.complete(row, ended()))
    assert await background.read(lambda journal: journal.count(ALL)) == 1
    await background.close()
    assert files_in(tmp_path) == ["history.db"]
