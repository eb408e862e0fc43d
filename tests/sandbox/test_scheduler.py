from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from notifyadmin.api.models import SendRequest
from notifyadmin.sandbox.deliveries import Deliveries
from notifyadmin.sandbox.rendering import Renderer
from notifyadmin.sandbox.scheduler import Scheduler
from notifyadmin.sandbox.sending import Sender
from notifyadmin.sandbox.state import State

LONG_AGO = datetime(2020, 1, 31, tzinfo=UTC)


class Desk:
    """A scheduler on its own; `done` has an entry for each delivery."""

    def __init__(self) -> None:
        self.state = State(Deliveries())
        self.done: asyncio.Queue[datetime] = asyncio.Queue()
        sender = Sender(self.state, Renderer())
        self.scheduler = Scheduler(self.state, sender, lambda: self.done.put_nowait(datetime.now(UTC)))

    def put(self, tracking_id: str, moment: datetime, notification_id: str = "hello_world") -> None:
        request = {"notificationId": notification_id, "user": {"id": "1"}, "schedule": moment.isoformat()}
        self.state.schedules[tracking_id] = SendRequest.from_wire(request)

    def inbox(self) -> list[str]:
        user = self.state.user("1")
        return [row["id"] for row in user.inbox] if user else []

    async def deliver(self, count: int) -> list[datetime]:
        """Runs until so many were delivered, and gives the times."""
        running = asyncio.create_task(self.scheduler.run())
        times = [await self.done.get() for _ in range(count)]
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        return times


async def test_the_earliest_is_delivered_first_whatever_the_order() -> None:
    desk = Desk()
    for number in (2, 0, 1):
        desk.put(str(number), LONG_AGO + timedelta(days=number))
    desk.put("never", datetime.now(UTC) + timedelta(days=1))
    await desk.deliver(3)
    assert desk.inbox() == ["0", "1", "2"]
    assert list(desk.state.schedules) == ["never"]


async def test_a_time_to_come_is_waited_for() -> None:
    desk = Desk()
    moment = datetime.now(UTC) + timedelta(seconds=0.05)
    desk.put("t1", moment)
    assert (await desk.deliver(1))[0] >= moment


async def test_what_is_scheduled_while_another_one_is_waited_for_is_not_held_up() -> None:
    desk = Desk()
    desk.put("late", datetime.now(UTC) + timedelta(days=1))
    delivering = asyncio.create_task(desk.deliver(1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    desk.put("soon", LONG_AGO)
    desk.scheduler.wake()
    await delivering
    assert desk.inbox() == ["soon"]


async def test_one_that_fails_is_logged_once_and_holds_up_no_other(caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk()
    desk.put("broken", LONG_AGO, "nosuch")
    desk.put("whole", LONG_AGO)
    await desk.deliver(2)
    assert desk.inbox() == ["whole"]
    assert caplog.messages == ["The sandbox failed to deliver a scheduled notification"]
    caplog.clear()
