"""A request may be canceled at any moment, however often: the client works on, and nothing is left behind."""

from __future__ import annotations

import asyncio
import random

import pytest

from notifyadmin.api.models import SendRequest, User
from tests.reliability.cancelling import Canceled, Line, RandomService, lines, names_in, sockets

CALM = SendRequest(notification_id="calm", user=User(id="123"))


async def settled(made: tuple[Line, ...]) -> tuple[int, int]:
    """Sends once by each line, which has to work; how many sockets and tasks there are then."""
    for line in made:
        assert (await line.client.send(CALM)).value.tracking_id == "t1"
    for line in made:
        await line.is_quiet()
    return sockets(), len(asyncio.all_tasks())


async def cancel(count: int, seed: int, patch: pytest.MonkeyPatch) -> None:
    """Cancels so many requests at moments that the seed decides, and looks at what is left of them."""
    chance, known = random.Random(seed), Canceled({})  # noqa: S311 - no secret is made of it
    service = RandomService(chance)
    async with lines(service, patch) as made:
        service.is_calm = True
        before = await settled(made)
        service.is_calm = False
        while known.canceled < count:
            await known.some(chance.choice(made), chance)
        service.is_calm = True
        assert await settled(made) == before
        arrived = [name for line in made for name in names_in(line.service) if name != CALM.notification_id]
    assert len(arrived) == len(set(arrived)), "a request went out twice"
    assert all(known.attempts[name].may_have_been_sent for name in arrived), "a request that arrived is denied"
    phases = {attempt.phase for attempt in known.attempts.values()}
    assert len(phases) == 4, "requests were canceled at every stage"


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_hundreds_of_cancellations_leave_nothing_behind(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    await cancel(150, seed, monkeypatch)


@pytest.mark.cancellations
@pytest.mark.parametrize("seed", [4])
async def test_ten_thousand_cancellations_leave_nothing_behind(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    await cancel(10_000, seed, monkeypatch)
