"""The Retract page: three fields, what they would remove, a question, an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from notifyadmin.api.models import Kind, RetractRequest
from notifyadmin.api.models.declared import spec_of
from notifyadmin.core import examples
from notifyadmin.core.document import Document
from notifyadmin.core.runner import Result
from notifyadmin.importers import Imported
from notifyadmin.snippets import render
from notifyadmin.ui import spacing
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.notices import Level, Notice
from notifyadmin.ui.page import Context, Page
from notifyadmin.ui.retract.inbox_panel import InboxPanel
from notifyadmin.ui.retract.presenter import RetractPresenter
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.answer import AnswerView
from notifyadmin.ui.widgets.code_view import CodeView
from notifyadmin.ui.widgets.stacking_splitter import LEAST_CHARACTERS
from notifyadmin.ui.widgets.submit_bar import SubmitBar

RESPONSE_LINES = 9


class RetractPage(Page):
    """Three fields, the in-app notifications that they name, and how the retraction ended."""

    def __init__(self, name: str, context: Context) -> None:
        super().__init__(name, context)
        self._presenter = RetractPresenter(context.session, self)
        self._document = self.steps = Document()
        self._is_submitted = False
        self.form = Form(spec_of(RetractRequest), context.resources, prefix="retract.")
        self.form.sections[0].stay_open()
        self._inbox = InboxPanel(context.session, context.make_runner(f"{name}.inbox"), context.resources)
        self._bar = SubmitBar("retract", self.tr("Retract…"), context.resources, danger=True)
        self.connect_answer(
            AnswerView("retract", context.resources, has_field=self.form.has_field, reveals_itself=True)
        )
        self.code = CodeView("retract", context.resources)
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._connect()

    @property
    def takes(self) -> Mapping[str, Callable[[str], object]]:
        paths = {Kind.USER_ID: "userId", Kind.NOTIFICATION_ID: "notificationId"}
        return {kind: partial(self._fill, path) for kind, path in paths.items()}

    def begin(self) -> None:
        kept = (self.context.user_data.drafts.load(self.name) or {}).get("values")
        example = examples.RETRACT if self.context.session.profile.is_sandbox else {}
        self._document.begin(kept if isinstance(kept, dict) else example)
        self._document.changed.connect(self._keep_values)

    def start_at_first_field(self) -> None:
        self.form.focus("notificationId")

    def show_example(self) -> None:
        if self.form.is_empty:
            self._document.replace(examples.RETRACT)

    def forget_user(self) -> None:
        super().forget_user()
        self._is_submitted = False
        self._presenter.start_over()
        self._presenter.edit(self.form.values())

    def import_request(self, found: Imported) -> None:
        if isinstance(found.values, dict):
            self.front_requested.emit()
            self._presenter.start_over()
            self._document.replace(found.values)
            level = Level.WARNING if found.remarks else Level.SUCCESS
            text = self.tr("Imported a retraction from {source}. Nothing was deleted.").format(source=found.source)
            self.told.emit(Notice(level, text, lines=tuple(map(of_api, found.remarks)), topic="imported"))

    def submit(self) -> None:
        """Asks whether to retract what the fields name, once it is known how much that is, or soon after."""
        self._is_submitted = True
        self._inbox.settle()

    def retry(self) -> None:
        """Asks again, with the count of now; a response of other values offers no retry."""
        self.submit()

    def refresh_code(self) -> None:
        language = self.code.language
        self.code.show_code(
            self._presenter.code(self.form.values(), lambda request, url: render(language, request, url))
        )

    def _fill(self, path: str, text: str) -> None:
        self._document.replace({**self.form.values(), path: text})
        self.form.focus(path)

    def _lay_out(self) -> None:
        explanation = QLabel(
            self.tr(
                "Deletes in-app notifications that a user has received. Emails, text messages, calls and pushes"
                " cannot be retracted."
            )
        )
        explanation.setProperty("role", "muted")
        explanation.setWordWrap(True)
        column = QWidget()
        column_layout = QVBoxLayout(column)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.addWidget(explanation)
        column_layout.addWidget(self.form)
        column_layout.addWidget(self._inbox, 1)
        column_layout.addWidget(self._bar)
        # Room for a response as most are, so that none moves the button above it.
        fit_to_text(self.answer, lambda view, metrics: view.setMinimumHeight(metrics.lineSpacing() * RESPONSE_LINES))
        column_layout.addWidget(self.answer)
        right = QWidget()
        right_layout = QVBoxLayout(right)
        right_layout.setContentsMargins(spacing.M, 0, 0, 0)
        heading = QLabel(self.tr("Code"))
        heading.setProperty("role", "heading")
        right_layout.addWidget(heading)
        right_layout.addWidget(self.code, 1)
        self._panes.setContentsMargins(spacing.EDGE, spacing.EDGE, spacing.EDGE, spacing.EDGE)
        self._panes.addWidget(column, 1)
        self._panes.addWidget(right, 1)
        fit_to_text(self, lambda page, _: page._turn_panes())

    def _connect(self) -> None:
        self.follow_document(self._document)
        self.form.edited.connect(self._on_edited)
        self._document.replaced.connect(self._on_replaced)
        self.code.language_changed.connect(self.refresh_code)
        self._bar.submitted.connect(self.submit)
        self._inbox.settled.connect(self._on_settled)
        self._presenter.problems_changed.connect(self.form.show_problems)
        self._presenter.refused.connect(self.form.focus)
        self._presenter.refused.connect(self.answer.show_previous)
        self.answer.field_requested.connect(self.form.focus)
        self.form.suggest_from(self.context.used_ids)
        self.code.save_requested.connect(self._save_code)

    def _on_settled(self) -> None:
        is_submitted, self._is_submitted = self._is_submitted, False
        intent = self._presenter.intent(self.form.values(), self._inbox.reader) if is_submitted else None
        if intent is not None:
            self.runner.submit(intent)

    def _on_edited(self) -> None:
        self._document.edit(self.form.values())
        self._show_values(self.form.values())

    def _on_replaced(self, values: Mapping[str, object]) -> None:
        self.form.set_values(values)
        self._show_values(values)

    def _show_values(self, values: Mapping[str, object]) -> None:
        self._is_submitted = False
        self._presenter.edit(values)
        self._inbox.name(self._presenter.request(values))
        self.refresh_code()

    def _show_result(self, result: Result) -> None:
        super()._show_result(result)
        self._inbox.follow(result)

    def _keep_values(self) -> None:
        self.context.user_data.drafts.save(self.name, {"values": self._document.values})

    def _save_code(self, path: str, text: str) -> None:
        self.context.files.save_text(Path(path), text)

    # Qt's own interface

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stacks the panes where there is no room for both beside each other; unlike a splitter, by wrapped lines."""
        super().resizeEvent(event)
        self._turn_panes()

    def _turn_panes(self) -> None:
        is_wide = self.width() >= self.fontMetrics().averageCharWidth() * LEAST_CHARACTERS
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._panes.setDirection(direction)
