"""Editors of several entries: a line each, with a column for each text of an entry."""

from __future__ import annotations

from collections.abc import Sequence, Sized
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.core.values import same
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.editors import UNSET, Editor, as_json
from notifyadmin.ui.form.entry_row import Column, EntryRow, Headings
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.translation import of_api

MAX_ROWS = 200
"""Longer lists are kept as they come: each row costs milliseconds, and so many are not edited one by one."""


class RowsEditor(Editor):
    """Entries in their order; how they look on the wire is up to the class below. Empty rows do not count."""

    def __init__(self, spec: FieldSpec, columns: Sequence[Column], resources: Resources) -> None:
        super().__init__(spec)
        self._columns = columns
        self._resources = resources
        self._rows: list[EntryRow] = []
        self._identifier = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing.XS)
        self._headings = Headings(columns, resources)
        self._headings.hide()
        self._layout.addWidget(self._headings)
        self._add = QPushButton(self.tr("Add"))
        self._add.setIcon(resources.icon("add"))
        self._add.clicked.connect(self._on_add_clicked)
        self._layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def entries(self) -> list[list[str]]:
        """The texts of all rows that hold any."""
        return [row.texts() for row in self._filled_rows()]

    def show_entries(self, entries: Sequence[list[str]], given: Sequence[object] = ()) -> None:
        """Replaces all rows; shows none where they were too many. `given` are the entries with all that is in them.

        Rows that show the same already stay, and with them the cursor.
        """
        shown = [row.texts() for row in self._rows]
        if entries and shown == entries and same([row.given for row in self._rows], [*given] or [None] * len(shown)):
            return
        while self._rows:
            self._drop(self._rows[-1])
        for texts in entries if len(entries) <= MAX_ROWS else []:
            self._insert(len(self._rows), texts)
        for row, entry in zip(self._rows, given, strict=False):
            row.given = entry
        self._number()

    def show_kept(self, kept: object) -> None:
        if kept is UNSET:
            text = self.tr("Add")
        elif kept == self.empty:
            text = self.tr("Add (empty value)")
        else:
            text = self.tr("Add (raw: {value})").format(value=as_json(kept))
        self._add.setText(text)

    def note(self) -> str:
        if not _is_long(self._kept):
            return ""
        count = len(cast(Sized, self._kept))
        return self.tr("%n item(s), too many for a line each: they can be changed as JSON.", "", count)

    def focus_target(self) -> QWidget:
        return self._rows[0].cells[0] if self._rows else self._add

    def target_at(self, rest: str) -> QWidget:
        found = self._cell_at(rest)
        return self.focus_target() if found is None else found

    def identify_as(self, identifier: str, name: str) -> None:
        identify(self._add, identifier, name)
        self._identifier = identifier
        self._number()

    def _filled_rows(self) -> list[EntryRow]:
        return [row for row in self._rows if any(row.texts())]

    def _cell_at(self, rest: str) -> QWidget | None:
        """The cell that holds the value at `rest` on the wire, where rows without text do not count."""
        number = rest.partition(".")[0]
        filled = self._filled_rows()
        return filled[int(number)].cells[0] if number.isdecimal() and int(number) < len(filled) else None

    def _number(self) -> None:
        # A new widget would be the last one of the whole window that Tab reaches.
        before: QWidget = self._add
        for at, row in enumerate(self._rows):
            row.identify_as(f"{self._identifier}.{at}")
            for part in row.parts():
                QWidget.setTabOrder(before, part)
                before = part
        QWidget.setTabOrder(before, self._add)
        self._headings.setVisible(bool(self._rows) and len(self._columns) > 1)
        self.focus_target_changed.emit()

    def _insert(self, at: int, texts: list[str]) -> EntryRow:
        row = EntryRow(self._columns, self._resources)
        for cell, text in zip(row.cells, texts, strict=True):
            cell.show_text(text)
        row.edited.connect(self._on_user_edit)
        row.list_pasted.connect(self._on_list_pasted)
        row.removed.connect(self._on_row_removed)
        row.next_wanted.connect(self._on_next_wanted)
        self._rows.insert(at, row)
        self._layout.insertWidget(at + 1, row)  # below the headings
        return row

    def _drop(self, row: EntryRow) -> None:
        self._rows.remove(row)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_add_clicked(self) -> None:
        if _is_long(self._kept):
            return  # a row would take the place of all that is kept; the note says where to change it
        self._begin_row(len(self._rows))

    def _begin_row(self, at: int) -> None:
        row = self._insert(at, [""] * len(self._columns))
        self._number()
        row.cells[0].setFocus()

    def _on_next_wanted(self) -> None:
        row = self._sender_row()
        at = self._rows.index(row) + 1
        if at < len(self._rows) and not any(self._rows[at].texts()):
            self._rows[at].cells[0].setFocus()
        elif any(row.texts()):
            self._begin_row(at)

    def _on_row_removed(self) -> None:
        self._drop(self._sender_row())
        self._number()
        self._add.setFocus()
        self._on_user_edit()

    def _on_list_pasted(self, texts: list[str]) -> None:
        row = self._sender_row()
        at = self._rows.index(row)
        if len(self._rows) + len(texts) > MAX_ROWS:
            before, after = self._rows[: at + 1], self._rows[at + 1 :]
            held = [[entry for each in rows if (entry := each.texts()[0])] for rows in (before, after)]
            self.edit_to([*held[0], *texts, *held[1]])
            return
        if not row.texts()[0]:
            self._drop(row)
        else:
            at += 1
        for offset, text in enumerate(texts):
            self._insert(at + offset, [text])
        self._number()
        self._rows[at + len(texts) - 1].cells[0].setFocus()
        self._on_user_edit()

    def _sender_row(self) -> EntryRow:
        sender: QObject = self.sender()
        return next(row for row in self._rows if row is sender)

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A button takes Space only, but Enter is what adds an entry everywhere else here.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self._add.hasFocus():
            self._on_add_clicked()
        else:
            super().keyPressEvent(event)


def _is_long(value: object) -> bool:
    return isinstance(value, list | dict) and len(value) > MAX_ROWS


class TextsEditor(RowsEditor):
    """A list of texts, such as addresses."""

    empty: object = []

    def __init__(self, spec: FieldSpec, resources: Resources) -> None:
        super().__init__(spec, [Column(of_api(spec.title))], resources)

    def read(self) -> object:
        return [texts[0] for texts in self.entries()] or UNSET

    def write(self, value: object) -> None:
        texts = value if isinstance(value, list) and all(isinstance(text, str) for text in value) else []
        self.show_entries([[text] for text in texts])


class PairsEditor(RowsEditor):
    """Names and texts, in their order."""

    empty: object = {}

    def __init__(self, spec: FieldSpec, resources: Resources) -> None:
        super().__init__(spec, [Column(self.tr("Find")), Column(self.tr("Replace with"))], resources)

    def read(self) -> object:
        return {entry[0]: entry[1] for entry in self.entries()} or UNSET

    def problem(self) -> str | None:
        names = [name for name, _ in self.entries()]
        twice = next((name for at, name in enumerate(names) if name in names[:at]), None)
        return None if twice is None else self.tr("“{name}” is looked for twice.").format(name=twice)

    def write(self, value: object) -> None:
        fits = isinstance(value, dict) and all(isinstance(text, str) for text in value.values())
        self.show_entries([[name, text] for name, text in value.items()] if fits and isinstance(value, dict) else [])

    def _cell_at(self, rest: str) -> QWidget | None:
        return next((row.cells[1] for row in self._rows if rest and row.texts()[0] == rest), None)
