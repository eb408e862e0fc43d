"""Blocking calls on daemon threads, which neither an event loop nor the interpreter waits for at its end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class DaemonExecutor(ThreadPoolExecutor):
    """Runs each call at once, on a daemon thread of its own.

    As an event loop's default executor it serves name lookups, of which one can take the resolver's 14 seconds;
    asyncio's own executor would be joined when the loop closes. asyncio takes nothing but a ThreadPoolExecutor.
    """

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The future result of the call, which can't be cancelled any more."""
        future: Future[T] = Future()
        future.set_running_or_notify_cancel()

        def run() -> None:
            try:
                result = fn(*args, **kwargs)
            except BaseException as error:  # as the base class does: whatever it is belongs to the one who waits
                future.set_exception(error)
            else:
                future.set_result(result)

        threading.Thread(target=run, name=getattr(fn, "__name__", "call"), daemon=True).start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Does nothing: no thread is kept, and a call that still runs is left to itself."""
