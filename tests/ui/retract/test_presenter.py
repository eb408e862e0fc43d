from __future__ import annotations

import pytest

from notifyadmin.api.models import RetractRequest
from notifyadmin.api.problems import Problem, Severity
from notifyadmin.api.verdict import Outcome
from notifyadmin.core.inbox_reader import InboxReader
from notifyadmin.core.intent import Intent
from notifyadmin.core.retraction import Retracted
from notifyadmin.core.runner import Result
from notifyadmin.ui.retract.presenter import RetractPresenter
from tests.ui.workplace import Workplace

ONE: dict[str, object] = {"notificationId": "hello_world", "userId": "123"}


class Page:
    """What a page hears from its presenter and its runner."""

    def __init__(self, workplace: Workplace) -> None:
        self.presenter = RetractPresenter(workplace.session)
        self.runner = workplace.runner("retract")
        self.inbox = InboxReader(workplace.session, workplace.runner("retract.inbox"))
        self.problems: list[tuple[Problem, ...]] = []
        self.refused: list[str] = []
        self.asked: list[Intent[Retracted]] = []
        self.results: list[Result] = []
        self.presenter.problems_changed.connect(self.problems.append)
        self.presenter.refused.connect(self.refused.append)
        self.runner.asked.connect(self.asked.append)
        self.runner.judged.connect(self.results.append)

    def submit(self, values: dict[str, object]) -> None:
        """Does what the page does when its button is pressed."""
        intent = self.presenter.intent(values, self.inbox)
        if intent is not None:
            self.runner.submit(intent)


@pytest.fixture
def page(workplace: Workplace) -> Page:
    return Page(workplace)


async def test_nothing_is_retracted_without_being_asked(page: Page, workplace: Workplace) -> None:
    page.submit(ONE)
    [intent] = page.asked
    assert intent.request == RetractRequest.from_wire(ONE)
    assert not page.runner.busy


async def test_what_was_agreed_to_is_retracted(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    client = await workplace.client()
    before = await client.in_app_notifications("123")
    page.submit(ONE)
    page.runner.agree(page.asked[0])
    await workplace.idle("retract")
    assert page.results[-1].verdict.text == "Retracted"
    after = await client.in_app_notifications("123")
    left = [item for item in before.value.notifications if item.notification_id != "hello_world"]
    assert after.value.notifications == left != before.value.notifications


async def test_a_refusal_is_the_verdict(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    profile = await workplace.add_account("Wrong key", workplace.sandbox.base_url)
    workplace.session.choose(profile.id)
    page.submit(ONE)
    page.runner.agree(page.asked[0])
    await workplace.idle("retract")
    assert page.results[-1].verdict.outcome is Outcome.REJECTED


async def test_problems_are_told_only_after_the_first_try_and_go_as_they_are_fixed(
    page: Page, workplace: Workplace
) -> None:
    page.presenter.edit({"userId": "123"})
    assert page.problems == [()]
    page.submit({"userId": "123"})
    assert page.refused == ["notificationId"]
    assert page.problems[-1] == RetractRequest.problems({"userId": "123"})
    page.presenter.edit(ONE)
    assert page.problems[-1] == ()


@pytest.mark.parametrize("field", ["notificationId", "userId", "secondaryId"])
async def test_an_id_with_a_space_around_it_is_warned_of_from_the_first_edit_on_and_can_be_sent(
    page: Page, field: str
) -> None:
    values = ONE | {field: "123\n"}
    text = "Leading or trailing space will be sent as part of the ID."
    page.presenter.edit(values)
    assert page.problems[-1] == (Problem(field, text, Severity.WARNING),)
    page.submit(values)
    assert page.problems[-1] == (Problem(field, text, Severity.WARNING),)
    assert (page.refused, len(page.asked)) == ([], 1)


async def test_while_one_runs_another_is_not_asked_about(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.submit(ONE)
    page.runner.agree(page.asked[0])
    page.submit({**ONE, "userId": "456"})
    await workplace.idle("retract")
    assert (len(page.asked), len(page.results)) == (1, 1)
