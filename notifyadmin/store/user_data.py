"""Everything about requests that is kept on this computer, in one folder of the user's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from notifyadmin.store.background_writer import BackgroundWriter
from notifyadmin.store.drafts import Drafts
from notifyadmin.store.errors import StoreError
from notifyadmin.store.recent_files import RecentFiles
from notifyadmin.store.recent_ids import RecentIds
from notifyadmin.store.settings import Settings


class UserData:
    """Drafts, recent ids and payloads, and the list of recent request files."""

    def __init__(
        self,
        folder: Path,
        settings: Settings,
        on_error: Callable[[StoreError], None],
        without_secrets: Callable[[bytes], bytes] = bytes,
    ) -> None:
        self._writer = BackgroundWriter(on_error)
        self.drafts = Drafts(folder / "drafts", self._writer, without_secrets)
        self.recent_ids = RecentIds(folder / "used", self._writer, without_secrets)
        self.recent_files = RecentFiles(settings)

    async def flush(self) -> bool:
        """Waits until everything is on the disk; returns False where something could not be written."""
        return await self._writer.flush()
