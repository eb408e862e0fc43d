"""Drafts: what stands in each page, kept while it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from notifyadmin.store.background_writer import BackgroundWriter
from notifyadmin.store.errors import FileUnwritable, StoreError
from notifyadmin.store.file_problems import shown
from notifyadmin.store.json_files import from_json, load_object, to_json
from notifyadmin.store.private_files import write_privately

MAX_BYTES = 32 * 1024 * 1024


class Drafts:
    """One draft a page (`send`, `preferences`, `retract`), each in a file of its own, 0600.

    Whenever the program is killed, the file holds one of the drafts that were saved, whole. What is saved here goes
    to the disk as it is: credentials, which no page has, never belong among it.
    """

    def __init__(self, folder: Path, writer: BackgroundWriter) -> None:
        self._folder = folder
        self._writer = writer
        self._newest: dict[str, bytes] = {}

    def save(self, page: str, values: Mapping[str, object]) -> None:
        """Has a page's draft, as it is at this moment, written in the background; returns at once and never raises.

        Of drafts that are saved faster than the disk takes them only the newest is written. The writer's `on_error`
        hears of a draft that cannot be.
        """
        path = self._path(page)
        try:
            data = _written(path, values)
        except StoreError as error:
            self._writer.tell(error)
            return
        self._newest[page] = data
        self._writer.put(path, partial(write_privately, path, data))

    def load(self, page: str) -> dict[str, Any] | None:
        """A page's newest draft, if there is one; reads its file, unless it was saved since the program's start.

        A file that is no draft is set aside, the writer's `on_error` hears of it, and there is none.
        """
        newest = self._newest.get(page)
        if newest is not None:
            return from_json(newest)
        return load_object(self._path(page), MAX_BYTES, self._writer.tell)

    def _path(self, page: str) -> Path:
        return self._folder / f"{page}.json"


def _written(path: Path, values: Mapping[str, object]) -> bytes:
    data = to_json(path, values)
    if len(data) > MAX_BYTES:
        raise FileUnwritable(
            f"{shown(path)} could not be saved: it would hold more than {MAX_BYTES:,} bytes.",
            advice="What stands on the page now is lost when the program ends. Make it shorter.",
        )
    return data
