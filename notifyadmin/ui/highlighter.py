"""JSON in colours: names, texts, numbers and the three words."""

from __future__ import annotations

import re

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from notifyadmin.ui.theme import Appearance, Theme
from notifyadmin.ui.widgets.text import utf16_length

MAX_LINE_CHARACTERS = 2_000
"""Longer lines stay plain: nobody reads them, and colouring them takes longer than a key may."""

MAX_CHARACTERS = 500_000
"""More than that stays plain as a whole, for the same reason."""

_text = r'"(?:[^"\\]|\\.)*(?:"|$)'
_token = re.compile(
    rf"(?P<key>{_text}(?=\s*:))|(?P<string>{_text})"
    r"|(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?P<literal>\b(?:true|false|null)\b)"
)
_parts = ("key", "string", "number", "literal")


class JsonHighlighter(QSyntaxHighlighter):
    """Colours a document line by line, in the theme that the window wears."""

    def __init__(self, document: QTextDocument, appearance: Appearance) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self._take_colors(appearance.theme)
        appearance.theme_changed.connect(self._on_theme_changed)

    def _take_colors(self, theme: Theme) -> None:
        for part in _parts:
            self._formats[part] = QTextCharFormat()
            self._formats[part].setForeground(theme.color(f"code_{part}"))

    def _on_theme_changed(self, theme: Theme) -> None:
        self._take_colors(theme)
        self.rehighlight()

    # Qt's own interface

    def highlightBlock(self, text: str) -> None:
        if len(text) > MAX_LINE_CHARACTERS or self.document().characterCount() > MAX_CHARACTERS:
            return
        is_basic = text.isascii() or max(text) <= "\uffff"
        for token in _token.finditer(text):
            start, end = token.span()
            if not is_basic:
                start, end = utf16_length(text[:start]), utf16_length(text[:end])
            self.setFormat(start, end - start, self._formats[str(token.lastgroup)])
