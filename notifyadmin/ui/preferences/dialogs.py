"""The preferences page's dialogs with fields to fill in: a user to name, a row to add."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pydantic import ConfigDict, Field
from PySide6.QtWidgets import QWidget

from notifyadmin.api.checks import warnings_in
from notifyadmin.api.models import Kind, Wire
from notifyadmin.api.models.fields import fields_of
from notifyadmin.api.models.values import NotificationId, SubNotificationId, UserId
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.dialog import Dialog, Question, Role
from notifyadmin.ui.widgets.outside_text import OutsideLabel


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


class FormDialog(Dialog):
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
        self._problem = identify(OutsideLabel(), f"{question.identifier}.problem", "")
        self._problem.setProperty("role", "problem")
        self._problem.hide()
        self.middle.addWidget(self._form)
        self.middle.addWidget(self._problem)
        self.add_button(question.identifier, agree, self._on_agreed, role=Role.AcceptRole)
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
        self._problem.show_text(refusal)
        self._problem.setVisible(bool(refusal))
        if refusal:
            self.grow()
        else:
            self.accept()
