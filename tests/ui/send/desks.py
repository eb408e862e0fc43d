"""A document with its keeper, on a shelf of a test's own."""

from __future__ import annotations

from pathlib import Path

from notifyadmin.ui.send.keeper import Keeper

from notifyadmin.core.document import Document
from notifyadmin.importers import Imported
from notifyadmin.store.errors import StoreError
from notifyadmin.store.settings import Settings
from notifyadmin.store.shelf import Shelf
from tests.driver import until
from tests.ui.workplace import Workplace


class Kept:
    """What a keeper works with, and what it tells. Built in the event loop."""

    def __init__(self, workplace: Workplace, folder: Path) -> None:
        self._busy: set[str] = set()
        workplace.tasks.busy_changed.connect(self._on_busy_changed)
        self.errors: list[StoreError] = []
        self.imported: list[Imported] = []
        self.refused: list[str] = []
        self.saved: list[str] = []
        self.brought: list[str] = []
        self.document = Document()
        self.shelf = Shelf(folder / "shelf", Settings(folder / "shelf.ini"), self.errors.append)
        self.keeper = Keeper(self.document, workplace.session, self.shelf, workplace.tasks)
        self.keeper.imported.connect(self.imported.append)
        self.keeper.refused.connect(self.refused.append)
        self.keeper.saved.connect(self.saved.append)
        self.keeper.brought_back.connect(self.brought.append)

    async def idle(self) -> None:
        """Waits until nothing is read or written."""
        await until(lambda: not self._busy, "nothing is opened or saved")
        await self.shelf.flush()

    def _on_busy_changed(self, key: str, busy: bool) -> None:
        if key.startswith(("send.open", "send.save")):
            (self._busy.add if busy else self._busy.discard)(key)
