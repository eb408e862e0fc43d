"""Blocking calls on daemon threads: their order, and what becomes of them when nobody waits any more."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator

import pytest

from notifyadmin.store.serial_executor import BeginChange, SerialExecutor
from tests.store.loops import PATIENCE_S, in_a_loop, is_pending, join_executors


class Gate:
    """A blocking call that says when it was reached, and ends when it is opened."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.opened = threading.Event()

    def pass_through(self, _: BeginChange) -> str:
        """Blocks until the gate is open."""
        self.reached.set()
        assert self.opened.wait(PATIENCE_S)
        return "passed"

    def pass_through_changing(self, begin_change: BeginChange) -> str:
        """Blocks after it has begun to change something."""
        begin_change()
        return self.pass_through(begin_change)

    def pass_through_then_change(self, begin_change: BeginChange) -> str:
        """Blocks before it begins to change something."""
        self.pass_through(begin_change)
        begin_change()
        return "changed"

    async def until_reached(self) -> None:
        """Waits until the call runs."""
        assert await asyncio.to_thread(self.reached.wait, PATIENCE_S)


@pytest.fixture
def gate() -> Iterator[Gate]:
    """A gate that is open at the latest when the test is over, and the threads behind it gone."""
    gate = Gate()
    yield gate
    gate.opened.set()
    join_executors()


@pytest.fixture
def executor() -> SerialExecutor:
    """An executor of its own."""
    return SerialExecutor("keyring")


def saying(word: str, said: list[str]) -> Callable[[BeginChange], str]:
    """A call that notes that it ran."""

    def say(_: BeginChange) -> str:
        said.append(word)
        return word

    return say


async def cancelled(task: asyncio.Task[str]) -> None:
    """Cancels a task and waits for its end."""
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@in_a_loop
async def test_a_call_runs_on_a_daemon_thread_and_its_result_comes_back_to_the_loop(executor: SerialExecutor) -> None:
    thread = await executor.run("a", lambda _: threading.current_thread())
    assert thread.daemon
    assert thread is not threading.main_thread()


@in_a_loop
async def test_what_a_call_raises_comes_back_too(executor: SerialExecutor) -> None:
    class Panic(BaseException):
        """No Exception, as those of libraries in Rust."""

    def fail(_: BeginChange) -> None:
        raise Panic

    with pytest.raises(Panic):
        await executor.run("a", fail)
    assert await executor.run("a", saying("next", [])) == "next"


@in_a_loop
async def test_the_calls_of_a_queue_run_in_order_and_one_at_a_time(executor: SerialExecutor, gate: Gate) -> None:
    said: list[str] = []
    first = asyncio.create_task(executor.run("a", gate.pass_through))
    await gate.until_reached()
    later = [asyncio.create_task(executor.run("a", saying(word, said))) for word in ("one", "two", "three")]
    assert await is_pending(later[0])
    assert said == []
    gate.opened.set()
    assert await asyncio.gather(first, *later) == ["passed", "one", "two", "three"]
    assert said == ["one", "two", "three"]


@in_a_loop
async def test_queues_do_not_wait_for_each_other(executor: SerialExecutor, gate: Gate) -> None:
    stuck = asyncio.create_task(executor.run("a", gate.pass_through))
    await gate.until_reached()
    assert await executor.run("b", saying("b", [])) == "b"
    assert not stuck.done()
    await cancelled(stuck)


@in_a_loop
async def test_a_queue_goes_on_without_a_stuck_call_that_was_cancelled(executor: SerialExecutor, gate: Gate) -> None:
    stuck = asyncio.create_task(executor.run("a", gate.pass_through))
    await gate.until_reached()
    await cancelled(stuck)
    assert await executor.run("a", saying("later", [])) == "later"
    assert not gate.opened.is_set()


@in_a_loop
async def test_cancelling_a_stuck_call_lets_those_behind_it_go_on(executor: SerialExecutor, gate: Gate) -> None:
    stuck = asyncio.create_task(executor.run("a", gate.pass_through))
    await gate.until_reached()
    waiting = asyncio.create_task(executor.run("a", saying("later", [])))
    assert await is_pending(waiting)
    await cancelled(stuck)
    assert await waiting == "later"


@in_a_loop
async def test_a_queue_waits_for_a_change_even_when_it_was_cancelled(executor: SerialExecutor, gate: Gate) -> None:
    changing = asyncio.create_task(executor.run("a", gate.pass_through_changing))
    await gate.until_reached()
    await cancelled(changing)
    later = asyncio.create_task(executor.run("a", saying("later", [])))
    assert await is_pending(later)
    gate.opened.set()
    assert await later == "later"


@in_a_loop
async def test_a_cancelled_call_changes_nothing_when_it_comes_loose(executor: SerialExecutor, gate: Gate) -> None:
    changed: list[str] = []

    def change(begin_change: BeginChange) -> str:
        changed.append(gate.pass_through_then_change(begin_change))
        return "changed"

    stuck = asyncio.create_task(executor.run("a", change))
    await gate.until_reached()
    await cancelled(stuck)
    gate.opened.set()
    await asyncio.to_thread(join_executors)
    assert changed == []


@in_a_loop
async def test_a_call_that_is_waited_for_may_change_something(executor: SerialExecutor, gate: Gate) -> None:
    gate.opened.set()
    assert await executor.run("a", gate.pass_through_then_change) == "changed"


@in_a_loop
async def test_a_call_that_is_cancelled_before_its_turn_never_runs(executor: SerialExecutor, gate: Gate) -> None:
    said: list[str] = []
    stuck = asyncio.create_task(executor.run("a", gate.pass_through))
    await gate.until_reached()
    calls = [asyncio.create_task(executor.run("a", saying(word, said))) for word in ("one", "two")]
    await asyncio.wait(calls, timeout=0.01)
    await cancelled(calls[0])
    gate.opened.set()
    assert await calls[1] == "two"
    assert await stuck == "passed"
    assert said == ["two"]


@in_a_loop
async def test_a_result_that_comes_after_its_cancellation_is_dropped(executor: SerialExecutor, gate: Gate) -> None:
    for work in (gate.pass_through, gate.pass_through_then_change):
        gate.reached.clear()
        stuck = asyncio.create_task(executor.run("a", work))
        await gate.until_reached()
        await cancelled(stuck)
    gate.opened.set()
    await asyncio.to_thread(join_executors)
    # What those threads left for the loop runs before this, and raises nothing.
    assert await executor.run("a", saying("next", [])) == "next"


def test_a_result_that_comes_after_its_loop_is_dropped(executor: SerialExecutor, gate: Gate) -> None:
    async def give_up() -> None:
        stuck = asyncio.create_task(executor.run("a", gate.pass_through))
        await gate.until_reached()
        await cancelled(stuck)

    asyncio.run(give_up())
    gate.opened.set()
    join_executors()
    assert asyncio.run(executor.run("a", saying("next", []))) == "next"


@in_a_loop
async def test_a_queue_recovers_when_no_thread_could_be_started(
    executor: SerialExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patched:
        patched.setattr(threading.Thread, "start", refuse)
        with pytest.raises(RuntimeError):
            await executor.run("a", saying("one", []))
    assert await executor.run("a", saying("two", [])) == "two"
