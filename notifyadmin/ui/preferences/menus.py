"""The menus of the page: for cells, a row or a column of the grid, each with its count, and for everything else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from notifyadmin.api.models import Delivery
from notifyadmin.core.preferences.cells import OFF, Cell, CellKey, RowKey
from notifyadmin.core.preferences.editor import PreferenceEditor
from notifyadmin.core.preferences.filter_sort import BY_TITLE, Arrangement
from notifyadmin.core.preferences.save_commands import SaveCommands
from notifyadmin.ui.preferences.dialogs import PreferenceDialogs
from notifyadmin.ui.preferences.grid_model import PreferenceModel
from notifyadmin.ui.preferences.grid_view import GridView
from notifyadmin.ui.widgets.outside_text import menu_text

Command = Callable[[], object]


class MoreMenu(QMenu):
    """What may be done with the user as a whole."""

    def __init__(self, dialogs: PreferenceDialogs, view: GridView, parent: QWidget) -> None:
        super().__init__(parent)
        self.addAction(self.tr("&Add a row…")).triggered.connect(dialogs.ask_for_row)
        self.addSeparator()
        self.addAction(self.tr("&Save a snapshot…")).triggered.connect(dialogs.ask_where_to_save)
        self.addAction(self.tr("&Restore a snapshot…")).triggered.connect(dialogs.ask_what_to_restore)
        self.addAction(self.tr("&Compare with another user…")).triggered.connect(dialogs.ask_for_user)
        self.addSeparator()
        self.addAction(self.tr("C&opy as a table")).triggered.connect(view.copied)


class GridMenus(QObject):
    """Opens the menus of the grid where the view asks for them."""

    def __init__(
        self,
        view: GridView,
        model: PreferenceModel,
        editor: PreferenceEditor,
        saves: SaveCommands,
        arrange: Callable[[Arrangement], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._editor = editor
        self._saves = saves
        self._arrange = arrange
        view.cells_asked.connect(self._open_for_cells)
        view.rows_asked.connect(self._open_for_rows)
        view.column_asked.connect(self._open_for_column)

    def _open_for_cells(self, keys: Sequence[CellKey], place: QPoint) -> None:
        editor = self._editor
        cells = {key: editor.grid.cell(key) for key in keys if editor.grid.cell(key).offered}
        if not cells:
            return
        menu = self._menu()
        shared = set.intersection(*(set(cell.choices) for cell in cells.values()))
        known = [delivery.value for delivery in Delivery if delivery.value in shared]
        for delivery in (*known, *sorted(shared.difference(known))):
            words = self._counted(self._model.words.delivery(delivery), len(cells))
            is_set = all(editor.grid.shown(key) == delivery for key in cells)
            self._check(self._add(menu, words, partial(editor.put, dict.fromkeys(cells, delivery))), is_set)
        self._fill_default(menu, cells)
        if any(key in editor.grid.pending for key in cells):
            menu.addSeparator()
            self._add(menu, self.tr("Discard changes"), lambda: editor.revert(cells))
        key = next(iter(cells))
        menu.addSeparator()
        row = menu.addMenu(self.tr("All of {name}").format(name=menu_text(editor.grid.titles[key.row])))
        self._fill_rows(row, [key.row])
        column = menu.addMenu(self.tr("All of {name}").format(name=menu_text(self._model.words.channel(key.channel))))
        self._fill_column(column, key.channel)
        menu.popup(place)

    def _fill_default(self, menu: QMenu, cells: Mapping[CellKey, Cell]) -> None:
        """Adds what sets cells to the delivery that is their default, named where it is the same for all."""
        editor = self._editor
        defaults = {key: cell.default for key, cell in cells.items() if cell.default is not None}
        if len(defaults) < len(cells):
            return
        text = self.tr("Default")
        if len(set(defaults.values())) == 1:
            delivery = self._model.words.delivery(next(iter(defaults.values())))
            text = self.tr("Default: {delivery}").format(delivery=delivery)
        action = self._add(menu, self._counted(text, len(cells)), partial(editor.put, defaults))
        self._check(action, all(editor.grid.shown(key) == default for key, default in defaults.items()))

    def _open_for_rows(self, rows: Sequence[RowKey], place: QPoint) -> None:
        menu = self._menu()
        self._fill_rows(menu, rows)
        menu.addSeparator()
        self._fill_titles(menu.addMenu(self.tr("All rows")))
        menu.popup(place)

    def _open_for_column(self, channel: str, place: QPoint) -> None:
        menu = self._menu()
        if channel:
            self._fill_column(menu, channel)
        else:
            self._fill_titles(menu)
        menu.popup(place)

    def _fill_rows(self, menu: QMenu, rows: Sequence[RowKey]) -> None:
        self._fill_switches(menu, self._model.offered(rows))
        if len(rows) == 1:  # each reset is a request of its own
            self._fill_row(menu, rows[0])

    def _fill_row(self, menu: QMenu, row: RowKey) -> None:
        editor = self._editor
        stored = sum(key.row == row for key in editor.grid.stored)
        if stored:
            menu.addSeparator()
            text = self._counted(self.tr("Reset to default"), stored)
            self._add(menu, text, lambda: self._saves.reset(row))
        if editor.grid.can_remove(row):
            menu.addSeparator()
            self._add(menu, self.tr("Remove this row"), lambda: editor.remove_row(row))

    def _fill_column(self, menu: QMenu, channel: str) -> None:
        self._fill_switches(menu, self._model.offered(self._model.rows.all(), [channel]))
        menu.addSeparator()
        self._add_sort(menu, self.tr("Sort by this channel, on first"), channel)
        self._add_sort(menu, self.tr("Sort by this channel, off first"), channel, descending=True)
        self._add_sort(menu, self.tr("Default order"), "")

    def _add_sort(self, menu: QMenu, text: str, by: str, *, descending: bool = False) -> None:
        how = self._model.arrangement
        action = self._add(menu, text, lambda: self._sort(by, descending=descending))
        self._check(action, how.by == by and (not by or how.descending is descending))
        action.setEnabled(bool(by or how.by))

    def _fill_titles(self, menu: QMenu) -> None:
        self._add_sort(menu, self.tr("Sort by title, A first"), BY_TITLE)
        self._add_sort(menu, self.tr("Sort by title, Z first"), BY_TITLE, descending=True)
        self._add_sort(menu, self.tr("Default order"), "")
        menu.addSeparator()
        self._add(menu, self.tr("Expand all"), self._view.expandAll)
        self._add(menu, self.tr("Collapse all"), self._view.collapseAll)

    def _fill_switches(self, menu: QMenu, keys: list[CellKey]) -> None:
        editor = self._editor
        ways = {key: editor.grid.cell(key).on_delivery() for key in keys if editor.grid.shown(key) in (OFF, None)}
        offs = dict.fromkeys((key for key in keys if editor.grid.shown(key) != OFF), OFF)
        for text, values in ((self.tr("Switch all on"), ways), (self.tr("Switch all off"), offs)):
            action = self._add(menu, self._counted(text, len(values)), partial(editor.put, values))
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
    def _check(action: QAction, is_set: bool) -> None:
        action.setCheckable(True)
        action.setChecked(is_set)

    @staticmethod
    def _add(menu: QMenu, text: str, command: Command) -> QAction:
        action = menu.addAction(menu_text(text))
        action.triggered.connect(lambda _checked: command())
        return action
