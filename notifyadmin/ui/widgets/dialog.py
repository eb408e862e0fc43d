"""The program's dialogs: a question, a table to look at first, or whatever a subclass puts in the middle.

They are opened, never executed, so that the event loop goes on. Texts from outside may stand in all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLayout,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.line import Line
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, OutsideLabel, copy, shown
from notifyadmin.ui.window_geometry import FRAME

Command = Callable[[], object]
Role = QDialogButtonBox.ButtonRole

MAX_ROWS_IN_VIEW = 12
MAX_CELL_CHARACTERS = 200
ORIGINAL = Qt.ItemDataRole.UserRole
"""The role under which a cell has its original text."""


class Dialog(QDialog):
    """A title, words, whatever is put into `middle`, and buttons in the order of the platform.

    Cancel (or `closing`, for a dialog that decides nothing) closes it, and is what Enter presses. It deletes itself
    when it is closed.
    """

    def __init__(
        self,
        says: DialogText,
        parent: QWidget,
        *,
        closing: QDialogButtonBox.StandardButton = QDialogButtonBox.StandardButton.Cancel,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = shown(says.title, 2 * NAME_CHARACTERS)
        self.setWindowTitle(title)
        identify(self, f"{says.identifier}.dialog", title)
        heading, words = OutsideLabel(2 * NAME_CHARACTERS), OutsideLabel()
        heading.setProperty("role", "title")
        heading.show_text(says.title)
        words.show_text(says.text)
        fit_to_text(words, lambda label, metrics: label.setMinimumWidth(metrics.averageCharWidth() * 56))
        if not says.text:
            words.hide()
        self.middle = QVBoxLayout()
        self._buttons = QDialogButtonBox()
        self._cancel = self._buttons.addButton(closing)
        self._cancel.setIcon(QIcon())
        words_of_closing = self._cancel.text().replace("&", "")
        self._default = self._cancel
        identify(self._cancel, f"{says.identifier}.cancel", words_of_closing)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.XL, spacing.XL, spacing.XL, spacing.XL)
        layout.setSpacing(spacing.L)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addLayout(self.middle, 1)

    def add_button(self, identifier: str, text: str, command: Command, *, role: Role = Role.ActionRole) -> QPushButton:
        """Adds a button, which closes nothing by itself.

        Enter presses the one that accepts, from wherever it is typed; one that applies only looks as important.
        """
        button = identify(QPushButton(text), identifier, text)
        self._buttons.addButton(button, role)
        button.setProperty("danger", role is Role.DestructiveRole)
        button.setProperty("primary", role in (Role.AcceptRole, Role.ApplyRole))
        if role is Role.AcceptRole:
            self._default = button
        button.clicked.connect(lambda _checked: command())
        return button

    def offer(self, identifier: str, text: str, command: Command, *, role: Role = Role.AcceptRole) -> None:
        """Adds a button that closes the dialog and then does something."""

        def go_on() -> None:
            self.accept()
            command()

        self.add_button(identifier, text, go_on, role=role)

    def fit(self) -> None:
        """Makes the dialog as high as what is in it by now."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), self._wanted_height(layout))

    def _wanted_height(self, layout: QLayout) -> int:
        """What is in it needs so much; no more than the screen has, where something in it scrolls."""
        return min(layout.totalHeightForWidth(self.width()), self._room().height())

    def _room(self) -> QSize:
        """How large it can be on its screen."""
        return self.screen().availableGeometry().marginsRemoved(FRAME).size()

    # Qt's own interface

    def event(self, event: QEvent) -> bool:
        """Makes room for words that have come below a field: Qt does so for words of one line only."""
        is_handled = super().event(event)  # which may have deleted the dialog
        if event.type() is QEvent.Type.LayoutRequest and (layout := self.layout()) is not None:
            self.resize(self.width(), max(self.height(), self._wanted_height(layout)))
        return is_handled

    def open(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._buttons)  # only now, so that Tab leads to the buttons last
        self._default.setDefault(True)
        if self.focusWidget() is None:
            self._default.setFocus()
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.adjustSize()
        self.resize(self.size().boundedTo(self._room()))
        super().open()


class Confirmation(Dialog):
    """A question before something that cannot be undone; `accepted` comes when the user agrees."""

    def __init__(self, says: DialogText, parent: QWidget) -> None:
        super().__init__(says, parent)
        if says.lines:
            table = ListTable(says.headings, says.lines)
            self.middle.addWidget(identify(table, f"{says.identifier}.table", shown(says.title)))
            self._cancel.setFocus()
        agree = self.add_button(says.identifier, says.agree, self.accept, role=Role.DestructiveRole)
        if says.typed:
            self._ask_for(says, agree)

    def _ask_for(self, says: DialogText, agree: QPushButton) -> None:
        """Lets the user agree only once the id has been typed; Enter is Cancel all the same."""
        label, field = self.tr("Type the notification ID to confirm"), Line()
        identify(field, f"{says.identifier}.typed", label)
        self.middle.addWidget(label_for(field, label))
        self.middle.addWidget(field)
        agree.setEnabled(False)
        field.edited.connect(lambda: agree.setEnabled(_typeable(field.text()) == _typeable(says.typed)))
        field.setFocus()


def _typeable(text: str) -> str:
    """What of an id can be typed: not what takes no room, nor how much space there is."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable())


class ListDialog(Dialog):
    """A table to look at before something is done with all of it."""

    def __init__(
        self,
        says: DialogText,
        headings: Sequence[str],
        lines: Sequence[Sequence[str]],
        parent: QWidget,
        *,
        closing: QDialogButtonBox.StandardButton = QDialogButtonBox.StandardButton.Cancel,
    ) -> None:
        super().__init__(says, parent, closing=closing)
        self.table = identify(ListTable(headings, lines), f"{says.identifier}.table", shown(says.title))
        self.middle.addWidget(self.table)
        self.table.setFocus()


class ListTable(QTableView):
    """Rows of texts; Copy takes the selected ones as they came, with tabs between their cells."""

    def __init__(self, headings: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self.items = model = QStandardItemModel(len(lines), len(headings), self)
        model.setHorizontalHeaderLabels([shown(heading, NAME_CHARACTERS) for heading in headings])
        for row, line in enumerate(lines):
            for column, text in enumerate(line):
                self.show_cell(row, column, text)
        self.setModel(model)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        letter = self.fontMetrics().averageCharWidth()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMaximumSectionSize(letter * NAME_CHARACTERS)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        line_height = self.verticalHeader().defaultSectionSize()
        self.setMinimumHeight(line_height * (min(len(lines), MAX_ROWS_IN_VIEW) + 2))
        self.setMinimumWidth(letter * 100)

    def show_cell(self, row: int, column: int, text: str) -> None:
        """Replaces the text of a cell."""
        item = QStandardItem(shown(text, MAX_CELL_CHARACTERS))
        item.setData(_Original(text), ORIGINAL)
        self.items.setItem(row, column, item)

    # Qt's own interface

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.minimumHeight())  # a short list leaves no empty room below it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
            return
        columns = range(self.model().columnCount())
        rows = sorted({index.row() for index in self.selectedIndexes()})
        cells = [[self.model().index(row, column).data(ORIGINAL).text for column in columns] for row in rows]
        copy("\n".join("\t".join(line) for line in cells))


@dataclass(frozen=True, slots=True)
class _Original:
    """A text that Qt has to keep unchanged: converted to a QString it would lose half a surrogate pair."""

    text: str
