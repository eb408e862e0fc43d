from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from notifyadmin.ui.history.pause_timer import PauseTimer
from tests.driver import until


async def test_it_calls_once_and_only_what_was_asked_for_last(qapp: QApplication) -> None:
    owner, called = QObject(), list[str]()
    timer = PauseTimer(owner)
    timer.start(3600, lambda: called.append("stopped"))
    timer.stop()
    timer.start(3600, lambda: called.append("replaced"))
    timer.start(0, lambda: called.append("last"))
    await until(lambda: called, "it calls")
    assert called == ["last"]
