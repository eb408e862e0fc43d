"""The list of request files that were used last."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from notifyadmin.api.models import encode
from notifyadmin.store.errors import SettingsUnwritable
from notifyadmin.store.recent_files import KEY, MAX_RECENT, RecentFiles
from notifyadmin.store.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of their own."""
    return Settings(tmp_path / "config" / "settings.ini")


def made(folder: Path, *names: str) -> list[Path]:
    """Files that are there."""
    paths = [folder / name for name in names]
    for path in paths:
        path.write_bytes(b"{}")
    return paths


def add(recent: RecentFiles, path: Path) -> None:
    """Has a file remembered, as it is on the disk now."""
    recent.add(path, Path(os.path.realpath(path)))


def test_the_files_used_last_come_first_and_survive_the_program(settings: Settings, tmp_path: Path) -> None:
    recent = RecentFiles(settings)
    assert recent.paths() == ()
    one, two, three = made(tmp_path, "one", "two", "ünï three")
    for path in (one, two, three, one):
        add(recent, path)
    assert RecentFiles(Settings(settings.path)).paths() == (one, three, two)


def test_at_most_so_many_are_kept(settings: Settings, tmp_path: Path) -> None:
    recent = RecentFiles(settings)
    paths = made(tmp_path, *(f"{number}.json" for number in range(MAX_RECENT + 5)))
    for path in paths:
        add(recent, path)
    assert recent.paths() == tuple(reversed(paths[5:]))


def test_a_file_that_is_gone_keeps_its_place_until_it_could_not_be_opened(settings: Settings, tmp_path: Path) -> None:
    recent = RecentFiles(settings)
    one, two, three = made(tmp_path, "one", "two", "three")
    for path in (one, two, three):
        add(recent, path)
    three.unlink()
    assert recent.paths() == (three, two, one)
    recent.put_last(three)
    recent.put_last(tmp_path / "never listed")
    assert recent.paths() == RecentFiles(Settings(settings.path)).paths() == (two, one, three)
    made(tmp_path, "three")
    add(recent, three)
    assert recent.paths() == (three, two, one)


def test_a_list_of_a_former_version_is_read_and_goes_on(settings: Settings, tmp_path: Path) -> None:
    one, two = made(tmp_path, "one", "two")
    settings.set_data(KEY, encode([str(one), str(two)]))
    recent = RecentFiles(settings)
    assert recent.paths() == (one, two)
    add(recent, two)
    assert recent.paths() == (two, one)


def test_one_file_is_listed_once_by_the_path_used_last(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recent = RecentFiles(settings)
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
    recent = RecentFiles(settings)
    (one,) = made(tmp_path, "one")
    add(recent, one)
    recent.clear()
    assert recent.paths() == RecentFiles(Settings(settings.path)).paths() == ()
    assert one.exists()


def test_a_name_that_is_no_text_survives(settings: Settings, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe"))
    path.write_bytes(b"{}")
    add(RecentFiles(settings), path)
    assert RecentFiles(Settings(settings.path)).paths() == (path,)


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
    recent = RecentFiles(settings)
    assert recent.paths() == ()
    add(recent, tmp_path / "one")
    assert recent.paths() == (tmp_path / "one",)


def test_a_longer_list_of_another_hand_is_cut(settings: Settings, tmp_path: Path) -> None:
    settings.set_data(KEY, encode([str(tmp_path / str(number)) for number in range(50)]))
    assert len(RecentFiles(settings).paths()) == MAX_RECENT


def test_settings_that_cannot_be_written_are_told_and_the_list_holds(tmp_path: Path) -> None:
    settings = Settings(tmp_path)  # a folder
    recent = RecentFiles(settings)
    with pytest.raises(SettingsUnwritable):
        add(recent, tmp_path / "one")
    assert recent.paths() == (tmp_path / "one",)


def test_files_that_another_instance_has_used_meanwhile_stay_in_the_list(tmp_path: Path) -> None:
    one, other = (RecentFiles(Settings(tmp_path / "settings.ini")) for _ in range(2))
    for files, name in ((one, "a"), (other, "b"), (one, "c")):
        files.add(tmp_path / name, tmp_path / name)
    other.put_last(tmp_path / "b")
    assert [path.name for path in RecentFiles(Settings(tmp_path / "settings.ini")).paths()] == ["c", "a", "b"]
