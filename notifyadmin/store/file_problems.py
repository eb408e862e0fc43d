"""Errors of the file system in words for the person at the screen."""

from __future__ import annotations

import errno
from pathlib import Path

from notifyadmin.store.errors import FileUnreadable, FileUnwritable

FULL = ("the disk is full", "Free some space, then try again.")
FORBIDDEN = ("permission denied", "Check your permissions for {folder}.")
INVALID_NAME = ("this file name is not allowed", "Choose another name.")

words = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.EROFS: ("the disk is read-only", "Choose another folder, or mount the disk for writing."),
    errno.EISDIR: ("it is a folder", "Rename or remove that folder."),
    errno.EEXIST: ("it is not a regular file", "Choose another name."),
    errno.ENOTDIR: ("a file is in place of its folder", "Rename or remove that file."),
    errno.ENOENT: ("its folder does not exist", "Choose another folder."),
    errno.ELOOP: ("it is a link that leads back to itself", "Remove that link."),
    errno.ENAMETOOLONG: ("its name is too long", "Choose a shorter name."),
}
"""By error number: the reason, as the end of a sentence, and what helps."""


def unwritable(path: Path, error: OSError | ValueError, *, verb: str = "saved") -> FileUnwritable:
    """The error for a file that could not be saved, or removed where `verb` says so, with reason and advice."""
    reason, advice = _words(error)
    text = f"{display_path(path)} could not be {verb}: {reason}."
    return FileUnwritable(text, advice=advice and advice.format(folder=display_path(path.parent)))


def unreadable(path: Path, error: OSError | ValueError) -> FileUnreadable:
    """The error for a file that could not be read, with the reason."""
    if isinstance(error, FileNotFoundError):  # what is missing when a file is written is its folder
        return FileUnreadable(
            f"{display_path(path)} does not exist.", advice="Choose another file, or restore this one."
        )
    reason, _ = _words(error)
    return FileUnreadable(f"{display_path(path)} could not be read: {reason}.")


def display_path(path: Path) -> str:
    """A path as text that can be shown; what is not a character in it becomes a question mark."""
    return str(path).encode(errors="replace").decode()


def _words(error: OSError | ValueError) -> tuple[str, str | None]:
    if not isinstance(error, OSError):
        return INVALID_NAME
    return words.get(error.errno or 0) or (error.strerror or type(error).__name__, None)
