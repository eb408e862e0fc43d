"""One user's preferences as a grid: what is stored, what is default, what is not saved yet. No Qt.

Nothing is invented: a cell that the service says nothing about is unknown until somebody sets it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from copy import copy

from notifyadmin.api.models import Channel, Preferences, SetPreferencesRequest
from notifyadmin.ui.preferences.cells import NOT_OFFERED, OFF, Cell, CellKey, RowKey
from notifyadmin.ui.preferences.changes import History, Values
from notifyadmin.ui.preferences.reading import Known, delivery_of, preference_of

NOTHING_LOADED = Preferences.model_construct(preferences=[], notifications=[], sub_notifications=[])
"""What is known before anything was loaded; made without validation, which would be built for it at the start."""


class PreferenceGrid:
    """Rows, cells, and the changes to them that are not saved yet.

    `is_readable` is false where the account does not let preferences be read: then only what is set here is known.
    """

    def __init__(
        self, loaded: Preferences = NOTHING_LOADED, *, added: Iterable[RowKey] = (), is_readable: bool = True
    ) -> None:
        self.is_readable = is_readable
        self.channels: tuple[str, ...] = ()
        self.history = History()
        self.saving: Mapping[CellKey, str] = {}
        """The changes that are on their way."""
        self.unsure: frozenset[CellKey] = frozenset()
        """The cells of which nobody can tell whether the service has what was sent."""
        self.failed: frozenset[CellKey] = frozenset()
        """The cells that went back because their change could not be saved."""
        self.titles: dict[RowKey, str] = {}
        self.types: list[RowKey] = []
        self.categories: dict[RowKey, list[RowKey]] = {}
        self.added: list[RowKey] = []
        self._pending: dict[CellKey, str] = {}
        for kind in loaded.notifications:
            self._add_type(kind.notification_id, kind.title)
        for sub in loaded.sub_notifications:
            self._add_category(sub.notification_id, sub.sub_notification_id, sub.title)
        for stored in loaded.preferences:
            self._add_type(stored.notification_id, None)
            if stored.sub_notification_id is not None:
                self._add_category(stored.notification_id, stored.sub_notification_id, None)
        self._known = Known(loaded)
        self.add_rows(added)

    @property
    def pending(self) -> Mapping[CellKey, str]:
        """The changes that are not saved, by cell."""
        return self._pending

    @property
    def stored(self) -> Mapping[CellKey, str | None]:
        """The user's own choices, as the service has them."""
        return self._known.stored

    def known_cells(self) -> Iterator[CellKey]:
        """Every cell of which something is known."""
        return self._known.keys(row for kind in self.types for row in (kind, *self.categories[kind]))

    def cell(self, key: CellKey) -> Cell:
        """What is known of a cell; one that is nowhere mentioned is not offered."""
        return self._known.cell(key) if key.row in self.titles else NOT_OFFERED

    def shown(self, key: CellKey) -> str | None:
        """The delivery to show: the change where there is one, else what the service goes by."""
        return self._pending.get(key, self.cell(key).saved)

    def toggled(self, keys: Iterable[CellKey]) -> Values:
        """What switching these cells together comes to: all off where any is on, else all on as they were before."""
        offered = [key for key in keys if self.cell(key).offered]
        if any(self.shown(key) not in (OFF, None) for key in offered):
            return dict.fromkeys(offered, OFF)
        return {key: self.cell(key).way_on() for key in offered}

    def put(self, values: Values) -> frozenset[CellKey]:
        """Changes cells as one step; gives those that look different now. None leaves a cell as it is saved."""
        before = {key: self.shown(key) for key in values}
        touched = self._put(values)
        if touched:
            self.history.take({key: (before[key], self.shown(key)) for key in touched})
        return touched

    def revert(self, keys: Collection[CellKey] | None = None) -> frozenset[CellKey]:
        """Takes changes back, all of them unless some are named; that is a step, too."""
        return self.put({key: None for key in self._pending if keys is None or key in keys})

    def undo(self) -> frozenset[CellKey]:
        """Goes back to the last step that is to be seen; what was saved meanwhile becomes a change the other way."""
        return self._step(self.history.back)

    def redo(self) -> frozenset[CellKey]:
        """Makes the step again."""
        return self._step(self.history.forth)

    def start_saving(self) -> frozenset[CellKey]:
        """All changes are on their way; what failed before does so no more. Gives the cells that look different."""
        touched = self.failed.union(self._pending)
        self.saving, self.failed = dict(self._pending), frozenset()
        return touched

    def stop_saving(self, *, put_back: bool = False, unsure: bool = False) -> frozenset[CellKey]:
        """Saving has failed. Gives the cells that look different.

        `put_back` shows what is saved in the cells that nobody has changed since. `unsure` tells that the service may
        have the changes all the same.
        """
        sent, self.saving = self.saving, {}
        if unsure:
            self.unsure = self.unsure.union(sent)
        back = [key for key, delivery in sent.items() if put_back and self._pending.get(key) == delivery]
        self._put({**self._pending, **dict.fromkeys(back)})
        self.failed = self.failed.union(back)
        return frozenset(sent)

    def add_rows(self, rows: Iterable[RowKey]) -> bool:
        """Adds rows that the service does not list, with their types; False where all of them are there already."""
        new = [
            own for own in dict.fromkeys(own for row in rows for own in (row.type_key, row)) if own not in self.titles
        ]
        for own in new:
            if own.sub_notification_id is None:
                self._add_type(own.notification_id, None)
            else:
                self._add_category(own.notification_id, own.sub_notification_id, None)
            self._known.add(own)
        self.added += new
        self.channels = self._channels_in_use()
        return bool(new)

    def remove_row(self, row: RowKey) -> None:
        """Takes an added row away, with what is below it and its changes."""
        gone = {own for own in (row, *self.categories.get(row, ())) if own in self.added}
        for own in gone:
            self.added.remove(own)
            del self.titles[own]
            if own.sub_notification_id is None:
                self.types.remove(own)
                del self.categories[own]
            elif own.type_key in self.categories:
                self.categories[own.type_key].remove(own)
        self._known.remove(gone)
        self._pending = {key: delivery for key, delivery in self._pending.items() if key.row not in gone}
        self.channels = self._channels_in_use()

    def request(self, user_id: str) -> SetPreferencesRequest:
        """Every choice that is to hold: the changes, and all explicit ones that they leave alone.

        The documentation says that the call overrides the user's preferences, and not how far. With all
        explicit ones in it the request is right either way; defaults are left out, because sending one would
        turn it into a choice of the user's.
        """
        deliveries = {**self.explicit(), **self._pending}
        return SetPreferencesRequest(
            user_id=user_id, preferences=[preference_of(key, delivery) for key, delivery in deliveries.items()]
        )

    def explicit(self) -> dict[CellKey, str]:
        """Every choice of the user's that says more than the default, as the service has it."""
        chosen = {key: delivery for key, delivery in self._known.stored.items() if delivery is not None}
        return {key: delivery for key, delivery in chosen.items() if self.cell(key).is_explicit}

    def differences(self, sent: SetPreferencesRequest) -> list[CellKey]:
        """The cells in which the service, as loaded here, goes by something else than what was sent to it."""
        return [key for key, wanted in _deliveries(sent).items() if self.cell(key).saved != wanted]

    def stored_otherwise(self, loaded: Preferences) -> list[CellKey]:
        """The cells in which a later reading has another stored choice than this grid, and than its change."""
        theirs = PreferenceGrid(loaded)
        keys = dict.fromkeys((*self.stored, *theirs.stored))
        return [
            key
            for key in keys
            if theirs.cell(key).stored not in (self.cell(key).stored, self._pending.get(key, self.cell(key).stored))
        ]

    def on(self, loaded: Preferences) -> PreferenceGrid:
        """The same changes on top of a later reading; those that it has already, or that were sent, are no more."""
        return self._carry_on(PreferenceGrid(loaded, added=self.added))

    def accepted(self, sent: SetPreferencesRequest) -> PreferenceGrid:
        """The grid once the service has accepted a request and what it keeps cannot be read."""
        grid = copy(self)
        grid._known = self._known.storing({**self.stored, **_deliveries(sent)})
        return self._carry_on(grid)

    def forgotten(self, row: RowKey) -> PreferenceGrid:
        """The grid once the service has deleted the choices of a row, and what it keeps cannot be read."""
        grid = copy(self)
        grid._known = self._known.storing({key: own for key, own in self.stored.items() if key.row != row})
        return self._carry_on(grid)

    def _carry_on(self, grid: PreferenceGrid) -> PreferenceGrid:
        grid.is_readable, grid.history, grid.saving, grid.unsure = self.is_readable, self.history, {}, frozenset()
        grid._pending = {
            key: delivery
            for key, delivery in self._pending.items()
            if grid.cell(key).offered and delivery not in (grid.cell(key).saved, self.saving.get(key))
        }
        return grid

    def _step(self, step: Callable[[], Values]) -> frozenset[CellKey]:
        touched: frozenset[CellKey] = frozenset()
        while not touched and (values := step()):
            touched = self._put(values)
        return touched

    def _put(self, values: Values) -> frozenset[CellKey]:
        touched = set()
        for key, delivery in values.items():
            before, cell = self.shown(key), self.cell(key)
            if not cell.offered:
                continue
            # What is saved by now may be over in a moment, by what is on its way: then it has to be said again. That
            # nothing is known cannot be said.
            wanted = cell.saved or self.saving[key] if delivery is None and key in self.saving else delivery
            if wanted is None or (wanted == cell.saved and key not in self.saving and key not in self.unsure):
                self._pending.pop(key, None)
            else:
                self._pending[key] = wanted
            if self.shown(key) != before:
                touched.add(key)
        self.failed -= touched
        return frozenset(touched)

    def _channels_in_use(self) -> tuple[str, ...]:
        used = self._known.channels()
        known = [channel.value for channel in Channel if channel.value in used]
        return (*known, *sorted(used.difference(known)))

    def _add_type(self, notification_id: str, title: str | None) -> None:
        key = RowKey(notification_id)
        if key not in self.titles:
            self.types.append(key)
            self.categories[key] = []
            self.titles[key] = title or notification_id

    def _add_category(self, notification_id: str, sub_notification_id: str, title: str | None) -> None:
        self._add_type(notification_id, None)
        key = RowKey(notification_id, sub_notification_id)
        if key not in self.titles:
            self.categories[RowKey(notification_id)].append(key)
            self.titles[key] = title or sub_notification_id


def _deliveries(sent: SetPreferencesRequest) -> dict[CellKey, str]:
    return {
        CellKey(RowKey(item.notification_id, item.sub_notification_id), item.channel): delivery_of(item)
        for item in sent.preferences
    }
