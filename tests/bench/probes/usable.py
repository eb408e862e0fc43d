"""Finds out, inside a measured process, when its window can be used, and tells whoever measures."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit


class Watch(QObject):
    """Calls `on_usable` once: when the field has been painted, and then a letter typed into it has changed its text.

    The letter is posted when the painting begins, so Qt delivers it after the whole window has been painted, and after
    all that had been posted before. What the program does about the new text counts as well: it was connected first,
    and to `textChanged`, because `textEdited` comes before that.
    """

    def __init__(self, field: QLineEdit, on_usable: Callable[[], None]) -> None:
        super().__init__(field)
        self._field = field
        self._on_usable = on_usable
        self._is_painted = False
        field.installEventFilter(self)
        field.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self) -> None:
        if self._is_painted:
            self._field.removeEventFilter(self)
            self._field.textChanged.disconnect(self._on_text_changed)
            self._on_usable()

    # Qt's own interface

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() is QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            type_text(self._field, "x")
        return False


def type_text(field: QLineEdit, text: str, *, instead_of: int = 0) -> None:
    """Posts a text to a field, behind whatever waits to be done, in place of so many characters before the cursor.

    It comes as from an input method. A QKeyEvent needs `Qt`, whose enums take 40 ms when they are first asked for: the
    program needs them anyway, the barest window does not, and would seem slower than it is.
    """
    event = QInputMethodEvent()
    event.setCommitString(text, -instead_of, instead_of)
    QCoreApplication.postEvent(field, event)


def halt(moment: str) -> None:
    """Names the moment that has come, and stands still until whoever measures says to go on, or is gone."""
    os.write(1, f"{moment}\n".encode())
    sys.stdin.readline()
