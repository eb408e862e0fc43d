from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from notifyadmin.api import verdict
from notifyadmin.api.errors import InvalidSetting
from notifyadmin.api.exchange import Answer, HttpReply
from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest, User
from notifyadmin.api.models.logs import LogQuery
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.intent import Call, Intent
from notifyadmin.core.repeated_press import WITHIN_S
from notifyadmin.core.requests import (
    CancelSchedule,
    GetPreferences,
    QueryLogs,
    Request,
    Reschedule,
    is_write,
    user_of,
)
from notifyadmin.core.runner import Result
from notifyadmin.store.profiles import Profiles
from notifyadmin.store.settings import Settings
from tests.e2e.services import accepts, accepts_after
from tests.faults import FaultServer, answers
from tests.ui.workplace import Workplace

REPLY = HttpReply(200, (), b"", 0.01)
READ = GetPreferences("123")
SEND = SendRequest(notification_id="hello_world", user=User(id="123"))
WRITE = SetPreferencesRequest(user_id="123", preferences=[])


class Page:
    """What a page hears of its runner, in the order in which it comes."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace
        self.told: list[object] = []
        self.asked: list[Intent[Any]] = []
        self.going = asyncio.Event()
        self.may_end = asyncio.Event()
        self.runner = workplace.runner("send")
        self.runner.busy_changed.connect(self.told.append)
        self.runner.judged.connect(self.told.append)
        self.runner.asked.connect(self.asked.append)

    def intent(self, request: Request = READ, error: BaseException | None = None) -> Intent[str]:
        """One whose work waits for `may_end`, then answers or raises."""

        async def work(call: Call) -> Answer[str]:
            self.going.set()
            await self.may_end.wait()
            if error is not None:
                raise error
            return Answer("done", REPLY)

        return Intent(
            self.workplace.session.connection,
            request,
            lambda answer: verdict.of_answer(answer, "Done", answer.value),
            work,
            self.told.append,
        )

    def plain(self, request: Request) -> Intent[Any]:
        """One that makes its request and nothing else."""
        return Intent(self.workplace.session.connection, request, verdict.of_send)

    async def ended(self) -> None:
        """Lets the work end, and waits until it has."""
        self.may_end.set()
        await self.workplace.idle("send")

    def verdict(self) -> Verdict:
        """The only one that was given."""
        [found] = [item.verdict for item in self.told if isinstance(item, Result)]
        return found


@pytest.fixture
def page(workplace: Workplace) -> Page:
    return Page(workplace)


async def test_a_success_is_judged_before_its_value_is_handed_over(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    intent = page.intent()
    page.runner.submit(intent)
    assert page.runner.busy
    await page.ended()
    assert not page.runner.busy
    busy, idle, result, value = page.told
    assert (busy, idle, value) == (True, False, "done")
    assert isinstance(result, Result)
    assert result.intent is intent
    assert result.verdict == Verdict(Outcome.DONE, "Done", "done", reply=REPLY)
    assert result.ended_at.tzinfo is not None


async def test_an_error_is_judged_and_nothing_is_handed_over(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    error = InvalidSetting("proxy", "The proxy is none.")
    page.runner.submit(page.intent(error=error))
    await page.ended()
    assert page.verdict() == verdict.of_error(error)
    assert len(page.told) == 3


async def test_a_second_start_while_one_runs_does_nothing(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.runner.submit(page.intent())
    await page.going.wait()
    workplace.clock_s += 60
    page.runner.submit(page.intent())
    await page.ended()
    assert page.verdict().outcome is Outcome.DONE


async def test_a_newer_reading_replaces_an_older_one_which_is_judged_no_more(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.runner.read(page.intent())
    await page.going.wait()
    newer = page.intent()
    page.runner.read(newer)
    await page.ended()
    assert [item.intent for item in page.told if isinstance(item, Result)] == [newer]


async def test_nothing_that_may_change_something_replaces_or_is_replaced(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    refused: list[Intent[Any]] = []
    page.runner.refused.connect(refused.append)
    with pytest.raises(RuntimeError):
        page.runner.read(page.intent(WRITE))
    page.runner.submit(page.intent(WRITE))
    await page.going.wait()
    reading = page.intent()
    page.runner.read(reading)
    await page.ended()
    assert refused == [reading]
    assert page.verdict().outcome is Outcome.DONE


@pytest.mark.parametrize("sent", [False, True])
async def test_a_cancelled_request_is_judged_by_how_far_it_had_come(
    sent: bool, page: Page, workplace: Workplace
) -> None:
    gate = asyncio.Event()
    async with FaultServer(accepts_after(gate)) as server:
        workplace.session.choose((await workplace.add_account(url=server.url)).id)
        page.runner.submit(page.plain(SEND))
        if sent:
            await server.until(lambda: bool(server.received))
        page.runner.cancel()
        await workplace.idle("send")
    assert (page.verdict().outcome, page.verdict().repeatable) == (
        (Outcome.UNKNOWN, False) if sent else (Outcome.NOT_SENT, True)
    )


async def test_a_reading_that_was_cancelled_has_changed_nothing_however_far_it_had_come(
    page: Page, workplace: Workplace
) -> None:
    gate = asyncio.Event()
    async with FaultServer(accepts_after(gate)) as server:
        workplace.session.choose((await workplace.add_account(url=server.url)).id)
        page.runner.submit(page.plain(READ))
        await server.until(lambda: bool(server.received))
        page.runner.cancel()
        await workplace.idle("send")
    judged = page.verdict()
    assert (judged.outcome, judged.text, judged.repeatable) == (Outcome.NOT_SENT, "Not loaded", True)
    assert judged.advice == "Canceled. Nothing was changed."


@pytest.mark.parametrize(
    ("request_", "target", "writes"),
    [
        (Reschedule("t1", "2026-01-01T00:00:00Z"), ("PATCH", "/client_1/schedule/t1"), True),
        (CancelSchedule("t1"), ("DELETE", "/client_1/schedule/t1"), True),
        (QueryLogs(LogQuery(tracking_ids=["t1"])), ("POST", "/client_1/logs/query"), False),
    ],
)
async def test_schedules_and_logs_go_out_as_requests_that_name_no_user(
    request_: Request, target: tuple[str, str], writes: bool, page: Page, workplace: Workplace
) -> None:
    async with FaultServer(answers(b"[]")) as server:
        workplace.session.choose((await workplace.add_account(url=server.url)).id)
        page.runner.submit(Intent(workplace.session.connection, request_, verdict_of_done))
        await workplace.idle("send")
        assert [(received.method, received.target) for received in server.received] == [target]
    assert page.verdict().outcome is Outcome.DONE
    assert (is_write(request_), user_of(request_)) == (writes, "")


async def test_reads_around_a_request_do_not_make_it_look_sent(page: Page, workplace: Workplace) -> None:
    await workplace.open()

    async def work(call: Call) -> Answer[Any]:
        await call(READ)
        page.going.set()
        await page.may_end.wait()
        return await call(WRITE)

    intent = Intent(workplace.session.connection, WRITE, lambda answer: verdict.of_answer(answer, "Done"), work)
    page.runner.submit(intent)
    await page.going.wait()
    page.runner.cancel()
    await workplace.idle("send")
    assert page.verdict().outcome is Outcome.NOT_SENT


async def test_nothing_but_the_request_that_was_agreed_to_may_change_anything(page: Page, workplace: Workplace) -> None:
    await workplace.open()

    async def work(call: Call) -> Answer[Any]:
        return await call(SEND)

    page.runner.submit(Intent(workplace.session.connection, READ, verdict.of_send, work))
    await workplace.idle("send")
    assert page.verdict().outcome is Outcome.NOT_SENT
    assert [type(error) for error in workplace.crashes] == [RuntimeError]


async def test_a_request_that_waits_for_its_profile_can_be_cancelled_and_was_not_sent(
    page: Page, workplace: Workplace
) -> None:
    page.runner.submit(page.intent())
    page.runner.cancel()
    await workplace.idle("send")
    assert page.verdict().outcome is Outcome.NOT_SENT
    assert not page.going.is_set()


async def test_a_profile_that_cannot_be_used_is_the_requests_own_verdict(page: Page, workplace: Workplace) -> None:
    workplace.session.choose(workplace.add_profile("Shop").id)
    page.runner.submit(page.intent())
    await page.ended()
    assert page.verdict().outcome is Outcome.NOT_SENT
    assert "The profile Shop has no client ID and secret yet." in {finding.text for finding in page.verdict().findings}


async def test_a_request_goes_to_the_profile_that_it_was_made_for(page: Page, workplace: Workplace) -> None:
    async with FaultServer(accepts) as first, FaultServer(accepts) as second:
        one = await workplace.add_account("One", first.url)
        other = await workplace.add_account("Other", second.url)
        workplace.session.choose(one.id)
        await workplace.settled()
        page.runner.submit(page.plain(SEND))
        workplace.session.choose(other.id)  # in the same turn of the loop
        await workplace.idle("send")
        assert (len(first.received), len(second.received)) == (1, 0)


async def test_production_chosen_in_the_same_turn_gets_nothing(page: Page, workplace: Workplace) -> None:
    async with FaultServer(accepts) as server:
        production = workplace.add_profile("Shop", server.url, production=True)
        await workplace.credentials.save(production.id, workplace.sandbox.credentials)
        page.runner.submit(page.plain(SEND))  # the sandbox is still being opened
        workplace.session.choose(production.id)
        await workplace.settled()
        await workplace.idle("send")
        assert server.received == []
    assert page.verdict().outcome is Outcome.NOT_SENT
    assert page.asked == []


async def test_an_error_that_nobody_expects_is_a_crash_and_leaves_no_older_verdict(
    page: Page, workplace: Workplace
) -> None:
    await workplace.open()
    error = ZeroDivisionError()
    page.runner.submit(page.intent(error=error))
    await page.ended()
    assert page.verdict().outcome is Outcome.NOT_SENT
    assert not page.verdict().repeatable
    assert workplace.crashes == [error]


async def test_a_defect_in_judging_never_leaves_the_verdict_of_another_request(
    page: Page, workplace: Workplace
) -> None:
    await workplace.open()

    def fail(_: Answer[Any]) -> Verdict:
        raise ZeroDivisionError

    page.runner.submit(Intent(workplace.session.connection, SEND, fail))
    await workplace.idle("send")
    assert page.verdict().outcome is Outcome.UNKNOWN, "it was delivered"
    assert [type(error) for error in workplace.crashes] == [ZeroDivisionError]


async def production_of(workplace: Workplace) -> None:
    profile = workplace.add_profile("Shop", production=True)
    await workplace.credentials.save(profile.id, workplace.sandbox.credentials)
    workplace.session.choose(profile.id)
    await workplace.settled()


async def test_what_was_asked_about_runs_once_and_only_that_object(page: Page, workplace: Workplace) -> None:
    await production_of(workplace)
    intent = page.intent(WRITE)
    page.runner.submit(intent)
    assert page.asked == [intent]
    assert not page.runner.busy
    page.runner.agree(page.intent(WRITE))
    assert not page.runner.busy, "nobody was asked about this one"
    page.runner.agree(intent)
    page.runner.agree(intent)
    await page.ended()
    page.runner.agree(intent)
    assert not page.runner.busy
    assert page.verdict().outcome is Outcome.DONE


async def test_an_intent_is_told_to_have_started_when_it_runs_and_not_when_it_is_asked_about_or_refused(
    page: Page, workplace: Workplace
) -> None:
    await production_of(workplace)
    started: list[Intent[Any]] = []
    page.runner.started.connect(started.append)
    write, read = page.intent(WRITE), page.intent()
    page.runner.submit(write)
    assert started == []
    page.runner.agree(write)
    page.runner.submit(read)
    assert started == [write]
    await page.ended()


async def test_what_is_agreed_to_while_another_runs_is_told_to_be_not_sent(page: Page, workplace: Workplace) -> None:
    await production_of(workplace)
    asked = page.intent(WRITE)
    page.runner.submit(asked)
    page.runner.submit(page.intent(READ))
    await page.going.wait()
    page.runner.agree(asked)
    [result] = [item for item in page.told if isinstance(item, Result)]
    assert result.intent is asked
    assert result.verdict.outcome is Outcome.NOT_SENT
    await page.ended()


async def test_a_key_that_agrees_and_is_held_on_is_no_press_for_the_page_behind_the_question(
    page: Page, workplace: Workplace
) -> None:
    async with FaultServer(accepts) as server:
        profile = replace(await workplace.add_account(url=server.url), production=True)
        workplace.profiles.save(profile)
        workplace.session.choose(profile.id)
        refused: list[Intent[Any]] = []
        page.runner.refused.connect(refused.append)
        page.runner.submit(page.plain(SEND))
        workplace.clock_s += 10  # to read the question
        page.runner.agree(page.asked[0])
        page.runner.submit(page.plain(SEND))
        await workplace.idle("send")
        page.runner.submit(page.plain(SEND))
        assert (refused, len(page.asked), len(server.received)) == ([], 1, 1)


async def test_a_key_that_is_held_starts_one_request(page: Page, workplace: Workplace) -> None:
    async with FaultServer(accepts) as server:
        workplace.session.choose((await workplace.add_account(url=server.url)).id)
        await workplace.settled()
        for _ in range(300):
            page.runner.submit(page.plain(SEND))
            await workplace.idle("send")
            workplace.clock_s += WITHIN_S * 0.9
        assert len(server.received) == 1
        workplace.clock_s += WITHIN_S
        page.runner.asked.connect(page.runner.agree)
        page.runner.submit(page.plain(SEND))
        await workplace.idle("send")
        assert len(server.received) == 2


async def test_presses_while_a_request_runs_count_as_the_same_press(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.runner.submit(page.intent())
    workplace.clock_s += 5
    page.runner.submit(page.intent())  # refused, because one runs
    await page.ended()
    workplace.clock_s += WITHIN_S * 0.9
    page.runner.submit(page.intent())
    assert not page.runner.busy


async def test_another_request_is_another_press(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.may_end.set()
    page.runner.submit(page.intent(GetPreferences("1")))
    await page.ended()
    page.runner.submit(page.intent(GetPreferences("2")))
    assert page.runner.busy
    await page.ended()


async def test_the_same_request_over_another_connection_is_another_press(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.may_end.set()
    page.runner.submit(page.intent())
    await page.ended()
    await workplace.open()  # the same profile, with another key perhaps
    page.runner.submit(page.intent())
    assert page.runner.busy
    await page.ended()


async def test_what_the_program_starts_by_itself_is_no_press(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.may_end.set()
    for _ in range(2):
        page.runner.submit(page.intent(), by_hand=False)
        assert page.runner.busy
        await page.ended()


async def test_other_jobs_do_not_make_a_page_busy(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    assert page.told == []


async def test_what_has_to_be_agreed_to_by_now_is_asked_about_again(page: Page, workplace: Workplace) -> None:
    async with FaultServer(answers()) as server:
        profile = await workplace.add_account(url=server.url)
        workplace.session.choose(profile.id)
        await workplace.settled()
        retraction = RetractRequest(notification_id="hello_world", user_id="123")
        intent = Intent(workplace.session.connection, retraction, verdict_of_done)
        page.runner.submit(intent)
        assert page.asked == [intent]
        Profiles(Settings(workplace.settings.path)).save(replace(profile, production=True))
        page.runner.agree(intent)
        assert page.asked == [intent, intent]
        assert not page.runner.busy
        page.runner.agree(intent)
        await workplace.idle("send")
        assert len(server.received) == 1


def verdict_of_done(answer: Answer[None]) -> Verdict:
    return verdict.of_answer(answer, "Done")
