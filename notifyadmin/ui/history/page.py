"""The History page: everything that was sent, changed and retracted, and one row of it in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout

from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.core.history import row
from notifyadmin.core.history.again import Repeater
from notifyadmin.core.history.criteria import Criteria
from notifyadmin.core.history.diff import Comparison, comparison
from notifyadmin.core.history.log_asker import Timer
from notifyadmin.core.history.removed import Removed, removed_by
from notifyadmin.core.history.row import KeyStruckOut, NotRepeatable, before_of, request_of, retraction_of, values_of
from notifyadmin.core.intent import Intent
from notifyadmin.core.runner import Result
from notifyadmin.core.tasks import IfRunning
from notifyadmin.importers import Operation
from notifyadmin.snippets import render
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal.entry import Details, Entry
from notifyadmin.ui import spacing
from notifyadmin.ui.history.comparison import ComparisonDialog
from notifyadmin.ui.history.day_dialog import DayDialog
from notifyadmin.ui.history.details import RowDetails
from notifyadmin.ui.history.history_list import HistoryList
from notifyadmin.ui.history.removed_dialog import RemovedDialog
from notifyadmin.ui.history.row_opener import RowOpener
from notifyadmin.ui.history.row_service import RowService
from notifyadmin.ui.notices import Level, Notice
from notifyadmin.ui.page import Context, Page
from notifyadmin.ui.translation import of_error
from notifyadmin.ui.widgets.answer import AnswerView
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, copy, shown
from notifyadmin.ui.widgets.stacking_splitter import StackingSplitter

READ, AGAIN, COMPARE, REMOVED = "history.row", "history.again", "history.compare", "history.removed"
IMPORTED_AS: Mapping[str, Operation] = {
    "send": "send",
    "retract": "retract",
    "setUserPreferences": "setUserPreferences",
}
"""As what the pages take the request of an operation; a reset has no form of its own."""


class HistoryPage(Page):
    """Lists the journal's rows, and shows the one that the cursor is in beside them."""

    def __init__(self, name: str, context: Context, timer: Timer | None = None) -> None:
        super().__init__(name, context)
        self._shown: Details | None = None
        self._asked_about = ""
        self._opener = RowOpener(context)
        self._repeater = Repeater(context.journal, context.session, context.user_data.recent_ids)
        self.list = HistoryList(context.journal, context.tasks, context.resources)
        answer = AnswerView("history", context.resources)
        self.connect_answer(answer)
        self._service = RowService(name, context, timer)
        self.details = RowDetails(answer, self._service, context.resources)
        self.details.hide()
        split = StackingSplitter((self.list, self.details), sizes=(620, 540), heights=(2, 3))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.EDGE, spacing.EDGE, spacing.EDGE, spacing.EDGE)
        layout.addWidget(self.list.filters)
        layout.addWidget(self.list.transfer)
        layout.addWidget(split, 1)
        self._connect()

    def begin(self) -> None:
        kept = self.context.user_data.drafts.load(self.name) or {}
        self.list.begin(Criteria.from_kept(kept))

    def start_at_first_field(self) -> None:
        self.list.filters.start()

    def find_words(self) -> None:
        """Searches the history, unless the keyboard is in a text."""
        if isinstance(QApplication.focusWidget(), QPlainTextEdit):
            super().find_words()
        else:
            self.list.filters.start()

    def refresh_code(self) -> None:
        """Shows the code of the row's request, where it is to be seen."""
        if self._shown is None or not self.details.shows_code:
            return
        try:
            request = request_of(self._shown)
        except NotRepeatable:
            self.details.code.show_code("")
            return
        address = self.context.session.expected_address
        if isinstance(request, SendRequest | RetractRequest | SetPreferencesRequest) and address:
            self.details.code.show_code(render(self.details.code.language, request, address))
        else:
            self.details.code.show_code("")

    def forget_user(self) -> None:
        """Goes on showing the row: it is what it was, whatever profile is selected."""

    def show_row(self, uid: str, *, asks: bool = False) -> None:
        self._asked_about = uid if asks else ""
        self._ask_about_shown()
        text = self.tr("This request is not in the history: it was deleted, or could not be recorded.")
        self.list.reveal_uid(uid, lambda: self.told.emit(Notice(Level.WARNING, text, topic="history")))

    def _ask_about_shown(self) -> None:
        if self._shown is not None and self._shown.entry.uid == self._asked_about:
            self._asked_about = ""
            self._service.ask()

    def _show_result(self, result: Result) -> None:
        super()._show_result(result)
        self.details.forget()
        if result.uid:
            self.list.reveal_uid(result.uid)

    def _connect(self) -> None:
        self.list.criteria_changed.connect(self._keep_criteria)
        self.list.transfer.told.connect(self.told)
        self.list.delete.told.connect(self.told)
        self.list.row_changed.connect(self._on_row_changed)
        self.list.filters.other_day_wanted.connect(self._ask_for_day)
        self.list.view.chosen_changed.connect(lambda: self.details.compare.setEnabled(bool(self.list.chosen_numbers)))
        self.list.view.opened.connect(self.details.take_focus)
        self.list.view.copied.connect(lambda: self._copy("row"))
        details = self.details
        details.open_wanted.connect(self._open_request)
        details.again_wanted.connect(self.submit)
        details.compare_wanted.connect(self._compare)
        details.retract_wanted.connect(self._retract)
        details.restore_wanted.connect(self._restore)
        details.copy_wanted.connect(self._copy)
        self._service.submitted.connect(self.runner.submit)
        self._service.failed.connect(self._refuse)
        self.details.code_wanted.connect(self.refresh_code)
        self.details.code.save_requested.connect(lambda path, text: self.context.files.save_text(Path(path), text))

    def _keep_criteria(self, criteria: Criteria) -> None:
        self.context.user_data.drafts.save(self.name, criteria.to_kept())

    def _ask_for_day(self) -> None:
        DayDialog(self.list.filters.criteria.day, self.list.filters.choose_day, self).open()

    def _on_row_changed(self) -> None:
        """Reads the row that the cursor is in, where it is another one, or has changed."""
        entry = self.list.entry
        if self.list.view.row is None:
            self.context.tasks.cancel(READ)  # of a row that has left the list meanwhile
            self._shown = None
            self._service.show_row(None)
            self.details.forget()
            self.details.hide()
        elif entry is not None and (self._shown is None or self._shown.entry != entry):
            self.context.tasks.start(
                READ,
                self.context.journal.read(lambda journal: journal.get(entry.row)),
                on_success=self._show_row,
                on_error=self._refuse,
                if_running=IfRunning.REPLACE,
            )

    def _show_row(self, details: Details | None) -> None:
        if details is None:  # it was deleted just now, and leaves the list in a moment
            return
        self._shown = details
        self._service.show_row(details)
        profile = self.context.session.profiles.get(details.entry.profile_id)
        deliveries = () if profile is None else self.context.session.deliveries(profile, details.entry.tracking_id)
        problem = _problem(details)
        self.details.show_row(details, deliveries, self._note(details, problem))
        self.details.show_actions(
            IMPORTED_AS.get(details.entry.operation),
            can_open=problem is None or isinstance(problem, KeyStruckOut),
            can_repeat=problem is None,
            can_restore=details.before is not None,
        )
        self.details.show()
        self.refresh_code()
        self._ask_about_shown()

    def _note(self, details: Details, problem: NotRepeatable | None) -> str:
        entry = details.entry
        notes = []
        if entry.is_damaged:
            notes.append(self.tr("Part of this row can't be read: another program may have changed the history."))
        if self.context.session.profiles.get(entry.profile_id) is None:
            notes.append(self.tr("The profile {name} was deleted.").format(name=_name(entry.profile_name)))
        return " ".join((*notes, *(() if problem is None else (of_error(problem),))))

    def _open_request(self) -> None:
        """Shows the row's request on the page that it is of."""
        details = self._shown
        if details is None or (operation := IMPORTED_AS.get(details.entry.operation)) is None:
            return
        try:
            self._opener.show(details.entry, operation, values_of(details))
        except NotRepeatable as reason:
            self._refuse(reason)

    def _retract(self) -> None:
        """Shows on the Retract page what takes the row's notification back."""
        if self._shown is not None:
            self._opener.show(self._shown.entry, "retract", retraction_of(self._shown))

    def _restore(self) -> None:
        """Compares what the user had chosen before a change with what is chosen now, or has what was removed sent."""
        details = self._shown
        if details is not None and details.entry.operation == "retract":
            self.context.tasks.start(
                REMOVED,
                self.context.journal.read(lambda journal: removed_by(journal, details)),
                on_success=partial(self._show_removed, details.entry),
                on_error=self._refuse,
                if_running=IfRunning.REPLACE,
            )
        elif self._shown is not None and self._shown.before is not None:
            try:
                self._opener.show(self._shown.entry, "setUserPreferences", before_of(self._shown))
            except NotRepeatable as reason:
                self._refuse(reason)

    def _show_removed(self, entry: Entry, removed: Sequence[Removed]) -> None:
        def send(one: Removed) -> None:
            """Shows on the Send page the request that brings a notification back, as far as it is known."""
            remarks = () if one.is_original else (self.tr("Its merge tags are not in the history."),)
            self._opener.show(entry, "send", one.values, remarks)

        if len(removed) == 1:
            send(removed[0])
        else:
            RemovedDialog(removed, send, self).open()

    def submit(self) -> None:
        """Makes the row's request once more, after a question."""
        entry = self.list.entry
        if entry is not None:
            self.context.tasks.start(
                AGAIN,
                self._repeater.intent(entry.row),
                on_success=self._submit,
                on_error=self._refuse,
                if_running=IfRunning.REFUSE,
            )

    def _submit(self, intent: Intent[Any] | None) -> None:
        if intent is not None:
            self.runner.submit(intent)

    def _refuse(self, reason: StoreError) -> None:
        self.told.emit(Notice(Level.ERROR, of_error(reason), topic="history"))

    def _compare(self) -> None:
        numbers = self.list.chosen_numbers
        if numbers:
            self.context.tasks.start(
                COMPARE,
                self.context.journal.read(lambda journal: comparison(journal, numbers)),
                on_success=self._show_comparison,
                on_error=self._refuse,
                if_running=IfRunning.REPLACE,
            )

    def _show_comparison(self, found: Comparison | None) -> None:
        if found is not None:
            ComparisonDialog(found, self.context.resources, self).open()

    def _copy(self, part: str) -> None:
        details = self._shown
        if details is None:
            return
        body = details.request if part == "request" else details.answer
        text = row.copied(details) if part == "row" else "" if body is None else body.text
        if text:  # else what is on the clipboard stays there
            copy(text)
        said = self.tr("Copied.") if text else self.tr("Nothing was copied: this row has no such body.")
        self.told.emit(Notice(Level.INFO, said, topic="history"))


def _name(name: str) -> str:
    return shown(name, NAME_CHARACTERS)


def _problem(details: Details) -> NotRepeatable | None:
    """Why a row's request cannot be made again; None where it can."""
    try:
        request_of(details)
    except NotRepeatable as reason:
        return reason
    return None
