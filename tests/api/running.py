"""Coroutines in plain test functions, each in an event loop of its own that must be left as it was found."""

from __future__ import annotations

import asyncio
import contextlib
import gc
from collections.abc import Awaitable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager
from typing import Any, TypeVar

from notifyadmin.api.client import Client

T = TypeVar("T")
PATIENCE_S = 60.0


def run(scenario: Coroutine[Any, Any, T]) -> T:
    """What the scenario returns; fails when it leaves a task behind, and pytest does when it leaves a socket."""
    try:
        return asyncio.run(_watched(scenario))
    finally:
        gc.collect()


async def _watched(scenario: Coroutine[Any, Any, T]) -> T:
    result = await scenario
    left = asyncio.all_tasks() - {asyncio.current_task()}
    assert not left, f"Tasks are left: {left}"
    return result


async def run_out_of_time(client: Client, *, body: bytes = b"") -> None:
    """Ends the time that is left to each call that runs, once its answer's body has begun with `body`.

    A short time from the start could be over before a busy computer has sent anything.
    """
    for call in tuple(client._transport._running):
        async with asyncio.timeout(PATIENCE_S):
            while not call.body.startswith(body):  # noqa: ASYNC110 - the client tells nobody how much it has read
                await asyncio.sleep(0)
        call.end_now()


@contextlib.contextmanager
def kept_open(context: AbstractAsyncContextManager[T]) -> Iterator[tuple[asyncio.Runner, T]]:
    """A loop in which something stays open while a property is tried over and over."""
    with asyncio.Runner() as runner:
        # Runner.run takes coroutines only, and these two methods may be anything that can be awaited.
        value = runner.run(_awaited(context.__aenter__()))
        try:
            yield runner, value
        finally:
            runner.run(_awaited(context.__aexit__(None, None, None)))
    gc.collect()


async def _awaited(awaitable: Awaitable[T]) -> T:
    return await awaitable
