"""A dialog with a text to read."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.widgets.dialog import Dialog
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.outside_text import OutsideView

MAX_CHARACTERS, MAX_LINES = 300_000, 10_000
SIZE_CHARACTERS = (86, 22)


class TextDialog(Dialog):
    """Shows a text of many lines, which can be selected and copied."""

    def __init__(self, says: DialogText, parent: QWidget) -> None:
        super().__init__(says, parent, closing=QDialogButtonBox.StandardButton.Close)
        self.view = view = identify(
            OutsideView(MAX_CHARACTERS, lines=MAX_LINES, rest="…"), f"{says.identifier}.text", says.title
        )
        metrics, (columns, lines) = view.fontMetrics(), SIZE_CHARACTERS
        view.setMinimumSize(metrics.averageCharWidth() * columns // 2, metrics.lineSpacing() * lines // 2)
        self.middle.addWidget(view)
        view.setFocus()
        usual = QSize(metrics.averageCharWidth() * columns, metrics.lineSpacing() * lines)
        self.resize(usual.boundedTo(parent.screen().availableSize()))

    def show_text(self, text: str) -> None:
        """Replaces the text."""
        self.view.show_text(text)
