"""Paints the cells of the grid, and where the user is in it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from notifyadmin.ui.preferences.grid_model import CellLook, Role
from notifyadmin.ui.preferences.switch_painter import SwitchPainter
from notifyadmin.ui.theme import Appearance, Scheme

MAX_PICTURES = 200
LOCKED_OPACITY = 0.5

_selected = QStyle.StateFlag.State_Selected.value
_hovered = QStyle.StateFlag.State_MouseOver.value
_focused = QStyle.StateFlag.State_HasFocus.value

Picture = tuple[CellLook, int, int, float, Scheme]
"""Everything that a picture depends on: its size, which follows the font, the screen's pixels, and the theme."""


class SwitchDelegate(QStyledItemDelegate):
    """Paints the cells of the grid.

    A page has hundreds of cells and few different looks, so each look is painted once and kept.
    """

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._painter = SwitchPainter(appearance)
        self._pictures: dict[Picture, QPixmap] = {}

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """What shows where the user is. The style would do it too, and takes ten times as long as all the rest."""
        state = option.state.value
        if state & _selected:
            painter.fillRect(option.rect, self._color("selection"))
        elif state & _hovered:
            painter.fillRect(option.rect, self._color("hover"))
        if state & _focused:
            painter.setPen(QPen(self._color("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))

    def _picture(self, look: CellLook, size: QSize, ratio: float, font: QFont) -> QPixmap:
        key = look, size.width(), size.height(), ratio, self._appearance.theme.scheme
        found = self._pictures.get(key)
        if found is None:
            if len(self._pictures) >= MAX_PICTURES:
                self._pictures.clear()
            found = self._pictures[key] = self._painted(look, size, ratio, font)
        return found

    def _painted(self, look: CellLook, size: QSize, ratio: float, font: QFont) -> QPixmap:
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(font)
        self._painter.paint(painter, QRectF(0, 0, size.width(), size.height()), look)
        painter.end()
        return picture

    def _color(self, name: str) -> QColor:
        return self._appearance.theme.color(name)

    # Qt's own interface

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look: CellLook | None = index.data(Role.LOOK)
        if look is None:
            super().paint(painter, option, index)
            return
        self._paint_ground(painter, option)
        ratio = painter.device().devicePixelRatioF()
        is_locked = option.widget is not None and not option.widget.isEnabled()
        painter.setOpacity(LOCKED_OPACITY if is_locked else 1.0)
        painter.drawPixmap(option.rect.topLeft(), self._picture(look, option.rect.size(), ratio, option.font))
        painter.setOpacity(1.0)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        line = option.fontMetrics.height()
        return QSize(max(size.width(), line * 7), max(size.height(), round(line * 1.9)))
