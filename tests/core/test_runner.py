from __future__ import annotations

import asyncio

import pytest

from notifyadmin.api import verdict
from notifyadmin.api.client import Client
from notifyadmin.api.errors import InvalidSetting
from notifyadmin.api.exchange import Answer, Attempt, HttpReply, Phase
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.ui.caller import Caller
from tests.ui.workplace import Workplace

REPLY = HttpReply(200, (), b"", 0.01)


class Page:
    """What a page hears of its caller, in the order in which it comes."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace
        self.told: list[object] = []
        self.attempts: list[Attempt] = []
        self.going = asyncio.Event()
        self.may_end = asyncio.Event()
        self.caller = Caller("send", workplace.session, workplace.tasks)
        self.caller.busy_changed.connect(self.told.append)
        self.caller.judged.connect(self.told.append)

    def run(self, error: BaseException | None = None) -> None:
        """Starts a call that waits for `may_end`, then answers or raises."""

        async def call(client: Client, attempt: Attempt) -> Answer[str]:
            self.attempts.append(attempt)
            self.going.set()
            await self.may_end.wait()
            if error is not None:
                raise error
            return Answer("done", REPLY)

        self.caller.run(call, lambda answer: verdict.of_answer(answer, "Done", answer.value), self.told.append)

    async def ended(self) -> None:
        """Lets the call end, and waits until it has."""
        self.may_end.set()
        await self.workplace.idle("send")

    def verdict(self) -> Verdict:
        """The only one that was given."""
        [found] = [item for item in self.told if isinstance(item, Verdict)]
        return found


@pytest.fixture
def page(workplace: Workplace) -> Page:
    return Page(workplace)


async def test_a_success_is_judged_before_its_value_is_handed_over(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.run()
    assert page.caller.busy
    await page.ended()
    assert not page.caller.busy
    assert page.told == [True, False, Verdict(Outcome.DONE, "Done", "done", reply=REPLY), "done"]


async def test_an_answer_may_be_of_no_use_to_anybody(page: Page, workplace: Workplace) -> None:
    await workplace.open()

    async def call(client: Client, attempt: Attempt) -> Answer[str]:
        return Answer("done", REPLY)

    page.caller.run(call, lambda answer: verdict.of_answer(answer, "Done"))
    await page.ended()
    assert page.verdict().text == "Done"


async def test_an_error_is_judged_and_nothing_is_handed_over(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    error = InvalidSetting("proxy", "The proxy is none.")
    page.run(error)
    await page.ended()
    assert page.told == [True, False, verdict.of_error(error)]


async def test_a_second_start_while_one_runs_does_nothing(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.run()
    await page.going.wait()
    page.run()
    await page.ended()
    assert len(page.attempts) == 1


@pytest.mark.parametrize(
    ("phase", "outcome", "repeatable"),
    [
        (Phase.WAITING, Outcome.NOT_SENT, True),
        (Phase.CONNECTING, Outcome.NOT_SENT, True),
        (Phase.SENT, Outcome.UNKNOWN, False),
        (Phase.ANSWERED, Outcome.UNKNOWN, False),
    ],
)
async def test_a_cancelled_call_is_judged_by_how_far_it_had_come(
    phase: Phase, outcome: Outcome, repeatable: bool, page: Page, workplace: Workplace
) -> None:
    await workplace.open()
    page.run()
    await page.going.wait()
    page.attempts[0].phase = phase
    page.caller.cancel()
    await workplace.idle("send")
    assert (page.verdict().outcome, page.verdict().repeatable) == (outcome, repeatable)


async def test_a_start_that_was_refused_does_not_make_the_running_call_look_unsent(
    page: Page, workplace: Workplace
) -> None:
    await workplace.open()
    page.run()
    await page.going.wait()
    page.attempts[0].phase = Phase.SENT
    page.run()
    page.caller.cancel()
    await workplace.idle("send")
    assert page.verdict().outcome is Outcome.UNKNOWN


async def test_a_call_that_waits_for_its_profile_can_be_cancelled_and_was_not_sent(
    page: Page, workplace: Workplace
) -> None:
    page.run()
    page.caller.cancel()
    await workplace.idle("send")
    assert (page.verdict().outcome, page.attempts) == (Outcome.NOT_SENT, [])


async def test_a_profile_that_cannot_be_used_is_the_calls_own_verdict(page: Page, workplace: Workplace) -> None:
    workplace.session.choose(workplace.add_profile("Shop").id)
    page.run()
    await page.ended()
    assert page.verdict().outcome is Outcome.NOT_SENT
    assert "The profile Shop has no client ID and secret yet." in page.verdict().advice


async def test_under_another_profile_it_is_not_tried_again(page: Page, workplace: Workplace) -> None:
    page.run()
    workplace.session.choose(workplace.add_profile("Shop").id)
    await page.ended()
    assert (page.verdict().outcome, page.verdict().repeatable) == (Outcome.NOT_SENT, False)


async def test_an_error_that_nobody_expects_is_a_crash_and_leaves_no_older_verdict(
    page: Page, workplace: Workplace
) -> None:
    await workplace.open()
    error = ZeroDivisionError()
    page.run(error)
    await page.ended()
    assert page.verdict().outcome is Outcome.NOT_SENT
    assert not page.verdict().repeatable
    assert workplace.crashes == [error]


async def test_other_jobs_do_not_make_a_page_busy(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    assert page.told == []
