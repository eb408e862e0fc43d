"""The messages of an answer, each with the way to the field that would mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from notifyadmin.api.verdict import Finding
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.texts import of_api

# What a person reads; the body has the rest. A label of a megabyte would hold the window up for seconds.
MAX_LINES = 50
MAX_CHARACTERS = 500


class MessageList(QWidget):
    """Signals:
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

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Replaces the list; the service's words are shown as they are."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        shown = list(findings[:MAX_LINES])
        if len(findings) > MAX_LINES:
            shown.append(Finding(self.tr("… and {n} more: see the body.").format(n=len(findings) - MAX_LINES)))
        self._lines = []
        for at, finding in enumerate(shown):
            path = finding.field if finding.field and self._can_mend(finding.field) else ""
            self._lines.append(_Line(finding, path, f"{self._identifier}.{at}"))
        for line in self._lines:
            line.mend_requested.connect(self.mend_requested)
            self._layout.addWidget(line)


class _Line(QWidget):
    mend_requested = Signal(str)

    def __init__(self, finding: Finding, path: str, identifier: str) -> None:
        super().__init__()
        self._path = path
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        if finding.channel is not None:
            channel = QLabel(finding.channel)
            channel.setProperty("role", "badge")
            layout.addWidget(channel, 0, Qt.AlignmentFlag.AlignTop)
        words = of_api(finding.text)
        if len(words) > MAX_CHARACTERS:
            words = words[:MAX_CHARACTERS] + "…"
        text = identify(QLabel(words), identifier, words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setWordWrap(True)
        layout.addWidget(text, 1)
        if self._path:
            name = self.tr("Go to {field}").format(field=self._path)
            button = identify(QPushButton(self.tr("Go to field")), f"{identifier}.mend", name)
            button.setToolTip(name)
            button.clicked.connect(self._on_clicked)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _on_clicked(self) -> None:
        self.mend_requested.emit(self._path)
