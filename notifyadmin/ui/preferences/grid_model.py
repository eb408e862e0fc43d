"""The grid for Qt's views: types, below them their categories; a column for each channel in use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from notifyadmin.core.preferences.cells import OFF, CellKey, RowKey
from notifyadmin.core.preferences.filter_sort import BY_TITLE, Arrangement, Rows, arranged, search_texts
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.ui.preference_words import PreferenceWords
from notifyadmin.ui.widgets.outside_text import shown, tooltip

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


@dataclass(frozen=True, slots=True)
class CellLook:
    """How one cell looks: `on` is None where that is not known; `words` are short."""

    offered: bool
    on: bool | None = None
    words: str = ""
    is_default: bool = False
    pending: bool = False
    saving: bool = False
    failed: bool = False


class CellWords(PreferenceWords):
    """The words for what a cell shows, in the language of the program."""

    def look(self, grid: PreferenceGrid, key: CellKey) -> CellLook:
        """How a cell looks now."""
        cell = grid.cell(key)
        if not cell.offered:
            return CellLook(False)
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
        """A cell as it is read aloud: `Order shipped, Email: daily, differs from default, not saved`."""
        look, cell = self.look(grid, key), grid.cell(key)
        subject = shown(f"{grid.titles[key.row]}, {self.channel(key.channel)}")
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


class PreferenceModel(QAbstractItemModel):
    """Reads a PreferenceGrid, arranged; after a change of the grid, call `refresh` for the cells touched."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = CellWords(self)
        self._grid = PreferenceGrid()
        self._how = Arrangement()
        self._rows = Rows()
        self._texts: dict[RowKey, str] = {}
        self._places: dict[RowKey, int] = {}

    @property
    def rows(self) -> Rows:
        """The rows and columns shown, in their order."""
        return self._rows

    @property
    def arrangement(self) -> Arrangement:
        """The filter and the order."""
        return self._how

    def show_grid(self, grid: PreferenceGrid, how: Arrangement | None = None, *, is_other_user: bool = False) -> None:
        """Shows another grid, arranged as before unless `how` is given.

        Where it is the same user's and has the same rows, what is selected and expanded in the view stays as it is.
        """
        former, self._grid = self._grid, grid
        self._how = self._how if how is None else how
        self._texts = search_texts(grid)
        rows = arranged(grid, self._how, self._texts)
        if rows == self._rows and grid.titles == former.titles and not is_other_user:
            self._refresh_all(former)
        else:
            self._reset(rows)

    def arrange(self, how: Arrangement) -> None:
        """Shows other rows and columns of the same grid, or in another order."""
        self._how = how
        self._reset(arranged(self._grid, how, self._texts))

    def refresh(self, keys: Iterable[CellKey]) -> None:
        """Tells the views to paint these cells again."""
        for key in keys:
            index = self.index_of(key.row, key.channel)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def index_of(self, row: RowKey, channel: str = "") -> QModelIndex:
        """Where a cell is, or, without a channel, the title of its row; invalid where it is not shown."""
        if row not in self._places or channel not in ("", *self._rows.channels):
            return QModelIndex()
        column = self._rows.channels.index(channel) + 1 if channel else TITLE
        kind = row.type_key
        parent = ROOT if kind == row else self.index(self._places[kind], TITLE)
        return self.index(self._places[row], column, parent)

    def offered(self, rows: Iterable[RowKey], channels: Sequence[str] = ()) -> list[CellKey]:
        """The cells of some rows that can be changed, in all channels shown unless some are named."""
        keys = (CellKey(row, channel) for row in rows for channel in channels or self._rows.channels)
        return [key for key in keys if self._grid.cell(key).offered]

    def as_table(self) -> str:
        """Everything shown, as lines of tab-separated fields, for a spreadsheet."""
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
        """One signal makes the views paint everything; those for single cells are for objects that remember them."""
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
        channel = self._rows.channels[section - 1] if section else ""
        match role:
            case Role.KEY:
                return channel
            case Qt.ItemDataRole.DisplayRole:
                name = self.words.channel(channel) if channel else self.tr("Notification")
                order = ("↓ " if self._how.descending else "↑ ") if self._how.by == (channel or BY_TITLE) else ""
                return f"{name} {order}▾"  # the sign that a click opens a menu
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.words.channel(channel) if channel else self.tr("Notification")
            case Qt.ItemDataRole.ToolTipRole:
                hint = self.tr("Click for all of this column: switch, sort")
                return tooltip(f"{channel} · {hint}" if channel else self.tr("Click to sort, expand or collapse"))
            case _:
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
