"""The Send page: the form on the left, the request and its answer on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from notifyadmin.api.models import SendRequest
from notifyadmin.api.problems import Problem, Severity
from notifyadmin.snippets import render
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.document import Document
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.form.suggestions import SuggestingEditor
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.send.both_ways import BothWays
from notifyadmin.ui.send.drop import DropCatcher, local_files
from notifyadmin.ui.send.keeper import Keeper
from notifyadmin.ui.send.other_fields import OtherFields
from notifyadmin.ui.send.presenter import SendPresenter
from notifyadmin.ui.send.request_view import RequestView
from notifyadmin.ui.texts import counted
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.answer import AnswerView
from notifyadmin.ui.widgets.code_view import CodeView
from notifyadmin.ui.widgets.dialog import Confirmation
from notifyadmin.ui.widgets.scroll import VerticalScroll
from notifyadmin.ui.widgets.submit_bar import SubmitBar

OPEN_SECTIONS = 3
SUGGESTED = ("notificationId", "user.id", "templateId", "subNotificationId")


class SendPage(QWidget):
    """Shows the state of its presenter, its document and its keeper, and tells them what the user does."""

    def __init__(
        self,
        presenter: SendPresenter,
        document: Document,
        keeper: Keeper,
        caller: Caller,
        resources: Resources,
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self._presenter = presenter
        self._document = document
        self._keeper = keeper
        self._caller = caller
        self._follows_focus = False
        self._wrong: list[str] = []
        self.form = Form(SendRequest, resources)
        for section in self.form.sections[:OPEN_SECTIONS]:
            section.unfold(True)
        self._bar = SubmitBar("send", self.tr("Send"))
        self._request = RequestView(resources, appearance)
        self._both = BothWays(self.form, self._request.json, document, presenter, self)
        self._others = OtherFields(SendRequest)
        self.answer = AnswerView("send", resources, details_open=True, can_mend=self.form.can_mend)
        self._lay_out()
        self._drops = DropCatcher(self, keeper.is_request)
        # By itself, for writing down a large request takes a moment.
        self._draft_timer = QTimer(self, interval=0, singleShot=True)
        self._draft_timer.timeout.connect(self._keep_draft)
        self._connect()

    @property
    def code(self) -> CodeView:
        """The request as code."""
        return self._request.code

    def start_with(self, example: Mapping[str, object] | None) -> None:
        """Shows what stood here when the program ended; where that was nothing, the example. `settle` checks it.

        Only from then on the draft is kept: before, an empty form would take its place.
        """
        unfinished = self._keeper.restore_draft()
        if unfinished:
            self._both.show_unfinished(unfinished)
        elif unfinished is None and example is not None and self.form.is_empty:
            self._document.begin(example)
        self._presenter.put_off()
        self._presenter.checked.connect(self._draft_timer.start)
        self._keeper.file_changed.connect(self._keep_draft)

    def settle(self) -> None:
        """Takes in what was typed this very moment, and has it kept."""
        self.form.take_open()
        self._presenter.check()
        if self._draft_timer.isActive():
            self._draft_timer.stop()
            self._keep_draft()

    def start_at_first_field(self) -> None:
        """Puts the cursor where typing begins."""
        self.form.focus("notificationId")

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all stands here."""
        return self.form.is_empty and not self._both.unfinished

    def submit(self) -> None:
        """Sends what the form holds; not while the JSON beside it is being typed and is none."""
        if not self.form.take_open():
            return
        self._document.settle()
        if self._request.json.has_problem:
            self._request.show_json()
        else:
            self._presenter.submit()

    def is_whole(self) -> bool:
        """Whether what stands here is a request, wrong or not: what is no JSON would be missing from what is kept."""
        if not self.form.take_open():
            return False
        self._document.settle()
        if self._request.json.has_problem:
            self._request.show_json()
            return False
        self._presenter.check()
        unreadable = self.form.problems()
        if unreadable:
            self._go_to(unreadable[0].path)
        return not unreadable

    def paste(self) -> None:
        """Reads the clipboard as a request: text, or a file that was copied."""
        data = QGuiApplication.clipboard().mimeData()
        files = local_files(data)
        if files:
            self._open_first(files)
        else:
            self._keeper.take(data.text())

    def _connect(self) -> None:
        self._document.touched.connect(self.answer.banner.expire_retry)
        self._document.changed.connect(self._on_changed)
        self._bar.submitted.connect(self.submit)
        self._bar.cancelled.connect(self._caller.cancel)
        self._caller.busy_changed.connect(self._bar.show_busy)
        self._caller.busy_changed.connect(self.answer.show_busy)
        self._presenter.checked.connect(self._write_code)
        self._presenter.problems_changed.connect(self._on_problems_changed)
        self._presenter.refused.connect(self._on_refused)
        self._presenter.refused.connect(self.answer.clear)
        self._presenter.confirmation_needed.connect(self._ask)
        self._presenter.judged.connect(self.answer.show_verdict)
        self._presenter.sent.connect(self._keeper.note_sent)
        self._request.code_wanted.connect(self.refresh_code)
        self._request.code.taken.connect(self._on_code_taken)
        self._request.json.taken.connect(self._presenter.check)
        self._request.json.entered.connect(self._presenter.finish_check)
        self._others.json_wanted.connect(self._request.show_json)
        self.form.suggest_from(self._keeper.ids, {path: path for path in SUGGESTED})
        notification = self.form.editor("notificationId")
        if isinstance(notification, SuggestingEditor):
            notification.chosen.connect(self._keeper.bring_back)
        self._drops.files_dropped.connect(self._open_first)
        self._drops.text_dropped.connect(self._keeper.take)
        self.answer.mend_requested.connect(self._go_to)
        self.answer.retry_requested.connect(self.submit)

    def _on_focus_changed(self) -> None:
        self._document.pause()
        self._presenter.check_if_due()

    def _on_changed(self) -> None:
        self.answer.banner.expire_retry()
        self._others.show_values(self._document.values)

    def _keep_draft(self) -> None:
        self._keeper.keep_draft(self._both.unfinished)

    def _open_first(self, files: Sequence[str]) -> None:
        self._keeper.open(Path(files[0]))

    def refresh_code(self) -> None:
        """Shows the code of the request for the profile's address, where code is to be seen."""
        if self._request.shows_code:
            self._request.code.show_code(self._presenter.code(partial(render, self._request.code.language)))

    def _write_code(self) -> None:
        if self._request.shows_code:
            self._presenter.write_code(partial(render, self._request.code.language), self._request.code.show_code)

    def _on_code_taken(self) -> None:
        self._presenter.check()
        self.refresh_code()

    def _on_problems_changed(self, problems: Sequence[Problem]) -> None:
        self.form.show_problems(problems)
        self._wrong = [problem.path for problem in problems if problem.severity is Severity.ERROR]
        self._bar.show_hint(", ".join(filter(None, counted(len(self._wrong), len(problems) - len(self._wrong)))))

    def _on_refused(self, path: str) -> None:
        self._go_to(self.form.topmost(self._wrong or [path]))

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

    def _lay_out(self) -> None:
        column = QWidget()
        column_layout = QVBoxLayout(column)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(8)
        column_layout.addWidget(self.form)
        column_layout.addWidget(self._others)
        column_layout.addStretch(1)
        self._scroll = VerticalScroll(column)
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

    # Qt's own interface

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not None and not self._follows_focus:
            self._follows_focus = True
            window.focusObjectChanged.connect(self._on_focus_changed)
            self._drops.watch(window)
