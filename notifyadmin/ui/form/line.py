"""One line of text, as a person types or pastes it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit


class Line(QLineEdit):
    """Drops the line breaks at either end of what is typed or pasted.

    A line copied from a list brings its end along, which looks like nothing and makes another id. Qt keeps it.

    Signals:
        edited(): the user changed the text.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.textEdited.connect(self._on_text_edited)

    def _on_text_edited(self, text: str) -> None:
        trimmed = text.strip("\r\n")
        if trimmed != text:
            place = self.cursorPosition() - text.index(trimmed)
            self.setText(trimmed)
            self.setCursorPosition(max(0, place))
        self.edited.emit()
