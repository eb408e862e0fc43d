"""The Retract page: three fields, a question, an answer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from notifyadmin.api.models import RetractRequest
from notifyadmin.snippets import render
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.document import Document
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.retract.presenter import RetractPresenter
from notifyadmin.ui.widgets.answer import AnswerView
from notifyadmin.ui.widgets.code_view import CodeView
from notifyadmin.ui.widgets.dialog import Confirmation
from notifyadmin.ui.widgets.submit_bar import SubmitBar

MAX_WIDTH_CHARACTERS = 110


class RetractPage(QWidget):
    """Shows the state of its presenter and tells it what the user does."""

    def __init__(self, presenter: RetractPresenter, document: Document, caller: Caller, resources: Resources) -> None:
        super().__init__()
        self._presenter = presenter
        self._document = document
        self._caller = caller
        explanation = QLabel(
            self.tr(
                "Deletes in-app notifications that a user has received. Emails, text messages, calls and pushes"
                " cannot be taken back."
            )
        )
        explanation.setProperty("role", "muted")
        explanation.setWordWrap(True)
        self.form = Form(RetractRequest, resources, prefix="retract.")
        self.form.sections[0].unfold(True)
        self._bar = SubmitBar("retract", self.tr("Retract…"), danger=True)
        self.answer = AnswerView("retract", resources, can_mend=self.form.can_mend)
        column = QWidget()
        column.setMaximumWidth(self.fontMetrics().averageCharWidth() * MAX_WIDTH_CHARACTERS)
        column_layout = QVBoxLayout(column)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.addWidget(explanation)
        column_layout.addWidget(self.form)
        column_layout.addWidget(self._bar)
        column_layout.addWidget(self.answer)
        column_layout.addStretch(1)
        self.code = CodeView("retract", resources)
        right = QWidget()
        right_layout = QVBoxLayout(right)
        right_layout.setContentsMargins(8, 0, 0, 0)
        heading = QLabel(self.tr("The same as code"))
        heading.setProperty("role", "heading")
        right_layout.addWidget(heading)
        right_layout.addWidget(self.code, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(column, 1)
        layout.addWidget(right, 1)
        self._connect()

    def refresh_code(self) -> None:
        """Shows the code of what stands in the fields, for the profile's address."""
        language = self.code.language
        self.code.show_code(
            self._presenter.code(self.form.values(), lambda request, url: render(language, request, url))
        )

    def start_at_first_field(self) -> None:
        """Puts the cursor where typing begins."""
        self.form.focus("notificationId")

    def submit(self) -> None:
        """Asks whether to retract what the fields name."""
        self._presenter.submit(self.form.values())

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self._document.replaced.connect(self._on_replaced)
        self.code.language_changed.connect(self.refresh_code)
        self._bar.submitted.connect(self.submit)
        self._bar.cancelled.connect(self._caller.cancel)
        self._caller.busy_changed.connect(self._bar.show_busy)
        self._caller.busy_changed.connect(self.answer.show_busy)
        self._caller.judged.connect(self.answer.show_verdict)
        self._presenter.problems_changed.connect(self.form.show_problems)
        self._presenter.refused.connect(self.form.focus)
        self._presenter.refused.connect(self.answer.clear)
        self._presenter.confirmation_needed.connect(self._ask)
        self.answer.mend_requested.connect(self.form.focus)
        self.answer.retry_requested.connect(self.submit)

    def _on_edited(self) -> None:
        self.answer.banner.expire_retry()
        self._document.edit(self.form.values())
        self._presenter.edit(self.form.values())
        self.refresh_code()

    def _on_replaced(self, values: Mapping[str, object]) -> None:
        self.form.set_values(values)
        self._presenter.edit(values)
        self.refresh_code()

    def _ask(self, question: str) -> None:
        dialog = Confirmation(self.tr("Retract?"), question, self.tr("Retract"), "retract.confirm", self)
        dialog.accepted.connect(self._on_confirmed)
        dialog.open()

    def _on_confirmed(self) -> None:
        self._presenter.submit(self.form.values(), confirmed=True)
