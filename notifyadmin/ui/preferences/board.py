"""The grid that the Preferences page shows, and whatever changes it by hand; nothing here asks the service."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from notifyadmin.ui.preferences.cells import CellKey, RowKey
from notifyadmin.ui.preferences.changes import Values
from notifyadmin.ui.preferences.state import PreferenceGrid


class Board(QObject):
    """One user and the grid of what this user receives. Nobody is shown while `user_id` is empty.

    Signals:
        shown(PreferenceGrid grid): another user, or the same one with other rows or as the service has it now.
        cells_changed(frozenset of CellKey): cells that look different now.
        pending_changed(int count): how many changes are not saved.
        steps_changed(bool can_undo, bool can_redo): what undo and redo can do.
        edited(): the user has changed something.
    """

    shown = Signal(object)
    cells_changed = Signal(object)
    pending_changed = Signal(int)
    steps_changed = Signal(bool, bool)
    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.user_id = ""
        self.grid = PreferenceGrid()
        self.is_frozen = False
        """Whether nothing can be changed now: what is shown is about to be replaced, and a change would be lost."""

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether leaving this user would lose something."""
        return bool(self.grid.pending)

    @property
    def possible(self) -> tuple[bool, bool]:
        """Whether there is something to undo, and to redo."""
        return self.grid.history.possible

    def show(self, user_id: str, grid: PreferenceGrid) -> None:
        """Shows a user; an empty id shows nobody."""
        self.user_id = user_id
        self.replace(grid)

    def replace(self, grid: PreferenceGrid) -> None:
        """Shows the same user as the service has it now, or with other rows."""
        self.grid = grid
        self.shown.emit(grid)
        self._tell_counts()

    def toggle(self, keys: Iterable[CellKey]) -> None:
        """Switches cells together."""
        self.put(self.grid.toggled(keys))

    def put(self, values: Values) -> None:
        """Sets cells, as one step."""
        self._change(lambda: self.grid.put(values))

    def revert(self, keys: Iterable[CellKey] | None = None) -> None:
        """Takes unsaved changes back: of some cells, or all."""
        wanted = None if keys is None else frozenset(keys)
        self._change(lambda: self.grid.revert(wanted))

    def undo(self) -> None:
        """Takes the last change back."""
        self._change(self.grid.undo)

    def redo(self) -> None:
        """Makes it again."""
        self._change(self.grid.redo)

    def add_rows(self, rows: Iterable[RowKey]) -> bool:
        """Adds rows that the service does not list; False where all are there already, or nobody is shown."""
        are_new = bool(self.user_id) and self.grid.add_rows(rows)
        if are_new:
            self.replace(self.grid)
        return are_new

    def remove_row(self, row: RowKey) -> None:
        """Takes a row away that was added."""
        self.grid.remove_row(row)
        self.replace(self.grid)

    def tell(self, keys: Iterable[CellKey]) -> None:
        """Cells look different, without the user's doing."""
        self.cells_changed.emit(frozenset(keys))
        self._tell_counts()

    def _change(self, change: Callable[[], frozenset[CellKey]]) -> None:
        if self.is_frozen:
            return
        touched = change()
        if touched:
            self.tell(touched)
            self.edited.emit()
        else:
            self._tell_counts()

    def _tell_counts(self) -> None:
        self.pending_changed.emit(len(self.grid.pending))
        self.steps_changed.emit(*self.possible)
