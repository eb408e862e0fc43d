"""Calls on daemon threads give their result or their error, and nothing waits for one that is stuck."""

from __future__ import annotations

import asyncio
import threading

import pytest

from notifyadmin.api.threads import DaemonExecutor

PATIENCE_S = 60.0


def test_a_call_gives_its_result_or_its_error() -> None:
    executor = DaemonExecutor()
    assert executor.submit(divmod, 7, 2).result(PATIENCE_S) == (3, 1)
    with pytest.raises(ZeroDivisionError):
        executor.submit(divmod, 7, 0).result(PATIENCE_S)


def test_calls_do_not_wait_for_each_other_and_keep_no_thread() -> None:
    before = threading.active_count()
    gate, executor = threading.Event(), DaemonExecutor()
    stuck = [executor.submit(gate.wait) for _ in range(40)]
    assert executor.submit(int, "7").result(PATIENCE_S) == 7
    assert [thread.daemon for thread in threading.enumerate() if thread.name == "wait"] == [True] * len(stuck)
    gate.set()
    assert all(call.result(PATIENCE_S) for call in stuck)
    for thread in threading.enumerate():
        if thread.name in ("wait", "int"):
            thread.join(PATIENCE_S)
    assert threading.active_count() <= before


def test_an_event_loop_ends_while_a_call_on_its_default_executor_is_stuck() -> None:
    gate, begun = threading.Event(), threading.Event()

    def get_stuck() -> None:
        begun.set()
        gate.wait()

    async def scenario() -> None:
        asyncio.get_running_loop().set_default_executor(DaemonExecutor())
        call = asyncio.ensure_future(asyncio.to_thread(get_stuck))
        await asyncio.to_thread(begun.wait)
        call.cancel()

    try:
        loop = threading.Thread(target=lambda: asyncio.run(scenario()), daemon=True)
        loop.start()
        loop.join(PATIENCE_S)
        assert not loop.is_alive()
        assert not gate.is_set()
    finally:
        gate.set()
