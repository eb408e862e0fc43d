"""What the service can be asked about the row that is shown: its log, and another time for a scheduled send."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from notifyadmin.core.history.log_asker import LogAsker, Timer
from notifyadmin.core.history.schedules import Scheduled, cancellation, rescheduling, schedule_of
from notifyadmin.core.session import State
from notifyadmin.core.tasks import IfRunning
from notifyadmin.store.journal.entry import Details
from notifyadmin.ui.history.log_bar import LogBar
from notifyadmin.ui.history.log_view import LogView
from notifyadmin.ui.history.pause_timer import PauseTimer
from notifyadmin.ui.history.reschedule_dialog import RescheduleDialog
from notifyadmin.ui.history.schedule_bar import ScheduleBar
from notifyadmin.ui.page import Context
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown

SCHEDULE = "history.schedule"


class RowService(QObject):
    """Owns the parts of the page that are about the service; the page lays them out.

    Signals:
        log_changed(bool is_known): the log view shows something, or nothing.
        log_wanted(): the user has asked, and wants to see what comes of it.
        submitted(Intent intent): this is to be run.
        failed(StoreError error): the history could not be read or written.
    """

    log_changed = Signal(bool)
    log_wanted = Signal()
    submitted = Signal(object)
    failed = Signal(object)

    def __init__(self, name: str, context: Context, timer: Timer | None) -> None:
        super().__init__()
        self._context = context
        self._details: Details | None = None
        self._scheduled: Scheduled | None = None
        runner = context.make_runner(f"{name}.log")
        self._asker = LogAsker(context.session, runner, context.journal, context.tasks, timer or PauseTimer(self))
        self.schedule, self.log_bar, self.log = ScheduleBar(), LogBar(), LogView(context.resources)
        self.schedule.reschedule_wanted.connect(self._ask_for_time)
        self.schedule.cancel_wanted.connect(self._cancel)
        self.log_bar.ask_wanted.connect(self.ask)
        self.log_bar.looked_at_changed.connect(self._asker.look)
        self._asker.changed.connect(self._show)
        self._asker.failed.connect(self.failed.emit)

    def show_row(self, details: Details | None) -> None:
        """Is about this row from now on."""
        is_same = details is not None and self._details is not None and details.entry.uid == self._details.entry.uid
        self._details = details
        if not is_same:
            self._scheduled = None
            self.log.forget()
        self._asker.show(details)
        if details is not None:
            self._context.tasks.start(
                SCHEDULE,
                self._context.journal.read(lambda journal: schedule_of(journal, details)),
                on_success=self._show_schedule,
                on_error=self.failed.emit,
                if_running=IfRunning.REPLACE,
            )

    def _show_schedule(self, scheduled: Scheduled | None) -> None:
        self._scheduled = scheduled
        self._show()

    def _show(self) -> None:
        obstacle, entry = self._obstacle(), None if self._details is None else self._details.entry
        self.schedule.show_schedule(self._scheduled, obstacle)
        self.log_bar.show_state(self._asker, entry, obstacle)
        report = self._asker.report
        if report is not None:
            self.log.show_report(report)
        self.log_changed.emit(report is not None)

    def _obstacle(self) -> str:
        """Why nothing can be asked of the row's service now; empty where it can."""
        if self._details is None:
            return ""
        entry = self._details.entry
        if not self._asker.is_own_profile:
            text = self.tr("Select the profile {name} first.")
            if self._context.session.profiles.get(entry.profile_id) is None:
                text = self.tr("The profile {name} was deleted.")
            return text.format(name=shown(entry.profile_name, NAME_CHARACTERS))
        if self._context.session.state is not State.READY:
            return self.tr("The profile can't be used yet.")
        return ""

    def ask(self) -> None:
        """Asks the service's log about the row, where that is possible, and shows what comes of it."""
        self._asker.ask()
        self.log_wanted.emit()

    def _ask_for_time(self) -> None:
        scheduled = self._scheduled
        if scheduled is not None:
            connection = self._context.session.connection

            def submit(schedule: str) -> None:
                self.submitted.emit(rescheduling(connection, scheduled.entry, schedule))

            window = self.schedule.window()
            RescheduleDialog(scheduled.at, submit, self._context.resources, window).open()

    def _cancel(self) -> None:
        if self._scheduled is not None:
            self.submitted.emit(cancellation(self._context.session.connection, self._scheduled.entry))
