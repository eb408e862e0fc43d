"""The menu of the request files used last."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from notifyadmin.core.files import RequestFiles
from notifyadmin.ui.widgets.outside_text import menu_text, tooltip

FOLDER_CHARACTERS = 40


class RecentFilesMenu(QMenu):
    """Lists the files when it is opened; one that is picked is opened as the request."""

    def __init__(self, files: RequestFiles, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &recent"))
        self.setToolTipsVisible(True)
        self._files = files
        self.aboutToShow.connect(self._fill)
        self._fill()  # an empty menu would not open, and so never be filled

    def _fill(self) -> None:
        self.clear()
        for path in self._files.recent():
            action = self.addAction(f"{menu_text(path.name)}  –  {menu_text(str(path.parent), FOLDER_CHARACTERS)}")
            action.setToolTip(tooltip(str(path)))
            action.setData(path)  # as a text of Qt's it would lose what is no Unicode
            action.triggered.connect(self._on_chosen)
        if self.isEmpty():
            self.addAction(self.tr("None yet")).setEnabled(False)
            return
        self.addSeparator()
        self.addAction(self.tr("&Clear this list")).triggered.connect(self._on_clear_chosen)

    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._files.open(action.data())

    def _on_clear_chosen(self) -> None:
        self._files.forget_recent()
