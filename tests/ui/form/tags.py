"""A person at the editor of merge tags."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit

from notifyadmin.ui.form.editors import UNSET
from notifyadmin.ui.form.json_field import JsonTableField
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.json_table_model import NAME
from tests import hands
from tests.ui.form.specs import field_at
from tests.ui.workplace import Show

TAGS = {"name": "Jane", "order": {"id": 17, "items": ["a", True, None]}}


def enter() -> None:
    """Presses Enter; Qt takes over what stands in a cell a moment later."""
    hands.press("Return")
    hands.settle()


class Tags:
    """A person at the editor of merge tags."""

    def __init__(self, resources: Resources, on_screen: Show) -> None:
        self.editor = JsonTableField(field_at("mergeTags"), resources)
        self.editor.identify_as("mergeTags", "Merge tags")
        self.editor.resize(640, 500)
        self.values: list[object] = []
        self.editor.edited.connect(lambda: self.values.append(self.editor.value()))
        on_screen(self.editor)

    @property
    def is_table(self) -> bool:
        """Whether the value is shown as a table."""
        return self.editor.table.isVisible()

    def press_button(self, part: str) -> None:
        """Presses one of the buttons below the editor."""
        hands.click(self.button(part))

    def button(self, part: str) -> QAbstractButton:
        """One of the buttons below the editor."""
        buttons = self.editor.findChildren(QAbstractButton)
        return next(button for button in buttons if button.accessibleIdentifier() == f"mergeTags.{part}")

    def show_table(self, value: object = UNSET) -> None:
        """Goes over to the table, with other tags in it."""
        self.editor.set_value(value)
        self.press_button("switch")
        assert self.is_table

    def go_to(self, *rows: int, column: int = NAME) -> None:
        """Clicks on a cell."""
        table = self.editor.table
        index = QModelIndex()
        for row in rows:
            index = table.rows.index(row, NAME, index)
        index = index.siblingAtColumn(column)
        table.scrollTo(index)
        hands.click(table.viewport(), table.visualRect(index).center() + QPoint(2, 0))
        assert table.currentIndex() == index

    def cell(self) -> QLineEdit | QComboBox:
        """What is open for editing."""
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit | QComboBox)
        return focused

    @property
    def remark(self) -> str:
        """What the editor has to say about what it did not do."""
        labels = self.editor.findChildren(QLabel)
        label = next(label for label in labels if label.accessibleIdentifier() == "mergeTags.remark")
        return label.text() if label.isVisible() else ""
