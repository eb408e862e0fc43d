"""Coroutines as background work: started by key, cancelled by key, awaited at the end."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from notifyadmin.core.signal import Signal

T = TypeVar("T")
Handler = Callable[[Any], None]


class IfRunning(Enum):
    """What a second start under the same key does."""

    REFUSE = "refuse"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class _Job:
    task: asyncio.Task[Any]
    on_cancelled: Callable[[], None] | None


class TaskRunner:
    """Runs coroutines and hands their results to plain functions on the event loop's thread.

    An error of one of the `expected` types goes to the job's own `on_error`; any other goes to `on_crash`.
    A task is referenced until it is done, so it cannot be collected while it waits.

    Signals:
        busy_changed(str key, bool busy): a job began or ended.
    """

    def __init__(self, expected: tuple[type[Exception], ...], on_crash: Callable[[BaseException], None]) -> None:
        self.busy_changed = Signal[[str, bool]]()
        self._expected = expected
        self._on_crash = on_crash
        self._jobs: dict[str, _Job] = {}
        self._replaced: set[asyncio.Task[Any]] = set()
        self._cancelled: set[asyncio.Task[Any]] = set()
        self._abandoned: set[asyncio.Task[Any]] = set()
        self._is_closed = False

    def start(
        self,
        key: str,
        coroutine: Coroutine[Any, Any, T],
        *,
        on_success: Callable[[T], None],
        on_error: Handler,
        on_cancelled: Callable[[], None] | None = None,
        if_running: IfRunning = IfRunning.REFUSE,
    ) -> bool:
        """Starts a job; False, and nothing done, where one of that key runs and a second is refused, or at the end."""
        running = self._jobs.get(key)
        if self._is_closed or (running is not None and if_running is IfRunning.REFUSE):
            coroutine.close()
            return False
        if running is not None:
            self._replaced.add(running.task)
            self._cancel(running.task)
        task = asyncio.get_running_loop().create_task(coroutine, name=key)
        self._jobs[key] = _Job(task, on_cancelled)
        task.add_done_callback(lambda done: self._on_done(key, done, on_success, on_error))
        self.busy_changed.emit(key, True)
        return True

    @property
    def is_closed(self) -> bool:
        """Whether everything is being ended."""
        return self._is_closed

    def is_busy(self, key: str) -> bool:
        """Whether a job of that key runs."""
        return key in self._jobs

    def cancel(self, key: str) -> None:
        """Stops the job of that key, if one runs; its `on_cancelled` is called once it has ended."""
        job = self._jobs.get(key)
        if job is not None:
            self._cancel(job.task)

    def abandon(self, key: str) -> None:
        """Stops the job of that key, if one runs; none of its handlers is called any more, even where it was done.

        For whoever is about to go away, a dialog for one.
        """
        job = self._jobs.get(key)
        if job is not None:
            self._abandoned.add(job.task)
            self._cancel(job.task)

    async def close(self) -> None:
        """Cancels everything and waits for it to end; no handler is called any more, and nothing starts any more."""
        self._is_closed = True
        tasks = {job.task for job in self._jobs.values()} | self._replaced
        self._jobs.clear()
        for task in tasks:
            self._cancel(task)
        await asyncio.gather(*tasks, return_exceptions=True)

    def _cancel(self, task: asyncio.Task[Any]) -> None:
        # A second time would interrupt what the first one has it tidy up. The task's own count does not tell: anyio
        # cancels by it, too, for itself, whenever a connection is made.
        if task not in self._cancelled:
            self._cancelled.add(task)
            task.cancel()

    def _on_done(self, key: str, task: asyncio.Task[T], on_success: Callable[[T], None], on_error: Handler) -> None:
        self._replaced.discard(task)
        self._cancelled.discard(task)
        is_abandoned = task in self._abandoned
        self._abandoned.discard(task)
        error = None if task.cancelled() else task.exception()
        job = self._jobs.get(key)
        if job is None or job.task is not task:
            return
        del self._jobs[key]
        self.busy_changed.emit(key, False)
        if is_abandoned:
            return
        if task.cancelled():
            if job.on_cancelled is not None:
                job.on_cancelled()
        elif error is None:
            on_success(task.result())
        elif isinstance(error, self._expected):
            on_error(error)
        else:
            self._on_crash(error)
