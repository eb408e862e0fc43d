"""How one switch of the grid is painted: shape and words say all that the colour says."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from notifyadmin.ui.preferences.grid_model import CellLook, Role
from notifyadmin.ui.theme import Appearance, Scheme

MAX_PICTURES = 200

_selected = QStyle.StateFlag.State_Selected.value
_hovered = QStyle.StateFlag.State_MouseOver.value
_focused = QStyle.StateFlag.State_HasFocus.value

Picture = tuple[CellLook, int, int, float, Scheme]
"""Everything that a picture depends on: its size, which follows the font, the screen's pixels, and the theme."""


class SwitchDelegate(QStyledItemDelegate):
    """Chosen: a filled switch. Default: an outlined one and words in brackets.

    Not saved: a star before bold words. Being saved: dots behind slanted ones. Put back, because its change could not
    be saved: an exclamation mark, in the colour of danger. A page has hundreds of cells and few different looks, so
    each look is painted once and kept.
    """

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        area = QRectF(0, 0, size.width(), size.height())
        if look.offered:
            self._paint_switch(painter, area, look)
        else:
            painter.setPen(self._color("muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "–")
        painter.end()
        return picture

    def _paint_switch(self, painter: QPainter, area: QRectF, look: CellLook) -> None:
        height = painter.fontMetrics().height() * 0.85
        width = height * 1.75
        track = QRectF(area.left() + 10, area.center().y() - height / 2 + 0.5, width, height)
        color = self._color("muted" if look.is_default or not look.on else "accent")
        painter.setPen(QPen(color, 1.4, Qt.PenStyle.DotLine if look.on is None else Qt.PenStyle.SolidLine))
        filled = bool(look.on) and not look.is_default
        painter.setBrush(color if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(track, height / 2, height / 2)
        at = {True: 1 - height / 2 / width, False: height / 2 / width, None: 0.5}[look.on]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color("surface") if filled else color)
        painter.drawEllipse(QPointF(track.left() + width * at, track.center().y()), height * 0.28, height * 0.28)
        self._paint_words(painter, area.adjusted(track.right() + 7, 0, 0, 0), look)

    def _paint_words(self, painter: QPainter, area: QRectF, look: CellLook) -> None:
        words = f"({look.words})" if look.is_default else look.words
        words = f"{words} …" if look.saving else f"* {words}" if look.pending else words
        words = f"! {words}" if look.failed else words
        font = painter.font()
        font.setBold(look.pending and not look.saving)
        font.setItalic(look.saving)
        painter.setFont(font)
        muted = look.is_default or look.on is None
        painter.setPen(self._color("danger" if look.failed else "muted" if muted else "text"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

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
        painter.drawPixmap(option.rect.topLeft(), self._picture(look, option.rect.size(), ratio, option.font))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        line = option.fontMetrics.height()
        return QSize(max(size.width(), line * 7), max(size.height(), round(line * 1.9)))
