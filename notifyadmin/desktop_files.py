"""`notifyadmin install-desktop`: the program in the menu of the user's desktop, and out of it completely.

As the XDG base directory, desktop entry and icon theme specifications have it; other systems have installers.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from notifyadmin.api.sentence import Sentence
from notifyadmin.store.file_problems import unwritable
from notifyadmin.store.program_files import resource_folder

APP_ID = "io.github.notifyadmin.NotifyAdmin"
CHANGED = Sentence("changed")
_reserved = set(" \t\n\"'\\><~|&;$*?#()`%")


def data_home(environ: Mapping[str, str]) -> Path:
    """Where a user's own applications and icons are; a relative path in XDG_DATA_HOME counts for nothing."""
    given = Path(environ.get("XDG_DATA_HOME", ""))
    return given if given.is_absolute() else Path.home() / ".local" / "share"


def places(home: Path) -> dict[str, Path]:
    """Where each of the program's files goes."""
    return {
        "notifyadmin.desktop": home / "applications" / "notifyadmin.desktop",
        "notifyadmin.svg": home / "icons" / "hicolor" / "scalable" / "apps" / "notifyadmin.svg",
        f"{APP_ID}.metainfo.xml": home / "metainfo" / f"{APP_ID}.metainfo.xml",
    }


def install(resources: Path, home: Path, command: list[str]) -> list[Path]:
    """Puts the files into the account of the user, and gives where they are; raises OSError."""
    installed = []
    for name, place in places(home).items():
        place.parent.mkdir(parents=True, exist_ok=True)
        text = (resources / name).read_text("utf-8")
        if name.endswith(".desktop"):
            text = text.replace("Exec=notifyadmin", f"Exec={' '.join(map(quoted, command))}")
        place.write_text(text, "utf-8")
        installed.append(place)
    _tell_desktop(home)
    return installed


def uninstall(home: Path) -> list[Path]:
    """Takes them away, with the folders that are empty then, and gives what was there; raises OSError."""
    removed = []
    for place in places(home).values():
        if place.exists():
            place.unlink()
            removed.append(place)
    _tell_desktop(home)
    for place in places(home).values():
        for folder in _folders(place, home):
            try:
                folder.rmdir()
            except OSError:
                break  # something else is in it, or it was not there
    return removed


def quoted(word: str) -> str:
    """A word of a command as a desktop file's Exec has it."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("`", "\\`").replace("$", "\\$").replace("%", "%%")
    # The value of a key escapes backslashes once more.
    return f'"{escaped}"'.replace("\\", "\\\\") if _reserved.intersection(word) else word


def own_command() -> list[str]:
    """The command that started this program, for others to start it from anywhere."""
    if getattr(sys, "frozen", False):
        return [str(Path(sys.executable).resolve())]
    script = Path(sys.argv[0])
    if script.name == "notifyadmin" and os.access(script, os.X_OK):
        return [str(script.absolute())]
    return [sys.executable, "-m", "notifyadmin"]


def run(action: str, environ: Mapping[str, str]) -> int:
    """Does what one of the two commands says, and says what it did; returns the exit status."""
    if not sys.platform.startswith("linux"):
        print("This command is for Linux: other systems have installers.", file=sys.stderr)
        return 2
    home = data_home(environ)
    try:
        paths = install(resource_folder(), home, own_command()) if action == "install-desktop" else uninstall(home)
    except OSError as error:
        print(unwritable(Path(error.filename or home), error, verb=CHANGED), file=sys.stderr)
        return 1
    verb = "Installed" if action == "install-desktop" else "Removed"
    print("\n".join(f"{verb} {path}" for path in paths) or "There was nothing to remove.")
    return 0


def _folders(place: Path, home: Path) -> Iterator[Path]:
    """The folders of a file below the home of the data, from the inside out."""
    yield from (folder for folder in place.parents if folder.is_relative_to(home) and folder != home)


def _tell_desktop(home: Path) -> None:
    """Has the desktop notice at once, where it keeps lists; without the tool it does so at the next login."""
    tool = shutil.which("update-desktop-database")
    if tool is not None and (home / "applications").is_dir():
        subprocess.run([tool, str(home / "applications")], check=False, capture_output=True)  # noqa: S603 - no shell
        cache = home / "applications" / "mimeinfo.cache"
        if not any((home / "applications").glob("*.desktop")):
            cache.unlink(missing_ok=True)
