"""Saves the request that belongs to a file a moment after it was changed, where the user wants that."""

from __future__ import annotations

import asyncio
from pathlib import Path

from notifyadmin.core.document import Document
from notifyadmin.core.files import RequestFiles
from notifyadmin.core.options import Options
from notifyadmin.core.save import Save
from notifyadmin.store.options import SAVE_AUTOMATICALLY

DELAY_S = 1.0


class Autosave:
    """Waits until nothing was changed for a second, and then saves as the command does.

    What can't be saved is told as with the command, and tried again after the next change only. Where another program
    has changed the file, that is asked once, and nothing is saved by itself until the request is saved by command.
    """

    def __init__(self, options: Options, document: Document, files: RequestFiles, delay_s: float = DELAY_S) -> None:
        self._options = options
        self._document = document
        self._files = files
        self._delay_s = delay_s
        self._timer: asyncio.TimerHandle | None = None
        self._number = 0
        """Which request was changed: one that has replaced it meanwhile is not saved for that."""
        self._conflict: int | None = None
        """The request whose file another program has changed."""
        document.touched.connect(self._wait)  # what is typed may be no change, but may make JSON valid again
        document.changed.connect(self._wait)
        files.changed_outside.connect(self._on_changed_outside)
        files.saved.connect(self._on_saved)
        options.changed.connect(self._on_option_changed)

    def save(self) -> None:
        """Saves now what waits to be saved."""
        self._document.settle()  # which tells of what was typed last
        if self._timer is None:
            return
        self._timer.cancel()
        self._timer = None
        number, path = self._files.number, self._files.path
        is_wanted = number == self._number and number != self._conflict and not self._document.is_held
        if path is not None and is_wanted and self._files.is_changed:
            self._files.save(path)

    def _on_changed_outside(self, save: Save) -> None:
        self._conflict = save.request

    def _on_saved(self, _path: Path) -> None:
        self._conflict = None

    def _on_option_changed(self, key: str) -> None:
        if key == SAVE_AUTOMATICALLY.key:
            self._wait()

    def _wait(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._files.path is not None and self._options.value(SAVE_AUTOMATICALLY):
            self._number = self._files.number
            self._timer = asyncio.get_running_loop().call_later(self._delay_s, self.save)
