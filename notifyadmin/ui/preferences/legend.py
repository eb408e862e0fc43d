"""The legend of the grid, with switches as the grid paints them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.preferences.grid_model import CellLook
from notifyadmin.ui.preferences.switch_painter import SwitchPainter
from notifyadmin.ui.theme import Appearance


class Legend(QWidget):
    """Explains the switches and signs of the grid; wraps where there is no room for one line."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._painter = SwitchPainter(appearance)
        self.looks = (
            CellLook(True, True, self.tr("Default"), is_default=True),
            CellLook(True, True, self.tr("Set by user")),
            CellLook(True, True, self.tr("Unsaved"), pending=True),
            CellLook(True, True, self.tr("Saving…"), pending=True, saving=True),
            CellLook(True, True, self.tr("Couldn't save"), failed=True),
        )
        identify(self, "preferences.legend", ", ".join(look.words for look in self.looks))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _places(self, width: int) -> list[QRectF]:
        """Where each look is painted, from left to right, and in further lines where there is no room."""
        metrics, places = self.fontMetrics(), list[QRectF]()
        line, x, y = round(metrics.height() * 1.4), 0, 0
        for look in self.looks:
            # A word that is unsaved is bold; the rest is the room of the sign and the switch.
            own = round(metrics.horizontalAdvance(look.words) * 1.15 + metrics.height() * 2.3 + 24)
            if x and x + own > width:
                x, y = 0, y + line
            places.append(QRectF(x, y, own, line))
            x += own
        return places

    # Qt's own interface

    def heightForWidth(self, width: int) -> int:
        return round(self._places(width)[-1].bottom())

    def sizeHint(self) -> QSize:
        last = self._places(100_000)[-1]
        return QSize(round(last.right()), round(last.bottom()))

    def minimumSizeHint(self) -> QSize:
        widest = max(place.width() for place in self._places(0))
        return QSize(round(widest), self.heightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        for look, place in zip(self.looks, self._places(self.width()), strict=True):
            painter.setFont(self.font())
            self._painter.paint(painter, place, look)
        painter.end()
