"""The list of request files that were opened or saved last."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from notifyadmin.api.models import encode
from notifyadmin.api.strict_json import decode
from notifyadmin.store.errors import SettingsUnwritable
from notifyadmin.store.settings import Settings

MAX_RECENT = 10
KEY = "requestFiles/recent"


@dataclass(frozen=True, slots=True)
class _RecentFile:
    """A file by the path that was used, and by the one behind all links."""

    path: Path
    real: Path


class RecentFiles:
    """The request files that were opened or saved last, at most 10, in the settings.

    Nothing here asks the disk for a file: one on a network that does not respond would block the window. So a file
    that is gone keeps its place, until `put_last` says that it could not be opened.

    Changes are written at once, to what other instances have written; where that fails, SettingsUnwritable is raised,
    and the change stays in use until the program ends.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def add(self, path: Path, real: Path) -> None:
        """Puts a file at the head of the list; in place of another path to the same file, if that is in it.

        `real` is the path of the file itself, behind all links.
        """
        self._refresh()
        self._store([_RecentFile(path.absolute(), real), *self._stored()])

    def put_last(self, path: Path) -> None:
        """Moves a file that could not be opened to the end of the list, if it is in it."""
        self._refresh()
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

    def _refresh(self) -> None:
        with suppress(SettingsUnwritable):  # writing the change says so
            self._settings.sync()

    def _store(self, entries: list[_RecentFile]) -> None:
        by_file: dict[Path, _RecentFile] = {}
        for entry in entries:
            by_file.setdefault(entry.real, entry)
        kept = [[str(entry.path), str(entry.real)] for entry in by_file.values()]
        self._settings.set_data(KEY, encode(kept[:MAX_RECENT]))
        self._settings.sync()

    def _stored(self) -> list[_RecentFile]:
        """The list as the settings have it; whatever in it is no path is left out."""
        try:
            stored = decode(self._settings.data(KEY) or b"[]")
        except ValueError:
            return []
        items = stored if isinstance(stored, list) else []
        return [entry for entry in map(_parsed, items) if entry is not None][:MAX_RECENT]


def _parsed(item: object) -> _RecentFile | None:
    match item:
        case [str(path), str(real)] if _is_path(path) and _is_path(real):
            return _RecentFile(Path(path), Path(real))
        case str(path) if _is_path(path):  # as former versions kept it
            return _RecentFile(Path(path), Path(path))
    return None


def _is_path(text: str) -> bool:
    try:
        return os.path.isabs(text) and b"\0" not in os.fsencode(text)
    except UnicodeEncodeError:
        return False
