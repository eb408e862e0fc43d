from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from notifyadmin.ui.after_first_paint import AfterFirstPaint
from tests.driver import PATIENCE_MS


class Told(QObject):
    """Notes the events that reach it."""

    def __init__(self, notes: list[str]) -> None:
        super().__init__()
        self._notes = notes

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.User:
            self._notes.append("key")
        return super().event(event)


class Canvas(QWidget):
    """Notes when it is painted, and has something happen then."""

    def __init__(self, notes: list[str]) -> None:
        super().__init__()
        self._notes = notes
        self.told = Told(notes)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._notes.append("painted")
        QCoreApplication.postEvent(self.told, QEvent(QEvent.Type.User))


def test_it_waits_for_the_paint_and_lets_everything_else_go_first(qtbot: QtBot) -> None:
    notes: list[str] = []
    canvas = Canvas(notes)
    qtbot.addWidget(canvas)

    def work() -> None:
        notes.append("work")
        QCoreApplication.postEvent(canvas.told, QEvent(QEvent.Type.User))

    AfterFirstPaint(canvas, [work, work])
    timer = QTimer(canvas, interval=0, singleShot=True)
    with qtbot.waitSignal(timer.timeout, timeout=PATIENCE_MS):
        timer.start()  # later than any of the work's own could be
    assert notes == []
    canvas.show()
    qtbot.waitUntil(lambda: canvas.findChild(AfterFirstPaint) is None, timeout=PATIENCE_MS)
    assert notes[:2] == ["painted", "key"]
    assert notes[2:] == ["work", "key", "work", "key"]


def test_it_goes_on_after_a_piece_that_fails(qtbot: QtBot) -> None:
    notes: list[str] = []
    canvas = QWidget()
    qtbot.addWidget(canvas)

    def fail() -> None:
        raise RuntimeError

    AfterFirstPaint(canvas, [fail, lambda: notes.append("work")])
    with qtbot.captureExceptions() as errors:
        canvas.show()
        qtbot.waitUntil(lambda: bool(notes), timeout=PATIENCE_MS)
    assert [kind for kind, *_ in errors] == [RuntimeError]


def test_nothing_is_done_while_the_window_closes_nor_once_it_is_stopped(qtbot: QtBot) -> None:
    notes: list[str] = []
    canvas = Canvas(notes)
    qtbot.addWidget(canvas)
    closing = [False]

    def work() -> None:
        notes.append("work")
        closing[0] = True

    later = AfterFirstPaint(canvas, [work, work, work], lambda: closing[0])
    canvas.show()
    qtbot.waitUntil(lambda: closing[0], timeout=PATIENCE_MS)

    def pass_events() -> None:
        timer = QTimer(canvas, interval=0, singleShot=True)
        with qtbot.waitSignal(timer.timeout, timeout=PATIENCE_MS):
            timer.start()  # behind those of the pauses that are due

    pass_events()
    assert notes.count("work") == 1
    closing[0] = False  # the window stays
    qtbot.waitUntil(lambda: closing[0], timeout=PATIENCE_MS)
    assert notes.count("work") == 2
    later.stop()
    closing[0] = False
    pass_events()
    assert notes.count("work") == 2
