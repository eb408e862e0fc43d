"""Files replaced as a whole: what a reader meets, and what is left where a write was cut off."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest

from notifyadmin.store.atomic_files import MAX_TRIES, PREFIX, SUFFIX, locked, write_atomically
from tests.store.writing import files_in, full_disk, mode


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that is not there yet, alone in its folder."""
    folder = tmp_path / "files"
    folder.mkdir()
    return folder / "file"


@pytest.mark.parametrize("data", [b"", b"\r\n\n\x1a\0", bytes(range(256)) * 5000], ids=["none", "awkward", "many"])
def test_what_is_written_is_there_and_nothing_else(path: Path, data: bytes) -> None:
    for content in (b"former", data):
        write_atomically(path, content, private=True)
        assert path.read_bytes() == content
    assert files_in(path.parent) == ["file"]


def test_a_reader_meets_only_whole_contents(path: Path) -> None:
    contents = [bytes([number]) * (1 + number * 1000) for number in range(100)]
    write_atomically(path, contents[0], private=True)
    met: set[bytes] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            met.add(path.read_bytes())

    reader = threading.Thread(target=read)
    reader.start()
    for content in contents:
        write_atomically(path, content, private=True)
    done.set()
    reader.join()
    assert met <= set(contents)


def test_a_private_file_is_the_owner_s_alone_and_another_as_the_umask_has_it(path: Path) -> None:
    former = os.umask(0o027)
    try:
        write_atomically(path, b"", private=False)
        assert mode(path) == 0o640
        write_atomically(path, b"", private=True)
        assert mode(path) == 0o600
    finally:
        os.umask(former)


@pytest.mark.parametrize("rights", [0o600, 0o664, 0o444])
def test_a_file_that_is_not_private_keeps_its_rights(path: Path, rights: int) -> None:
    path.write_bytes(b"former")
    path.chmod(rights)
    write_atomically(path, b"new", private=False)
    assert mode(path) == rights
    assert path.read_bytes() == b"new"


def test_a_leftover_goes_with_the_next_write_but_no_other_file(path: Path) -> None:
    names = [f"{PREFIX}dead{SUFFIX}", f"{PREFIX}other", f"other{SUFFIX}", ".hidden"]
    for name in names:
        (path.parent / name).write_bytes(b"half")
    write_atomically(path, b"new", private=True)
    assert files_in(path.parent) == sorted([*names[1:], "file"])


def test_what_another_program_is_writing_at_the_moment_stays(path: Path) -> None:
    fcntl = pytest.importorskip("fcntl", reason="Windows holds open files by itself")
    part = path.parent / f"{PREFIX}alive{SUFFIX}"
    with part.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        write_atomically(path, b"new", private=True)
        assert part.exists()
    write_atomically(path, b"newer", private=True)
    assert files_in(path.parent) == ["file"]


def test_a_leftover_that_cannot_be_removed_stands_in_nobody_s_way(path: Path) -> None:
    (path.parent / f"{PREFIX}folder{SUFFIX}").mkdir()
    write_atomically(path, b"new", private=True)
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("times", [1, MAX_TRIES - 1])
def test_it_is_written_anew_where_another_instance_cleared_it_away(
    path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    rename = os.replace
    cleared: list[str] = []

    def rename_what_was_cleared_away(part: Path, target: Path) -> None:
        if len(cleared) < times:
            part.unlink()
            cleared.append(part.name)
        rename(part, target)

    monkeypatch.setattr(os, "replace", rename_what_was_cleared_away)
    write_atomically(path, b"new", private=True)
    assert path.read_bytes() == b"new"
    assert len(cleared) == len(set(cleared)) == times
    assert files_in(path.parent) == ["file"]


def test_it_gives_up_where_somebody_always_clears_it_away(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = os.replace

    def rename_what_was_cleared_away(part: Path, target: Path) -> None:
        part.unlink()
        rename(part, target)

    monkeypatch.setattr(os, "replace", rename_what_was_cleared_away)
    with pytest.raises(FileNotFoundError):
        write_atomically(path, b"new", private=True)
    assert files_in(path.parent) == []


@pytest.mark.parametrize("room_bytes", [0, 4096])
def test_a_full_disk_leaves_the_former_file_and_nothing_else(path: Path, room_bytes: int) -> None:
    write_atomically(path, b"former", private=True)
    with full_disk(room_bytes), pytest.raises(OSError) as caught:  # noqa: PT011 - its number is looked at
        write_atomically(path, b"n" * 10_000, private=True)
    assert caught.value.errno == errno.EFBIG
    assert path.read_bytes() == b"former"
    assert files_in(path.parent) == ["file"]


def test_only_a_file_gives_way_to_a_file(path: Path) -> None:
    path.mkdir()
    with pytest.raises(IsADirectoryError):
        write_atomically(path, b"new", private=True)
    assert files_in(path.parent) == []
    path.rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)
        with pytest.raises(FileExistsError):
            write_atomically(path, b"new", private=False)
        assert path.is_fifo()


@pytest.mark.parametrize("name", ["\0", "\ud800"])
def test_a_name_that_no_file_can_have_leaves_nothing_behind(path: Path, name: str) -> None:
    for private in (True, False):
        with pytest.raises(ValueError, match=r"null|surrogates"):
            write_atomically(path.with_name(name), b"new", private=private)
    assert files_in(path.parent) == []


def test_a_name_that_is_too_long_leaves_nothing_behind(path: Path) -> None:
    with pytest.raises(OSError, match="too long"):
        write_atomically(path.with_name("n" * 300), b"new", private=True)
    assert files_in(path.parent) == []


def test_the_longest_name_can_be_written(path: Path) -> None:
    write_atomically(path.with_name("n" * 255), b"new", private=True)
    assert files_in(path.parent) == ["n" * 255]


def is_free(folder: Path) -> bool:
    """Whether no instance has locked a folder."""
    fcntl = pytest.importorskip("fcntl", reason="Windows opens no folders")
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(descriptor)
    return True


def test_a_folder_is_locked_for_other_instances_until_the_block_ends(tmp_path: Path) -> None:
    with locked(tmp_path):
        assert not is_free(tmp_path)
    assert is_free(tmp_path)
    with pytest.raises(ZeroDivisionError), locked(tmp_path):
        raise ZeroDivisionError
    assert is_free(tmp_path)


def test_an_instance_that_never_unlocks_a_folder_stops_no_other_one(tmp_path: Path) -> None:
    with locked(tmp_path), locked(tmp_path):
        assert not is_free(tmp_path)


@pytest.mark.parametrize("name", ["gone", "a\0b"])
def test_a_folder_that_is_not_there_needs_no_lock(tmp_path: Path, name: str) -> None:
    with locked(tmp_path / name):
        assert is_free(tmp_path)
