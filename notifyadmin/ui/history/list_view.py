"""The list itself: a line above each day, and the day named in its first row and in the one on top."""

from __future__ import annotations

from itertools import chain, islice

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.history.list_model import Column, HistoryModel, Role
from notifyadmin.ui.resources import Resources

LINE_ROOM = 9
ICON_ROOM, CELL_ROOM = 22, 16
LEAST_LINES = 7
_samples = {
    Column.DAY: "Wed 30 Nov 2026",
    Column.TIME: "00:00:00",
    Column.OUTCOME: "Nothing sent",
    Column.OPERATION: "Preferences",
    Column.TYPE: "order_tracking_2",
    Column.USER: "anna@example.com",
    Column.PROFILE: "Shop production",
    Column.TRACKING: "6f1b7c2e-9f6b",
}
"""What each column has room for."""


class HistoryView(QTableView):
    """Shows a HistoryModel, however long it is.

    Signals:
        row_changed(): the cursor is in another row, or in none.
        chosen_changed(): other rows are selected.
        opened(): Return was pressed on a row.
        copied(): the row is wanted on the clipboard.
    """

    row_changed = Signal()
    chosen_changed = Signal()
    opened = Signal()
    copied = Signal()

    def __init__(self, model: HistoryModel, resources: Resources) -> None:
        super().__init__()
        identify(self, "history.list", self.tr("History"))
        self._kept: int | None = None
        self.setModel(model)
        self.setItemDelegate(_DayDelegate(self, resources))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self.fontMetrics().height() + LINE_ROOM)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        self._size_columns()
        self.setMinimumHeight((LEAST_LINES + 1) * rows.defaultSectionSize())
        self.selectionModel().currentRowChanged.connect(self.row_changed)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)

    @property
    def row(self) -> int | None:
        """The row that the cursor is in."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def chosen(self, most: int) -> list[int]:
        """The rows that are selected; of more than so many only the first that are found."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(at) for at in range(selection.count()))
        rows = chain.from_iterable(range(each.top(), each.bottom() + 1) for each in ranges)
        return sorted(islice(rows, most))

    def go_to(self, row: int) -> None:
        """Puts the cursor into a row, and scrolls there."""
        self.setCurrentIndex(self.model().index(row, 0))

    def _size_columns(self) -> None:
        font = self.font()
        font.setBold(True)  # as the headings and the days are
        metrics = QFontMetrics(font)
        for column, sample in _samples.items():
            heading = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            room = CELL_ROOM + (ICON_ROOM if column == Column.OUTCOME else 0)
            self.setColumnWidth(column, max(map(metrics.horizontalAdvance, (sample, heading))) + room)

    # Qt's own interface

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy:  # the row on top names its day, and the one that was there may not any more
            self.viewport().update(0, 0, self.columnWidth(Column.DAY), self.viewport().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class _DayDelegate(QStyledItemDelegate):
    def __init__(self, view: QTableView, resources: Resources) -> None:
        super().__init__(view)
        self._view = view
        self._resources = resources

    # Qt's own interface

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.column() == Column.DAY:
            is_named = index.row() == self._view.rowAt(0) or index.data(Role.FIRST_OF_DAY)
            if is_named:
                option.font.setBold(True)
            else:
                option.text = ""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if index.row() and index.data(Role.FIRST_OF_DAY):
            painter.setPen(self._resources.color("control"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
