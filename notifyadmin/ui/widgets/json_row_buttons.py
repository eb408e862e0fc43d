"""The buttons that add, move and remove rows of the JSON table."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QToolButton, QWidget

from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.json_table import JsonTable


class RowButtons(QWidget):
    """Buttons that add, move and remove rows of a table, each enabled while it has something to do."""

    def __init__(self, table: JsonTable, resources: Resources) -> None:
        super().__init__()
        self._table = table
        self._add = QPushButton(resources.icon("add"), self.tr("Add"))
        self._child = QPushButton(self.tr("Add child"))
        self._up = _tool(resources, "chevron-up", self.tr("Move up"), "Alt+↑")
        self._down = _tool(resources, "chevron-down", self.tr("Move down"), "Alt+↓")
        self._remove = _tool(resources, "remove", self.tr("Remove"), self.tr("Del"))
        self._add.setToolTip(self.tr("Add a row beside the current one (Ins)"))
        self._child.setToolTip(self.tr("Add a row to the current object or array"))
        self._add.clicked.connect(table.add)
        self._child.clicked.connect(table.add_child)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        table.current_changed.connect(self.refresh)
        table.rows.edited.connect(self.refresh)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(spacing.XS)
        for button in self.parts():
            layout.addWidget(button)
        self.refresh()

    def refresh(self) -> None:
        """Enables the buttons that the current row has a use for."""
        current = self._table.currentIndex()
        siblings = self._table.rows.rowCount(self._table.rows.parent(current))
        self._child.setEnabled(self._table.can_add_child)
        self._remove.setEnabled(current.isValid())
        self._up.setEnabled(current.isValid() and current.row() > 0)
        self._down.setEnabled(current.isValid() and current.row() < siblings - 1)

    def parts(self) -> list[QAbstractButton]:
        """The buttons, in the order in which Tab reaches them."""
        return [self._add, self._child, self._up, self._down, self._remove]

    def identify_as(self, identifier: str) -> None:
        """Gives each button its identifier below that of the field."""
        for button, part in zip(self.parts(), ("add", "inside", "up", "down", "remove"), strict=True):
            identify(button, f"{identifier}.{part}", button.accessibleName() or button.text())

    def _on_up_clicked(self) -> None:
        self._table.move_row(-1)
        self._table.setFocus()

    def _on_down_clicked(self) -> None:
        self._table.move_row(1)
        self._table.setFocus()

    def _on_remove_clicked(self) -> None:
        self._table.remove()
        self._table.setFocus()


def _tool(resources: Resources, icon: str, name: str, keys: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(resources.icon(icon))
    button.setAutoRaise(True)
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({keys})")
    return button
