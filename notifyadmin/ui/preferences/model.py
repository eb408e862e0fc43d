"""The grid for Qt's views: types, below them their categories; a column for each channel in use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from notifyadmin.ui.preferences.arrangement import Arrangement, Rows, arranged, search_texts
from notifyadmin.ui.preferences.cells import CellKey, RowKey
from notifyadmin.ui.preferences.looks import Words
from notifyadmin.ui.preferences.state import PreferenceGrid
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown, tooltip

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()
TITLE = 0
TITLE_CHARACTERS = 200


# Asked for hundreds of times a page, and slow to put together.
_enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Role(IntEnum):
    """What the view and its delegate ask for beyond Qt's own roles."""

    LOOK = Qt.ItemDataRole.UserRole
    KEY = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2


class PreferenceModel(QAbstractItemModel):
    """Reads a PreferenceGrid, arranged; whoever changes the grid calls `refresh` for the cells touched."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = Words(self)
        self._grid = PreferenceGrid()
        self._how = Arrangement()
        self._rows = Rows()
        self._texts: dict[RowKey, str] = {}
        self._places: dict[RowKey, int] = {}

    @property
    def rows(self) -> Rows:
        """What is to be seen, in its order."""
        return self._rows

    @property
    def arrangement(self) -> Arrangement:
        """What is looked for."""
        return self._how

    def show_grid(self, grid: PreferenceGrid) -> None:
        """Shows another grid; where it has the same rows, whatever was chosen in the view stays as it is."""
        former, self._grid = self._grid, grid
        self._texts = search_texts(grid)
        rows = arranged(grid, self._how, self._texts)
        if rows == self._rows and grid.titles == former.titles:
            self._refresh_all(former)
        else:
            self._reset(rows)

    def arrange(self, how: Arrangement) -> None:
        """Shows other rows and columns of the same grid, or in another order."""
        self._how = how
        self._reset(arranged(self._grid, how, self._texts))

    def refresh(self, keys: Iterable[CellKey]) -> None:
        """Tells the views that these cells look different now."""
        for key in keys:
            index = self.index_of(key.row, key.channel)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def index_of(self, row: RowKey, channel: str = "") -> QModelIndex:
        """Where a cell is, or, without a channel, the title of its row; invalid where it is not to be seen."""
        if row not in self._places or channel not in ("", *self._rows.channels):
            return QModelIndex()
        column = self._rows.channels.index(channel) + 1 if channel else TITLE
        kind = row.type_key
        parent = ROOT if kind == row else self.index(self._places[kind], TITLE)
        return self.index(self._places[row], column, parent)

    def offered(self, rows: Iterable[RowKey], channels: Sequence[str] = ()) -> list[CellKey]:
        """The cells of some rows that can be changed, in all channels that are to be seen unless some are named."""
        keys = (CellKey(row, channel) for row in rows for channel in channels or self._rows.channels)
        return [key for key in keys if self._grid.cell(key).offered]

    def as_table(self) -> str:
        """Everything that is to be seen, as lines of fields with tabs between them, for a spreadsheet."""
        head = [self.tr("Notification"), self.tr("Notification ID"), self.tr("Sub-notification ID")]
        lines = [[*head, *self._rows.channels]]
        for row in self._rows.all():
            looks = (self.words.look(self._grid, CellKey(row, channel)) for channel in self._rows.channels)
            ids = (self._grid.titles[row], row.notification_id, row.sub_notification_id or "")
            lines.append([*ids, *(look.words if look.offered else "" for look in looks)])
        return "\n".join("\t".join(" ".join(field.split()) for field in line) for line in lines)

    def _reset(self, rows: Rows) -> None:
        self.beginResetModel()
        self._rows = rows
        self._places = {row: at for at, row in enumerate(rows.types)}
        for inner in rows.categories.values():
            self._places |= {row: at for at, row in enumerate(inner)}
        self.endResetModel()

    def _refresh_all(self, former: PreferenceGrid) -> None:
        """One signal has the views paint everything; those for single cells tell whoever remembers some of them."""
        if self._rows.types:
            last = self.index(len(self._rows.types) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, TITLE), last)
        touched = {*former.stored, *former.pending, *former.failed}
        self.refresh(touched.union(self._grid.stored, self._grid.pending, self._grid.failed))

    def _row(self, index: Index) -> RowKey:
        top = index.internalId()
        if top == 0:
            return self._rows.types[index.row()]
        return self._rows.categories[self._rows.types[top - 1]][index.row()]

    # Qt's own interface

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]  # Qt overloads it with QObject's
        top = index.internalId() if index.isValid() else 0
        return self.createIndex(top - 1, TITLE, 0) if top else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        if not parent.isValid():
            return len(self._rows.types)
        if parent.internalId() or parent.column() != TITLE:
            return 0
        return len(self._rows.categories[self._rows.types[parent.row()]])

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: ARG002 - Qt's signature
        return 1 + len(self._rows.channels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._row(index)
        if role == Role.ROW:
            return row
        if index.column() == TITLE:
            return self._title_data(row, role)
        return self._cell_data(CellKey(row, self._rows.channels[index.column() - 1]), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(self._rows.channels[section - 1], NAME_CHARACTERS) if section else self.tr("Notification")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Click for all of this column: switch, sort, filter")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        column = index.column()
        if column and not self._grid.cell(CellKey(self._row(index), self._rows.channels[column - 1])).offered:
            return Qt.ItemFlag.ItemIsSelectable
        return _enabled

    def _title_data(self, row: RowKey, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return shown(self._grid.titles[row], TITLE_CHARACTERS)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(" / ".join(part for part in (row.notification_id, row.sub_notification_id) if part))
        return None

    def _cell_data(self, key: CellKey, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.words.look(self._grid, key).words
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.words.sentence(self._grid, key)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self.words.sentence(self._grid, key))
            case Role.LOOK:
                return self.words.look(self._grid, key)
            case Role.KEY:
                return key
            case _:
                return None
