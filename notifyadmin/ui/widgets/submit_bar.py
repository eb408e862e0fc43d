"""The bar below a form: what is wrong with it, the way out of a running request, and the primary button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from notifyadmin.ui.accessibility import identify


class _Submit(QPushButton):
    """A double click on it is one click: a fast service would have answered the first half before the second."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


class SubmitBar(QFrame):
    """A hint, and the buttons that submit a page and cancel its request.

    Signals:
        submitted(): the primary button was pressed.
        cancelled(): the running request is to be stopped.
    """

    submitted = Signal()
    cancelled = Signal()

    def __init__(self, page: str, text: str, *, danger: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._hint = QLabel()
        self._hint.setProperty("role", "muted")
        self._progress = identify(QProgressBar(), f"{page}.progress", self.tr("The request runs"))
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(90)
        self._cancel = identify(QPushButton(self.tr("Cancel")), f"{page}.cancel", self.tr("Cancel"))
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self.submit = identify(_Submit(text), f"{page}.submit", text)
        self.submit.setProperty("danger" if danger else "primary", True)
        self.submit.clicked.connect(self._on_submit_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(self._hint, 1)
        layout.addWidget(self._progress)
        layout.addWidget(self._cancel)
        layout.addWidget(self.submit)
        self.show_busy(False)

    def show_hint(self, text: str) -> None:
        """A few words beside the button."""
        self._hint.setText(text)

    def show_busy(self, busy: bool) -> None:
        """While a request runs there is one to cancel.

        The primary button stays enabled, because a grey one would lose the focus; a second start is refused anyway.
        """
        if self._cancel.hasFocus():
            self.submit.setFocus()
        self._progress.setVisible(busy)
        self._cancel.setVisible(busy)

    def _on_submit_clicked(self) -> None:
        self.submitted.emit()

    def _on_cancel_clicked(self) -> None:
        self.cancelled.emit()
