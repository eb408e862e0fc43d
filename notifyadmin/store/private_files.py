"""Files that are this user's alone, each replaced as a whole.

Every function blocks as long as the disk takes. What goes wrong is FileUnwritable or FileUnreadable.
"""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

from notifyadmin.store.atomic_files import write_atomically
from notifyadmin.store.errors import FileUnreadable
from notifyadmin.store.file_problems import shown, unreadable, unwritable

__all__ = ["read_privately", "remove_privately", "write_privately"]


def write_privately(path: Path, data: bytes) -> None:
    """Puts a file with this content, 0600, in place of the former one; on the disk when it returns.

    A reader meets the former content or the new one, even when the program is killed. Folders that have to be made
    for it are made 0700; those that are there keep their rights. Raises FileUnwritable, and then the former file is
    as it was.
    """
    try:
        _make_folder(path.parent)
        write_atomically(path, data, private=True)
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from None


def read_privately(path: Path, limit_bytes: int) -> bytes | None:
    """What a file holds; None if there is none. Raises FileUnreadable, also where it holds more than `limit_bytes`."""
    try:
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
            raise FileUnreadable(f"{shown(path)} could not be read: it is no ordinary file.")  # a pipe would block
        with path.open("rb") as file:
            data = file.read(limit_bytes + 1)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    if len(data) > limit_bytes:
        raise FileUnreadable(
            f"{shown(path)} could not be read: it holds more than {limit_bytes:,} bytes.",
            advice="This program writes no such file. Look at it, and move it elsewhere.",
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
        raise unwritable(path, error, verb="removed") from None


def _make_folder(folder: Path) -> None:
    """Makes a folder, and those above it that are missing, for this user alone whatever the umask is."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
        each.chmod(0o700)
