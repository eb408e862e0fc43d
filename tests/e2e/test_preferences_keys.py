"""The Preferences page by keys alone: what menus of the mouse offer, several rows at once, and a choice that stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QTreeView

from notifyadmin.sandbox import Sandbox
from tests import hands
from tests.driver import Driver, until
from tests.e2e.preferences import HELLO, REPLIES, loaded


def to_title(driver: Driver, title: str) -> QTreeView:
    """Goes to the title of a row with the arrow keys."""
    grid = driver.find("preferences.grid", QTreeView)
    grid.setFocus()
    driver.press("Home")
    for _ in range(20):
        if grid.currentIndex().siblingAtColumn(0).data() == title:
            break
        driver.press("Down")
    while grid.currentIndex().column():
        driver.press("Left")
    assert grid.currentIndex().data() == title
    return grid


async def test_space_switches_all_cells_of_the_selected_rows(driver: Driver) -> None:
    await loaded(driver)
    grid = to_title(driver, HELLO)
    driver.press("Shift+Down")
    rows = {index.siblingAtColumn(0).data() for index in grid.selectedIndexes()}
    assert len(rows) == 2
    driver.press("Space")
    for row in rows:
        words = [driver.look(row, channel) for channel in ("EMAIL", "SMS", "PUSH")]
        assert all(each.startswith("off") for each in words if each), (row, words)


async def test_the_edit_menu_switches_what_is_selected_and_nothing_that_cannot_be_seen(driver: Driver) -> None:
    await loaded(driver)
    grid = driver.find("preferences.grid", QTreeView)
    title = grid.model().index(0, 0)
    row = title.data()
    before = {channel: driver.look(row, channel) for channel in ("EMAIL", "SMS")}
    command = driver.window.actions_by_name["preferences.toggle"]

    grid.selectionModel().select(title.siblingAtColumn(1), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    driver.press("Ctrl+1")
    command.trigger()
    driver.press("Ctrl+2")
    assert {channel: driver.look(row, channel) for channel in before} == before

    command.trigger()
    assert driver.look(row, "EMAIL") != before["EMAIL"]
    assert driver.look(row, "SMS") == before["SMS"]
    command.trigger()
    grid.selectionModel().select(title, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    command.trigger()
    assert all(driver.look(row, channel).startswith("off") for channel in before)


async def test_the_menu_of_several_selected_rows_is_about_all_of_them(driver: Driver) -> None:
    await loaded(driver)
    grid = to_title(driver, HELLO)
    driver.press("Shift+Down", "Return")
    await until(hands.open_popup, "the menu opens")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert not any(text.startswith("Reset to default") for text in words)
    await driver.pick_by_keys(next(text for text in words if text.startswith("Switch all off")))
    rows = {index.siblingAtColumn(0).data() for index in grid.selectedIndexes()}
    assert len(rows) == 2
    for row in rows:
        assert driver.look(row, "EMAIL").startswith("off")


async def test_the_menu_of_a_row_leads_to_what_the_menu_of_the_header_offers(driver: Driver) -> None:
    await loaded(driver)
    grid = to_title(driver, REPLIES)
    assert grid.isExpanded(grid.currentIndex())
    driver.press("Return")
    await until(hands.open_popup, "the row's menu opens")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    driver.press("Up")
    assert menu.activeAction().text() == "All rows"
    driver.press("Right")
    await until(lambda: QApplication.activePopupWidget() is not menu, "the menu within it opens")
    await driver.pick_by_keys("Collapse all")
    assert not grid.isExpanded(grid.currentIndex())


@pytest.mark.parametrize("wanted", [False, True])
async def test_whether_changes_save_themselves_stays_as_the_user_chose(
    driver: Driver, account: Sandbox, wanted: bool
) -> None:
    await driver.use(account.base_url, account.credentials, name="Live", production=True)
    await driver.start()
    await driver.choose("profile.selector", "Sandbox")
    await driver.settled()
    driver.press("Ctrl+2", "Tab", "Tab")
    assert driver.focus() == "preferences.atOnce"
    driver.press("Space")
    if wanted:
        driver.press("Space")
    await driver.choose("profile.selector", "Live")
    await driver.settled()
    assert not driver.find("preferences.atOnce", QAbstractButton).isChecked()
    driver.find("preferences.atOnce", QAbstractButton).setFocus()
    driver.press("Space")
    await driver.choose("profile.selector", "Sandbox")
    await driver.settled()
    assert driver.find("preferences.atOnce", QAbstractButton).isChecked() is wanted
    await driver.restart()
    driver.tab(2)
    assert driver.find("preferences.atOnce", QAbstractButton).isChecked() is wanted
    await driver.choose("profile.selector", "Live")
    await driver.settled()
    assert not driver.find("preferences.atOnce", QAbstractButton).isChecked()
