from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from notifyadmin.api.verdict import OPEN, Outcome
from notifyadmin.core.delivery_log import DeliveryState
from notifyadmin.core.history.log_asker import PAUSES_S, LogAsker
from notifyadmin.core.history.log_search import Settled
from notifyadmin.store.errors import HistoryFailed, StoreError
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.entry import Details, Entry
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.driver import until
from tests.e2e.services import bodies
from tests.faults import Behaviour, FaultServer, answer_bytes, answers
from tests.hand_timer import HandTimer
from tests.store.journal.rows import add, ended, started
from tests.ui.workplace import Workplace

KEY = "history.log"
NOTHING = b'{"logs": []}'


class Desk:
    """Asks the log about rows of a profile."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace
        self.timer = HandTimer()
        self.failures: list[StoreError] = []
        self.asker = LogAsker(workplace.session, workplace.runner(KEY), workplace.journal, workplace.tasks, self.timer)
        self.asker.failed.connect(self.failures.append)

    async def use(self, server: FaultServer) -> None:
        """Opens a profile of that service."""
        self.workplace.session.choose((await self.workplace.add_account(url=server.url)).id)
        await self.workplace.settled()

    async def row(self, outcome: str = "sent", tracking_id: str = "track-1", **values: Any) -> Details:
        """Shows a new row of the profile."""
        profile = self.workplace.session.profile
        row = started(**{"profile_id": profile.id, "at": datetime.now(UTC), **values})
        end = ended(at=row.at, outcome=outcome, tracking_id=tracking_id)
        await self.workplace.journal.write(lambda journal: journal.begin(row))
        await self.workplace.journal.write(lambda journal: journal.complete(row, end))
        [details] = await self.workplace.journal.read(lambda journal: journal.details(Filter(), limit=1))
        self.asker.show(details)
        self.asker.look(True)
        return details

    async def ask(self) -> None:
        """Presses the button."""
        self.asker.ask()
        await self.idle()

    async def idle(self) -> None:
        """Waits until an answer is there, and what it says is written."""
        await until(lambda: not self.asker.is_asking, "the answer is there")
        await until(lambda: not any("log.note" in key for key in self.workplace.tasks._jobs), "it is written")
        assert not self.workplace.crashes

    async def entry(self) -> Entry:
        """The newest row as it is in the history by now."""
        [entry] = await self.workplace.journal.read(lambda journal: journal.page(Filter(), limit=1))
        return entry


@pytest.fixture
def desk(workplace: Workplace) -> Desk:
    return Desk(workplace)


def says(**more: Any) -> bytes:
    """A log that knows of the send."""
    request = json.dumps({"notificationId": "hello_world"})
    return json.dumps({"logs": [{"trackingId": "track-1", "user_id": "123", "request": request, **more}]}).encode()


def one_after_another(*replies: bytes) -> Behaviour:
    """These answers in turn, and the last one for ever."""
    left = list(replies)

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer_bytes(left.pop(0) if len(left) > 1 else left[0]))

    return behave


async def test_it_asks_when_it_is_told_to_and_then_by_itself_for_two_minutes(desk: Desk) -> None:
    async with FaultServer(answers(says(email_sent_at="x"))) as server:
        await desk.use(server)
        await desk.row()
        assert not desk.timer.is_running
        await desk.ask()
        for _ in PAUSES_S:
            desk.timer.elapse()
            await desk.idle()
        assert bodies(server) == [{"trackingIds": ["track-1"]}] * (1 + len(PAUSES_S))
    assert desk.timer.pauses_s == [2, 4, 8, 16, 30, 30, 30]
    assert not desk.timer.is_running
    assert desk.asker.report is not None
    assert [line.state for line in desk.asker.report.lines] == [DeliveryState.SENT]


async def test_asking_anew_begins_with_short_pauses(desk: Desk) -> None:
    async with FaultServer(answers(NOTHING)) as server:
        await desk.use(server)
        await desk.row()
        await desk.ask()
        desk.timer.elapse()
        await desk.idle()
        await desk.ask()
    assert desk.timer.pauses_s == [2, 4, 2]


async def test_nobody_is_asked_while_nobody_looks(desk: Desk) -> None:
    async with FaultServer(answers(NOTHING)) as server:
        await desk.use(server)
        await desk.row()
        await desk.ask()
        desk.asker.look(False)
        assert not desk.timer.is_running
        desk.asker.look(False)
        desk.asker.look(True)
        assert desk.timer.pauses_s == [2, 2]
        desk.asker.ask()
        desk.asker.look(False)
        await desk.idle()
        assert not desk.timer.is_running


async def test_it_ends_once_no_channel_changes_any_more(desk: Desk) -> None:
    async with FaultServer(answers(says(email_opened="x", sms_failed_code="NO_ADDRESS"))) as server:
        await desk.use(server)
        await desk.row()
        await desk.ask()
    assert not desk.timer.is_running


async def test_another_row_is_not_told_what_was_asked_for_the_one_before(desk: Desk) -> None:
    async with FaultServer(answers(says(email_sent_at="x"))) as server:
        await desk.use(server)
        first = await desk.row()
        await desk.ask()
        assert desk.asker.report is not None
        desk.asker.show(replace(first))
        assert desk.asker.report is not None
        desk.asker.ask()
        await desk.row()
        report: object = desk.asker.report
        assert (report, desk.asker.is_asking, desk.timer.is_running) == (None, False, False)
        desk.asker.show(None)
        assert not desk.asker.can_ask


@pytest.mark.parametrize("outcome", OPEN)
async def test_a_send_whose_outcome_is_open_is_settled_and_stays_found(outcome: Outcome, desk: Desk) -> None:
    async with FaultServer(one_after_another(NOTHING, says(), NOTHING)) as server:
        await desk.use(server)
        details = await desk.row(outcome)
        await desk.ask()
        entry = await desk.entry()
        assert (entry.outcome, entry.settled) == (outcome, Settled.NOT_FOUND)
        desk.asker.show(replace(details, entry=entry))
        desk.timer.elapse()
        await desk.idle()
        found = await desk.entry()
        assert found.settled == Settled.FOUND
        assert entry.settled_at is not None
        assert found.settled_at is not None
        assert found.settled_at > entry.settled_at
        desk.asker.show(replace(details, entry=found))
        desk.timer.elapse()
        await desk.idle()
        assert await desk.entry() == found


async def test_a_send_that_was_interrupted_is_settled_by_its_user_time_and_type(desk: Desk) -> None:
    async with FaultServer(answers(says())) as server:
        await desk.use(server)
        await desk.row("unknown", "")
        await desk.ask()
        [body] = bodies(server)
        assert body["userFilter"] == ["123"]
    assert (await desk.entry()).settled == Settled.FOUND


async def test_the_send_of_another_row_settles_nothing(desk: Desk) -> None:
    async with FaultServer(answers(says())) as server:
        await desk.use(server)
        await desk.workplace.journal.write(add)
        await desk.row("unknown", "")
        await desk.ask()
    assert (await desk.entry()).settled == Settled.NOT_FOUND


async def test_a_send_whose_outcome_is_known_is_not_settled(desk: Desk) -> None:
    async with FaultServer(answers(NOTHING)) as server:
        await desk.use(server)
        await desk.row()
        await desk.ask()
    assert desk.asker.report is not None
    assert desk.asker.report.settled is Settled.NOT_FOUND
    assert (await desk.entry()).settled == ""


async def test_a_failure_is_told_and_ends_asking(desk: Desk) -> None:
    async with FaultServer(answers(b'"no"', 403)) as server:
        await desk.use(server)
        await desk.row("unknown")
        await desk.ask()
    assert desk.asker.report is not None
    assert desk.asker.report.failure is not None
    assert desk.asker.report.failure.outcome is Outcome.REJECTED
    assert not desk.timer.is_running
    assert (await desk.entry()).settled == ""


async def test_the_row_of_another_profile_is_asked_of_nobody(desk: Desk, workplace: Workplace) -> None:
    async with FaultServer(answers(NOTHING)) as server:
        await desk.use(server)
        await desk.row()
        await desk.ask()
        await workplace.open()
        assert desk.asker.can_ask
        workplace.session.choose("sandbox")
        await workplace.settled()
        assert (desk.asker.is_own_profile, desk.asker.can_ask, desk.timer.is_running) == (False, False, False)
        desk.asker.ask()
        assert not desk.asker.is_asking
        assert len(server.received) == 1


async def test_the_sandbox_answers_as_the_service_does(desk: Desk, workplace: Workplace) -> None:
    await workplace.open()
    await desk.row("unknown")
    await desk.ask()
    assert (await desk.entry()).settled == Settled.NOT_FOUND
    assert not desk.failures


async def test_an_answer_that_comes_once_another_row_is_shown_is_not_shown(desk: Desk) -> None:
    gate = asyncio.Event()

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await gate.wait()
        writer.write(answer_bytes(says(email_sent_at="x")))

    async with FaultServer(behave) as server:
        await desk.use(server)
        details = await desk.row("unknown")
        desk.asker.ask()
        await server.until(lambda: bool(server.received))
        other = replace(details, entry=replace(details.entry, uid="another"))
        desk.asker.show(other)
        assert not desk.asker.is_asking
        gate.set()
        await desk.workplace.idle(KEY)
        assert (desk.asker.report, desk.timer.is_running) == (None, False)
        assert desk.asker.can_ask


async def test_asking_ends_where_the_service_cannot_be_asked_any_more(desk: Desk) -> None:
    async with FaultServer(answers(NOTHING)) as server:
        await desk.use(server)
        await desk.row()
        await desk.ask()
        desk.workplace.session.open()
        assert not desk.asker.can_ask
        desk.timer.elapse()
        await desk.workplace.settled()
        assert not desk.timer.is_running
        assert len(server.received) == 1


class BrokenJournal(Journal):
    """A journal on a disk that fails."""

    def page(self, *_: Any, **__: Any) -> tuple[Entry, ...]:
        raise HistoryFailed("The disk does not work.")

    def note_settled(self, *_: Any, **__: Any) -> None:
        raise HistoryFailed("The disk is full.")


@pytest.mark.parametrize(("tracking_id", "text"), [("track-1", "The disk is full."), ("", "The disk does not work.")])
async def test_a_history_that_fails_is_told(desk: Desk, tmp_path: Path, tracking_id: str, text: str) -> None:
    broken = BackgroundJournal(lambda: BrokenJournal(tmp_path / "broken", desk.failures.append))
    async with FaultServer(answers(says())) as server:
        await desk.use(server)
        details = await desk.row("unknown", tracking_id)
        workplace = desk.workplace
        desk.asker = LogAsker(workplace.session, workplace.runner("other"), broken, workplace.tasks, HandTimer())
        desk.asker.failed.connect(desk.failures.append)
        desk.asker.show(details)
        await desk.ask()
    assert list(map(str, desk.failures)) == [text]
    assert (desk.asker.report is None) is (not tracking_id)
    await broken.close()
