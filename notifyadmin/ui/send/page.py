"""The Send page: the form on the left, the request and its answer on the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from notifyadmin.api.models.kinds import Kind
from notifyadmin.api.models.send_fields import SEND_REQUEST
from notifyadmin.api.problems import Problem
from notifyadmin.core import examples
from notifyadmin.core.drafts import RequestDraft
from notifyadmin.importers import Imported
from notifyadmin.snippets import render
from notifyadmin.ui import spacing
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.form.suggesting_editor import SuggestingEditor
from notifyadmin.ui.page import LAST_REQUEST, Context, Page
from notifyadmin.ui.send.channel_tab import ChannelTab
from notifyadmin.ui.send.drop_target import DropTarget
from notifyadmin.ui.send.file_commands import FileCommands
from notifyadmin.ui.send.import_notices import ImportNotices
from notifyadmin.ui.send.json_sync import JsonSync
from notifyadmin.ui.send.other_fields import OtherFields
from notifyadmin.ui.send.presenter import SendPresenter
from notifyadmin.ui.send.problem_hint import ProblemHint
from notifyadmin.ui.widgets.answer import AnswerView
from notifyadmin.ui.widgets.code_view import CodeView
from notifyadmin.ui.widgets.column import column
from notifyadmin.ui.widgets.request_tabs import RequestTabs
from notifyadmin.ui.widgets.scroll import VerticalScroll
from notifyadmin.ui.widgets.splitter import Splitter
from notifyadmin.ui.widgets.stacking_splitter import StackingSplitter
from notifyadmin.ui.widgets.submit_bar import SubmitBar

OPEN_SECTIONS = 3


class SendPage(Page):
    """The form, the request as JSON and code, and its answer."""

    def __init__(self, name: str, context: Context) -> None:
        super().__init__(name, context)
        self._document = self.steps = document = context.document
        self._files = context.files
        self._follows_focus = False
        self._presenter = presenter = SendPresenter(
            context.session, document, context.user_data.recent_ids, context.tasks, parent=self
        )
        self.form = Form(SEND_REQUEST, context.resources)
        for section in self.form.sections[:OPEN_SECTIONS]:
            section.unfold(True)
        self._bar = SubmitBar("send", self.tr("Send"), context.resources)
        self._request = RequestTabs("send", context.resources)
        self._request.json.reserve_line()
        self._channels = ChannelTab(name, context, self.runner)
        self._request.addTab(self._channels, self.tr("Channels"))
        self._hint = ProblemHint(self._bar, lambda: self._request.json.has_problem, self)
        self._sync = JsonSync(self.form, self._request.json, document, presenter, self)
        self._others = OtherFields(SEND_REQUEST)
        self._reports = ImportNotices(context.files, document, self)
        self._draft = RequestDraft(document, context.files, context.user_data.drafts)
        self._file_commands = FileCommands(context.files, self._is_whole, self)
        self._lay_out(
            AnswerView("send", context.resources, details_open=True, has_field=self.form.has_field, reveals_itself=True)
        )
        self._drops = DropTarget(self, context.files.is_request)
        # By itself, for writing down a large request takes a moment.
        self._draft_timer = QTimer(self, interval=0, singleShot=True)
        self._draft_timer.timeout.connect(self._keep_draft)
        self._connect()

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        return {
            "new": self._begin_new,
            "open": self._file_commands.open,
            "save": self._file_commands.save,
            "save.as": self._file_commands.save_as,
            "duplicate": self._files.detach,
            "paste.request": self._file_commands.paste,
        }

    @property
    def takes(self) -> Mapping[str, Callable[[str], object]]:
        fields: dict[str, Callable[[str], object]]
        fields = {kind: partial(self._fill, kind) for kind in (Kind.USER_ID, Kind.NOTIFICATION_ID)}
        return {**fields, LAST_REQUEST: self._presenter.restore_last}

    @property
    def code(self) -> CodeView:
        """The request as code."""
        return self._request.code

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is set or typed here."""
        return self.form.is_empty and not self._sync.unfinished

    def begin(self) -> None:
        """Restores the draft, or shows the example; `keep_draft` checks it.

        Only from then on the draft is kept: before, an empty form would replace it.
        """
        unfinished = self._draft.restore()
        if unfinished:
            self._sync.show_unfinished(unfinished)
        elif unfinished is None and self.context.session.profile.is_sandbox and self.form.is_empty:
            self._draft.begin_example(examples.SEND)
        if self._draft.left_out:
            self._reports.on_left_out(self._draft.left_out)
        self._presenter.put_off()
        self._presenter.checked.connect(self._draft_timer.start)
        self._files.file_changed.connect(self._keep_draft)

    def keep_draft(self) -> None:
        self.form.commit_open_cell()
        self._presenter.check()
        if self._draft_timer.isActive():
            self._draft_timer.stop()
            self._keep_draft()

    async def finish(self) -> bool:
        await self._files.finish()
        return True

    def start_at_first_field(self) -> None:
        self.form.focus("notificationId")

    def show_example(self) -> None:
        if self.is_empty:
            self._document.replace(examples.SEND)

    def forget_user(self) -> None:
        super().forget_user()
        self._start_over()

    def import_request(self, found: Imported) -> None:
        self.front_requested.emit()
        self._start_over()
        self._reports.on_imported(found)

    def go_to_problem(self, by: int) -> None:
        if not self.form.commit_open_cell():
            return
        self._presenter.finish_check()
        if self._request.json.has_problem:
            self._request.open_json()
        else:
            super().go_to_problem(by)

    def submit(self) -> None:
        """Sends what the form holds; not while the JSON beside it is being typed and is not valid."""
        if not self.form.commit_open_cell():
            return
        self._document.settle()
        if self._request.json.has_problem:
            self._hint.refuse()
            self._request.open_json()
            return
        intent = self._presenter.intent()
        if intent is not None:
            self.runner.submit(intent)

    def _begin_new(self) -> None:
        self.front_requested.emit()
        self._files.begin_new()
        self._sync.show_again()
        self._start_over()
        self.start_at_first_field()
        self._scroll.to_top()

    def _fill(self, path: str, text: str) -> None:
        self._presenter.fill(path, text)
        self.go_to(path)

    def _is_whole(self) -> bool:
        """Whether the form holds a request, wrong or not: what is not valid JSON would be missing from what is saved.

        Leads to what is not valid.
        """
        if not self.form.commit_open_cell():
            return False
        self._document.settle()
        if self._request.json.has_problem:
            self._request.open_json()
            return False
        self._presenter.check()
        unreadable = self.form.problems()
        if unreadable:
            self.go_to(unreadable[0].path)
        return not unreadable

    def _connect(self) -> None:
        self.follow_document(self._document)
        self._document.changed.connect(lambda: self._others.show_values(self._document.values))
        self.form.edited.connect(self._on_edited)
        self._bar.submitted.connect(self.submit)
        self._presenter.checked.connect(self._write_code)
        self._presenter.checked.connect(self._on_checked)
        self._channels.field_requested.connect(self.go_to)
        self._presenter.problems_changed.connect(self._on_problems_changed)
        self._presenter.refused.connect(self._on_refused)
        self._presenter.refused.connect(self.answer.show_previous)
        self._presenter.restored.connect(self._reports.on_restored)
        self._reports.told.connect(self.told)
        self._reports.told_of_file.connect(self.told_everywhere)
        self._request.code_wanted.connect(self.refresh_code)
        self._request.about_to_copy.connect(self._on_about_to_copy)
        self._request.json.focus_gained.connect(self._presenter.finish_check)
        self._sync.validity_changed.connect(self._hint.refresh)
        self._sync.overwritten.connect(self._reports.on_json_overwritten)
        self._request.json.edited.connect(self._reports.json_went_on)
        self._others.json_wanted.connect(self._request.open_json)
        self.form.suggest_from(self.context.used_ids)
        notification = self.form.editor("notificationId")
        if isinstance(notification, SuggestingEditor):
            notification.chosen.connect(self._presenter.restore_last)
        self._drops.files_dropped.connect(self._file_commands.open_first)
        self._drops.text_dropped.connect(self._files.paste)
        self._request.code.save_requested.connect(lambda path, text: self._files.save_text(Path(path), text))
        self.answer.field_requested.connect(self.go_to)

    def _on_focus_changed(self) -> None:
        self._document.pause()
        self._presenter.check_if_due()

    def _on_edited(self, path: str) -> None:
        editor = self.form.editor(path)
        self._presenter.drop_fixed(path, editor.value(), is_unreadable=editor.problem() is not None)

    def _keep_draft(self) -> None:
        self._draft.keep(self._sync.unfinished)

    def refresh_code(self) -> None:
        """Shows the code of the request for the profile's address, where code is to be seen."""
        if self._request.shows_code:
            self._request.code.show_code(self._presenter.code(partial(render, self._request.code.language)))

    def _write_code(self) -> None:
        if self._request.shows_code:
            self._presenter.write_code(partial(render, self._request.code.language), self._request.code.show_code)

    def _on_checked(self) -> None:
        self._channels.name(self._presenter.request)

    def _on_about_to_copy(self) -> None:
        self._presenter.check()
        self.refresh_code()

    def _on_problems_changed(self, problems: Sequence[Problem]) -> None:
        self.form.show_problems(problems)
        self._hint.show_problems(problems)

    def _start_over(self) -> None:
        """Blames nobody any more for what is missing, until a request is to be sent again."""
        self._presenter.start_over()
        self._hint.start_over()

    def _on_refused(self, path: str) -> None:
        self._hint.refuse()
        self.go_to(self.form.topmost(self._hint.wrong or [path]))

    def go_to(self, path: str) -> None:
        super().go_to(path)
        row = self.form.row(path)
        if row is not None:
            self._scroll.reveal(row)

    def _lay_out(self, answer: AnswerView) -> None:
        self.connect_answer(answer)
        form, form_layout = column(self.form, self._others, spacing=spacing.M)
        form_layout.addStretch(1)
        self._scroll = VerticalScroll(form, follows_cursor=True)
        self._bar.follow(self._scroll.verticalScrollBar())
        left, _ = column(self._scroll, self._bar, spacing=0)
        right = Splitter(Qt.Orientation.Vertical, (self._request, answer))
        right.setSizes([260, 380])
        right_scroll = VerticalScroll(right, follows_cursor=True)
        split = StackingSplitter((left, right_scroll), sizes=(560, 480), heights=(3, 2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.EDGE, spacing.EDGE, spacing.EDGE, spacing.EDGE)
        layout.addWidget(split)

    # Qt's own interface

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not None and not self._follows_focus:
            self._follows_focus = True
            window.focusObjectChanged.connect(self._on_focus_changed)
            self._drops.watch(window)
