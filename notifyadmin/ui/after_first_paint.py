"""Work that is postponed until the window is painted, and then done between events."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class AfterFirstPaint(QObject):
    """Does a list of things, one at a time, from the first time on that a window is painted.

    Between any two steps, the events that arrived meanwhile are handled, keys above all. Nothing is done while
    `is_closing` returns True, nor after `stop`: what a step needs may have ended.
    """

    def __init__(
        self, window: QWidget, work: Iterable[Callable[[], object]], is_closing: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(window)
        self._window = window
        self._is_closing = is_closing
        self._work = iter(work)
        # Qt calls it when no event waits any more.
        self._pause = QTimer(self, interval=0)
        self._pause.timeout.connect(self._on_pause)
        window.installEventFilter(self)

    def stop(self) -> None:
        """Leaves the rest undone."""
        self._window.removeEventFilter(self)
        self._pause.stop()

    def _on_pause(self) -> None:
        if self._is_closing():
            return
        piece = next(self._work, None)
        if piece is None:
            self.deleteLater()
        else:
            piece()

    # Qt's own interface

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._pause.start()
        return False
