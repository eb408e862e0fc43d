"""The editor of phone numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton

from notifyadmin.api import telephone
from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.editors import LineEditor


class PhoneEditor(LineEditor):
    """A phone number as it was typed, and how it is interpreted: a bare one is of the US or Canada.

    A button below the line replaces a spelling that the service does not document. The library that parses numbers
    takes a while to load, so nothing is parsed until the editor has been painted once.
    """

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self._is_painted = False
        self._identifier = ""
        self._note_timer = QTimer(self, interval=0, singleShot=True)
        self._note_timer.timeout.connect(self._on_first_painted)
        self.use = QPushButton()
        self.use.hide()
        self.use.clicked.connect(self._on_use_clicked)
        self.column.addWidget(self.use, alignment=Qt.AlignmentFlag.AlignLeft)
        self.line.edited.connect(self._offer)

    def note(self) -> str:
        number = telephone.parsed(self.line.text()) if self._is_painted else None
        if number is None:
            return ""
        return self.tr("Interpreted as {number}").format(number=telephone.for_reading(number))

    def identify_as(self, identifier: str, name: str) -> None:
        super().identify_as(identifier, name)
        self._identifier = f"{identifier}.use"

    def _offer(self) -> None:
        """Shows the button where it would change something."""
        text = self.line.text()
        number = telephone.parsed(text) if self._is_painted and not telephone.is_documented(text) else None
        if number is not None:
            self.use.setText(self.tr("Use {number}").format(number=telephone.e164(number)))
            identify(self.use, self._identifier, self.use.text())
        self.use.setVisible(number is not None)

    def _on_use_clicked(self) -> None:
        number = telephone.parsed(self.line.text())
        if number is not None:
            self.line.setFocus()
            self.edit_to(telephone.e164(number))

    def _on_first_painted(self) -> None:
        self._offer()
        self.noted.emit()

    # Qt's own interface

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self._note_timer.start()
