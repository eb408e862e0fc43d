"""The program's files in a user's account: put there, valid, and gone again."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from notifyadmin.app import main
from notifyadmin.desktop_files import data_home, install, own_command, places, quoted, run, uninstall
from notifyadmin.store.program_files import resource_folder

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for desktops of XDG")
pytestmark = on_linux


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a user's data, which is not there yet."""
    home = tmp_path / "some data" / "share"
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    return home


def files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and path.name != "mimeinfo.cache")


def command_of(home: Path) -> str:
    text = places(home)["notifyadmin.desktop"].read_text("utf-8")
    return next(line.removeprefix("Exec=") for line in text.splitlines() if line.startswith("Exec="))


def test_both_commands_leave_nothing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["install-desktop"]) == 0
    assert sorted(files(home)) == sorted(places(home).values())
    assert capsys.readouterr().out.count("Installed ") == 3
    assert main(["uninstall-desktop"]) == 0
    assert capsys.readouterr().out.count("Removed ") == 3
    assert list(home.iterdir()) == []
    assert main(["uninstall-desktop"]) == 0
    assert capsys.readouterr().out == "There was nothing to remove.\n"


def test_what_others_have_there_stays(home: Path) -> None:
    other = home / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\n", "utf-8")
    install(resource_folder(), home, ["notifyadmin"])
    uninstall(home)
    assert list(files(home)) == [other]


def test_the_desktop_file_starts_this_very_program_with_a_file(home: Path) -> None:
    install(resource_folder(), home, ['/opt/my "apps"/notify%admin', "-m", "notifyadmin"])
    command = command_of(home)
    assert command.endswith(" -m notifyadmin %f")
    assert shlex.split(command.replace("\\\\", "\\").replace("%%", "%"))[0] == '/opt/my "apps"/notify%admin'


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
@pytest.mark.parametrize(
    "command", [["notifyadmin"], ["/opt/a b/notifyadmin"], ["/opt/$x/`y`/100%/n", "-m", "notifyadmin"]]
)
def test_it_is_valid_wherever_the_program_is(home: Path, command: list[str]) -> None:
    install(resource_folder(), home, command)
    validator = ["desktop-file-validate", str(places(home)["notifyadmin.desktop"])]
    assert subprocess.run(validator, check=False, capture_output=True, text=True).stdout == ""


def test_a_plain_word_is_written_as_it_is() -> None:
    assert quoted("/usr/bin/notifyadmin") == "/usr/bin/notifyadmin"


def test_the_command_can_be_called_from_anywhere() -> None:
    assert Path(own_command()[0]).is_absolute()


def test_a_relative_folder_of_data_counts_for_nothing() -> None:
    assert data_home({"XDG_DATA_HOME": "data"}) == data_home({}) == Path.home() / ".local" / "share"


def test_what_cannot_be_written_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.parent.mkdir(parents=True)
    home.touch()
    assert run("install-desktop", {"XDG_DATA_HOME": str(home)}) == 1
    said = capsys.readouterr().err
    assert "could not be changed: a file is in place of its folder." in said
    assert "Traceback" not in said
