"""The form's editors of values that have no fixed shape: as JSON, and as a table of typed rows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from notifyadmin.api.models import encode
from notifyadmin.api.models.fields import FieldSpec, Shape
from notifyadmin.api.strict_json import MAX_NESTING, is_deeper
from notifyadmin.core.json_text import DuplicateKey, InvalidJson, JsonWriter, parse
from notifyadmin.core.values import same
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.editors import UNSET, Editor, as_json
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.translation import for_example
from notifyadmin.ui.widgets.json_editor import JsonEditor, words_of

if TYPE_CHECKING:
    from notifyadmin.ui.widgets.json_row_buttons import RowButtons
    from notifyadmin.ui.widgets.json_table import JsonTable

TABLE_LINES = 11
MIN_LINES, MAX_LINES = 3, 12
ROOM_FOR_FRAME = 18
MAX_COLORED_CHARACTERS = 50_000
"""Colouring a text that the form is to show must not take longer than a key may."""


@dataclass(frozen=True, slots=True)
class _Parsed:
    """What a text stands for: a value, or UNSET where it stands for none, and why it is not valid."""

    value: object
    error: InvalidJson | None = None


class JsonField(Editor):
    """Any JSON object or array, as text. While the text is not valid, the field has a problem and no value.

    A text is parsed once, however often it is asked for.
    """

    def __init__(self, spec: FieldSpec, resources: Resources) -> None:
        super().__init__(spec)
        self.json = JsonEditor(resources, max_colored=MAX_COLORED_CHARACTERS)
        self.text = self.json.field
        example = '{"firstName": "Jane"}' if spec.shape is Shape.JSON else spec.example
        self._placeholder = for_example(example) or "JSON"
        self.text.setPlaceholderText(self._placeholder)
        fit_to_text(self, lambda field, _: field._fit_height())
        self.text.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self.json.edited.connect(self._on_json_edited)
        self._writer = JsonWriter()
        self._parsed: _Parsed | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.json)

    def read(self) -> object:
        return self._read_text().value

    def write(self, value: object) -> None:
        if not self._has(value):
            text = "" if value is UNSET else self._written(value)
            self._set_text(text, _Parsed(value) if self._writer.stands_for(value) else None)

    def show_kept(self, kept: object) -> None:
        text = self.tr("(raw: {value})")
        self.text.setPlaceholderText(self._placeholder if kept is UNSET else text.format(value=as_json(kept)))

    def problem(self) -> str | None:
        error = self._read_text().error
        if error is None:
            return None
        what = words_of(error)
        if isinstance(error, DuplicateKey):
            return f"{what[:1].upper()}{what[1:]}."
        if not error.line:
            return self.tr("Invalid JSON: {what}.").format(what=what)
        place = self.tr("Invalid JSON (line {line}, column {column}): {what}.")
        return place.format(line=error.line, column=error.column, what=what)

    def mark_problem(self) -> None:
        error = self._read_text().error
        self.json.mark_line(0 if error is None else error.line)

    def unfinished(self) -> str:
        return self.json.text if self.problem() else ""

    def show_unfinished(self, text: str) -> None:
        self._set_text(text, None)

    def focus_target(self) -> QWidget:
        return self.text

    def _fit_height(self) -> None:
        """Shows a text of a few lines as a whole; a longer one scrolls."""
        lines = round(self.text.document().size().height())  # Qt gives the size of a plain text in lines
        height = self.text.fontMetrics().lineSpacing() * min(max(lines, MIN_LINES), MAX_LINES) + ROOM_FOR_FRAME
        if height != self.text.height():
            self.text.setFixedHeight(height)

    def _has(self, value: object) -> bool:
        """Whether the text stands for that already, in whatever way it was typed."""
        return not self.json.text if value is UNSET else same(self._read_text().value, value)

    def _written(self, value: object) -> str:
        try:
            return self._writer.write(value)
        except (ValueError, TypeError, RecursionError):
            return ""

    def _set_text(self, text: str, parsed: _Parsed | None) -> None:
        self.json.mark_line(0)
        self.json.set_text(text)
        self._parsed = parsed

    def _read_text(self) -> _Parsed:
        if self._parsed is None:
            self._parsed = _parsed(self.json.text)
        return self._parsed

    def _on_json_edited(self) -> None:
        self._parsed = None
        self._on_user_edit()


class JsonTableField(JsonField):
    """JSON that can also be edited as a table if it is an object. Whichever of the two is visible holds the value."""

    def __init__(self, spec: FieldSpec, resources: Resources) -> None:
        super().__init__(spec, resources)
        self._is_table = False
        self._tabled: object = UNSET
        self._is_filled = False
        self._resources = resources
        self._names = ("", "")
        self._table: JsonTable | None = None
        self._buttons: RowButtons | None = None
        self._remark = QLabel()
        self._switch = QPushButton()
        self._lay_out()
        self._switch.clicked.connect(self._on_switch_clicked)
        self._use_table(False)

    @property
    def table(self) -> JsonTable:
        """The table, which is built when it is first wanted: most requests never need it."""
        return self._table or self._build_table()

    def read(self) -> object:
        return self._tabled if self._is_table else super().read()

    def write(self, value: object) -> None:
        self._set_remark("")
        if self._is_table and (value is UNSET or _fits(value)):
            if not same(value, self._tabled):
                self._tabled = value
                self._is_filled = False
                if self.table.isVisible():
                    self._fill()
            return
        if self._is_table:
            self._use_table(False)
        super().write(value)

    def problem(self) -> str | None:
        return None if self._is_table else super().problem()

    def note(self) -> str:
        return self.tr("Empty object: {}") if self._is_table and self._tabled == {} else ""

    def remark(self) -> str:
        return self._remark.text()

    def commit_open_cell(self) -> bool:
        return not self._is_table or self.table.commit_open_cell()

    def focus_target(self) -> QWidget:
        return self.table if self._is_table else self.text

    def identify_as(self, identifier: str, name: str) -> None:
        super().identify_as(identifier, name)
        self._names = identifier, name
        identify(self._switch, f"{identifier}.switch", self._switch.text())
        identify(self._remark, f"{identifier}.remark", "")

    def _build_table(self) -> JsonTable:
        from notifyadmin.ui.widgets.json_row_buttons import RowButtons
        from notifyadmin.ui.widgets.json_table import JsonTable

        table = self._table = JsonTable()
        buttons = self._buttons = RowButtons(table, self._resources)
        identifier, name = self._names
        identify(table, f"{identifier}.table", self.tr("{field} as a table").format(field=name))
        buttons.identify_as(identifier)
        fit_to_text(table, lambda view, metrics: view.setFixedHeight(metrics.lineSpacing() * TABLE_LINES * 3 // 2))
        layout = cast(QVBoxLayout, self.layout())
        layout.insertWidget(layout.indexOf(self._remark), table)
        self._line.insertWidget(0, buttons)
        # New widgets would be the last ones of the whole window that Tab reaches.
        for before, after in pairwise((self.text, table, *buttons.parts(), self._switch)):
            QWidget.setTabOrder(before, after)
        table.became_visible.connect(self._fill)
        table.rows.edited.connect(self._on_table_edited)
        table.rows.refused.connect(self._set_remark)
        return table

    def _lay_out(self) -> None:
        self._remark.setWordWrap(True)
        self._remark.setTextFormat(Qt.TextFormat.PlainText)
        self._remark.setProperty("role", "problem")
        self._remark.setProperty("problem", "warning")
        self._remark.hide()
        self._line = line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._switch)
        layout = cast(QVBoxLayout, self.layout())
        layout.setSpacing(spacing.XS)
        layout.addWidget(self._remark)
        layout.addLayout(line)

    def _use_table(self, used: bool) -> None:
        self._is_table = used
        self._is_filled = False
        self.json.setVisible(not used)
        if used and self._table is None:
            self._build_table()
        for widget in (self._table, self._buttons):
            if widget is not None:
                widget.setVisible(used)
        self._switch.setText(self.tr("As JSON") if used else self.tr("As a table"))
        self._switch.setAccessibleName(self._switch.text())
        self.focus_target_changed.emit()

    def _fill(self) -> None:
        """Fills the table once it is visible."""
        if self._is_table and not self._is_filled:
            self._is_filled = True
            self.table.show_value(self._tabled if isinstance(self._tabled, dict) else {})

    def _set_remark(self, text: str) -> None:
        """Says why something was not done; an empty text takes that away."""
        if text != self._remark.text():
            self._remark.setText(text)
            self._remark.setVisible(bool(text))
            self.noted.emit()

    def _on_switch_clicked(self) -> None:
        self._set_remark("")
        if self._is_table:
            self._use_table(False)
            super().write(self._tabled)
        elif self._kept is UNSET and super().problem() is None and (self.read() is UNSET or _fits(self.read())):
            self._tabled = self.read()
            self._use_table(True)
            self._fill()
        else:
            text = self.tr("Only a JSON object with at most %n level(s) can be edited as a table.", "", MAX_NESTING)
            self._set_remark(text)
        self.focus_target().setFocus()

    def _on_table_edited(self) -> None:
        self._set_remark("")
        self._tabled = self.table.rows.value()
        self._on_user_edit()


def _parsed(text: str) -> _Parsed:
    try:
        return _Parsed(parse(text) if text.strip() else UNSET)
    except InvalidJson as error:
        return _Parsed(UNSET, error)


def _fits(value: object) -> bool:
    """Whether a table can show it, and JSON can hold what the table shows."""
    if not isinstance(value, dict) or is_deeper(value, MAX_NESTING):
        return False
    try:
        encode(value)
    except (ValueError, TypeError):
        return False
    return True
