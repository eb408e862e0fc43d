from __future__ import annotations

from pathlib import Path

from notifyadmin.store.journal.entry import RUNNING, UNKNOWN
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.store.writing import started as started_program
from tests.store.writing import unexpected

PROGRAM = "tests.store.journal.writing_program"
ROWS = 25


def test_two_programs_write_at_once_and_each_sees_which_of_the_others_rows_still_run(tmp_path: Path) -> None:
    programs = [started_program(PROGRAM, str(tmp_path), name, str(ROWS)) for name in "ab"]
    journal = Journal(tmp_path, unexpected)
    try:
        for program in programs:
            assert program.stdout is not None
            assert program.stdout.readline() == "written\n"
        assert journal.count(Filter()) == 2 * ROWS + 2
        assert journal.count(Filter(outcomes=("sent",), words="a-")) == ROWS
        assert {entry.user_id for entry in journal.page(Filter(outcomes=(RUNNING,)))} == {"a-last", "b-last"}
        programs[0].kill()
        programs[0].wait()
        assert [entry.user_id for entry in journal.page(Filter(outcomes=(UNKNOWN,)))] == ["a-last"]
        assert [entry.user_id for entry in journal.page(Filter(outcomes=(RUNNING,)))] == ["b-last"]
    finally:
        for program in programs:
            program.kill()
            program.communicate()
    check = journal._database.write(lambda connection: connection.execute("PRAGMA integrity_check").fetchall())
    assert check == [("ok",)]
    journal.close_reading()
    journal.close()
