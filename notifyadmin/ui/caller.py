"""A page's one request at a time: started, cancelled, judged."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from notifyadmin.api import verdict
from notifyadmin.api.errors import ApiError
from notifyadmin.api.exchange import Answer, Attempt
from notifyadmin.api.verdict import Verdict
from notifyadmin.core.clients import Clients
from notifyadmin.core.session import Session
from notifyadmin.core.tasks import TaskRunner

if TYPE_CHECKING:
    from notifyadmin.api.client import Client

T = TypeVar("T")


class Caller(QObject):
    """Runs one call of the session's client under a key of its own; a second start while one runs is refused.

    Signals:
        busy_changed(bool busy): a call began or ended.
        judged(Verdict verdict): a call ended, whichever way; comes before the call's own `on_answer`.
    """

    busy_changed = Signal(bool)
    judged = Signal(object)

    def __init__(
        self, key: str, session: Session, clients: Clients, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._session = session
        self._clients = clients
        self._tasks = tasks
        self._attempt = Attempt()
        self._profile = session.profile
        tasks.busy_changed.connect(self._on_busy_changed)

    @property
    def busy(self) -> bool:
        """Whether a call runs."""
        return self._tasks.is_busy(self._key)

    def run(
        self,
        call: Callable[[Client, Attempt], Awaitable[Answer[T]]],
        judge: Callable[[Answer[T]], Verdict],
        on_answer: Callable[[T], None] | None = None,
    ) -> None:
        """Starts a call; `judge` puts its success into words, `on_answer` gets its value."""
        if self.busy:
            return
        self._attempt = Attempt()
        self._profile = self._session.profile

        def on_success(answer: Answer[T]) -> None:
            self.judged.emit(judge(answer))
            if on_answer is not None:
                on_answer(answer.value)

        self._tasks.start(
            self._key,
            self._call(call, self._attempt),
            on_success=on_success,
            on_error=self._on_error,
            on_cancelled=self._on_cancelled,
        )

    def cancel(self) -> None:
        """Stops the call that runs; the verdict tells whether it went out."""
        self._tasks.cancel(self._key)

    async def _call(self, call: Callable[[Client, Attempt], Awaitable[Any]], attempt: Attempt) -> Any:
        try:
            async with self._clients.lease(self._session.connection) as client:
                return await call(client, attempt)
        except ApiError:
            raise
        except Exception:
            # A defect of ours is told as one, and the request must not look as if the last answer were its own.
            self.judged.emit(verdict.of_defect(attempt))
            raise

    def _on_error(self, error: ApiError) -> None:
        self._tell_failure(verdict.of_error(error))

    def _on_cancelled(self) -> None:
        self._tell_failure(verdict.of_cancellation(self._attempt))

    def _tell_failure(self, judged: Verdict) -> None:
        # Trying again would now go to another profile than the one that the call began with.
        may_repeat = judged.repeatable and self._session.profile == self._profile
        self.judged.emit(replace(judged, repeatable=may_repeat))

    def _on_busy_changed(self, key: str, busy: bool) -> None:
        if key == self._key:
            self.busy_changed.emit(busy)
