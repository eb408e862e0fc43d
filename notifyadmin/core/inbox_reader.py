"""Reads what a retraction would remove, as far as somebody wants to see it."""

from __future__ import annotations

from notifyadmin.api import verdict
from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import InAppPage, RetractRequest
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.inbox import Inbox, InboxGroups, groups_of
from notifyadmin.core.intent import Intent
from notifyadmin.core.requests import GetInAppNotifications
from notifyadmin.core.runner import Result, Runner
from notifyadmin.core.session import Session, State
from notifyadmin.core.signal import Signal

PAGE_ROWS = 50


class InboxReader:
    """Knows the inbox of the user whom a retraction names, of the profile that is open; a newer reading replaces an
    older one.

    Signals:
        changed(): another retraction, or something else is known of its user's inbox.
    """

    def __init__(self, session: Session, runner: Runner) -> None:
        self.changed = Signal[[]]()
        self.request: RetractRequest | None = None
        """The retraction that this is about; None while it has errors."""
        self.inbox: Inbox | None = None
        """What is known of the user's inbox; None before the first page, and where it cannot be read."""
        self.failure: Verdict | None = None
        """Why the last page could not be read; None where it could."""
        self._session = session
        self._runner = runner
        self._connection = session.connection
        self._reading: Intent[InAppPage] | None = None
        self._so_far = Inbox()
        runner.judged.connect(self._on_judged)
        session.changed.connect(self._on_session_changed)

    @property
    def groups(self) -> InboxGroups | None:
        """What the retraction would remove, as far as that is known."""
        return None if self.inbox is None or self.request is None else groups_of(self.inbox, self.request)

    @property
    def is_reading(self) -> bool:
        """Whether a page is being read."""
        return self._reading is not None

    @property
    def is_open(self) -> bool:
        """Whether the profile can be asked."""
        return self._session.state is State.READY

    @property
    def is_due(self) -> bool:
        """Whether there is something to read that has not been tried."""
        is_known = self.inbox is not None or self.failure is not None or self.is_reading
        return self.request is not None and self.is_open and not is_known

    def name(self, request: RetractRequest | None) -> None:
        """Is about another retraction from now on; what is known of the same user stays known, and nothing is read."""
        before, self.request = self.request, request
        if request is None or before is None or request.user_id != before.user_id:
            self._forget()
        self.changed.emit()

    def read(self) -> None:
        """Reads the newest page again; nothing happens while there is nothing to read."""
        if self.request is not None and self.is_open:
            self._read(self.request.user_id, Inbox())

    def read_on(self) -> None:
        """Reads the next page, if there is one, unless one is being read or could not be."""
        inbox, is_stopped = self.inbox, self.is_reading or self.failure is not None
        if self.request is not None and self.is_open and inbox is not None and inbox.older_from and not is_stopped:
            self._read(self.request.user_id, inbox)

    def show(self, user_id: str, inbox: Inbox) -> None:
        """Takes what somebody else has just read of a user's inbox, if it is about that user."""
        if self.request is not None and self.request.user_id == user_id:
            self._forget()
            self.inbox = inbox
            self.changed.emit()

    def _read(self, user_id: str, so_far: Inbox) -> None:
        request = GetInAppNotifications(user_id, PAGE_ROWS, so_far.older_from)
        self._reading, self._so_far, self.failure = Intent(self._session.connection, request, _judge), so_far, None
        self.changed.emit()
        self._runner.read(self._reading)

    def _forget(self) -> None:
        self.inbox = self.failure = self._reading = None
        self._runner.cancel()

    def _on_judged(self, result: Result) -> None:
        if result.intent is not self._reading:
            return  # of a user whom nobody asks about any more
        self._reading = None
        if result.verdict.outcome is Outcome.DONE:
            self.inbox = self._so_far.with_page(result.value, PAGE_ROWS)
        else:
            self.failure = result.verdict
        self.changed.emit()

    def _on_session_changed(self) -> None:
        if self._session.connection is not self._connection:
            self._connection = self._session.connection
            self._forget()
        self.changed.emit()


def _judge(answer: Answer[InAppPage]) -> Verdict:
    return verdict.of_answer(answer, "Loaded")
