"""What can go wrong with the journal's file, in words for the person at the screen."""

from __future__ import annotations

import errno
from pathlib import Path

from notifyadmin.api.sentence import Sentence, joined
from notifyadmin.store.errors import HistoryFailed
from notifyadmin.store.file_problems import display_path, reason_and_advice

# SQLite's own numbers: the module is not imported before the journal is used.
BUSY, LOCKED, READ_ONLY, IO_ERROR, CORRUPT, FULL, CANNOT_OPEN, NOT_A_DATABASE = 5, 6, 8, 10, 11, 13, 14, 26
CORRUPT_SEARCH = 267

_same_as_errno = {FULL: errno.ENOSPC, READ_ONLY: errno.EACCES, CANNOT_OPEN: errno.EACCES}
_others = {
    BUSY: ("another program has locked it", "Close other programs that use it."),
    LOCKED: ("another program has locked it", "Close other programs that use it."),
    IO_ERROR: ("the disk does not work, or is full", "Check the disk."),
    CORRUPT: ("it is damaged", "Move it elsewhere."),
    NOT_A_DATABASE: ("it is damaged", "Move it elsewhere."),
}


class NotOurs(Exception):
    """What is in place of the file is another database than the journal, or no file at all."""


def is_damage(error: Exception) -> bool:
    """Whether an error means that the file is of no use any more."""
    return isinstance(error, NotOurs) or _code(error) in (CORRUPT, NOT_A_DATABASE)


def is_damage_of_search(error: Exception) -> bool:
    """Whether an error means that the search is damaged, which holds nothing that is not in the rows, too."""
    return getattr(error, "sqlite_errorcode", 0) == CORRUPT_SEARCH


def needs_rights(error: Exception) -> bool:
    """Whether an error may come from a lack of permission."""
    return _code(error) in (READ_ONLY, CANNOT_OPEN)


def unwritable(path: Path, error: Exception) -> HistoryFailed:
    """The error for a history that could not be written, with the reason and what helps."""
    reason, advice = _words(path, error)
    text = Sentence("The history could not be saved: {reason}.", reason=reason)
    return HistoryFailed(text, advice=joined(HistoryFailed.advice, advice))


def unreadable(path: Path, error: Exception) -> HistoryFailed:
    """The error for a history that could not be read, with the reason and what helps."""
    reason, advice = _words(path, error)
    return HistoryFailed(Sentence("The history could not be read: {reason}.", reason=reason), advice=advice)


def _words(path: Path, error: Exception) -> tuple[Sentence, str]:
    code = BUSY if isinstance(error, TimeoutError) else _code(error)
    if code in _others:
        reason, advice = _others[code]
        return Sentence(reason), advice
    if code in _same_as_errno:
        error = OSError(_same_as_errno[code], "")
    if isinstance(error, OSError):
        why, helps = reason_and_advice(error)
        return why, Sentence(helps or "", folder=display_path(path.parent))
    return Sentence("the error {code}", code=type(error).__name__), Sentence("Check {file}.", file=display_path(path))


def _code(error: Exception) -> int:
    """SQLite's number for an error, without what it adds to it; 0 for an error of anything else."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
