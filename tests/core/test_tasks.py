from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.core.tasks import IfRunning, TaskRunner
from tests.driver import until


class Refused(Exception):
    """An error that the runner expects."""


class Desk:
    """A runner, and everything that it tells, in the order of the telling."""

    def __init__(self) -> None:
        self.told: list[tuple[str, object]] = []
        self.runner = TaskRunner((Refused,), lambda error: self.told.append(("crash", error)))
        self.runner.busy_changed.connect(lambda key, busy: self.told.append((key, busy)))

    def start(self, key: str, work: Coroutine[Any, Any, object], if_running: IfRunning = IfRunning.REFUSE) -> bool:
        return self.runner.start(
            key,
            work,
            on_success=lambda result: self.told.append(("success", result)),
            on_error=lambda error: self.told.append(("error", error)),
            on_cancelled=lambda: self.told.append(("cancelled", None)),
            if_running=if_running,
        )

    async def start_to_end(self, key: str) -> None:
        """Starts a job, and returns when it is done and has told nobody yet."""
        done = asyncio.Event()

        async def end() -> object:
            done.set()
            return 1

        self.start(key, end())
        await done.wait()

    async def idle(self, key: str) -> None:
        await until(lambda: not self.runner.is_busy(key), f"{key} ends")

    async def aclose(self) -> None:
        await self.runner.close()


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    return Desk()


async def give(result: object) -> object:
    return result


async def fail(error: BaseException) -> object:
    raise error


async def wait_for_ever() -> object:
    return await asyncio.get_running_loop().create_future()


async def test_a_result_comes_after_the_end_of_being_busy(desk: Desk) -> None:
    assert desk.start("load", give(3))
    assert desk.runner.is_busy("load")
    await desk.idle("load")
    assert desk.told == [("load", True), ("load", False), ("success", 3)]


async def test_an_expected_error_is_the_jobs_own(desk: Desk) -> None:
    error = Refused()
    desk.start("load", fail(error))
    await desk.idle("load")
    assert desk.told == [("load", True), ("load", False), ("error", error)]


async def test_any_other_error_is_a_crash(desk: Desk) -> None:
    error = ZeroDivisionError()
    desk.start("load", fail(error))
    await desk.idle("load")
    assert desk.told == [("load", True), ("load", False), ("crash", error)]


async def test_a_second_start_is_refused_and_leaves_nothing_behind(desk: Desk) -> None:
    desk.start("load", wait_for_ever())
    assert not desk.start("load", give(2))
    assert desk.told == [("load", True)]


async def test_two_keys_do_not_get_in_each_others_way(desk: Desk) -> None:
    desk.start("load", wait_for_ever())
    assert desk.start("send", give(1))
    await desk.idle("send")
    assert ("success", 1) in desk.told
    assert desk.runner.is_busy("load")


async def test_a_replacement_silences_the_one_before(desk: Desk) -> None:
    desk.start("load", wait_for_ever())
    assert desk.start("load", give(2), IfRunning.REPLACE)
    await desk.idle("load")
    assert desk.told == [("load", True), ("load", True), ("load", False), ("success", 2)]


async def test_a_replaced_job_that_is_done_already_stays_silent_too(desk: Desk) -> None:
    await desk.start_to_end("load")
    desk.start("load", give(2), IfRunning.REPLACE)
    await desk.idle("load")
    assert [value for word, value in desk.told if word == "success"] == [2]


async def test_a_cancelled_job_says_so_once_it_has_ended(desk: Desk) -> None:
    desk.start("load", wait_for_ever())
    desk.runner.cancel("load")
    assert desk.runner.is_busy("load")
    await desk.idle("load")
    assert desk.told == [("load", True), ("load", False), ("cancelled", None)]


async def test_an_abandoned_job_says_nothing_more_even_where_it_is_done_already(desk: Desk) -> None:
    await desk.start_to_end("load")
    desk.runner.abandon("load")
    await desk.idle("load")
    assert desk.told == [("load", True), ("load", False)]


async def test_an_abandoned_job_is_stopped_and_its_key_is_free_once_it_has_ended(desk: Desk) -> None:
    ended: list[str] = []

    async def tidy_up() -> object:
        try:
            return await wait_for_ever()
        finally:
            await asyncio.sleep(0)
            ended.append("tidied up")

    desk.start("load", tidy_up())
    await asyncio.sleep(0)
    desk.runner.abandon("load")
    assert desk.runner.is_busy("load")
    await desk.idle("load")
    assert (ended, desk.told) == (["tidied up"], [("load", True), ("load", False)])


async def test_cancelling_what_does_not_run_does_nothing(desk: Desk) -> None:
    desk.runner.cancel("load")
    assert desk.told == []


async def test_a_handler_may_start_the_next_job_of_its_key(desk: Desk) -> None:
    def go_on(_: object) -> None:
        desk.start("load", give(2))

    desk.runner.start("load", give(1), on_success=go_on, on_error=desk.told.append)
    await until(lambda: ("success", 2) in desk.told)


async def test_the_end_waits_for_everything_and_no_handler_hears_of_it(desk: Desk) -> None:
    ended = []

    async def tidy_up() -> object:
        try:
            return await wait_for_ever()
        finally:
            await asyncio.sleep(0)
            ended.append("tidy")

    async def fail_at_the_end() -> object:
        try:
            return await wait_for_ever()
        finally:
            ended.append("failing")
            raise ZeroDivisionError

    desk.start("one", tidy_up())
    desk.start("two", fail_at_the_end())
    await asyncio.sleep(0)
    desk.start("one", tidy_up(), IfRunning.REPLACE)
    await asyncio.sleep(0)
    told = list(desk.told)
    await desk.runner.close()
    assert sorted(ended) == ["failing", "tidy", "tidy"]
    assert desk.told == told
    assert not desk.runner.is_busy("one")


async def test_nothing_starts_after_the_end(desk: Desk) -> None:
    await desk.runner.close()
    assert not desk.start("load", give(1))
    assert not desk.start("load", give(1), IfRunning.REPLACE)
    assert desk.told == []
