"""Works on the writer's thread: their order, which of them are spared, and what becomes of those that fail."""

from __future__ import annotations

import asyncio
import threading
from functools import partial
from pathlib import Path

import pytest

from notifyadmin.store.background_writer import BackgroundWriter
from notifyadmin.store.errors import FileUnwritable, StoreError
from tests.store.loops import in_a_loop, is_pending
from tests.store.writing import Gate, join_writers, unexpected

A, B, C = Path("/f/a"), Path("/f/b"), Path("/f/c")


class Disk:
    """Works that note that they were done, or fail while the disk is broken."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.is_broken = False

    def write(self, word: str) -> None:
        """Notes a word."""
        if self.is_broken:
            raise FileUnwritable(f"{word} could not be saved.")
        self.done.append(word)

    def put(self, writer: BackgroundWriter, path: Path, *words: str) -> None:
        """Has words written, one after the other."""
        for word in words:
            writer.put(path, partial(self.write, word))


@in_a_loop
async def test_works_are_done_in_order_on_a_daemon_thread_that_ends() -> None:
    disk, writer = Disk(), BackgroundWriter(unexpected)
    threads: list[threading.Thread] = []
    writer.put(Path("thread"), lambda: threads.append(threading.current_thread()))
    for path, word in ((A, "a"), (B, "b"), (C, "c")):
        disk.put(writer, path, word)
    assert await writer.flush()
    assert disk.done == ["a", "b", "c"]
    assert threads[0].daemon
    assert threads[0] is not threading.main_thread()
    await asyncio.to_thread(join_writers)
    disk.put(writer, A, "again")
    assert await writer.flush()
    assert disk.done[-1] == "again"


@in_a_loop
async def test_of_what_waits_for_one_path_only_the_newest_is_done_and_in_the_newest_s_turn(gate: Gate) -> None:
    disk, writer = Disk(), BackgroundWriter(unexpected)
    writer.put(A, gate.pass_through)
    await gate.until_reached()
    disk.put(writer, B, *(f"b{number}" for number in range(1000)))
    disk.put(writer, A, "a1", "a2")
    disk.put(writer, B, "b")
    assert disk.done == []
    gate.opened.set()
    assert await writer.flush()
    assert disk.done == ["a2", "b"]


@in_a_loop
async def test_a_work_for_a_folder_takes_the_place_of_those_within_it(gate: Gate) -> None:
    disk, writer = Disk(), BackgroundWriter(unexpected)
    writer.put(C, gate.pass_through)
    await gate.until_reached()
    disk.put(writer, Path("/f/folder/one"), "one")
    disk.put(writer, Path("/f/folder-like"), "other")
    disk.put(writer, Path("/f/folder"), "folder")
    disk.put(writer, Path("/f/folder/two"), "two")
    gate.opened.set()
    assert await writer.flush()
    assert disk.done == ["other", "folder", "two"]


@in_a_loop
async def test_with_nothing_to_do_flushing_returns() -> None:
    writer = BackgroundWriter(unexpected)
    assert await writer.flush()
    assert await writer.flush()


@in_a_loop
async def test_flushing_waits_for_what_runs_and_for_what_waits(gate: Gate) -> None:
    disk, writer = Disk(), BackgroundWriter(unexpected)
    writer.put(A, gate.pass_through)
    await gate.until_reached()
    disk.put(writer, B, "b")
    flushes = [asyncio.create_task(writer.flush()) for _ in range(2)]
    assert await is_pending(flushes[0])
    gate.opened.set()
    assert await asyncio.gather(*flushes) == [True, True]
    assert disk.done == ["b"]


@in_a_loop
async def test_flushing_may_be_given_up_and_stops_nothing(gate: Gate) -> None:
    disk, writer = Disk(), BackgroundWriter(unexpected)
    writer.put(A, gate.pass_through)
    disk.put(writer, B, "b")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(writer.flush(), 0.01)
    gate.opened.set()
    assert await writer.flush()
    assert disk.done == ["b"]


@in_a_loop
async def test_an_error_is_told_in_the_loop_before_flushing_returns_and_stops_no_other_work() -> None:
    told: list[tuple[str, threading.Thread]] = []
    disk, writer = Disk(), BackgroundWriter(lambda error: told.append((str(error), threading.current_thread())))

    def fail() -> None:
        raise FileUnwritable("No.")

    writer.put(A, fail)
    disk.put(writer, B, "b")
    assert not await writer.flush()
    assert told == [("No.", threading.main_thread())]
    assert disk.done == ["b"]


async def test_in_qt_s_loop_errors_are_told_before_flushing_returns_too() -> None:
    for _ in range(50):
        told: list[StoreError] = []
        disk, writer = Disk(), BackgroundWriter(told.append)
        disk.is_broken = True
        disk.put(writer, A, "a")
        disk.put(writer, B, "b")
        assert not await writer.flush()
        assert [str(error) for error in told] == ["a could not be saved.", "b could not be saved."]


@in_a_loop
async def test_what_nobody_expected_becomes_an_error_with_words() -> None:
    class Panic(BaseException):
        """No Exception, as those of libraries in Rust."""

    def fail() -> None:
        raise Panic

    told: list[StoreError] = []
    writer = BackgroundWriter(told.append)
    writer.put(A, fail)
    assert not await writer.flush()
    assert str(told[0]) == f"{A} could not be saved (Panic)."


@in_a_loop
async def test_the_same_error_is_told_once_until_something_could_be_saved() -> None:
    told: list[StoreError] = []
    disk, writer = Disk(), BackgroundWriter(told.append)
    for is_broken in (True, True, False, True):
        disk.is_broken = is_broken
        disk.put(writer, A, "a")
        assert await writer.flush() is not is_broken
    assert [str(error) for error in told] == ["a could not be saved."] * 2


@in_a_loop
async def test_what_failed_is_tried_again_by_flushing() -> None:
    told: list[StoreError] = []
    disk, writer = Disk(), BackgroundWriter(told.append)
    disk.is_broken = True
    disk.put(writer, A, "a")
    disk.put(writer, B, "b")
    assert not await writer.flush()
    disk.is_broken = False
    disk.put(writer, B, "newer")
    assert await writer.flush()
    assert sorted(disk.done) == ["a", "newer"]


@in_a_loop
async def test_what_failed_is_not_tried_again_once_its_folder_was_given_up() -> None:
    told: list[StoreError] = []
    disk, writer = Disk(), BackgroundWriter(told.append)
    disk.is_broken = True
    disk.put(writer, A, "a")
    assert not await writer.flush()
    disk.is_broken = False
    disk.put(writer, A.parent, "folder")
    assert await writer.flush()
    assert disk.done == ["folder"]


@in_a_loop
async def test_what_fails_while_something_newer_waits_is_not_tried_again(gate: Gate) -> None:
    told: list[StoreError] = []
    disk, writer = Disk(), BackgroundWriter(told.append)

    def fail_late() -> None:
        gate.pass_through()
        raise FileUnwritable("No.")

    writer.put(A, fail_late)
    await gate.until_reached()
    disk.put(writer, A.parent, "folder")
    gate.opened.set()
    assert await writer.flush()
    assert disk.done == ["folder"]
    assert [str(error) for error in told] == ["No."]


def test_what_outlives_the_loop_is_done_and_tells_nobody(gate: Gate) -> None:
    disk = Disk()

    async def leave() -> None:
        writer = BackgroundWriter(unexpected)
        writer.put(A, gate.pass_through)
        disk.put(writer, B, "b")

        def fail() -> None:
            raise FileUnwritable("No.")

        writer.put(C, fail)
        flush = asyncio.create_task(writer.flush())
        await gate.until_reached()
        assert await is_pending(flush)

    asyncio.run(leave())
    gate.opened.set()
    join_writers()
    assert disk.done == ["b"]


@in_a_loop
async def test_it_recovers_when_no_thread_could_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    told: list[StoreError] = []
    disk, writer = Disk(), BackgroundWriter(told.append)
    with monkeypatch.context() as patched:
        patched.setattr(threading.Thread, "start", refuse)
        disk.put(writer, A, "a")
        assert not await writer.flush()
    assert "cannot start a thread" in str(told[0])
    assert await writer.flush()
    assert disk.done == ["a"]
