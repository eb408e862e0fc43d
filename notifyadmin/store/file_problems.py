"""What the system says against a file, in words for the person at the screen."""

from __future__ import annotations

import errno
from pathlib import Path

from notifyadmin.store.errors import FileUnreadable, FileUnwritable

FULL = ("the disk is full", "Make room on the disk, and try again.")
FORBIDDEN = ("this user may not do that there", "Give this user the right to write in {folder}.")
NAMELESS = ("no file can have this name", "Choose another name.")

words = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.EROFS: ("nothing can be written on that disk", "Have the disk of {folder} mounted for writing."),
    errno.EISDIR: ("a folder stands in its place", "Rename or remove that folder."),
    errno.EEXIST: ("what stands in its place is no ordinary file", "Choose another name."),
    errno.ENOTDIR: ("a file stands where its folder should be", "Rename or remove the file that is in the way."),
    errno.ENOENT: ("its folder is gone", "Choose another folder."),
    errno.ENAMETOOLONG: ("its name is too long", "Choose a shorter name."),
}
"""By the system's number for it: why, as the end of a sentence, and what helps."""


def unwritable(path: Path, error: OSError | ValueError, *, verb: str = "saved") -> FileUnwritable:
    """Says that a file could not be saved, or what else `verb` says, why, and what helps."""
    reason, advice = _words(error)
    text = f"{shown(path)} could not be {verb}: {reason}."
    return FileUnwritable(text, advice=advice and advice.format(folder=shown(path.parent)))


def unreadable(path: Path, error: OSError | ValueError) -> FileUnreadable:
    """Says that a file could not be read, and why."""
    if isinstance(error, FileNotFoundError):  # what is missing when a file is written is its folder
        return FileUnreadable(f"{shown(path)} is not there.", advice="Choose another file, or bring this one back.")
    reason, _ = _words(error)
    return FileUnreadable(f"{shown(path)} could not be read: {reason}.")


def shown(path: Path) -> str:
    """A path as text that every screen can show; what is no character in it becomes a question mark."""
    return str(path).encode(errors="replace").decode()


def _words(error: OSError | ValueError) -> tuple[str, str | None]:
    if not isinstance(error, OSError):
        return NAMELESS
    return words.get(error.errno or 0) or (error.strerror or type(error).__name__, None)
