"""Choices on the move, rows by hand, and what an account does not let be read."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
)

from notifyadmin.core.preferences.cells import CellKey, RowKey
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.core.preferences.loaded import request_for
from notifyadmin.sandbox import Sandbox
from tests import hands
from tests.driver import Driver, until
from tests.e2e.preferences import (
    HELLO,
    ORDER,
    REPLIES,
    SEEDED,
    TAKEN,
    after,
    ask_for,
    loaded,
    overview,
    row_menu,
    stored,
)
from tests.e2e.services import client_of
from tests.e2e.test_preferences_conflict import lines
from tests.faults import FaultServer, answers

TAKE_OVER = "preferences.takeOver"


async def answer_with(driver: Driver, path: Path) -> None:
    """Answers the file dialog that has opened with a path."""
    await until(lambda: any(each.isVisible() for each in driver.window.findChildren(QFileDialog)), "it opens")
    [dialog] = [each for each in driver.window.findChildren(QFileDialog) if each.isVisible()]
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(path))
    dialog.accept()
    await until(lambda: not dialog.isVisible(), "the dialog closes")
    driver.window.activateWindow()  # as a window manager does


async def more(driver: Driver, command: str) -> None:
    driver.click("preferences.more")
    await driver.pick(command)


async def add_row(driver: Driver, notification_id: str, sub_notification_id: str = "") -> None:
    await more(driver, "Add a row…")
    await driver.appears("preferences.add.dialog")
    driver.type("preferences.add.notificationId", notification_id)
    if sub_notification_id:
        driver.type("preferences.add.subNotificationId", sub_notification_id)
    driver.click("preferences.add")


async def save_snapshot(driver: Driver, path: Path) -> None:
    await more(driver, "Save a snapshot…")
    await answer_with(driver, path)
    await until(path.exists, "the snapshot is written")
    await driver.window.pages.finish()


async def restore_snapshot(driver: Driver, path: Path) -> None:
    await more(driver, "Restore a snapshot…")
    await answer_with(driver, path)


async def test_a_snapshot_is_restored_with_the_differences_first(driver: Driver, tmp_path: Path) -> None:
    await loaded(driver)
    path = tmp_path / "snapshot.json"
    await save_snapshot(driver, path)
    assert json.loads(path.read_text())["userId"] == "123"
    driver.click_cell(REPLIES, "EMAIL")
    driver.click_cell(ORDER, "PUSH")
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    await restore_snapshot(driver, path)
    await driver.appears(f"{TAKE_OVER}.dialog")
    assert lines(driver, f"{TAKE_OVER}.table") == [
        ["Notification", "Channel", "Now", "Snapshot"],
        [ORDER, "Push", "Off", "On"],
        [REPLIES, "Email", "Off", "Daily"],
    ]
    driver.click(TAKE_OVER)
    await driver.vanishes(f"{TAKE_OVER}.dialog")
    assert driver.look(REPLIES, "EMAIL") == "daily, differs from default, not saved"
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    assert await stored(driver.desk.sandbox) == {**SEEDED, ("order_tracking", None, "PUSH"): "instant"}


async def test_a_snapshot_of_a_user_without_choices_can_be_restored(driver: Driver, tmp_path: Path) -> None:
    await loaded(driver)
    path = tmp_path / "snapshot.json"
    path.write_text('{"userId": "123", "preferences": []}')
    await restore_snapshot(driver, path)
    await driver.appears(f"{TAKE_OVER}.dialog")
    assert len(lines(driver, f"{TAKE_OVER}.table")) == 4
    driver.press("Escape")
    await driver.vanishes(f"{TAKE_OVER}.dialog")


NO_SNAPSHOTS = (
    "",
    "nonsense",
    "[1, 2]",
    "null",
    '{"userId": "123", "preferences": {}}',
    '{"notificationId": "a", "user": {"id": "1"}}',
    '{"notificationId": "a", "userId": "1"}',
    '{"userId": "123", "preferences": [{"notificationId": "a"}]}',
    '{"userId": "123", "preferences": [{"notificationId": "", "channel": "EMAIL", "state": true}]}',
    '{"userId": 5, "preferences": [{"notificationId": "a", "channel": 7, "state": "perhaps"}]}',
    "[" * 10_000,
    '{"userId": "123", "preferences": [' + "1," * 300_000 + "1]}",
)
FOR_NOBODY = '{"userId": "", "preferences": [{"notificationId": "a", "channel": "EMAIL", "state": true}]}'


async def test_a_file_that_is_no_snapshot_is_refused_in_words_and_changes_nothing(
    driver: Driver, tmp_path: Path
) -> None:
    await loaded(driver)
    path = tmp_path / "odd.json"
    for text in NO_SNAPSHOTS:
        path.write_text(text)
        await restore_snapshot(driver, path)
        await until(driver.notice, f"{text[:80]} is refused")
        assert driver.shows("preferences.grid")
        assert not driver.shows(f"{TAKE_OVER}.dialog")
        assert driver.look(REPLIES, "EMAIL") == "daily, differs from default"
        driver.click("notice.close")
    path.write_text(FOR_NOBODY)
    await restore_snapshot(driver, path)
    await until(lambda: "These preferences from JSON cannot be used: userId" in driver.notice(), "it is told")
    assert driver.find("preferences.userId", QLineEdit).accessibleDescription() == ""
    assert not driver.shows(f"{TAKE_OVER}.dialog")
    assert driver.look(REPLIES, "EMAIL") == "daily, differs from default"
    assert driver.text("notificationId") == "hello_world"


async def test_two_users_are_compared_and_one_takes_over_what_the_other_has(driver: Driver) -> None:
    await loaded(driver)
    await more(driver, "Compare with another user…")
    await driver.appears("preferences.compare.dialog")
    driver.click("preferences.compare")
    assert driver.problem("preferences.compare.userId") == "Required."
    await until(lambda: driver.is_in_full_view("preferences.compare.userId"), "its row is to be seen in full")
    driver.type("preferences.compare.userId", "789")
    driver.click("preferences.compare")
    await driver.appears(f"{TAKE_OVER}.dialog")
    shown = lines(driver, f"{TAKE_OVER}.table")
    assert shown[0] == ["Notification", "Channel", "123", "789"]
    assert [HELLO, "In-app", "On", "Off"] in shown
    driver.click(TAKE_OVER)
    await driver.vanishes(f"{TAKE_OVER}.dialog")
    assert driver.look(HELLO, "INAPP_WEB") == "off, differs from default, not saved"
    driver.press("Ctrl+Z")
    assert driver.look(HELLO, "INAPP_WEB") == "on, the default"
    assert await stored(driver.desk.sandbox) == SEEDED


async def compared(driver: Driver, user_id: str = "789") -> QTableView:
    """Loads 123, compares with another user, and returns the table of differences."""
    await loaded(driver)
    await more(driver, "Compare with another user…")
    await driver.appears("preferences.compare.dialog")
    driver.type("preferences.compare.userId", user_id)
    driver.click("preferences.compare")
    await driver.appears(f"{TAKE_OVER}.dialog")
    return driver.find(f"{TAKE_OVER}.table", QTableView)


async def test_a_comparison_has_a_verdict_of_its_own_that_names_both_users(driver: Driver) -> None:
    table = await compared(driver)
    count = table.model().rowCount()
    assert await driver.verdict("preferences") == "Compared"
    assert driver.reads(f"User 789 was read to compare with user 123: {count} differences. Nothing was changed.")
    assert driver.reads("Compare user 123 with user 789")


async def test_enter_and_escape_copy_nothing_from_a_comparison(driver: Driver) -> None:
    await compared(driver)
    driver.press("Return")
    await driver.vanishes(f"{TAKE_OVER}.dialog")
    assert driver.look(HELLO, "INAPP_WEB") == "on, the default"
    assert not driver.find("preferences.apply", QPushButton).isEnabled()


async def test_only_the_rows_that_are_checked_are_copied(driver: Driver) -> None:
    table = await compared(driver)
    copy = driver.find(TAKE_OVER, QPushButton)
    count = table.model().rowCount()
    assert copy.text() == f"Copy {count} to 123"
    driver.press("Space")  # the first row, which has the keyboard
    assert copy.text() == f"Copy {count - 1} to 123"
    driver.click(f"{TAKE_OVER}.all")
    assert copy.text() == f"Copy {count} to 123"
    driver.click(f"{TAKE_OVER}.all")
    assert (copy.text(), copy.isEnabled()) == ("Copy 0 to 123", False)
    at = lines(driver, f"{TAKE_OVER}.table").index([HELLO, "In-app", "On", "Off"]) - 1
    click_check_box(table, at)
    assert copy.text() == "Copy 1 to 123"
    driver.click(TAKE_OVER)
    await driver.vanishes(f"{TAKE_OVER}.dialog")
    assert driver.look(HELLO, "INAPP_WEB") == "off, differs from default, not saved"
    assert driver.reads("1 unsaved change")


def click_check_box(table: QTableView, row: int) -> None:
    """Clicks the check box of a row."""
    index = table.model().index(row, 0)
    table.scrollTo(index)
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    option.rect = table.visualRect(index)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box = table.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, table)
    hands.click(table.viewport(), box.center())


async def test_users_without_a_difference_are_told_so(driver: Driver) -> None:
    await loaded(driver)
    await more(driver, "Compare with another user…")
    await driver.appears("preferences.compare.dialog")
    driver.type("preferences.compare.userId", "123")
    driver.click("preferences.compare")
    await driver.appears(f"{TAKE_OVER}.dialog")
    assert driver.reads("There is no difference between 123 and 123.")
    assert not driver.shows(TAKE_OVER)
    driver.press("Escape")
    await driver.vanishes(f"{TAKE_OVER}.dialog")


async def test_rows_are_added_with_completion_set_saved_and_removed(driver: Driver) -> None:
    await loaded(driver)
    await more(driver, "Add a row…")
    await driver.appears("preferences.add.dialog")
    driver.type("preferences.add.notificationId", "order")
    driver.press("Down", "Return")
    assert driver.text("preferences.add.notificationId") == "order_tracking"
    driver.type("preferences.add.subNotificationId", "eu")
    driver.click("preferences.add")
    await driver.vanishes("preferences.add.dialog")
    assert driver.focus() == "preferences.grid"
    assert driver.look(f"{ORDER} / eu", "EMAIL") == "unknown"
    await add_row(driver, "new_type")
    await driver.vanishes("preferences.add.dialog")
    driver.click_cell(f"{ORDER} / eu", "EMAIL")
    driver.click_cell("new_type", "EMAIL")
    assert driver.reads("2 unsaved changes")
    await row_menu(driver, "new_type", "EMAIL")
    await driver.pick("Remove this row")
    assert driver.reads("1 unsaved change")
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    assert await stored(driver.desk.sandbox) == {**SEEDED, ("order_tracking", "eu", "EMAIL"): "instant"}
    assert driver.look(f"{ORDER} / eu", "EMAIL") == "on"
    assert driver.find("preferences.grid", QTreeView).model().rowCount() == 4


async def test_a_row_that_is_there_already_is_not_added_twice(driver: Driver) -> None:
    await loaded(driver)
    await add_row(driver, "hello_world")
    assert driver.reads("This row already exists.")
    driver.press("Escape")
    await driver.vanishes("preferences.add.dialog")


async def test_a_row_that_was_added_is_seen_whatever_is_looked_for(driver: Driver) -> None:
    await loaded(driver)
    driver.type("preferences.filter", "hello")
    await add_row(driver, "new_type")
    await driver.vanishes("preferences.add.dialog")
    assert driver.text("preferences.filter") == ""
    assert driver.look("new_type", "EMAIL") == "unknown"


async def test_a_row_goes_back_to_its_defaults_by_deleting_its_choices(driver: Driver) -> None:
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    await row_menu(driver, REPLIES, "EMAIL")
    await driver.pick("Reset to default")
    assert await driver.verdict("preferences") == "Reset to default"
    assert driver.look(REPLIES, "EMAIL") == "on, the default"
    assert driver.look(HELLO, "EMAIL") == "off, differs from default, not saved"
    kept = {key: delivery for key, delivery in SEEDED.items() if key[:2] != ("comment_reply", None)}
    assert await stored(driver.desk.sandbox) == kept


async def test_production_asks_before_choices_are_deleted(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials, production=True)
    await loaded(driver)
    await row_menu(driver, ORDER, "SMS")
    await driver.pick("Reset to default")
    await driver.appears("preferences.confirm")
    assert driver.reads("of the production profile Shop")
    driver.press("Escape")
    await driver.vanishes("preferences.confirm")
    assert await stored(account) == SEEDED
    await row_menu(driver, ORDER, "SMS")
    await driver.pick("Reset to default")
    await driver.appears("preferences.confirm")
    driver.click("preferences.confirm")
    await driver.vanishes("preferences.confirm")
    assert await driver.verdict("preferences") == "Reset to default"
    assert ("order_tracking", None, "SMS") not in await stored(account)


async def test_where_the_credentials_are_refused_that_is_said_and_nothing_can_be_written(driver: Driver) -> None:
    async with FaultServer(answers(b'{"message": "Unauthorized"}', 401)) as server:
        await driver.use(server.url)
        await ask_for(driver, "1")
        assert await driver.verdict("preferences") == "Rejected"
        assert driver.reads("Check the client ID, the client secret and the region.")
        assert not driver.reads("This account does not allow reading")
        assert not driver.shows("preferences.grid")


@pytest.mark.parametrize("status", [403, 404])
async def test_where_reading_is_refused_rows_can_still_be_written(driver: Driver, status: int) -> None:
    refused = answers(b'{"message": "no"}', status)
    async with FaultServer(refused, answers(TAKEN), answers(b""), refused) as server:
        await driver.use(server.url)
        await ask_for(driver, "1")
        assert await driver.verdict("preferences") == "Rejected"
        assert driver.reads("This account does not allow reading this user")
        driver.click("preferences.atOnce")
        driver.click("preferences.addRows")
        await driver.appears("preferences.add.dialog")
        driver.type("preferences.add.notificationId", "hello")
        driver.click("preferences.add")
        await driver.vanishes("preferences.add.dialog")
        assert driver.look("hello", "EMAIL") == "unknown"
        driver.click_cell("hello", "EMAIL")
        driver.click_cell("hello", "EMAIL")
        assert driver.look("hello", "EMAIL") == "off, not saved"
        driver.click("preferences.apply")
        assert await driver.verdict("preferences") == "Saved"
        assert json.loads(server.received[1].body) == [{"notificationId": "hello", "channel": "EMAIL", "state": False}]
        assert (driver.look("hello", "EMAIL"), driver.look("hello", "SMS")) == ("off", "unknown")
        await row_menu(driver, "hello", "EMAIL")
        await driver.pick("Reset to default")
        await driver.verdict("preferences")
        assert [received.method for received in server.received] == ["GET", "POST", "DELETE"]
        assert driver.look("hello", "EMAIL") == "unknown"
        assert driver.find("preferences.load", QAbstractButton).isEnabled()


async def test_a_load_that_fails_otherwise_leaves_the_grid_as_it_was(driver: Driver) -> None:
    async with FaultServer(answers(overview("EMAIL")), answers(b"", 500)) as server:
        await driver.use(server.url)
        await loaded(driver, "1")
        driver.press("F5")
        await driver.verdict("preferences")
        assert driver.look("hello", "EMAIL") == "on, the default"
        assert not driver.reads("This account does not allow")
        driver.click_cell("hello", "EMAIL")
        assert driver.look("hello", "EMAIL") == "off, differs from default, not saved"


PASTED = {"userId": "1", "preferences": [{"notificationId": "hello", "channel": "EMAIL", "state": False}]}


def paste(driver: Driver, values: object = PASTED) -> None:
    """Pastes a request for preferences."""
    QGuiApplication.clipboard().setText(json.dumps(values))
    driver.press("Ctrl+Shift+V")


@pytest.mark.parametrize("is_shown", [False, True], ids=["nobody is shown", "a user is shown"])
async def test_preferences_pasted_while_a_load_runs_are_compared_once_it_has_ended(
    driver: Driver, is_shown: bool
) -> None:
    gate = asyncio.Event()
    first = (answers(overview("EMAIL")),) if is_shown else ()
    async with FaultServer(*first, after(gate, overview("EMAIL"))) as server:
        await driver.use(server.url)
        if is_shown:
            await loaded(driver, "1")
        else:
            await driver.start()
            driver.tab(2)
            driver.type("preferences.userId", "1")
        driver.press("F5")
        await server.until(lambda: len(server.received) == len(first) + 1)
        paste(driver)
        await until(driver.notice, "it is told")
        assert "The differences appear once the preferences are loaded." in driver.notice()
        assert not driver.shows(f"{TAKE_OVER}.dialog")
        gate.set()
        await driver.appears(f"{TAKE_OVER}.dialog")
        assert lines(driver, f"{TAKE_OVER}.table")[1:] == [["hello", "Email", "On", "Off"]]
        driver.click(TAKE_OVER)
        await driver.vanishes(f"{TAKE_OVER}.dialog")
        assert driver.look("hello", "EMAIL") == "off, differs from default, not saved"


async def test_preferences_pasted_while_a_load_fails_are_compared_with_their_own_user(driver: Driver) -> None:
    gate = asyncio.Event()
    failed = after(gate, b"no JSON")
    async with FaultServer(failed, answers(overview("EMAIL"))) as server:
        await driver.use(server.url)
        await driver.start()
        driver.tab(2)
        driver.type("preferences.userId", "2")
        driver.press("F5")
        await server.until(lambda: len(server.received) == 1)
        paste(driver)
        await until(driver.notice, "it is told")
        gate.set()
        await driver.appears(f"{TAKE_OVER}.dialog")
        assert "/users/1/" in server.received[1].target
        assert driver.text("preferences.userId") == "1"
        driver.press("Escape")
        await driver.vanishes(f"{TAKE_OVER}.dialog")


async def test_pasted_preferences_that_cannot_be_used_are_told_to_be_so_and_nothing_else(driver: Driver) -> None:
    await loaded(driver)
    driver.find("preferences.grid", QTreeView).setFocus()
    before = driver.focus()
    paste(driver, [{"notificationId": "", "channel": "EMAIL", "state": True}])
    await until(driver.notice, "it is told")
    assert "These preferences from JSON cannot be used" in driver.notice()
    assert not driver.shows(f"{TAKE_OVER}.dialog")
    assert driver.find("preferences.userId", QLineEdit).accessibleDescription() == ""
    assert driver.focus() == before


@pytest.mark.parametrize("override_all", [False, True], ids=["only those named", "all of the user's"])
async def test_a_stored_choice_that_equals_the_default_survives_a_save_and_a_snapshot(
    driver: Driver, free_port: int, tmp_path: Path, override_all: bool
) -> None:
    sandbox = Sandbox(port=free_port, override_all=override_all)
    await asyncio.wrap_future(sandbox.start())
    async with client_of(sandbox) as client:
        chosen = {CellKey(RowKey("hello_world"), "EMAIL"): "instant"}
        kept = {**SEEDED, ("hello_world", None, "EMAIL"): "instant"}
        choices = PreferenceGrid((await client.get_preferences("123")).value).choices()
        await client.set_user_preferences(request_for("123", {**choices, **chosen}))
    assert await stored(sandbox) == kept
    await driver.use(sandbox.base_url, sandbox.credentials)
    await loaded(driver)
    path = tmp_path / "snapshot.json"
    await save_snapshot(driver, path)
    driver.click_cell(ORDER, "SMS")
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    assert driver.reads("Saved and verified: 1 change for user 123.")
    assert await stored(sandbox) == {**kept, ("order_tracking", None, "SMS"): "instant"}
    await row_menu(driver, HELLO, "EMAIL")
    await driver.pick("Reset to default")
    await driver.verdict("preferences")
    assert ("hello_world", None, "EMAIL") not in await stored(sandbox)
    await restore_snapshot(driver, path)
    await driver.appears(f"{TAKE_OVER}.dialog")
    assert [HELLO, "Email", "On (default)", "On"] in lines(driver, f"{TAKE_OVER}.table")
    driver.click(TAKE_OVER)
    await driver.vanishes(f"{TAKE_OVER}.dialog")
    assert driver.look(HELLO, "EMAIL") == "on, not saved"
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    assert await stored(sandbox) == kept
    await driver.aclose()
    await asyncio.to_thread(sandbox.stop)


async def test_choices_that_a_save_has_lost_are_named_and_it_is_not_called_verified(driver: Driver) -> None:
    before = answers(overview("EMAIL", "instant"))
    async with FaultServer(before, before, answers(TAKEN), answers(overview("EMAIL"))) as server:
        await driver.use(server.url)
        await loaded(driver, "1")
        await add_row(driver, "new_type")
        await driver.vanishes("preferences.add.dialog")
        driver.click_cell("new_type", "SMS")
        driver.click("preferences.apply")
        assert await driver.verdict("preferences") == "Saved, with differences"
        assert driver.reads("2 choices not stored: hello EMAIL, new_type SMS.")
        assert not driver.reads("Saved and verified: 1 change for user 123.")
        assert {"notificationId": "hello", "channel": "EMAIL", "state": True} in json.loads(server.received[2].body)
