"""Files that are this user's alone: their rights, their limits, and the words for all that goes wrong with them."""

from __future__ import annotations

import errno
import os
import signal
from pathlib import Path

import pytest

from notifyadmin.store.errors import FileUnreadable, FileUnwritable, StoreError
from notifyadmin.store.file_problems import unwritable
from notifyadmin.store.private_files import read_privately, remove_privately, write_privately
from tests.store.loops import PATIENCE_S
from tests.store.writing import files_in, full_disk, mode, started, without_rights

LIMIT = 1000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that is not there yet, in folders that are not either."""
    return tmp_path / "notifyadmin" / "drafts" / "send.json"


def test_what_is_written_is_read(path: Path) -> None:
    write_privately(path, b"former")
    write_privately(path, bytes(range(256)))
    assert read_privately(path, LIMIT) == bytes(range(256))
    assert files_in(path.parent) == ["send.json"]


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277])
def test_files_and_new_folders_are_the_owner_s_alone_whatever_the_umask(path: Path, umask: int) -> None:
    former = os.umask(umask)
    try:
        write_privately(path, b"one")
        assert mode(path.parent.parent) == mode(path.parent) == 0o700
        assert mode(path) == 0o600
        path.chmod(0o644)
        write_privately(path, b"two")
        assert mode(path) == 0o600
    finally:
        os.umask(former)


def test_a_folder_that_is_there_already_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    write_privately(tmp_path / "file", b"one")
    assert mode(tmp_path) == 0o755


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="the signal that cuts a write off is Unix's")
def test_a_write_that_is_cut_off_leaves_the_former_file_and_a_private_half_until_the_next_write(path: Path) -> None:
    write_privately(path, b"former")
    with started("tests.store.halving_program", str(path)) as program:
        assert program.wait(PATIENCE_S) == -signal.SIGXFSZ
    assert read_privately(path, LIMIT) == b"former"
    half = next(each for each in path.parent.iterdir() if each != path)
    assert half.read_bytes() == b"n" * 4096
    assert mode(half) == 0o600
    write_privately(path.with_name("another.json"), b"new")
    assert files_in(path.parent) == ["another.json", "send.json"]


def test_a_file_that_is_not_there_reads_as_none(path: Path) -> None:
    assert read_privately(path, LIMIT) is None


def test_a_file_may_be_as_large_as_the_limit_and_no_larger(path: Path) -> None:
    write_privately(path, b"n" * LIMIT)
    assert read_privately(path, LIMIT) == b"n" * LIMIT
    write_privately(path, b"n" * (LIMIT + 1))
    with pytest.raises(FileUnreadable) as caught:
        read_privately(path, LIMIT)
    assert str(caught.value) == f"{path} could not be read: it is larger than 1,000 bytes."
    assert caught.value.advice


def test_what_is_removed_is_gone_with_all_that_is_in_it(path: Path) -> None:
    write_privately(path, b"one")
    remove_privately(path)
    assert files_in(path.parent) == []
    remove_privately(path)
    write_privately(path, b"one")
    remove_privately(path.parent.parent)
    assert not path.parent.parent.exists()


def words_of_writing(path: Path) -> str:
    """What is said when a file cannot be written; with an advice, whatever it is."""
    with pytest.raises(FileUnwritable) as caught:
        write_privately(path, b"n" * 10_000)
    assert isinstance(caught.value, StoreError)
    assert caught.value.advice.endswith(".")
    assert caught.value.__suppress_context__
    return f"{caught.value} {caught.value.advice}"


def words_of_reading(path: Path) -> str:
    """What is said when a file cannot be read; with an advice, whatever it is."""
    with pytest.raises(FileUnreadable) as caught:
        read_privately(path, LIMIT)
    assert caught.value.advice.endswith(".")
    return str(caught.value)


def test_a_full_disk_is_said_in_words(path: Path) -> None:
    write_privately(path, b"former")
    with full_disk():
        words = words_of_writing(path)
    assert words == f"{path} could not be saved: the disk is full. Free some space, then try again."
    write_privately(path, b"new")
    assert read_privately(path, LIMIT) == b"new"


def test_a_folder_without_the_right_to_write_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path("folder/file")
    monkeypatch.chdir(tmp_path)  # nobody may pass through the folders above
    tmp_path.chmod(0o755)
    write_privately(path, b"former")
    with without_rights(path.parent, 0o555):
        words = words_of_writing(path)
        with pytest.raises(FileUnwritable, match=r"folder/file could not be removed: permission denied\."):
            remove_privately(path)
    assert words == ("folder/file could not be saved: permission denied. Check your permissions for folder.")
    assert read_privately(path, LIMIT) == b"former"
    assert files_in(path.parent) == ["file"]


def test_a_file_without_the_right_to_read_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path("folder/file")
    monkeypatch.chdir(tmp_path)
    tmp_path.chmod(0o755)
    write_privately(path, b"former")
    path.parent.chmod(0o755)
    with without_rights(path, 0o200):
        assert words_of_reading(path) == "folder/file could not be read: permission denied."


def test_a_folder_in_place_of_the_file_is_said_in_words(path: Path) -> None:
    path.mkdir(parents=True)
    words = words_of_writing(path)
    assert words == f"{path} could not be saved: it is a folder. Rename or remove that folder."
    assert words_of_reading(path) == f"{path} could not be read: it is a folder."


def test_a_file_in_place_of_the_folder_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "file" / "send.json", tmp_path / "file" / "folder" / "send.json"):
        assert words_of_writing(path) == (
            f"{path} could not be saved: a file is in place of its folder. Rename or remove that file."
        )
        assert words_of_reading(path) == f"{path} could not be read: a file is in place of its folder."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are Unix's")
def test_a_pipe_is_neither_waited_for_nor_replaced(path: Path) -> None:
    path.parent.mkdir(parents=True)
    os.mkfifo(path)
    assert words_of_reading(path) == f"{path} could not be read: it is not a regular file."
    assert "it is not a regular file" in words_of_writing(path)
    assert path.is_fifo()


@pytest.mark.parametrize("name", ["a\0b", "a\ud800b"])
def test_a_name_that_no_file_can_have_is_said_in_words_that_can_be_shown(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    shown = str(path).replace("\ud800", "?")
    assert words_of_writing(path) == f"{shown} could not be saved: this file name is not allowed. Choose another name."
    assert words_of_reading(path) == f"{shown} could not be read: this file name is not allowed."
    with pytest.raises(FileUnwritable):
        remove_privately(path)


def test_a_name_that_is_too_long_is_said_in_words(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 300)
    assert "could not be saved: its name is too long." in words_of_writing(path)


def test_an_error_without_words_of_ours_is_named_by_its_code_and_never_quoted(path: Path) -> None:
    error = unwritable(path, OSError(errno.ENXIO, "No such device or address"))
    assert str(error) == f"{path} could not be saved: the system reported the error ENXIO."
    assert error.advice == FileUnwritable.advice
    assert str(unwritable(path, TimeoutError())) == f"{path} could not be saved: the system gave no reason."
