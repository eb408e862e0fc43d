"""How one switch of the grid is painted: shape and words say all that the colour says."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from notifyadmin.ui.preferences.looks import CellLook
from notifyadmin.ui.preferences.model import Role
from notifyadmin.ui.theme import Appearance


class SwitchDelegate(QStyledItemDelegate):
    """Chosen: a filled switch. Default: an outlined one and words in brackets.

    Not saved: a star before bold words. Being saved: dots behind slanted ones. Gone back, because its change could not
    be saved: an exclamation mark, in the colour of danger.
    """

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look: CellLook | None = index.data(Role.LOOK)
        if look is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if look.offered:
            self._paint_switch(painter, option, look)
        else:
            painter.setPen(self._appearance.theme.color("muted"))
            painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, "–")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        line = option.fontMetrics.height()
        return QSize(max(size.width(), line * 7), max(size.height(), round(line * 1.9)))

    def _paint_switch(self, painter: QPainter, option: QStyleOptionViewItem, look: CellLook) -> None:
        theme = self._appearance.theme
        height = option.fontMetrics.height() * 0.85
        width = height * 1.75
        track = QRectF(option.rect.left() + 10, option.rect.center().y() - height / 2 + 0.5, width, height)
        color = theme.color("muted" if look.is_default or not look.on else "accent")
        painter.setPen(QPen(color, 1.4, Qt.PenStyle.DotLine if look.on is None else Qt.PenStyle.SolidLine))
        filled = bool(look.on) and not look.is_default
        painter.setBrush(color if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(track, height / 2, height / 2)
        at = {True: 1 - height / 2 / width, False: height / 2 / width, None: 0.5}[look.on]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface") if filled else color)
        painter.drawEllipse(QPointF(track.left() + width * at, track.center().y()), height * 0.28, height * 0.28)
        self._paint_words(painter, option, look, track.right() + 7)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, look: CellLook, left: float) -> None:
        words = f"({look.words})" if look.is_default else look.words
        words = f"{words} …" if look.saving else f"* {words}" if look.pending else words
        font = option.font
        font.setBold(look.pending and not look.saving)
        font.setItalic(look.saving)
        painter.setFont(font)
        muted = look.is_default or look.on is None
        painter.setPen(self._appearance.theme.color("danger" if look.failed else "muted" if muted else "text"))
        words = f"! {words}" if look.failed else words
        area = QRectF(left, option.rect.top(), option.rect.right() - left, option.rect.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
