"""The grid itself: a click or Space toggles, Enter or the right button offers what else there is."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from notifyadmin.api.models import Delivery
from notifyadmin.core.preferences.cells import CellKey, RowKey
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.held_keys import CLICKING_KEYS
from notifyadmin.ui.preferences.grid_model import TITLE, PreferenceModel, Role
from notifyadmin.ui.preferences.switches import SwitchDelegate
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.theme import Appearance

MAX_EXPANDED_ROWS = 300
"""With more rows than these, types begin collapsed: laying all of them out takes too long."""
MAX_TITLE_CHARACTERS = 40
MAX_WIDE_TITLE_CHARACTERS = 48
"""The width of the titles at most, however much room there is."""


class GridView(QTreeView):
    """Shows a PreferenceModel, and says what the user wants to do with its cells, rows and columns.

    Signals:
        toggled(list of CellKey): a cell was clicked, or Space was pressed on several, or on the titles of rows.
        cells_asked(list of CellKey, QPoint place): what may be done with cells is wanted, at that place of the screen.
        rows_asked(list of RowKey, QPoint place): the same for rows.
        column_asked(str channel, QPoint place): the same for a column; an empty channel is the titles.
        copied(): the table is wanted on the clipboard.
    """

    toggled = Signal(object)
    cells_asked = Signal(object, QPoint)
    rows_asked = Signal(object, QPoint)
    column_asked = Signal(str, QPoint)
    copied = Signal()

    def __init__(self, model: PreferenceModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._appearance = model, appearance
        self._only_selects = False
        self._least_title = 0
        self._place: tuple[RowKey, int] | None = None
        self._collapsed: set[RowKey] = set()
        self._expanded: set[RowKey] = set()
        identify(self, "preferences.grid", self.tr("Preferences"))
        self.setProperty("role", "switches")
        self.setModel(model)
        self.setItemDelegate(SwitchDelegate(appearance, self))
        fit_to_text(self, lambda view, _: view._size_columns() if view.model() else None)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionsClickable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionClicked.connect(self._on_section_clicked)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.clicked.connect(self._on_clicked)

    def chosen(self, index: QModelIndex) -> list[CellKey]:
        """The selected cells if that one is among them, else that one alone."""
        selected = self.selectedIndexes()
        indexes = selected if index in selected else [index]
        return [key for index in indexes if (key := index.data(Role.KEY)) is not None]

    def _chosen_rows(self, title: QModelIndex) -> list[RowKey]:
        """The rows whose titles are selected if that one is among them, else its row alone."""
        selected = self.selectedIndexes()
        titles = [index for index in selected if index.column() == TITLE] if title in selected else [title]
        return [index.data(Role.ROW) for index in titles]

    def toggle_selected(self) -> None:
        """Toggles all selected cells, and all of each row whose title is selected, if the user can see them."""
        cells = dict[CellKey, None]()
        for index in self.selectedIndexes():
            is_title = index.column() == TITLE
            keys = self._model.offered([index.data(Role.ROW)]) if is_title else [index.data(Role.KEY)]
            cells |= dict.fromkeys(keys)
        if cells and self.isVisible() and self.isEnabled():
            self.toggled.emit(list(cells))

    def reveal(self, row: RowKey) -> None:
        """Scrolls to a row, expanding the type above it, and puts the cursor there."""
        index = self._model.index_of(row)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def start_over(self) -> None:
        """Forgets what was collapsed and where the cursor was: the model is about to show another user."""
        self._place = None
        self._collapsed.clear()
        self._expanded.clear()
        self.setCurrentIndex(QModelIndex())

    def _on_about_to_reset(self) -> None:
        current = self.currentIndex()
        if current.isValid():
            self._place = current.data(Role.ROW), current.column()

    def _on_reset(self) -> None:
        self._expand_rows()
        self._size_columns()
        row, column = self._place or (None, 1)
        found = self._model.index_of(row) if row is not None else QModelIndex()
        index = found if found.isValid() else self._model.index(0, TITLE)
        index = index.siblingAtColumn(min(column, self._model.columnCount() - 1))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def _expand_rows(self) -> None:
        """Expands all types if there are few rows, and restores what the user has collapsed or expanded."""
        rows = self._model.rows
        self.blockSignals(True)
        if rows.count <= MAX_EXPANDED_ROWS:
            self.expandAll()
            for row in self._collapsed:
                self.collapse(self._model.index_of(row))
        else:  # a view that was reset has everything collapsed
            for row in self._expanded:
                self.expand(self._model.index_of(row))
        self.blockSignals(False)

    def _size_columns(self) -> None:
        """Titles have the room that is left, and enough to be read; channels have what their words need."""
        header, metrics = self.header(), self.fontMetrics()
        seen = self._model.rows.types[:MAX_EXPANDED_ROWS]
        longest = max((len(str(self._model.index_of(row).data())) for row in seen), default=0)
        least = metrics.averageCharWidth() * min(max(longest, 14), MAX_TITLE_CHARACTERS) + 3 * self.indentation()
        widest = max(metrics.horizontalAdvance(self._model.words.delivery(each)) for each in Delivery)
        channels = widest + round(2.3 * metrics.height()) + 22
        for column in range(1, self._model.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, max(channels, header.sectionSizeHint(column)))
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Interactive)
        self._least_title = least
        self._size_titles()

    def _size_titles(self) -> None:
        left = self.viewport().width() - sum(map(self.header().sectionSize, range(1, self._model.columnCount())))
        # On a wide screen the channels stay near the titles that they belong to.
        most = self.fontMetrics().averageCharWidth() * MAX_WIDE_TITLE_CHARACTERS + 3 * self.indentation()
        self.header().resizeSection(TITLE, max(self._least_title, min(left, most)))

    def _on_expanded(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        self._collapsed.discard(row)
        self._expanded.add(row)

    def _on_collapsed(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        self._expanded.discard(row)
        self._collapsed.add(row)

    def _on_clicked(self, index: QModelIndex) -> None:
        key = index.data(Role.KEY)
        if key is not None and not self._only_selects:
            self.toggled.emit([key])

    def _on_section_clicked(self, section: int) -> None:
        header = self.header()
        place = QPoint(header.sectionViewportPosition(section), header.height())
        channel = self._model.rows.channels[section - 1] if section else ""
        self.column_asked.emit(channel, header.viewport().mapToGlobal(place))

    def _ask(self, index: QModelIndex, place: QPoint) -> None:
        """Asks what may be done at a place: with a row by its title, else with cells."""
        if index.isValid() and index.column() == TITLE:
            self.rows_asked.emit(self._chosen_rows(index), place)
        elif index.data(Role.KEY) is not None:
            self.cells_asked.emit(self.chosen(index), place)

    def _toggle(self, index: QModelIndex) -> None:
        if index.column() == TITLE and index.data(Role.ROW) is not None:
            self.toggled.emit(self._model.offered(self._chosen_rows(index)))
        elif index.data(Role.KEY) is not None:
            self.toggled.emit(self.chosen(index))

    def _is_within(self, index: QModelIndex, arrow: int) -> bool:
        """Whether an arrow leads along the row; at its title Qt's own collapses and expands."""
        is_expanded = self.isExpanded(index) or not self.model().hasChildren(index)
        return index.column() > 0 or (arrow == Qt.Key.Key_Right and is_expanded)

    def _step(self, index: QModelIndex, by: int) -> None:
        """Moves the cursor along its row, over what is not offered."""
        columns = range(index.column() + by, self.model().columnCount() if by > 0 else -1, by)
        beside = (index.siblingAtColumn(column) for column in columns)
        reachable = (other for other in beside if other.flags() & Qt.ItemFlag.ItemIsEnabled)
        self.setCurrentIndex(next(reachable, index))

    # Qt's own interface

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Carries the stripes on to the edge, where there is room beside the last column."""
        super().drawRow(painter, option, index)
        is_striped = (option.rect.y() + self.verticalOffset()) // option.rect.height() % 2
        if is_striped:
            rest = option.rect.adjusted(self.header().length() - self.header().offset(), 0, 0, 0)
            rest = QStyle.visualRect(self.layoutDirection(), option.rect, rest)
            painter.fillRect(rest, self._appearance.theme.color("sunken"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.isAutoRepeat() and key in CLICKING_KEYS:
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif key == Qt.Key.Key_Space and not modifiers:
            self._toggle(index)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers:
            self._ask(index, self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not modifiers and self._is_within(index, key):
            self._step(index, -1 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_titles()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        selecting = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._only_selects = bool(event.modifiers() & selecting)
        if event.button() is Qt.MouseButton.RightButton and self.indexAt(event.position().toPoint()) in (
            self.selectedIndexes()
        ):
            return  # what is selected stays so, for the menu to be about it
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Two fast clicks are two clicks: Qt's own double click would swallow the second.
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if by_mouse and index not in self.selectedIndexes():
            self.setCurrentIndex(index)
        self._ask(index, event.globalPos())
