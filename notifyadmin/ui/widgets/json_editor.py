"""JSON as text, to be read or typed: in colours, and with the line marked in which it is broken."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from notifyadmin.core.json_text import InvalidJson
from notifyadmin.ui import spacing
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.outside_text import OutsideLabel, tooltip
from notifyadmin.ui.widgets.text import PlainText, replace_difference, utf16_length

MAX_LINE_CHARACTERS = 2_000
"""Longer lines stay plain: they are not read, and colouring them takes longer than a key press may."""
MAX_CHARACTERS = 500_000
"""More than that stays plain as a whole, for the same reason."""
MAX_GIVEN = 60
"""How many characters of a key or a number are shown."""

_string = r'"(?:[^"\\]|\\.)*(?:"|$)'
_token = re.compile(
    rf"(?P<key>{_string}(?=\s*:))|(?P<string>{_string})"
    r"|(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?P<literal>\b(?:true|false|null)\b)"
)
_tokens = ("key", "string", "number", "literal")


def words_of(error: InvalidJson) -> str:
    """What is wrong with a text, in lower case and without a full stop: the same words wherever JSON is typed."""
    given = "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in error.given[:MAX_GIVEN])
    return of_api(error.what).format(given=f"{given}…" if len(error.given) > MAX_GIVEN else given)


class JsonHighlighter(QSyntaxHighlighter):
    """Colours a document line by line; from `max_characters` on it stays plain."""

    def __init__(self, document: QTextDocument, resources: Resources, max_characters: int = MAX_CHARACTERS) -> None:
        super().__init__(document)
        self._resources = resources
        self._max_characters = max_characters
        self._formats: dict[str, QTextCharFormat] = {}
        self.follow_theme()

    def follow_theme(self) -> None:
        """Uses the colours of the current theme; does nothing while they are the same."""
        formats = {token: _colored(self._resources.color(f"code_{token}")) for token in _tokens}
        if formats != self._formats:
            self._formats = formats
            self.rehighlight()

    # Qt's own interface

    def highlightBlock(self, text: str) -> None:
        if len(text) > MAX_LINE_CHARACTERS or self.document().characterCount() > self._max_characters:
            return
        is_basic = text.isascii() or max(text) <= "\uffff"
        for token in _token.finditer(text):
            start, end = token.span()
            if not is_basic:
                start, end = utf16_length(text[:start]), utf16_length(text[:end])
            self.setFormat(start, end - start, self._formats[str(token.lastgroup)])


class _ProblemLine(OutsideLabel):
    """Words in a single line, cut where there is no room for more: what is around them never moves."""

    def __init__(self) -> None:
        super().__init__(lines=1)
        self.setWordWrap(False)
        self.setProperty("role", "problem")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        fit_to_text(self, lambda line, metrics: line.setFixedHeight(metrics.height()))

    # Qt's own interface

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.shown_text, Qt.TextElideMode.ElideRight, self.width())
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        role, palette = self.foregroundRole(), self.palette()
        self.style().drawItemText(painter, self.rect(), place, palette, self.isEnabled(), text, role)


class JsonEditor(QWidget):
    """A field of JSON, and below it the words on what is wrong.

    Signals:
        edited(): the user changed the text.
        focus_gained(): the keyboard input goes here now.
        focus_lost(): the keyboard input goes elsewhere now.
    """

    edited = Signal()
    focus_gained = Signal()
    focus_lost = Signal()

    def __init__(self, resources: Resources, *, max_colored: int = MAX_CHARACTERS) -> None:
        super().__init__()
        self._resources = resources
        self._is_setting = False
        self._text = ""
        self.field = PlainText()
        self._highlighter = JsonHighlighter(self.field.document(), resources, max_colored)
        self._problem = _ProblemLine()
        self._problem.hide()
        self.field.textChanged.connect(self._on_text_changed)
        self.field.focus_gained.connect(self.focus_gained)
        self.field.focus_lost.connect(self.focus_lost)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(spacing.XS)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._problem)

    @property
    def text(self) -> str:
        """The text in the field, letter by letter."""
        return self._text

    @property
    def has_problem(self) -> bool:
        """Whether a problem is shown."""
        return bool(self._problem.text())

    def reserve_line(self) -> None:
        """Keeps room for the words on what is wrong, so that the field does not shrink when they come."""
        policy = self._problem.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._problem.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        """Replaces the part of the text that differs, and keeps a selection elsewhere, without a signal."""
        former, self._text = self._text, text
        if text == former:
            return
        self._is_setting = True
        if former and text:
            replace_difference(self.field.document(), former, text)
        else:
            self.field.setPlainText(text)
        self._is_setting = False
        if self.field.document().characterCount() != utf16_length(text) + 1:
            self._text = self.field.typed  # Qt has dropped something

    def show_problem(self, text: str, line: int = 0) -> None:
        """Says what is wrong, and marks that line (counted from 1; 0 for none); an empty text takes both away."""
        self._problem.show_text(text)
        self._problem.setToolTip(tooltip(text))
        self._problem.setVisible(bool(text))
        self.field.setAccessibleDescription(self._problem.shown_text)
        self.mark_line(line)

    def mark_line(self, line: int) -> None:
        """Marks the line (counted from 1) in which the JSON is broken; 0 takes the mark away."""
        marks: list[QTextEdit.ExtraSelection] = []
        if line:
            mark = QTextEdit.ExtraSelection()
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            mark.format.setBackground(self._resources.color("danger_soft"))
            mark.cursor = self.field.cursor_at_line(line)
            marks.append(mark)
        if marks or self.field.extraSelections():
            self.field.setExtraSelections(marks)

    def _on_text_changed(self) -> None:
        if self._is_setting:
            return
        # Colouring emits this signal too, without a change of the text.
        text = self.field.typed
        if text != self._text:
            self._text = text
            self.edited.emit()

    def _follow_theme(self) -> None:
        self._highlighter.follow_theme()
        marks = self.field.extraSelections()
        for mark in marks:
            mark.format.setBackground(self._resources.color("danger_soft"))
        self.field.setExtraSelections(marks)

    # Qt's own interface

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._follow_theme()


def _colored(color: QColor) -> QTextCharFormat:
    format_ = QTextCharFormat()
    format_.setForeground(color)
    return format_
