"""One user's preferences as a grid: what is stored, what is default, what is not saved yet.

Nothing is invented: a cell that the service says nothing about is unknown until it is set.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from copy import copy

from notifyadmin.api.models import Channel, Kind, Preferences, SetPreferencesRequest
from notifyadmin.core.preferences.cells import NOT_OFFERED, OFF, Cell, CellKey, Choices, RowKey, Values
from notifyadmin.core.preferences.history import History, Step
from notifyadmin.core.preferences.loaded import Known, request_for, without_unsendable

NOTHING_LOADED = Preferences.model_construct(preferences=[], notifications=[], sub_notifications=[])
"""What is known before anything was loaded; made without validation, whose schema would be built at the start."""


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
        self.saving: Choices = {}
        """The changes that are being saved."""
        self.unsure: frozenset[CellKey] = frozenset()
        """The cells whose save has an unknown outcome."""
        self.failed: frozenset[CellKey] = frozenset()
        """The cells that were put back because their change could not be saved."""
        self.titles: dict[RowKey, str] = {}
        self.types: list[RowKey] = []
        self.categories: dict[RowKey, list[RowKey]] = {}
        self.added: list[RowKey] = []
        self._pending: dict[CellKey, str] = {}
        loaded, self.left_out = without_unsendable(loaded)
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
    def pending(self) -> Choices:
        """The changes that are not saved, by cell."""
        return self._pending

    @property
    def stored(self) -> Values:
        """The user's own choices, as the service has them; those that equal the default are among them."""
        return self._known.stored

    def ids(self) -> dict[Kind, list[str]]:
        """The ids of all rows, by kind."""
        rows = [row for kind in self.types for row in (kind, *self.categories[kind])]
        subs = [row.sub_notification_id for row in rows if row.sub_notification_id]
        return {Kind.NOTIFICATION_ID: [row.notification_id for row in rows], Kind.SUB_NOTIFICATION_ID: subs}

    def known_cells(self) -> Iterator[CellKey]:
        """Every cell of which something is known."""
        return self._known.keys(row for kind in self.types for row in (kind, *self.categories[kind]))

    def cell(self, key: CellKey) -> Cell:
        """What is known of a cell; one that is nowhere mentioned is not offered."""
        return self._known.cell(key) if key.row in self.titles else NOT_OFFERED

    def shown(self, key: CellKey) -> str | None:
        """The delivery to show: the change where there is one, else what applies at the service."""
        return self._pending.get(key, self.cell(key).saved)

    def toggled(self, keys: Iterable[CellKey]) -> Values:
        """What toggling these cells together sets: all off where any is on, else each on as it was before."""
        offered = [key for key in keys if self.cell(key).offered]
        if any(self.shown(key) not in (OFF, None) for key in offered):
            return dict.fromkeys(offered, OFF)
        return {key: self.cell(key).on_delivery() for key in offered}

    def put(self, values: Values, *, store_defaults: bool = False) -> frozenset[CellKey]:
        """Changes cells as one step and returns those that look different now. None leaves a cell as it is saved.

        A cell that shows the wanted delivery by default stays a default, unless `store_defaults` makes it a choice.
        """
        before = {key: self.shown(key) for key in values}
        touched = self._put(values, store_defaults=store_defaults)
        if touched:
            after = {key: self.shown(key) for key in touched}
            # A default that became a choice looked the same before: it is undone by leaving the cell as it is saved.
            cells = {key: (before[key] if before[key] != shown else None, shown) for key, shown in after.items()}
            self.history.add(Step(cells, store_defaults))
        return touched

    def revert(self, keys: Collection[CellKey] | None = None) -> frozenset[CellKey]:
        """Discards changes, all of them unless some are named; that is a step, too."""
        return self.put({key: None for key in self._pending if keys is None or key in keys})

    def undo(self) -> frozenset[CellKey]:
        """Undoes the last step that has a visible effect; what was saved meanwhile becomes a change the other way."""
        touched: frozenset[CellKey] = frozenset()
        while not touched and (step := self.history.back()):
            touched = self._put({key: before for key, (before, _) in step.cells.items()})
        return touched

    def redo(self) -> frozenset[CellKey]:
        """Redoes the next step that has a visible effect."""
        touched: frozenset[CellKey] = frozenset()
        while not touched and (step := self.history.forth()):
            after = {key: after for key, (_, after) in step.cells.items()}
            touched = self._put(after, store_defaults=step.stores_defaults)
        return touched

    def start_saving(self, changes: Choices | None = None) -> frozenset[CellKey]:
        """Marks changes, all of them unless some are given, as being saved, and none as failed any more.

        Returns the cells that look different.
        """
        self.saving = dict(self._pending if changes is None else changes)
        touched = self.failed.union(self.saving)
        self.failed = frozenset()
        for key in self.saving.keys() - self._pending.keys():
            # It was reverted before the save began: what is shown has to be saved again afterwards.
            self._put({key: self.cell(key).saved})
        return touched

    def stop_saving(self, *, put_back: bool = False, unsure: bool = False) -> frozenset[CellKey]:
        """Marks the save as failed and returns the cells that look different.

        `put_back` shows what is saved in the cells that were not changed since. `unsure` says that the service may
        have the changes anyway.
        """
        sent, self.saving = self.saving, {}
        if unsure:
            self.unsure = self.unsure.union(sent)
        unchanged = {key for key, delivery in sent.items() if self._pending.get(key) == delivery}
        back = unchanged if put_back else frozenset()
        changed = {key: self._pending[key] for key in sent if key in self._pending and key not in unchanged}
        self._put({**changed, **dict.fromkeys(back)})
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

    def can_remove(self, row: RowKey) -> bool:
        """Whether a row was added by hand and removing it loses no stored choice, below it neither."""
        stored = {key.row for key in self.stored}
        return row in self.added and stored.isdisjoint((row, *self.categories.get(row, ())))

    def remove_row(self, row: RowKey) -> None:
        """Removes an added row, with what is below it and its changes, unless that would lose a stored choice."""
        if not self.can_remove(row):
            return
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
        """Every choice that is to hold: the changes, and all stored ones that they leave alone.

        The documentation says that the call overrides the user's preferences, and not how far. With every stored
        choice in it, those that equal the default included, the request is right either way. What merely is the
        default is left out: sending it would make it a choice of the user's.
        """
        return request_for(user_id, {**self.choices(), **self._pending})

    def choices(self) -> dict[CellKey, str]:
        """Every stored choice of the user's; a row that names no delivery cannot be sent, and is left out."""
        return {key: delivery for key, delivery in self.stored.items() if delivery is not None}

    def explicit(self) -> list[CellKey]:
        """The cells whose stored choice differs from the default, as far as that is known."""
        return [key for key in self.stored if self.cell(key).is_explicit]

    def on(self, loaded: Preferences) -> PreferenceGrid:
        """The same changes on top of a later answer, without those that it has already or that were sent."""
        return self._carry_on(PreferenceGrid(loaded, added=self.added))

    def accepted(self, choices: Choices) -> PreferenceGrid:
        """The grid once the service has accepted choices and what it stores cannot be read."""
        grid = copy(self)
        grid._known = self._known.storing({**self.stored, **choices})
        return self._carry_on(grid)

    def reset(self, row: RowKey) -> PreferenceGrid:
        """The grid once the service has deleted the choices of a row and what it stores cannot be read."""
        grid = copy(self)
        grid._known = self._known.storing({key: own for key, own in self.stored.items() if key.row != row})
        return self._carry_on(grid)

    def _carry_on(self, grid: PreferenceGrid) -> PreferenceGrid:
        grid.is_readable, grid.history, grid.saving, grid.unsure = self.is_readable, self.history, {}, frozenset()
        grid._pending = {key: own for key, own in self._pending.items() if self._is_open(grid.cell(key), key, own)}
        return grid

    def _is_open(self, later: Cell, key: CellKey, delivery: str) -> bool:
        """Whether a change is still one on top of a later answer."""
        if not later.offered or self.saving.get(key) == delivery:
            return False
        if delivery != later.saved:
            return True
        # A default that is to become a choice is not stored by being the default.
        was_certain = key not in self.saving and key not in self.unsure
        return was_certain and later.stored is None and self.cell(key).saved == delivery

    def _put(self, values: Values, *, store_defaults: bool = False) -> frozenset[CellKey]:
        touched = set()
        for key, delivery in values.items():
            before, cell = (self.shown(key), key in self._pending), self.cell(key)
            if not cell.offered:
                continue
            # What is saved now may be replaced by what is being saved: then it has to be sent again. That nothing is
            # known cannot be sent.
            wanted = cell.saved or self.saving[key] if delivery is None and key in self.saving else delivery
            is_certain = key not in self.saving and key not in self.unsure
            becomes_choice = store_defaults and cell.stored is None
            if wanted is None or (wanted == cell.saved and is_certain and not becomes_choice):
                self._pending.pop(key, None)
            else:
                self._pending[key] = wanted
            if (self.shown(key), key in self._pending) != before:
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
