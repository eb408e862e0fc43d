"""Test functions that are coroutines, each run in an event loop of its own."""

from __future__ import annotations

import asyncio
import functools
import threading
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec

P = ParamSpec("P")

PATIENCE_S = 30.0


def in_a_loop(scenario: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """Makes an ordinary test function of a coroutine function."""

    @functools.wraps(scenario)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        asyncio.run(scenario(*args, **kwargs))

    return run


async def is_pending(task: asyncio.Task[Any]) -> bool:
    """Whether a call that is known to be stuck is so to the one who waits, too."""
    done, _ = await asyncio.wait({task}, timeout=0.01)
    return not done


def join_executors() -> None:
    """Waits for the threads of all executors to end."""
    for thread in threading.enumerate():
        if thread.name.startswith(("keyring", "journal")):
            thread.join(PATIENCE_S)
            assert not thread.is_alive()
