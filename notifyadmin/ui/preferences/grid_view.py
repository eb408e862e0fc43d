"""The grid itself: a click or Space toggles, Enter or the right button offers the frequencies."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
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

    def _is_within(self, index: QModelIndex, arrow: int) -> bool:
        """Whether an arrow leads along the row; at its title Qt's own folds and unfolds."""
        unfolded = self.isExpanded(index) or not self.model().hasChildren(index)
        return index.column() > 0 or (arrow == Qt.Key.Key_Right and unfolded)

    def _step(self, index: QModelIndex, by: int) -> None:
        """Moves the cursor along its row, over what is not offered."""
        columns = range(index.column() + by, self.model().columnCount() if by > 0 else -1, by)
        beside = (index.siblingAtColumn(column) for column in columns)
        reachable = (other for other in beside if other.flags() & Qt.ItemFlag.ItemIsEnabled)
        self.setCurrentIndex(next(reachable, index))

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        key = index.data(Role.KEY)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key is not None and event.key() == Qt.Key.Key_Space:
            self.toggled.emit(key)
        elif key is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers:
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.choice_requested.emit(key, place)
        elif (
            event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not modifiers and self._is_within(index, event.key())
        ):
            self._step(index, -1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Two fast clicks are two clicks: Qt's own double click would swallow the second.
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        key = self.indexAt(event.pos()).data(Role.KEY)
        if key is not None:
            self.choice_requested.emit(key, event.globalPos())
