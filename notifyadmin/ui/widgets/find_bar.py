"""Finds words in a field of several lines: typed into a small bar that floats over it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QToolButton

from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.widgets.line import Line
from notifyadmin.ui.widgets.text import utf16_length

FIELD_CHARACTERS = 24
MAX_MATCHES = 10_000
"""More of them are not stepped through."""


class FindBar(QFrame):
    """The words to find in one view, how many matches there are, and the way to the next one.

    Case makes no difference. Enter leads to the next match, Shift+Enter to the previous one, and Esc back to the view.
    """

    def __init__(self, view: QPlainTextEdit, resources: Resources) -> None:
        super().__init__(view)
        self.setProperty("role", "find")
        self._view = view
        self._matches: list[tuple[int, int]] = []
        self._words = identify(Line(), "find.text", self.tr("Find"))
        self._words.setPlaceholderText(self.tr("Find"))
        fit_to_text(self._words, _fit_words)
        self._words.textChanged.connect(self._on_words_changed)
        self._count = identify(QLabel(), "find.count", "")
        longest = self._position(999, 999)
        fit_to_text(self._count, lambda label, metrics: label.setMinimumWidth(metrics.horizontalAdvance(longest)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(spacing.S, spacing.XS, spacing.XS, spacing.XS)
        layout.setSpacing(spacing.XS)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._count)
        for identifier, icon, name, command in (
            ("find.previous", "chevron-up", self.tr("Previous match (Shift+Enter)"), self._on_previous),
            ("find.next", "chevron-down", self.tr("Next match (Enter)"), self._on_next),
            ("find.close", "cancel", self.tr("Close (Esc)"), self.finish),
        ):
            button = identify(QToolButton(), identifier, name)
            button.setIcon(resources.icon(icon))
            button.setToolTip(name)
            button.setAutoRaise(True)
            button.clicked.connect(command)
            layout.addWidget(button)
        view.installEventFilter(self)
        view.textChanged.connect(self._on_text_changed)

    def start(self) -> None:
        """Opens over the view, with what is selected there as the words to find."""
        selected = self._view.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self._words.setText(selected)
        self._place()
        self.show()
        self.raise_()
        self._words.setFocus()
        self._words.selectAll()
        self._find()

    def finish(self) -> None:
        """Closes, and gives the keyboard back to the view."""
        self.hide()
        self._view.setFocus()

    def _find(self) -> None:
        words = self._words.text()
        text = self._view.document().toRawText() if words else ""
        self._matches = []
        if words:
            pattern = re.compile(re.escape(words), re.IGNORECASE)
            spans = islice((match.span() for match in pattern.finditer(text)), MAX_MATCHES)
            self._matches = list(spans if text.isascii() else _in_utf16(text, spans))
        self._show_count()

    def _on_words_changed(self) -> None:
        self._find()
        start = self._view.textCursor().selectionStart()
        self._select(next((at for at, (first, _) in enumerate(self._matches) if first >= start), 0))

    def _on_text_changed(self) -> None:
        if self.isVisible():
            self._find()

    def _on_next(self) -> None:
        end = self._view.textCursor().selectionEnd()
        self._select(next((at for at, (first, _) in enumerate(self._matches) if first >= end), 0))

    def _on_previous(self) -> None:
        start = self._view.textCursor().selectionStart()
        before = [at for at, (_, last) in enumerate(self._matches) if last <= start]
        self._select(before[-1] if before else len(self._matches) - 1)

    def _select(self, at: int) -> None:
        if self._matches:
            start, end = self._matches[at]
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._view.setTextCursor(cursor)
            self._view.ensureCursorVisible()
        self._show_count()

    def _show_count(self) -> None:
        cursor = self._view.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        at = self._matches.index(here) + 1 if here in self._matches else 0
        text = self._position(at, len(self._matches)) if self._words.text() else ""
        self._count.setText(text)
        self._count.setAccessibleName(text)

    def _position(self, at: int, count: int) -> str:
        return self.tr("{at} of {count}").format(at=at, count=count) if count else self.tr("No results")

    def _place(self) -> None:
        margin, bar = 4, self._view.verticalScrollBar()
        room = self._view.width() - (bar.width() if bar.isVisible() else 0) - 2 * margin
        width = min(self.sizeHint().width(), room)
        self.setGeometry(room + margin - width, margin, width, self.sizeHint().height())

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._on_previous()
            else:
                self._on_next()
        # Any other key that reaches it is not for the view behind it.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)


def _in_utf16(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Places in a text, which ascend, as Qt counts them."""
    at = place = 0
    for start, end in spans:
        first = place + utf16_length(text[at:start])
        at, place = end, first + utf16_length(text[start:end])
        yield first, place


def _fit_words(field: Line, metrics: QFontMetrics) -> None:
    field.setMinimumWidth(metrics.averageCharWidth() * FIELD_CHARACTERS // 2)
    field.setMaximumWidth(metrics.averageCharWidth() * FIELD_CHARACTERS)
