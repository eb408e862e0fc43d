"""One user's choices beside another's, or beside a snapshot of them. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from notifyadmin.api.models import Channel, Preferences, SetPreferencesRequest
from notifyadmin.ui.preferences.cells import CellKey, RowKey
from notifyadmin.ui.preferences.changes import Values
from notifyadmin.ui.preferences.reading import delivery_of, preference_of
from notifyadmin.ui.preferences.state import PreferenceGrid

_added_channels = frozenset(channel.value for channel in Channel)
"""What a row has that is added by hand."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell: what it shows here, and what it has there; None where that is not known.

    `offered` tells whether it can be set here, where a row that is missing would be added.
    """

    key: CellKey
    title: str
    here: str | None
    there: str | None
    offered: bool = True


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything in which `there`, another user or a snapshot, differs from the grid that is shown."""

    there: str
    differences: tuple[Difference, ...]

    @property
    def values(self) -> Values:
        """What has to be set here so that it is as there, as far as that is known."""
        return {each.key: each.there for each in self.differences if each.there is not None and each.offered}


@dataclass(frozen=True, slots=True)
class Clash:
    """One cell that somebody else has changed: as it was loaded, as the service has it now, and the change made here.

    None where that is not known, or where nothing was changed here.
    """

    title: str
    channel: str
    loaded: str | None
    theirs: str | None
    yours: str | None


def clashes(grid: PreferenceGrid, theirs: Preferences) -> tuple[Clash, ...]:
    """Every cell of which the service keeps something else than when the grid was loaded."""
    now = PreferenceGrid(theirs)
    titles = {**now.titles, **grid.titles}
    return tuple(
        Clash(_title(key.row, titles), key.channel, grid.cell(key).saved, now.cell(key).saved, grid.pending.get(key))
        for key in _in_order(grid, grid.stored_otherwise(theirs))
    )


def snapshot_of(grid: PreferenceGrid, user_id: str) -> SetPreferencesRequest:
    """Every explicit choice that the service keeps for a user, as the request that would set them."""
    chosen = [preference_of(key, delivery) for key, delivery in grid.explicit().items()]
    return SetPreferencesRequest(user_id=user_id, preferences=chosen)


def compare_with_user(grid: PreferenceGrid, other: Preferences, user_id: str) -> Comparison:
    """What another user receives otherwise."""
    theirs = PreferenceGrid(other)
    there = {key: theirs.shown(key) for key in theirs.known_cells()}
    titles = {**theirs.titles, **grid.titles}
    return Comparison(user_id, _differences(grid, there, titles))


def compare_with_snapshot(grid: PreferenceGrid, snapshot: SetPreferencesRequest) -> Comparison:
    """What would change if a user had just the choices of a snapshot again; what it does not name is as by default."""
    there: dict[CellKey, str | None] = {
        key: default
        for key in (*grid.explicit(), *grid.pending)
        if (default := grid.cell(key).default) is not None and grid.shown(key) != default
    }
    for item in snapshot.preferences:
        key = CellKey(RowKey(item.notification_id, item.sub_notification_id), item.channel)
        there[key] = delivery_of(item)
    return Comparison(snapshot.user_id, _differences(grid, there, grid.titles))


def _differences(
    grid: PreferenceGrid, there: Mapping[CellKey, str | None], titles: Mapping[RowKey, str]
) -> tuple[Difference, ...]:
    return tuple(
        Difference(key, _title(key.row, titles), grid.shown(key), there[key], _is_offered(grid, key))
        for key in _in_order(grid, there)
        if grid.shown(key) != there[key]
    )


def _in_order(grid: PreferenceGrid, keys: Iterable[CellKey]) -> list[CellKey]:
    """Cells in the order of the grid's rows, those of other rows last."""
    rows = [row for kind in grid.types for row in (kind, *grid.categories[kind])]
    place = {row: at for at, row in enumerate(rows)}
    return sorted(keys, key=lambda key: (place.get(key.row, len(rows)), key.channel))


def _is_offered(grid: PreferenceGrid, key: CellKey) -> bool:
    return grid.cell(key).offered if key.row in grid.titles else key.channel in _added_channels


def _title(row: RowKey, titles: Mapping[RowKey, str]) -> str:
    own = titles.get(row, row.sub_notification_id or row.notification_id)
    kind = row.type_key
    return own if kind == row else f"{titles.get(kind, kind.notification_id)} / {own}"
