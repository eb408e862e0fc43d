"""The messages of an answer, each with the way to the field that would mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from notifyadmin.api.verdict import Finding
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.texts import of_api


class FindingList(QWidget):
    """Signals:
    mend_requested(str path): the user wants to go to that field.
    """

    mend_requested = Signal(str)

    def __init__(self, identifier: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._lines = [_Line(finding, f"{self._identifier}.{at}") for at, finding in enumerate(findings)]
        for line in self._lines:
            line.mend_requested.connect(self.mend_requested)
            self._layout.addWidget(line)


class _Line(QWidget):
    mend_requested = Signal(str)

    def __init__(self, finding: Finding, identifier: str) -> None:
        super().__init__()
        self._path = finding.field or ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        if finding.channel is not None:
            channel = QLabel(finding.channel)
            channel.setProperty("role", "badge")
            layout.addWidget(channel, 0, Qt.AlignmentFlag.AlignTop)
        text = identify(QLabel(of_api(finding.text)), identifier, finding.text)
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
