"""Requests in files of the person's own, to be shared, and the list of those used last."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from notifyadmin.api.models import encode
from notifyadmin.api.strict_json import decode
from notifyadmin.store.atomic_files import write_atomically
from notifyadmin.store.file_problems import unreadable, unwritable
from notifyadmin.store.json_files import to_json
from notifyadmin.store.settings import Settings

MAX_RECENT = 10
MAX_FILE_BYTES = 10 * 1024 * 1024
KEY = "requestFiles/recent"


def save_request(path: Path, values: Mapping[str, object]) -> Path:
    """Writes a request's wire form, formatted, and nothing else into a file; blocks as long as the disk takes.

    A new file has the rights that the system gives to new files, one that is replaced keeps its own; a link stays a
    link. Returns the path of the file itself, behind all links. Raises FileUnwritable, and then the former file is as
    it was.
    """
    return _save(path, to_json(path, values, indent=2) + b"\n")


def save_text(path: Path, text: str) -> Path:
    """Writes a text, such as code, as `save_request` does a request."""
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise unwritable(path, error) from None
    return _save(path, data)


def _save(path: Path, data: bytes) -> Path:
    try:
        real = real_path(path)
        write_atomically(real, data, private=False)
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from None
    return real


def contents(path: Path) -> bytes:
    """What a file holds, of a large one 10 MiB and a byte: with that, whoever reads it says that it is too large.

    Blocks as long as the disk takes, and never for a pipe; raises FileUnreadable.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None


def real_path(path: Path) -> Path:
    """The path of a file itself, behind all links; blocks as long as the disk takes."""
    return Path(os.path.realpath(path))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file by the path that somebody used, and by the one behind all links."""

    path: Path
    real: Path


class Recent:
    """The request files that were opened or saved last, at most 10, in the settings.

    Nothing here asks the disk for a file: one on a network that does not answer would hold up the window. So a file
    that is gone keeps its place, until somebody who finds out says so by `put_last`.

    What changes is written at once; where that fails, SettingsUnwritable is raised, and the change holds until the
    program ends.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def add(self, path: Path, real: Path) -> None:
        """Puts a file at the head of the list; in place of another path to the same file, if that is in it.

        `real` is the path of the file itself, as `real_path` gives it.
        """
        self._store([_Entry(path.absolute(), real), *self._stored()])

    def put_last(self, path: Path) -> None:
        """Puts a file at the end of the list, if it is in it: it could not be opened."""
        entries = self._stored()
        moved = [entry for entry in entries if entry.path == path.absolute()]
        if moved:
            self._store([*(entry for entry in entries if entry not in moved), *moved])

    def paths(self) -> tuple[Path, ...]:
        """The files, last used first, those that could not be opened then after all others."""
        return tuple(entry.path for entry in self._stored())

    def clear(self) -> None:
        """Empties the list; the files stay."""
        self._settings.remove(KEY)
        self._settings.sync()

    def _store(self, entries: list[_Entry]) -> None:
        by_file: dict[Path, _Entry] = {}
        for entry in entries:
            by_file.setdefault(entry.real, entry)
        kept = [[str(entry.path), str(entry.real)] for entry in by_file.values()]
        self._settings.set_data(KEY, encode(kept[:MAX_RECENT]))
        self._settings.sync()

    def _stored(self) -> list[_Entry]:
        """The list as the settings have it; whatever in it is no path is left out."""
        try:
            stored = decode(self._settings.data(KEY) or b"[]")
        except ValueError:
            return []
        items = stored if isinstance(stored, list) else []
        return [entry for entry in map(_entry, items) if entry is not None][:MAX_RECENT]


def _entry(item: object) -> _Entry | None:
    match item:
        case [str(path), str(real)] if _is_path(path) and _is_path(real):
            return _Entry(Path(path), Path(real))
        case str(path) if _is_path(path):  # as former versions kept it
            return _Entry(Path(path), Path(path))
    return None


def _is_path(text: str) -> bool:
    try:
        return os.path.isabs(text) and b"\0" not in os.fsencode(text)
    except UnicodeEncodeError:
        return False
