"""The page's questions that need more than a sentence: a list to look at, a user to name, a row to add."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pydantic import ConfigDict, Field
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from notifyadmin.api.checks import warnings_in
from notifyadmin.api.models import Kind, Wire
from notifyadmin.api.models.fields import fields_of
from notifyadmin.api.models.values import NotificationId, SubNotificationId, UserId
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.resources import Resources

Command = Callable[[], object]

MOST_ROWS_IN_VIEW = 12


class UserFields(Wire):
    """Names a user."""

    model_config = ConfigDict(title="User")

    user_id: UserId = Field(title="User ID", description="The user's id in your own system.")


class RowFields(Wire):
    """Names a row of the grid."""

    model_config = ConfigDict(title="Row")

    notification_id: NotificationId = Field(title="Notification ID", description="The notification type.")
    sub_notification_id: SubNotificationId | None = Field(
        None, title="Sub-notification ID", description="The category within the type, if one is meant."
    )


@dataclass(frozen=True, slots=True)
class Question:
    """What a dialog is about: its title, what it says, and the beginning of its controls' identifiers."""

    title: str
    text: str
    identifier: str


class _Dialog(QDialog):
    """A heading, words, whatever is put in between, and buttons; `Cancel` is always there, and closes it."""

    def __init__(self, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(question.title)
        identify(self, f"{question.identifier}.dialog", question.title)
        heading = QLabel(question.title)
        heading.setProperty("role", "title")
        words = QLabel(question.text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setMinimumWidth(words.fontMetrics().averageCharWidth() * 56)
        self.middle = QVBoxLayout()
        self.buttons = QDialogButtonBox()
        cancel = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setIcon(QIcon())
        identify(cancel, f"{question.identifier}.cancel", self.tr("Cancel"))
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addLayout(self.middle, 1)
        layout.addWidget(self.buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add_button(self, identifier: str, text: str, command: Command, *, primary: bool = False) -> None:
        """A button that does something; the command closes the dialog if it is to be closed."""
        button = identify(QPushButton(text), identifier, text)
        button.setProperty("primary", primary)
        button.setDefault(primary)
        button.clicked.connect(lambda _checked: command())
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)

    def grow(self) -> None:
        """Makes room for words that have come below a field."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))


class ListDialog(_Dialog):
    """A table to look at before something is done with all of it."""

    def __init__(
        self, question: Question, headings: Sequence[str], lines: Sequence[Sequence[str]], parent: QWidget
    ) -> None:
        super().__init__(question, parent)
        model = QStandardItemModel(len(lines), len(headings), self)
        model.setHorizontalHeaderLabels(list(headings))
        for row, line in enumerate(lines):
            for column, field in enumerate(line):
                model.setItem(row, column, QStandardItem(field))
        table = identify(QTableView(), f"{question.identifier}.table", question.title)
        table.setModel(model)
        table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        line_height = table.verticalHeader().defaultSectionSize()
        table.setMinimumHeight(line_height * (min(len(lines), MOST_ROWS_IN_VIEW) + 2))
        table.setMinimumWidth(table.fontMetrics().averageCharWidth() * 100)
        self.middle.addWidget(table)

    def offer(self, identifier: str, text: str, command: Command, *, primary: bool = False) -> None:
        """A way on, which closes the dialog."""

        def go_on() -> None:
            self.accept()
            command()

        self.add_button(identifier, text, go_on, primary=primary)


class FormDialog(_Dialog):
    """A few fields to fill in; `take` gets their values, and says what is wrong with them, if anything is."""

    def __init__(
        self,
        question: Question,
        agree: str,
        fields: type[Wire],
        take: Callable[[dict[str, object]], str],
        resources: Resources,
        parent: QWidget,
    ) -> None:
        super().__init__(question, parent)
        self._fields = fields
        self._take = take
        self._form = Form(fields, resources, prefix=f"{question.identifier}.")
        for section in self._form.sections:
            section.unfold(True)
        self._problem = QLabel()
        self._problem.setProperty("role", "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.middle.addWidget(self._form)
        self.middle.addWidget(self._problem)
        self.add_button(question.identifier, agree, self._on_agreed, primary=True)
        self._form.edited.connect(self._on_edited)
        self._form.focus(next(iter(fields_of(fields))).name)

    def suggest_from(self, ids: Callable[[Kind], Sequence[str]]) -> None:
        """Offers what `ids` returns for a kind of id."""
        self._form.suggest_from(ids)

    def _on_edited(self) -> None:
        values = self._form.values()
        self._form.show_problems(warnings_in(self._fields, values, self._fields.problems(values)))
        self.grow()

    def _on_agreed(self) -> None:
        values = self._form.values()
        problems = self._fields.problems(values)
        self._form.show_problems((*problems, *warnings_in(self._fields, values, problems)))
        if problems:
            self._form.focus(problems[0].path)
            self.grow()
            return
        refusal = self._take(values)
        self._problem.setText(refusal)
        self._problem.setVisible(bool(refusal))
        if refusal:
            self.grow()
        else:
            self.accept()
