"""What is shown until a response arrives."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify

TICK_MS = 250


class WaitingView(QWidget):
    """What is being done and for how many seconds, with a button that cancels it.

    Signals:
        cancelled(): the running request is to be stopped.
    """

    cancelled = Signal()

    def __init__(self, page: str, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._text, self._moment_s = "", 0.0
        self._counts_down = False
        self.card = QFrame()
        self._label = identify(QLabel(), f"{page}.waiting", "")
        self._label.setProperty("role", "title")
        self._progress = identify(QProgressBar(), f"{page}.progress", self.tr("Request in progress"))
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self.cancel = identify(QPushButton(self.tr("Cancel")), f"{page}.cancel", self.tr("Cancel"))
        self.cancel.clicked.connect(self._on_cancel_clicked)
        self._tick_timer = QTimer(self, interval=TICK_MS)
        self._tick_timer.timeout.connect(self._show_time)
        self._lay_out()

    def _lay_out(self) -> None:
        self.card.setProperty("role", "card")
        line = QHBoxLayout()
        line.addWidget(self._label, 1)
        line.addWidget(self.cancel)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(spacing.L, spacing.L, spacing.L, spacing.L)
        column.setSpacing(spacing.M)
        column.addLayout(line)
        column.addWidget(self._progress)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        layout.addStretch(1)

    def start(self, text: str) -> None:
        """Counts the seconds from now on; `text` says what is being done."""
        self._begin(text, self._clock(), counts_down=False)

    def count_down(self, text: str, seconds: float) -> None:
        """Counts the seconds until so many have passed; `text` says what comes then."""
        self._begin(text, self._clock() + seconds, counts_down=True)

    def _begin(self, text: str, moment_s: float, *, counts_down: bool) -> None:
        self._text, self._moment_s, self._counts_down = text, moment_s, counts_down
        self._show_time()
        self._tick_timer.start()

    def stop(self) -> None:
        """Counts no longer."""
        self._tick_timer.stop()

    def _show_time(self) -> None:
        passed_s = self._clock() - self._moment_s
        seconds = max(1, math.ceil(-passed_s)) if self._counts_down else int(passed_s)
        self._label.setText(self.tr("{what} %n s", "", seconds).format(what=self._text) if seconds else self._text)
        self._label.setAccessibleName(self._label.text())

    def _on_cancel_clicked(self) -> None:
        self.cancelled.emit()
