"""Finding cells, changing several of them, and going through the steps, as a person does with mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QTreeView

from notifyadmin.core.preferences.cells import CellKey, RowKey
from notifyadmin.core.preferences.loaded import request_for
from notifyadmin.ui.preferences.grid_model import Role
from tests import hands
from tests.driver import Driver, until
from tests.e2e.preferences import APOLLO, HELLO, ORDER, REPLIES, SEEDED, ZEPHYR, Stored, loaded, overview, stored
from tests.e2e.services import client_of
from tests.faults import FaultServer, answers

DIGEST = "Weekly digest"
PENDING = "off, differs from default, not saved"


def titles(driver: Driver) -> list[str]:
    """The rows that can be seen, from top to bottom."""
    grid = driver.find("preferences.grid", QTreeView)
    index, found = grid.model().index(0, 0), []
    while index.isValid():
        found.append(str(index.data()))
        index = grid.indexBelow(index)
    return found


def columns(driver: Driver) -> list[str]:
    model = driver.find("preferences.grid", QTreeView).model()
    return [str(model.headerData(at, Qt.Orientation.Horizontal, Role.KEY)) for at in range(1, model.columnCount())]


async def click_heading(driver: Driver, section: int) -> list[str]:
    """Clicks a column's heading, and reads the menu that opens."""
    header = driver.find("preferences.grid", QTreeView).header()
    place = QPoint(header.sectionViewportPosition(section) + 9, header.height() // 2)
    hands.click(header.viewport(), place)
    await until(hands.open_popup, "a menu opens")
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    return [action.text() for action in opened.actions() if not action.isSeparator()]


def select(driver: Driver, *cells: tuple[str, str]) -> None:
    """Clicks cells with Ctrl held, which selects them without changing them."""
    grid = driver.find("preferences.grid", QTreeView)
    for title, channel in cells:
        place = grid.visualRect(driver.cell(title, channel)).center()
        modifier = Qt.KeyboardModifier.ControlModifier
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifier, place)


async def loaded_and_collapsed(driver: Driver) -> QTreeView:
    """The grid of a user, with one type collapsed that has categories."""
    await loaded(driver)
    grid = driver.find("preferences.grid", QTreeView)
    grid.setCurrentIndex(driver.cell(REPLIES, "EMAIL").siblingAtColumn(0))
    grid.setFocus()
    driver.press("Left")
    assert titles(driver) == [HELLO, ORDER, REPLIES, DIGEST]
    return grid


async def test_words_are_found_in_titles_and_ids_and_the_cell_stays_in_view(driver: Driver) -> None:
    await loaded(driver)
    driver.click_cell(ZEPHYR, "EMAIL")
    driver.type("preferences.filter", "zephyr")
    assert titles(driver) == [REPLIES, "Project Zephyr"]
    assert driver.reads("2 of 6 rows")
    grid = driver.find("preferences.grid", QTreeView)
    assert grid.currentIndex() == driver.cell(ZEPHYR, "EMAIL")
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))
    assert driver.look(ZEPHYR, "EMAIL") == PENDING
    driver.type("preferences.filter", "order_tr")
    assert titles(driver) == [ORDER]
    driver.press("Escape")
    assert len(titles(driver)) == 6
    assert not driver.reads(" rows")
    assert grid.currentIndex().data(Role.ROW) is not None


async def test_a_channel_and_what_was_changed_can_be_looked_for(driver: Driver) -> None:
    await loaded(driver)
    everything = columns(driver)
    await driver.choose("preferences.filterChannel", "SMS")
    assert (columns(driver), titles(driver)) == (["SMS"], [HELLO, ORDER])
    driver.click("preferences.onlyChanged")
    assert titles(driver) == [ORDER]
    await driver.choose("preferences.filterChannel", "All")
    assert (columns(driver), titles(driver)) == (everything, [ORDER, REPLIES, "Project Zephyr"])


async def test_rows_are_sorted_by_title_by_a_channel_and_as_the_service_lists_them(driver: Driver) -> None:
    await loaded(driver)
    before = titles(driver)
    await click_heading(driver, 0)
    await driver.pick("Sort by title, Z first")
    assert titles(driver) == [DIGEST, REPLIES, "Project Zephyr", "Project Apollo", ORDER, HELLO]
    at = columns(driver).index("SMS") + 1
    await click_heading(driver, at)
    await driver.pick("Sort by this channel, on first")
    assert titles(driver)[:2] == [HELLO, ORDER]
    await click_heading(driver, 0)
    await driver.pick("Default order")
    assert titles(driver) == before


async def test_a_column_is_switched_as_one_step_with_its_count(driver: Driver) -> None:
    await loaded(driver)
    at = columns(driver).index("WEB_PUSH") + 1
    commands = await click_heading(driver, at)
    assert commands[:2] == ["Switch all on", "Switch all off (3)"]
    await driver.pick("Switch all off (3)")
    assert [driver.look(title, "WEB_PUSH") for title in (HELLO, REPLIES, APOLLO)] == [PENDING] * 3
    assert driver.reads("3 unsaved changes")
    driver.press("Ctrl+Z")
    assert not driver.reads("3 unsaved changes")
    assert driver.look(HELLO, "WEB_PUSH") == "on, the default"


async def test_only_what_is_to_be_seen_of_a_column_is_switched(driver: Driver) -> None:
    await loaded(driver)
    driver.type("preferences.filter", "hello")
    commands = await click_heading(driver, columns(driver).index("EMAIL") + 1)
    assert commands[1] == "Switch all off"
    await driver.pick("Switch all off")
    assert driver.reads("1 unsaved change")


async def test_a_row_is_switched_by_its_title_with_its_count(driver: Driver) -> None:
    await loaded(driver)
    grid = driver.find("preferences.grid", QTreeView)
    place = grid.visualRect(driver.cell(ORDER, "EMAIL").siblingAtColumn(0)).center()
    hands.click(grid.viewport(), place, Qt.MouseButton.RightButton)
    await driver.pick("Switch all off (3)")
    assert [driver.look(ORDER, channel) for channel in ("EMAIL", "INAPP_WEB", "PUSH")] == [PENDING] * 3
    assert driver.look(ORDER, "SMS") == "off, differs from default"
    hands.click(grid.viewport(), place)
    driver.press("Space")
    assert driver.look(ORDER, "SMS") == "on, not saved"
    driver.press("Space")
    assert [driver.look(ORDER, channel) for channel in ("EMAIL", "INAPP_WEB", "PUSH")] == [PENDING] * 3
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    changes: Stored = {("order_tracking", None, channel): "off" for channel in ("EMAIL", "INAPP_WEB", "PUSH")}
    assert await stored(driver.desk.sandbox) == {**SEEDED, **changes}


async def test_several_cells_are_chosen_with_ctrl_and_changed_together(driver: Driver) -> None:
    await loaded(driver)
    grid = driver.find("preferences.grid", QTreeView)
    grid.clearSelection()
    select(driver, (HELLO, "EMAIL"), (ORDER, "EMAIL"), (APOLLO, "EMAIL"))
    assert not driver.reads("unsaved change")
    driver.press("Space")
    assert [driver.look(title, "EMAIL") for title in (HELLO, ORDER, APOLLO)] == [PENDING] * 3
    driver.click_cell(ORDER, "EMAIL", Qt.MouseButton.RightButton)
    await driver.pick("On (3)")
    assert driver.look(ORDER, "EMAIL") == "on, the default"
    assert not driver.reads("unsaved change")


@pytest.mark.parametrize("by_key", [False, True])
async def test_a_single_change_is_reverted_by_its_menu(driver: Driver, by_key: bool) -> None:
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    driver.click_cell(ORDER, "EMAIL")
    if by_key:
        driver.press("Return")
        await driver.pick_by_keys("Discard changes")
    else:
        driver.click_cell(ORDER, "EMAIL", Qt.MouseButton.RightButton)
        await driver.pick("Discard changes")
    assert driver.look(ORDER, "EMAIL") == "on, the default"
    assert driver.look(HELLO, "EMAIL") == PENDING


async def test_steps_are_undone_and_redone_across_a_save(driver: Driver) -> None:
    await loaded(driver)
    undo, redo = (driver.window.actions_by_name[name] for name in ("undo", "redo"))
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    driver.click_cell(HELLO, "EMAIL")
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    driver.press("Ctrl+Z")
    assert driver.look(HELLO, "EMAIL") == "on, not saved"
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    driver.press("Ctrl+Shift+Z")
    assert driver.look(HELLO, "EMAIL") == PENDING
    assert await stored(driver.desk.sandbox) == {**SEEDED, ("hello_world", None, "EMAIL"): "instant"}
    driver.click("preferences.revert")
    driver.press("Ctrl+Z")
    assert driver.look(HELLO, "EMAIL") == PENDING


async def test_the_grid_is_copied_as_a_table_by_key_and_by_menu(driver: Driver) -> None:
    await loaded(driver)
    driver.type("preferences.filter", "order")
    driver.find("preferences.grid", QTreeView).setFocus()
    driver.press("Ctrl+C")
    table = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[:3] for line in table] == [
        ["Notification", "Notification ID", "Sub-notification ID"],
        ["Order tracking", "order_tracking", ""],
    ]
    QGuiApplication.clipboard().setText("")
    driver.click("preferences.more")
    await driver.pick("Copy as a table")
    assert QGuiApplication.clipboard().text().split("\n") == table


async def test_what_is_folded_stays_so_when_the_user_is_loaded_again(driver: Driver) -> None:
    await loaded_and_collapsed(driver)
    driver.press("F5")
    await driver.verdict("preferences")
    assert titles(driver) == [HELLO, ORDER, REPLIES, DIGEST]
    assert driver.find("preferences.load", QAbstractButton).isEnabled()


async def test_after_a_change_of_user_the_grid_shows_what_the_filter_says(driver: Driver) -> None:
    async with FaultServer(answers(overview("SMS")), answers(overview("EMAIL"))) as server:
        await driver.use(server.url)
        await loaded(driver, "1")
        await click_heading(driver, 1)
        await driver.pick("Sort by this channel, off first")
        await driver.choose("preferences.filterChannel", "SMS")
        driver.type("preferences.userId", "2")
        driver.press("Return")
        await driver.verdict("preferences")
        assert driver.text("preferences.filterChannel") == "All"
        assert (columns(driver), titles(driver)) == (["EMAIL"], ["hello"])
        assert not driver.reads(" rows")
        await click_heading(driver, 1)
        opened = QApplication.activePopupWidget()
        assert isinstance(opened, QMenu)
        assert not next(action for action in opened.actions() if action.text() == "Default order").isEnabled()
        driver.press("Escape")


async def test_words_and_changes_that_are_filtered_by_stay_visible_with_their_count_for_the_next_user(
    driver: Driver,
) -> None:
    chosen = overview("EMAIL", "off")
    async with FaultServer(answers(chosen), answers(overview("EMAIL"))) as server:
        await driver.use(server.url)
        await loaded(driver, "1")
        driver.type("preferences.filter", "hel")
        driver.click("preferences.onlyChanged")
        assert titles(driver) == ["hello"]
        driver.type("preferences.userId", "2")
        driver.press("Return")
        await driver.verdict("preferences")
        assert (driver.text("preferences.filter"), titles(driver)) == ("hel", [])
        assert driver.find("preferences.onlyChanged", QAbstractButton).isChecked()
        assert driver.reads("0 of 1 row")


async def test_what_was_collapsed_and_selected_for_one_user_is_not_for_the_next(driver: Driver) -> None:
    grid = await loaded_and_collapsed(driver)
    driver.find("preferences.userId", QLineEdit).setFocus()
    await choose_for(driver, "456", ("comment_reply", "order_tracking", "hello_world", "weekly_digest"))
    driver.type("preferences.userId", "456")
    driver.press("Return")
    await driver.verdict("preferences")
    assert titles(driver) == [HELLO, ORDER, REPLIES, "Project Apollo", "Project Zephyr", DIGEST]
    assert grid.currentIndex().data(Role.KEY) == CellKey(RowKey("hello_world"), columns(driver)[0])


async def choose_for(driver: Driver, user_id: str, notification_ids: tuple[str, ...]) -> None:
    """Somebody who has a choice in each of these types."""
    choices = {CellKey(RowKey(notification_id), "EMAIL"): "off" for notification_id in notification_ids}
    async with client_of(driver.desk.sandbox) as client:
        await client.set_user_preferences(request_for(user_id, choices))
