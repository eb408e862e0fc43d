"""Drafts: what is typed survives the program, however it ends, and nobody waits for the disk."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from notifyadmin.store import drafts as drafts_module
from notifyadmin.store.background_writer import BackgroundWriter
from notifyadmin.store.drafts import MAX_BYTES, Drafts
from notifyadmin.store.errors import StoreError
from notifyadmin.store.json_files import to_json
from tests.store.loops import in_a_loop
from tests.store.saving_program import draft
from tests.store.writing import ROOT, Gate, files_in, full_disk, is_there, mode, started, unexpected

VALUES: dict[str, Any] = {
    "notificationId": "",
    "user": {"id": "1", "email": None},
    "mergeTags": {"half": "\ud800", "big": 10**320, "zero": 0, "no": False, "none": {}},
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "notifyadmin" / "drafts"


def stored(folder: Path) -> Drafts:
    """The drafts as another start of the program finds them."""
    return Drafts(folder, BackgroundWriter(unexpected))


@in_a_loop
async def test_at_the_first_start_there_is_none(folder: Path) -> None:
    assert stored(folder).load("send") is None
    assert not is_there(folder)


@in_a_loop
async def test_a_draft_survives_the_program_without_loss(folder: Path) -> None:
    writer = BackgroundWriter(unexpected)
    drafts = Drafts(folder, writer)
    drafts.save("send", VALUES)
    drafts.save("retract", {})
    assert await writer.flush()
    again = stored(folder)
    assert repr(again.load("send")) == repr(VALUES)
    assert again.load("retract") == {}
    assert again.load("preferences") is None
    assert files_in(folder) == ["retract.json", "send.json"]
    assert mode(folder) == mode(folder.parent) == 0o700
    assert mode(folder / "send.json") == 0o600


@in_a_loop
async def test_nobody_waits_for_the_disk_and_the_newest_is_what_it_gets(folder: Path, gate: Gate) -> None:
    writer = BackgroundWriter(unexpected)
    drafts = Drafts(folder, writer)
    writer.put(Path("stuck"), gate.pass_through)
    await gate.until_reached()
    for number in range(1000):
        drafts.save("send", {"number": number})
        assert drafts.load("send") == {"number": number}
    assert not is_there(folder)
    gate.opened.set()
    assert await writer.flush()
    assert stored(folder).load("send") == {"number": 999}


@in_a_loop
async def test_a_draft_is_what_it_was_when_it_was_saved(folder: Path, gate: Gate) -> None:
    writer = BackgroundWriter(unexpected)
    drafts = Drafts(folder, writer)
    writer.put(Path("stuck"), gate.pass_through)
    values: dict[str, Any] = {"user": {"id": "1"}}
    drafts.save("send", values)
    values["user"]["id"] = "2"
    loaded = drafts.load("send")
    assert loaded == {"user": {"id": "1"}}
    loaded["user"]["id"] = "3"
    gate.opened.set()
    assert await writer.flush()
    assert stored(folder).load("send") == {"user": {"id": "1"}}


@in_a_loop
async def test_a_file_that_is_no_draft_is_set_aside_and_told_after_loading(folder: Path) -> None:
    told: list[StoreError] = []
    os.makedirs(folder)
    (folder / "send.json").write_bytes(b"hello")
    writer = BackgroundWriter(told.append)
    drafts = Drafts(folder, writer)
    assert drafts.load("send") is None
    assert told == []
    drafts.save("send", VALUES)
    assert await writer.flush()
    assert [str(error) for error in told] == [
        f"{folder / 'send.json'} could not be read: it does not hold a JSON object."
    ]
    assert stored(folder).load("send") == VALUES
    assert (folder / "send.json.broken").read_bytes() == b"hello"


@in_a_loop
async def test_a_full_disk_is_told_once_and_the_draft_is_saved_when_there_is_room(folder: Path) -> None:
    told: list[tuple[StoreError, threading.Thread]] = []
    writer = BackgroundWriter(lambda error: told.append((error, threading.current_thread())))
    drafts = Drafts(folder, writer)
    drafts.save("send", {"number": 1})
    assert await writer.flush()
    with full_disk():
        for number in (2, 3):
            drafts.save("send", {"number": number})
            assert not await writer.flush()
    assert [(str(error), thread) for error, thread in told] == [
        (f"{folder / 'send.json'} could not be saved: the disk is full.", threading.main_thread())
    ]
    assert drafts.load("send") == {"number": 3}
    assert stored(folder).load("send") == {"number": 1}
    assert await writer.flush()
    assert stored(folder).load("send") == {"number": 3}


@in_a_loop
async def test_what_cannot_be_a_draft_is_told_and_the_former_one_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[StoreError] = []
    writer = BackgroundWriter(told.append)
    drafts = Drafts(folder, writer)
    monkeypatch.setattr(drafts_module, "MAX_BYTES", 1000)
    drafts.save("send", VALUES)
    drafts.save("send", {"number": float("nan")})
    drafts.save("send", {"text": "a" * 1000})
    assert await writer.flush()
    assert [str(error).partition(": ")[2] for error in told] == [
        "it has a value that JSON cannot hold.",
        "it is larger than 0 MiB.",
    ]
    assert stored(folder).load("send") == VALUES
    assert MAX_BYTES > 1000


@in_a_loop
async def test_an_instance_in_which_nothing_was_typed_never_writes_over_a_newer_draft(folder: Path) -> None:
    writer, other_writer = BackgroundWriter(unexpected), BackgroundWriter(unexpected)
    Drafts(folder, writer).save("send", VALUES)
    assert await writer.flush()
    idle, other = Drafts(folder, writer), Drafts(folder, other_writer)
    assert idle.load("send") == other.load("send") == VALUES
    other.save("send", {"number": 2})
    assert await other_writer.flush()
    idle.save("send", VALUES)
    assert await writer.flush()
    assert stored(folder).load("send") == {"number": 2}
    assert idle.load("send") == VALUES


@in_a_loop
async def test_of_two_instances_the_newer_typing_wins_for_its_page_only(folder: Path) -> None:
    writer, other_writer = BackgroundWriter(unexpected), BackgroundWriter(unexpected)
    one, other = Drafts(folder, writer), Drafts(folder, other_writer)
    for page in ("send", "retract"):
        one.save(page, {"number": 1})
    assert await writer.flush()
    for page in ("send", "retract"):
        other.load(page)
        other.save(page, {"number": 2})
    assert await other_writer.flush()
    one.save("send", {"number": 3})
    one.save("retract", {"number": 1})
    assert await writer.flush()
    assert stored(folder).load("send") == {"number": 3}
    assert stored(folder).load("retract") == {"number": 2}


@in_a_loop
async def test_what_is_the_same_to_python_only_is_written(folder: Path) -> None:
    writer = BackgroundWriter(unexpected)
    drafts = Drafts(folder, writer)
    for value in (0, False, 0.0, -0.0):
        drafts.save("send", {"value": value})
        assert await writer.flush()
        assert repr(stored(folder).load("send")) == repr({"value": value})


@in_a_loop
async def test_a_draft_that_is_too_large_is_neither_read_nor_lost_and_that_is_told(folder: Path) -> None:
    told: list[StoreError] = []
    writer = BackgroundWriter(told.append)
    drafts = Drafts(folder, writer)
    large = {"text": "a" * 20_000_000}
    os.makedirs(folder)
    (folder / "send.json").write_bytes(to_json(folder, large))
    assert drafts.load("send") is None
    for _ in range(3):
        drafts.save("send", large)
    drafts.save("send", VALUES)
    drafts.save("send", large)
    assert await writer.flush()
    assert [str(error) for error in told] == [
        f"{folder / 'send.json'} could not be read: it is larger than {MAX_BYTES:,} bytes.",
        *["The draft was not saved: it is larger than 1 MiB."] * 2,
    ]
    assert (folder / "send.json.broken").stat().st_size > 20_000_000
    assert stored(folder).load("send") == VALUES


@pytest.mark.skipif(sys.platform == "win32", reason="the signal is Unix's")
@pytest.mark.parametrize("lines", range(1, 13))
def test_whenever_the_program_is_killed_a_whole_draft_is_left(folder: Path, lines: int) -> None:
    with started("tests.store.saving_program", str(folder)) as program:
        assert program.stdout is not None
        certain = [int(program.stdout.readline()) for _ in range(lines)]
        program.kill()
        certain += [int(line) for line in program.stdout.read().splitlines()]
    assert program.returncode == -signal.SIGKILL
    assert all(mode(path) == 0o600 for path in folder.iterdir())

    async def go_on() -> None:
        writer = BackgroundWriter(unexpected)
        drafts = Drafts(folder, writer)
        loaded = drafts.load("send")
        assert loaded is not None
        assert loaded == draft(loaded["number"])
        assert loaded["number"] >= certain[-1]
        drafts.save("send", VALUES)
        assert await writer.flush()

    asyncio.run(go_on())
    assert files_in(folder) == ["send.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="the signal is Unix's")
def test_two_programs_at_once_do_not_disturb_each_other(folder: Path) -> None:
    programs = [started("tests.store.saving_program", str(folder)) for _ in range(2)]
    for program in programs * 10:
        assert program.stdout is not None
        assert program.stdout.readline()
    for program in programs:
        with program:
            program.kill()
        assert program.returncode == -signal.SIGKILL

    async def look() -> None:
        loaded = stored(folder).load("send")
        assert loaded is not None
        assert loaded == draft(loaded["number"])

    asyncio.run(look())


@in_a_loop
async def test_a_request_that_another_instance_has_typed_meanwhile_is_kept_beside_the_draft(folder: Path) -> None:
    told: list[StoreError] = []
    writers = [BackgroundWriter(told.append) for _ in range(2)]
    one, other = (Drafts(folder, writer) for writer in writers)
    for drafts in (one, other):
        assert drafts.load("send") is None
    for drafts, writer, user in ((one, writers[0], "1"), (other, writers[1], "2"), (other, writers[1], "3")):
        drafts.save("send", {"values": {"user": {"id": user}}})
        assert await writer.flush()
    assert stored(folder).load("send") == {"values": {"user": {"id": "3"}}}
    kept = folder / "send.other.json"
    assert json.loads(kept.read_text()) == {"user": {"id": "1"}}
    assert mode(kept) == 0o600
    assert [str(error.advice) for error in told] == [f"It is kept as {kept}."]
    again = stored(folder)
    again.load("send")
    again.save("send", {"values": {}})
    assert await again._writer.flush()
    assert json.loads(kept.read_text()) == {"user": {"id": "1"}}, "what it has loaded is its own"


LEAVING = """
import asyncio, sys
from pathlib import Path
from notifyadmin.store.drafts import Drafts
from notifyadmin.store.background_writer import BackgroundWriter

async def leave():
    writer = BackgroundWriter(print)
    drafts = Drafts(Path(sys.argv[1]), writer)
    for number in range(300):
        drafts.save("send", {"number": number, "text": "a" * 100_000})
    if sys.argv[2] == "flush":
        await writer.flush()

asyncio.run(leave())
"""


@pytest.mark.parametrize("way", ["flush", "leave"])
def test_a_program_may_end_while_a_draft_waits(folder: Path, way: str) -> None:
    command = [sys.executable, "-c", LEAVING, str(folder), way]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert (ended.stdout, ended.stderr) == ("", "")

    async def look() -> None:
        loaded = stored(folder).load("send")
        if way == "flush":
            assert loaded == {"number": 299, "text": "a" * 100_000}
        else:
            assert loaded is None or loaded["text"] == "a" * 100_000

    asyncio.run(look())


@in_a_loop
async def test_what_looks_like_a_key_is_not_on_the_disk_but_named(folder: Path) -> None:
    writer = BackgroundWriter(unexpected)
    drafts = Drafts(folder, writer, lambda data: data.replace(b"known", b"..."))
    values = {"user": {"id": "known", "secret": "s3cret"}, "mergeTags": {"password": "welcome-1"}}
    drafts.save("send", {"values": values})
    assert await writer.flush()
    assert stored(folder).load("send") == {
        "values": {"user": {"id": "..."}, "mergeTags": {"password": "welcome-1"}},
        "leftOut": ["values.user.secret"],
    }
    drafts.save("send", {"values": {"mergeTags": {"password": "welcome-1"}}})
    assert await writer.flush()
    assert stored(folder).load("send") == {"values": {"mergeTags": {"password": "welcome-1"}}}
