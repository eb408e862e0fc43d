"""Whenever the program is killed, the history never says that something was not sent which the service has."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from tests.e2e.kills import OPERATIONS, STEPS, Step, Trials
from tests.store.loops import in_a_loop

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are copied, and killed by a signal")

UNKNOWN_AT = (Step.AFTER_ROW, Step.AFTER_LEAVING, Step.AFTER_ANSWER, Step.WHILE_COMPLETING)
MOST_INSTRUCTIONS = 2_500
LONGEST_S = 0.25
LEAST_KILLS = 500


@in_a_loop
async def test_a_kill_at_each_step_leaves_unknown_where_the_request_may_have_left(tmp_path: Path) -> None:
    async with Trials(tmp_path) as trials:
        for operation in OPERATIONS:
            for step in STEPS:
                entry = await trials.run(operation, step)
                if step is Step.BEFORE_ROW:
                    assert entry is None
                    continue
                assert entry is not None
                assert (entry.operation, entry.is_interrupted) == (operation, step in UNKNOWN_AT)
                assert (entry.outcome == "unknown") == (step in UNKNOWN_AT)
        trials.check()
        assert len(trials.received) == len(OPERATIONS) * 4


@in_a_loop
async def test_a_kill_within_the_writing_of_a_row_leaves_all_of_it_or_nothing(tmp_path: Path) -> None:
    chance = random.Random(1)  # noqa: S311 - it has to be the same each time
    async with Trials(tmp_path) as trials:
        for operation in OPERATIONS:
            await trials.run(operation, Step.ANY, instructions=chance.randrange(MOST_INSTRUCTIONS))
        trials.check()


@pytest.mark.kills
@in_a_loop
async def test_hundreds_of_kills_contradict_nothing(tmp_path: Path) -> None:
    chance = random.Random()  # noqa: S311 - nobody is to guess it
    async with Trials(tmp_path) as trials:
        while trials.kills < LEAST_KILLS:  # on a fast computer more of the requests are over before
            for operation in OPERATIONS:
                await trials.run(operation, chance.choice(STEPS))
                await trials.run(operation, Step.ANY, instructions=chance.randrange(1, MOST_INSTRUCTIONS))
                await trials.run(operation, Step.ANY, after_s=chance.uniform(0, LONGEST_S))
        trials.check()
