"""What a user wants to receive: loaded, changed, saved, and read back by a client of the test's own."""

from __future__ import annotations

import asyncio
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTabWidget

from notifyadmin.sandbox import Sandbox
from notifyadmin.snippets import LANGUAGES
from tests.driver import KEYS, Driver, until
from tests.e2e.preferences import (
    APOLLO,
    HELLO,
    ORDER,
    REPLIES,
    SEEDED,
    TAKEN,
    ZEPHYR,
    Stored,
    after,
    loaded,
    overview,
    row_menu,
    stored,
)
from tests.e2e.test_preferences_conflict import lines
from tests.faults import FaultServer, answers


async def test_f5_goes_to_the_page_and_loads_what_the_user_has_chosen_and_what_is_default(driver: Driver) -> None:
    await driver.start()
    driver.press("F5")
    assert await driver.verdict("preferences") == "Loaded"
    assert driver.text("preferences.userId") == "123"
    assert driver.look(HELLO, "EMAIL") == "on, the default"
    assert driver.look("Weekly digest", "EMAIL") == "weekly, the default"
    assert driver.look(REPLIES, "EMAIL") == "daily, differs from default"
    assert driver.look(ORDER, "SMS") == "off, differs from default"
    assert driver.look(ZEPHYR, "WEB_PUSH") == "off, differs from default"
    assert driver.look(ORDER, "SLACK") == "not offered"


async def test_return_in_the_field_loads_another_user(driver: Driver) -> None:
    await loaded(driver, "789")
    assert driver.look(HELLO, "INAPP_WEB") == "off, differs from default"
    assert not driver.find("preferences.apply", QAbstractButton).isEnabled()


async def test_a_user_whom_nobody_knows_has_nothing_to_show(driver: Driver) -> None:
    await driver.start()
    driver.tab(2)
    driver.type("preferences.userId", "stranger")
    driver.click("preferences.load")
    assert await driver.verdict("preferences") == "No preferences"
    assert driver.reads("Check the user ID, and that the profile is the right environment and region.")
    assert driver.text("preferences.user") == "Preferences of user stranger"
    driver.find("preferences.addRows", QAbstractButton).setFocus()
    driver.press("Space")
    await driver.appears("preferences.add.dialog")
    driver.type("preferences.add.notificationId", "order_tracking")
    driver.press("Return")
    await driver.vanishes("preferences.add.dialog")
    assert driver.look("order_tracking", "EMAIL") == "unknown"
    assert not driver.shows("preferences.addRows")


async def test_an_empty_user_id_is_named_and_nothing_is_asked(driver: Driver) -> None:
    async with FaultServer(answers(b"{}")) as server:
        await driver.use(server.url)
        await driver.start()
        driver.tab(2)
        driver.press("F5")
        assert driver.reads("Required.")
        assert driver.focus() == "preferences.userId"
        assert server.connections == 0


async def test_clicks_and_spaces_toggle_and_apply_saves_them_and_nothing_else(driver: Driver) -> None:
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    assert driver.look(HELLO, "EMAIL") == "off, differs from default, not saved"
    driver.press("Right", "Space")
    assert driver.look(HELLO, "INAPP_WEB") == "off, differs from default, not saved"
    assert driver.reads("2 unsaved changes")
    assert await stored(driver.desk.sandbox) == SEEDED
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    assert driver.outcome("preferences") == "done"
    assert driver.reads("Saved and verified: 2 changes for user 123.")
    changes: Stored = {("hello_world", None, "EMAIL"): "off", ("hello_world", None, "INAPP_WEB"): "off"}
    assert await stored(driver.desk.sandbox) == {**SEEDED, **changes}
    assert driver.look(HELLO, "EMAIL") == "off, differs from default"
    assert not driver.reads("2 unsaved changes")


async def test_toggling_back_leaves_nothing_to_save(driver: Driver) -> None:
    await loaded(driver)
    for _ in range(2):
        driver.click_cell(REPLIES, "EMAIL")
    assert driver.look(REPLIES, "EMAIL") == "daily, differs from default"
    assert not driver.find("preferences.apply", QAbstractButton).isEnabled()


async def test_a_menu_offers_the_frequencies_that_the_channel_has(driver: Driver) -> None:
    await loaded(driver)
    driver.click_cell(REPLIES, "EMAIL", Qt.MouseButton.RightButton)
    await driver.pick("Hourly")
    assert driver.look(REPLIES, "EMAIL") == "hourly, differs from default, not saved"
    driver.press("Ctrl+Return")
    assert await driver.verdict("preferences") == "Saved"
    assert await stored(driver.desk.sandbox) == {**SEEDED, ("comment_reply", None, "EMAIL"): "hourly"}


async def test_a_category_is_switched_without_its_type_and_without_its_sister(driver: Driver) -> None:
    await loaded(driver)
    before = driver.look(REPLIES, "WEB_PUSH")
    driver.click_cell(APOLLO, "WEB_PUSH")
    assert driver.look(REPLIES, "WEB_PUSH") == before
    assert driver.look(ZEPHYR, "WEB_PUSH") == "off, differs from default"
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    change: Stored = {("comment_reply", "project_apollo", "WEB_PUSH"): "off"}
    assert await stored(driver.desk.sandbox) == {**SEEDED, **change}


async def test_revert_takes_every_change_back(driver: Driver) -> None:
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    driver.click_cell(ORDER, "SMS")
    driver.click("preferences.revert")
    assert driver.look(HELLO, "EMAIL") == "on, the default"
    assert driver.look(ORDER, "SMS") == "off, differs from default"
    assert not driver.reads("2 unsaved changes")
    assert await stored(driver.desk.sandbox) == SEEDED


async def test_loading_with_unsaved_changes_asks_and_no_keeps_them(driver: Driver) -> None:
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    driver.type("preferences.userId", "789")
    driver.press("Return")
    await driver.appears("preferences.discard")
    driver.press("Escape")
    await driver.vanishes("preferences.discard")
    assert driver.look(HELLO, "EMAIL") == "off, differs from default, not saved"
    driver.press("F5")
    await driver.appears("preferences.discard")
    driver.click("preferences.discard")
    await driver.vanishes("preferences.discard")
    assert await driver.verdict("preferences") == "Loaded"
    assert driver.look(HELLO, "INAPP_WEB") == "off, differs from default"
    assert await stored(driver.desk.sandbox) == SEEDED


async def test_a_save_that_fails_keeps_the_changes_until_it_is_tried_again(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials)
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    await asyncio.to_thread(account.stop)
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Not sent"
    assert driver.look(HELLO, "EMAIL") == "off, differs from default, not saved"
    assert driver.reads("1 unsaved change")
    await asyncio.wrap_future(account.start())
    driver.click("preferences.verdict.retry")
    assert await driver.verdict("preferences") == "Saved"
    assert await stored(account) == {**SEEDED, ("hello_world", None, "EMAIL"): "off"}


async def test_trying_a_failed_load_again_loads_and_saves_no_change_that_was_to_be_discarded(
    driver: Driver, account: Sandbox
) -> None:
    await driver.use(account.base_url, account.credentials)
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    await asyncio.to_thread(account.stop)
    driver.type("preferences.userId", "789")
    driver.press("Return")
    await driver.appears("preferences.discard")
    driver.click("preferences.discard")
    await driver.vanishes("preferences.discard")
    assert await driver.verdict("preferences") == "Not sent"
    await asyncio.wrap_future(account.start())
    driver.click("preferences.verdict.retry")
    await driver.appears("preferences.discard")
    driver.click("preferences.discard")
    await driver.vanishes("preferences.discard")
    assert await driver.verdict("preferences") == "Loaded"
    assert await stored(account) == SEEDED


@pytest.mark.parametrize("override_all", [False, True], ids=["only those named", "all of the user's"])
async def test_choices_that_were_not_touched_survive_however_the_service_reads_override(
    driver: Driver, free_port: int, override_all: bool
) -> None:
    sandbox = Sandbox(port=free_port, override_all=override_all)
    await asyncio.wrap_future(sandbox.start())
    await driver.use(sandbox.base_url, sandbox.credentials)
    await loaded(driver)
    driver.click_cell(HELLO, "SMS")
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    assert await stored(sandbox) == {**SEEDED, ("hello_world", None, "SMS"): "off"}
    await driver.aclose()
    await asyncio.to_thread(sandbox.stop)


async def test_what_is_toggled_while_the_changes_are_on_their_way_stays_to_be_saved(driver: Driver) -> None:
    gate, before = asyncio.Event(), answers(overview("EMAIL"))
    saved = after(gate, TAKEN)
    async with FaultServer(before, before, saved, answers(overview("EMAIL", "off"))) as server:
        await driver.use(server.url)
        await loaded(driver, "1")
        driver.click_cell("hello", "EMAIL")
        driver.press("Ctrl+Return")
        await server.until(lambda: len(server.received) == 3)
        assert driver.look("hello", "EMAIL") == "off, differs from default, being saved"
        driver.click_cell("hello", "EMAIL")
        assert driver.look("hello", "EMAIL") == "on, not saved"
        gate.set()
        assert await driver.verdict("preferences") == "Saved"
        assert driver.look("hello", "EMAIL") == "on, not saved"
        assert [received.method for received in server.received] == ["GET", "GET", "POST", "GET"]
        assert json.loads(server.received[2].body) == [{"notificationId": "hello", "channel": "EMAIL", "state": False}]


async def test_another_profile_has_other_users_even_where_the_answer_comes_late(driver: Driver) -> None:
    gate = asyncio.Event()
    async with FaultServer(answers(overview("EMAIL")), after(gate, overview("SMS"))) as server:
        await driver.use(server.url, name="Other")
        await driver.use(server.url, name="Shop")
        await loaded(driver, "1")
        driver.press("F5")
        await server.until(lambda: len(server.received) == 2)
        await driver.choose("profile.selector", "Other")
        assert not driver.shows("preferences.grid")
        gate.set()
        await until(lambda: not driver.desk.is_busy("preferences"), "the late answer has come")
        assert not driver.shows("preferences.grid")
        driver.press("Ctrl+Return")
        assert len(server.received) == 2


async def test_choosing_another_profile_with_unsaved_changes_asks_and_no_keeps_both(driver: Driver) -> None:
    async with FaultServer(answers(overview("EMAIL"))) as server:
        await driver.use(server.url, name="Other")
        await driver.use(server.url, name="Shop")
        await loaded(driver, "1")
        driver.click_cell("hello", "EMAIL")
        await driver.choose("profile.selector", "Other")
        await driver.appears("profile.discard")
        driver.press("Escape")
        await driver.vanishes("profile.discard")
        assert driver.text("profile.selector") == "Shop"
        assert driver.look("hello", "EMAIL") == "off, differs from default, not saved"
        await driver.choose("profile.selector", "Other")
        await driver.appears("profile.discard")
        driver.click("profile.discard")
        await driver.vanishes("profile.discard")
        await driver.settled()
        assert driver.text("profile.selector") == "Other"
        assert not driver.shows("preferences.grid")


async def test_production_asks_before_it_saves(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials, production=True)
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    driver.click("preferences.apply")
    await driver.appears("preferences.confirm")
    assert driver.focus() == "preferences.confirm.cancel"
    assert driver.reads("1 preference of user 123 of the production profile")
    assert lines(driver, "preferences.confirm.table") == [
        ["Notification", "Channel", "Now", "New"],
        [HELLO, "Email", "On", "→ Off"],
    ]
    driver.press("Return")
    await driver.vanishes("preferences.confirm")
    assert await stored(account) == SEEDED
    driver.click("preferences.apply")
    await driver.appears("preferences.confirm")
    driver.click("preferences.confirm")
    await driver.vanishes("preferences.confirm")
    assert await driver.verdict("preferences") == "Saved"
    assert await stored(account) == {**SEEDED, ("hello_world", None, "EMAIL"): "off"}


async def test_production_asks_what_a_reset_deletes(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials, production=True)
    await loaded(driver)
    await row_menu(driver, REPLIES, "EMAIL")
    await driver.pick("Reset to default")
    await driver.appears("preferences.confirm")
    assert lines(driver, "preferences.confirm.table")[1:] == [[REPLIES, "Email", "Daily", "→ On"]]
    driver.press("Escape")
    await driver.vanishes("preferences.confirm")
    assert await stored(account) == SEEDED


async def test_the_request_is_shown_as_json_and_as_code_and_is_what_apply_sends(driver: Driver) -> None:
    async with FaultServer(answers(overview("EMAIL"))) as server:
        await driver.use(server.url)
        await loaded(driver, "1")
        assert not driver.shows("preferences.json")
        driver.click("preferences.showRequest")
        assert driver.text("preferences.json") == ""
        driver.click_cell("hello", "EMAIL")
        shown = json.loads(driver.text("preferences.json"))
        assert shown == [{"notificationId": "hello", "channel": "EMAIL", "state": False}]
        driver.press("Ctrl+2")
        driver.find("preferences.request", QTabWidget).setCurrentIndex(1)
        for language in LANGUAGES:
            await driver.choose("preferences.language", language.title)
            code = driver.text("preferences.code")
            assert "NOTIFICATIONAPI_CLIENT_SECRET" in code
            assert KEYS.client_secret.reveal() not in code
        driver.press("Ctrl+Return")
        await driver.verdict("preferences")
        assert json.loads(server.received[2].body) == shown


async def test_ids_of_the_loaded_user_are_offered_where_others_are_typed(driver: Driver) -> None:
    await driver.start()
    driver.press("F5")
    await driver.verdict("preferences")
    driver.press("Ctrl+3")
    driver.type("retract.notificationId", "week")
    driver.press("Down", "Return")
    assert driver.text("retract.notificationId") == "weekly_digest"
