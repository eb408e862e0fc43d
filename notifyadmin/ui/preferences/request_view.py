"""The request that would save the changes, beside the grid: as JSON, and as code."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget

from notifyadmin.api.models import SetPreferencesRequest
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.highlighter import JsonHighlighter
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.code_view import CodeView
from notifyadmin.ui.widgets.text import PlainText, shown_json


class RequestView(QTabWidget):
    """Signals:
    code_wanted(): the code is to be seen, or to be in another language.
    """

    code_wanted = Signal()

    def __init__(self, resources: Resources, appearance: Appearance) -> None:
        super().__init__()
        identify(self, "preferences.request", self.tr("Request"))
        self.setDocumentMode(True)
        self.code = CodeView("preferences", resources)
        self._json = identify(PlainText(), "preferences.json", self.tr("Request as JSON"))
        self._json.setReadOnly(True)
        self._json.setPlaceholderText(self.tr("There is nothing to save: everything is as it is by default."))
        self._highlighter = JsonHighlighter(self._json.document(), appearance)
        self.addTab(self._json, self.tr("JSON"))
        self.addTab(self.code, self.tr("Code"))
        self.currentChanged.connect(self._on_current_changed)
        self.code.language_changed.connect(self.code_wanted)

    def show_request(self, request: SetPreferencesRequest | None) -> None:
        """Shows the body as it goes out: every choice that is to hold."""
        rows = [preference.to_wire() for preference in request.preferences] if request is not None else []
        text = shown_json(rows) if rows else ""
        if text != self._json.typed:
            self._json.setPlainText(text)

    def _on_current_changed(self) -> None:
        self.code_wanted.emit()
