"""The rows of the history as a table; a row that has not been read yet is empty and comes in a moment."""

from __future__ import annotations

from datetime import date
from enum import IntEnum, auto
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from notifyadmin.core.history.rows import HistoryRows
from notifyadmin.store.journal.entry import Entry
from notifyadmin.ui.history.words import HistoryWords, icon_of
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown, tooltip

Index = QModelIndex | QPersistentModelIndex
MOST_LINES = 400
"""For how many rows the words are kept; more than a screen has."""


class Column(IntEnum):
    """The columns, from left to right."""

    DAY = 0
    TIME = auto()
    SCHEDULED = auto()
    OUTCOME = auto()
    OPERATION = auto()
    TYPE = auto()
    USER = auto()
    PROFILE = auto()
    TRACKING = auto()


# Numbers: comparing with Qt's enumerations takes longer than all the rest.
_display, _decoration, _tooltip = (
    int(role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ToolTipRole)
)
_accessible = int(Qt.ItemDataRole.AccessibleTextRole)


class HistoryModel(QAbstractTableModel):
    """Shows HistoryRows, whose signals it follows."""

    def __init__(self, rows: HistoryRows, resources: Resources, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._resources = resources
        self._words = HistoryWords(self)
        self._count = 0
        self._lines: dict[int, tuple[str, ...]] = {}
        self._headings = {
            Column.DAY: self.tr("Day"),
            Column.TIME: self.tr("Time"),
            Column.SCHEDULED: self.tr("Scheduled for"),
            Column.OUTCOME: self.tr("Outcome"),
            Column.OPERATION: self.tr("Operation"),
            Column.TYPE: self.tr("Type"),
            Column.USER: self.tr("User"),
            Column.PROFILE: self.tr("Profile"),
            Column.TRACKING: self.tr("Tracking ID"),
        }
        rows.found.connect(self._on_found)
        rows.removing.connect(self._on_removing)
        rows.removed.connect(self._on_removed)
        rows.inserting.connect(self._on_inserting)
        rows.inserted.connect(self._on_inserted)
        rows.read.connect(self._on_read)

    def entry(self, row: int) -> Entry | None:
        """The row of the history that stands in a row of the table, once it has been read."""
        return self._rows.entry(row) if 0 <= row < self._count else None

    def _on_found(self) -> None:
        self.beginResetModel()
        self._lines.clear()
        self._count = self._rows.count
        self.endResetModel()

    def _on_removing(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)

    def _on_removed(self) -> None:
        self._count = self._rows.count
        self.endRemoveRows()

    def _on_inserting(self, first: int, last: int) -> None:
        self.beginInsertRows(QModelIndex(), first, last)

    def _on_inserted(self) -> None:
        self._count = self._rows.count
        self.endInsertRows()

    def _on_read(self, first: int, last: int) -> None:
        self._lines.clear()
        # The row below begins a day or does not, depending on the one above it.
        self.dataChanged.emit(self.index(first, 0), self.index(min(last + 1, self._count - 1), max(Column)))

    def _line(self, row: int) -> tuple[str, ...]:
        """The words of a row, column by column, and those that are read aloud; empty until it has been read."""
        number = self._rows.number(row)
        line = self._lines.get(number)
        if line is not None:
            return line
        entry = self._rows.entry(row)
        if entry is None:
            return ()
        if len(self._lines) > MOST_LINES:
            self._lines.clear()
        line = self._lines[number] = self._written(entry)
        return line

    def _written(self, entry: Entry) -> tuple[str, ...]:
        words = self._words
        kind = " / ".join(filter(None, (entry.notification_id, entry.sub_notification_id)))
        line = (
            words.day_of(entry.at),
            f"{entry.at.astimezone():%H:%M:%S}",
            "" if entry.scheduled_at is None else words.short_moment(entry.scheduled_at),
            words.ending(entry),
            words.operation(entry.operation),
            *(shown(text, NAME_CHARACTERS) for text in (kind, entry.user_id, entry.profile_name, entry.tracking_id)),
        )
        return *line, ", ".join(filter(None, line))

    def text(self, row: int, column: int) -> str:
        """What stands in a cell; empty until its row has been read."""
        line = self._line(row)
        return line[column] if line else ""

    def icon(self, row: int) -> QIcon | None:
        """The icon of a row's outcome, once it has been read."""
        entry = self._rows.known(row)
        return None if entry is None else self._resources.icon(icon_of(entry.outcome))

    def is_first_of_day(self, row: int) -> bool:
        """Whether the row above is of another day, as far as is known."""
        entry, above = self._rows.known(row), self._rows.known(row - 1)
        return entry is not None and (above is None or _day(entry) != _day(above))

    # Qt's own interface

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = _display) -> Any:
        row, column = index.row(), index.column()
        if role == _display:
            return self.text(row, column)
        if role == _decoration:
            return self.icon(row) if column == Column.OUTCOME else None
        if role in (_tooltip, _accessible):
            line = self._line(row)
            if not line:
                return None
            return tooltip(line[column]) if role == _tooltip else line[-1 if column == Column.DAY else column]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _display) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _display:
            return self._headings[Column(section)]
        return None


def _day(entry: Entry) -> date:
    return entry.at.astimezone().date()
