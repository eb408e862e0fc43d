"""The grid itself: a click or Space toggles, Enter or the right button offers the frequencies."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.preferences.delegate import SwitchDelegate
from notifyadmin.ui.preferences.model import PreferenceModel, Role
from notifyadmin.ui.theme import Appearance


class GridView(QTreeView):
    """Signals:
    toggled(CellKey key): a cell was clicked, or Space was pressed on it.
    choice_requested(CellKey key, QPoint place): its frequencies are wanted, at that place of the screen.
    """

    toggled = Signal(object)
    choice_requested = Signal(object, QPoint)

    def __init__(self, model: PreferenceModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "preferences.grid", self.tr("Preferences"))
        self.setModel(model)
        self.setItemDelegate(SwitchDelegate(appearance, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        model.modelReset.connect(self._on_reset)
        self.clicked.connect(self._on_clicked)

    def _on_reset(self) -> None:
        self.expandAll()
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 10)
        self.setCurrentIndex(self.model().index(0, min(1, self.model().columnCount() - 1)))

    def _on_clicked(self, index: QModelIndex) -> None:
        key = index.data(Role.KEY)
        if key is not None:
            self.toggled.emit(key)

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        key = index.data(Role.KEY)
        if key is not None and event.key() == Qt.Key.Key_Space:
            self.toggled.emit(key)
        elif key is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.choice_requested.emit(key, place)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        key = self.indexAt(event.pos()).data(Role.KEY)
        if key is not None:
            self.choice_requested.emit(key, event.globalPos())
