from __future__ import annotations

import asyncio
import json

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QTabWidget, QWidget

from notifyadmin.core.document import Document
from notifyadmin.core.examples import SEND as EXAMPLE
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.send.page import SendPage
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.dialog import Confirmation
from tests import hands
from tests.driver import JobStarts, until
from tests.ui.finding import find
from tests.ui.workplace import Workplace, dialog_of, show

USER = {"id": "123", "email": "test@test.com", "number": "+15005550006"}


@pytest.fixture
def document(qapp: QApplication, workplace: Workplace) -> Document:
    return workplace.document


@pytest.fixture
def page(workplace: Workplace, resources: Resources, appearance: Appearance) -> SendPage:
    page = SendPage("send", workplace.context(resources, appearance))
    page.resize(1100, 750)
    return page


def shown_json(page: SendPage) -> object:
    return json.loads(find(page, "send.json", QPlainTextEdit).toPlainText())


def press(page: SendPage, identifier: str) -> None:
    hands.click(find(page, identifier, QAbstractButton))


def words(page: SendPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()}


async def test_typing_starts_at_the_first_field_and_shows_in_the_json(page: SendPage, workplace: Workplace) -> None:
    await show(page)
    page.start_at_first_field()
    hands.type_text("hi")
    await until(lambda: "hi" in find(page, "send.json", QPlainTextEdit).toPlainText(), "the JSON follows")
    assert shown_json(page) == {"notificationId": "hi", "user": {}}


async def test_the_first_sections_are_open(page: SendPage, workplace: Workplace) -> None:
    assert [section.heading.isChecked() for section in page.form.sections][:4] == [True, True, True, False]


async def test_a_request_is_sent_and_judged(page: SendPage, document: Document, workplace: Workplace) -> None:
    await workplace.open()
    await show(page)
    document.replace(EXAMPLE)
    assert shown_json(page) == EXAMPLE
    press(page, "send.submit")
    await workplace.idle("send")
    assert find(page, "send.verdict", QLabel).text() == "Sent"
    assert find(page, "send.delivered.0.to", QLabel).text() == "Email to test@test.com"


async def test_problems_are_counted_beside_the_button_and_the_first_gets_the_keyboard(
    page: SendPage, workplace: Workplace
) -> None:
    await show(page)
    page.submit()
    assert "Nothing was sent. Fix 2 problems." in words(page)
    field = find(page, "notificationId", QLineEdit)
    assert field.hasFocus()
    hands.type_text("a")
    await until(lambda: field.accessibleDescription() != "Required.")
    assert not any("2 problems" in text for text in words(page))


async def test_a_message_leads_to_the_field_that_would_fix_it(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    await show(page)
    document.replace({"notificationId": "hello_world", "user": {"id": "900"}})
    page.form.sections[1].unfold(False)
    page.submit()
    await workplace.idle("send")
    assert find(page, "send.verdict", QLabel).text() == "Partly sent"
    find(page, "send.finding.0.field", QAbstractButton).click()

    def focused() -> QWidget | None:
        widget = QApplication.focusWidget()
        return widget if widget is not None and widget.accessibleIdentifier().startswith("user.") else None

    await until(focused, "a field of the user has the keyboard")
    field = focused()
    assert field is not None
    assert field.isVisible()


async def test_production_is_asked_about_and_the_agreed_request_is_sent(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    profile = workplace.add_profile("Shop", workplace.sandbox.base_url, production=True)
    await workplace.credentials.save(profile.id, workplace.sandbox.credentials)
    workplace.session.choose(profile.id)
    await workplace.settled()
    await show(page)
    document.replace(EXAMPLE)
    page.submit()
    dialog = await dialog_of(page, Confirmation)
    says = "hello_world will be sent to user 123 of the production profile Shop."
    assert any(label.text().startswith(says) for label in dialog.findChildren(QLabel))
    hands.click(find(dialog, "send.confirm", QAbstractButton))
    await workplace.idle("send")
    assert find(page, "send.verdict", QLabel).text() == "Sent"


async def test_a_running_request_is_cancelled_with_its_button(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await show(page)
    document.replace(EXAMPLE)
    page.submit()
    await until(find(page, "send.cancel", QAbstractButton).isVisible, "it can be canceled")
    press(page, "send.cancel")
    await workplace.idle("send")
    assert find(page, "send.verdict", QLabel).text() == "Not sent"
    workplace.session.open()
    workplace.clock_s += 1
    press(page, "send.verdict.retry")
    await workplace.idle("send")
    assert find(page, "send.verdict", QLabel).text() == "Sent"


async def test_an_edited_request_is_sent_with_its_own_button_only(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await show(page)
    document.replace(EXAMPLE)
    page.submit()
    await until(find(page, "send.cancel", QAbstractButton).isVisible, "it can be canceled")
    press(page, "send.cancel")
    await workplace.idle("send")
    retry = find(page, "send.verdict.retry", QAbstractButton)
    assert retry.isVisible()
    page.start_at_first_field()
    hands.type_text("a")
    assert not retry.isVisible()


async def test_a_refused_request_leaves_the_older_answer_as_the_previous_one(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    await show(page)
    document.replace(EXAMPLE)
    page.submit()
    await workplace.idle("send")
    document.replace({})
    page.submit()
    assert "No response yet" not in words(page)
    assert any(text.startswith("Previous response") for text in words(page))


async def test_the_copied_request_is_the_one_that_is_shown_to_the_last_character(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await show(page)
    wire = {**EXAMPLE, "mergeTags": {"price": "5\u00a0€", "line": "a\u2028b"}}
    document.replace(wire)
    press(page, "send.json.copy")
    assert json.loads(QApplication.clipboard().text()) == wire


async def test_an_unrelated_look_leaves_a_selection_in_the_json(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await show(page)
    document.replace(EXAMPLE)
    view = find(page, "send.json", QPlainTextEdit)
    view.selectAll()
    document.replace(EXAMPLE)
    assert view.textCursor().hasSelection()


async def test_a_refused_request_leads_to_what_stands_first_in_the_form(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    await show(page)
    document.replace({"notificationId": "a", "user": {"id": "1", "email": "no"}, "schedule": "no"})
    page.submit()
    assert find(page, "schedule", QLineEdit).hasFocus()


async def test_what_is_copied_right_after_a_key_holds_that_key(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    await show(page)
    document.replace(EXAMPLE)
    page.start_at_first_field()
    hands.press("End")
    hands.type_text("x")
    press(page, "send.json.copy")
    assert json.loads(QApplication.clipboard().text())["notificationId"] == "hello_worldx"
    find(page, "send.request", QTabWidget).setCurrentIndex(1)
    page.start_at_first_field()
    hands.press("End")
    hands.type_text("y")
    press(page, "send.code.copy")
    assert "hello_worldxy" in QApplication.clipboard().text()


async def test_what_is_sent_right_after_a_key_holds_that_key_whichever_view_it_was_typed_in(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    await show(page)
    document.replace(EXAMPLE)
    view = find(page, "send.json", QPlainTextEdit)
    view.setFocus()
    view.setPlainText(view.toPlainText().replace("test@test.com", "new@test.com"))
    page.submit()
    await workplace.idle("send")
    assert find(page, "send.delivered.0.to", QLabel).text() == "Email to new@test.com"
    field = find(page, "user.email", QLineEdit)
    field.setFocus()
    hands.press("End")
    hands.type_text("x")
    page.submit()
    await workplace.idle("send")
    assert find(page, "send.delivered.0.to", QLabel).text() == "Email to new@test.comx"


async def test_json_that_is_typed_on_while_it_is_read_is_taken_as_it_stands_then(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await show(page)
    document.replace(EXAMPLE)
    view = find(page, "send.json", QPlainTextEdit)
    view.setFocus()
    starts = JobStarts(workplace.tasks)
    for number in range(5):
        is_read, before = workplace.tasks.is_busy("send.check"), starts.count("send.check")
        view.setPlainText(json.dumps({**EXAMPLE, "notificationId": f"n{number}"}))
        if is_read:
            await asyncio.sleep(0)  # the check that runs may take this text as well, and then no other one begins
        else:
            await starts.more_than(before, "send.check")
    await until(lambda: find(page, "notificationId", QLineEdit).text() == "n4", "the form follows")
    assert document.values == {**EXAMPLE, "notificationId": "n4"}


async def test_json_is_that_of_the_form_as_soon_as_somebody_can_type_in_it(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await show(page)
    document.replace(EXAMPLE)
    page.start_at_first_field()
    hands.press("End")
    hands.type_text("x")
    view = find(page, "send.json", QPlainTextEdit)
    view.setFocus()
    assert shown_json(page) == {**EXAMPLE, "notificationId": "hello_worldx"}
    find(page, "user.id", QLineEdit).setFocus()
    hands.type_text("4")
    page.start_at_first_field()
    assert workplace.tasks.is_busy("send.check")
    view.setFocus()
    view.setPlainText(view.toPlainText().replace("hello_worldx", "hello"))
    page.start_at_first_field()
    assert document.values == {**EXAMPLE, "notificationId": "hello", "user": {**USER, "id": "4123"}}
