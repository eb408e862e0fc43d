from __future__ import annotations

import asyncio
import json

import pytest

from notifyadmin.api.problems import Problem
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.document import Document
from notifyadmin.sandbox import Rendered
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.send.presenter import EXAMPLE, SendPresenter
from tests.driver import until
from tests.ui.workplace import KEYS, Workplace


class Page:
    """What a page hears from its presenter."""

    def __init__(self, workplace: Workplace) -> None:
        self.caller = Caller("send", workplace.session, workplace.tasks)
        self.document = Document()
        self.presenter = SendPresenter(workplace.session, self.caller, self.document, workplace.tasks)
        self.shown: list[str] = []
        self.problems: list[tuple[Problem, ...]] = []
        self.refused: list[str] = []
        self.asked: list[str] = []
        self.verdicts: list[tuple[Verdict, tuple[Rendered, ...]]] = []
        self.presenter.json_changed.connect(self.shown.append)
        self.presenter.problems_changed.connect(self.problems.append)
        self.presenter.refused.connect(self.refused.append)
        self.presenter.confirmation_needed.connect(self.asked.append)
        self.presenter.judged.connect(lambda verdict, deliveries: self.verdicts.append((verdict, deliveries)))


@pytest.fixture
def page(workplace: Workplace) -> Page:
    return Page(workplace)


async def test_the_example_is_sent_and_what_was_delivered_is_told(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.document.replace(EXAMPLE)
    page.presenter.submit()
    await workplace.idle("send")
    [(verdict, deliveries)] = page.verdicts
    assert verdict.outcome is Outcome.SENT
    assert {"EMAIL", "SMS"} <= {delivery.channel for delivery in deliveries}


async def test_the_json_follows_every_check(page: Page, workplace: Workplace) -> None:
    page.document.replace({"notificationId": "ä"})
    page.presenter.check()
    assert page.shown == ['{\n  "notificationId": "ä"\n}']


async def test_what_goes_out_is_what_the_json_shows(page: Page, workplace: Workplace) -> None:
    wire = {"user": {"id": "1"}, "notificationId": "a", "options": {"fcm": {"android": {"ttl": 60}}}, "new": None}
    page.document.replace(wire)
    page.presenter.submit()
    assert json.loads(page.shown[-1]) == {
        **wire,
        "options": {"fcm": {"android": {"ttl": "60"}}},
    }
    assert list(json.loads(page.shown[-1])) == ["notificationId", "user", "options", "new"]


@pytest.mark.parametrize("tags", [{"a": float("inf")}, {"a": 10**5000}])
async def test_values_that_are_no_json_show_none(tags: object, page: Page, workplace: Workplace) -> None:
    page.document.replace({"mergeTags": tags})
    page.presenter.check()
    assert page.shown == [""]


async def test_a_fresh_form_is_not_scolded_for_what_nobody_has_had_time_to_fill_in(
    page: Page, workplace: Workplace
) -> None:
    page.document.replace({"user": {"email": "nobody"}})
    await until(lambda: page.problems)
    assert [problem.path for problem in page.problems[-1]] == ["user.email"]


async def test_after_the_first_try_everything_is_told(page: Page, workplace: Workplace) -> None:
    page.document.replace({"user": {}})
    page.presenter.submit()
    assert [problem.path for problem in page.problems[-1]] == ["notificationId", "user.id"]
    assert page.refused == ["notificationId"]
    assert not page.caller.busy
    page.document.replace({"notificationId": "a", "user": {}})
    await until(lambda: len(page.problems[-1]) == 1)


async def test_what_is_no_value_at_all_stops_the_request_and_is_told_once(page: Page, workplace: Workplace) -> None:
    unreadable = Problem("user.pushTokens", "No JSON.")
    page.document.replace({**EXAMPLE, "user": {"id": "1", "pushTokens": 5}})
    page.presenter.unreadable = (unreadable,)
    page.presenter.submit()
    assert (page.problems, page.refused) == ([(unreadable,)], ["user.pushTokens"])


async def test_production_is_asked_about_by_name(page: Page, workplace: Workplace) -> None:
    profile = workplace.add_profile("Shop", production=True)
    await workplace.credentials.save(profile.id, KEYS)
    workplace.session.choose(profile.id)
    page.document.replace(EXAMPLE)
    page.presenter.submit()
    assert page.asked == ["hello_world goes to the user 123 of Shop, which is a production profile."]
    assert not page.caller.busy
    page.presenter.submit(confirmed=True)
    assert page.caller.busy
    await workplace.idle("send")


async def test_production_is_asked_about_again_where_the_request_has_become_another_one(
    page: Page, workplace: Workplace
) -> None:
    profile = workplace.add_profile("Shop", production=True)
    await workplace.credentials.save(profile.id, KEYS)
    workplace.session.choose(profile.id)
    page.document.replace(EXAMPLE)
    page.presenter.submit()
    page.document.replace({**EXAMPLE, "user": {"id": "456"}})
    page.presenter.submit(confirmed=True)
    assert page.asked[1:] == ["hello_world goes to the user 456 of Shop, which is a production profile."]
    assert not page.caller.busy
    page.presenter.submit(confirmed=True)
    assert page.caller.busy
    await workplace.idle("send")


async def test_a_second_submit_while_one_runs_does_nothing(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.document.replace(EXAMPLE)
    page.presenter.submit()
    page.document.replace({})
    page.presenter.submit()
    await workplace.idle("send")
    assert (len(page.verdicts), page.refused) == (1, [])


async def test_what_was_sent_is_told_of_the_profile_that_sent_it(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    sent: list[tuple[str, object]] = []
    page.presenter.sent.connect(lambda profile_id, values: sent.append((profile_id, values)))
    sandbox, other = workplace.session.profile.id, await workplace.add_account()
    page.document.replace(EXAMPLE)
    page.presenter.submit()
    await asyncio.sleep(0)  # it has the client with which it goes on
    workplace.session.choose(other.id)
    await workplace.idle("send")
    assert sent == [(sandbox, EXAMPLE)]


async def test_a_request_that_never_left_delivered_nothing(page: Page, workplace: Workplace) -> None:
    workplace.session.choose((await workplace.add_account()).id)
    page.document.replace(EXAMPLE)
    page.presenter.submit()
    await workplace.idle("send")
    [(verdict, deliveries)] = page.verdicts
    assert (verdict.outcome, verdict.repeatable, deliveries) == (Outcome.NOT_SENT, True, ())
