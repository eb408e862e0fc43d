"""The History page: everything that was sent, changed and retracted, and one row of it in full."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout

from notifyadmin.core.history.criteria import Criteria
from notifyadmin.core.history.row import NotRepeatable, copied, request_of
from notifyadmin.core.requests import DeletePreferences, GetPreferences
from notifyadmin.core.tasks import IfRunning
from notifyadmin.snippets import render
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal import Details
from notifyadmin.ui.history.day_dialog import DayDialog
from notifyadmin.ui.history.details import RowDetails
from notifyadmin.ui.history.history_list import HistoryList
from notifyadmin.ui.notices import Level, Notice
from notifyadmin.ui.page import Context, Page
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.answer import AnswerView
from notifyadmin.ui.widgets.outside_text import copy
from notifyadmin.ui.widgets.stacking_splitter import StackingSplitter

READ = "history.row"


class HistoryPage(Page):
    """Lists the journal's rows, and shows the one that the cursor is in beside them."""

    def __init__(self, name: str, context: Context) -> None:
        super().__init__(name, context)
        self._shown: Details | None = None
        self.list = HistoryList(context.journal, context.tasks, context.resources)
        answer = AnswerView("history", context.resources)
        self.connect_answer(answer)
        self.details = RowDetails(answer, context.resources)
        self.details.hide()
        split = StackingSplitter((self.list, self.details), sizes=(560, 560), heights=(1, 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(split)
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
        if isinstance(request, DeletePreferences | GetPreferences) or not address:
            self.details.code.show_code("")
        else:
            self.details.code.show_code(render(self.details.code.language, request, address))

    def _connect(self) -> None:
        self.list.criteria_changed.connect(self._keep_criteria)
        self.list.row_changed.connect(self._on_row_changed)
        self.list.filters.other_day_wanted.connect(self._ask_for_day)
        self.list.view.copied.connect(lambda: self._copy("row"))
        self.details.copy_wanted.connect(self._copy)
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
            self._shown = None
            self.details.forget()
            self.details.hide()
        elif entry is not None and (self._shown is None or self._shown.entry != entry):
            self.context.tasks.start(
                READ,
                self.context.journal.read(lambda journal: journal.get(entry.row)),
                on_success=self._show_row,
                on_error=self._on_failed,
                if_running=IfRunning.REPLACE,
            )

    def _show_row(self, details: Details | None) -> None:
        if details is None:  # it was deleted just now, and leaves the list in a moment
            return
        self._shown = details
        profile = self.context.session.profiles.get(details.entry.profile_id)
        deliveries = () if profile is None else self.context.session.deliveries(profile, details.entry.tracking_id)
        self.details.show_row(details, deliveries, self._note(details))
        self.details.show()
        self.refresh_code()

    def _note(self, details: Details) -> str:
        entry = details.entry
        notes = []
        if entry.is_damaged:
            notes.append(self.tr("Part of this row can't be read: another program may have changed the history."))
        if self.context.session.profiles.get(entry.profile_id) is None:
            notes.append(self.tr("The profile {name} was deleted.").format(name=entry.profile_name))
        try:
            request_of(details)
        except NotRepeatable as reason:
            notes.append(of_api(str(reason)))
        return " ".join(notes)

    def _copy(self, part: str) -> None:
        details = self._shown
        if details is None:
            return
        body = details.request if part == "request" else details.answer
        copy(copied(details) if part == "row" else "" if body is None else body.text)

    def _on_failed(self, error: StoreError) -> None:
        self.told.emit(Notice(Level.ERROR, f"{error} {error.advice}", topic="history"))
