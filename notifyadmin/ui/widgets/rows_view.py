"""A table that is only read and copied from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTreeView

from notifyadmin.ui.widgets.outside_text import copy


class RowsView(QTreeView):
    """Shows a model, which is its own from then on; Copy takes the selected rows, or the one with the cursor."""

    def __init__(self, model: QAbstractTableModel, copied: Callable[[int], str]) -> None:
        """`copied` gives the text of a row for the clipboard."""
        super().__init__()
        self._copied = copied
        model.setParent(self)
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted(index.row() for index in self.selectionModel().selectedRows() or [self.currentIndex()])
            copy("\n".join(self._copied(row) for row in rows if row >= 0))
        else:
            super().keyPressEvent(event)
