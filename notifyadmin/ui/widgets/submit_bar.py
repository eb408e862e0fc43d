"""The bar below a form: what is wrong with it, and the primary button at its right edge."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollBar

from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import announce, identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import mark


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

    def __init__(self, page: str, text: str, resources: Resources, *, danger: bool = False) -> None:
        super().__init__()
        self._resources = resources
        self._icon = QLabel()
        self._hint = identify(QLabel(), f"{page}.hint", "")
        self.show_hint("")
        self.submit = identify(_Submit(text), f"{page}.submit", text)
        self.submit.setProperty("danger" if danger else "primary", True)
        self.submit.clicked.connect(self._on_submit_clicked)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._icon)
        self._layout.addWidget(self._hint, 1)
        self._layout.addWidget(self.submit)
        self._leave_room(0)

    def show_hint(self, text: str) -> None:
        """A few words beside the button, about the form as it is."""
        self._set_text(text)
        self._icon.hide()
        mark(self._hint, role="muted")

    def show_refusal(self, text: str) -> None:
        """Says in the colour of errors why nothing was done, and tells assistive technology."""
        has_news = text != self._hint.text()
        self._set_text(text)
        self._resources.show_icon(self._icon, "error", size=14)
        self._icon.show()
        mark(self._hint, role="problem")
        if has_news:
            announce(self._hint)

    def _set_text(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.setToolTip(self.tr("F8 goes to the next one") if text else "")

    def follow(self, scroll_bar: QScrollBar) -> None:
        """Keeps the button below the edge of a form above it, beside which that scroll bar comes and goes."""
        scroll_bar.rangeChanged.connect(
            lambda least, most: self._leave_room(scroll_bar.sizeHint().width() if most > least else 0)
        )

    def _leave_room(self, right: int) -> None:
        self._layout.setContentsMargins(spacing.L, spacing.M, right, spacing.M)

    def _on_submit_clicked(self) -> None:
        self.submitted.emit()
