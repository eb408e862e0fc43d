"""How a switch looks and what it says aloud: the words of the grid, in the language of the program."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from notifyadmin.ui.preferences.cells import OFF, ON, CellKey
from notifyadmin.ui.preferences.state import PreferenceGrid
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown


@dataclass(frozen=True, slots=True)
class CellLook:
    """How one switch looks: `on` is None where that is not known; `words` are short."""

    offered: bool
    on: bool | None = None
    words: str = ""
    is_default: bool = False
    pending: bool = False
    saving: bool = False
    failed: bool = False


NOT_OFFERED = CellLook(False)


class Words(QObject):
    """Says what stands in a grid."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deliveries = {
            None: self.tr("Unknown"),
            OFF: self.tr("Off"),
            ON: self.tr("On"),
            "hourly": self.tr("Hourly"),
            "daily": self.tr("Daily"),
            "weekly": self.tr("Weekly"),
            "monthly": self.tr("Monthly"),
        }

    def delivery(self, delivery: str | None) -> str:
        """A delivery for reading; one that is not known here is shown as the service writes it."""
        return self._deliveries.get(delivery) or shown(delivery or "", NAME_CHARACTERS)

    def look(self, grid: PreferenceGrid, key: CellKey) -> CellLook:
        """How a cell looks now."""
        cell = grid.cell(key)
        if not cell.offered:
            return NOT_OFFERED
        shown, pending = grid.shown(key), key in grid.pending
        return CellLook(
            True,
            None if shown is None else shown != OFF,
            self.delivery(shown),
            cell.stored is None and not pending and shown is not None,
            pending,
            pending and grid.saving.get(key) == shown,
            key in grid.failed,
        )

    def sentence(self, grid: PreferenceGrid, key: CellKey) -> str:
        """A cell as it is read aloud: `Order shipped, EMAIL: daily, differs from default, not saved`."""
        look, cell = self.look(grid, key), grid.cell(key)
        subject = shown(f"{grid.titles[key.row]}, {key.channel}")
        if not look.offered:
            return self.tr("{subject}: not offered").format(subject=subject)
        parts = [look.words.lower()]
        if look.is_default:
            parts.append(self.tr("the default"))
        elif cell.default is not None and grid.shown(key) != cell.default:
            parts.append(self.tr("differs from default"))
        if look.saving:
            parts.append(self.tr("being saved"))
        elif look.pending:
            parts.append(self.tr("not saved"))
        if look.failed:
            parts.append(self.tr("its change could not be saved"))
        return f"{subject}: " + ", ".join(parts)
