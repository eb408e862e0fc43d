"""When the form says that something is wrong: after typing or sending only, and not a key longer than it is true."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from notifyadmin.ui.accessibility import controls
from notifyadmin.ui.form.builder import Form
from tests import hands
from tests.driver import Driver, until


def red_words(driver: Driver) -> list[str]:
    """Everything on the screen that says that something is wrong."""
    labels = driver.window.findChildren(QLabel)
    return [label.text() for label in labels if label.property("role") == "problem" and label.isVisible()]


async def begin_empty(driver: Driver) -> None:
    """Starts with a new request."""
    await driver.start()
    driver.press("Ctrl+N")


async def test_a_new_request_shows_nothing_in_red_after_the_last_one_was_refused(driver: Driver) -> None:
    await begin_empty(driver)
    driver.press("Ctrl+Return")
    assert driver.problem("notificationId") == "Required."
    driver.press("Ctrl+N")
    assert (red_words(driver), driver.reads("2 problems")) == ([], False)


async def test_a_refused_send_says_that_nothing_was_sent_and_what_to_do(driver: Driver) -> None:
    await begin_empty(driver)
    driver.type("user.email", "jane@test.")
    await until(lambda: driver.text("send.hint") == "1 problem", "it is counted")
    driver.click("send.submit")
    assert driver.text("send.hint") == "Nothing was sent. Fix 3 problems."
    driver.type("notificationId", "hello_world")
    driver.type("user.id", "123")
    assert driver.text("send.hint") == "Nothing was sent. Fix 1 problem."
    driver.type("user.email", "jane@test.com")
    await until(lambda: driver.text("send.hint") == "", "nothing is wrong any more")
    driver.type("user.email", "jane@test.")
    await until(lambda: driver.text("send.hint") == "1 problem", "it is counted")


async def test_json_that_is_not_valid_is_a_reason_for_not_sending(driver: Driver) -> None:
    await begin_empty(driver)
    driver.type("send.json", '{"a')
    driver.press("Ctrl+Return")
    assert driver.text("send.hint") == "Nothing was sent. Fix 1 problem."


@pytest.mark.parametrize("page", ["send", "retract"])
async def test_what_is_missing_is_not_told_any_more_once_another_profile_is_chosen(page: str, driver: Driver) -> None:
    await driver.use("http://127.0.0.1:1")
    await begin_empty(driver)
    driver.tab(1 if page == "send" else 3)
    driver.press("Ctrl+Return")
    assert "Required." in red_words(driver)
    await driver.choose("profile.selector", "Sandbox")
    await until(lambda: not red_words(driver), "nothing is red")


async def test_an_imported_retraction_is_not_blamed_for_what_was_missing_before(driver: Driver) -> None:
    await driver.use("http://127.0.0.1:1")
    await driver.start()
    driver.tab(3)
    driver.press("Ctrl+Return")
    assert red_words(driver).count("Required.") == 2
    QGuiApplication.clipboard().setText("notificationapi.retract({ notificationId: 'order' });")
    driver.press("Ctrl+Shift+V")
    await until(lambda: driver.text("retract.notificationId") == "order", "it is imported")
    assert red_words(driver) == []


async def test_a_new_request_drops_what_was_typed_and_is_no_value(driver: Driver) -> None:
    await begin_empty(driver)
    driver.type("mergeTags", '{"a')
    await until(lambda: driver.problem("mergeTags"), "it is told")
    driver.press("Ctrl+N")
    assert (driver.text("mergeTags"), red_words(driver)) == ("", [])


async def test_a_new_request_scrolls_to_the_top_and_begins_at_the_first_field(driver: Driver) -> None:
    await driver.start()
    driver.unfold("options.email", "options.apn", "options.fcm.android")
    driver.go_to("options.fcm.android.restrictedPackageName")
    form = driver.window.findChild(Form)
    areas = [area for area in driver.window.findChildren(QScrollArea) if form is not None and area.isAncestorOf(form)]
    bar = areas[-1].verticalScrollBar()
    await until(lambda: bar.value() > 0, "the form is scrolled")
    driver.press("Ctrl+N")
    await until(lambda: driver.focus() == "notificationId", "the first field has the keyboard")
    await until(lambda: bar.value() == bar.minimum(), "the form is scrolled to the top")


async def test_an_imported_request_is_not_blamed_for_what_the_one_before_was_missing(driver: Driver) -> None:
    await begin_empty(driver)
    driver.press("Ctrl+Return")
    QGuiApplication.clipboard().setText('{"notificationId": "order", "user": {}}')
    driver.press("Ctrl+Shift+V")
    await until(lambda: driver.text("notificationId") == "order", "it is imported")
    assert red_words(driver) == []


@pytest.mark.parametrize(
    ("path", "wrong", "last_key", "words"),
    [
        ("notificationId", "", "a", "Required."),
        ("user.email", "jane@test.", "c", "Not an email address."),
        ("options.apn.badge", "4-", "Backspace", "Must be a whole number."),
        ("mergeTags", '{"a": 1', "}", "Invalid JSON (line 1, column 8): expected a comma or a closing bracket."),
    ],
)
async def test_an_error_goes_with_the_key_that_fixes_it(
    path: str, wrong: str, last_key: str, words: str, driver: Driver
) -> None:
    await begin_empty(driver)
    driver.unfold("options.apn")
    driver.type(path, wrong)
    driver.press("Ctrl+Return")
    assert driver.problem(path).startswith(words)
    driver.go_to(path)
    driver.press("End")
    driver.press(last_key)
    assert driver.problem(path) == ""


async def test_the_error_of_one_entry_goes_while_that_of_another_stays(driver: Driver) -> None:
    await begin_empty(driver)
    driver.unfold("options.email")
    for _ in range(2):
        driver.click("options.email.ccAddresses")
        driver.write("jane@test.")
    driver.press("Ctrl+Return")
    assert driver.problem("options.email.ccAddresses").count("Not an email address.") == 2
    driver.go_to("options.email.ccAddresses.0")
    driver.press("End", "c")
    told = driver.problem("options.email.ccAddresses")
    assert told.startswith("Entry 2: Not an email address.")
    assert "Entry 1" not in told


def shape(driver: Driver) -> list[tuple[str, bool, int, int, int]]:
    """Every control of the form: whether it can be used, where it is, and how tall."""
    form = driver.window.findChild(Form)
    assert form is not None
    places = ((each, each.mapTo(driver.window, QPoint())) for each in controls(form) if each.isVisible())
    return [(each.accessibleIdentifier(), each.isEnabled(), at.x(), at.y(), each.height()) for each, at in places]


async def test_json_that_is_not_valid_yet_neither_greys_nor_moves_anything(driver: Driver) -> None:
    await driver.start()
    driver.go_to("send.json")
    before, place = shape(driver), driver.find("send.json.copy", QWidget).mapTo(driver.window, QPoint())
    height = driver.find("send.json", QWidget).height()
    driver.press("Ctrl+Home", "Right")
    driver.write("oops, ")
    await until(lambda: driver.reads("Line 1:"), "it is told")
    hands.settle()
    assert shape(driver) == before
    assert driver.text("notificationId") == "hello_world"
    assert driver.find("send.json.copy", QWidget).mapTo(driver.window, QPoint()) == place
    assert driver.find("send.json", QWidget).height() == height


async def test_the_count_of_problems_is_that_of_the_json_that_is_typed(driver: Driver) -> None:
    await begin_empty(driver)
    driver.press("Ctrl+Return")
    assert driver.reads("2 problems")
    driver.type("send.json", '{"notificationId": "a"')
    await until(lambda: driver.reads("Line 1:"), "it is told")
    assert driver.reads("1 problem")
    driver.write(', "user": {"id": "1", "email": "x"}, "schedule": "y"}')
    await until(lambda: driver.reads("2 problems"), "the form's problems are counted")


async def test_editing_the_form_goes_on_from_what_was_valid_and_the_json_can_be_had_back(driver: Driver) -> None:
    await begin_empty(driver)
    driver.type("send.json", '{"notificationId": "a"}')
    await until(lambda: driver.text("notificationId") == "a", "the form follows")
    broken = '{"notificationId": "a", "mergeTags": {"long": "text"'
    driver.type("send.json", broken)
    await until(lambda: driver.reads("Line 1:"), "it is told")
    driver.type("user.id", "7")
    await until(lambda: '"7"' in driver.text("send.json"), "the JSON follows")
    assert json.loads(driver.text("send.json")) == {"notificationId": "a", "user": {"id": "7"}}
    assert not driver.reads("Line 1:")
    assert "has replaced your JSON" in driver.notice()
    driver.click("notice.action")
    assert driver.text("send.json") == broken
    assert driver.reads("Line 1:")
    assert driver.text("user.id") == "7"


async def test_replaced_json_can_be_had_back_while_the_form_is_typed_in_and_not_over_another_request(
    driver: Driver,
) -> None:
    await begin_empty(driver)
    broken = '{"notificationId": "a"'
    driver.type("send.json", broken)
    await until(lambda: driver.reads("Line 1:"), "it is told")
    driver.type("user.id", "jane")
    undo = driver.find("notice.action", QWidget)
    assert "has replaced your JSON" in driver.notice()
    assert undo.isVisible()
    driver.click("notice.action")
    assert driver.text("send.json") == broken
    driver.type("user.id", "joe")
    assert undo.isVisible()
    driver.press("Ctrl+N")
    assert "has replaced your JSON" in driver.notice()
    assert not undo.isVisible()


async def test_what_is_typed_as_json_afterwards_is_not_replaced_by_what_stood_there_before(driver: Driver) -> None:
    await begin_empty(driver)
    driver.type("send.json", '{"notificationId": "a"')
    await until(lambda: driver.reads("Line 1:"), "it is told")
    driver.type("user.id", "jane")
    undo = driver.find("notice.action", QWidget)
    assert undo.isVisible()
    driver.type("send.json", "{")
    assert not undo.isVisible()


async def test_the_error_of_the_json_goes_with_the_key_that_fixes_it(driver: Driver) -> None:
    await begin_empty(driver)
    driver.type("send.json", '{"notificationId": "a"')
    await until(lambda: driver.reads("Line 1:"), "it is told")
    driver.write("}")
    assert not driver.reads("Line 1:")
    assert driver.text("notificationId") == "a"
