"""The list itself: a line above each day, and the day named in its first row and in the one on top."""

from __future__ import annotations

from itertools import chain, islice

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from notifyadmin.api.verdict import Outcome
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.history.list_model import Column, HistoryModel
from notifyadmin.ui.history.words import HistoryWords
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import fit_to_text

LINE_ROOM = 9
ICON_GAP, PADDING, CELL_ROOM = 6, 8, 16
LEAST_LINES = 7
_selected, _hovered, _focused = (
    QStyle.StateFlag.State_Selected,
    QStyle.StateFlag.State_MouseOver,
    QStyle.StateFlag.State_HasFocus,
)
_samples = {
    Column.DAY: "30 Nov 2026",
    Column.TIME: "00:00:00",
    Column.SCHEDULED: "Wed 30 Nov, 00:00",
    Column.TYPE: "order_tracking",
    Column.USER: "anna@example.com",
    Column.PROFILE: "Shop production",
    Column.TRACKING: "6f1b7c2e-9f6b",
}
"""What each column has room for; those that name an outcome or an operation, for the usual ones."""


class HistoryView(QTableView):
    """Shows a HistoryModel, however long it is.

    Signals:
        row_changed(): the cursor is in another row, or in none.
        chosen_changed(): other rows are selected.
        opened(): Return was pressed on a row.
        copied(): the row is wanted on the clipboard.
        delete_wanted(): the row is to be deleted.
    """

    row_changed = Signal()
    chosen_changed = Signal()
    opened = Signal()
    copied = Signal()
    delete_wanted = Signal()

    def __init__(self, model: HistoryModel, resources: Resources) -> None:
        super().__init__()
        identify(self, "history.list", self.tr("History"))
        self._model = model
        self.setModel(model)
        self._resources = resources
        self._delegate = _RowDelegate(self, model, resources)
        self.setItemDelegate(self._delegate)
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
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        self.show_schedules(False)
        fit_to_text(self, HistoryView._fit)
        # In a moment: a key selects the row first, and moves the cursor then.
        self._follow = QTimer(self, interval=0, singleShot=True)
        self._follow.timeout.connect(self._follow_selection)
        self.selectionModel().currentRowChanged.connect(self.row_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

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

    def show_schedules(self, is_wanted: bool) -> None:
        """Shows for when sends are scheduled, or not: of most rows there is nothing to show."""
        self.setColumnHidden(Column.SCHEDULED, not is_wanted)

    def _fit(self, metrics: QFontMetrics) -> None:
        line = metrics.height() + LINE_ROOM
        self.verticalHeader().setDefaultSectionSize(line)
        self._size_columns()
        self.setMinimumWidth(sum(self.columnWidth(column) for column in range(Column.TYPE)))
        self.setMinimumHeight((LEAST_LINES + 1) * line)

    def _on_selection_changed(self, selected: QItemSelection) -> None:
        if selected.count() == 1:
            self._follow.start()
        self.chosen_changed.emit()

    def _follow_selection(self) -> None:
        """Has the cursor in the one row that is selected: assistive technology selects it, and leaves the cursor."""
        rows = self.chosen(2)
        if len(rows) == 1 and rows[0] != self.row:
            index = self.model().index(rows[0], 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _size_columns(self) -> None:
        bold = self.font()
        bold.setBold(True)  # as the headings and the days are
        plain, bold_metrics = QFontMetrics(self.font()), QFontMetrics(bold)
        words = HistoryWords(self)
        usual = {
            Column.OUTCOME: [words.outcome(outcome) for outcome in Outcome],
            Column.OPERATION: [words.operation(name) for name in ("send", "setUserPreferences", "retract")],
        }
        for column, samples in ({column: [sample] for column, sample in _samples.items()} | usual).items():
            heading = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            metrics = bold_metrics if column == Column.DAY else plain
            room = CELL_ROOM + (_icon_room(plain) if column == Column.OUTCOME else 0)
            wanted = max(*map(metrics.horizontalAdvance, samples), bold_metrics.horizontalAdvance(heading))
            self.setColumnWidth(column, wanted + room)

    # Qt's own interface

    def paintEvent(self, event: QPaintEvent) -> None:
        self._delegate.prepare()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(self._resources.color("control"))
        top, bottom = event.rect().top(), event.rect().bottom()
        last = self.rowAt(bottom)
        for row in range(max(1, self.rowAt(top)), (last if last >= 0 else self.model().rowCount() - 1) + 1):
            if self._model.is_first_of_day(row):
                y = self.rowViewportPosition(row)
                painter.drawLine(0, y, self.viewport().width(), y)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy:  # the row on top names its day, and the one that was there may not any more
            self.viewport().update(0, 0, self.columnWidth(Column.DAY), self.viewport().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.delete_wanted.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            # Qt's own leads to the first column, of which nobody sees anything here.
            self.go_to(0 if event.key() == Qt.Key.Key_Home else self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)


class _RowDelegate(QStyledItemDelegate):
    """Paints cells by itself: in a style of sheets, Qt takes several times as long for a screen of them."""

    def __init__(self, view: QTableView, model: HistoryModel, resources: Resources) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._resources = resources
        self.prepare()

    def prepare(self) -> None:
        """Looks up what is the same for every cell that is painted next."""
        colors, font = self._resources, QFont(self._view.font())
        self._ink, self._focus = colors.color("text"), colors.color("focus")
        self._selection, self._hover = colors.color("selection"), colors.color("hover")
        self._font, self._bold = QFont(font), font
        self._bold.setBold(True)
        self._metrics, self._bold_metrics = QFontMetrics(self._font), QFontMetrics(self._bold)
        self._icon_room = _icon_room(self._metrics)
        self._top = self._view.rowAt(0)

    # Qt's own interface

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, column, rect, state = index.row(), index.column(), option.rect, option.state
        if state & _selected:
            painter.fillRect(rect, self._selection)
        elif state & _hovered:
            painter.fillRect(rect, self._hover)
        text, left = self._model.text(row, column), rect.left() + PADDING
        is_day = column == Column.DAY
        if is_day and row != self._top and not self._model.is_first_of_day(row):
            text = ""
        if column == Column.OUTCOME and (icon := self._model.icon(row)) is not None:
            icon.paint(painter, left, rect.top(), self._icon_room - ICON_GAP, rect.height())
            left += self._icon_room
        if text:
            metrics = self._bold_metrics if is_day else self._metrics
            painter.setFont(self._bold if is_day else self._font)
            painter.setPen(self._ink)
            width = rect.right() - PADDING // 2 - left
            base = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) // 2
            painter.drawText(left, base, metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
        if state & _focused:
            painter.setPen(self._focus)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _icon_room(metrics: QFontMetrics) -> int:
    """What an icon, as high as the letters beside it, takes with the gap after it."""
    return metrics.height() + ICON_GAP
