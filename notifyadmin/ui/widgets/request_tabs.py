"""A request as JSON and as code, each on a tab; a page may add others."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QToolButton, QWidget

from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.code_view import CodeView
from notifyadmin.ui.widgets.copy_mark import CopyMark
from notifyadmin.ui.widgets.drag_handle import DragHandle
from notifyadmin.ui.widgets.json_editor import JsonEditor

JSON, CODE = range(2)


class RequestTabs(QTabWidget):
    """The JSON, which can be copied and dragged elsewhere, and the code beside it.

    Signals:
        code_wanted(): the code comes to the front, or is to be in another language, and may be out of date.
        about_to_copy(): JSON or code is about to be copied, dragged or saved, and has to be up to date.
    """

    code_wanted = Signal()
    about_to_copy = Signal()

    def __init__(self, page: str, resources: Resources) -> None:
        super().__init__()
        identify(self, f"{page}.request", self.tr("Request"))
        self.setDocumentMode(True)
        self.json = JsonEditor(resources)
        self.json.setContentsMargins(0, spacing.XS, 0, 0)
        identify(self.json.field, f"{page}.json", self.tr("Request as JSON"))
        self.code = CodeView(page, resources)
        drag = identify(DragHandle(self._current_json), f"{page}.json.drag", self.tr("Drag the request elsewhere"))
        drag.setIcon(resources.icon("drag"))
        drag.setToolTip(self.tr("Drag it elsewhere, as text or as a file"))
        copy = identify(QToolButton(), f"{page}.json.copy", self.tr("Copy the request"))
        CopyMark(copy, resources)
        copy.setToolTip(self.tr("Copy the request"))
        copy.clicked.connect(self._on_copy_clicked)
        self._corner = QWidget()
        line = QHBoxLayout(self._corner)
        line.setContentsMargins(0, 0, 0, 0)
        for button in (drag, copy):
            button.setAutoRaise(True)
            line.addWidget(button)
        self.setCornerWidget(self._corner)  # beside the tabs, so that they take no line of their own
        self.addTab(self.json, self.tr("JSON"))
        self.addTab(self.code, self.tr("Code"))
        for before, after in pairwise((self.tabBar(), copy, self.json.field)):
            QWidget.setTabOrder(before, after)
        self.code.language_changed.connect(self.code_wanted)
        self.code.about_to_copy.connect(self.about_to_copy)
        self.currentChanged.connect(self._on_current_changed)

    @property
    def shows_code(self) -> bool:
        """Whether the code is in front."""
        return self.currentIndex() == CODE

    def open_json(self) -> None:
        """Brings the JSON to the front and puts the cursor into it."""
        self.setCurrentIndex(JSON)
        self.json.field.setFocus()

    def _current_json(self) -> str:
        self.about_to_copy.emit()
        return self.json.text

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._current_json())

    def _on_current_changed(self) -> None:
        self._corner.setVisible(self.currentIndex() == JSON)
        if self.shows_code:
            self.code_wanted.emit()
