from __future__ import annotations

import pytest

from notifyadmin.api.models import RetractRequest
from notifyadmin.api.problems import Problem
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.retract.presenter import RetractPresenter
from tests.ui.workplace import Workplace

ONE = {"notificationId": "hello_world", "userId": "123"}


class Page:
    """What a page hears from its presenter."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace
        self.caller = Caller("retract", workplace.session, workplace.tasks)
        self.presenter = RetractPresenter(workplace.session, self.caller)
        self.problems: list[tuple[Problem, ...]] = []
        self.refused: list[str] = []
        self.asked: list[str] = []
        self.verdicts: list[Verdict] = []
        self.presenter.problems_changed.connect(self.problems.append)
        self.presenter.refused.connect(self.refused.append)
        self.presenter.confirmation_needed.connect(self.asked.append)
        self.caller.judged.connect(self.verdicts.append)


@pytest.fixture
def page(workplace: Workplace) -> Page:
    return Page(workplace)


async def test_nothing_is_retracted_without_being_asked(page: Page, workplace: Workplace) -> None:
    page.presenter.submit(ONE)
    assert page.asked == [
        "All in-app notifications of hello_world will be deleted for the user 123 of Sandbox. This cannot be undone."
    ]
    assert not page.caller.busy


async def test_the_question_names_the_sub_notification_where_one_is_meant(page: Page, workplace: Workplace) -> None:
    page.presenter.submit({**ONE, "secondaryId": "part"})
    assert page.asked == [
        "All in-app notifications of hello_world with the sub-notification part will be deleted for the user 123"
        " of Sandbox. This cannot be undone."
    ]


async def test_what_was_agreed_to_is_retracted(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    client = await workplace.session.client()
    before = await client.in_app_notifications("123")
    page.presenter.submit(ONE, confirmed=True)
    await workplace.idle("retract")
    assert page.verdicts[-1].text == "Retracted"
    after = await client.in_app_notifications("123")
    left = [item for item in before.value.notifications if item.notification_id != "hello_world"]
    assert after.value.notifications == left != before.value.notifications


async def test_a_refusal_is_the_verdict(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    profile = await workplace.add_account("Wrong key", workplace.sandbox.base_url)
    workplace.session.choose(profile.id)
    page.presenter.submit(ONE, confirmed=True)
    await workplace.idle("retract")
    assert page.verdicts[-1].outcome is Outcome.REJECTED


async def test_problems_are_told_only_after_the_first_try_and_go_as_they_are_mended(
    page: Page, workplace: Workplace
) -> None:
    page.presenter.edit({"userId": "123"})
    assert page.problems == []
    page.presenter.submit({"userId": "123"})
    assert page.refused == ["notificationId"]
    assert page.problems[-1] == RetractRequest.problems({"userId": "123"})
    page.presenter.edit(ONE)
    assert page.problems[-1] == ()


async def test_while_one_runs_another_is_not_asked_about(page: Page, workplace: Workplace) -> None:
    await workplace.open()
    page.presenter.submit(ONE, confirmed=True)
    page.presenter.submit(ONE)
    page.presenter.submit({}, confirmed=True)
    await workplace.idle("retract")
    assert (page.asked, page.refused, len(page.verdicts)) == ([], [], 1)
