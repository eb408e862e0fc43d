"""Settings into a file and out of one."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from notifyadmin.core import settings_transfer
from notifyadmin.core.settings_transfer import Taken
from notifyadmin.core.tasks import IfRunning
from notifyadmin.store.errors import StoreError
from notifyadmin.store.request_files import read_file, save_text
from notifyadmin.store.settings import Settings
from notifyadmin.ui.page import Context
from notifyadmin.ui.shortcuts import Shortcuts
from notifyadmin.ui.translation import of_error

JOB = "settings.transfer"
FILE_NAME = "notifyadmin-settings.json"


class SettingsTransfer(QObject):
    """Asks for a file and reads or writes it in the background.

    Signals:
        told(str text): how it ended.
    """

    told = Signal(str)

    def __init__(self, context: Context, settings: Settings, shortcuts: Shortcuts, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._settings = settings
        self._shortcuts = shortcuts
        self._parent = parent
        self.destroyed.connect(lambda: context.tasks.abandon(JOB))

    def ask_for_target(self) -> None:
        """Asks where to, and exports."""
        dialog = QFileDialog(self._parent, self.tr("Export settings"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("JSON (*.json)")])
        dialog.setDefaultSuffix("json")
        dialog.selectFile(FILE_NAME)
        dialog.fileSelected.connect(self._on_target_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_for_source(self) -> None:
        """Asks where from, and imports."""
        dialog = QFileDialog(self._parent, self.tr("Import settings"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("JSON (*.json)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._on_source_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_target_chosen(self, chosen: str) -> None:
        path = Path(chosen)
        done = self.tr("Exported to {path}. Keys are not included.").format(path=path)
        text = json.dumps(settings_transfer.exported(self._settings), indent=2, ensure_ascii=False) + "\n"
        kept = self._context.session.without_secrets(text.encode()).decode()
        self._context.tasks.start(
            JOB,
            asyncio.to_thread(save_text, path, kept),
            on_success=lambda _: self.told.emit(done),
            on_error=self._on_failed,
            if_running=IfRunning.REPLACE,
        )

    def _on_source_chosen(self, chosen: str) -> None:
        self._context.tasks.start(
            JOB,
            asyncio.to_thread(_read, Path(chosen)),
            on_success=self._take,
            on_error=self._on_failed,
            if_running=IfRunning.REPLACE,
        )

    def _take(self, texts: dict[str, str]) -> None:
        session = self._context.session
        taken = settings_transfer.take(texts, self._settings, self._context.options, session.profiles)
        problems = self._shortcuts.read_again()
        session.changed.emit()
        self.told.emit(" ".join((*self._sentences(taken), *problems)))

    def _sentences(self, taken: Taken) -> list[str]:
        counts = (
            self.tr("%n setting(s)", "", taken.options),
            self.tr("%n shortcut(s)", "", taken.shortcuts),
            self.tr("%n profile(s)", "", taken.profiles),
        )
        sentences = [self.tr("Imported: {counts}.").format(counts=", ".join(counts))]
        if taken.profiles:
            sentences.append(self.tr("Enter the client ID and secret of each new profile."))
        if taken.known:
            text = self.tr("Skipped, because they already exist: {names}.")
            sentences.append(text.format(names=", ".join(taken.known)))
        if taken.left_out:
            text = self.tr("Skipped unknown or invalid settings: {keys}.")
            sentences.append(text.format(keys=", ".join(taken.left_out)))
        return sentences

    def _on_failed(self, error: StoreError) -> None:
        self.told.emit(of_error(error))


def _read(path: Path) -> dict[str, str]:
    return settings_transfer.read(read_file(path).data)
