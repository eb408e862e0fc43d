from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from notifyadmin.core.history import transfer
from notifyadmin.core.history.transfer import KEY, PIECE, Format, Transfer
from notifyadmin.store.atomic_files import StreamedFile
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.core.history.conftest import Archive
from tests.driver import PATIENCE_S, until
from tests.store.journal.rows import add
from tests.store.writing import Gate, files_in

ALL = Filter()


class Told:
    """What a transfer has told."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.transfer = Transfer(archive.journal, archive.tasks)
        self.said: list[str] = []
        self.on_progress: Callable[[], object] = lambda: None
        self._slots = (
            lambda _path, count: self.said.append(f"exported {count}"),
            lambda added, known: self.said.append(f"imported {added}, known {known}"),
            lambda: self.said.append("cancelled"),
            lambda error: self.said.append(f"{error} {error.advice}"),
            lambda _done, _total: self.on_progress(),
        )
        exported, imported, cancelled, failed, progressed = self._slots
        self.transfer.exported.connect(exported)
        self.transfer.imported.connect(imported)
        self.transfer.cancelled.connect(cancelled)
        self.transfer.failed.connect(failed)
        self.transfer.progressed.connect(progressed)

    async def export(self, path: Path, kind: Format = Format.JSON_LINES, sought: Filter = ALL) -> str:
        self.transfer.export(path, sought, kind)
        return await self._end()

    async def read(self, path: Path) -> str:
        self.transfer.read(path)
        return await self._end()

    async def _end(self) -> str:
        await self.archive.idle(KEY)
        return self.said[-1]


def text_of(path: Path) -> str:
    return path.read_text("utf-8-sig")


def put(path: Path, text: str) -> None:
    path.write_text(text)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder / "rows.jsonl"


def fill(journal: Journal, count: int) -> None:
    for number in range(count):
        add(journal, user_id=f"{number}")


async def users(archive: Archive) -> list[str]:
    entries = await archive.journal.read(lambda journal: journal.page(ALL, limit=5_000))
    return [entry.user_id for entry in entries]


async def test_what_is_filtered_goes_into_a_file(archive: Archive, target: Path) -> None:
    await archive.write(lambda journal: fill(journal, 5))
    assert await Told(archive).export(target, sought=Filter(user_id="3")) == "exported 1"
    assert [json.loads(line)["userId"] for line in text_of(target).splitlines()] == ["3"]
    assert await Told(archive).export(target, Format.CSV) == "exported 5"
    assert len(text_of(target).splitlines()) == 6


async def test_rows_of_another_computer_are_added_once(archive: Archive, target: Path) -> None:
    await archive.write(lambda journal: fill(journal, PIECE + 5))
    await Told(archive).export(target)
    before = await users(archive)
    assert await Told(archive).read(target) == f"imported 0, known {PIECE + 5}"
    await archive.write(lambda journal: journal.delete_all())
    told = Told(archive)
    assert await told.read(target) == f"imported {PIECE + 5}, known 0"
    assert await users(archive) == before
    assert await told.read(target) == f"imported 0, known {PIECE + 5}"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"notificationId":"a","user":{"id":"1"}}\n', "line 1 is no row"),
        ("", "holds no rows"),
        ("time,outcome\n", "line 1 is no row"),
    ],
)
async def test_something_else_is_not_imported(archive: Archive, target: Path, text: str, problem: str) -> None:
    put(target, text)
    said = await Told(archive).read(target)
    assert problem in said
    assert said.endswith("Nothing was imported.")
    assert await users(archive) == []


async def test_of_a_file_that_is_broken_at_its_end_nothing_is_imported(archive: Archive, target: Path) -> None:
    await archive.write(lambda journal: fill(journal, PIECE + 5))
    await Told(archive).export(target)
    await archive.write(lambda journal: journal.delete_all())
    put(target, text_of(target) + '{"uid":"cut')
    assert f"line {PIECE + 6} is no row" in await Told(archive).read(target)
    assert await users(archive) == []


async def test_a_file_that_is_not_there_or_cannot_be_written_is_told(archive: Archive, target: Path) -> None:
    assert "does not exist" in await Told(archive).read(target)
    await archive.write(lambda journal: fill(journal, 1))
    assert "its folder does not exist" in await Told(archive).export(target.parent / "gone" / "rows.csv")


async def test_an_export_that_is_stopped_leaves_what_was_there(archive: Archive, target: Path) -> None:
    await archive.write(lambda journal: fill(journal, 2 * PIECE))
    put(target, "former")
    told = Told(archive)
    told.on_progress = told.transfer.cancel
    assert await told.export(target) == "cancelled"
    assert text_of(target) == "former"
    assert files_in(target.parent) == ["rows.jsonl"]


class Slow(StreamedFile):
    """A file on a disk that does not answer for a while, while it is made or put in place."""

    gate: Gate
    waits_at = ""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._pass("made")

    def commit(self) -> None:
        self._pass("put in place")
        super().commit()

    def _pass(self, step: str) -> None:
        if step == self.waits_at:
            self.gate.pass_through()


@pytest.mark.parametrize(
    ("step", "said", "text"), [("made", "cancelled", "former"), ("put in place", "exported 1", "123")]
)
async def test_stopping_an_export_says_what_is_in_the_file_also_where_the_disk_is_slow(
    archive: Archive, target: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch, step: str, said: str, text: str
) -> None:
    await archive.write(lambda journal: add(journal, user_id="123"))
    put(target, "former")
    monkeypatch.setattr(Slow, "gate", gate, raising=False)
    monkeypatch.setattr(Slow, "waits_at", step)
    monkeypatch.setattr(transfer, "StreamedFile", Slow)
    told = Told(archive)
    told.transfer.export(target, ALL, Format.JSON_LINES)
    await gate.until_reached()
    told.transfer.cancel()
    gate.opened.set()
    await archive.idle(KEY)
    assert told.said == [said]
    assert text in text_of(target)
    assert files_in(target.parent) == ["rows.jsonl"]


async def test_rows_that_are_deleted_while_they_are_exported_are_not_counted(
    archive: Archive, target: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    await archive.write(lambda journal: fill(journal, 3))
    monkeypatch.setattr(Slow, "gate", gate, raising=False)
    monkeypatch.setattr(Slow, "waits_at", "made")
    monkeypatch.setattr(transfer, "StreamedFile", Slow)
    told = Told(archive)
    told.transfer.export(target, ALL, Format.JSON_LINES)
    await gate.until_reached()
    await archive.journal.delete(Filter(user_id="1"))
    gate.opened.set()
    await archive.idle(KEY)
    assert told.said == ["exported 2"]
    assert len(text_of(target).splitlines()) == 2


async def test_an_import_that_is_stopped_leaves_nothing(archive: Archive, target: Path) -> None:
    await archive.write(lambda journal: fill(journal, 3 * PIECE))
    await Told(archive).export(target)
    await archive.write(lambda journal: journal.delete_all())
    await archive.write(lambda journal: add(journal, user_id="own"))
    told = Told(archive)
    moments = [0]

    def stop() -> None:
        moments[0] += 1
        if moments[0] == 7:  # in the second reading, after two pieces
            told.transfer.cancel()

    told.on_progress = stop
    assert await told.read(target) == "cancelled"
    await until(lambda: not archive.tasks.is_busy(KEY))
    assert await users(archive) == ["own"]


async def test_an_export_that_is_stopped_while_its_file_is_made_leaves_none(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await archive.write(add)
    gate, made = Gate(), threading.Event()

    class Slow(StreamedFile):
        def __init__(self, path: Path) -> None:
            gate.pass_through()
            super().__init__(path)
            made.set()

    monkeypatch.setattr(transfer, "StreamedFile", Slow)
    told, folder = Told(archive), tmp_path / "exported"
    folder.mkdir()
    told.transfer.export(folder / "rows.csv", ALL, Format.CSV)
    await gate.until_reached()
    told.transfer.cancel()
    gate.opened.set()
    await archive.idle(KEY)
    assert made.wait(PATIENCE_S)
    assert told.said == ["cancelled"]
    assert files_in(folder) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files.")
async def test_a_pipe_is_not_waited_for(archive: Archive, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    assert "it is not a regular file" in await Told(archive).read(pipe)
