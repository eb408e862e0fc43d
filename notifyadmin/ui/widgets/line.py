"""One line of text, as a person types or pastes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit

from notifyadmin.ui.widgets.text import is_undo


class Line(QLineEdit):
    """A line that drops the line breaks at either end of what is typed or pasted.

    A line copied from a list includes its line break, which is invisible and makes another ID. Qt keeps it.

    Signals:
        edited(): the text was changed, by keys, by pasting, by assistive technology (of which Qt's own textEdited
            tells nothing) or by `setText`.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self, text: str) -> None:
        trimmed = text.strip("\r\n")
        if trimmed == text:
            self.edited.emit()
        else:
            place = self.cursorPosition() - text.index(trimmed)
            self.setText(trimmed)
            self.setCursorPosition(max(0, place))

    def show_text(self, text: str) -> None:
        """Replaces the text, and shows its beginning; a cursor in use stays where it is."""
        if text != self.text():
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)

    # Qt's own interface

    def event(self, event: QEvent) -> bool:
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)
