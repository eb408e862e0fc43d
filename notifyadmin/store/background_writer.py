"""Writes files in the background: one daemon thread, the newest content of each file."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from notifyadmin.api.sentence import Sentence
from notifyadmin.store.errors import FileUnwritable, StoreError

Work = Callable[[], None]

THREAD_NAME = "writer"


class BackgroundWriter:
    """Runs functions that change files, one at a time, in the order in which they were put.

    Putting never blocks and never raises. Work that fails is kept, and retried once by `flush`, unless newer work for
    its path was put meanwhile. The thread ends when there is nothing left to do, and the program can end without it.
    """

    def __init__(self, on_error: Callable[[StoreError], None]) -> None:
        """`on_error` is called in the event loop of the caller of `put`, once for each path and text until it works."""
        self._on_error = on_error
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lock = threading.Lock()  # held for moments only, never during a work
        self._waiting: dict[Path, Work] = {}
        self._failed: dict[Path, Work] = {}
        self._reported: dict[Path, str] = {}
        self._flushing: list[asyncio.Future[None]] = []
        self._is_driving = False

    def put(self, path: Path, work: Work) -> None:
        """Queues work, in place of what is queued for this path and for those below it."""
        self._join_loop()
        with self._lock:
            for works in (self._waiting, self._failed):
                for each in [each for each in works if each.is_relative_to(path)]:
                    del works[each]
            self._waiting[path] = work
        self._advance()

    def report(self, error: StoreError) -> None:
        """Calls `on_error` soon, in the event loop; from any thread."""
        self._join_loop()
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop is closed: nobody listens any more
                self._loop.call_soon_threadsafe(self._on_error, error)

    async def flush(self) -> bool:
        """Waits until nothing is queued; returns whether all of it succeeded. Cancelling it stops no work."""
        future = asyncio.get_running_loop().create_future()
        with self._lock:
            self._waiting = self._failed | self._waiting
            self._failed = {}
            self._flushing.append(future)
        self._advance()
        await future
        return not self._failed

    def _join_loop(self) -> None:
        with suppress(RuntimeError):  # the writer's own thread has none
            self._loop = asyncio.get_running_loop()

    def _advance(self) -> None:
        with self._lock:
            if self._is_driving:
                return
            self._is_driving = True
        try:
            threading.Thread(target=self._drive, name=THREAD_NAME, daemon=True).start()
        except RuntimeError:
            self._give_up()

    def _drive(self) -> None:
        while (next_work := self._pop_next()) is not None:
            self._run(*next_work)

    def _pop_next(self) -> tuple[Path, Work] | None:
        with self._lock:
            path = next(iter(self._waiting), None)
            if path is not None:
                return path, self._waiting.pop(path)
            self._is_driving = False
            self._settle()
            return None

    def _run(self, path: Path, work: Work) -> None:
        try:
            work()
        except StoreError as error:
            self._on_failed(path, work, error)
        except BaseException as error:  # on a daemon thread, nobody else would hear of it
            self._on_failed(
                path,
                work,
                FileUnwritable(Sentence("{file} could not be saved ({error}).", file=path, error=type(error).__name__)),
            )
        else:
            self._reported.pop(path, None)

    def _on_failed(self, path: Path, work: Work, error: StoreError) -> None:
        with self._lock:
            if not any(path.is_relative_to(newer) for newer in self._waiting):
                self._failed[path] = work
        if self._reported.get(path) != str(error):
            self._reported[path] = str(error)
            self.report(error)

    def _give_up(self) -> None:
        """No thread can be started: everything stays queued for the next work or `flush`."""
        with self._lock:
            self._failed |= self._waiting
            self._waiting = {}
            self._is_driving = False
            self._settle()
        self.report(
            FileUnwritable("Nothing can be saved: the system cannot start a thread.", advice="Close other programs.")
        )

    def _settle(self) -> None:
        for future in self._flushing:
            with suppress(RuntimeError):
                future.get_loop().call_soon_threadsafe(_succeed, future)
        self._flushing = []


def _succeed(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)
