"""The dialog that compares two rows: their requests and their responses, line by line."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextFormat
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QTabWidget, QTextEdit, QVBoxLayout, QWidget

from notifyadmin.core.history.diff import ADDED, REMOVED, Comparison, Difference
from notifyadmin.store.journal.entry import Entry
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.history.words import HistoryWords
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.dialog import Dialog
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, OutsideView, shown

NAME = "history.comparison"
WIDTH_CHARACTERS, HEIGHT_LINES = 100, 26
MAX_SHOWN = 400_000
_grounds = {REMOVED: "danger_soft", ADDED: "success_soft"}


class ComparisonDialog(Dialog):
    """What two rows have in common and what not; the older one is what was before."""

    def __init__(self, compared: Comparison, resources: Resources, parent: QWidget) -> None:
        super().__init__(
            _Words().says(compared.older, compared.newer), parent, closing=QDialogButtonBox.StandardButton.Close
        )
        tabs = identify(QTabWidget(), f"{NAME}.parts", self.windowTitle())
        tabs.setDocumentMode(True)
        for name, title, found in (
            ("request", self.tr("Request"), compared.request),
            ("response", self.tr("Response"), compared.response),
        ):
            tabs.addTab(DifferenceView(f"{NAME}.{name}", title, found, resources), title)
        self.middle.addWidget(tabs, 1)


class DifferenceView(QWidget):
    """One difference; each line says by its first letter which side it is of, and by its ground."""

    def __init__(self, identifier: str, title: str, found: Difference, resources: Resources) -> None:
        super().__init__()
        view = identify(OutsideView(MAX_SHOWN, lines=MAX_SHOWN, rest="…"), identifier, title)
        metrics = view.fontMetrics()
        view.setMinimumSize(metrics.averageCharWidth() * WIDTH_CHARACTERS, metrics.lineSpacing() * HEIGHT_LINES)
        view.show_text("\n".join(f"{line.mark} {shown(line.text, MAX_SHOWN)}" for line in found.lines))
        notes = [self.tr("No differences.")] if found.is_none else []
        if found.is_cut:
            notes.append(self.tr("Only the beginning was compared."))
        note = QLabel(" ".join(notes))
        note.setProperty("role", "muted")
        note.setVisible(bool(notes))
        view.setAccessibleDescription(note.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, spacing.XS, 0, 0)
        layout.addWidget(note)
        layout.addWidget(view, 1)
        view.setExtraSelections(
            [
                _selection(view, at, resources, _grounds[line.mark])
                for at, line in enumerate(found.lines)
                if line.mark in _grounds
            ]
        )


def _selection(view: OutsideView, line: int, resources: Resources, ground: str) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
    selection.format.setBackground(resources.color(ground))
    selection.cursor = QTextCursor(view.document().findBlockByNumber(line))
    return selection


class _Words(QObject):
    """What the dialog says."""

    def says(self, older: Entry, newer: Entry) -> DialogText:
        words = HistoryWords()
        lines = [
            f"{mark} {words.moment(entry.at)} · {words.ending(entry)} · {shown(entry.profile_name, NAME_CHARACTERS)}"
            for mark, entry in ((REMOVED, older), (ADDED, newer))
        ]
        return DialogText(self.tr("Compare two requests"), "\n".join(lines), NAME)
