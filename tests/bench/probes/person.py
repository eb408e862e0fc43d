"""A person at the program's window, who knows its controls by their identifiers and nothing of what is behind them."""

from __future__ import annotations

import sys
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from tests.bench.probes.usable import Watch, halt, type_text

W = TypeVar("W", bound=QWidget)
LOOK_EVERY_MS = 5


class Person(QObject):
    """Waits for the window to be usable, halts, and closes it."""

    def __init__(self) -> None:
        super().__init__()
        self._watch: Watch | None = None

    def look(self) -> None:
        """Looks for the window's first field, until there is one."""
        field = None if self._watch else found(QLineEdit, "notificationId")
        if field is not None:
            self._watch = Watch(field, self.on_usable)

    def on_usable(self) -> None:
        """What it does once the window is usable."""
        halt("usable")
        self.leave()

    def leave(self) -> None:
        """Closes the window."""
        find(QLineEdit, "notificationId").window().close()


class Counter(Person):
    """Says how many modules are imported when the window is usable."""

    def on_usable(self) -> None:
        halt(str(len(sys.modules)))
        self.leave()


class Sender(Person):
    """Sends the example, and halts once more when it is answered."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._on_timeout)

    def on_usable(self) -> None:
        halt("usable")
        field = find(QLineEdit, "notificationId")
        field.textChanged.connect(self._on_taken_back)
        # What was typed, because the sandbox knows the example only.
        type_text(field, "", instead_of=1)

    def _on_taken_back(self) -> None:
        find(QAbstractButton, "send.submit").click()
        self._timer.start()

    def _on_timeout(self) -> None:
        verdict = find(QLabel, "send.verdict").text()
        if verdict:
            self._timer.stop()
            halt("answered" if verdict == "Sent" else f"answered: {verdict}")
            self.leave()


def find(kind: type[W], identifier: str) -> W:
    """The control of that identifier; raises LookupError."""
    control = found(kind, identifier)
    if control is None:
        raise LookupError(f"there is no {kind.__name__} called {identifier}")
    return control


def found(kind: type[W], identifier: str) -> W | None:
    """The control of that identifier, if there is one."""
    children = (window.findChild(kind, identifier) for window in QApplication.topLevelWidgets())
    return next((child for child in children if child is not None), None)
