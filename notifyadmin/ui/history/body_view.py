"""A body that was kept: formatted, in colours, with a word on what of it is missing or odd."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from notifyadmin.core.history.row import formatted
from notifyadmin.store.journal.entry import MAX_BODY_BYTES, Body
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.answer_details import MAX_SHOWN_CHARACTERS, MAX_SHOWN_LINES
from notifyadmin.ui.widgets.json_editor import JsonHighlighter
from notifyadmin.ui.widgets.outside_text import OutsideView

MIN_LINES = 4


class BodyView(QWidget):
    """One body with its title."""

    def __init__(self, identifier: str, title: str, resources: Resources) -> None:
        super().__init__()
        rest = self.tr("… (the rest is not shown; Copy takes all of it)")
        self._view = identify(OutsideView(MAX_SHOWN_CHARACTERS, lines=MAX_SHOWN_LINES, rest=rest), identifier, title)
        fit_to_text(self._view, lambda view, metrics: view.setMinimumHeight(metrics.lineSpacing() * MIN_LINES))
        self._highlighter = JsonHighlighter(self._view.document(), resources, MAX_SHOWN_CHARACTERS)
        self._note = QLabel()
        self._note.setProperty("role", "problem")
        self._note.setWordWrap(True)
        heading = label_for(self._view, title)
        heading.setProperty("role", "heading")
        line = QHBoxLayout()
        line.addWidget(heading)
        line.addWidget(self._note, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, spacing.XS, 0, 0)
        layout.setSpacing(spacing.XS)
        layout.addLayout(line)
        layout.addWidget(self._view, 1)

    def show_body(self, body: Body | None, missing: str) -> None:
        """Shows a body, or says why there is none."""
        text, why_raw = ("", "") if body is None else formatted(body.text)
        notes = []
        if body is not None and body.is_cut:
            size = QLocale()
            kept = self.tr("Only the first {kept} of {size} were kept.")
            notes.append(
                kept.format(kept=size.formattedDataSize(MAX_BODY_BYTES), size=size.formattedDataSize(body.size))
            )
        elif why_raw:
            notes.append(of_api(why_raw))
        self._note.setText(" ".join(notes))
        self._note.setVisible(bool(notes))
        self._view.setAccessibleDescription(self._note.text())
        self._view.setPlaceholderText(missing if body is None else self.tr("(empty)"))
        self._view.show_text(text)

    # Qt's own interface

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._highlighter.follow_theme()
