"""Which rows and columns of the grid are shown, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from notifyadmin.api.models import Delivery
from notifyadmin.core.preferences.cells import CellKey, RowKey
from notifyadmin.core.preferences.grid import PreferenceGrid

BY_TITLE = "title"
_often = {delivery.value: at for at, delivery in enumerate((Delivery.OFF, *reversed(list(Delivery)[1:])))}


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The filter and the order. `channel` shows only that column; `by` is empty for the service's order, or `title`
    or a channel."""

    text: str = ""
    channel: str = ""
    only_changed: bool = False
    by: str = ""
    descending: bool = False

    def fitting(self, channels: Collection[str]) -> Arrangement:
        """The same without the channels that a grid does not have: they would hide everything, or sort nothing."""
        channel = self.channel if self.channel in channels else ""
        by = self.by if self.by in ("", BY_TITLE, *channels) else ""
        return replace(self, channel=channel, by=by, descending=self.descending and bool(by))


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows shown, from top to bottom, and the columns, from left to right."""

    types: tuple[RowKey, ...] = ()
    categories: dict[RowKey, tuple[RowKey, ...]] = field(default_factory=dict)
    channels: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many rows there are in all."""
        return len(self.types) + sum(map(len, self.categories.values()))

    def all(self) -> Iterable[RowKey]:
        """Every row from top to bottom."""
        for kind in self.types:
            yield kind
            yield from self.categories[kind]


def search_texts(grid: PreferenceGrid) -> dict[RowKey, str]:
    """What the filter looks through: title and id of each row, and of a category's type."""
    texts = {}
    for kind in grid.types:
        own = texts[kind] = f"{grid.titles[kind]}\n{kind.notification_id}".casefold()
        for row in grid.categories[kind]:
            texts[row] = f"{grid.titles[row]}\n{row.sub_notification_id}".casefold() + f"\n{own}"
    return texts


def arranged(grid: PreferenceGrid, how: Arrangement, texts: Mapping[RowKey, str] | None = None) -> Rows:
    """The rows that match the filter; a type is shown as long as one of its categories is.

    `texts` are those of `search_texts`, kept by callers that arrange the same grid repeatedly.
    """
    texts = search_texts(grid) if texts is None else texts
    channels = tuple(channel for channel in grid.channels if how.channel in ("", channel))
    is_wanted = _filter(grid, how, channels)
    named = _named(texts, how.text.casefold().split())
    categories: dict[RowKey, tuple[RowKey, ...]] = {}
    for kind in _ordered(grid, how, grid.types):
        # Whatever names a type names its categories as well.
        inner = [row for row in grid.categories[kind] if row in named and is_wanted(row)]
        if inner or (kind in named and is_wanted(kind)):
            categories[kind] = tuple(_ordered(grid, how, inner))
    return Rows(tuple(categories), categories, channels)


def _named(texts: Mapping[RowKey, str], words: Iterable[str]) -> Collection[RowKey]:
    """The rows whose text contains every word."""
    named: Collection[RowKey] = texts
    for word in words:
        named = {row for row in named if word in texts[row]}
    return named


def _filter(grid: PreferenceGrid, how: Arrangement, channels: tuple[str, ...]) -> Callable[[RowKey], bool]:
    if how.only_changed:
        changed = {key.row for key in (*grid.explicit(), *grid.pending) if key.channel in channels}
        return changed.__contains__
    if how.channel:
        return lambda row: grid.cell(CellKey(row, how.channel)).offered
    return lambda _: True


def _ordered(grid: PreferenceGrid, how: Arrangement, rows: list[RowKey]) -> list[RowKey]:
    if not how.by:
        return rows
    if how.by == BY_TITLE:
        return sorted(rows, key=lambda row: grid.titles[row].casefold(), reverse=how.descending)
    # What is on comes first, the most frequent above all; what is not known or not offered comes last.
    place = {row: _often.get(grid.shown(CellKey(row, how.by)) or "", -1) for row in rows}
    return sorted(rows, key=place.__getitem__, reverse=not how.descending)
