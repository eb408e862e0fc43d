from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from notifyadmin.api import verdict
from notifyadmin.api.auth import server_authorization
from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import Preference, RetractRequest, SendRequest, SetPreferencesRequest, User
from notifyadmin.api.verdict import Outcome
from notifyadmin.core import recorder
from notifyadmin.core.intent import Call, Intent
from notifyadmin.core.requests import DeletePreferences, GetPreferences, Request
from notifyadmin.core.runner import Result, Runner
from notifyadmin.store.errors import HistoryFailed
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.entry import RUNNING, Details, Ended, Entry, Started
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.e2e.services import accepts, accepts_after
from tests.faults import FaultServer, answers, breaks_off
from tests.store.journal.test_deleting import fill, left
from tests.store.writing import Gate, unexpected
from tests.ui.workplace import KEYS, Workplace

SEND = SendRequest(
    notification_id="hello_world", user=User(id="123"), sub_notification_id="eu", schedule="2020-01-31T09:00:00+02:00"
)
WRITE = SetPreferencesRequest(
    user_id="123", preferences=[Preference(notification_id="hello", channel="EMAIL", state=False)]
)


class Sender:
    """Sends to one server, and reads what the journal says of it."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace
        self.runner: Runner = workplace.runner("send")
        self.results: list[Result] = []
        self.runner.judged.connect(self.results.append)
        self.runner.asked.connect(self.runner.agree)

    async def use(self, url: str, *, production: bool = False, keep_bodies: bool = True) -> None:
        """Opens a profile that leads to a server."""
        profile = await self.workplace.add_account(url=url)
        self.workplace.profiles.save(replace(profile, production=production, keep_bodies=keep_bodies))
        self.workplace.session.choose(profile.id)
        await self.workplace.settled()

    def submit(
        self,
        request: Request,
        judge: Callable[[Answer[Any]], verdict.Verdict] = verdict.of_send,
        work: Callable[[Call], Any] | None = None,
        **values: Any,
    ) -> None:
        """Has a request go out."""
        self.runner.submit(Intent(self.workplace.session.connection, request, judge, work, **values))

    async def send(self, request: Request = SEND, **values: Any) -> Outcome:
        """Has a request go out, and waits until it has ended; says how."""
        self.submit(request, **values)
        await self.workplace.idle("send")
        return self.results[-1].verdict.outcome

    async def aclose(self) -> None:
        """Ends everything."""
        await self.workplace.aclose()

    async def rows(self) -> tuple[Entry, ...]:
        """All rows, newest first."""
        return await self.workplace.journal.read(lambda journal: journal.page(Filter()))

    async def row(self) -> Details:
        """The only row."""
        [entry] = await self.rows()
        found = await self.workplace.journal.read(lambda journal: journal.get(entry.row))
        assert found is not None
        return found


@pytest.fixture
def sender(workplace: Workplace) -> Sender:
    return Sender(workplace)


def done(answer: Answer[Any]) -> verdict.Verdict:
    return verdict.of_answer(answer, "Done", "All of it.")


async def test_a_send_has_a_row_with_all_that_is_known_of_it(sender: Sender) -> None:
    async with FaultServer(accepts) as server:
        await sender.use(server.url, production=True)
        assert await sender.send() is Outcome.SENT
    found, entry = await sender.row(), (await sender.rows())[0]
    assert (entry.profile_name, entry.production, entry.operation) == ("Shop", True, "send")
    assert (entry.notification_id, entry.sub_notification_id, entry.user_id) == ("hello_world", "eu", "123")
    assert entry.scheduled_at is not None
    assert entry.scheduled_at.isoformat() == "2020-01-31T07:00:00+00:00"
    assert (entry.outcome, entry.text, entry.status) == ("sent", "Sent", 200)
    assert entry.latency_s is not None
    assert entry.at.tzinfo is not None
    assert entry.ended_at is not None
    assert found.request is not None
    assert json.loads(found.request.text) == SEND.to_wire()
    assert found.answer is not None
    assert found.answer.text.encode() == sender.results[0].verdict.reply.body  # type: ignore[union-attr]  # it was sent


async def test_the_row_is_on_the_disk_before_the_request_leaves(sender: Sender) -> None:
    gate = asyncio.Event()
    async with FaultServer(accepts_after(gate)) as server:
        await sender.use(server.url)
        sender.submit(SEND)
        await server.until(lambda: bool(server.received))
        assert [entry.outcome for entry in await sender.rows()] == [RUNNING]
        gate.set()
        await sender.workplace.idle("send")
    assert [entry.outcome for entry in await sender.rows()] == ["sent"]


async def test_reading_leaves_no_row(sender: Sender) -> None:
    async with FaultServer(answers(b"{}")) as server:
        await sender.use(server.url)
        await sender.send(GetPreferences("123"), judge=done)
    assert await sender.rows() == ()


@pytest.mark.parametrize(
    ("request_", "operation", "body"),
    [
        (RetractRequest(notification_id="a", user_id="123", secondary_id="b"), "retract", None),
        (WRITE, "setUserPreferences", None),
        (
            DeletePreferences("123", "a", "b"),
            "deletePreferences",
            {"userId": "123", "notificationId": "a", "subNotificationId": "b"},
        ),
    ],
)
async def test_every_kind_of_write_has_a_row(
    sender: Sender, request_: Request, operation: str, body: dict[str, str] | None
) -> None:
    async with FaultServer(answers(b'{"preferences":[]}')) as server:
        await sender.use(server.url)
        await sender.send(request_, judge=done)
    found = await sender.row()
    assert (found.entry.operation, found.entry.user_id) == (operation, "123")
    if operation != "setUserPreferences":
        assert (found.entry.notification_id, found.entry.sub_notification_id) == ("a", "b")
    assert found.request is not None
    assert json.loads(found.request.text) == (body or request_.to_wire())  # type: ignore[union-attr]  # as it goes out


async def test_what_was_before_is_kept_with_a_change(sender: Sender) -> None:
    before = {"userId": "123", "preferences": [{"notificationId": "hello", "channel": "EMAIL", "delivery": None}]}
    async with FaultServer(answers(b'{"preferences":[]}')) as server:
        await sender.use(server.url)
        await sender.send(WRITE, judge=done, before=before)
    found = await sender.row()
    assert found.before is not None
    assert json.loads(found.before) == before


@pytest.mark.parametrize(("ending", "outcome"), [(breaks_off, "unknown"), (answers(b"{}", 400), "rejected")])
async def test_a_failure_is_the_rows_outcome(sender: Sender, ending: Any, outcome: str) -> None:
    async with FaultServer(ending) as server:
        await sender.use(server.url)
        await sender.send()
    found = await sender.row()
    assert found.entry.outcome == outcome
    assert found.entry.advice == sender.results[0].verdict.advice
    assert found.messages == tuple(each.text for each in sender.results[0].verdict.findings)
    assert found.entry.status == (400 if outcome == "rejected" else None)


async def test_what_never_left_says_so(sender: Sender) -> None:
    sender.workplace.session.choose(sender.workplace.add_profile().id)
    assert await sender.send() is Outcome.NOT_SENT
    assert [(entry.outcome, entry.status) for entry in await sender.rows()] == [("notSent", None)]


async def test_what_the_client_refuses_is_not_sent(sender: Sender) -> None:
    async with FaultServer(accepts) as server:
        await sender.use(server.url)
        await sender.send(DeletePreferences("123", "x" * 10_000), judge=done)
        assert server.received == []
    found = await sender.row()
    assert (found.entry.outcome, found.entry.is_interrupted) == ("notSent", False)
    assert found.messages == ("Too long to fit in a URL.",)


@pytest.mark.parametrize("sent", [False, True])
async def test_a_cancelled_request_says_whether_it_was_sent(sender: Sender, sent: bool) -> None:
    async with FaultServer(accepts_after(asyncio.Event())) as server:
        await sender.use(server.url)
        going = asyncio.Event()

        async def work(call: Call) -> Answer[Any]:
            going.set()
            if not sent:
                await asyncio.Event().wait()
            return await call(SEND)

        sender.submit(SEND, work=work)
        await going.wait()
        if sent:
            await server.until(lambda: bool(server.received))
        sender.runner.cancel()
        await sender.workplace.idle("send")
    assert [entry.outcome for entry in await sender.rows()] == ["unknown" if sent else "notSent"]
    assert sender.results[0].verdict.outcome.value == (await sender.rows())[0].outcome
    assert not (await sender.rows())[0].is_interrupted


async def test_a_defect_after_the_request_left_says_that_nobody_knows(sender: Sender) -> None:
    def judge(answer: Answer[Any]) -> verdict.Verdict:
        raise ZeroDivisionError

    async with FaultServer(accepts) as server:
        await sender.use(server.url)
        assert await sender.send(judge=judge) is Outcome.UNKNOWN
    [entry] = await sender.rows()
    assert (entry.outcome, entry.uid) == ("unknown", sender.results[-1].uid)
    assert [type(error) for error in sender.workplace.crashes] == [ZeroDivisionError]


async def test_a_save_that_was_not_made_has_no_answer_of_its_own(sender: Sender) -> None:
    async def work(call: Call) -> Answer[Any]:
        return await call(GetPreferences("123"))

    def judge(answer: Answer[Any]) -> verdict.Verdict:
        return verdict.of_answer(answer, "Not saved", outcome=Outcome.NOT_SENT)

    async with FaultServer(answers(b'{"preferences":[],"notifications":[]}')) as server:
        await sender.use(server.url)
        await sender.send(WRITE, judge=judge, work=work)
    found = await sender.row()
    assert (found.entry.outcome, found.entry.status, found.answer) == ("notSent", None, None)


async def test_what_the_end_of_the_program_cuts_off_stays_open(sender: Sender) -> None:
    async with FaultServer(accepts_after(asyncio.Event())) as server:
        await sender.use(server.url)
        sender.submit(SEND)
        await server.until(lambda: bool(server.received))
        await sender.workplace.tasks.close()
    assert [entry.outcome for entry in await sender.rows()] == [RUNNING]
    await sender.workplace.recorder.close()
    assert [(entry.outcome, entry.is_interrupted) for entry in await sender.rows()] == [("unknown", True)]


async def test_a_profile_may_keep_no_bodies(sender: Sender) -> None:
    async with FaultServer(accepts) as server:
        await sender.use(server.url, keep_bodies=False)
        await sender.send()
    found = await sender.row()
    assert (found.request, found.answer, found.entry.keeps_bodies) == (None, None, False)
    assert found.entry.outcome == "sent"


async def test_no_secret_is_kept_wherever_it_was_pasted(sender: Sender) -> None:
    secret = KEYS.client_secret.reveal()
    key = server_authorization(KEYS).reveal().removeprefix("Basic ")

    def judge(answer: Answer[Any]) -> verdict.Verdict:
        return verdict.of_answer(answer, "Done", f"User {secret} has none.")

    async with FaultServer(answers(json.dumps({"trackingId": secret, "messages": [secret]}).encode())) as server:
        await sender.use(server.url)
        await sender.send(
            SendRequest.from_wire({**SEND.to_wire(), "mergeTags": {"pasted": f"key {secret}", "header": key}})
        )
        await sender.send(
            RetractRequest(notification_id=f"n {secret}", user_id=secret, secondary_id=secret), judge=judge
        )
    await sender.workplace.recorder.close()
    folder = sender.workplace.settings.path.parent / "history"
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    assert any(b"pasted" in data for data in files)
    assert not [data for data in files if any(text in data for text in (secret.encode(), key.encode(), b"Basic"))]


async def test_what_a_killed_program_has_deleted_is_in_no_file_after_the_next_start(sender: Sender) -> None:
    folder = sender.workplace.settings.path.parent / "history"
    killed = Journal(folder, unexpected)
    fill(killed)
    while killed.delete_some(Filter(user_id="anna")):
        pass
    killed.close_reading()
    killed.close()
    assert left(folder)
    await sender.workplace.recorder.open(0)
    await sender.workplace.recorder.close()
    assert left(folder) == []


class Broken(Journal):
    """A journal that fails, or waits, whatever is written."""

    def __init__(self, fail: Callable[[], None]) -> None:
        self._fail = fail

    def begin(self, _started: Started) -> None:
        self._fail()

    def complete(self, _started: Started, _ended: Ended) -> None:
        self._fail()

    def close_reading(self) -> None:
        """There is nothing to close."""

    def close(self) -> None:
        """There is nothing to close."""


def fails() -> None:
    raise HistoryFailed("The disk is full.")


async def broken(sender: Sender, fail: Callable[[], None], server: FaultServer) -> None:
    """Has everything that is written to the journal fail in a way."""
    await sender.use(server.url)
    sender.workplace.recorder._journal = BackgroundJournal(lambda: Broken(fail))


async def test_a_journal_that_fails_stops_no_request_and_is_told_once(sender: Sender) -> None:
    async with FaultServer(accepts) as server:
        await broken(sender, fails, server)
        for _ in range(2):
            sender.workplace.clock_s += 60
            assert await sender.send() is Outcome.SENT
        assert len(server.received) == 2
    assert [str(error) for error in sender.workplace.store_errors] == ["The disk is full."]


async def test_a_journal_that_has_worked_meanwhile_is_told_of_again(sender: Sender) -> None:
    turns = iter((True, True, False, False, True, True))

    def fail() -> None:
        if next(turns):
            fails()

    async with FaultServer(accepts) as server:
        await broken(sender, fail, server)
        for _ in range(3):
            sender.workplace.clock_s += 60
            await sender.send()
    assert len(sender.workplace.store_errors) == 2


async def test_a_defect_in_the_journal_stops_no_request(sender: Sender, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    async with FaultServer(accepts) as server:
        await broken(sender, fail, server)
        assert await sender.send() is Outcome.SENT
    assert [type(error) for error in sender.workplace.store_errors] == [HistoryFailed]
    assert "ZeroDivisionError" in caplog.text
    caplog.clear()


async def test_a_disk_that_does_not_answer_holds_up_a_request_for_a_while_only(
    sender: Sender, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder, "PATIENCE_S", 0.05)
    async with FaultServer(accepts) as server:
        await broken(sender, gate.pass_through, server)
        assert await sender.send() is Outcome.SENT
    told = "The history could not be saved in time: the disk does not respond."
    assert [str(error) for error in sender.workplace.store_errors] == [told]
    gate.opened.set()


async def test_cancelling_while_the_row_is_completed_comes_too_late(sender: Sender, gate: Gate) -> None:
    turns = iter((False, True))

    def wait() -> None:
        if next(turns):
            gate.pass_through()

    async with FaultServer(accepts) as server:
        await broken(sender, wait, server)
        sender.submit(SEND)
        await gate.until_reached()
        sender.runner.cancel()
        await sender.workplace.idle("send")
    assert sender.results[0].verdict.outcome is Outcome.SENT
    gate.opened.set()


async def test_in_place_of_what_looks_like_a_key_of_anybody_the_history_has_a_mark(sender: Sender) -> None:
    tags = {"password": "welcome-1"}
    pasted = {**SEND.to_wire(), "mergeTags": tags, "headers": {"X-API-Key": "another-s3cret"}}
    async with FaultServer(accepts) as server:
        await sender.use(server.url)
        await sender.send(SendRequest.from_wire(pasted))
        assert json.loads(server.received[0].body) == pasted, "what is sent is what was typed"
    details = await sender.row()
    assert details.request is not None
    assert json.loads(details.request.text) == {**pasted, "headers": {"X-API-Key": "…"}}
