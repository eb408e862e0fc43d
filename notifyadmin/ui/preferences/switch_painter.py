"""How one switch looks: shape, sign and words say all that the colour says."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from notifyadmin.ui.preferences.grid_model import CellLook
from notifyadmin.ui.theme import Appearance


class SwitchPainter:
    """Paints a switch, its sign and its words.

    On is filled: fully where the user set it, softly where it is the default. Off is hollow, with a thick edge and a
    full knob where the user set it. What is not known has a dotted edge. Before the switch stands a sign: a full dot
    for an unsaved change, a ring for one that is being saved, an exclamation mark for one that could not be saved.
    """

    def __init__(self, appearance: Appearance) -> None:
        self._appearance = appearance

    def paint(self, painter: QPainter, area: QRectF, look: CellLook) -> None:
        """Paints all of it from the left edge of an area, centred vertically."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not look.offered:
            painter.setPen(self._color("muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "–")
            return
        height = self.switch_height(painter)
        slot = QRectF(area.left() + 4, area.center().y() - height / 2, height * 0.8, height)
        self._paint_sign(painter, slot, look)
        track = QRectF(slot.right() + 4, area.center().y() - height / 2 + 0.5, height * 1.75, height)
        self._paint_switch(painter, track, look)
        words = QRectF(track.right() + 7, area.top(), area.right() - track.right() - 7, area.height())
        self._paint_words(painter, words, look)

    @staticmethod
    def switch_height(painter: QPainter) -> float:
        """The height of the switch, by the painter's font."""
        return painter.fontMetrics().height() * 0.85

    def _paint_sign(self, painter: QPainter, slot: QRectF, look: CellLook) -> None:
        radius = slot.width() * 0.3
        if look.failed:
            font, bold = painter.font(), painter.font()
            bold.setBold(True)
            painter.setFont(bold)
            painter.setPen(self._color("danger"))
            painter.drawText(slot, Qt.AlignmentFlag.AlignCenter, "!")
            painter.setFont(font)
        elif look.saving or look.pending:
            painter.setPen(QPen(self._color("warning"), 1.6))
            painter.setBrush(QBrush(Qt.BrushStyle.NoBrush) if look.saving else self._color("warning"))
            painter.drawEllipse(slot.center(), radius, radius)

    def _paint_switch(self, painter: QPainter, track: QRectF, look: CellLook) -> None:
        height, soft = track.height(), look.is_default
        edge = self._color("accent" if look.on else "muted" if soft or look.on is None else "text")
        style = Qt.PenStyle.DotLine if look.on is None else Qt.PenStyle.SolidLine
        painter.setPen(QPen(edge, 1.2 if soft or look.on is None else 2.0, style))
        fill = self._color("accent_soft" if soft else "accent") if look.on else QColor(Qt.GlobalColor.transparent)
        painter.setBrush(fill)
        painter.drawRoundedRect(track, height / 2, height / 2)
        at = {True: 1 - height / 2 / track.width(), False: height / 2 / track.width(), None: 0.5}[look.on]
        knob = self._color("on_accent") if look.on and not soft else edge
        painter.setPen(QPen(knob, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush if soft and not look.on else knob)
        painter.drawEllipse(
            QPointF(track.left() + track.width() * at, track.center().y()), height * 0.25, height * 0.25
        )

    def _paint_words(self, painter: QPainter, area: QRectF, look: CellLook) -> None:
        font = painter.font()
        font.setBold(look.pending and not look.saving)
        font.setItalic(look.saving)
        painter.setFont(font)
        muted = look.is_default or look.on is None
        painter.setPen(self._color("danger" if look.failed else "muted" if muted else "text"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, look.words)

    def _color(self, name: str) -> QColor:
        return self._appearance.theme.color(name)
