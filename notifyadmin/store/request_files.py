"""Requests in files of the person's own, to be shared, and the list of those used last."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from notifyadmin.api.models import encode
from notifyadmin.api.strict_json import decode
from notifyadmin.store.file_problems import unwritable
from notifyadmin.store.json_files import to_json
from notifyadmin.store.settings import Settings
from notifyadmin.store.whole_files import write_whole

MAX_RECENT = 10
KEY = "requestFiles/recent"


def save_request(path: Path, values: Mapping[str, object]) -> None:
    """Writes a request's wire form, formatted, and nothing else into a file; blocks as long as the disk takes.

    A new file has the rights that the system gives to new files, one that is replaced keeps its own; a link stays a
    link. Raises FileUnwritable, and then the former file is as it was.
    """
    data = to_json(path, values, indent=2) + b"\n"
    try:
        write_whole(Path(os.path.realpath(path)), data, private=False)
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from None


class Recent:
    """The request files that were opened or saved last, at most 10, in the settings.

    What changes is written at once; where that fails, SettingsUnwritable is raised, and the change holds until the
    program ends.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def add(self, path: Path) -> None:
        """Puts a file at the head of the list; in place of another path to the same file, if that is in it."""
        self._store([path.absolute(), *self._stored()])

    def paths(self) -> tuple[Path, ...]:
        """The files, last used first, those that are not there now after those that are; asks the disk for each."""
        return tuple(sorted(self._stored(), key=lambda path: not os.path.isfile(path)))

    def clear(self) -> None:
        """Empties the list; the files stay."""
        self._settings.remove(KEY)
        self._settings.sync()

    def _store(self, paths: list[Path]) -> None:
        by_file: dict[str, Path] = {}
        for path in paths:
            by_file.setdefault(os.path.realpath(path), path)
        self._settings.set_data(KEY, encode([str(path) for path in by_file.values()][:MAX_RECENT]))
        self._settings.sync()

    def _stored(self) -> list[Path]:
        """The list as the settings have it; whatever in it is no path is left out."""
        try:
            stored = decode(self._settings.data(KEY) or b"[]")
        except ValueError:
            return []
        texts = stored if isinstance(stored, list) else []
        return [Path(text) for text in texts if isinstance(text, str) and _is_path(text)][:MAX_RECENT]


def _is_path(text: str) -> bool:
    try:
        return os.path.isabs(text) and b"\0" not in os.fsencode(text)
    except UnicodeEncodeError:
        return False
