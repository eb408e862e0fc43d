"""The only way out: asks what has to be agreed to, makes the calls, judges how they ended, and has it recorded.

The order is: question, row in the journal, call, verdict, row completed, verdict told. What the profile does not allow
is refused before all of it, and once more right before the call: the profile may have been changed while it waited.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from notifyadmin.api import models, verdict
from notifyadmin.api.errors import ApiError, TooFast
from notifyadmin.api.exchange import Answer, Attempt
from notifyadmin.api.verdict import Verdict
from notifyadmin.core.clients import Clients
from notifyadmin.core.guard import Question, Rules, require_agreed
from notifyadmin.core.intent import Intent
from notifyadmin.core.recorder import Recorder
from notifyadmin.core.repeated_press import Clock, RepeatedPress
from notifyadmin.core.repeating import Pause, Progress, jittered_pause, repeated
from notifyadmin.core.requests import (
    CancelSchedule,
    DeletePreferences,
    GetInAppNotifications,
    GetPreferences,
    QueryLogs,
    Request,
    Reschedule,
    is_write,
)
from notifyadmin.core.signal import Signal
from notifyadmin.core.tasks import IfRunning, TaskRunner

if TYPE_CHECKING:
    from notifyadmin.api.client import Client
    from notifyadmin.core.record import Record


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """How an intent ended, and when; `value` is what `on_answer` gets next, None where there was no answer.

    `uid` names its row in the journal; it is empty where there is none.
    """

    intent: Intent[Any]
    verdict: Verdict
    ended_at: datetime
    value: Any = None
    uid: str = ""


class Runner:
    """Runs the intents of one page, one at a time. Nothing else calls the service.

    Signals:
        asked(Intent intent): it has to be agreed to first; `agree` with that very object runs it.
        started(Intent intent): it runs now.
        refused(Intent intent): it was not run, because another one runs.
        paused(Intent intent, float seconds): the service wants to be left alone for so long; 0 where it goes on.
        busy_changed(bool busy): an intent began or ended.
        judged(Result result): an intent ended, whichever way; comes before its own `on_answer`.
    """

    def __init__(
        self,
        key: str,
        clients: Clients,
        tasks: TaskRunner,
        rules: Rules,
        recorder: Recorder,
        *,
        clock: Clock = time.monotonic,
        pause: Pause = jittered_pause,
    ) -> None:
        self.asked = Signal[[Intent[Any]]]()
        self.started = Signal[[Intent[Any]]]()
        self.refused = Signal[[Intent[Any]]]()
        self.paused = Signal[[Intent[Any], float]]()
        self.busy_changed = Signal[[bool]]()
        self.judged = Signal[[Result]]()
        self._key = key
        self._clients = clients
        self._tasks = tasks
        self._rules = rules
        self._recorder = recorder
        self._press = RepeatedPress(clock)
        self._pause = pause
        self._running: Intent[Any] | None = None
        self._agreed: Question | None = None
        self._open_questions: WeakKeyDictionary[Intent[Any], Question] = WeakKeyDictionary()
        tasks.busy_changed.connect(self._on_busy_changed)

    @property
    def busy(self) -> bool:
        """Whether an intent runs."""
        return self._tasks.is_busy(self._key)

    @property
    def running_write(self) -> Intent[Any] | None:
        """The intent that runs, if it may change something at the service."""
        intent = self._running
        return intent if self.busy and intent is not None and is_write(intent.request) else None

    def submit(self, intent: Intent[Any], *, by_hand: bool = True) -> None:
        """Runs an intent, or has it asked about first; refuses it while another one runs.

        With `by_hand` it was a press of a key or a button, which is ignored where it is the last one again.
        """
        if by_hand and self._press.is_repeated(intent):
            return
        if self.busy:
            self.refused.emit(intent)
        else:
            self._ask_or_start(intent)

    def read(self, intent: Intent[Any]) -> None:
        """Runs an intent that only reads, instead of one that reads and still runs, which is judged no more."""
        if is_write(intent.request):
            raise RuntimeError("What may change something does not replace what runs.")
        if self.running_write is not None:
            self.refused.emit(intent)
        else:
            self._ask_or_start(intent, if_running=IfRunning.REPLACE)

    def agree(self, intent: Intent[Any]) -> None:
        """Runs an intent that was asked about, once; asks again where something else has to be agreed to by now."""
        agreed = self._open_questions.pop(intent, None)
        if agreed is None:
            return
        self._press.is_repeated(intent)  # a key that is held on is not a press for the page behind the question
        if self.busy:
            text = "Another request was still running. Nothing was sent."
            self._tell(intent, replace(verdict.of_cancellation(Attempt()), advice=text))
        else:
            self._ask_or_start(intent, agreed)

    def question_of(self, intent: Intent[Any]) -> Question | None:
        """What of an intent has to be agreed to; None where nothing is asked of it."""
        return self._open_questions.get(intent)

    def cancel(self) -> None:
        """Stops the intent that runs; the verdict says whether it went out."""
        self._tasks.cancel(self._key)

    def _ask_or_start(
        self, intent: Intent[Any], agreed: Question | None = None, *, if_running: IfRunning = IfRunning.REFUSE
    ) -> None:
        try:
            self._require_allowed(intent)
        except ApiError as error:
            self._tell(intent, verdict.of_error(error))
            return
        question = intent.question(self._recorder.last_sent(intent), self._rules.caution())
        if question is None or (agreed is not None and agreed.covers(question)):
            self._start(intent, question, if_running)
        else:
            self._open_questions[intent] = question
            self.asked.emit(intent)

    def _require_allowed(self, intent: Intent[Any]) -> None:
        """Raises ApiError where the profile, as it is stored now, does not allow an intent, or leads elsewhere."""
        self._rules.refresh(intent.connection)
        refusal = intent.refusal
        if refusal is not None:
            raise refusal

    def _start(self, intent: Intent[Any], agreed: Question | None, if_running: IfRunning) -> None:
        self._running, self._agreed, progress = intent, agreed, Progress()
        record = self._recorder.record(intent)

        def on_success(ended: tuple[Answer[Any], Verdict]) -> None:
            answer, judged = ended
            try:
                self._tell(intent, judged, value=answer.value, uid=record.uid)
            finally:
                if intent.on_answer is not None:
                    intent.on_answer(answer.value)

        def on_error(error: ApiError) -> None:
            self._tell(intent, verdict.of_error(error), uid=record.uid)

        def on_cancelled() -> None:
            self._tell(intent, _cancelled(intent, progress.overall), uid=record.uid)

        has_started = self._tasks.start(
            self._key,
            self._run(intent, progress, record),
            on_success=on_success,
            on_error=on_error,
            on_cancelled=on_cancelled,
            if_running=if_running,
        )
        if has_started:
            self.started.emit(intent)

    async def _run(self, intent: Intent[Any], progress: Progress, record: Record) -> tuple[Answer[Any], Verdict]:
        try:
            answer = await self._answered(intent, progress, record)
            judged = intent.judge(answer)
        except asyncio.CancelledError:
            # What the end of the program cuts off stays open in the journal, so that the next start tells of it.
            if not (self._tasks.is_closed and progress.overall.may_have_been_sent):
                await record.complete(_cancelled(intent, progress.overall), progress.overall)
            raise
        except ApiError as error:
            await record.complete(verdict.of_error(error), progress.overall)
            raise
        except Exception:
            # A defect of ours is reported as one, and the last answer must not look like the answer to this request.
            judged = verdict.of_defect(progress.overall, changes_nothing=not is_write(intent.request))
            try:
                await record.complete(judged, progress.overall)
            finally:
                self._tell(intent, judged, uid=record.uid)
            raise
        await record.complete(judged, progress.overall)
        return answer, judged

    async def _answered(self, intent: Intent[Any], progress: Progress, record: Record) -> Answer[Any]:
        async with self._clients.lease(intent.connection) as client:

            async def call(
                request: Request,
                *,
                before: Mapping[str, object] | None = None,
                is_unchanged: Callable[[], Awaitable[bool]] | None = None,
            ) -> Answer[Any]:
                is_own = request is intent.request
                if is_write(request) and not is_own:
                    raise RuntimeError("Only the request that was agreed to may change anything.")

                async def once() -> Answer[Any]:
                    if not is_own:
                        return await _called(client, request, Attempt())
                    self._require_allowed(intent)
                    require_agreed(intent.question(), self._agreed)
                    await record.begin(before)
                    return await _called(client, request, progress.attempt)

                async def wait(error: ApiError, seconds: float) -> None:
                    if is_own:
                        progress.begin_again(request, error)
                    await self._wait(intent, error, seconds)

                return await repeated(request, once, wait, pause=self._pause, is_unchanged=is_unchanged)

            return await (call(intent.request) if intent.work is None else intent.work(call))

    async def _wait(self, intent: Intent[Any], error: ApiError, seconds: float) -> None:
        """Waits before a request is repeated; only a wait that the service has asked for is told."""
        if isinstance(error, TooFast):
            self.paused.emit(intent, seconds)
        await asyncio.sleep(seconds)
        if isinstance(error, TooFast):
            self.paused.emit(intent, 0.0)

    def _tell(self, intent: Intent[Any], judged: Verdict, *, value: object = None, uid: str = "") -> None:
        self.judged.emit(Result(intent, judged, datetime.now(UTC).astimezone(), value, uid))

    def _on_busy_changed(self, key: str, busy: bool) -> None:
        if key == self._key:
            self.busy_changed.emit(busy)


def _cancelled(intent: Intent[Any], attempt: Attempt) -> Verdict:
    return verdict.of_cancellation(attempt, changes_nothing=not is_write(intent.request))


async def _called(client: Client, request: Request, attempt: Attempt) -> Answer[Any]:
    match request:
        case models.SendRequest():
            return await client.send(request, attempt=attempt)
        case models.RetractRequest():
            return await client.retract(request, attempt=attempt)
        case models.SetPreferencesRequest():
            return await client.set_user_preferences(request, attempt=attempt)
        case GetPreferences(user_id):
            return await client.get_preferences(user_id, attempt=attempt)
        case DeletePreferences(user_id, notification_id, sub_notification_id):
            return await client.delete_preferences(user_id, notification_id, sub_notification_id, attempt=attempt)
        case GetInAppNotifications(user_id, count, before):
            return await client.in_app_notifications(user_id, count=count, before=before, attempt=attempt)
        case Reschedule(tracking_id, schedule):
            return await client.reschedule(tracking_id, schedule, attempt=attempt)
        case CancelSchedule(tracking_id):
            return await client.cancel_schedule(tracking_id, attempt=attempt)
        case QueryLogs(query):
            return await client.query_logs(query, attempt=attempt)
