"""One user's choices compared with another user's, or with a snapshot."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from notifyadmin.api.models import Channel, Preferences, SetPreferencesRequest
from notifyadmin.core.preferences.cells import CellKey, Choices, RowKey, Values, full_title
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.core.preferences.loaded import choices_in, request_for

_added_channels = frozenset(channel.value for channel in Channel)
"""The channels of a row that is added by hand."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell: what it shows here, and what it has there; None where that is not known.

    `offered` says whether it can be set here, where a missing row would be added. Where `here` equals `there`, it is
    merely the default here and a stored choice there.
    """

    key: CellKey
    title: str
    here: str | None
    there: str | None
    offered: bool = True


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything in which user `there`, or a snapshot of that user's, differs from the grid that is shown."""

    there: str
    differences: tuple[Difference, ...]
    is_snapshot: bool = False

    @property
    def values(self) -> Choices:
        """What has to be set here so that it is as there, as far as that is known."""
        return {each.key: each.there for each in self.differences if each.there is not None and each.offered}

    def only(self, keys: Collection[CellKey]) -> Comparison:
        """The same comparison of just some cells."""
        return replace(self, differences=tuple(each for each in self.differences if each.key in keys))


def snapshot_of(grid: PreferenceGrid, user_id: str) -> SetPreferencesRequest:
    """Every choice that the service stores for a user, as the request that would set them."""
    return request_for(user_id, grid.choices())


def compare_with_user(grid: PreferenceGrid, other: Preferences, user_id: str) -> Comparison:
    """Everything that another user receives differently."""
    theirs = PreferenceGrid(other)
    there = {key: theirs.shown(key) for key in theirs.known_cells()}
    titles = {**theirs.titles, **grid.titles}
    return Comparison(user_id, _differences(grid, there, titles))


def compare_with_snapshot(grid: PreferenceGrid, snapshot: SetPreferencesRequest) -> Comparison:
    """What would change if a user had just the choices of a snapshot; what it does not name gets its default.

    A choice of the snapshot that merely is the default here is a difference, too: it is stored again.
    """
    there: dict[CellKey, str | None] = {
        key: default
        for key in (*grid.explicit(), *grid.pending)
        if (default := grid.cell(key).default) is not None and grid.shown(key) != default
    }
    chosen = choices_in(snapshot)
    differences = _differences(grid, {**there, **chosen}, grid.titles, chosen)
    return Comparison(snapshot.user_id, differences, is_snapshot=True)


def _differences(
    grid: PreferenceGrid, there: Values, titles: Mapping[RowKey, str], chosen: Iterable[CellKey] = ()
) -> tuple[Difference, ...]:
    to_store = {key for key in chosen if key not in grid.stored and key not in grid.pending}
    return tuple(
        Difference(key, full_title(key.row, titles), grid.shown(key), there[key], _is_offered(grid, key))
        for key in in_order(grid, there)
        if grid.shown(key) != there[key] or key in to_store
    )


def in_order(grid: PreferenceGrid, keys: Iterable[CellKey]) -> list[CellKey]:
    """Cells in the order of the grid's rows, those of other rows last."""
    rows = [row for kind in grid.types for row in (kind, *grid.categories[kind])]
    place = {row: at for at, row in enumerate(rows)}
    return sorted(keys, key=lambda key: (place.get(key.row, len(rows)), key.channel))


def _is_offered(grid: PreferenceGrid, key: CellKey) -> bool:
    return grid.cell(key).offered if key.row in grid.titles else key.channel in _added_channels
