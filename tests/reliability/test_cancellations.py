"""A request may be canceled at any moment, however often: the client works on, and nothing is left behind."""

from __future__ import annotations

import asyncio
import random

import pytest

from notifyadmin.api.exchange import Attempt
from tests.reliability.cancelling import (
    Canceled,
    Line,
    RandomService,
    Requests,
    lines,
    names_in,
    saves,
    sends,
    sockets,
)

CALM = "calm"


async def settled(made: tuple[Line, ...], requests: Requests) -> tuple[int, int]:
    """Makes one request by each line, which has to work; how many sockets and tasks there are then."""
    for line in made:
        assert (await requests(line.client, CALM, Attempt())).reply.status == 200
    for line in made:
        await line.is_quiet()
    return sockets(), len(asyncio.all_tasks())


async def cancel(count: int, seed: int, requests: Requests, patch: pytest.MonkeyPatch) -> None:
    """Cancels so many requests at moments that the seed decides, and looks at what is left of them."""
    chance, known = random.Random(seed), Canceled({}, requests)  # noqa: S311 - no secret is made of it
    service = RandomService(chance)
    async with lines(service, patch) as made:
        service.is_calm = True
        before = await settled(made, requests)
        service.is_calm = False
        while known.canceled < count:
            await known.some(chance.choice(made), chance)
        service.is_calm = True
        assert await settled(made, requests) == before
        arrived = [name for line in made for name in names_in(line.service) if name != CALM]
    assert len(arrived) == len(set(arrived)), "a request went out twice"
    assert all(known.attempts[name].may_have_been_sent for name in arrived), "a request that arrived is denied"
    phases = {attempt.phase for attempt in known.attempts.values()}
    assert len(phases) == 4, "requests were canceled at every stage"


@pytest.mark.parametrize(("seed", "requests"), [(1, sends), (2, saves), (3, sends)])
async def test_hundreds_of_cancellations_leave_nothing_behind(
    seed: int, requests: Requests, monkeypatch: pytest.MonkeyPatch
) -> None:
    await cancel(150, seed, requests, monkeypatch)


@pytest.mark.cancellations
@pytest.mark.parametrize(("seed", "requests"), [(4, sends), (5, saves)])
async def test_ten_thousand_cancellations_leave_nothing_behind(
    seed: int, requests: Requests, monkeypatch: pytest.MonkeyPatch
) -> None:
    await cancel(5_000, seed, requests, monkeypatch)
