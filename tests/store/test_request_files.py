"""Request files: what is in them and who may read them; and the list of those used last."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from notifyadmin.api.models import encode
from notifyadmin.store.errors import FileUnreadable, FileUnwritable, SettingsUnwritable
from notifyadmin.store.request_files import (
    KEY,
    MAX_FILE_BYTES,
    MAX_RECENT,
    Recent,
    contents,
    real_path,
    save_request,
    save_text,
)
from notifyadmin.store.settings import Settings
from tests.store.writing import files_in, full_disk, mode
from tests.strategies import send_wires, unhurried

VALUES: dict[str, Any] = {"notificationId": "welcome", "user": {"id": "ü"}, "mergeTags": {}}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A request file that is not there yet, in a folder that is."""
    folder = tmp_path / "requests"
    folder.mkdir()
    return folder / "welcome.json"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of their own."""
    return Settings(tmp_path / "config" / "settings.ini")


def test_the_file_has_the_request_formatted_and_nothing_else(path: Path) -> None:
    save_request(path, VALUES)
    assert path.read_text(encoding="utf-8") == (
        '{\n  "notificationId": "welcome",\n  "user": {\n    "id": "ü"\n  },\n  "mergeTags": {}\n}\n'
    )
    assert files_in(path.parent) == ["welcome.json"]


def test_a_text_is_read_as_it_was_written(path: Path) -> None:
    save_text(path, "# ü\r\nputs 1\n")
    assert contents(path) == "# ü\r\nputs 1\n".encode()


def test_of_a_large_file_one_byte_more_is_read_than_is_allowed(path: Path) -> None:
    path.write_bytes(bytes(MAX_FILE_BYTES + 5))
    assert len(contents(path)) == MAX_FILE_BYTES + 1


def test_what_cannot_be_read_or_written_is_told_by_its_name(path: Path) -> None:
    with pytest.raises(FileUnreadable, match=r"welcome\.json is not there"):
        contents(path)
    with pytest.raises(FileUnreadable, match="could not be read"):
        contents(path.parent)
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
    assert save_request(link, VALUES) == path
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
            f"{path} could not be saved: the disk is full. Make room on the disk, and try again."
        )
    assert "a value that JSON does not have" in words_of_saving(path, {"number": float("nan")})
    assert json.loads(path.read_bytes()) == VALUES
    gone = path.parent / "gone" / "welcome.json"
    assert words_of_saving(gone) == f"{gone} could not be saved: its folder is gone. Choose another folder."
    assert "a folder stands in its place" in words_of_saving(path.parent)
    assert "no file can have this name" in words_of_saving(path.with_name("\0"))
    assert files_in(path.parent) == ["welcome.json"]


def made(folder: Path, *names: str) -> list[Path]:
    """Files that are there."""
    paths = [folder / name for name in names]
    for path in paths:
        path.write_bytes(b"{}")
    return paths


def add(recent: Recent, path: Path) -> None:
    """Has a file remembered, as it is on the disk now."""
    recent.add(path, real_path(path))


def test_the_files_used_last_come_first_and_survive_the_program(settings: Settings, tmp_path: Path) -> None:
    recent = Recent(settings)
    assert recent.paths() == ()
    one, two, three = made(tmp_path, "one", "two", "ünï three")
    for path in (one, two, three, one):
        add(recent, path)
    assert Recent(Settings(settings.path)).paths() == (one, three, two)


def test_at_most_so_many_are_kept(settings: Settings, tmp_path: Path) -> None:
    recent = Recent(settings)
    paths = made(tmp_path, *(f"{number}.json" for number in range(MAX_RECENT + 5)))
    for path in paths:
        add(recent, path)
    assert recent.paths() == tuple(reversed(paths[5:]))


def test_a_file_that_is_gone_keeps_its_place_until_it_could_not_be_opened(settings: Settings, tmp_path: Path) -> None:
    recent = Recent(settings)
    one, two, three = made(tmp_path, "one", "two", "three")
    for path in (one, two, three):
        add(recent, path)
    three.unlink()
    assert recent.paths() == (three, two, one)
    recent.put_last(three)
    recent.put_last(tmp_path / "never listed")
    assert recent.paths() == Recent(Settings(settings.path)).paths() == (two, one, three)
    made(tmp_path, "three")
    add(recent, three)
    assert recent.paths() == (three, two, one)


def test_a_list_of_a_former_version_is_read_and_goes_on(settings: Settings, tmp_path: Path) -> None:
    one, two = made(tmp_path, "one", "two")
    settings.set_data(KEY, encode([str(one), str(two)]))
    recent = Recent(settings)
    assert recent.paths() == (one, two)
    add(recent, two)
    assert recent.paths() == (two, one)


def test_one_file_is_listed_once_by_the_path_used_last(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recent = Recent(settings)
    one, two = made(tmp_path, "one", "two")
    link = tmp_path / "link"
    link.symlink_to(one)
    monkeypatch.chdir(tmp_path)
    add(recent, one)
    add(recent, two)
    add(recent, link)
    assert recent.paths() == (link, two)
    add(recent, Path("one"))
    assert recent.paths() == (one, two)


def test_a_cleared_list_is_empty_and_the_files_stay(settings: Settings, tmp_path: Path) -> None:
    recent = Recent(settings)
    (one,) = made(tmp_path, "one")
    add(recent, one)
    recent.clear()
    assert recent.paths() == Recent(Settings(settings.path)).paths() == ()
    assert one.exists()


def test_a_name_that_is_no_text_survives(settings: Settings, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe"))
    path.write_bytes(b"{}")
    add(Recent(settings), path)
    assert Recent(Settings(settings.path)).paths() == (path,)


@pytest.mark.parametrize(
    "garbage",
    [
        b"hello",
        b"\xff",
        b"7",
        b'{"a": 1}',
        b"[" * 100_000,
        b'[1, null, "", "relative", ["/a"], ["/a", "relative"], ["/a", 1], "/a\\u0000", "/\\ud800"]',
    ],
)
def test_a_list_that_is_garbage_counts_as_empty(settings: Settings, tmp_path: Path, garbage: bytes) -> None:
    settings.set_data(KEY, garbage)
    recent = Recent(settings)
    assert recent.paths() == ()
    add(recent, tmp_path / "one")
    assert recent.paths() == (tmp_path / "one",)


def test_a_longer_list_of_another_hand_is_cut(settings: Settings, tmp_path: Path) -> None:
    settings.set_data(KEY, encode([str(tmp_path / str(number)) for number in range(50)]))
    assert len(Recent(settings).paths()) == MAX_RECENT


def test_settings_that_cannot_be_written_are_told_and_the_list_holds(tmp_path: Path) -> None:
    settings = Settings(tmp_path)  # a folder
    recent = Recent(settings)
    with pytest.raises(SettingsUnwritable):
        add(recent, tmp_path / "one")
    assert recent.paths() == (tmp_path / "one",)
