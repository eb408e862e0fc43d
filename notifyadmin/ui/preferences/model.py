"""The grid for Qt's views: types, below them their categories; a column for each channel in use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from html import escape

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from notifyadmin.ui.preferences.state import OFF, ON, CellKey, PreferenceGrid, RowKey

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the delegate asks for beyond Qt's own roles."""

    CELL = Qt.ItemDataRole.UserRole
    KEY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class CellLook:
    """How one switch looks: `on` is None where that is not known; `words` are short."""

    offered: bool
    on: bool | None
    words: str
    is_default: bool
    pending: bool


class PreferenceModel(QAbstractItemModel):
    """Reads a PreferenceGrid; whoever changes the grid calls `refresh` for the cells touched."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = PreferenceGrid()
        self._words = {
            None: self.tr("Unknown"),
            OFF: self.tr("Off"),
            ON: self.tr("On"),
            "hourly": self.tr("Hourly"),
            "daily": self.tr("Daily"),
            "weekly": self.tr("Weekly"),
            "monthly": self.tr("Monthly"),
        }

    def show_grid(self, grid: PreferenceGrid) -> None:
        """Replaces everything."""
        self.beginResetModel()
        self._grid = grid
        self.endResetModel()

    def refresh(self, keys: Iterable[CellKey]) -> None:
        """Tells the views that these cells look different now."""
        for key in keys:
            index = self.index_of(key)
            self.dataChanged.emit(index, index)

    def index_of(self, key: CellKey) -> QModelIndex:
        """Where a cell is."""
        kind = RowKey(key.row.notification_id)
        column = self._grid.channels.index(key.channel) + 1
        top = self._grid.types.index(kind)
        if key.row == kind:
            return self.index(top, column)
        return self.index(self._grid.categories[kind].index(key.row), column, self.index(top, 0))

    def words(self, delivery: str | None) -> str:
        """A delivery for reading; one that is not known here is shown as the service writes it."""
        return self._words.get(delivery, delivery or "")

    def _row(self, index: Index) -> RowKey:
        top = index.internalId()
        if top == 0:
            return self._grid.types[index.row()]
        return self._grid.categories[self._grid.types[top - 1]][index.row()]

    def _key(self, index: Index) -> CellKey:
        return CellKey(self._row(index), self._grid.channels[index.column() - 1])

    def _look(self, key: CellKey) -> CellLook:
        cell = self._grid.cell(key)
        shown = self._grid.shown(key)
        pending = key in self._grid.pending
        words = self.words(shown) if cell.offered else ""
        on = None if shown is None else shown != OFF
        return CellLook(cell.offered, on, words, cell.stored is None and not pending and shown is not None, pending)

    def _sentence(self, key: CellKey) -> str:
        look, cell = self._look(key), self._grid.cell(key)
        subject = f"{self._grid.titles[key.row]}, {key.channel}"
        if not look.offered:
            return self.tr("{subject}: not offered").format(subject=subject)
        parts = [look.words.lower()]
        if look.is_default:
            parts.append(self.tr("the default"))
        elif cell.default is not None and self._grid.shown(key) != cell.default:
            parts.append(self.tr("differs from default"))
        if look.pending:
            parts.append(self.tr("not saved"))
        return f"{subject}: " + ", ".join(parts)

    # Qt's own interface

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - Qt overloads it with QObject's
        top = index.internalId() if index.isValid() else 0
        return self.createIndex(top - 1, 0, 0) if top else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if not parent.isValid():
            return len(self._grid.types)
        if parent.internalId() or parent.column() != 0:
            return 0
        return len(self._grid.categories[self._grid.types[parent.row()]])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008 - Qt's signature
        return 1 + len(self._grid.channels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if index.column() == 0:
            return self._title_data(self._row(index), role)
        return self._cell_data(self._key(index), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._grid.channels[section - 1] if section else self.tr("Notification")

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.column() and not self._grid.cell(self._key(index)).offered:
            return Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _title_data(self, row: RowKey, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._grid.titles[row]
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(" / ".join(part for part in (row.notification_id, row.sub_notification_id) if part))
        return None

    def _cell_data(self, key: CellKey, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._look(key).words
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(key)
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(self._sentence(key))
            case Role.CELL:
                return self._look(key)
            case Role.KEY:
                return key
            case _:
                return None


def _tip(text: str) -> str:
    # Qt takes what looks like HTML for HTML, and these words are the service's.
    return f"<p>{escape(text)}</p>"
