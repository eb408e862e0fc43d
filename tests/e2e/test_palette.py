"""The command palette finds commands, profiles, requests, user IDs and types, and runs what is chosen, by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QListView, QPlainTextEdit

from notifyadmin.sandbox import Sandbox
from notifyadmin.store.settings import Settings
from notifyadmin.ui.palette.dialog import WhenActive
from notifyadmin.ui.palette.hits import FOUND
from tests import hands
from tests.driver import Driver, until

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def listed(driver: Driver) -> list[str]:
    model = driver.find("palette.list", QListView).model()
    return [str(model.index(row, 0).data(SPOKEN)) for row in range(model.rowCount())]


def current(driver: Driver) -> str:
    return str(driver.find("palette.list", QListView).currentIndex().data(SPOKEN))


async def open_palette(driver: Driver, typed: str = "") -> None:
    driver.press("Ctrl+K")
    await driver.appears("palette.search")
    assert driver.focus() == "palette.search"
    driver.write(typed)


async def run(driver: Driver, typed: str, expected: str) -> None:
    """Types, goes down to an entry, and presses Enter."""
    await open_palette(driver, typed)
    for _ in range(listed(driver).index(expected)):
        driver.press("Down")
    assert current(driver) == expected
    driver.press("Return")
    await until(lambda: not driver.shows("palette.search"), "it closes")
    await until(lambda: driver.window.findChild(WhenActive) is None, "it is run")


async def sent(driver: Driver) -> None:
    """A program that has sent its example, so that it knows a user and a type."""
    await driver.start()
    driver.press("Ctrl+Return")
    await driver.verdict("send")


async def test_it_finds_every_command_with_its_kind_and_keys(driver: Driver) -> None:
    await driver.start()
    await open_palette(driver)
    found = listed(driver)
    assert "New profile, Command, Ctrl+Shift+N" in found
    assert "Go to History, Command, Ctrl+4" in found
    assert "Dark theme, Command" in found
    assert "Sandbox, Current profile, Ctrl+Shift+F1" in found
    driver.write("np")
    assert current(driver) == "New profile, Command, Ctrl+Shift+N"
    driver.press("Escape")
    await driver.vanishes("palette.search")
    assert not driver.shows("profile.name")


async def test_enter_runs_the_command_that_is_marked(driver: Driver) -> None:
    await driver.start()
    await run(driver, "history", "Go to History, Command, Ctrl+4")
    assert driver.window.pages.front.name == "history"


async def test_commands_that_cannot_be_run_are_left_out(driver: Driver) -> None:
    await driver.start()
    driver.window.actions_by_name["undo"].setEnabled(False)
    await open_palette(driver, "duplicate the p")
    assert not [each for each in listed(driver) if each.startswith("Duplicate the profile")]
    driver.type("palette.search", "undo")
    assert "Undo, Command, Ctrl+Z" not in listed(driver)


async def test_a_command_that_was_disabled_meanwhile_is_not_run(driver: Driver) -> None:
    await driver.start()
    await open_palette(driver, "go to history")
    driver.window.actions_by_name["tab.history"].setEnabled(False)
    driver.press("Return")
    await driver.vanishes("palette.search")
    assert driver.window.pages.front.name == "send"


async def test_the_keys_move_in_the_list_while_the_cursor_stays_in_the_field(driver: Driver) -> None:
    await driver.start()
    await open_palette(driver)
    view = driver.find("palette.list", QListView)
    for keys, least in (("Down", 1), ("PgDown", 3), ("Down", 4)):
        driver.press(keys)
        assert view.currentIndex().row() >= least
        assert driver.focus() == "palette.search"
    row = view.currentIndex().row()
    driver.press("Up")
    assert view.currentIndex().row() == row - 1
    driver.press("PgUp", "PgUp")
    assert view.currentIndex().row() == 0
    assert driver.find("palette.search", QLineEdit).accessibleDescription() == current(driver)


async def test_the_letters_that_were_typed_are_marked(driver: Driver) -> None:
    await driver.start()
    await open_palette(driver, "np")
    found = driver.find("palette.list", QListView).currentIndex().data(FOUND)
    assert [found.entry.text[at] for at in found.letters] == ["N", "p"]
    drawn = driver.find("palette.list", QListView).grab().toImage()
    driver.press("Backspace")
    assert driver.find("palette.list", QListView).grab().toImage() != drawn
    assert driver.text("palette.count") != ""


async def test_nothing_that_fits_is_said_and_enter_does_nothing(driver: Driver) -> None:
    await driver.start()
    await open_palette(driver, "zzzzqq")
    assert driver.text("palette.count") == "0 results"
    driver.press("Return")
    assert driver.shows("palette.search")


async def test_a_user_id_fills_the_field_of_the_page_in_front_and_undo_takes_it_back(driver: Driver) -> None:
    await sent(driver)
    driver.type("user.id", "456")
    await run(driver, "123", "123, User ID")
    assert driver.text("user.id") == "123"
    assert driver.focus() == "user.id"
    driver.press("Ctrl+Z")
    assert driver.text("user.id") == "456"
    driver.tab(3)
    driver.type("retract.userId", "789")
    await run(driver, "123", "123, User ID")
    assert driver.text("retract.userId") == "123"
    assert driver.window.pages.front.name == "retract"


async def test_a_user_id_is_loaded_on_preferences(driver: Driver) -> None:
    await sent(driver)
    driver.tab(2)
    driver.type("preferences.userId", "456")
    await run(driver, "123", "123, User ID")
    assert await driver.verdict("preferences") == "Loaded"
    assert driver.text("preferences.userId") == "123"
    assert "123" in driver.text("preferences.user")


async def test_a_page_without_such_a_field_leads_to_send(driver: Driver) -> None:
    await sent(driver)
    driver.type("notificationId", "other")
    driver.tab(4)
    await run(driver, "hello", "hello_world, Notification type")
    assert driver.window.pages.front.name == "send"
    assert driver.text("notificationId") == "hello_world"


async def test_the_last_request_opens_in_send_and_undo_brings_back_what_was_there(driver: Driver) -> None:
    await sent(driver)
    before = driver.find("send.json", QPlainTextEdit).toPlainText()
    driver.press("Ctrl+N")
    driver.type("notificationId", "draft")
    driver.tab(4)
    await run(driver, "hello", "hello_world, Last request")
    assert driver.window.pages.front.name == "send"
    assert driver.find("send.json", QPlainTextEdit).toPlainText() == before
    assert "Restored your last hello_world request." in driver.notice()
    driver.press("Ctrl+Z")
    assert driver.text("notificationId") == "draft"


async def test_choosing_a_profile_asks_where_changes_are_unsaved(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials)
    await driver.start()
    driver.tab(2)
    driver.click("preferences.atOnce")
    driver.type("preferences.userId", "123")
    driver.press("Return")
    await driver.verdict("preferences")
    driver.click_cell("Order tracking", "EMAIL")
    await run(driver, "sandbox", "Sandbox, Profile, Ctrl+Shift+F1")
    await driver.appears("profile.discard")
    driver.press("Escape")
    await driver.vanishes("profile.discard")
    assert driver.text("profile.selector") == "Shop"
    await run(driver, "sandbox", "Sandbox, Profile, Ctrl+Shift+F1")
    await driver.appears("profile.discard")
    driver.click("profile.discard")
    await driver.vanishes("profile.discard")
    await driver.settled()
    assert driver.text("profile.selector") == "Sandbox"


async def test_an_id_from_outside_is_shown_as_text_and_filled_in_as_it_is(driver: Driver) -> None:
    await driver.start()
    outside = "zoë\u202e<b>&amp;"
    recent = driver.desk.user_data.recent_ids
    recent.add_known(driver.desk.session.profile.id, "user.id", [outside])
    await run(driver, "ZOE", "zoë\\u202e<b>&amp;, User ID")
    assert driver.find("user.id", QLineEdit).text() == outside


async def test_the_keys_beside_a_command_are_those_that_the_user_chose(driver: Driver) -> None:
    settings = Settings(driver.settings_path)
    settings.set_text("shortcuts/load", "Ctrl+J")
    settings.sync()
    await driver.start()
    await open_palette(driver, "load")
    assert current(driver) == "Load preferences, Command, Ctrl+J"


async def test_the_edit_commands_act_on_the_field_that_had_the_keyboard(driver: Driver) -> None:
    await driver.start()
    driver.type("notificationId", "order")
    driver.press("Ctrl+A")
    await run(driver, "copy", "Copy, Command, Ctrl+C")
    await until(lambda: QGuiApplication.clipboard().text() == "order", "it is copied")


async def test_a_production_profile_still_asks_before_it_sends(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials, production=True)
    await driver.start()
    driver.type("notificationId", "hello_world")
    driver.type("user.id", "123")
    await run(driver, "send, save", "Send, save or retract, Command, Ctrl+Enter")
    await driver.appears("send.confirm")
    hands.press("Escape")
    await driver.vanishes("send.confirm")
