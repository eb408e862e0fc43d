from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from notifyadmin.api.models import SendRequest
from notifyadmin.api.verdict import Outcome, of_send
from notifyadmin.core.history.criteria import SCHEDULED, Criteria
from notifyadmin.core.history.schedules import Scheduled, cancellation, rescheduling, schedule_of
from notifyadmin.core.intent import Intent
from notifyadmin.core.runner import Result, Runner
from notifyadmin.store.journal.entry import Body, Entry
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.faults import FaultServer, answers, breaks_off
from tests.store.journal.rows import add, ended, started
from tests.ui.workplace import Workplace

NOW = datetime.now(UTC).replace(microsecond=0)
TOMORROW, LATER = NOW + timedelta(days=1), NOW + timedelta(days=2)
SEND = SendRequest.from_wire(
    {
        "notificationId": "hello_world",
        "user": {"id": "123"},
        "schedule": TOMORROW.isoformat(),
        "subNotificationId": "eu",
    }
)


class Shop:
    """Sends, reschedules and cancels, and reads what the history says of it."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace
        self.runner: Runner = workplace.runner("history")
        self.results: list[Result] = []
        self.runner.judged.connect(self.results.append)

    async def run(self, intent: Intent[None]) -> Result:
        """Has a request go out, and says how it ended."""
        self.runner.submit(intent, by_hand=False)
        await self.workplace.idle("history")
        return self.results[-1]

    async def send(self) -> Entry:
        """Schedules a send; returns its row."""
        await self.run(Intent(self.workplace.session.connection, SEND, of_send))  # type: ignore[arg-type]  # a send's
        return (await self.rows())[0]

    async def move(self, row: Entry, to: datetime = LATER) -> Result:
        """Reschedules the send of a row."""
        return await self.run(rescheduling(self.workplace.session.connection, row, to.isoformat()))

    async def cancel(self, row: Entry) -> Result:
        """Cancels the send of a row."""
        return await self.run(cancellation(self.workplace.session.connection, row))

    async def rows(self, sought: Filter | None = None) -> tuple[Entry, ...]:
        """Rows of the history, newest first."""
        return await self.workplace.journal.read(lambda journal: journal.page(sought or Filter()))

    async def scheduled(self) -> list[tuple[str, datetime | None]]:
        """The rows that count as scheduled."""
        found = await self.rows(Criteria(operation=SCHEDULED).sought(datetime.now(UTC)))
        return [(entry.operation, entry.scheduled_at) for entry in found]


@pytest.fixture
def shop(workplace: Workplace) -> Shop:
    return Shop(workplace)


async def test_a_rescheduled_send_counts_at_its_new_time_and_its_row_has_the_same_ids(shop: Shop) -> None:
    await shop.workplace.open()
    row = await shop.send()
    assert await shop.scheduled() == [("send", TOMORROW)]
    result = await shop.move(row)
    assert (result.verdict.outcome, result.verdict.text) == (Outcome.DONE, "Rescheduled")
    assert await shop.scheduled() == [("reschedule", LATER)]
    new = (await shop.rows())[0]
    assert (new.user_id, new.notification_id, new.sub_notification_id) == ("123", "hello_world", "eu")
    assert new.tracking_id == row.tracking_id
    await shop.move(new, LATER + timedelta(hours=1))
    assert await shop.scheduled() == [("reschedule", LATER + timedelta(hours=1))]


async def test_a_canceled_send_does_not_count_as_scheduled(shop: Shop) -> None:
    await shop.workplace.open()
    row = await shop.send()
    assert (await shop.cancel(row)).verdict.text == "Schedule canceled"
    assert await shop.scheduled() == []
    new = (await shop.rows())[0]
    assert (new.operation, new.notification_id, new.tracking_id) == ("cancelSchedule", "hello_world", row.tracking_id)
    again = await shop.cancel(row)
    assert again.verdict.outcome is Outcome.REJECTED
    assert again.verdict.advice.startswith("Too late: the notification was already sent or canceled.")
    assert "already canceled" in again.verdict.findings[0].text


async def test_a_send_that_the_service_does_not_know_says_so(shop: Shop) -> None:
    await shop.workplace.open()
    await shop.workplace.journal.write(lambda journal: add(journal, scheduled_at=TOMORROW))
    [row] = await shop.rows()
    for result in (await shop.move(row), await shop.cancel(row)):
        assert result.verdict.outcome is Outcome.REJECTED
        assert result.verdict.advice.startswith("The service has no such schedule.")
    assert await shop.scheduled() == [("send", TOMORROW)]


async def test_a_tracking_id_of_which_a_part_was_struck_out_goes_nowhere(shop: Shop) -> None:
    async with FaultServer(answers(b"", 200)) as server:
        shop.workplace.session.choose((await shop.workplace.add_account(url=server.url)).id)
        await shop.workplace.settled()
        row = started(scheduled_at=TOMORROW, tracking_id="track-…")
        await shop.workplace.journal.write(lambda journal: journal.complete(row, ended(tracking_id="track-…")))
        [entry] = await shop.rows()
        for result in (await shop.move(entry), await shop.cancel(entry)):
            assert (result.verdict.outcome, result.verdict.repeatable) == (Outcome.NOT_SENT, False)
            assert result.verdict.findings[0].text.startswith("The history does not have the whole tracking ID")
        assert server.received == []


async def test_another_rejection_keeps_its_own_advice(shop: Shop) -> None:
    async with FaultServer(answers(b'"no"', 400)) as server:
        shop.workplace.session.choose((await shop.workplace.add_account(url=server.url)).id)
        await shop.workplace.settled()
        await shop.workplace.journal.write(lambda journal: add(journal, scheduled_at=TOMORROW))
        [row] = await shop.rows()
        assert (await shop.cancel(row)).verdict.advice == "Nothing was sent or changed."


async def test_with_an_unknown_outcome_both_times_may_be_right(shop: Shop) -> None:
    async with FaultServer(breaks_off) as server:
        shop.workplace.session.choose((await shop.workplace.add_account(url=server.url)).id)
        await shop.workplace.settled()
        await shop.workplace.journal.write(lambda journal: add(journal, scheduled_at=TOMORROW))
        [row] = await shop.rows()
        assert (await shop.move(row)).verdict.outcome is Outcome.UNKNOWN
        assert (await shop.cancel(row)).verdict.outcome is Outcome.UNKNOWN
    assert await shop.scheduled() == [("reschedule", LATER), ("send", TOMORROW)]
    assert {entry.tracking_id for entry in await shop.rows()} == {row.tracking_id}


def scheduled(journal: Journal, **values: object) -> Scheduled | None:
    """The schedule of a row with these values."""
    body = {"notificationId": "x", "user": {"id": "1", "timezone": "Asia/Tokyo"}}
    usual: dict[str, object] = {"scheduled_at": TOMORROW, "request": Body.of(json.dumps(body).encode())}
    add(journal, **usual | values)  # type: ignore[arg-type]  # each test gives fields of its own
    return schedule_of(journal, journal.details(Filter())[0])


def test_a_schedule_says_the_users_own_time_zone(journal: Journal) -> None:
    found = scheduled(journal)
    assert found is not None
    assert (found.at, found.timezone, found.change) == (TOMORROW, "Asia/Tokyo", None)
    assert found.is_ahead(NOW)
    assert not found.is_ahead(LATER)
    moved = scheduled(journal, operation="reschedule", outcome="done", request=None)
    assert moved is not None
    assert moved.timezone == "Asia/Tokyo"
    first = schedule_of(journal, journal.details(Filter())[1])
    assert first is not None
    assert first.change == moved.entry
    assert not first.is_ahead(NOW)


@pytest.mark.parametrize("body", [None, Body.of(b"["), Body.of(b'{"user": 1}'), Body.of(b'{"user": {"timezone": 1}}')])
def test_a_schedule_whose_request_cannot_be_read_has_no_zone(journal: Journal, body: Body | None) -> None:
    found = scheduled(journal, request=body)
    assert found is not None
    assert found.timezone == ""


def test_what_was_not_sent_is_not_ahead(journal: Journal) -> None:
    found = scheduled(journal, outcome="rejected")
    assert found is not None
    assert not found.is_ahead(NOW)
    without = started(scheduled_at=TOMORROW)
    journal.begin(without)
    journal.complete(without, ended(tracking_id=""))
    assert schedule_of(journal, journal.details(Filter())[0]) is not None
    assert scheduled(journal, scheduled_at=None) is None
    assert scheduled(journal, operation="cancelSchedule") is None
