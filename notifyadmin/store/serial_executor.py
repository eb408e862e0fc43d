"""Blocking calls on daemon threads, awaited from asyncio.

Not asyncio's own executor: the program's exit would wait for a call that is stuck.
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

T = TypeVar("T")

BeginChange = Callable[[], None]


class Abandoned(Exception):
    """Ends a call that nobody waits for any more, before it changes anything."""


@dataclass(eq=False, slots=True)
class _Call(Generic[T]):
    work: Callable[[BeginChange], T]
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[T]
    awaited: bool = True
    changing: bool = False

    @property
    def blocks_queue(self) -> bool:
        """Whether later calls must wait for this one: for its result, or because it may overwrite theirs."""
        return self.awaited or self.changing


class SerialExecutor:
    """Runs the calls of each queue in order, one at a time, on a daemon thread; queues do not wait for each other.

    A call may take forever. Cancelling the task that awaits it abandons it: a call that has not started never runs;
    one that runs and has not begun to change anything is left behind, and the queue goes on, on another thread; one
    that has begun is waited for, because a late change would undo a newer one.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = threading.Lock()  # held for moments only, never during a call
        self._running: dict[str, _Call[Any]] = {}
        self._queues: dict[str, deque[_Call[Any]]] = {}

    async def run(self, queue: str, work: Callable[[BeginChange], T]) -> T:
        """The result of `work`, which runs on a daemon thread.

        `work` is given a function to call right before it changes something: that ends it if it was abandoned.
        """
        loop = asyncio.get_running_loop()
        call: _Call[T] = _Call(work, loop, loop.create_future())
        with self._lock:
            self._queues.setdefault(queue, deque()).append(call)
        try:
            self._advance(queue)
            return await call.future
        finally:
            with self._lock:
                call.awaited = False
            self._advance(queue)

    def _advance(self, queue: str) -> None:
        call = self._pop_next(queue)
        if call is not None:
            threading.Thread(target=self._drive, args=(queue, call), name=self._name, daemon=True).start()

    def _pop_next(self, queue: str) -> _Call[Any] | None:
        """The next call that is still awaited, if the queue is free."""
        with self._lock:
            running = self._running.get(queue)
            if running is not None and running.blocks_queue:
                return None
            waiting = self._queues.pop(queue, deque())
            while waiting:
                call = waiting.popleft()
                if call.awaited:
                    self._running[queue] = call
                    self._queues[queue] = waiting
                    return call
            return None

    def _drive(self, queue: str, call: _Call[Any] | None) -> None:
        """Runs a call and those after it, until none is left or the queue has moved on to another thread."""
        while call is not None:
            self._run(call)
            with self._lock:
                if self._running.get(queue) is not call:
                    return
                del self._running[queue]
            call = self._pop_next(queue)

    def _run(self, call: _Call[T]) -> None:
        try:
            result = call.work(partial(self._begin_change, call))
        except BaseException as error:  # on a daemon thread, nobody else would hear of it
            settle = partial(_fail, call.future, error)
        else:
            settle = partial(_succeed, call.future, result)
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            call.loop.call_soon_threadsafe(settle)

    def _begin_change(self, call: _Call[Any]) -> None:
        with self._lock:
            if not call.awaited:
                raise Abandoned
            call.changing = True


def _succeed(future: asyncio.Future[T], result: T) -> None:
    if not future.done():
        future.set_result(result)


def _fail(future: asyncio.Future[Any], error: BaseException) -> None:
    if not future.done():
        future.set_exception(error)
