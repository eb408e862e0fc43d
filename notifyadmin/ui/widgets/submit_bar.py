"""The bar below a form: what is wrong with it, and the primary button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from notifyadmin.ui.accessibility import identify


class _Submit(QPushButton):
    """A double click on it is one click: a fast service would have answered the first half before the second."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


class SubmitBar(QFrame):
    """A hint, and the button that submits a page.

    The button stays enabled while a request runs, because a grey one would lose the focus; a second start is refused.

    Signals:
        submitted(): the primary button was pressed.
    """

    submitted = Signal()

    def __init__(self, page: str, text: str, *, danger: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._hint = QLabel()
        self._hint.setProperty("role", "muted")
        self.submit = identify(_Submit(text), f"{page}.submit", text)
        self.submit.setProperty("danger" if danger else "primary", True)
        self.submit.clicked.connect(self._on_submit_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(self._hint, 1)
        layout.addWidget(self.submit)

    def show_hint(self, text: str) -> None:
        """A few words beside the button."""
        self._hint.setText(text)

    def _on_submit_clicked(self) -> None:
        self.submitted.emit()
