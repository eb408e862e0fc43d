"""Files that are this user's alone, each replaced as a whole.

Every function blocks as long as the disk takes. What goes wrong is FileUnwritable or FileUnreadable.
"""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from notifyadmin.api.sentence import Sentence
from notifyadmin.store.atomic_files import write_atomically
from notifyadmin.store.errors import FileUnreadable, FileUnwritable
from notifyadmin.store.file_problems import REMOVED, display_path, unreadable, unwritable

__all__ = [
    "copy_aside",
    "free_name",
    "kept_as",
    "make_private_folder",
    "read_privately",
    "remove_privately",
    "set_aside",
    "write_privately",
]

BROKEN = (".broken", *(f".broken-{number}" for number in range(2, 10)))
"""What is put after the name of a file that could not be read, the first that is free."""


def write_privately(path: Path, data: bytes) -> None:
    """Puts a file with this content, 0600, in place of the former one; on the disk when it returns.

    A reader meets the former content or the new one, even when the program is killed. Folders that have to be made
    for it are made 0700; those that are there keep their rights. Raises FileUnwritable, and then the former file is
    as it was.
    """
    try:
        make_private_folder(path.parent)
        write_atomically(path, data, private=True)
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from None


def read_privately(path: Path, limit_bytes: int) -> bytes | None:
    """What a file holds; None if there is none. Raises FileUnreadable, also where it holds more than `limit_bytes`."""
    try:
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
            raise FileUnreadable(
                Sentence("{file} could not be read: it is not a regular file.", file=display_path(path))
            )  # a pipe blocks
        with path.open("rb") as file:
            data = file.read(limit_bytes + 1)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    if len(data) > limit_bytes:
        raise FileUnreadable(
            Sentence(
                "{file} could not be read: it is larger than {most:,} bytes.",
                file=display_path(path),
                most=limit_bytes,
            ),
            advice="NotifyAdmin writes no such file. Check it, and move it elsewhere.",
        )
    return data


def remove_privately(path: Path) -> None:
    """Removes a file, or a folder with all that is in it; none is fine. Raises FileUnwritable."""
    try:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        raise unwritable(path, error, verb=REMOVED) from None


def set_aside(path: Path) -> Path | None:
    """Renames a file that could not be read, so that the next write does not destroy it; None where that fails."""
    aside = free_name(path)
    if aside is not None:
        with suppress(OSError, ValueError):
            path.rename(aside)
            return aside
    return None


def copy_aside(path: Path, data: bytes) -> Path | None:
    """Keeps `data`, which could not be read completely, in a file beside its own; None where that fails."""
    aside = free_name(path)
    if aside is not None:
        with suppress(FileUnwritable):
            write_privately(aside, data)
            return aside
    return None


def kept_as(aside: Path | None) -> str:
    """Where a file that could not be read is now, as advice."""
    if aside is None:
        return "It could not be renamed, and will be replaced by the next save."
    return Sentence("The previous file was kept as {file}.", file=display_path(aside))


def free_name(path: Path) -> Path | None:
    """A name that no earlier broken file has, so that none is lost; None where all are taken."""
    names = (path.with_name(path.name + suffix) for suffix in BROKEN)
    return next((name for name in names if not os.path.lexists(name)), None)


def make_private_folder(folder: Path) -> None:
    """Makes a folder, and those above it that are missing, for this user alone whatever the umask is."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
        each.chmod(0o700)
