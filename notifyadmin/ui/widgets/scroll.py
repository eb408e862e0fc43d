"""A scroll area that is never narrower than what it holds: nothing is cut off at the side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LOOK_AGAIN_MS = 25
LOOKS = 8


class VerticalScroll(QScrollArea):
    """Scrolls up and down only. With `snug` it is also no taller than what it holds, and at least three lines."""

    def __init__(self, content: QWidget, *, snug: bool = False) -> None:
        super().__init__()
        self._content = content
        self._snug = snug
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content.installEventFilter(self)
        self._revealed = content
        self._looks_left = 0
        self._look_timer = QTimer(self, interval=LOOK_AGAIN_MS)
        self._look_timer.timeout.connect(self._on_look_again)

    def reveal(self, widget: QWidget) -> None:
        """Scrolls to a widget, and on while it grows: words just put below a field get their room a moment later."""
        self.ensureWidgetVisible(widget)
        self._revealed = widget
        self._looks_left = LOOKS
        self._look_timer.start()

    def to_top(self) -> None:
        """Scrolls to the beginning, and stays there."""
        self._look_timer.stop()
        self.verticalScrollBar().setValue(0)

    def _on_look_again(self) -> None:
        self.ensureWidgetVisible(self._revealed)
        self._looks_left -= 1
        if not self._looks_left:
            self._look_timer.stop()

    # Qt's own interface

    def sizeHint(self) -> QSize:
        width = self.minimumSizeHint().width()
        if not self._snug:
            return QSize(width, super().sizeHint().height())
        return QSize(width, self._content_height())

    def minimumSizeHint(self) -> QSize:
        width = self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, min(self._content_height(), self.fontMetrics().lineSpacing() * 5))

    def _content_height(self) -> int:
        if self._snug and self._content.hasHeightForWidth():
            return self._content.heightForWidth(self.viewport().width())
        return self._content.sizeHint().height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._snug and event.size().width() != event.oldSize().width():
            self._fit()  # words wrap elsewhere

    def _fit(self) -> None:
        self.updateGeometry()
        if self._snug:
            self.setMaximumHeight(self.sizeHint().height())
