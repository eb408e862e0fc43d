"""A document with its files and its draft, in a folder of a test's own."""

from __future__ import annotations

from pathlib import Path

from notifyadmin.core.document import Document
from notifyadmin.core.drafts import RequestDraft
from notifyadmin.core.files import RequestFiles
from notifyadmin.importers import Imported
from notifyadmin.store.errors import StoreError
from notifyadmin.store.settings import Settings
from notifyadmin.store.user_data import UserData
from tests.driver import until
from tests.ui.workplace import Workplace


class Kept:
    """What a document works with, and what it tells. Built in the event loop."""

    def __init__(self, workplace: Workplace, folder: Path) -> None:
        self._busy: set[str] = set()
        workplace.tasks.busy_changed.connect(self._on_busy_changed)
        self.errors: list[StoreError] = []
        self.imported: list[Imported] = []
        self.refused: list[str] = []
        self.saved: list[Path] = []
        self.document = Document()
        self.user_data = UserData(folder / "user_data", Settings(folder / "user_data.ini"), self.errors.append)
        self.files = RequestFiles(self.document, self.user_data.recent_files, workplace.tasks)
        self.draft = RequestDraft(self.document, self.files, self.user_data.drafts)
        self.files.imported.connect(self.imported.append)
        self.files.refused.connect(self.refused.append)
        self.files.import_refused.connect(self.refused.append)
        self.files.saved.connect(self.saved.append)

    async def idle(self) -> None:
        """Waits until nothing is read or written."""
        await until(lambda: not self._busy, "nothing is opened or saved")
        await self.user_data.flush()

    def _on_busy_changed(self, key: str, busy: bool) -> None:
        if key.startswith(("send.open", "send.save")):
            (self._busy.add if busy else self._busy.discard)(key)
