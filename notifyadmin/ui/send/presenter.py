"""What the Send page does: checks what is typed, shows its JSON and its code, makes what will be sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from notifyadmin.api import models, verdict
from notifyadmin.api.errors import ApiError
from notifyadmin.api.problems import Problem, Severity
from notifyadmin.core.document import Document
from notifyadmin.core.intent import Intent
from notifyadmin.core.session import Session
from notifyadmin.core.tasks import IfRunning, TaskRunner
from notifyadmin.core.values import same, with_value
from notifyadmin.store.recent_ids import RecentIds
from notifyadmin.store.serial_executor import BeginChange, SerialExecutor
from notifyadmin.ui.form.editors import UNSET

if TYPE_CHECKING:
    from notifyadmin.core.request_check import CheckedRequest, RequestChecker

CHECK_DELAY_MS = 150
T = TypeVar("T")

CHECK, CODE = "send.check", "send.code"


class SendPresenter(QObject):
    """Checks what is typed, and writes it as code, in the background; what is sent, copied or saved is checked at once.

    A result in the background counts only while nothing newer was typed, so it never replaces what is newer.

    Signals:
        json_changed(str text): the request as it would go out, formatted.
        checked(): problems, JSON and request are those of the document's values now.
        problems_changed(tuple of Problem): everything to show beside the fields.
        refused(str path): the request cannot be sent, because of the field at that path.
        restored(str notification_id): the last request of that type is in the form again.
    """

    json_changed = Signal(str)
    checked = Signal()
    problems_changed = Signal(object)
    refused = Signal(str)
    restored = Signal(str)

    def __init__(
        self, session: Session, document: Document, used: RecentIds, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._document = document
        self._used = used
        self._tasks = tasks
        self._executor = SerialExecutor("send")
        self._tried = False
        self._told: tuple[Problem, ...] = ()
        self.unreadable: Sequence[Problem] = ()
        """The texts in the form that are not values."""
        self.read_ahead: Callable[[], Callable[[], None] | None] = lambda: None
        """Gives what is to be done on another thread before the document is settled, if anything."""
        self.request: models.SendRequest | None = None
        """The request that was checked last, if it has no errors."""
        self._check_timer = QTimer(self, interval=CHECK_DELAY_MS, singleShot=True)
        self._check_timer.timeout.connect(self._on_check_due)
        document.touched.connect(self._check_later)
        document.changed.connect(self._check_later)

    def intent(self) -> Intent[models.SendReply] | None:
        """What would be sent now, by the profile of now; None, and `refused`, where the request has errors."""
        self._tried = True
        stopping, request = self._check(), self.request
        if stopping is not None or request is None:
            self.refused.emit("" if stopping is None else stopping.path)
            return None
        profile_id, values = self._session.profile.id, request.to_wire()
        return Intent(
            self._session.connection,
            request,
            verdict.of_send,
            on_answer=lambda _: self._used.note_sent(profile_id, values),
        )

    def start_over(self) -> None:
        """The form shows another request: missing fields are not reported until the user tries to send it."""
        self._tried = False
        self._tell(tuple(problem for problem in self._told if not problem.is_missing))

    def drop_fixed(self, path: str, value: object, *, is_unreadable: bool) -> None:
        """Takes back at once the errors of a field that its new value (UNSET included) no longer has.

        New problems are reported after a pause in the typing.
        """
        told = [problem for problem in self._told if problem.severity is Severity.ERROR and _meet(problem.path, path)]
        if told and not is_unreadable:
            left = {problem.path for problem in models.SendRequest.problems(_nested(path, value))}
            self._tell(tuple(item for item in self._told if item not in told or item.path in left))

    def restore_last(self, notification_id: str) -> None:
        """Shows the last request that was sent of a notification type, if it is kept."""
        payload = self._used.last_payload(self._session.profile.id, notification_id)
        self._document.settle()
        if payload is not None and not same(payload, self._document.values):
            self._document.replace(payload)
            self.restored.emit(notification_id)

    def fill(self, path: str, text: str) -> None:
        """Puts a text at a path of the request, as one step."""
        self._document.settle()
        self._document.replace(with_value(self._document.values, path.split("."), text))

    def code(self, render: Callable[[models.SendRequest, str], str]) -> str:
        """The request as `render` writes it for the profile's address; empty while there is none without errors."""
        self._tasks.cancel(CODE)
        address = self._session.expected_address
        return render(self.request, address) if self.request is not None and address else ""

    def write_code(self, render: Callable[[models.SendRequest, str], str], show: Callable[[str], None]) -> None:
        """Has `show` called with what `code` gives, in a moment, unless either is asked for again before that."""
        request, address = self.request, self._session.expected_address
        if request is None or not address:
            show(self.code(render))
            return
        self._tasks.start(
            CODE,
            self._in_turn(CODE, lambda: render(request, address)),
            on_success=show,
            on_error=self._on_failed,
            if_running=IfRunning.REPLACE,
        )

    def check(self) -> None:
        """Checks at once what would be checked in a moment."""
        self._check()

    def put_off(self) -> None:
        """Checks the current request when it is needed or was edited, and not before."""
        self._check_timer.stop()

    def check_if_due(self) -> None:
        """Checks at once what waits for a pause in the typing, because the user leaves the field."""
        if self._check_timer.isActive():
            self._begin_check()

    def finish_check(self) -> None:
        """Checks at once what waits for a pause, or is being checked: who types JSON would else lose what that adds."""
        if self._check_timer.isActive() or self._tasks.is_busy(CHECK):
            self._check()

    @cached_property
    def _checker(self) -> RequestChecker:
        from notifyadmin.core.request_check import RequestChecker

        return RequestChecker()

    def _check(self) -> Problem | None:
        """Shows all problems, and the very JSON that would go out; gives the problem that first stops the request."""
        self._document.settle()
        self._check_timer.stop()
        self._tasks.cancel(CHECK)
        return self._show(self._checker.check(self._document.values, self.unreadable))

    def _begin_check(self) -> None:
        self._check_timer.stop()
        self._tasks.start(
            CHECK,
            self._examined(self.read_ahead()),
            on_success=self._on_examined,
            on_error=self._on_failed,
            if_running=IfRunning.REPLACE,
        )

    async def _examined(self, read: Callable[[], None] | None) -> CheckedRequest:
        if read is not None:
            await self._in_turn(CHECK, read)
        self._document.settle()
        self._check_timer.stop()
        values, unreadable = self._document.values, self.unreadable
        return await self._in_turn(CHECK, lambda: self._checker.check(values, unreadable))

    async def _in_turn(self, queue: str, work: Callable[[], T]) -> T:
        """The result of work on another thread; a newer one waits for the one that runs, rather than run beside it."""

        def run(begin_change: BeginChange) -> T:
            begin_change()
            return work()

        return await self._executor.run(queue, run)

    def _on_examined(self, found: CheckedRequest) -> None:
        # For anything else the next check is due already.
        if found.values is self._document.values and found.unreadable == self.unreadable:
            self._show(found)

    def _show(self, found: CheckedRequest) -> Problem | None:
        stopping = next((problem for problem in found.problems if problem.severity is Severity.ERROR), None)
        self.request = found.request if stopping is None else None
        self.json_changed.emit(found.text)
        # Missing fields are not reported before the first attempt to send.
        self._tell(tuple(item for item in found.problems if self._tried or not item.is_missing))
        self.checked.emit()
        return stopping

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        self._told = problems
        self.problems_changed.emit(problems)

    def _check_later(self) -> None:
        self._check_timer.start()

    def _on_check_due(self) -> None:
        self._begin_check()

    def _on_failed(self, error: ApiError) -> None:
        """Nothing that is done in the background asks the service or fails in an expected way."""
        raise error


def _meet(one: str, other: str) -> bool:
    """Whether one of two paths is the other, or holds it."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def _nested(path: str, value: object) -> dict[str, object]:
    """A request with nothing in it but one field, or with nothing where its value is UNSET."""
    *outer, name = path.split(".")
    values: dict[str, object] = {} if value is UNSET else {name: value}
    for each in reversed(outer):
        values = {each: values}
    return values
