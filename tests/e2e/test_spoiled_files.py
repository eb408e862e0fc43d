"""Whatever is in place of the files of the configuration folder: the program starts, says so, keeps them, and works."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from notifyadmin.store.profiles import SANDBOX
from tests.driver import Driver, until
from tests.e2e.pages import send
from tests.e2e.test_history import rows
from tests.store.writing import bound_by_rights, full_disk

SETTINGS, HISTORY = "settings.ini", "history.db"
JSON = {"send.json", "preferences.json", "retract.json", "ids.json", "payload", "sandbox.json"}
FILES = {*JSON, SETTINGS, HISTORY}
"""Every file that the program reads again after a day's use; one that is added has to be walked here as well."""
INDEX = {"ids.json"}
AT_ONCE = (FILES - INDEX, INDEX)
"""Those that can be spoiled together: without its index no payload is asked for."""
HUGE_BYTES = 65 * 1024 * 1024


def kind_of(path: Path) -> str:
    """What a file is, without the names that depend on the profile and the type."""
    return "payload" if path.parent.name == "payloads" else path.name


def left_by_a_day(driver: Driver) -> dict[str, Path]:
    """The files of the configuration folder, by what they are; locks, which hold nothing, apart."""
    files = [path for path in driver.settings_path.parent.rglob("*") if path.is_file() and path.suffix != ".lock"]
    return {kind_of(path): path for path in files}


async def use_everything(driver: Driver) -> dict[str, Path]:
    """A day's use that leaves every file behind."""
    await driver.start()
    await driver.history_opened()
    await send(driver)
    await driver.verdict("send")
    driver.type("user.id", "7")
    for number, field in ((2, "preferences.userId"), (3, "retract.userId")):
        driver.tab(number)
        driver.type(field, "123")
    driver.window.actions_by_name["appearance.dark"].trigger()
    await driver.aclose()
    return left_by_a_day(driver)


async def work_again(driver: Driver) -> str:
    """Starts the program, has it read everything and send; gives all that it says."""
    await driver.restart()
    await driver.history_opened()
    for number in (2, 3, 4, 1):
        driver.tab(number)
    driver.desk.user_data.recent_ids.last_payload(SANDBOX.id, "hello_world")
    driver.desk.user_data.recent_ids.ids(SANDBOX.id, "user.id")
    driver.type("notificationId", "hello_world")
    driver.type("user.id", "123")
    await send(driver)
    assert await driver.verdict("send") == "Sent"
    return "\n".join(f"{each.notice.text} {each.notice.detail}" for each in driver.window.notices.messages)


def write(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return damage


def in_place(make: Callable[[Path], None]) -> Callable[[Path], None]:
    def replace(path: Path) -> None:
        path.unlink()
        make(path)

    return replace


CONTENTS = {
    "a third": write(lambda data: data[: len(data) // 3]),
    "half": write(lambda data: data[: len(data) // 2 + 1]),
    "NULs": write(lambda data: bytes(len(data))),
    "NULs within": write(lambda data: data[:20] + bytes(len(data) - 21) + data[-1:]),
    "UTF-16": write(lambda data: data.decode("latin-1").encode("utf-16")),
    "no text": write(lambda _: bytes(range(255, 0, -1)) * 20),
    "another type": write(lambda _: b'["hello_world", 1, null]'),
    "very deep": write(lambda _: b"[" * 100_000),
}


@pytest.mark.parametrize("damage", CONTENTS.values(), ids=CONTENTS)
async def test_every_file_that_is_damaged_is_told_and_kept_and_the_program_works(
    driver: Driver, damage: Callable[[Path], None]
) -> None:
    files = await use_everything(driver)
    assert files.keys() == FILES
    for kinds in AT_ONCE:
        for kind in kinds:
            damage(files[kind])
        damaged = {kind: files[kind].read_bytes() for kind in kinds}
        told = await work_again(driver)
        for kind, data in damaged.items():
            path = files[kind]
            assert str(path) in told, kind
            assert path.with_name(f"{path.name}.broken").read_bytes() == data, kind
        assert await rows(driver)
        await driver.aclose()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are Unix's")
async def test_a_pipe_in_place_of_every_file_is_told_and_kept_and_blocks_nothing(driver: Driver) -> None:
    files = await use_everything(driver)
    for kinds in AT_ONCE:
        for kind in kinds:
            in_place(os.mkfifo)(files[kind])
        told = await work_again(driver)
        for kind in kinds:
            path = files[kind]
            assert str(path) in told, kind
            assert path.with_name(f"{path.name}.broken").is_fifo(), kind
        assert await rows(driver)
        await driver.aclose()


async def test_a_folder_in_place_of_every_file_is_told_and_none_of_them_lost(driver: Driver) -> None:
    files = await use_everything(driver)
    for kinds in AT_ONCE:
        for kind in kinds:
            in_place(Path.mkdir)(files[kind])
            (files[kind] / "kept").touch()
        told = await work_again(driver)
        for kind in kinds:
            path = files[kind]
            assert (str(path) if kind != HISTORY else "The history could not be saved: it is a folder") in told, kind
            place = path if kind in (SETTINGS, HISTORY) else path.with_name(f"{path.name}.broken")
            assert (place / "kept").exists(), kind
        await driver.aclose()


async def test_every_file_may_be_far_too_large(driver: Driver) -> None:
    files = await use_everything(driver)
    for kinds in (FILES - INDEX - {HISTORY}, INDEX):  # the history may be as large as it likes
        for kind in kinds:
            os.truncate(files[kind], HUGE_BYTES)
        told = await work_again(driver)
        for kind in kinds:
            path = files[kind]
            assert str(path) in told, kind
            assert path.with_name(f"{path.name}.broken").stat().st_size == HUGE_BYTES, kind
        await driver.aclose()


@pytest.mark.parametrize("data", [b"", b"{"], ids=["nothing", "one byte"])
async def test_of_a_file_without_anything_in_it_all_but_the_history_is_told(driver: Driver, data: bytes) -> None:
    files = await use_everything(driver)
    for kinds in AT_ONCE:
        for kind in kinds:
            files[kind].write_bytes(data)
        told = await work_again(driver)
        assert [kind for kind in kinds if str(files[kind]) not in told] == [HISTORY] * (HISTORY in kinds)
        assert await rows(driver)
        await driver.aclose()


@pytest.fixture
def _bound_by_rights() -> Iterator[None]:
    with bound_by_rights():
        yield


@pytest.mark.usefixtures("_bound_by_rights")
@pytest.mark.parametrize("rights", [0o000, 0o200, 0o444], ids=oct)
async def test_every_file_may_be_without_rights(driver: Driver, rights: int) -> None:
    files = await use_everything(driver)
    for kinds in AT_ONCE:
        for kind in kinds:
            files[kind].chmod(rights)
        told = await work_again(driver)
        read = [] if rights == 0o444 else [kind for kind in kinds if kind != HISTORY]
        assert all(str(files[kind]) in told for kind in read), "what can be read and replaced is as good as any"
        assert told.count(": permission denied") == len(read) + 1, "the history is told each time"
        kept = [files[kind].with_name(f"{files[kind].name}.broken") for kind in read]
        assert all(path.stat().st_mode & 0o777 == rights for path in kept)
        await driver.aclose()


@pytest.mark.usefixtures("_bound_by_rights")
@pytest.mark.parametrize("rights", [0o555, 0o000], ids=oct)
async def test_the_whole_folder_may_be_without_rights(driver: Driver, rights: int) -> None:
    files = await use_everything(driver)
    before = {kind: path.read_bytes() for kind, path in files.items()}
    folder = driver.settings_path.parent
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    for each in reversed(folders):
        each.chmod(rights)
    try:
        told = await work_again(driver)
        assert "permission denied" in told
        await driver.aclose()
        if driver.shows("notice"):
            await driver.aclose()
    finally:
        for each in folders:
            each.chmod(0o700)
    assert {kind: path.read_bytes() for kind, path in files.items()} == before


async def test_on_a_full_disk_it_starts_and_sends_and_says_so_and_no_file_is_worse_for_it(driver: Driver) -> None:
    files = await use_everything(driver)
    before = {kind: path.read_bytes() for kind, path in files.items() if kind != HISTORY}
    with full_disk():
        told = await work_again(driver)
        await until(lambda: "could not be saved: the disk" in driver.notice(), "the full disk is told")
    assert {kind: files[kind].read_bytes() for kind in before} == before, told
