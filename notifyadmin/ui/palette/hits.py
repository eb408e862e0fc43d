"""The list of what the palette has found: its model, and how a row is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from notifyadmin.ui.palette.entries import Entry
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.text import utf16_length

FOUND = Qt.ItemDataRole.UserRole
"""The role under which a row has its `Found`."""
PADDING, LINE_HEIGHT, KEYS_CHARACTERS, KIND_CHARACTERS = 10, 1.9, 15, 17


@dataclass(frozen=True, slots=True)
class Found:
    """An entry, and the places of the letters in its text that were typed."""

    entry: Entry
    letters: tuple[int, ...]


class HitModel(QAbstractListModel):
    """The best of what was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Found] = ()

    def show_found(self, found: Sequence[Found]) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry of a row, None where there is no such row."""
        return self._found[row].entry if 0 <= row < len(self._found) else None

    # Qt's own interface

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self._found[index.row()]
        if role == FOUND:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return found.entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(found.entry)
        return None


def spoken(entry: Entry) -> str:
    """An entry as it is read aloud."""
    return ", ".join(filter(None, (entry.text, entry.kind, entry.keys)))


class HitDelegate(QStyledItemDelegate):
    """Draws the text with the letters that were typed bold and underlined, then the kind, then the keys."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def _color(self, name: str) -> QColor:
        return self._appearance.theme.color(name)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state.value & QStyle.StateFlag.State_Selected.value:
            painter.fillRect(option.rect, self._color("selection"))
            painter.setPen(QPen(self._color("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        elif option.state.value & QStyle.StateFlag.State_MouseOver.value:
            painter.fillRect(option.rect, self._color("hover"))

    def _draw_text(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, found: Found) -> None:
        layout = QTextLayout(found.entry.text, option.font)
        one_line = QTextOption(QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft))
        one_line.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(one_line)
        typed = QTextCharFormat()
        typed.setFontWeight(QFont.Weight.Bold)
        typed.setFontUnderline(True)
        typed.setForeground(self._color("accent_text"))
        ranges = []
        for at in found.letters:
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = (
                utf16_length(found.entry.text[:at]),
                utf16_length(found.entry.text[at]),
                typed,
            )
            ranges.append(part)
        layout.setFormats(ranges)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        painter.save()
        painter.setClipRect(room)
        painter.setPen(self._color("text"))
        layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2))
        painter.restore()

    # Qt's own interface

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        found: Found = index.data(FOUND)
        painter.save()
        self._draw_ground(painter, option)
        painter.setFont(option.font)
        letter, row = option.fontMetrics.averageCharWidth(), option.rect.adjusted(PADDING, 0, -PADDING, 0)
        keys, kind = letter * KEYS_CHARACTERS, letter * KIND_CHARACTERS
        rooms = (
            row.adjusted(0, 0, -keys - kind - PADDING, 0),
            row.adjusted(row.width() - keys - kind, 0, -keys - PADDING, 0),
            row.adjusted(row.width() - keys, 0, 0, 0),
        )
        text_room, *others = (QStyle.visualRect(option.direction, option.rect, room) for room in rooms)
        self._draw_text(painter, option, text_room, found)
        painter.setPen(self._color("muted"))
        sides = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        for room, text, side in zip(others, (found.entry.kind, found.entry.keys), sides, strict=True):
            words = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            side_here = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(room, side_here, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(0, round(option.fontMetrics.height() * LINE_HEIGHT))
