"""What the Edit menu does with the control that has the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_keys = {
    "cut": Qt.Key.Key_X,
    "copy": Qt.Key.Key_C,
    "paste": Qt.Key.Key_V,
    "select.all": Qt.Key.Key_A,
}


def edit_commands() -> Mapping[str, Callable[[], object]]:
    """Cut, copy, paste and select all, by their names in the table of commands.

    The focused control is given the key itself: a field, a label, a table and the grid each have their own way with it.
    """
    return {name: _presser(key) for name, key in _keys.items()}


def _presser(key: Qt.Key) -> Callable[[], None]:
    def press() -> None:
        focused = QApplication.focusWidget()
        if focused is not None:
            # Not by way of the application, for which these keys are this very command.
            focused.event(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.ControlModifier))

    return press
