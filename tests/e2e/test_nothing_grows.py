"""Whatever is opened, changed and closed a hundred times leaves nothing behind."""

from __future__ import annotations

import gc
from collections import Counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from notifyadmin.api.client import Client
from notifyadmin.sandbox import Sandbox
from notifyadmin.store.profiles import SANDBOX
from tests.driver import Driver, until
from tests.e2e.preferences import HELLO, loaded

TIMES = 100


def counted(driver: Driver) -> Counter[str]:
    """How many Qt objects the window has, and how many clients there are."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    counts = Counter(type(each).__name__ for each in driver.window.findChildren(QObject))
    counts["Client"] = sum(isinstance(each, Client) for each in gc.get_objects())
    counts["icons"] = len(driver.desk.context.resources._icons) + len(driver.desk.context.resources._origins)
    return counts


async def test_a_hundred_changes_of_profile_leave_as_many_clients_as_profiles(driver: Driver, account: Sandbox) -> None:
    one = await driver.use(account.base_url, account.credentials, name="One")
    other = await driver.use(account.base_url, account.credentials, name="Other")
    await driver.start()
    counts: list[Counter[str]] = []
    for at in range(TIMES):
        driver.window.profiles.choose((one, other)[at % 2].id)
        await driver.settled()
        if at in (3, TIMES - 1):
            counts.append(counted(driver))
    assert counts[1] == counts[0]
    assert counts[1]["Client"] <= 3


async def test_a_hundred_edits_of_a_profile_leave_one_client_and_no_dialog(driver: Driver, account: Sandbox) -> None:
    profile = await driver.use(account.base_url, account.credentials, name="Shop")
    await driver.start()
    counts: list[Counter[str]] = []
    for at in range(TIMES):
        driver.press("Ctrl+Shift+E")
        await driver.appears("profile.save")
        await until(lambda: driver.text("profile.clientId"), "the key is found")
        driver.type("profile.name", f"Shop {at}")
        driver.click("profile.save")
        await driver.vanishes("profile.save")
        await until(lambda at=at: driver.desk.session.profile.name == f"Shop {at}", "it is saved")  # type: ignore[misc]
        await driver.settled()
        if at in (3, TIMES - 1):
            counts.append(counted(driver))
    assert driver.desk.session.profile.id == profile.id
    assert counts[1] == counts[0]


async def test_a_hundred_questions_and_changes_of_theme_leave_nothing(driver: Driver) -> None:
    await driver.start()
    driver.tab(3)
    counts: list[Counter[str]] = []
    for at in range(TIMES):
        driver.press("Ctrl+Return")
        await driver.appears("retract.confirm")
        driver.press("Escape")
        await driver.vanishes("retract.confirm")
        driver.window.actions_by_name[f"appearance.{('light', 'dark')[at % 2]}"].trigger()
        if at in (3, TIMES - 1):
            counts.append(counted(driver))
    assert counts[1] == counts[0]


async def test_questions_about_unsaved_changes_leave_nothing(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials)
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    counts: list[Counter[str]] = []
    for at in range(10):
        driver.window.profiles.choose(SANDBOX.id)
        await driver.appears("profile.discard")
        driver.press("Escape")
        await driver.vanishes("profile.discard")
        driver.type("preferences.userId", "123")
        driver.click("preferences.load")
        await driver.appears("preferences.discard")
        driver.press("Escape")
        await driver.vanishes("preferences.discard")
        if at in (1, 9):
            counts.append(counted(driver))
    assert counts[1] == counts[0]
