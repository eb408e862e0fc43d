"""Drafts: the content of each page, kept while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from notifyadmin.api.credential_fields import may_hold_credential, without_credentials
from notifyadmin.api.sentence import Sentence
from notifyadmin.store.atomic_files import PATIENCE_S, locked
from notifyadmin.store.background_writer import BackgroundWriter
from notifyadmin.store.errors import FileUnwritable, StoreError
from notifyadmin.store.file_problems import display_path
from notifyadmin.store.json_files import from_json, load_object, to_json
from notifyadmin.store.private_files import read_privately, write_privately

LEFT_OUT = "leftOut"
MAX_BYTES = 1024 * 1024
"""More would block the window at the start while the form is filled."""


class Drafts:
    """One draft a page (`send`, `preferences`, `retract`), each in a file of its own, 0600.

    Whenever the program is killed, the file holds one of the drafts that were saved, whole, but for what looks like
    a key (`api.credential_fields` says what does): of that only the paths are stored, as `leftOut`.

    Several instances may share the files. A draft that did not change in an instance is not written by it, so that
    the file holds what was typed last in any of them. The `values` of another one that it replaces are kept beside it,
    in `send.other.json`, as a request file; the writer's `on_error` is called with that, once for each page.
    """

    def __init__(
        self, folder: Path, writer: BackgroundWriter, without_secrets: Callable[[bytes], bytes] = bytes
    ) -> None:
        """`without_secrets` strikes the secrets that the program knows out of what is to be written."""
        self._folder = folder
        self._writer = writer
        self._without_secrets = without_secrets
        self._newest: dict[str, bytes] = {}
        """What was loaded or saved last, by page."""
        self._refused: dict[str, str] = {}
        self._own: dict[str, bytes | None] = {}
        """What of an instance's own is in the file, by page; None before there was a file."""
        self._told: set[str] = set()

    def save(self, page: str, values: Mapping[str, object]) -> None:
        """Writes a page's draft, as it is at this moment, in the background; returns at once and never raises.

        Of drafts that are saved faster than the disk takes them only the newest is written. The writer's `on_error` is
        called with the error of a draft that cannot be written.
        """
        path = self._path(page)
        try:
            data = self._encoded(path, values)
        except StoreError as error:
            if self._refused.get(page) != str(error):  # not again with each key
                self._refused[page] = str(error)
                self._writer.report(error)
            return
        self._refused.pop(page, None)
        if data != self._newest.get(page):
            self._newest[page] = data
            self._writer.put(path, partial(self._write, page, data))

    def assume(self, page: str, values: Mapping[str, object]) -> None:
        """Takes values for the page's draft without writing them: the next start will show them by itself."""
        self._newest[page] = self._encoded(self._path(page), values)

    def load(self, page: str) -> dict[str, Any] | None:
        """A page's newest draft, if there is one; its file is read once, unless it was saved since the start.

        A file that is not a draft, or is larger than 1 MiB, is renamed and not read; the writer's `on_error` is called.
        """
        newest = self._newest.get(page)
        if newest is not None:
            return from_json(newest)
        path = self._path(page)
        loaded = load_object(path, MAX_BYTES, self._writer.report)
        self._own[page] = None
        if loaded is not None:
            with suppress(FileUnwritable):
                self._newest[page] = self._own[page] = to_json(path, loaded)
        return loaded

    def _write(self, page: str, data: bytes) -> None:
        path = self._path(page)
        with locked(path.parent, PATIENCE_S):
            with suppress(StoreError, ValueError):  # what cannot be read is nobody's draft
                stored = read_privately(path, MAX_BYTES)
                if stored is not None and page in self._own and stored not in (self._own[page], data):
                    self._keep_other(page, from_json(stored).get("values"))
            write_privately(path, data)
            self._own[page] = data

    def _keep_other(self, page: str, values: object) -> None:
        """Keeps a request that was typed in another instance, before it is replaced."""
        if not values or not isinstance(values, dict):
            return
        path = self._folder / f"{page}.other.json"
        write_privately(path, to_json(path, values, indent=2))
        if page not in self._told:
            self._told.add(page)
            text = "Another NotifyAdmin window is used at the same time, and its draft was replaced."
            kept = Sentence("It is kept as {file}.", file=display_path(path))
            self._writer.report(StoreError(text, advice=kept))

    def _path(self, page: str) -> Path:
        return self._folder / f"{page}.json"

    def _encoded(self, path: Path, values: Mapping[str, object]) -> bytes:
        data = to_json(path, values)
        if may_hold_credential(data):
            kept, left_out = without_credentials(values)
            data = to_json(path, {**kept, LEFT_OUT: left_out} if left_out else kept)
        data = self._without_secrets(data)
        if len(data) > MAX_BYTES:
            raise FileUnwritable(
                Sentence("The draft was not saved: it is larger than {most} MiB.", most=MAX_BYTES // 1024**2),
                advice="Save the request to a file, or it is lost when NotifyAdmin is closed.",
            )
        return data
