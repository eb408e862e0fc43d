"""The messages of a response, each with the way to the field that would fix it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from notifyadmin.api.verdict import Finding
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, OutsideLabel, shown, tooltip

# What a person reads; the body has the rest. A label of a megabyte would hold the window up for seconds.
MAX_MESSAGES = 50
MAX_CHARACTERS = 500


class MessageList(QWidget):
    """The messages below a verdict, in the service's own words.

    Signals:
        mend_requested(str path): the user wants to go to that field.
    """

    mend_requested = Signal(str)

    def __init__(self, identifier: str, can_mend: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_mend = can_mend
        self._identifier = identifier
        self._lines: list[_Line] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 0, 12, 0)
        self._layout.setSpacing(4)

    def show_messages(self, messages: Sequence[Finding]) -> None:
        """Replaces the list."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        listed = list(messages[:MAX_MESSAGES])
        if len(messages) > MAX_MESSAGES:
            listed.append(Finding(self.tr("… and {n} more: see the body.").format(n=len(messages) - MAX_MESSAGES)))
        self._lines = []
        for at, message in enumerate(listed):
            path = message.field if message.field and self._can_mend(message.field) else ""
            self._lines.append(_Line(message, path, f"{self._identifier}.{at}"))
        for line in self._lines:
            line.mend_requested.connect(self.mend_requested)
            self._layout.addWidget(line)


class _Line(QWidget):
    """One message.

    Signals:
        mend_requested(str path): the user wants to go to that field.
    """

    mend_requested = Signal(str)

    def __init__(self, message: Finding, path: str, identifier: str) -> None:
        super().__init__()
        self._path = path
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        if message.channel is not None:
            channel = QLabel(shown(message.channel, NAME_CHARACTERS))
            channel.setTextFormat(Qt.TextFormat.PlainText)
            channel.setProperty("role", "badge")
            layout.addWidget(channel, 0, Qt.AlignmentFlag.AlignTop)
        text = identify(OutsideLabel(MAX_CHARACTERS), identifier, "")
        text.show_text(of_api(message.text))
        layout.addWidget(text, 1)
        if path:
            name = self.tr("Go to {field}").format(field=path)
            button = identify(QPushButton(self.tr("Go to field")), f"{identifier}.mend", shown(name))
            button.setToolTip(tooltip(name))
            button.clicked.connect(self._on_clicked)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _on_clicked(self) -> None:
        self.mend_requested.emit(self._path)
