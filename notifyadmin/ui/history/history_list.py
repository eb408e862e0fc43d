"""The list of the page, with its filters, and what stands in its place while it is empty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notifyadmin.core.history.criteria import SCHEDULED, Criteria
from notifyadmin.core.history.rows import HistoryRows
from notifyadmin.core.history.transfer import Transfer
from notifyadmin.core.tasks import IfRunning, TaskRunner
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.entry import Entry
from notifyadmin.store.journal.query import Filter
from notifyadmin.ui.history.deletion import DeleteButton
from notifyadmin.ui.history.filter_bar import FilterBar
from notifyadmin.ui.history.list_model import HistoryModel
from notifyadmin.ui.history.list_view import HistoryView
from notifyadmin.ui.history.transfer_bar import TransferBar
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.translation import of_error

COMPARED = 2
"""How many rows are compared with each other."""
LOOK_EVERY_MS = 1_000
PROFILES, LOOK_UP = "history.profiles", "history.lookUp"


class HistoryList(QWidget):
    """The rows that the filters let through; it looks for new ones while it is visible.

    Its `filters` and its `transfer` are for the page to lay out; `delete` is one of the buttons among the filters.

    Signals:
        criteria_changed(Criteria criteria): other filters were chosen.
        row_changed(): the cursor is in another row, or what is in its row is another by now.
    """

    criteria_changed = Signal(object)
    row_changed = Signal()

    def __init__(self, journal: BackgroundJournal, tasks: TaskRunner, resources: Resources) -> None:
        super().__init__()
        self._journal = journal
        self._tasks = tasks
        self.rows = HistoryRows(journal, tasks)
        self.model = HistoryModel(self.rows, resources, self)
        self.view = HistoryView(self.model, resources)
        self.filters = FilterBar(resources)
        self.transfer = TransferBar(Transfer(journal, tasks), self._sought)
        self.delete = DeleteButton(journal, tasks, lambda: self.entry)
        self.filters.add_buttons(self.transfer.export, self.transfer.import_, self.delete)
        self._empty = QLabel()
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number: int | None = None
        """The row that the cursor is in, wherever it is in the list."""
        self._wanted: int | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._empty, 1)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self._connect()
        self._show_place("")

    @property
    def entry(self) -> Entry | None:
        """What is in the row of the cursor, once it has been read."""
        row = self.view.row
        return None if row is None else self.model.entry(row)

    @property
    def chosen_numbers(self) -> list[int]:
        """The numbers of the two rows that are selected; none where it is one, or are more."""
        rows = self.view.chosen(COMPARED + 1)
        return [self.rows.number(row) for row in rows] if len(rows) == COMPARED else []

    def begin(self, criteria: Criteria) -> None:
        """Lists what these filters let through."""
        self.filters.show_criteria(criteria)
        self._search()

    def refresh(self) -> None:
        """Brings in what was written since, by this program or another one."""
        self.rows.refresh()

    def reveal_uid(self, uid: str, on_missing: Callable[[], object] = lambda: None) -> None:
        """Puts the cursor into the row of that name, once it has been looked up; calls `on_missing` without one."""

        def on_success(number: int | None) -> None:
            if number is None:
                on_missing()
            else:
                self.reveal(number)

        self._tasks.start(
            LOOK_UP,
            self._journal.read(lambda journal: journal.row_of(uid)),
            on_success=on_success,
            on_error=self._on_failed,
            if_running=IfRunning.REPLACE,
        )

    def reveal(self, number: int) -> None:
        """Puts the cursor into a row, as soon as it is in the list; filters that hide it are cleared."""
        place = self.rows.place_of(number)
        if place is not None:
            self._wanted = None
            self.view.go_to(place)
            return
        self._wanted = number
        self.rows.refresh(again=True)

    def _connect(self) -> None:
        rows = self.rows
        for signal in (rows.removed, rows.inserted, rows.read):
            signal.connect(self._on_more)
        rows.found.connect(self._on_found)
        rows.current.connect(self._on_current)
        rows.failed.connect(self._on_failed)
        self.delete.deleted.connect(self.refresh)
        self.view.delete_wanted.connect(self.delete.ask_about_row)
        self.transfer.imported.connect(self._search)
        self.transfer.imported.connect(self._load_profiles)
        self.filters.changed.connect(self._on_filtered)
        self.view.row_changed.connect(self._on_row_changed)

    def _search(self) -> None:
        self.view.show_schedules(self.filters.criteria.operation == SCHEDULED)
        self.rows.search(self._sought())

    def _sought(self) -> Filter:
        return self.filters.criteria.sought(datetime.now())

    def _load_profiles(self) -> None:
        self._tasks.start(
            PROFILES,
            self._journal.read(lambda journal: journal.profiles()),
            on_success=self.filters.show_profiles,
            on_error=self._on_failed,
            if_running=IfRunning.REFUSE,
        )

    def _on_filtered(self, criteria: Criteria) -> None:
        self._wanted = None
        self.criteria_changed.emit(criteria)
        self._search()

    def _on_found(self) -> None:
        """Another list: the cursor stays in its row where that is among the first, and is in none else."""
        place = None if self._number is None else self.rows.place_of(self._number)
        if place is not None:
            self.view.go_to(place)
        elif self._number is not None:
            self._number = None
            self.row_changed.emit()
        self._on_more()

    def _on_more(self, *_: int) -> None:
        self._show_rows()
        self.row_changed.emit()

    def _show_rows(self) -> None:
        if self.rows.is_whole:
            self.filters.show_count(self.rows.count)
        words = self.tr("No requests yet. What you send, change or retract is listed here, with its response.")
        if self.filters.criteria != Criteria():
            words = self.tr("No matching requests. Remove a filter to see more.")
        self._show_place("" if self.rows.count else words)

    def _on_current(self) -> None:
        """Goes to the row that is wanted, if it is here; if not, a filter hides it."""
        self._show_rows()  # in place of why it could not be read the last time
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        place = self.rows.place_of(wanted)
        if place is not None:
            self.view.go_to(place)
        elif self.filters.criteria != Criteria():
            self._wanted = wanted
            self.filters.show_criteria(Criteria())
            self.criteria_changed.emit(Criteria())
            self._search()

    def _on_failed(self, error: StoreError) -> None:
        self._show_place(of_error(error))

    def _on_row_changed(self) -> None:
        row = self.view.row
        if row is not None:
            self._number = self.rows.number(row)
        self.row_changed.emit()

    def _show_place(self, words: str) -> None:
        self._empty.setText(words)
        self._empty.setVisible(bool(words))
        self.view.setVisible(not words)

    # Qt's own interface

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._load_profiles()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)
