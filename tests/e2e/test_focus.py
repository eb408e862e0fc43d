"""The keyboard comes back to where it was, after a dialog and after a button that turns grey."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QTreeView

from notifyadmin.sandbox import Sandbox
from tests import hands
from tests.driver import Driver, until
from tests.e2e.preferences import ask_for


async def load(driver: Driver) -> None:
    """Shows the preferences of the example's user, with the changes kept until Apply."""
    await driver.start()
    driver.press("F5")
    await driver.verdict("preferences")
    if driver.find("preferences.atOnce", QAbstractButton).isChecked():
        driver.click("preferences.atOnce")


@pytest.mark.parametrize("button", ["preferences.apply", "preferences.revert"])
@pytest.mark.parametrize("keys", ["", "Space"])
async def test_after_apply_and_revert_the_keyboard_is_in_the_grid(driver: Driver, button: str, keys: str) -> None:
    await load(driver)
    driver.click_cell("Hello World", "EMAIL")
    place = driver.find("preferences.grid", QTreeView).currentIndex()
    if keys:
        driver.find(button, QAbstractButton).setFocus()
        driver.press(keys)
    else:
        driver.click(button)
    await until(lambda: not driver.find(button, QAbstractButton).isEnabled(), "nothing is unsaved")
    assert driver.focus() == "preferences.grid"
    assert driver.find("preferences.grid", QTreeView).currentIndex() == place


async def test_after_the_question_before_production_the_keyboard_is_in_the_grid(
    driver: Driver, account: Sandbox
) -> None:
    await driver.use(account.base_url, account.credentials, production=True)
    await ask_for(driver, "123")
    await driver.verdict("preferences")
    driver.click_cell("Hello World", "EMAIL")
    driver.click("preferences.apply")
    await driver.appears("preferences.confirm")
    driver.press("Escape")
    await driver.vanishes("preferences.confirm")
    assert driver.focus() == "preferences.apply"
    driver.press("Space")
    await driver.appears("preferences.confirm")
    driver.click("preferences.confirm")
    await driver.vanishes("preferences.confirm")
    await until(lambda: not driver.find("preferences.apply", QAbstractButton).isEnabled(), "all is saved")
    assert driver.focus() == "preferences.grid"


async def test_load_keeps_the_keyboard(driver: Driver) -> None:
    await driver.start()
    driver.tab(2)
    driver.find("preferences.load", QAbstractButton).setFocus()
    driver.press("Space")
    await driver.verdict("preferences")
    hands.settle()
    assert driver.focus() == "preferences.load"


@pytest.mark.parametrize(("keys", "dialog"), [("F1", "shortcuts.table"), ("Ctrl+Shift+M", "messages.list")])
async def test_a_dialog_gives_the_keyboard_back_to_where_it_was(driver: Driver, keys: str, dialog: str) -> None:
    await driver.start()
    driver.go_to("templateId")
    driver.press(keys)
    await driver.appears(dialog)
    driver.press("Escape")
    await driver.vanishes(dialog)
    assert driver.focus() == "templateId"
