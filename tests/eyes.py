"""What a person sees of the program: found by identifiers, on the screen only, never asked of the objects behind it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTreeView,
    QWidget,
)

from notifyadmin.ui.form.field_row import FieldRow
from notifyadmin.ui.preferences.grid_model import Role

W = TypeVar("W", bound=QWidget)


class Eyes:
    """Looks at whatever windows there are."""

    def find(self, identifier: str, kind: type[W]) -> W:
        """The control with that identifier, the visible one if there are several."""
        roots = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        found = [
            widget
            for root in roots
            for widget in (root, *root.findChildren(QWidget))
            if widget.accessibleIdentifier() == identifier and isinstance(widget, kind)
        ]
        assert found, f"no {kind.__name__} is called {identifier}"
        return next((widget for widget in found if widget.isVisible()), found[-1])

    def shows(self, identifier: str) -> bool:
        """Whether a control of that identifier is to be seen."""
        roots = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        return any(
            widget.accessibleIdentifier() == identifier and widget.isVisible()
            for root in roots
            for widget in (root, *root.findChildren(QWidget))
        )

    def reads(self, words: str) -> bool:
        """Whether these words stand on the screen, outside of what can be edited."""
        labels = [label for label in QApplication.allWidgets() if isinstance(label, QLabel) and label.isVisible()]
        return any(words in _seen(label.text()) for label in labels)

    def text(self, identifier: str) -> str:
        """What a label, a field, a list or a text view shows."""
        widget = self.find(identifier, QWidget)
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText()
        if isinstance(widget, QComboBox):
            return widget.currentText()
        assert isinstance(widget, QLabel | QLineEdit | QAbstractButton | QAbstractSpinBox)
        return _seen(widget.text())

    def problem(self, identifier: str) -> str:
        """What stands below a field of a form about what is wrong with it; empty where nothing is."""
        row = _row_of(self.find(identifier, QWidget))
        labels = [label for label in row.findChildren(QLabel) if label.property("role") == "problem"]
        return "\n".join(_seen(label.text()) for label in labels if label.isVisibleTo(row))

    def is_in_full_view(self, identifier: str) -> bool:
        """Whether nothing of a field's row in a form is squeezed or scrolled away, words below the field included."""
        row = _row_of(self.find(identifier, QWidget))
        labels = [label for label in row.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
        has_room = all(label.height() >= label.heightForWidth(label.width()) for label in labels)
        return has_room and row.visibleRegion().boundingRect() == row.rect()

    def focus(self) -> str:
        """The identifier of the control that has the keyboard."""
        widget = QApplication.focusWidget()
        return "" if widget is None else widget.accessibleIdentifier()

    def outcome(self, page: str) -> str:
        """The outcome by which the verdict has its colour and its icon."""
        return str(_holder_of(self.find(f"{page}.verdict", QLabel)).property("outcome"))

    def is_dimmed(self, page: str) -> bool:
        """Whether the verdict has lost its colour."""
        return bool(_holder_of(self.find(f"{page}.verdict", QLabel)).property("dimmed"))

    def ground(self, identifier: str) -> str:
        """The colour of what a control stands on, as it is painted."""
        ground = _holder_of(self.find(identifier, QWidget))
        return ground.grab().toImage().pixelColor(ground.width() - 20, 4).name()

    def findings(self, page: str) -> list[str]:
        """The messages below the verdict."""
        labels = [label for label in QApplication.allWidgets() if isinstance(label, QLabel) and label.isVisible()]
        prefix = f"{page}.finding."
        found = {label.accessibleIdentifier(): _seen(label.text()) for label in labels}
        return [found[f"{prefix}{at}"] for at in range(len(found)) if f"{prefix}{at}" in found]

    def notice(self) -> str:
        """What the floating notice says; empty while it is hidden."""
        if not self.shows("notice"):
            return ""
        labels = self.find("notice", QWidget).findChildren(QLabel)
        return " ".join(_seen(label.text()) for label in labels if label.text())

    def cell(self, row_title: str, channel: str) -> QModelIndex:
        """A cell of the grid, its channel as the service writes it; `type / category` for a row below another."""
        grid = self.find("preferences.grid", QTreeView)
        model = grid.model()
        headings = [
            model.headerData(column, Qt.Orientation.Horizontal, Role.KEY) for column in range(model.columnCount())
        ]
        parent = QModelIndex()
        for title in row_title.split(" / "):
            rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
            parent = next(index for index in rows if index.data() == title)
        return parent.siblingAtColumn(headings.index(channel))

    def look(self, row_title: str, channel: str) -> str:
        """What a cell of the grid says aloud, without its row and channel."""
        sentence = str(self.cell(row_title, channel).data(Qt.ItemDataRole.AccessibleTextRole))
        return sentence.partition(": ")[2]


def _seen(text: str) -> str:
    """A label's text without the places at which a long word of it may be broken."""
    return text.replace("\u200b", "")


def _holder_of(widget: QWidget) -> QWidget:
    holder = widget.parentWidget()
    assert holder is not None
    return holder


def _row_of(widget: QWidget) -> FieldRow:
    holder = widget
    while not isinstance(holder, FieldRow):
        holder = _holder_of(holder)
    return holder
