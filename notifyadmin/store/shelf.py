"""Everything about requests that stays on this computer, in one folder of the user's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from notifyadmin.store.drafts import Drafts
from notifyadmin.store.errors import StoreError
from notifyadmin.store.request_files import Recent
from notifyadmin.store.settings import Settings
from notifyadmin.store.used import Used
from notifyadmin.store.writer import BackgroundWriter


class Shelf:
    """Drafts, ids and payloads that were used, and the list of request files; all written by one thread."""

    def __init__(self, folder: Path, settings: Settings, on_error: Callable[[StoreError], None]) -> None:
        self._writer = BackgroundWriter(on_error)
        self.drafts = Drafts(folder / "drafts", self._writer)
        self.used = Used(folder / "used", self._writer)
        self.recent = Recent(settings)

    async def flush(self) -> bool:
        """Waits until everything is on the disk; False where something could not be written."""
        return await self._writer.flush()
