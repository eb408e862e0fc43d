"""Feels, inside a measured process, for how long the window's event loop gets no turn."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 1

Script = Iterator[Callable[[], bool]]
"""What is done at the window, step by step: each gives the condition on which it goes on."""


class Heartbeat(QObject):
    """Beats every millisecond while the event loop gets its turns, and leads through a script between two beats.

    The time between two beats is that for which nobody at the window would have been heard, one millisecond and the
    computer's other work included.
    """

    def __init__(self, script: Script) -> None:
        super().__init__()
        self._script = script
        self._may_go_on: Callable[[], bool] = lambda: True
        self._beaten_s = self._noted_s = time.perf_counter()
        self._worked_s = time.thread_time()
        self._longest_s = self._longest_work_s = 0.0
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def blocked_ms(self) -> float:
        """The longest time without a turn since `note`."""
        return self._longest_s * 1000

    @property
    def worked_ms(self) -> float:
        """The longest time for which the event loop's own thread worked between two beats since `note`.

        It leaves out the waiting for the interpreter, and for the processor while other programs have it.
        """
        return self._longest_work_s * 1000

    @property
    def elapsed_ms(self) -> float:
        """The time since `note`."""
        return (time.perf_counter() - self._noted_s) * 1000

    def start(self) -> None:
        """Begins to beat, and with the script; ends with it."""
        self._timer.start()

    def note(self) -> None:
        """Forgets what has been, for what comes now."""
        self._beaten_s = self._noted_s = time.perf_counter()
        self._worked_s = time.thread_time()
        self._longest_s = self._longest_work_s = 0.0

    def _on_timeout(self) -> None:
        self._longest_s = max(self._longest_s, time.perf_counter() - self._beaten_s)
        self._longest_work_s = max(self._longest_work_s, time.thread_time() - self._worked_s)
        if self._may_go_on():
            step = next(self._script, None)
            if step is None:
                self._timer.stop()
                return
            self._may_go_on = step
        self._beaten_s, self._worked_s = time.perf_counter(), time.thread_time()
