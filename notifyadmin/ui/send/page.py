"""The Send page: the form on the left, the request and its answer on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from notifyadmin.api.models import SendRequest
from notifyadmin.api.problems import Problem
from notifyadmin.ui.answer.view import AnswerView
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.confirmation import Confirmation
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.scroll import VerticalScroll
from notifyadmin.ui.send.presenter import SendPresenter
from notifyadmin.ui.send.request_view import RequestView
from notifyadmin.ui.submit_bar import SubmitBar

OPEN_SECTIONS = 3


class SendPage(QWidget):
    """Shows the state of its presenter and tells it what the user does."""

    def __init__(self, presenter: SendPresenter, caller: Caller, resources: Resources) -> None:
        super().__init__()
        self._presenter = presenter
        self._caller = caller
        self.form = Form(SendRequest, resources)
        for section in self.form.sections[:OPEN_SECTIONS]:
            section.unfold(True)
        self._bar = SubmitBar("send", self.tr("Send"))
        self._request = RequestView(resources)
        self.answer = AnswerView("send", resources, details_open=True, can_mend=self.form.can_mend)
        self._lay_out()
        self._connect()

    def show_values(self, values: Mapping[str, object]) -> None:
        """Fills the form with another request."""
        self.form.set_values(values)
        self._on_edited()

    def start_at_first_field(self) -> None:
        """Puts the cursor where typing begins."""
        self.form.focus("notificationId")

    def submit(self) -> None:
        """Sends what the form holds."""
        self._on_edited()
        self._presenter.submit()

    def _lay_out(self) -> None:
        self._scroll = VerticalScroll(self.form)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the cursor from field to field
        left = QWidget()
        left_layout = QVBoxLayout(left)
        left_layout.setContentsMargins(0, 0, 0, 0)
        left_layout.setSpacing(0)
        left_layout.addWidget(self._scroll, 1)
        left_layout.addWidget(self._bar)
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self._request)
        right.addWidget(self.answer)
        right.setChildrenCollapsible(False)
        right.setSizes([300, 340])
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(right)
        split.setChildrenCollapsible(False)
        split.setSizes([560, 480])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(split)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self._bar.submitted.connect(self.submit)
        self._bar.cancelled.connect(self._caller.cancel)
        self._caller.busy_changed.connect(self._bar.show_busy)
        self._caller.busy_changed.connect(self.answer.show_busy)
        self._presenter.json_changed.connect(self._request.show_json)
        self._presenter.problems_changed.connect(self._on_problems_changed)
        self._presenter.refused.connect(self._go_to)
        self._presenter.refused.connect(self.answer.clear)
        self._presenter.confirmation_needed.connect(self._ask)
        self._presenter.judged.connect(self.answer.show_verdict)
        self.answer.mend_requested.connect(self._go_to)
        self.answer.retry_requested.connect(self.submit)

    def _on_edited(self) -> None:
        self.answer.banner.expire_retry()
        self._presenter.edit(self.form.values(), self.form.problems())

    def _on_problems_changed(self, problems: Sequence[Problem]) -> None:
        self.form.show_problems(problems)
        count = len(problems)
        self._bar.show_hint(
            "" if not count else self.tr("1 problem") if count == 1 else self.tr("{n} problems").format(n=count)
        )

    def _go_to(self, path: str) -> None:
        self.form.focus(path)
        row = self.form.row(path)
        if row is not None:
            self._scroll.reveal(row)

    def _ask(self, question: str) -> None:
        dialog = Confirmation(
            self.tr("Send to production?"), question, self.tr("Send to production"), "send.confirm", self
        )
        dialog.accepted.connect(self._on_confirmed)
        dialog.open()

    def _on_confirmed(self) -> None:
        self._presenter.submit(confirmed=True)
