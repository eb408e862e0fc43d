"""Deleting from the history: one row, all of a user, or everything; always after a question."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from notifyadmin.core.tasks import TaskRunner
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.entry import Entry
from notifyadmin.store.journal.query import Filter
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.history.words import HistoryWords
from notifyadmin.ui.notices import Level, Notice
from notifyadmin.ui.questions import confirmation
from notifyadmin.ui.translation import of_error
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, menu_text, shown

KEY, NAME = "history.delete", "history.delete.confirm"


class DeleteButton(QPushButton):
    """Offers what can be deleted, asks, and deletes it from every file.

    Signals:
        told(Notice notice): how it ended.
        deleted(): rows are gone.
    """

    told = Signal(object)
    deleted = Signal()

    def __init__(self, journal: BackgroundJournal, tasks: TaskRunner, entry: Callable[[], Entry | None]) -> None:
        """`entry` gives the row that the cursor is in."""
        super().__init__()
        self._journal = journal
        self._tasks = tasks
        self._entry = entry
        self._words = HistoryWords(self)
        identify(self, "history.delete", self.tr("Delete"))
        self.setText(self.tr("Delete"))
        self.setToolTip(self.tr("Deletes requests from the history; what was sent stays sent"))
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self._fill()  # an empty menu would not open, and so never be filled
        tasks.busy_changed.connect(self._on_busy_changed)

    def ask_about_row(self) -> None:
        """Asks whether to delete the row that the cursor is in."""
        entry = self._entry()
        if entry is not None and self.isEnabled():
            text = self.tr("The request of {moment} for user {user} will be deleted from the history.")
            names = {"moment": self._words.moment(entry.at), "user": shown(entry.user_id, NAME_CHARACTERS)}
            self._ask(Filter(rows=[entry.row]), text.format(**names))

    def _ask_about_user(self) -> None:
        entry = self._entry()
        if entry is not None:
            text = self.tr("All requests for user {user} will be deleted from the history, those of all profiles.")
            self._ask(Filter(user_id=entry.user_id), text.format(user=shown(entry.user_id, NAME_CHARACTERS)))

    def _ask_about_all(self) -> None:
        self._ask(Filter(), self.tr("All requests will be deleted from the history, also those that a filter hides."))

    def _fill(self) -> None:
        menu, entry = self.menu(), self._entry()
        menu.clear()
        one = menu.addAction(self.tr("This request…"))
        one.triggered.connect(lambda _checked=False: self.ask_about_row())
        user = self.tr("All requests for user {user}…").format(user=menu_text(entry.user_id) if entry else "")
        of_user = menu.addAction(user if entry is not None else self.tr("All requests for a user…"))
        of_user.triggered.connect(lambda _checked=False: self._ask_about_user())
        for action in (one, of_user):
            action.setEnabled(entry is not None)
        menu.addAction(self.tr("Everything…")).triggered.connect(lambda _checked=False: self._ask_about_all())

    def _ask(self, sought: Filter, text: str) -> None:
        advice = self.tr("This cannot be undone. What was sent stays sent.")
        says = DialogText(self.tr("Delete from the history?"), f"{text} {advice}", NAME, self.tr("Delete"))
        dialog = confirmation(says, self.window())
        dialog.accepted.connect(lambda: self._delete(sought))
        dialog.open()

    def _delete(self, sought: Filter) -> None:
        self._tasks.start(KEY, self._journal.delete(sought), on_success=self._on_deleted, on_error=self._on_failed)

    def _on_busy_changed(self, key: str, busy: bool) -> None:
        if key == KEY:
            self.setDisabled(busy)  # a second deletion would be refused after it was agreed to

    def _on_deleted(self, count: int) -> None:
        text = self.tr("Deleted %n request(s) from the history.", "", count)
        self.told.emit(Notice(Level.SUCCESS, text, topic=KEY))
        self.deleted.emit()

    def _on_failed(self, error: StoreError) -> None:
        self.told.emit(Notice(Level.ERROR, of_error(error), topic=KEY))
