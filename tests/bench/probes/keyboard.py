"""Keys, as they come to whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

ENTER, BACKSPACE = "\r", "\b"

_special = {ENTER: Qt.Key.Key_Return, BACKSPACE: Qt.Key.Key_Backspace}


def press(text: str) -> None:
    """Posts a key, behind whatever waits to be done."""
    target = QApplication.focusWidget()
    if target is None:
        raise LookupError("nothing has the focus")
    key = _special.get(text) or Qt.Key(ord(text.upper()))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.postEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def put_cursor_at(words: str, text: QPlainTextEdit) -> None:
    """Goes to where a text says that for the first time in its second half."""
    text.setFocus()
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index(words, text.document().characterCount() // 2))
    text.setTextCursor(cursor)
