"""One question before something that cannot be undone, asked without stopping the event loop."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from notifyadmin.ui.accessibility import identify


class Confirmation(QDialog):
    """Asks; `accepted` comes when the user agrees. The safe answer has the focus."""

    def __init__(self, title: str, text: str, agree: str, identifier: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        identify(self, f"{identifier}.dialog", title)
        heading = QLabel(title)
        heading.setProperty("role", "title")
        words = QLabel(text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setMinimumWidth(words.fontMetrics().averageCharWidth() * 56)
        buttons = QDialogButtonBox()
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setIcon(QIcon())
        identify(cancel, f"{identifier}.cancel", self.tr("Cancel"))
        confirm = identify(QPushButton(agree), identifier, agree)
        confirm.setProperty("danger", True)
        buttons.addButton(confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addWidget(buttons)
        confirm.setAutoDefault(False)
        cancel.setDefault(True)
        cancel.setFocus()
