"""The menus of the grid: what may be done with cells, with a row, and with a column, each with its count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from notifyadmin.api.models import Delivery
from notifyadmin.ui.preferences.arrangement import BY_TITLE, Arrangement
from notifyadmin.ui.preferences.cells import OFF, CellKey, RowKey
from notifyadmin.ui.preferences.grid_view import GridView
from notifyadmin.ui.preferences.model import PreferenceModel
from notifyadmin.ui.preferences.presenter import PreferencesPresenter
from notifyadmin.ui.widgets.outside_text import menu_text

Command = Callable[[], object]


class GridMenus(QObject):
    """Opens them where the view asks."""

    def __init__(
        self,
        view: GridView,
        model: PreferenceModel,
        presenter: PreferencesPresenter,
        arrange: Callable[[Arrangement], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._presenter = presenter
        self._arrange = arrange
        view.cells_asked.connect(self._open_for_cells)
        view.row_asked.connect(self._open_for_row)
        view.column_asked.connect(self._open_for_column)

    def _open_for_cells(self, keys: Sequence[CellKey], place: QPoint) -> None:
        board = self._presenter.board
        cells = {key: board.grid.cell(key) for key in keys if board.grid.cell(key).offered}
        if not cells:
            return
        menu = self._menu()
        shared = set.intersection(*(set(cell.choices) for cell in cells.values()))
        known = [delivery.value for delivery in Delivery if delivery.value in shared]
        for delivery in (*known, *sorted(shared.difference(known))):
            words = self._counted(self._model.words.delivery(delivery), len(cells))
            self._add(menu, words, partial(board.put, dict.fromkeys(cells, delivery)))
        if any(key in board.grid.pending for key in cells):
            menu.addSeparator()
            self._add(menu, self.tr("Revert"), lambda: board.revert(cells))
        key = next(iter(cells))
        menu.addSeparator()
        row = menu.addMenu(self.tr("The row {title}").format(title=menu_text(board.grid.titles[key.row])))
        self._fill_row(row, key.row)
        column = menu.addMenu(self.tr("The column {channel}").format(channel=menu_text(key.channel)))
        self._fill_column(column, key.channel)
        menu.popup(place)

    def _open_for_row(self, row: RowKey, place: QPoint) -> None:
        menu = self._menu()
        self._fill_row(menu, row)
        menu.popup(place)

    def _open_for_column(self, channel: str, place: QPoint) -> None:
        menu = self._menu()
        if channel:
            self._fill_column(menu, channel)
        else:
            self._fill_titles(menu)
        menu.popup(place)

    def _fill_row(self, menu: QMenu, row: RowKey) -> None:
        board = self._presenter.board
        self._fill_switches(menu, self._model.offered([row]))
        stored = sum(key.row == row for key in board.grid.stored)
        if stored:
            menu.addSeparator()
            text = self._counted(self.tr("Back to default: delete the choices"), stored)
            self._add(menu, text, lambda: self._presenter.saver.restore_default(row))
        if row in board.grid.added:
            menu.addSeparator()
            self._add(menu, self.tr("Remove this row"), lambda: board.remove_row(row))

    def _fill_column(self, menu: QMenu, channel: str) -> None:
        how = self._model.arrangement
        self._fill_switches(menu, self._model.offered(self._model.rows.all(), [channel]))
        menu.addSeparator()
        self._add(menu, self.tr("Sort by this, on first"), lambda: self._sort(channel))
        self._add(menu, self.tr("Sort by this, off first"), lambda: self._sort(channel, descending=True))
        self._add(menu, self.tr("As the service lists them"), lambda: self._sort("")).setEnabled(bool(how.by))

    def _fill_titles(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Sort by title, A first"), lambda: self._sort(BY_TITLE))
        self._add(menu, self.tr("Sort by title, Z first"), lambda: self._sort(BY_TITLE, descending=True))
        self._add(menu, self.tr("As the service lists them"), lambda: self._sort(""))
        menu.addSeparator()
        self._add(menu, self.tr("Unfold all"), self._view.expandAll)
        self._add(menu, self.tr("Fold all"), self._view.collapseAll)

    def _fill_switches(self, menu: QMenu, keys: list[CellKey]) -> None:
        board = self._presenter.board
        ways = {key: board.grid.cell(key).way_on() for key in keys if board.grid.shown(key) in (OFF, None)}
        offs = dict.fromkeys((key for key in keys if board.grid.shown(key) != OFF), OFF)
        for text, values in ((self.tr("Switch all on"), ways), (self.tr("Switch all off"), offs)):
            action = self._add(menu, self._counted(text, len(values)), partial(board.put, values))
            action.setEnabled(bool(values))

    def _sort(self, by: str, *, descending: bool = False) -> None:
        self._arrange(replace(self._model.arrangement, by=by, descending=descending))

    def _counted(self, text: str, count: int) -> str:
        return text if count == 1 else self.tr("{text} ({count})").format(text=text, count=count)

    def _menu(self) -> QMenu:
        menu = QMenu(self._view)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @staticmethod
    def _add(menu: QMenu, text: str, command: Command) -> QAction:
        action = menu.addAction(menu_text(text))
        action.triggered.connect(lambda _checked: command())
        return action
