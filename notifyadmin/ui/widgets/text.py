"""Fields of several lines: one whose text is what was typed, and the way to change a large text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from notifyadmin.core.common_length import common_length
from notifyadmin.ui.text_size import code_font

UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_undo(event: QEvent) -> bool:
    """Whether a key event asks for undo or redo, which the window does for the whole form at once."""
    return (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and any(event.matches(key) for key in UNDO_KEYS)
    )


class PlainText(QPlainTextEdit):
    """A field of several lines in a fixed-width font, which leaves Tab, undo and redo to the window.

    Signals:
        focus_gained(): the keyboard input goes here now.
        focus_lost(): the keyboard input goes elsewhere now.
    """

    focus_gained = Signal()
    focus_lost = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFont(code_font())
        # By words it takes minutes where there are none, as in an image that is written as a text.
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    @property
    def typed(self) -> str:
        """The text, letter by letter; `toPlainText` would turn non-breaking spaces into plain ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def cursor_at_line(self, line: int) -> QTextCursor:
        """The beginning of a line of `typed`, counted from 1; Qt's blocks are fewer where Shift+Enter was pressed."""
        text = self.typed
        rest = text.split("\n", line - 1)[-1]
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_length(text[: len(text) - len(rest)]))
        return cursor

    # Qt's own interface

    def event(self, event: QEvent) -> bool:
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_gained.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_lost.emit()


def replace_difference(document: QTextDocument, former: str, text: str) -> None:
    """Puts a text in place of `former`, which a document holds, by changing only the part that differs.

    So a large text is not laid out again, and a selection elsewhere is kept.
    """
    start = common_length(former, text)
    end = common_length(former[start:][::-1], text[start:][::-1])
    cursor = QTextCursor(document)
    cursor.setPosition(utf16_length(former[:start]))
    cursor.setPosition(utf16_length(former[: len(former) - end]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[start : len(text) - end])


def utf16_length(text: str) -> int:
    """How many places Qt counts: two for a character beyond the basic plane."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
