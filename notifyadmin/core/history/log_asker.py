"""Asks the service's log about one row of the history, again and again for a while."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from notifyadmin.api import verdict
from notifyadmin.api.exchange import Answer
from notifyadmin.api.models.logs import Logs
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.delivery_log import DeliveryState
from notifyadmin.core.history.log_search import Report, Settled, candidates, is_unknown_send, query_of, report_of
from notifyadmin.core.intent import Intent
from notifyadmin.core.requests import QueryLogs
from notifyadmin.core.runner import Result, Runner
from notifyadmin.core.session import Session, State
from notifyadmin.core.signal import Signal
from notifyadmin.core.tasks import IfRunning, TaskRunner
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.entry import Details
from notifyadmin.store.journal.query import Filter

PAUSES_S = (2.0, 4.0, 8.0, 16.0, 30.0, 30.0, 30.0)
"""How long it waits before it asks once more: two minutes in all."""
READ, NOTE = "history.log.read", "history.log.note"

_final = frozenset({DeliveryState.OPENED, DeliveryState.FAILED, DeliveryState.IGNORED})


class Timer(Protocol):
    """Calls once, later."""

    def start(self, seconds: float, call: Callable[[], None]) -> None:
        """Calls after so many seconds; what was to be called before is not."""

    def stop(self) -> None:
        """Calls nothing any more."""


class LogAsker:
    """Knows what the log says of the row that is shown; a send of unknown outcome gets that written into its row.

    Signals:
        changed(): another row, another report, or it can be asked by now or not any more.
        failed(StoreError error): what the log says could not be read from, or written into, the history.
    """

    def __init__(
        self, session: Session, runner: Runner, journal: BackgroundJournal, tasks: TaskRunner, timer: Timer
    ) -> None:
        self.changed = Signal[[]]()
        self.failed = Signal[[StoreError]]()
        self.report: Report | None = None
        """What the log said last; None until it was asked."""
        self._session = session
        self._runner = runner
        self._journal = journal
        self._tasks = tasks
        self._timer = timer
        self._details: Details | None = None
        self._asking: Intent[Logs] | None = None
        self._turn: int | None = None
        """How many pauses there have been; None while it does not ask by itself."""
        self._is_looked_at = False
        runner.judged.connect(self._on_judged)
        session.changed.connect(self._on_session_changed)

    @property
    def is_possible(self) -> bool:
        """Whether there is something to ask about the row."""
        return self._details is not None and query_of(self._details.entry) is not None

    @property
    def is_own_profile(self) -> bool:
        """Whether the row is of the profile that is chosen."""
        return self._details is not None and self._details.entry.profile_id == self._session.profile.id

    @property
    def can_ask(self) -> bool:
        """Whether the service of the row can be asked now."""
        return self.is_possible and self.is_own_profile and self._session.state is State.READY and not self.is_asking

    @property
    def is_asking(self) -> bool:
        """Whether an answer is awaited."""
        return self._asking is not None

    def show(self, details: Details | None) -> None:
        """Is about this row from now on; what is known of the same row stays known."""
        former, self._details = self._details, details
        if former is None or details is None or former.entry.uid != details.entry.uid:
            self.report = None
            self._end()
        self.changed.emit()

    def look(self, is_looked_at: bool) -> None:
        """Whether somebody looks at the row: only then it asks by itself."""
        if is_looked_at is self._is_looked_at:
            return
        self._is_looked_at = is_looked_at
        if not is_looked_at:
            self._timer.stop()
        elif not self.is_asking:
            self._wait()

    def ask(self) -> None:
        """Asks now, and then by itself for a while."""
        if self.can_ask:
            self._turn = 0
            self._ask()

    def _ask(self) -> None:
        query = None if self._details is None else query_of(self._details.entry)
        if query is None or not self.can_ask:
            self._end()
            self.changed.emit()
            return
        self._timer.stop()
        self._asking = Intent(self._session.connection, QueryLogs(query), _judge)
        self.changed.emit()
        self._runner.read(self._asking)

    def _wait(self) -> None:
        """Asks again after a pause, where it is to ask by itself."""
        if self._turn is None or not self._is_looked_at:
            return
        if self._turn == len(PAUSES_S):
            self._turn = None
        else:
            self._timer.start(PAUSES_S[self._turn], self._ask_again)

    def _ask_again(self) -> None:
        self._turn = (self._turn or 0) + 1
        self._ask()

    def _end(self) -> None:
        self._turn = None
        self._timer.stop()
        if self._asking is not None:
            self._asking = None
            self._runner.cancel()

    def _on_judged(self, result: Result) -> None:
        details = self._details
        if result.intent is not self._asking or details is None:
            return
        if result.verdict.outcome is not Outcome.DONE:
            self._turn = None
            self._show(Report(result.ended_at, failure=result.verdict))
            return
        self._tasks.start(
            READ,
            self._read(details, result),
            on_success=partial(self._on_read, result.intent, details),
            on_error=self._on_failed,
            if_running=IfRunning.REPLACE,
        )

    async def _read(self, details: Details, result: Result) -> Report:
        logs, reply = result.value, result.verdict.reply
        sought = Filter(tracking_ids=candidates(details.entry, logs))
        known = await self._journal.read(lambda journal: journal.page(sought)) if sought.tracking_ids else ()
        others = [entry.tracking_id for entry in known]
        return report_of(details, logs, b"" if reply is None else reply.body, result.ended_at, others)

    def _on_read(self, asked: Intent[Logs], details: Details, report: Report) -> None:
        self._note(details, report)
        if asked is not self._asking:
            return
        if report.lines and all(line.state in _final for line in report.lines):
            self._turn = None
        self._show(report)

    def _note(self, details: Details, report: Report) -> None:
        """Writes into the row what is known of it by now; what was found once stays found."""
        entry, settled = details.entry, report.settled
        if settled is None or not is_unknown_send(entry) or entry.settled == Settled.FOUND:
            return
        self._tasks.start(
            f"{NOTE}.{entry.uid}",
            self._journal.write(lambda journal: journal.note_settled(entry.uid, settled, report.at)),
            on_success=lambda _: None,
            on_error=self.failed.emit,
            if_running=IfRunning.REPLACE,
        )

    def _show(self, report: Report) -> None:
        self._asking, self.report = None, report
        self._wait()
        self.changed.emit()

    def _on_failed(self, error: StoreError) -> None:
        self._end()
        self.failed.emit(error)
        self.changed.emit()

    def _on_session_changed(self) -> None:
        if not self.is_own_profile:
            self._end()
        self.changed.emit()


def _judge(answer: Answer[Logs]) -> Verdict:
    return verdict.of_answer(answer, "Loaded")
