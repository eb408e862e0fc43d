"""The same send within ten minutes is asked about once more, whoever sent it first: this run, or the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from notifyadmin.api import verdict
from notifyadmin.api.models import SendRequest, User
from notifyadmin.core.guard import Question, Reason, Rules
from notifyadmin.core.intent import Intent
from notifyadmin.core.recorder import Recorder
from notifyadmin.core.runner import Runner
from notifyadmin.store.errors import HistoryFailed
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.entry import Body
from notifyadmin.store.journal.journal import Journal
from tests.e2e.services import ACCEPTED, accepts
from tests.faults import Behaviour, FaultServer, answers, breaks_off
from tests.store.journal.rows import add
from tests.ui.workplace import Workplace

SEND = SendRequest(notification_id="hello_world", user=User(id="123"))
BODY = Body.of(b'{"notificationId":"hello_world","user":{"id":"123"}}')
ABORTED = b'{"trackingId": "t", "messages": ["All delivery channels are disabled/discarded. Aborted."]}'
REMARKED = b'{"trackingId": "t", "messages": ["Something new."]}'
NOW = datetime.now(UTC)


class Sender:
    """Sends, and notes what is asked; nothing is agreed to."""

    def __init__(self, workplace: Workplace, runner: Runner | None = None) -> None:
        self.workplace = workplace
        self.runner = runner or workplace.runner("send")
        self.asked: list[Question | None] = []
        self.runner.asked.connect(lambda intent: self.asked.append(self.runner.question_of(intent)))

    async def use(self, url: str, **values: Any) -> str:
        """Opens a profile that leads to a server; returns its ID."""
        profile = replace(await self.workplace.add_account(values.pop("name", "Shop"), url), **values)
        self.workplace.profiles.save(profile)
        self.workplace.session.choose(profile.id)
        await self.workplace.settled()
        return profile.id

    async def send(self, request: SendRequest = SEND) -> bool:
        """Whether a request goes out without a question."""
        before, self.workplace.clock_s = len(self.asked), self.workplace.clock_s + 1
        self.runner.submit(Intent(self.workplace.session.connection, request, verdict.of_send))
        await self.workplace.idle("send")
        return len(self.asked) == before


@pytest.fixture
def sender(workplace: Workplace) -> Sender:
    return Sender(workplace)


async def test_the_same_send_is_asked_about_and_another_one_is_not(sender: Sender) -> None:
    async with FaultServer(accepts) as server:
        await sender.use(server.url)
        assert await sender.send()
        assert not await sender.send()
        assert await sender.send(SendRequest(notification_id="hello_world", user=User(id="456")))
        assert await sender.send(SendRequest(notification_id="hello_world", user=User(id="123"), template_id="spring"))
        assert not await sender.send()
        assert len(server.received) == 3
    [first, _] = sender.asked
    assert first is not None
    assert first.sent_at is not None
    assert first.reasons == {Reason.SENT_RECENTLY}


async def test_it_is_one_question_with_that_of_production(sender: Sender) -> None:
    async with FaultServer(accepts) as server:
        await sender.use(server.url, production=True)
        sender.runner.asked.connect(sender.runner.agree)
        await sender.send()
        await sender.send()
        assert len(server.received) == 2
    reasons = [set(question.reasons) for question in sender.asked if question is not None]
    assert reasons == [{Reason.PRODUCTION}, {Reason.PRODUCTION, Reason.SENT_RECENTLY}]


async def test_the_sandbox_never_asks(sender: Sender) -> None:
    await sender.workplace.open()
    assert [await sender.send() for _ in range(3)] == [True] * 3


async def test_another_profile_has_other_users(sender: Sender) -> None:
    async with FaultServer(accepts) as server:
        await sender.use(server.url)
        assert await sender.send()
        await sender.use(server.url, name="Tests")
        assert await sender.send()


@pytest.mark.parametrize(
    ("behaviour", "may_have_reached"),
    [
        (accepts, True),
        (breaks_off, True),
        (answers(b"", 500), True),
        (answers(REMARKED), True),
        (answers(ABORTED), False),
        (answers(b'{"message": "no"}', 400), False),
        (answers(b"", 429), False),
    ],
)
async def test_what_reached_nobody_is_sent_again_without_a_question(
    behaviour: Behaviour, may_have_reached: bool, sender: Sender
) -> None:
    async with FaultServer(behaviour) as server:
        await sender.use(server.url)
        assert await sender.send()
        assert await sender.send() is not may_have_reached


async def test_what_never_left_is_sent_again_without_a_question(sender: Sender) -> None:
    await sender.use("http://127.0.0.1:9")
    assert await sender.send()
    assert await sender.send()


@pytest.mark.parametrize(
    ("values", "is_asked"),
    [
        ({}, True),
        ({"at": NOW - timedelta(minutes=11)}, False),
        ({"outcome": "unknown"}, True),
        ({"outcome": "notSent"}, False),
        ({"outcome": "rejected"}, False),
        ({"operation": "retract"}, False),
        ({"profile_id": "other"}, False),
        ({"request": Body.of(b"{}")}, False),
        ({"request": None}, True),
        ({"request": None, "user_id": "456"}, False),
    ],
)
async def test_the_history_knows_what_the_run_before_has_sent(
    values: dict[str, Any], is_asked: bool, sender: Sender
) -> None:
    async with FaultServer(accepts) as server:
        profile_id = await sender.use(server.url)
        row: dict[str, Any] = {"at": NOW, "profile_id": profile_id, "request": BODY} | values
        await sender.workplace.journal.write(lambda journal: add(journal, **row))
        await sender.workplace.recorder.open(0)
        assert await sender.send() is not is_asked


async def test_without_a_history_what_this_run_has_sent_is_known_all_the_same(workplace: Workplace) -> None:
    def fails() -> Journal:
        raise HistoryFailed("The history could not be opened.")

    recorder = Recorder(BackgroundJournal(fails), workplace.clients)
    await recorder.open(0)
    runner = Runner("send", workplace.clients, workplace.tasks, Rules(workplace.session.refresh), recorder)
    sender = Sender(workplace, runner)
    async with FaultServer(answers(ACCEPTED)) as server:
        await sender.use(server.url)
        runner.submit(Intent(workplace.session.connection, SEND, verdict.of_send))
        await workplace.idle("send")
        runner.submit(Intent(workplace.session.connection, SEND, verdict.of_send), by_hand=False)
        assert len(sender.asked) == 1
        await recorder.close()
