"""Whose preferences the page shows, changes and saves, whatever id stands in the field."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QTreeView

from notifyadmin.core.preferences import save_commands
from notifyadmin.sandbox import Sandbox
from tests import hands
from tests.driver import Driver, until
from tests.e2e.preferences import HELLO, TAKEN, after, ask_for, loaded, overview, row_menu
from tests.faults import FaultServer, answers, breaks_off

REFUSED = answers(b'{"message": "slow down"}', 429)
BUSY = "The previous request is still running."


def can_change(driver: Driver) -> bool:
    """Whether the grid takes clicks."""
    return driver.find("preferences.grid", QTreeView).isEnabled()


@pytest.mark.parametrize("is_loaded_again", [False, True], ids=["edited", "another load failed"])
async def test_a_grid_cannot_be_changed_while_the_field_names_another_user(
    driver: Driver, is_loaded_again: bool
) -> None:
    async with FaultServer(answers(overview("EMAIL")), REFUSED) as server:
        await driver.use(server.url)
        await loaded(driver, "1")
        driver.click_cell("hello", "EMAIL")
        driver.type("preferences.userId", "2")
        if is_loaded_again:
            driver.press("Return")
            await driver.appears("preferences.discard")
            driver.click("preferences.discard")
            await driver.vanishes("preferences.discard")
            await until(lambda: driver.text("preferences.verdict") != "Loaded", "it fails")
            assert "user 2" in driver.text("preferences.heading")
        assert driver.text("preferences.user") == "Preferences of user 1"
        assert driver.find("preferences.load", QAbstractButton).property("primary")
        assert driver.reads("These are the preferences of user 1.")
        assert not can_change(driver)
        assert not driver.find("preferences.apply", QAbstractButton).isEnabled()
        driver.press("Ctrl+Return")
        assert "These are the preferences of user 1." in driver.notice()
        driver.type("preferences.userId", "1")
        assert not driver.shows("preferences.locked")
        assert can_change(driver)
        assert not driver.find("preferences.load", QAbstractButton).property("primary")
        assert driver.look("hello", "EMAIL") == "off, differs from default, not saved"
        assert driver.find("preferences.apply", QAbstractButton).isEnabled()
        assert "POST" not in [received.method for received in server.received]


async def test_a_change_waits_for_the_field_to_name_its_user_again_before_it_saves_itself(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(save_commands, "GATHERING_S", 0.04)
    before = answers(overview("EMAIL"))
    async with FaultServer(before, before, answers(TAKEN), answers(overview("EMAIL", "off"))) as server:
        await driver.use(server.url)
        await loaded(driver, "1", at_once=True)
        driver.click_cell("hello", "EMAIL")
        driver.type("preferences.userId", "2")
        driver.press("Return")
        await driver.appears("preferences.discard")
        driver.press("Escape")
        await driver.vanishes("preferences.discard")
        assert driver.window.pages.lost_count == 1
        assert len(server.received) == 1
        driver.type("preferences.userId", "1")
        await until(lambda: driver.text("preferences.verdict") == "Saved", "it is saved")
        assert "user 1" in driver.text("preferences.heading")
        assert {received.target.rsplit("/", 1)[1] for received in server.received if received.method == "POST"} == {"1"}


@pytest.mark.parametrize("is_edited_before", [False, True])
async def test_a_load_is_not_offered_again_once_the_field_names_another_user(
    driver: Driver, is_edited_before: bool
) -> None:
    gate = asyncio.Event()
    async with FaultServer(after(gate, b"no JSON") if is_edited_before else breaks_off) as server:
        await driver.use(server.url)
        await ask_for(driver, "1")
        await server.until(lambda: len(server.received) == 1)
        if is_edited_before:
            driver.type("preferences.userId", "2")
            gate.set()
        await until(lambda: driver.shows("preferences.verdict"), "it fails")
        if not is_edited_before:
            assert driver.shows("preferences.verdict.retry")
            driver.type("preferences.userId", "2")
        assert not driver.shows("preferences.verdict.retry")


async def test_a_user_of_another_profile_is_loaded_while_the_one_of_before_has_not_been_answered(
    driver: Driver,
) -> None:
    gate = asyncio.Event()
    async with FaultServer(after(gate, overview("EMAIL"))) as server:
        await driver.use(server.url)
        await ask_for(driver, "1")
        await server.until(lambda: len(server.received) == 1)
        await driver.choose("profile.selector", "Sandbox")
        await driver.settled()
        await until(lambda: not driver.desk.is_busy("preferences"), "the load of before is cancelled")
        assert not driver.shows("preferences.verdict")
        driver.type("preferences.userId", "123")
        driver.press("Return")
        assert await driver.verdict("preferences") == "Loaded"
        assert driver.shows("preferences.grid")
        assert "user 123" in driver.text("preferences.heading")


@pytest.mark.parametrize("wish", ["load", "compare", "reset", "apply"])
async def test_what_is_asked_for_while_a_save_runs_is_told_not_to_be_done(driver: Driver, wish: str) -> None:
    gate, off = asyncio.Event(), answers(overview("EMAIL", "off"))
    before = answers(overview("EMAIL", "daily"))
    async with FaultServer(before, before, after(gate, TAKEN), off) as server:
        await driver.use(server.url)
        await loaded(driver, "1")
        driver.click_cell("hello", "EMAIL")
        driver.click("preferences.apply")
        await server.until(lambda: len(server.received) == 3)
        driver.pause()
        if wish == "load":
            driver.press("F5")
        elif wish == "compare":
            driver.click("preferences.more")
            await driver.pick("Compare with another user…")
            await driver.appears("preferences.compare.userId")
            driver.type("preferences.compare.userId", "2")
            driver.press("Return")
            await driver.vanishes("preferences.compare.userId")
        elif wish == "reset":
            await row_menu(driver, "hello", "EMAIL")
            await driver.pick("Reset to default")
        else:
            driver.press("Ctrl+Return")
        await until(driver.notice, "it is told")
        assert BUSY in driver.notice()
        gate.set()
        await until(lambda: driver.text("preferences.verdict") == "Saved", "the save ends")
        assert len(server.received) == 4


async def test_a_change_while_a_user_is_loaded_is_told_not_to_be_made(driver: Driver) -> None:
    gate = asyncio.Event()
    async with FaultServer(answers(overview("EMAIL")), after(gate, overview("EMAIL"))) as server:
        await driver.use(server.url)
        await loaded(driver, "1")
        driver.press("F5")
        await server.until(lambda: len(server.received) == 2)
        driver.click_cell("hello", "EMAIL")
        assert driver.notice() == "Nothing was changed: the preferences are still being loaded."
        gate.set()
        await until(lambda: not driver.desk.is_busy("preferences"))


ODD = [
    '{"notificationId": "hello", "channel": "", "delivery": "off"}',
    '{"notificationId": "h\\ud800", "channel": "EMAIL", "delivery": "off"}',
    '{"notificationId": "", "channel": "EMAIL", "state": true}',
    '{"notificationId": "hello", "channel": "EMAIL", "subNotificationId": "\\ud800", "state": true}',
    '{"notificationId": "hello", "channel": "SMS", "delivery": "\\udfff"}',
]


@pytest.mark.parametrize("row", ODD)
async def test_a_stored_row_that_no_request_can_name_is_left_out_and_told(driver: Driver, row: str) -> None:
    body = overview("EMAIL").replace(b'"preferences": []', f'"preferences": [{row}]'.encode())
    saved = body.replace(b"[{", b'[{"notificationId": "hello", "channel": "EMAIL", "delivery": "off"}, {', 1)
    async with FaultServer(answers(body), answers(body), answers(TAKEN), answers(saved)) as server:
        await driver.use(server.url)
        await loaded(driver, "1")
        assert driver.notice().startswith("Left out of the response: 1 row")
        driver.click("preferences.showRequest")
        driver.click_cell("hello", "EMAIL")
        driver.click("preferences.apply")
        await until(lambda: driver.text("preferences.verdict") == "Saved", "it is saved")
        assert len(server.received) == 4


@pytest.mark.parametrize("key", ["Space", "Return"])
async def test_a_key_that_is_held_in_the_grid_acts_once(driver: Driver, key: str) -> None:
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    hands.press("Space")
    seen = driver.look(HELLO, "EMAIL")
    for _ in range(3):
        hands.repeat(key)
        assert driver.look(HELLO, "EMAIL") == seen
    assert hands.open_popup() is None
    assert QGuiApplication.focusWindow() is driver.window.windowHandle()


@pytest.mark.parametrize("production", [False, True])
async def test_nothing_saves_itself_while_a_question_about_discarding_it_is_open(
    driver: Driver, account: Sandbox, monkeypatch: pytest.MonkeyPatch, production: bool
) -> None:
    monkeypatch.setattr(save_commands, "GATHERING_S", 0.01)
    await driver.use(account.base_url, account.credentials, production=production)
    await loaded(driver, at_once=True)
    monkeypatch.setattr(save_commands, "GATHERING_S", 0.2)
    saves = driver.job_starts.count("preferences")
    driver.click_cell(HELLO, "EMAIL")
    driver.window.profiles.choose("sandbox")
    await driver.appears("profile.discard")
    assert driver.reads("Changing the profile discards 1 unsaved preference change.")
    gathered = asyncio.get_running_loop().time() + 0.5
    await until(lambda: asyncio.get_running_loop().time() > gathered, "the pause of gathering is over")
    assert not driver.shows("preferences.confirm")
    driver.click("profile.discard")
    await driver.vanishes("profile.discard")
    await driver.settled()
    assert driver.job_starts.count("preferences") == saves


async def test_a_save_under_way_goes_on_under_another_profile_and_is_not_said_to_be_discarded(driver: Driver) -> None:
    gate, before = asyncio.Event(), answers(overview("EMAIL"))
    async with FaultServer(before, after(gate, overview("EMAIL")), answers(TAKEN), before) as server:
        await driver.use(server.url)
        await loaded(driver, "1")
        driver.click_cell("hello", "EMAIL")
        driver.click("preferences.apply")
        await server.until(lambda: len(server.received) == 2)
        await driver.choose("profile.selector", "Sandbox")
        assert not driver.shows("profile.discard")
        await driver.settled()
        gate.set()
        await driver.verdict("preferences")
        assert driver.shows("preferences.verdict")
        assert driver.text("preferences.heading").endswith("Preferences of user 1 · Shop")
        assert "POST" in [received.method for received in server.received]
