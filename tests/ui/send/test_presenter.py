from __future__ import annotations

import json
from typing import Any

import pytest

from notifyadmin.api.models import SendRequest
from notifyadmin.api.problems import Problem
from notifyadmin.api.verdict import Outcome
from notifyadmin.core.document import Document
from notifyadmin.core.examples import SEND as EXAMPLE
from notifyadmin.core.intent import Intent
from notifyadmin.core.runner import Result
from notifyadmin.ui.send.presenter import SendPresenter
from tests.driver import until
from tests.ui.workplace import KEYS, Workplace


class Page:
    """What a page hears from its presenter and its runner."""

    def __init__(self, workplace: Workplace) -> None:
        self.document = Document()
        self.presenter = SendPresenter(
            workplace.session, self.document, workplace.user_data.recent_ids, workplace.tasks
        )
        self.runner = workplace.runner("send")
        self.shown: list[str] = []
        self.problems: list[tuple[Problem, ...]] = []
        self.refused: list[str] = []
        self.asked: list[Intent[Any]] = []
        self.results: list[Result] = []
        self.presenter.json_changed.connect(self.shown.append)
        self.presenter.problems_changed.connect(self.problems.append)
        self.presenter.refused.connect(self.refused.append)
        self.runner.asked.connect(self.asked.append)
        self.runner.judged.connect(self.results.append)

    def submit(self) -> None:
        """Does what the page does when its button is pressed."""
        intent = self.presenter.intent()
        if intent is not None:
            self.runner.submit(intent)


@pytest.fixture
def page(workplace: Workplace) -> Page:
    return Page(workplace)


async def test_the_example_is_sent_and_what_was_delivered_is_told(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.document.replace(EXAMPLE)
    page.submit()
    await workplace.idle("send")
    [result] = page.results
    assert result.verdict.outcome is Outcome.SENT
    deliveries = workplace.session.deliveries(result.intent.profile, result.verdict.tracking_id)
    assert {"EMAIL", "SMS"} <= {delivery.channel for delivery in deliveries}


async def test_the_json_follows_every_check(page: Page, workplace: Workplace) -> None:
    page.document.replace({"notificationId": "ä"})
    page.presenter.check()
    assert page.shown == ['{\n  "notificationId": "ä"\n}']


async def test_what_goes_out_is_what_the_json_shows(page: Page, workplace: Workplace) -> None:
    wire = {"user": {"id": "1"}, "notificationId": "a", "options": {"fcm": {"android": {"ttl": 60}}}, "new": None}
    page.document.replace(wire)
    page.submit()
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
    page.submit()
    assert [problem.path for problem in page.problems[-1]] == ["notificationId", "user.id"]
    assert page.refused == ["notificationId"]
    assert not page.runner.busy
    page.document.replace({"notificationId": "a", "user": {}})
    await until(lambda: len(page.problems[-1]) == 1)


async def test_what_is_no_value_at_all_stops_the_request_and_is_told_once(page: Page, workplace: Workplace) -> None:
    unreadable = Problem("user.pushTokens", "No JSON.")
    page.document.replace({**EXAMPLE, "user": {"id": "1", "pushTokens": 5}})
    page.presenter.unreadable = (unreadable,)
    page.submit()
    assert (page.problems, page.refused) == ([(unreadable,)], ["user.pushTokens"])


async def production(workplace: Workplace) -> None:
    """Chooses a production profile whose service does not answer."""
    profile = workplace.add_profile("Shop", production=True)
    await workplace.credentials.save(profile.id, KEYS)
    workplace.session.choose(profile.id)


async def test_production_is_asked_about_first(page: Page, workplace: Workplace) -> None:
    await production(workplace)
    page.document.replace(EXAMPLE)
    page.submit()
    [intent] = page.asked
    assert (intent.request, intent.profile.name) == (SendRequest.from_wire(EXAMPLE), "Shop")
    assert not page.runner.busy
    page.runner.agree(intent)
    assert page.runner.busy
    await workplace.idle("send")


async def test_what_was_agreed_to_goes_out_whatever_the_form_holds_by_then(page: Page, workplace: Workplace) -> None:
    await production(workplace)
    page.document.replace(EXAMPLE)
    page.submit()
    page.document.replace({**EXAMPLE, "user": {"id": "456"}})
    page.runner.agree(page.asked[0])
    await workplace.idle("send")
    [result] = page.results
    assert result.intent.request == SendRequest.from_wire(EXAMPLE)
    page.submit()
    assert len(page.asked) == 2, "the other request has a question of its own"


async def test_a_second_submit_while_one_runs_does_nothing(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.document.replace(EXAMPLE)
    page.submit()
    page.document.replace({**EXAMPLE, "user": {"id": "456"}})
    page.submit()
    await workplace.idle("send")
    assert len(page.results) == 1


async def test_what_was_sent_is_remembered_for_the_profile_that_sent_it(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    sandbox, other = workplace.session.profile.id, await workplace.add_account()
    page.document.replace(EXAMPLE)
    page.submit()
    workplace.session.choose(other.id)
    await workplace.idle("send")
    used = workplace.user_data.recent_ids
    assert used.last_payload(sandbox, "hello_world") == EXAMPLE
    assert used.ids(other.id, "notificationId") == ()


async def test_a_request_that_never_left_delivered_nothing(page: Page, workplace: Workplace) -> None:
    workplace.session.choose((await workplace.add_account()).id)
    page.document.replace(EXAMPLE)
    page.submit()
    await workplace.idle("send")
    [result] = page.results
    assert (result.verdict.outcome, result.verdict.repeatable) == (Outcome.NOT_SENT, True)
    assert workplace.session.deliveries(result.intent.profile, result.verdict.tracking_id) == ()


async def test_the_last_request_of_a_type_is_restored_and_undo_takes_it_away_again(
    page: Page, workplace: Workplace
) -> None:
    restored: list[str] = []
    page.presenter.restored.connect(restored.append)
    workplace.user_data.recent_ids.note_sent(workplace.session.profile.id, EXAMPLE)
    page.document.edit({"notificationId": "hello_world"})
    page.presenter.restore_last("hello_world")
    assert page.document.values == EXAMPLE
    page.presenter.restore_last("never sent")
    page.presenter.restore_last("hello_world")  # it is there already
    assert restored == ["hello_world"]
    page.document.undo()
    assert page.document.values == {"notificationId": "hello_world"}
