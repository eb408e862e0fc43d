"""The in-app notifications that a retraction would remove, as rows of a table."""

from __future__ import annotations

import operator
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from notifyadmin.api.models import InAppNotification
from notifyadmin.core.inbox import InboxGroups, Rows
from notifyadmin.ui.widgets.outside_text import shown, tooltip

TITLE, DATE, STATE, TRACKING_ID = range(4)
MAX_CELL_CHARACTERS = 200

Index = QModelIndex | QPersistentModelIndex


class InboxModel(QAbstractTableModel):
    """First the rows that will be removed, then a heading, and the rows whose type the service does not tell.

    Pages that are read later are inserted, so that a view stays where it is.
    """

    def __init__(self) -> None:
        super().__init__()
        self._asked: Rows = ()
        self._untold: Rows = ()
        self._headings = (self.tr("Title"), self.tr("Date"), self.tr("State"), self.tr("Tracking ID"))

    @property
    def heading_row(self) -> int | None:
        """Where the heading stands; None where there is none."""
        return len(self._asked) if self._untold else None

    def show_groups(self, groups: InboxGroups | None) -> None:
        """Shows what is known of an inbox now; nothing for None."""
        asked, untold = (groups.asked, groups.untold) if groups is not None else ((), ())
        if not (_goes_on(self._asked, asked) and _goes_on(self._untold, untold)):
            self.beginResetModel()
            self._asked, self._untold = asked, untold
            self.endResetModel()
            return
        if len(asked) > len(self._asked):
            self.beginInsertRows(QModelIndex(), len(self._asked), len(asked) - 1)
            self._asked = asked
            self.endInsertRows()
        if len(untold) > len(self._untold):
            before = self.rowCount()
            self.beginInsertRows(QModelIndex(), before, len(asked) + len(untold))
            self._untold = untold
            self.endInsertRows()
            heading = self.index(len(asked), TITLE)
            self.dataChanged.emit(heading, heading)  # it says how many there are

    def copied(self, row: int) -> str:
        """A row as it is copied: its texts as they came, with tabs between them."""
        item = self._item(row)
        if item is None:
            return self._heading_text()
        return "\t".join(_original(item, column) or self._cell(item, column) for column in range(self.columnCount()))

    def _item(self, row: int) -> InAppNotification | None:
        """The notification of a row; None for the heading."""
        if row < len(self._asked):
            return self._asked[row]
        return None if row == len(self._asked) else self._untold[row - len(self._asked) - 1]

    def _heading_text(self) -> str:
        return self.tr("Unknown type (%n): may be deleted too", "", len(self._untold))

    def _cell(self, item: InAppNotification, column: int) -> str:
        match column:
            case 0:
                return shown(item.title, MAX_CELL_CHARACTERS) if item.title else self.tr("No title")
            case 1:
                return _local(item.date)
            case 2:
                is_read = bool(item.opened or item.clicked) or item.seen
                return "" if is_read is None else self.tr("Read") if is_read else self.tr("Unread")
        return shown(item.id, MAX_CELL_CHARACTERS)

    # Qt's own interface

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if parent.isValid():
            return 0
        return len(self._asked) + (len(self._untold) + 1 if self._untold else 0)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return flags if index.row() == self.heading_row else flags | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item, column = self._item(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if item is None:
                return self._heading_text() if column == TITLE else ""
            return self._cell(item, column)
        if role == Qt.ItemDataRole.FontRole and item is None:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole and item is not None:
            return tooltip(_original(item, column))
        return None


def _original(item: InAppNotification, column: int) -> str:
    """A cell as the service wrote it; empty where the program writes it."""
    return {TITLE: item.title, DATE: item.date, TRACKING_ID: item.id}.get(column) or ""


def _local(date: str | None) -> str:
    """A moment in the time zone of this computer; as it is where it is none."""
    try:
        return f"{datetime.fromisoformat(date or '').astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError):
        return shown(date or "", MAX_CELL_CHARACTERS)


def _goes_on(before: Rows, after: Rows) -> bool:
    """Whether there are only more rows than before."""
    return len(before) <= len(after) and all(map(operator.is_, before, after))
