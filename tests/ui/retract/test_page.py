from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from notifyadmin.core.document import Document
from notifyadmin.core.examples import RETRACT as EXAMPLE
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.retract.page import RetractPage
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.dialog import Confirmation
from tests import hands
from tests.ui.finding import find
from tests.ui.workplace import Workplace, dialog_of, show


@pytest.fixture
def page(workplace: Workplace, resources: Resources, appearance: Appearance) -> RetractPage:
    page = RetractPage("retract", workplace.context(resources, appearance))
    page.resize(1000, 700)
    return page


@pytest.fixture
def document(page: RetractPage) -> Document:
    assert isinstance(page.steps, Document)
    return page.steps


async def test_typing_starts_at_the_first_field(page: RetractPage, workplace: Workplace) -> None:
    await show(page)
    page.start_at_first_field()
    hands.type_text("hello_world")
    hands.press("Tab")
    hands.type_text("123")
    assert page.form.values() == EXAMPLE


async def test_a_retraction_is_asked_about_sent_and_judged(
    page: RetractPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    await show(page)
    document.replace(EXAMPLE)
    hands.click(find(page, "retract.submit", QAbstractButton))
    dialog = await dialog_of(page, Confirmation)
    hands.click(find(dialog, "retract.confirm", QAbstractButton))
    await workplace.idle("retract")
    assert find(page, "retract.verdict", QLabel).text() == "Retracted"


async def test_the_safe_answer_has_the_keyboard(page: RetractPage, document: Document, workplace: Workplace) -> None:
    await show(page)
    document.replace(EXAMPLE)
    page.submit()
    await dialog_of(page, Confirmation)
    hands.press("Return")
    assert not workplace.tasks.is_busy("retract")
    assert QApplication.activeModalWidget() is None


async def test_a_missing_id_is_told_at_its_field(page: RetractPage, workplace: Workplace) -> None:
    await show(page)
    page.submit()
    field = find(page, "retract.notificationId", QLineEdit)
    assert (field.hasFocus(), field.accessibleDescription()) == (True, "Required.")
    hands.type_text("a")
    assert field.accessibleDescription() != "Required."


async def test_its_fields_stand_without_a_heading_that_folds_them(page: RetractPage, workplace: Workplace) -> None:
    await show(page)
    assert find(page, "retract.notificationId", QLineEdit).isVisible()
    assert not page.form.sections[0].heading.isVisible()


async def test_what_failed_is_asked_about_again(page: RetractPage, document: Document, workplace: Workplace) -> None:
    profile = await workplace.add_account()
    workplace.session.choose(profile.id)
    await workplace.settled()
    await show(page)
    document.replace(EXAMPLE)
    page.submit()
    hands.click(find(await dialog_of(page, Confirmation), "retract.confirm", QAbstractButton))
    await workplace.idle("retract")
    assert find(page, "retract.verdict", QLabel).text() == "Not sent"
    workplace.clock_s += 1
    hands.click(find(page, "retract.verdict.retry", QAbstractButton))
    await dialog_of(page, Confirmation)
