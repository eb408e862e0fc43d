"""Keys are seen where they are useful, and the Edit menu and the search work wherever the keyboard is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTableView, QToolTip, QTreeView

from notifyadmin.store.settings import Settings
from notifyadmin.ui.actions import plain_words
from tests import hands
from tests.driver import Driver


async def test_primary_buttons_and_tooltips_name_their_keys(driver: Driver) -> None:
    await driver.start()
    for page, identifier, name in (
        (1, "send.submit", "Send"),
        (2, "preferences.apply", "Save changes"),
        (3, "retract.submit", "Retract"),
    ):
        driver.tab(page)
        button = driver.find(identifier, QAbstractButton)
        assert button.text().endswith("  Ctrl+Enter")
        assert "(Ctrl+Enter)" in button.toolTip()
        assert button.accessibleName().startswith(name)
    driver.tab(2)
    assert driver.find("preferences.load", QAbstractButton).toolTip() == "Load (F5)"
    assert [driver.window.pages.tabToolTip(at)[-8:] for at in range(4)] == [f"(Ctrl+{at})" for at in range(1, 5)]
    assert not QToolTip.isVisible()


async def test_the_edit_menu_cuts_copies_and_pastes_in_the_field_with_the_keyboard(driver: Driver) -> None:
    await driver.start()
    driver.type("notificationId", "order")
    await driver.menu("Edit", "Select all")
    await driver.menu("Edit", "Cut")
    assert driver.text("notificationId") == ""
    assert QGuiApplication.clipboard().text() == "order"
    driver.go_to("templateId")
    await driver.menu("Edit", "Paste")
    assert driver.text("templateId") == "order"
    driver.press("Ctrl+A")
    driver.press("Ctrl+X")
    assert driver.text("templateId") == ""


async def test_the_edit_menu_copies_the_grid_as_its_key_does(driver: Driver) -> None:
    await driver.start()
    driver.press("F5")
    await driver.verdict("preferences")
    driver.find("preferences.grid", QTreeView).setFocus()
    driver.press("Ctrl+C")
    by_key = QGuiApplication.clipboard().text()
    assert "Hello World" in by_key
    QGuiApplication.clipboard().clear()
    await driver.menu("Edit", "Copy")
    assert QGuiApplication.clipboard().text() == by_key


@pytest.mark.parametrize("where", ["send.json", "send.response"])
async def test_ctrl_f_finds_words_in_the_json_and_in_the_response(driver: Driver, where: str) -> None:
    await driver.start()
    driver.press("Ctrl+Return")
    await driver.verdict("send")
    view = driver.find(where, QPlainTextEdit)
    if where == "send.json":
        driver.type("user.email", "anna@notificationapi.com")
    view.setFocus()
    word = "notificationid" if where == "send.json" else "trackingid"
    driver.press("Ctrl+F")
    driver.write(word)
    assert driver.focus() == "find.text"
    assert driver.text("find.count") == "1 of 1"
    assert view.textCursor().selectedText().lower() == word
    driver.type("find.text", "i")
    count = int(driver.text("find.count").split()[-1])
    assert count > 1
    driver.press("Return")
    assert driver.text("find.count") == f"2 of {count}"
    driver.press("Shift+Return", "Shift+Return")
    assert driver.text("find.count") == f"{count} of {count}"
    driver.press("Return")
    assert driver.text("find.count") == f"1 of {count}"
    driver.type("find.text", "nowhere to be found")
    assert driver.text("find.count") == "No results"
    driver.press("Escape")
    assert driver.focus() == where
    assert not driver.shows("find.text")


async def test_ctrl_f_filters_the_grid(driver: Driver) -> None:
    await driver.start()
    driver.press("F5")
    await driver.verdict("preferences")
    driver.find("preferences.grid", QTreeView).setFocus()
    driver.press("Ctrl+F")
    assert driver.focus() == "preferences.filter"
    driver.write("hello")
    assert driver.find("preferences.filter", QLineEdit).text() == "hello"


def listed(driver: Driver) -> dict[str, str]:
    model = driver.find("shortcuts.table", QTableView).model()
    return {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}


async def open_shortcuts(driver: Driver, command: str) -> None:
    """Opens the list by F1, and goes to a command."""
    driver.press("F1")
    await driver.appears("shortcuts.table")
    go_to_command(driver, command)


def go_to_command(driver: Driver, command: str) -> None:
    table = driver.find("shortcuts.table", QTableView)
    assert table.hasFocus()
    driver.press("Ctrl+Home")
    for _ in range(list(listed(driver)).index(command)):
        driver.press("Down")
    assert table.currentIndex().siblingAtColumn(0).data() == command


async def close_shortcuts(driver: Driver) -> None:
    hands.press("Escape")
    await driver.vanishes("shortcuts.table")


async def test_f1_lists_every_command_with_its_keys(driver: Driver) -> None:
    await driver.start()
    driver.press("F1")
    await driver.appears("shortcuts.table")
    found = listed(driver)
    for action in driver.window.actions_by_name.values():
        if action.isVisible():
            assert bool(found[plain_words(action)]) is bool(action.shortcuts())
    assert found["Load preferences"] == "F5"
    assert found["Find"] == "Ctrl+F"
    assert found["Open the menu of a field"] == "Alt+Enter"
    await close_shortcuts(driver)
    assert QApplication.activeModalWidget() is None


async def test_new_keys_work_and_are_shown_at_once_and_after_a_restart(driver: Driver) -> None:
    await driver.start()
    driver.tab(2)
    await open_shortcuts(driver, "Load preferences")
    driver.press("Tab")
    assert driver.focus() == "shortcuts.keys"
    driver.press("Ctrl+L")
    assert listed(driver)["Load preferences"] == "Ctrl+L"
    assert driver.find("preferences.load", QAbstractButton).toolTip() == "Load (Ctrl+L)"
    await close_shortcuts(driver)
    driver.press("F5")
    assert not driver.desk.is_busy("preferences")
    driver.press("Ctrl+L")
    assert await driver.verdict("preferences") == "Loaded"
    await driver.restart()
    driver.tab(2)
    assert driver.find("preferences.load", QAbstractButton).toolTip() == "Load (Ctrl+L)"
    menu = driver.window.actions_by_name["load"]
    assert [keys.toString() for keys in menu.shortcuts()] == ["Ctrl+L"]


async def test_primary_buttons_follow_new_keys_and_tabs_do(driver: Driver) -> None:
    await driver.start()
    await open_shortcuts(driver, "Send, save or retract")
    driver.press("Tab", "Ctrl+J")
    button = driver.find("send.submit", QAbstractButton)
    assert (button.text(), button.toolTip()[-8:]) == ("Send  Ctrl+J", "(Ctrl+J)")
    driver.click("shortcuts.clear")
    assert button.text() == "Send"
    driver.click("shortcuts.reset")
    assert button.text() == "Send  Ctrl+Enter"
    driver.go_to("shortcuts.table")
    go_to_command(driver, "Go to History")
    driver.press("Tab", "Ctrl+J")
    assert driver.window.pages.tabToolTip(3).endswith("(Ctrl+J)")
    await close_shortcuts(driver)
    driver.press("Ctrl+J")
    assert driver.window.pages.front.name == "history"


async def test_a_clash_is_told_with_the_other_command_and_nothing_is_taken(driver: Driver) -> None:
    await driver.start()
    await open_shortcuts(driver, "Load preferences")
    driver.press("Tab", "Ctrl+N")
    assert driver.text("shortcuts.problem").startswith("Ctrl+N is the shortcut of “New request”.")
    assert listed(driver)["Load preferences"] == "F5"
    assert listed(driver)["New request"] == "Ctrl+N"
    driver.press("Ctrl+A")
    assert driver.text("shortcuts.problem") == "Ctrl+A is needed in text fields. Choose other keys."
    driver.press("J")
    assert driver.text("shortcuts.problem").startswith("J is needed in fields and lists.")
    driver.press("Ctrl+J")
    assert not driver.shows("shortcuts.problem")
    assert listed(driver)["Load preferences"] == "Ctrl+J"
    driver.click("shortcuts.resetAll")
    assert listed(driver)["Load preferences"] == "F5"
    await close_shortcuts(driver)


async def test_a_wrong_key_in_the_settings_is_told(driver: Driver) -> None:
    settings = Settings(driver.settings_path)
    settings.set_text("shortcuts/load", "Ctrl+A")
    settings.sync()
    await driver.start()
    assert "The stored shortcut of “Load preferences” can't be used" in driver.notice()
