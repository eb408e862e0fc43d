"""The request as it goes over the wire."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.resources import Resources


class RequestView(QWidget):
    """Shows the request's JSON; it follows the form."""

    def __init__(self, resources: Resources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Request as JSON"))
        title.setProperty("role", "title")
        self._shown = ""
        self._json = identify(QPlainTextEdit(), "send.json", self.tr("Request as JSON"))
        self._json.setReadOnly(True)
        self._json.setTabChangesFocus(True)
        self._json.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)  # by words it takes seconds where there are none
        self._json.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        title.setBuddy(self._json)
        copy = identify(QToolButton(), "send.json.copy", self.tr("Copy the request"))
        copy.setIcon(resources.icon("copy"))
        copy.setToolTip(self.tr("Copy the request"))
        copy.setAutoRaise(True)
        copy.clicked.connect(self._on_copy_clicked)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._json, 1)

    def show_json(self, text: str) -> None:
        """Replaces the text where it differs, so that a selection survives an unrelated change."""
        if text != self._shown:
            self._shown = text
            self._json.setPlainText(text)

    def _on_copy_clicked(self) -> None:
        # The view would hand out spaces that do not break as plain ones.
        QGuiApplication.clipboard().setText(self._shown)
