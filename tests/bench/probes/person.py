"""A person at the program's window, who knows its controls by their identifiers and nothing of what is behind them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from tests.bench.probes.usable import Watch, halt, type_text

W = TypeVar("W", bound=QWidget)
LOOK_EVERY_MS = 5


class Person(QObject):
    """Waits for the window to be usable, sends if told to, and closes it; halts at each of these moments."""

    def __init__(self, *, and_send: bool) -> None:
        super().__init__()
        self._and_send = and_send
        self._watch: Watch | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._on_timeout)

    def look(self) -> None:
        """Looks for the window's first field, until there is one."""
        field = None if self._watch else _found(QLineEdit, "notificationId")
        if field is not None:
            self._watch = Watch(field, self._on_usable)

    def _on_usable(self) -> None:
        halt("usable")
        if not self._and_send:
            self._leave()
            return
        field = _find(QLineEdit, "notificationId")
        field.textEdited.connect(self._on_taken_back)
        # What was typed, because the sandbox knows the example only.
        type_text(field, "", instead_of=1)

    def _on_taken_back(self) -> None:
        _find(QAbstractButton, "send.submit").click()
        self._timer.start()

    def _on_timeout(self) -> None:
        verdict = _find(QLabel, "send.verdict").text()
        if verdict:
            self._timer.stop()
            halt("answered" if verdict == "Sent" else f"answered: {verdict}")
            self._leave()

    def _leave(self) -> None:
        _find(QLineEdit, "notificationId").window().close()


def _find(kind: type[W], identifier: str) -> W:
    found = _found(kind, identifier)
    if found is None:
        raise LookupError(f"there is no {kind.__name__} called {identifier}")
    return found


def _found(kind: type[W], identifier: str) -> W | None:
    children = (window.findChild(kind, identifier) for window in QApplication.topLevelWidgets())
    return next((child for child in children if child is not None), None)
