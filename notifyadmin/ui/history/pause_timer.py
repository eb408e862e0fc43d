"""A pause after which something is done, by the window's own clock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class PauseTimer(QObject):
    """Calls once, later; a new pause takes the place of the one before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._call: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_over)

    def start(self, seconds: float, call: Callable[[], None]) -> None:
        """Calls after so many seconds."""
        self._call = call
        self._timer.start(round(seconds * 1000))

    def stop(self) -> None:
        """Calls nothing any more."""
        self._timer.stop()

    def _on_over(self) -> None:
        if self._call is not None:
            self._call()
