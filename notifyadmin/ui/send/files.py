"""The commands that open and save requests, with their dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from notifyadmin.ui.send.keeper import Keeper


class FileCommands(QObject):
    """Asks for a place where one is needed; the keeper does the rest."""

    def __init__(self, keeper: Keeper, is_whole: Callable[[], bool], window: QWidget) -> None:
        """`is_whole` tells whether the request holds all that stands on the page, and leads to what it does not."""
        super().__init__(window)
        self._keeper = keeper
        self._is_whole = is_whole
        self._window = window

    def open(self) -> None:
        """Asks which file to open."""
        dialog = self._dialog(self.tr("Open a request"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_open_chosen)
        dialog.open()

    def save(self) -> None:
        """Saves into the request's own file, or asks where, if it has none."""
        if self._keeper.path is None:
            self.save_as()
        else:
            self._save(self._keeper.path)

    def save_as(self) -> None:
        """Asks where to save."""
        dialog = self._dialog(self.tr("Save the request"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(self._keeper.path.name if self._keeper.path else "request.json")
        dialog.fileSelected.connect(self._on_save_chosen)
        dialog.open()

    def fill_recent(self, menu: QMenu) -> None:
        """Lists the files used last in a menu that is about to be shown."""
        menu.clear()
        menu.setToolTipsVisible(True)
        for path in self._keeper.recent():
            action = menu.addAction(f"{path.name}  –  {path.parent}".replace("&", "&&"))
            action.setToolTip(str(path))
            action.setData(str(path))
            action.triggered.connect(self._on_recent_chosen)
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)
            return
        menu.addSeparator()
        menu.addAction(self.tr("&Clear this list")).triggered.connect(self._on_clear_chosen)

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        folder = self._keeper.path.parent if self._keeper.path else Path.home()
        dialog = QFileDialog(self._window, title, str(folder))
        dialog.setAcceptMode(mode)
        dialog.setNameFilters([self.tr("Requests (*.json)"), self.tr("Everything (*)")])
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _on_open_chosen(self, path: str) -> None:
        self._keeper.open(Path(path))

    def _on_save_chosen(self, path: str) -> None:
        self._save(Path(path))

    def _save(self, path: Path) -> None:
        if self._is_whole():
            self._keeper.save(path)
        else:
            self._keeper.refused.emit(self.tr("Nothing was saved: what is being typed there is no JSON yet."))

    def _on_recent_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._keeper.open(Path(action.data()))

    def _on_clear_chosen(self) -> None:
        self._keeper.forget_recent()
