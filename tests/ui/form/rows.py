"""A person at an editor of several entries."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget

from notifyadmin.ui.form.editor_choice import editor_for
from notifyadmin.ui.form.list_editors import RowsEditor
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.ui.form.specs import field_at
from tests.ui.workplace import Show

W = TypeVar("W", bound=QWidget)


class Rows:
    """A person at an editor of several entries."""

    def __init__(self, path: str, resources: Resources, on_screen: Show) -> None:
        editor = editor_for(field_at(path), resources)
        assert isinstance(editor, RowsEditor)
        self.editor = editor
        self.path = path
        self.edits: list[object] = []
        editor.identify_as(path, editor.spec.title)
        editor.resize(600, 300)
        on_screen(editor)
        editor.edited.connect(lambda: self.edits.append(editor.value()))

    def identifiers(self) -> list[str]:
        """Of all cells, from top to bottom."""
        cells = self._visible(QLineEdit)
        cells.sort(key=lambda cell: (cell.mapTo(self.editor, QPoint()).y(), cell.mapTo(self.editor, QPoint()).x()))
        return [cell.accessibleIdentifier().removeprefix(f"{self.path}.") for cell in cells]

    def cell(self, identifier: str) -> QLineEdit:
        """The cell of an entry, by what follows the field's path."""
        name = f"{self.path}.{identifier}"
        [found] = [cell for cell in self._visible(QLineEdit) if cell.accessibleIdentifier() == name]
        return found

    def add(self, *texts: str) -> None:
        """Adds an entry, moving from cell to cell by Tab."""
        hands.click(self.add_button)
        for at, text in enumerate(texts):
            if at:
                hands.press("Tab")
            hands.type_text(text)

    def remove(self, at: int) -> None:
        """Removes an entry."""
        name = f"{self.path}.{at}.remove"
        [button] = [button for button in self._visible(QAbstractButton) if button.accessibleIdentifier() == name]
        hands.click(button)

    def paste(self, text: str) -> None:
        """Pastes wherever the keyboard is."""
        QApplication.clipboard().setText(text)
        hands.press("Ctrl+V")

    @property
    def add_button(self) -> QPushButton:
        """The button below the entries."""
        [button] = self.editor.findChildren(QPushButton)
        return button

    def _visible(self, kind: type[W]) -> list[W]:
        hands.settle()
        return [widget for widget in self.editor.findChildren(kind) if widget.isVisible()]
