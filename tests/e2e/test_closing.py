"""Closing loses nothing without a word: it asks, finishes, or tells at the next start."""

from __future__ import annotations

import asyncio

import pytest

from notifyadmin import shutdown
from notifyadmin.sandbox import Sandbox
from tests.driver import Driver, until
from tests.e2e.pages import sending
from tests.e2e.preferences import HELLO, SEEDED, TAKEN, after, loaded, overview, stored
from tests.e2e.services import accepts_after
from tests.faults import FaultServer, answers, breaks_off


async def test_unsaved_preferences_are_asked_about(driver: Driver) -> None:
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    driver.window.close()
    await driver.appears("window.close.confirm")
    assert driver.reads("Closing discards 1 unsaved preference change.")
    driver.press("Escape")
    await driver.vanishes("window.close.confirm")
    assert driver.window.isVisible()
    assert driver.window.pages.unsaved_count == 1
    driver.window.close()
    await driver.appears("window.close.confirm")
    driver.click("window.close.confirm")
    await driver.desk.ended()


async def test_nothing_unsaved_asks_nothing(driver: Driver) -> None:
    await loaded(driver)
    driver.window.close()
    await driver.desk.ended()


async def test_a_request_under_way_is_asked_about_and_where_the_window_stays_it_goes_on_and_is_told_no_more(
    driver: Driver,
) -> None:
    gate = asyncio.Event()
    async with FaultServer(accepts_after(gate)) as server:
        await sending(driver, server)
        driver.window.close()
        await driver.appears("window.close.confirm")
        assert driver.reads("A request to Shop is still running.")
        driver.press("Escape")
        await driver.vanishes("window.close.confirm")
        gate.set()
        assert await driver.verdict("send") == "Sent"
        await driver.restart()
        await driver.history_opened()
        assert driver.notice() == ""


async def test_a_request_that_was_cut_off_is_told_at_the_next_start_and_once(driver: Driver) -> None:
    async with FaultServer(accepts_after(asyncio.Event())) as server:
        await sending(driver, server)
        driver.window.close()
        await driver.appears("window.close.confirm")
        driver.click("window.close.confirm")
        await driver.desk.ended()
        await driver.restart()
        await driver.history_opened()
        assert "A request to Shop was still running when NotifyAdmin closed." in driver.notice()
        assert "hello_world to 123" in driver.text("notice.lines")
        await driver.restart()
        await driver.history_opened()
        assert driver.notice() == ""


async def test_a_change_that_saves_itself_is_saved_however_soon_the_window_closes(
    driver: Driver, account: Sandbox
) -> None:
    await driver.use(account.base_url, account.credentials)
    await loaded(driver, at_once=True)
    driver.click_cell(HELLO, "EMAIL")
    assert not driver.desk.is_busy("preferences")
    driver.window.close()
    assert not driver.shows("window.close.confirm")
    await driver.desk.ended()
    assert await stored(account) == {**SEEDED, ("hello_world", None, "EMAIL"): "off"}


async def test_what_automatic_saving_has_given_up_is_asked_about(driver: Driver) -> None:
    before = answers(overview("EMAIL"))
    async with FaultServer(before, before, breaks_off, before) as server:
        await driver.use(server.url)
        await loaded(driver, "1", at_once=True)
        driver.click_cell("hello", "EMAIL")
        await until(lambda: driver.text("preferences.verdict") == "Outcome unknown", "nobody can tell")
        driver.window.close()
        await driver.appears("window.close.confirm")
        assert driver.reads("Closing discards 1 unsaved preference change.")
        driver.click("window.close.confirm")
        await driver.desk.ended()


async def test_editing_the_profile_with_unsaved_preferences_asks_before_it_discards_them(
    driver: Driver, account: Sandbox
) -> None:
    await driver.use(account.base_url, account.credentials)
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    driver.press("Ctrl+Shift+E")
    await driver.appears("profile.discard")
    assert driver.reads("Changing the profile discards 1 unsaved preference change.")
    driver.press("Escape")
    await driver.vanishes("profile.discard")
    assert driver.window.pages.unsaved_count == 1
    driver.press("Ctrl+Shift+E")
    await driver.appears("profile.discard")
    driver.click("profile.discard")
    await driver.appears("profile.save")


async def test_a_save_that_closing_waits_for_is_neither_asked_about_nor_told_as_cut_off(
    driver: Driver, account: Sandbox
) -> None:
    await driver.use(account.base_url, account.credentials)
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    driver.click("preferences.apply")
    driver.window.close()
    assert not driver.shows("window.close.confirm")
    await driver.desk.ended()
    assert (await stored(account))["hello_world", None, "EMAIL"] == "off"
    await driver.restart()
    assert driver.notice() == ""


async def test_a_window_that_stayed_asks_again_when_it_is_closed(driver: Driver) -> None:
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    drafts = driver.settings_path.parent / "drafts"
    await driver.desk.user_data.flush()  # or a draft comes while the folder goes
    for path in drafts.iterdir():
        path.unlink()
    drafts.rmdir()
    drafts.write_text("a file in place of the folder")
    driver.tab(1)
    driver.type("notificationId", "unsaved")
    driver.window.close()
    await driver.appears("window.close.confirm")
    driver.click("window.close.confirm")
    await until(lambda: "Not everything is saved yet" in driver.notice(), "it stays")
    driver.window.close()
    await driver.appears("window.close.confirm")
    driver.press("Escape")
    await driver.vanishes("window.close.confirm")
    assert driver.window.isVisible()


@pytest.mark.parametrize("ends", ["refused", "conflict"])
async def test_an_automatic_save_that_fails_while_closing_keeps_the_window_open_with_the_reason(
    driver: Driver, ends: str
) -> None:
    before = answers(overview("EMAIL"))
    rest = (answers(overview("EMAIL", "daily")),) if ends == "conflict" else (before, answers(b"{}", 400))
    async with FaultServer(before, *rest) as server:
        await driver.use(server.url)
        await loaded(driver, "1", at_once=True)
        driver.click_cell("hello", "EMAIL")
        driver.tab(1)
        driver.window.close()
        await until(lambda: "saving preference changes failed" in driver.notice(), "it stays")
        assert driver.window.isVisible()
        assert driver.shows("preferences.verdict")
        if ends == "conflict":
            await driver.appears("preferences.conflict.theirs")
            driver.click("preferences.conflict.theirs")
            await driver.vanishes("preferences.conflict.theirs")
        driver.window.close()
        await driver.desk.ended()


async def test_closing_that_takes_too_long_says_why_and_asks_again_about_later_changes(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutdown, "FLUSH_S", 0.2)
    gate, before = asyncio.Event(), answers(overview("EMAIL"))
    async with FaultServer(before, before, after(gate, TAKEN), answers(overview("EMAIL", "off"))) as server:
        await driver.use(server.url)
        await loaded(driver, "1")
        driver.click_cell("hello", "EMAIL")
        driver.click("preferences.apply")
        await server.until(lambda: len(server.received) == 3)
        driver.window.close()
        await until(lambda: "saving takes longer than expected" in driver.notice(), "it stays")
        gate.set()
        await until(lambda: driver.text("preferences.verdict") == "Saved", "the save ends")
        driver.click_cell("hello", "EMAIL")
        driver.window.close()
        await driver.appears("window.close.confirm")
        driver.click("window.close.confirm")
        await driver.desk.ended()
        await driver.restart()
        assert driver.notice() == ""


async def test_changes_that_a_signal_discards_unasked_are_told_at_the_next_start_and_once(driver: Driver) -> None:
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    driver.window.close_in_order()  # as a signal does
    await driver.desk.ended()
    await driver.restart()
    assert driver.notice() == "NotifyAdmin was closed before 1 preference change could be saved."
    await driver.restart()
    assert driver.notice() == ""
