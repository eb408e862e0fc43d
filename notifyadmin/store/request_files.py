"""Requests in files of the user's own, to be shared."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NewType

from notifyadmin.api.sentence import Sentence
from notifyadmin.store.atomic_files import write_atomically
from notifyadmin.store.errors import FileChanged
from notifyadmin.store.file_problems import display_path, unreadable, unwritable
from notifyadmin.store.json_files import to_json

MAX_FILE_BYTES = 10 * 1024 * 1024

FileVersion = NewType("FileVersion", str)
"""A digest of a file's content: clocks may be too coarse to tell two writes apart. It can be stored as text."""


@dataclass(frozen=True, slots=True)
class FileContents:
    """What a file held when it was read; of a large one MAX_FILE_BYTES and a byte, so that a reader can refuse it.

    `real` is the path of the file itself, behind all links.
    """

    real: Path
    data: bytes

    @property
    def version(self) -> FileVersion:
        """What `save_request` is given to notice that another program has changed the file since."""
        return FileVersion(hashlib.sha256(self.data).hexdigest())


def read_file(path: Path) -> FileContents:
    """Reads a file; blocks as long as the disk takes, but not for a pipe. Raises FileUnreadable."""
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        real = _real(path)
        with real.open("rb") as file:
            return FileContents(real, file.read(MAX_FILE_BYTES + 1))
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None


def save_request(path: Path, values: Mapping[str, object], expected: FileVersion | None = None) -> FileContents:
    """Writes a request's wire form, formatted, and nothing else into a file; blocks as long as the disk takes.

    With `expected`, a file that no longer has that version is not overwritten: FileChanged is raised. A file that was
    deleted meanwhile is written again. Without `expected`, whatever is there is overwritten.

    A new file has the rights that the system gives to new files, one that is replaced keeps its own; a link stays a
    link. Raises FileUnwritable, and then the former file is as it was; FileUnreadable where the file cannot be
    compared with `expected`.
    """
    data = to_json(path, values, indent=2) + b"\n"
    if expected is not None and os.path.exists(path) and read_file(path).version != expected:
        text = Sentence("{file} was changed by another program since it was opened.", file=display_path(path))
        raise FileChanged(text)
    return FileContents(_write(path, data), data)


def save_text(path: Path, text: str) -> None:
    """Writes a text, such as code, as `save_request` does a request."""
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise unwritable(path, error) from None
    _write(path, data)


def _write(path: Path, data: bytes) -> Path:
    try:
        real = _real(path)
        write_atomically(real, data, private=False)
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from None
    return real


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
