"""The user and the grid that are shown, and the edits made to them; nothing here asks the service."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from notifyadmin.api.models import SetPreferencesRequest
from notifyadmin.core.preferences.cells import CellKey, RowKey, Values
from notifyadmin.core.preferences.compare import Comparison
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.core.signal import Signal


class PreferenceEditor:
    """One user and the grid of what this user receives. No user is shown while `user_id` is empty.

    Signals:
        shown(PreferenceGrid grid): another user, or the same one with other rows or as the service has it now.
        cells_changed(frozenset of CellKey): cells that look different now.
        pending_changed(int count): how many changes are not saved.
        steps_changed(bool can_undo, bool can_redo): what undo and redo can do.
        edited(): the user has changed something.
        refused(): the user wanted to change something while nothing can be changed.
        lock_changed(bool is_locked): the user id in the field is another one than the user shown, or no longer.
    """

    def __init__(self) -> None:
        self.shown = Signal[[PreferenceGrid]]()
        self.cells_changed = Signal[[frozenset[CellKey]]]()
        self.pending_changed = Signal[[int]]()
        self.steps_changed = Signal[[bool, bool]]()
        self.edited = Signal[[]]()
        self.refused = Signal[[]]()
        self.lock_changed = Signal[[bool]]()
        self.user_id = ""
        self.grid = PreferenceGrid()
        self.is_loading = False
        """Whether what is shown is about to be replaced, so that a change would be lost."""
        self.is_locked = False
        """Whether the user id in the field is not that of the user shown: a change might be meant for either."""
        self._named: str | None = None

    @property
    def possible(self) -> tuple[bool, bool]:
        """Whether there is something to undo, and to redo."""
        return (False, False) if self.is_locked else self.grid.history.possible

    @property
    def request(self) -> SetPreferencesRequest | None:
        """What saving would send now; None where no user is shown, or there is nothing to send."""
        request = self.grid.request(self.user_id) if self.user_id else None
        return request if request is not None and request.preferences else None

    def show(self, user_id: str, grid: PreferenceGrid) -> None:
        """Shows a user; an empty ID shows no user."""
        self.user_id = user_id
        self.replace(grid)
        self._set_lock()

    def name_user(self, user_id: str) -> None:
        """Says which user id is in the field now; while it is not the id of the user shown, nothing can be changed."""
        self._named = user_id
        self._set_lock()

    def replace(self, grid: PreferenceGrid) -> None:
        """Shows the same user as the service has it now, or with other rows."""
        self.grid = grid
        self.shown.emit(grid)
        self._announce_counts()

    def toggle(self, keys: Iterable[CellKey]) -> None:
        """Toggles cells together."""
        self.put(self.grid.toggled(keys))

    def put(self, values: Values, *, store_defaults: bool = False) -> None:
        """Sets cells, as one step; with `store_defaults` what merely is the default becomes a choice."""
        self._change(lambda: self.grid.put(values, store_defaults=store_defaults))

    def revert(self, keys: Iterable[CellKey] | None = None) -> None:
        """Discards unsaved changes: of some cells, or all."""
        wanted = None if keys is None else frozenset(keys)
        self._change(lambda: self.grid.revert(wanted))

    def undo(self) -> None:
        """Undoes the last change."""
        self._change(self.grid.undo)

    def redo(self) -> None:
        """Redoes it."""
        self._change(self.grid.redo)

    def take_over(self, comparison: Comparison) -> None:
        """Makes everything here as it is there; saved like any other change. Rows that are missing are added."""
        self.add_rows(key.row for key in comparison.values)
        self.put(comparison.values, store_defaults=True)

    def add_rows(self, rows: Iterable[RowKey]) -> bool:
        """Adds rows that the service does not list; False where all are there already, or no user is shown."""
        are_new = bool(self.user_id) and self.grid.add_rows(rows)
        if are_new:
            self.replace(self.grid)
        return are_new

    def remove_row(self, row: RowKey) -> None:
        """Removes a row that was added by hand."""
        self.grid.remove_row(row)
        self.replace(self.grid)

    def announce(self, keys: Iterable[CellKey]) -> None:
        """Announces that cells look different, not by an edit of the user's."""
        self.cells_changed.emit(frozenset(keys))
        self._announce_counts()

    def _change(self, change: Callable[[], frozenset[CellKey]]) -> None:
        if self.is_loading or self.is_locked:
            self.refused.emit()
            return
        touched = change()
        if touched:
            self.announce(touched)
            self.edited.emit()
        else:
            self._announce_counts()

    def _set_lock(self) -> None:
        is_locked = bool(self.user_id) and self._named not in (None, self.user_id)
        if is_locked is not self.is_locked:
            self.is_locked = is_locked
            self.lock_changed.emit(is_locked)
            self.steps_changed.emit(*self.possible)

    def _announce_counts(self) -> None:
        self.pending_changed.emit(len(self.grid.pending))
        self.steps_changed.emit(*self.possible)
