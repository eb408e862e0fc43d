"""The request beside the form: as JSON, both ways, or as code."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.send.json_view import JsonView
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.code_view import CodeView

JSON, CODE = range(2)


class RequestView(QTabWidget):
    """Signals:
    code_wanted(): the code is to be seen, or to be in another language, and may be out of date.
    """

    code_wanted = Signal()

    def __init__(self, resources: Resources, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "send.request", self.tr("Request"))
        self.setDocumentMode(True)
        self.json = JsonView(resources, appearance)
        self.code = CodeView("send", resources)
        self.addTab(self.json, self.tr("JSON"))
        self.addTab(self.code, self.tr("Code"))
        self.code.language_changed.connect(self.code_wanted)
        self.currentChanged.connect(self._on_current_changed)

    @property
    def shows_code(self) -> bool:
        """Whether the code is in front."""
        return self.currentIndex() == CODE

    def show_json(self) -> None:
        """Brings the JSON to the front and puts the cursor into it."""
        self.setCurrentIndex(JSON)
        self.json.focus()

    def _on_current_changed(self) -> None:
        if self.shows_code:
            self.code_wanted.emit()
