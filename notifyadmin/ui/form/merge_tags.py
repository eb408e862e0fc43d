"""The editor of merge tags: a table of typed rows, and the same as JSON."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from notifyadmin.api.models import encode
from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.api.strict_json import MAX_NESTING, is_deeper
from notifyadmin.core.values import same
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.editors import UNSET
from notifyadmin.ui.form.json_editor import JsonEditor
from notifyadmin.ui.form.json_table import JsonTable
from notifyadmin.ui.resources import Resources

TABLE_LINES = 11


class MergeTagsEditor(JsonEditor):
    """Of text and table the one that is to be seen holds the value. Only a JSON object can be shown as a table."""

    def __init__(self, spec: FieldSpec, resources: Resources) -> None:
        super().__init__(spec)
        self._is_table = False
        self._tabled: object = UNSET
        self._is_filled = False
        self.table = JsonTable()
        self._remark = QLabel()
        self._switch = QPushButton(self.tr("As a table"))
        self._add = QPushButton(resources.icon("add"), self.tr("Add"))
        self._inside = QPushButton(self.tr("Add inside"))
        self._up = self._tool(resources, "chevron-up", self.tr("Move up"), "Alt+↑")
        self._down = self._tool(resources, "chevron-down", self.tr("Move down"), "Alt+↓")
        self._remove = self._tool(resources, "remove", self.tr("Remove"), self.tr("Del"))
        self._add.setToolTip(self.tr("Add a row beside the current one (Ins)"))
        self._inside.setToolTip(self.tr("Add a row to the current object or list"))
        self._lay_out()
        self._connect()
        self._show_table(False)

    @property
    def is_table(self) -> bool:
        """Whether the value is shown as a table."""
        return self._is_table

    def read(self) -> object:
        return self._tabled if self._is_table else super().read()

    def write(self, value: object) -> None:
        self._say("")
        if self._is_table and (value is UNSET or _fits(value)):
            if not same(value, self._tabled):
                self._tabled = value
                self._is_filled = False
                if self.table.isVisible():
                    self._fill()
            return
        if self._is_table:
            self._show_table(False)
        super().write(value)

    def problem(self) -> str | None:
        return None if self._is_table else super().problem()

    def note(self) -> str:
        return self.tr("Sent as an empty object: {}") if self._is_table and self._tabled == {} else ""

    def remark(self) -> str:
        return self._remark.text()

    def take_open(self) -> bool:
        return not self._is_table or self.table.take_open()

    def focus_target(self) -> QWidget:
        return self.table if self._is_table else self.text

    def identify_as(self, identifier: str, name: str) -> None:
        super().identify_as(identifier, name)
        identify(self.table, f"{identifier}.table", self.tr("{field} as a table").format(field=name))
        for widget, part in (
            (self._switch, "switch"),
            (self._add, "add"),
            (self._inside, "inside"),
            (self._up, "up"),
            (self._down, "down"),
            (self._remove, "remove"),
        ):
            identify(widget, f"{identifier}.{part}", widget.accessibleName() or widget.text())
        identify(self._remark, f"{identifier}.remark", "")

    def _connect(self) -> None:
        self._switch.clicked.connect(self._on_switch_clicked)
        self._add.clicked.connect(self._on_add_clicked)
        self._inside.clicked.connect(self._on_inside_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self.table.current_changed.connect(self._show_possible)
        self.table.shown.connect(self._fill)
        self.table.tree.edited.connect(self._on_table_edited)
        self.table.tree.refused.connect(self._say)

    @staticmethod
    def _tool(resources: Resources, icon: str, name: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(resources.icon(icon))
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})")
        return button

    def _lay_out(self) -> None:
        self.table.setFixedHeight(self.fontMetrics().lineSpacing() * TABLE_LINES * 3 // 2)
        self._remark.setWordWrap(True)
        self._remark.setTextFormat(Qt.TextFormat.PlainText)
        self._remark.setProperty("role", "problem")
        self._remark.setProperty("problem", "warning")
        self._remark.hide()
        line = QHBoxLayout()
        line.setSpacing(4)
        for button in (self._add, self._inside, self._up, self._down, self._remove):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self._switch)
        layout = cast(QVBoxLayout, self.layout())
        layout.setSpacing(4)
        layout.addWidget(self.table)
        layout.addWidget(self._remark)
        layout.addLayout(line)

    def _show_table(self, shown: bool) -> None:
        self._is_table = shown
        self._is_filled = False
        self.text.setVisible(not shown)
        self.table.setVisible(shown)
        for button in (self._add, self._inside, self._up, self._down, self._remove):
            button.setVisible(shown)
        self._switch.setText(self.tr("As JSON") if shown else self.tr("As a table"))
        self._switch.setAccessibleName(self._switch.text())
        self._show_possible()
        self.focus_target_changed.emit()

    def _fill(self) -> None:
        """Fills the table, which waits with it until somebody sees it."""
        if self._is_table and not self._is_filled:
            self._is_filled = True
            self.table.show_value(self._tabled if isinstance(self._tabled, dict) else {})

    def _show_possible(self) -> None:
        current = self.table.currentIndex()
        siblings = self.table.tree.rowCount(self.table.tree.parent(current))
        self._inside.setEnabled(self.table.can_add_inside)
        self._remove.setEnabled(current.isValid())
        self._up.setEnabled(current.isValid() and current.row() > 0)
        self._down.setEnabled(current.isValid() and current.row() < siblings - 1)

    def _say(self, text: str) -> None:
        """Shows why something was not done; an empty text takes that away."""
        if text != self._remark.text():
            self._remark.setText(text)
            self._remark.setVisible(bool(text))
            self.noted.emit()

    def _on_switch_clicked(self) -> None:
        self._say("")
        if self._is_table:
            value = self._tabled
            self._show_table(False)
            super().write(value)
        elif self._kept is UNSET and super().problem() is None and (self.read() is UNSET or _fits(self.read())):
            self._tabled = self.read()
            self._show_table(True)
            self._fill()
        else:
            self._say(self.tr("Only a JSON object, nested at most {n} deep, can be a table.").format(n=MAX_NESTING))
        self.focus_target().setFocus()

    def _on_add_clicked(self) -> None:
        self.table.add()

    def _on_inside_clicked(self) -> None:
        self.table.add_inside()

    def _on_remove_clicked(self) -> None:
        self.table.remove()
        self.table.setFocus()

    def _on_up_clicked(self) -> None:
        self.table.move_row(-1)
        self.table.setFocus()

    def _on_down_clicked(self) -> None:
        self.table.move_row(1)
        self.table.setFocus()

    def _on_table_edited(self) -> None:
        self._say("")
        self._tabled = self.table.tree.value()
        self._on_user_edit()
        self._show_possible()


def _fits(value: object) -> bool:
    """Whether a table can show it, and JSON can hold what the table shows."""
    return isinstance(value, dict) and not is_deeper(value, MAX_NESTING) and _is_json(value)


def _is_json(value: object) -> bool:
    try:
        encode(value)
    except (ValueError, TypeError):
        return False
    return True
