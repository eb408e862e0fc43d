"""Somebody else changes a user meanwhile: nothing is saved until somebody has decided."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from notifyadmin.api.models import SetPreferencesRequest
from notifyadmin.sandbox import Sandbox
from tests.driver import Driver, until
from tests.e2e.preferences import HELLO, ORDER, REPLIES, SEEDED, Stored, loaded, stored
from tests.e2e.services import client_of

THEIRS: Stored = {**SEEDED, ("comment_reply", None, "EMAIL"): "hourly", ("order_tracking", None, "PUSH"): "off"}


async def meddle(sandbox: Sandbox) -> None:
    """Somebody else has other wishes for the same user."""
    wanted = [
        {"notificationId": "comment_reply", "channel": "EMAIL", "delivery": "hourly"},
        {"notificationId": "order_tracking", "channel": "PUSH", "state": False},
    ]
    async with client_of(sandbox) as client:
        await client.set_user_preferences(SetPreferencesRequest.from_wire({"userId": "123", "preferences": wanted}))


def lines(driver: Driver, identifier: str) -> list[list[str]]:
    """What a dialog's table shows, its headings first."""
    model = driver.find(identifier, QTableView).model()
    columns = range(model.columnCount())
    head = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
    return [head, *([str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount()))]


async def conflict(driver: Driver, *, at_once: bool = False) -> None:
    """A change that meets somebody else's, and the dialog about them."""
    await loaded(driver, at_once=False)
    driver.click_cell(REPLIES, "EMAIL")
    driver.click_cell(HELLO, "SMS")
    await meddle(driver.desk.sandbox)
    driver.click("preferences.atOnce" if at_once else "preferences.apply")
    await driver.appears("preferences.conflict.dialog")


@pytest.mark.parametrize("at_once", [False, True])
async def test_the_three_states_are_shown_and_nothing_is_saved(driver: Driver, at_once: bool) -> None:
    await conflict(driver, at_once=at_once)
    assert lines(driver, "preferences.conflict.table") == [
        ["Notification", "Channel", "When loaded", "Now", "Yours"],
        ["Order tracking", "Push", "On", "Off", "unchanged"],
        ["Replies to your comments", "Email", "Daily", "Hourly", "Off"],
    ]
    assert await driver.verdict("preferences") == "Not saved"
    assert await stored(driver.desk.sandbox) == THEIRS
    driver.press("Escape")
    await driver.vanishes("preferences.conflict.dialog")
    assert driver.look(REPLIES, "EMAIL") == "off, differs from default, not saved"
    assert driver.reads("2 unsaved changes")
    assert await stored(driver.desk.sandbox) == THEIRS


async def test_mine_on_top_of_theirs_keeps_both(driver: Driver) -> None:
    await conflict(driver)
    driver.click("preferences.conflict.save")
    await driver.vanishes("preferences.conflict.dialog")
    assert await driver.verdict("preferences") == "Saved"
    mine: Stored = {("comment_reply", None, "EMAIL"): "off", ("hello_world", None, "SMS"): "off"}
    assert await stored(driver.desk.sandbox) == {**THEIRS, **mine}
    assert driver.look(ORDER, "PUSH") == "off, differs from default"
    assert driver.look(REPLIES, "EMAIL") == "off, differs from default"


@pytest.mark.parametrize("at_once", [False, True])
async def test_theirs_drops_mine(driver: Driver, at_once: bool) -> None:
    await conflict(driver, at_once=at_once)
    driver.click("preferences.conflict.theirs")
    await driver.vanishes("preferences.conflict.dialog")
    assert driver.look(REPLIES, "EMAIL") == "hourly, differs from default"
    assert driver.look(HELLO, "SMS") == "on, the default"
    assert driver.look(ORDER, "PUSH") == "off, differs from default"
    await until(lambda: not driver.desk.is_busy("preferences"))
    assert await stored(driver.desk.sandbox) == THEIRS
    driver.press("Ctrl+Z")
    assert driver.look(REPLIES, "EMAIL").startswith("off, differs from default")


async def test_after_a_cancelled_conflict_the_next_apply_asks_again(driver: Driver) -> None:
    await conflict(driver)
    driver.click("preferences.conflict.cancel")
    await driver.vanishes("preferences.conflict.dialog")
    driver.press("Ctrl+Return")
    await driver.appears("preferences.conflict.dialog")
    assert len(lines(driver, "preferences.conflict.table")) == 3
    driver.press("Escape")
    await driver.vanishes("preferences.conflict.dialog")


async def test_what_somebody_else_has_changed_in_the_same_way_is_saved_without_a_question(driver: Driver) -> None:
    await loaded(driver)
    driver.click_cell(ORDER, "PUSH")
    driver.click_cell(REPLIES, "EMAIL", Qt.MouseButton.RightButton)
    await driver.pick("Hourly")
    await meddle(driver.desk.sandbox)
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    assert await stored(driver.desk.sandbox) == THEIRS
