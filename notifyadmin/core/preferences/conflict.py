"""What someone else has changed since preferences were loaded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from notifyadmin.api.models import Preferences
from notifyadmin.core.preferences.cells import CellKey, Choices, Values, full_title
from notifyadmin.core.preferences.compare import in_order
from notifyadmin.core.preferences.grid import PreferenceGrid


@dataclass(frozen=True, slots=True)
class Clash:
    """One cell that someone else has changed: as it was loaded, as the service has it now, and the change made here.

    None where that is not known, or where nothing was changed here.
    """

    title: str
    channel: str
    loaded: str | None
    theirs: str | None
    yours: str | None


def changed_elsewhere(loaded: Values, now: Values, sent: Choices) -> list[CellKey]:
    """The cells whose stored choice is not the one that was loaded, nor the one that is sent."""
    keys = dict.fromkeys((*loaded, *now))
    return [key for key in keys if now.get(key) not in (loaded.get(key), sent.get(key, loaded.get(key)))]


def clashes(
    grid: PreferenceGrid, changed: Iterable[CellKey], changes: Choices, theirs: Preferences
) -> tuple[Clash, ...]:
    """The cells that were changed elsewhere, beside the `changes` made here, in the order of the grid."""
    now = PreferenceGrid(theirs)
    titles = {**now.titles, **grid.titles}
    return tuple(
        Clash(full_title(key.row, titles), key.channel, grid.cell(key).saved, now.cell(key).saved, changes.get(key))
        for key in in_order(grid, changed)
    )
