"""The request as JSON, beside the form: it follows, and can be typed in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextFormat
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextEdit, QToolButton, QVBoxLayout, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.highlighter import JsonHighlighter
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.send.drag_handle import DragHandle
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.text import PlainText, show_difference, utf16_length


class JsonView(QWidget):
    """Follows the form, except while somebody types here.

    Signals:
        edited(): the user changed the JSON.
        entered(): the user is about to read on or to type here, so that the JSON has to be that of what was typed last.
        left(): the user has gone elsewhere, so that the JSON may be shown as it goes out again.
        taken(): the JSON is about to be copied or dragged away, and has to be that of what was typed last.
    """

    edited = Signal()
    entered = Signal()
    left = Signal()
    taken = Signal()

    def __init__(self, resources: Resources, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._is_showing = False
        self._known = ""
        self._text = identify(PlainText(), "send.json", self.tr("Request as JSON"))
        self._highlighter = JsonHighlighter(self._text.document(), appearance)
        self._problem = QLabel()
        self._problem.setProperty("role", "problem")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._drag = identify(DragHandle(self._take), "send.json.drag", self.tr("Drag the request elsewhere"))
        self._drag.setIcon(resources.icon("drag"))
        self._drag.setToolTip(self.tr("Drag it elsewhere, as text or as a file"))
        self._drag.setAutoRaise(True)
        self._copy = identify(QToolButton(), "send.json.copy", self.tr("Copy the request"))
        self._copy.setIcon(resources.icon("copy"))
        self._copy.setToolTip(self.tr("Copy the request"))
        self._copy.setAutoRaise(True)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._text.textChanged.connect(self._on_text_changed)
        self._text.entered.connect(self.entered)
        self._text.left.connect(self.left)
        appearance.theme_changed.connect(self._on_theme_changed)
        line = QHBoxLayout()
        line.addWidget(self._problem, 1)
        line.addWidget(self._drag)
        line.addWidget(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._text, 1)
        layout.addLayout(line)

    @property
    def text(self) -> str:
        """What stands in the view, letter by letter."""
        return self._known

    @property
    def has_problem(self) -> bool:
        """Whether what was typed is no request, so that the form waits."""
        return bool(self._problem.text())

    def focus(self) -> None:
        """Puts the cursor into it."""
        self._text.setFocus()

    def show_json(self, text: str) -> None:
        """Replaces only the part that differs, so that neither a large text nor a selection elsewhere suffers."""
        former, self._known = self._known, text
        if text != former:
            self._is_showing = True
            show_difference(self._text.document(), former, text)
            self._is_showing = False
            if self._text.document().characterCount() != utf16_length(text) + 1:
                self._known = self._text.typed  # Qt has dropped something

    def show_problem(self, text: str, line: int) -> None:
        """Marks a line (counted from 1; 0 for none) and says what is wrong; an empty text takes both away."""
        self._problem.setText(text)
        self._text.setAccessibleDescription(text)
        if not text or not line:
            self._text.setExtraSelections([])
            return
        mark = QTextEdit.ExtraSelection()
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        mark.cursor = self._text.cursor_at_line(line)
        self._show_mark(mark)

    def _show_mark(self, mark: QTextEdit.ExtraSelection) -> None:
        mark.format.setBackground(self._appearance.theme.color("danger_soft"))
        self._text.setExtraSelections([mark])

    def _on_theme_changed(self) -> None:
        for mark in self._text.extraSelections():
            self._show_mark(mark)

    def _on_text_changed(self) -> None:
        if self._is_showing:
            return
        # Colouring tells of a change too, where no letter has changed.
        text = self._text.typed
        if text != self._known:
            self._known = text
            self.edited.emit()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._take())

    def _take(self) -> str:
        self.taken.emit()
        return self.text
