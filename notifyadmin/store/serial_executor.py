"""Blocking calls on daemon threads, awaited from asyncio.

asyncio's own executor will not do: the program's exit would wait for a call that is stuck.
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
    def in_the_way(self) -> bool:
        """Whether later calls of the queue must wait for it: for its result, or because it may overwrite theirs."""
        return self.awaited or self.changing


class SerialExecutor:
    """Runs the calls of one queue one after the other, in the order they came; executor do not wait for each other.

    A call may take for ever. Cancelling whoever awaits it abandons it: if it waits for its turn, it never runs; if
    it runs and has not begun to change anything, the queue goes on without it, on another thread; if it has, the
    queue waits for it, because a late change would undo a newer one.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = threading.Lock()  # held for moments only, never during a call
        self._running: dict[str, _Call[Any]] = {}
        self._waiting: dict[str, deque[_Call[Any]]] = {}

    async def run(self, queue: str, work: Callable[[BeginChange], T]) -> T:
        """The result of `work`, which runs on a daemon thread.

        `work` is given a function to call right before it changes something: that ends it if it was abandoned.
        """
        loop = asyncio.get_running_loop()
        call: _Call[T] = _Call(work, loop, loop.create_future())
        with self._lock:
            self._waiting.setdefault(queue, deque()).append(call)
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
        """The call whose turn it is, if the queue is free and somebody waits."""
        with self._lock:
            running = self._running.get(queue)
            if running is not None and running.in_the_way:
                return None
            waiting = self._waiting.pop(queue, deque())
            while waiting:
                call = waiting.popleft()
                if call.awaited:
                    self._running[queue] = call
                    self._waiting[queue] = waiting
                    return call
            return None

    def _drive(self, queue: str, call: _Call[Any] | None) -> None:
        """Runs a call and those after it, until none is left or the queue went on without this thread."""
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
