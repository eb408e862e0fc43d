"""Errors of the file system in words for the person at the screen."""

from __future__ import annotations

import errno
from pathlib import Path

from notifyadmin.api.sentence import Sentence
from notifyadmin.store.errors import FileUnreadable, FileUnwritable

SAVED, REMOVED = Sentence("saved"), Sentence("removed")
FULL = (Sentence("the disk is full"), "Free some space, then try again.")
FORBIDDEN = (Sentence("permission denied"), "Check your permissions for {folder}.")
INVALID_NAME = (Sentence("this file name is not allowed"), "Choose another name.")

words = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.EROFS: (Sentence("the disk is read-only"), "Choose another folder, or mount the disk for writing."),
    errno.EISDIR: (Sentence("it is a folder"), "Rename or remove that folder."),
    errno.EEXIST: (Sentence("it is not a regular file"), "Choose another name."),
    errno.ENOTDIR: (Sentence("a file is in place of its folder"), "Rename or remove that file."),
    errno.ENOENT: (Sentence("its folder does not exist"), "Choose another folder."),
    errno.ELOOP: (Sentence("it is a link that leads back to itself"), "Remove that link."),
    errno.EIO: (Sentence("the disk could not be read or written"), "Check the disk, then try again."),
    errno.ENAMETOOLONG: (Sentence("its name is too long"), "Choose a shorter name."),
}
"""By error number: the reason, as the end of a sentence, and what helps."""


def unwritable(path: Path, error: OSError | ValueError, *, verb: Sentence = SAVED) -> FileUnwritable:
    """The error for a file that could not be saved, or removed where `verb` says so, with reason and advice."""
    reason, advice = reason_and_advice(error)
    text = Sentence("{file} could not be {verb}: {reason}.", file=display_path(path), verb=verb, reason=reason)
    return FileUnwritable(text, advice=advice and Sentence(advice, folder=display_path(path.parent)))


def unreadable(path: Path, error: OSError | ValueError) -> FileUnreadable:
    """The error for a file that could not be read, with the reason."""
    if isinstance(error, FileNotFoundError):  # what is missing when a file is written is its folder
        return FileUnreadable(
            Sentence("{file} does not exist.", file=display_path(path)),
            advice="Choose another file, or restore this one.",
        )
    reason, _ = reason_and_advice(error)
    return FileUnreadable(Sentence("{file} could not be read: {reason}.", file=display_path(path), reason=reason))


def display_path(path: Path) -> str:
    """A path as text that can be shown; what is not a character in it becomes a question mark."""
    return str(path).encode(errors="replace").decode()


def reason_and_advice(error: OSError | ValueError) -> tuple[Sentence, str | None]:
    """Why a file could not be used, as the end of a sentence, and what helps, which may name its `{folder}`."""
    if not isinstance(error, OSError):
        return INVALID_NAME
    if error.errno is None:
        return Sentence("the system gave no reason"), None
    code = errno.errorcode.get(error.errno, error.errno)
    return words.get(error.errno) or (Sentence("the system reported the error {code}", code=code), None)
