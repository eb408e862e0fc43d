"""The history as a person uses it: found again, read, sent again, retracted."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QTableView, QTabWidget

from notifyadmin.store.journal.entry import Body
from tests.driver import Driver, until
from tests.e2e import history
from tests.e2e.pages import agree_to_retract


def write(driver: Driver, user_id: str, **values: object) -> None:
    """Has a row there from an earlier run."""
    history.write(driver.settings_path.parent, user_id, **values)


def users(driver: Driver) -> list[str]:
    """Who stands in the list, from the top."""
    model = driver.find("history.list", QTableView).model()
    headings = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    return [model.index(row, headings.index("User")).data() for row in range(model.rowCount())]


async def lists(driver: Driver, *wanted: str) -> None:
    """Waits until these users are in the list."""
    await until(lambda: driver.shows("history.list") and users(driver) == [*wanted], f"{wanted} are listed")


async def test_a_send_of_yesterday_is_found_read_and_sent_again_by_the_keyboard_alone(driver: Driver) -> None:
    write(driver, "other")
    write(driver, "anna-7")
    write(driver, "third")
    await driver.start()
    driver.press("Ctrl+4")
    await lists(driver, "third", "anna-7", "other")
    driver.write("anna-7")
    await lists(driver, "anna-7")
    while driver.focus() != "history.list":
        driver.press("Tab")
    driver.press("End", "Home")
    await until(lambda: driver.shows("history.verdict"), "the row opens")
    driver.press("Return")
    assert driver.focus() == "history.open"
    assert driver.text("history.verdict") == "Sent"
    assert driver.text("history.heading").startswith("Yesterday, ")
    driver.press("Ctrl+Return")
    await driver.appears("history.again.confirm")
    assert driver.reads("hello_world will be sent to user anna-7 of Sandbox.")
    assert driver.focus() == "history.again.confirm.cancel"
    while driver.focus() != "history.again.confirm":
        driver.press("Tab")
    driver.press("Return")
    await driver.vanishes("history.again.confirm")
    await lists(driver, "anna-7", "anna-7")
    await until(lambda: driver.text("history.heading").startswith("Today, "), "the new row is shown")
    assert driver.text("history.verdict") == "Partly sent"
    await until(lambda: driver.find("history.parts", QTabWidget).isTabVisible(1), "what was delivered is shown")


async def test_one_click_leads_from_a_response_to_its_row(driver: Driver) -> None:
    await driver.start()
    driver.click("send.submit")
    await driver.verdict("send")
    driver.click("send.row")
    await until(lambda: driver.shows("history.verdict"), "the row opens")
    assert '"notificationId": "hello_world"' in driver.text("history.request")


async def test_a_row_of_another_profile_stays_as_it_is_and_says_so_where_it_is_opened(driver: Driver) -> None:
    write(driver, "anna", profile_id="gone", profile_name="Shop")
    await driver.start()
    driver.tab(4)
    await lists(driver, "anna")
    driver.find("history.list", QTableView).setFocus()
    driver.press("Down")
    await until(lambda: driver.shows("history.verdict"), "the row opens")
    driver.desk.session.open()
    await driver.settled()
    assert not driver.is_dimmed("history")
    driver.click("history.open")
    assert driver.reads("It was sent with another profile, Shop. Now Sandbox is selected.")


async def test_what_speaks_against_sending_again_is_said(driver: Driver) -> None:
    write(driver, "anna", outcome="unknown", profile_id="gone", profile_name="Shop", at=datetime.now().astimezone())
    await driver.start()
    driver.tab(4)
    await lists(driver, "anna")
    driver.press("Tab")
    driver.find("history.list", QTableView).setFocus()
    driver.press("Down")
    await until(lambda: driver.shows("history.verdict"), "the row opens")
    driver.click("history.again")
    await driver.appears("history.again.confirm")
    for words in ("it may have gone through", "with another profile, Shop", "in the last 10 minutes"):
        assert driver.reads(words)
    driver.press("Escape")
    await driver.vanishes("history.again.confirm")
    assert users(driver) == ["anna"]


async def test_a_row_without_its_key_is_not_sent_again_and_opens_without_what_stands_for_the_key(
    driver: Driver,
) -> None:
    body = '{"notificationId":"hello_world","user":{"id":"anna"},"mergeTags":{"a":"is …"},"headers":{"Cookie":"…"}}'
    write(driver, "anna", request=Body.of(body.encode()))
    await driver.start()
    driver.tab(4)
    await lists(driver, "anna")
    driver.find("history.list", QTableView).setFocus()
    driver.press("Down")
    await until(lambda: driver.shows("history.verdict"), "the row opens")
    words = "It can't be sent again: the history does not keep keys. Missing: headers.Cookie."
    assert driver.text("history.note").startswith(words)
    assert not driver.find("history.again", QAbstractButton).isEnabled()
    driver.press("Ctrl+Return")
    await until(lambda: words in driver.notice(), "it is refused")
    assert users(driver) == ["anna"]
    driver.click("history.open")
    assert driver.reads("Left out, because the history does not keep keys: headers.Cookie.")
    assert driver.reads("“…” may stand for a key that was not recorded: mergeTags.a.")
    await until(lambda: '"is …"' in driver.text("send.json"), "it is in the form")
    assert "Cookie" not in driver.text("send.json")


async def test_a_text_that_may_have_lost_a_key_is_named_before_it_is_sent_again(driver: Driver) -> None:
    body = '{"notificationId":"hello_world","user":{"id":"anna"},"mergeTags":{"a":"the key is …"}}'
    write(driver, "anna", request=Body.of(body.encode()))
    await driver.start()
    driver.tab(4)
    await lists(driver, "anna")
    driver.find("history.list", QTableView).setFocus()
    driver.press("Down")
    await until(lambda: driver.shows("history.verdict"), "the row opens")
    driver.click("history.again")
    await driver.appears("history.again.confirm")
    assert driver.reads("“…” goes out as part of mergeTags.a. If a key was there, it was not recorded.")
    driver.press("Escape")
    await driver.vanishes("history.again.confirm")


async def test_a_row_opens_in_send_and_what_was_sent_is_retracted(driver: Driver) -> None:
    write(driver, "anna", sub_notification_id="eu")
    await driver.start()
    driver.tab(4)
    await lists(driver, "anna")
    driver.find("history.list", QTableView).setFocus()
    driver.press("Down")
    await until(lambda: driver.shows("history.verdict"), "the row opens")
    driver.click("history.copy")
    await driver.pick("Copy the request")
    assert QGuiApplication.clipboard().text().startswith('{"notificationId":"hello_world"')
    assert driver.find("history.open", QAbstractButton).text() == "Open in Send"
    driver.click("history.open")
    assert (driver.text("user.id"), driver.text("user.email")) == ("anna", "anna@example.com")
    assert "Imported from the history." in driver.notice()
    driver.tab(4)
    driver.click("history.retract")
    found = [driver.text(f"retract.{name}") for name in ("notificationId", "userId", "secondaryId")]
    assert found == ["hello_world", "anna", "eu"]


async def test_what_was_retracted_is_sent_again_from_the_row_of_the_retraction(driver: Driver) -> None:
    await driver.start()
    driver.click("send.submit")
    await driver.verdict("send")
    driver.tab(3)
    await until(lambda: driver.text("retract.count").startswith("2 "), "the list is loaded")
    driver.click("retract.submit")
    await agree_to_retract(driver)
    assert await driver.verdict("retract") == "Retracted"
    driver.tab(4)
    await lists(driver, "123", "123")
    driver.find("history.list", QTableView).setFocus()
    driver.press("Down", "Up")
    await until(lambda: driver.shows("history.restore"), "the row opens")
    await until(lambda: driver.text("history.restore") == "Restore…", "the row is the retraction's")
    driver.click("history.restore")
    await driver.appears("history.removed.open")
    model = driver.find("history.removed.table", QTableView).model()
    cells = [[model.index(row, column).data() for column in (0, 3)] for row in range(2)]
    assert cells == [["Hello, Jane!", "From the history"], ["Hello, Sam!", "Only the IDs"]]
    driver.press("Down", "Return")
    await driver.vanishes("history.removed.open")
    await until(lambda: "Its merge tags are not in the history." in driver.notice(), "it says what is missing")
    assert [driver.text(name) for name in ("notificationId", "user.id", "user.email")] == ["hello_world", "123", ""]
    driver.tab(4)
    driver.click("history.restore")
    await driver.appears("history.removed.open")
    driver.press("Return")
    await until(lambda: driver.text("user.email") == "test@test.com", "the original request is in the form")


async def test_a_row_all_of_a_user_and_everything_are_deleted_after_a_question(driver: Driver) -> None:
    for user in ("ben", "anna", "zoe", "anna", "anna"):
        write(driver, user)
    await driver.start()
    driver.tab(4)
    await lists(driver, "anna", "anna", "zoe", "anna", "ben")
    driver.find("history.list", QTableView).setFocus()
    driver.press("Home", "Delete")
    await driver.appears("history.delete.confirm")
    assert driver.reads("for user anna will be deleted from the history. This cannot be undone.")
    driver.press("Return")  # the safe answer
    await driver.vanishes("history.delete.confirm")
    assert len(users(driver)) == 5
    driver.press("Delete")
    await driver.appears("history.delete.confirm")
    driver.click("history.delete.confirm")
    await driver.vanishes("history.delete.confirm")
    await lists(driver, "anna", "zoe", "anna", "ben")
    driver.press("Home")
    await until(lambda: driver.shows("history.verdict"), "the row opens")
    driver.click("history.delete")
    await driver.pick("All requests for user anna…")
    await driver.appears("history.delete.confirm")
    driver.click("history.delete.confirm")
    await driver.vanishes("history.delete.confirm")
    await lists(driver, "zoe", "ben")
    assert "Deleted 2 requests from the history." in driver.notice()
    driver.click("history.delete")
    await driver.pick("Everything…")
    await driver.appears("history.delete.confirm")
    driver.click("history.delete.confirm")
    await until(lambda: driver.reads("No requests yet."), "nothing is left")
