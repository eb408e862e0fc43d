"""Request files: what is in them, who may read them, and what another program wrote into them meanwhile."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from notifyadmin.store.errors import FileChanged, FileUnreadable, FileUnwritable
from notifyadmin.store.request_files import MAX_FILE_BYTES, FileVersion, read_file, save_request, save_text
from tests.store.writing import files_in, full_disk, mode
from tests.strategies import send_wires, unhurried

VALUES: dict[str, Any] = {"notificationId": "welcome", "user": {"id": "ü"}, "mergeTags": {}}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A request file that is not there yet, in a folder that is."""
    folder = tmp_path / "requests"
    folder.mkdir()
    return folder / "welcome.json"


def test_the_file_has_the_request_formatted_and_nothing_else(path: Path) -> None:
    save_request(path, VALUES)
    assert path.read_text(encoding="utf-8") == (
        '{\n  "notificationId": "welcome",\n  "user": {\n    "id": "ü"\n  },\n  "mergeTags": {}\n}\n'
    )
    assert files_in(path.parent) == ["welcome.json"]


def test_a_text_is_read_as_it_was_written(path: Path) -> None:
    save_text(path, "# ü\r\nputs 1\n")
    assert read_file(path).data == "# ü\r\nputs 1\n".encode()


def test_of_a_large_file_one_byte_more_is_read_than_is_allowed(path: Path) -> None:
    path.write_bytes(bytes(MAX_FILE_BYTES + 5))
    assert len(read_file(path).data) == MAX_FILE_BYTES + 1


def test_what_cannot_be_read_or_written_is_told_by_its_name(path: Path) -> None:
    with pytest.raises(FileUnreadable, match=r"welcome\.json does not exist"):
        read_file(path)
    with pytest.raises(FileUnreadable, match="could not be read"):
        read_file(path.parent)
    with pytest.raises(FileUnwritable, match="could not be saved"):
        save_text(path.parent, "text")
    with pytest.raises(FileUnwritable, match="could not be saved"):
        save_text(path, "half a pair: \ud800")


@unhurried
@given(values=send_wires())
def test_any_request_survives(tmp_path_factory: pytest.TempPathFactory, values: dict[str, Any]) -> None:
    path = tmp_path_factory.mktemp("any") / "request.json"
    save_request(path, values)
    assert repr(json.loads(path.read_bytes())) == repr(values)


@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_a_new_file_has_the_usual_rights_and_one_that_is_replaced_keeps_its_own(path: Path, umask: int) -> None:
    former = os.umask(umask)
    try:
        save_request(path, VALUES)
        assert mode(path) == 0o666 & ~umask
        path.chmod(0o640)
        save_request(path, VALUES)
        assert mode(path) == 0o640
    finally:
        os.umask(former)


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(path)
    assert save_request(link, VALUES).real == read_file(link).real == path
    assert link.is_symlink()
    assert json.loads(path.read_bytes()) == VALUES
    assert files_in(tmp_path / "requests") == ["welcome.json"]


def words_of_saving(path: Path, values: dict[str, Any] = VALUES) -> str:
    """What is said when a request cannot be saved."""
    with pytest.raises(FileUnwritable) as caught:
        save_request(path, values)
    return f"{caught.value} {caught.value.advice}"


def test_what_goes_wrong_is_said_in_words_and_the_former_file_stays(path: Path) -> None:
    save_request(path, VALUES)
    with full_disk():
        assert words_of_saving(path) == (
            f"{path} could not be saved: the disk is full. Free some space, then try again."
        )
    assert "a value that JSON cannot hold" in words_of_saving(path, {"number": float("nan")})
    assert json.loads(path.read_bytes()) == VALUES
    gone = path.parent / "gone" / "welcome.json"
    assert words_of_saving(gone) == f"{gone} could not be saved: its folder does not exist. Choose another folder."
    assert "it is a folder" in words_of_saving(path.parent)
    assert "this file name is not allowed" in words_of_saving(path.with_name("\0"))
    assert files_in(path.parent) == ["welcome.json"]


def overwritten(path: Path) -> bytes:
    """What is in a file that another program has written meanwhile."""
    path.write_bytes(b'{"notificationId": "theirs"}')
    return path.read_bytes()


def test_a_file_that_another_program_changed_is_not_overwritten_unless_it_is_asked_for(path: Path) -> None:
    opened = save_request(path, VALUES)
    theirs = overwritten(path)
    with pytest.raises(FileChanged) as caught:
        save_request(path, VALUES | {"templateId": "mine"}, opened.version)
    assert str(caught.value) == f"{path} was changed by another program since it was opened."
    assert caught.value.advice == "Save under another name, or overwrite it."
    assert path.read_bytes() == theirs
    assert files_in(path.parent) == ["welcome.json"]
    save_request(path, VALUES)
    assert json.loads(path.read_bytes()) == VALUES


def test_a_change_of_the_same_length_within_one_tick_of_the_clock_is_noticed(path: Path) -> None:
    path.write_bytes(b'{"notificationId": "ours"}')
    opened, at = read_file(path), path.stat()
    path.write_bytes(b'{"notificationId": "ours!"}'.replace(b"s!", b"!"))
    os.utime(path, ns=(at.st_atime_ns, at.st_mtime_ns))
    assert path.stat().st_size == at.st_size
    with pytest.raises(FileChanged):
        save_request(path, VALUES, opened.version)


def test_each_save_and_each_reading_tells_the_version_to_expect_next(path: Path) -> None:
    version = save_request(path, VALUES).version
    for number in range(3):
        version = save_request(path, VALUES | {"number": number}, version).version
    assert read_file(path).version == version
    path.touch()  # nothing in it has changed
    save_request(path, VALUES, version)


def test_a_version_survives_as_text(path: Path) -> None:
    version = FileVersion(json.loads(json.dumps(save_request(path, VALUES).version)))
    save_request(path, VALUES, version)


def test_a_file_that_was_deleted_meanwhile_is_written_again(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(path)
    version = save_request(link, VALUES).version
    path.unlink()
    for each in (path, link):
        save_request(each, VALUES, version)
        assert json.loads(path.read_bytes()) == VALUES
        path.unlink()


def test_a_change_behind_a_link_is_noticed(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(path)
    version = save_request(link, VALUES).version
    overwritten(path)
    with pytest.raises(FileChanged, match=r"link\.json was changed"):
        save_request(link, VALUES, version)


def test_what_cannot_be_compared_is_not_overwritten(path: Path) -> None:
    version = save_request(path, VALUES).version
    path.unlink()
    path.mkdir()
    with pytest.raises(FileUnreadable):
        save_request(path, VALUES, version)
    assert path.is_dir()
