"""Files replaced as a whole: a reader meets the old content or the new one, even when the program is killed.

The new content is written beside the file and then takes its name. What a killed program leaves beside it is removed
by a later write to that folder.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PREFIX, SUFFIX = ".notifyadmin-", ".part"
MAX_TRIES = 5
# A pipe in place of a folder would block.
FOLDER_FLAGS = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)
LOCK_PAUSE_S = 0.01
MOMENT_S = 1.0
"""What the window may wait for another instance, which writes a small file meanwhile: a lost profile is worse."""
PATIENCE_S = 2.0
"""What a thread in the background may wait."""


def write_atomically(path: Path, data: bytes, *, private: bool) -> None:
    """Puts a file with this content in place of the one that is there, if there is one; on the disk when it returns.

    A private file is its owner's alone (0600). Any other keeps the rights of the file it replaces; a new one has those
    that the system gives to new files (umask). Raises OSError, or ValueError for a name that no file can have; then
    the former file is as it was.
    """
    folder = path.parent
    rights = 0o600 if private else _rights_of(path)
    _check_is_replaceable(path)
    _remove_leftovers(folder)
    for _ in range(MAX_TRIES):
        part = _written_part(folder, data, rights)
        try:
            if rights is not None:
                part.chmod(rights)
            os.replace(part, path)
        except FileNotFoundError:
            # Another instance took it for a leftover, in the moment before or after it was held.
            continue
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        _sync_folder(folder)
        return
    raise FileNotFoundError(errno.ENOENT, "another program removes the files that are written there")


class StreamedFile:
    """A file that is written piece by piece beside the one that is there, whose place it takes when it is complete.

    What is not committed is discarded; a killed program leaves only what a later write to that folder removes. Every
    method raises OSError or ValueError, as `write_atomically` does, and may be called on any thread, by one at a time.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rights = _rights_of(path)
        _check_is_replaceable(path)
        _remove_leftovers(path.parent)
        self._part = _part_of(path.parent)
        self._file = os.fdopen(_open_new(self._part, self._rights), "wb")
        with suppress(OSError):  # a file system without locks
            _hold(self._file.fileno())

    def write(self, data: bytes) -> None:
        """Adds a piece."""
        self._file.write(data)

    def commit(self) -> None:
        """Puts the file in place; on the disk when it returns."""
        self._file.flush()
        os.fsync(self._file.fileno())
        if self._rights is not None:
            self._part.chmod(self._rights)
        if sys.platform == "win32":  # where what is open cannot be renamed
            self._file.close()
        os.replace(self._part, self._path)
        self._file.close()
        _sync_folder(self._path.parent)

    def discard(self) -> None:
        """Removes what was written, unless it is in place."""
        with suppress(OSError):  # a full disk fails once more
            self._file.close()
        self._part.unlink(missing_ok=True)


@contextmanager
def locked(folder: Path, patience_s: float = MOMENT_S) -> Iterator[None]:
    """Keeps other instances out of a block that reads a file of a folder and then replaces it.

    Waits for them as long as it may and then goes on without the lock, which also happens where the system has none. A
    folder that is not there yet needs none.
    """
    try:
        descriptor = os.open(folder, FOLDER_FLAGS)
    except (OSError, ValueError):  # Windows opens no folders
        yield
        return
    try:
        with suppress(OSError):  # a file system without locks
            _wait_for_lock(descriptor, patience_s)
        yield
    finally:
        os.close(descriptor)


def _rights_of(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None


def _check_is_replaceable(path: Path) -> None:
    """Raises OSError for what must not give way to a file, a device for instance."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if path.exists() and not path.is_file():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _written_part(folder: Path, data: bytes, rights: int | None) -> Path:
    """A new file with this content, on the disk; never open to more people than `rights` say, not for a moment."""
    part = _part_of(folder)
    descriptor = _open_new(part, rights)
    try:
        with os.fdopen(descriptor, "wb") as file:
            with suppress(OSError):  # a file system without locks: then nobody clears up there either
                _hold(descriptor)
            file.write(data)
            file.flush()
            os.fsync(descriptor)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


def _part_of(folder: Path) -> Path:
    return folder / f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}"


def _open_new(part: Path, rights: int | None) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(part, flags, 0o666 if rights is None else 0o600)


def _remove_leftovers(folder: Path) -> None:
    """Removes what killed programs left half written; what a running one is writing stays."""
    for part in folder.glob(f"{PREFIX}*{SUFFIX}"):
        with suppress(OSError):
            descriptor = os.open(part, os.O_RDWR)
            try:
                _hold(descriptor)
            finally:
                os.close(descriptor)
            part.unlink()


def _hold(descriptor: int) -> None:
    """Locks a file or folder until it is closed or the program dies; raises OSError where another one holds it.

    Windows needs no lock: there nobody can remove a file that is open.
    """
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _wait_for_lock(descriptor: int, patience_s: float) -> None:
    deadline_s = time.monotonic() + patience_s
    while time.monotonic() < deadline_s:
        try:
            _hold(descriptor)
        except BlockingIOError:
            time.sleep(LOCK_PAUSE_S)
        else:
            return


def _sync_folder(folder: Path) -> None:
    """Writes the file's new name to the disk as well; Windows opens no folders and does not need this."""
    with suppress(OSError):
        descriptor = os.open(folder, FOLDER_FLAGS)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
