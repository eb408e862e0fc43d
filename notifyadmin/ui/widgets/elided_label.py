"""One line of text from outside that never makes its neighbours move: what has no room is left out of the picture."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from notifyadmin.ui.widgets.outside_text import OutsideLabel, tooltip

MIN_CHARACTERS = 6


class ElidedLabel(OutsideLabel):
    """A label of one line; assistive technology, the tooltip and Copy have all of it."""

    def __init__(self, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__(lines=1)
        self._mode = mode
        self.setWordWrap(False)

    @property
    def painted_text(self) -> str:
        """What there is room for."""
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def show_text(self, text: str, *, name: str = "") -> None:
        super().show_text(text, name=name)
        self.setToolTip(tooltip(text))

    # Qt's own interface

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * MIN_CHARACTERS), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painted = self.painted_text
        if painted == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        style = self.style()
        place = style.visualAlignment(self.layoutDirection(), self.alignment()).value
        how = place | Qt.TextFlag.TextSingleLine.value
        style.drawItemText(
            painter, self.contentsRect(), how, self.palette(), self.isEnabled(), painted, self.foregroundRole()
        )
        painter.end()
