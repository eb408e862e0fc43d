"""One entry of a list in a form: a line with one cell for an address, two for pairs and attachments."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.line import Line

_separators = re.compile(r"[\n\r\t,;]+")


class EntryCell(Line):
    """A line that, if it `takes_lists`, hands a pasted list over in place of squeezing it into one entry.

    Signals:
        list_pasted(list texts): several entries were pasted at once.
    """

    list_pasted = Signal(list)

    def __init__(self, *, takes_lists: bool) -> None:
        super().__init__()
        self._takes_lists = takes_lists

    def _hands_over(self, text: str) -> bool:
        """Hands a text over if it is a list."""
        texts = [entry.strip() for entry in _separators.split(text) if entry.strip()] if self._takes_lists else []
        if len(texts) > 1:
            self.list_pasted.emit(texts)
        return len(texts) > 1

    def _on_paste_chosen(self) -> None:
        if not self._hands_over(QApplication.clipboard().text()):
            self.paste()

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (event.matches(QKeySequence.StandardKey.Paste) and self._hands_over(QApplication.clipboard().text())):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self._on_paste_chosen)
        menu.popup(event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is self or not self._hands_over(event.mimeData().text()):
            super().dropEvent(event)
        else:
            event.acceptProposedAction()


class EntryRow(QWidget):
    """One entry.

    Signals:
        edited(): a cell was changed.
        list_pasted(list texts): several entries were pasted into a cell.
        removed(): the entry's own button was pressed.
    """

    edited = Signal()
    list_pasted = Signal(list)
    removed = Signal()

    def __init__(self, columns: list[tuple[str, str]], resources: Resources) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.cells: list[EntryCell] = []
        for title, example in columns:
            cell = EntryCell(takes_lists=len(columns) == 1)
            cell.setPlaceholderText(example or title)
            cell.setAccessibleName(title)
            cell.edited.connect(self.edited)
            cell.list_pasted.connect(self.list_pasted)
            layout.addWidget(cell, 1)
            self.cells.append(cell)
        self._remove = QToolButton()
        self._remove.setIcon(resources.icon("remove"))
        self._remove.setAutoRaise(True)
        self._remove.setToolTip(self.tr("Remove this entry"))
        self._remove.setAccessibleName(self.tr("Remove this entry"))
        self._remove.clicked.connect(self._on_remove_clicked)
        layout.addWidget(self._remove)

    def texts(self) -> list[str]:
        """What stands in the cells."""
        return [cell.text() for cell in self.cells]

    def parts(self) -> list[QWidget]:
        """Everything that takes the keyboard, in its order."""
        return [*self.cells, self._remove]

    def identify_as(self, identifier: str) -> None:
        """Gives each part its identifier."""
        for column, cell in enumerate(self.cells):
            identify(cell, f"{identifier}.{column}" if column else identifier, cell.accessibleName())
        identify(self._remove, f"{identifier}.remove", self._remove.accessibleName())

    def _on_remove_clicked(self) -> None:
        self.removed.emit()
