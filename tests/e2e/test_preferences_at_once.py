"""Changes that save themselves: gathered, shown while they are on their way, back where they fail."""

from __future__ import annotations

import asyncio
import json

import pytest
from PySide6.QtWidgets import QAbstractButton

from notifyadmin.core.preferences import save_commands
from notifyadmin.sandbox import Sandbox
from tests.driver import Driver, until
from tests.e2e.preferences import HELLO, ORDER, REPLIES, SEEDED, TAKEN, Stored, after, loaded, overview, stored
from tests.faults import FaultServer, answers, breaks_off, is_silent

# Where the pause in which changes are gathered is not what is tried.
hastily = pytest.mark.usefixtures("gathers_for_a_moment")

ON, OFF = "on, the default", "off, differs from default"


@pytest.fixture
def gathers_for_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(save_commands, "GATHERING_S", 0.04)


async def saved(driver: Driver) -> None:
    """Waits until nothing is left to be saved and nothing is on its way."""
    pages = driver.window.pages
    await until(lambda: not pages.unsaved_count and not driver.desk.is_busy("preferences"), "everything is saved")


async def test_a_click_is_saved_by_itself_and_quick_ones_go_out_together(driver: Driver) -> None:
    before = answers(overview("EMAIL"))
    async with FaultServer(before, before, answers(TAKEN), answers(overview("EMAIL", "off"))) as server:
        await driver.use(server.url)
        await loaded(driver, "1", at_once=True)
        for _ in range(3):
            driver.click_cell("hello", "EMAIL")
        await server.until(lambda: len(server.received) == 4)
        await saved(driver)
        assert driver.look("hello", "EMAIL") == OFF
        assert [received.method for received in server.received] == ["GET", "GET", "POST", "GET"]


async def test_it_is_on_for_other_profiles_and_off_for_production_ones(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials, name="Live", production=True)
    await driver.start()
    driver.tab(2)
    at_once = driver.find("preferences.atOnce", QAbstractButton)
    assert not at_once.isChecked()
    await driver.choose("profile.selector", "Sandbox")
    await driver.settled()
    assert at_once.isChecked()
    await driver.choose("profile.selector", "Live")
    await driver.settled()
    assert not at_once.isChecked()


async def test_three_hundred_fast_clicks_end_as_they_were_last_seen_in_the_window_and_on_the_server(
    driver: Driver,
) -> None:
    await loaded(driver, at_once=True)
    cells = [(HELLO, "EMAIL"), (HELLO, "SMS"), (ORDER, "PUSH"), (REPLIES, "WEB_PUSH"), (HELLO, "CALL")]
    for at in range(300):
        if at == 120:
            await saved(driver)  # so that this click is a change that has to be saved
            saves = driver.job_starts.count("preferences")
        driver.click_cell(*cells[(at * 7 + at // 11) % len(cells)])
        if at == 120:
            await driver.job_starts.more_than(saves, "preferences")  # the next clicks come while that is on its way
        if at % 25 == 0:
            await asyncio.sleep(0)
    seen = {cell: driver.look(*cell).partition(",")[0] for cell in cells}
    await saved(driver)
    assert {cell: driver.look(*cell).partition(",")[0] for cell in cells} == seen
    kept = await stored(driver.desk.sandbox)
    ids = {HELLO: "hello_world", ORDER: "order_tracking", REPLIES: "comment_reply"}
    on_server = {(title, channel): kept.get((ids[title], None, channel)) or "instant" for title, channel in cells}
    assert on_server == {cell: "off" if look == "off" else "instant" for cell, look in seen.items()}
    assert {cell: kept[cell] for cell in SEEDED} == SEEDED


@hastily
async def test_a_change_taken_back_while_it_is_on_its_way_is_taken_back_on_the_server_too(driver: Driver) -> None:
    gate, before = asyncio.Event(), answers(overview("EMAIL"))
    off, on = answers(overview("EMAIL", "off")), answers(overview("EMAIL", "instant"))
    async with FaultServer(before, before, after(gate, TAKEN), off, off, answers(TAKEN), on) as server:
        await driver.use(server.url)
        await loaded(driver, "1", at_once=True)
        driver.click_cell("hello", "EMAIL")
        await server.until(lambda: len(server.received) == 3)
        driver.press("Ctrl+Z")
        assert driver.look("hello", "EMAIL") == "on, not saved"
        gate.set()
        await server.until(lambda: len(server.received) == 7)
        await saved(driver)
        assert driver.look("hello", "EMAIL") == "on"
        sent = [json.loads(received.body) for received in server.received if received.method == "POST"]
        assert [body[0]["state"] for body in sent] == [False, True]


@hastily
async def test_what_cannot_be_saved_goes_back_visibly_and_can_be_tried_again(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials)
    await loaded(driver, at_once=True)
    await asyncio.to_thread(account.stop)
    driver.click_cell(HELLO, "EMAIL")
    await until(lambda: "could not be saved" in driver.look(HELLO, "EMAIL"), "the change goes back")
    assert driver.look(HELLO, "EMAIL") == "on, the default, its change could not be saved"
    assert driver.text("preferences.verdict") == "Not sent"
    assert not driver.find("preferences.apply", QAbstractButton).isEnabled()
    await asyncio.wrap_future(account.start())
    driver.click("preferences.verdict.retry")
    await until(lambda: driver.look(HELLO, "EMAIL") == OFF, "the change is saved")
    assert await stored(account) == {**SEEDED, ("hello_world", None, "EMAIL"): "off"}


@hastily
async def test_an_answer_that_is_lost_after_it_was_saved_is_found_by_reading_back(driver: Driver) -> None:
    before = answers(overview("EMAIL"))
    async with FaultServer(before, before, breaks_off, answers(overview("EMAIL", "off"))) as server:
        await driver.use(server.url)
        await loaded(driver, "1", at_once=True)
        driver.click_cell("hello", "EMAIL")
        await until(lambda: driver.text("preferences.verdict") == "Saved", "it is found saved")
        assert driver.reads("The response was lost. Saved and verified: 1 change for user 1.")
        await saved(driver)
        assert driver.look("hello", "EMAIL") == OFF


@hastily
async def test_an_answer_that_is_lost_with_the_change_is_unknown_and_nothing_is_repeated_unasked(
    driver: Driver,
) -> None:
    before = answers(overview("EMAIL"))
    async with FaultServer(before, before, breaks_off, before) as server:
        await driver.use(server.url)
        await loaded(driver, "1", at_once=True)
        driver.click_cell("hello", "EMAIL")
        await until(lambda: driver.text("preferences.verdict") == "Outcome unknown", "nobody can tell")
        assert driver.reads("The changes are not stored, or not yet.")
        assert driver.look("hello", "EMAIL") == "off, differs from default, not saved"
        assert not driver.shows("preferences.verdict.retry")
        driver.click_cell("hello", "EMAIL")
        # That it is on again has to be said: the lost request may still arrive.
        assert driver.look("hello", "EMAIL") == "on, not saved"
        await server.until(lambda: any(b"true" in received.body for received in server.received))
        await until(lambda: not driver.desk.is_busy("preferences"))


@hastily
async def test_an_answer_that_never_comes_can_be_cancelled_and_is_unknown(driver: Driver) -> None:
    before = answers(overview("EMAIL"))
    async with FaultServer(before, before, is_silent) as server:
        await driver.use(server.url)
        await loaded(driver, "1", at_once=True)
        driver.click_cell("hello", "EMAIL")
        await server.until(lambda: len(server.received) == 3)
        await driver.appears("preferences.cancel")
        driver.click("preferences.cancel")
        assert await driver.verdict("preferences") == "Outcome unknown"
        assert driver.look("hello", "EMAIL") == "off, differs from default, not saved"
        assert len(server.received) == 3


@hastily
async def test_where_the_state_cannot_be_read_first_nothing_is_sent(driver: Driver) -> None:
    async with FaultServer(answers(overview("EMAIL")), breaks_off) as server:
        await driver.use(server.url)
        await loaded(driver, "1", at_once=True)
        driver.click_cell("hello", "EMAIL")
        await until(lambda: "could not be saved" in driver.look("hello", "EMAIL"), "the change goes back")
        assert driver.text("preferences.verdict") == "Not sent"
        assert "POST" not in [received.method for received in server.received]


@hastily
async def test_a_service_that_keeps_something_else_is_not_told_again_and_again(driver: Driver) -> None:
    before = answers(overview("EMAIL"))
    async with FaultServer(before, before, answers(TAKEN), before) as server:
        await driver.use(server.url)
        await loaded(driver, "1", at_once=True)
        driver.click_cell("hello", "EMAIL")
        await until(lambda: driver.text("preferences.verdict") == "Saved, with differences", "it is told")
        await saved(driver)
        assert driver.look("hello", "EMAIL") == ON


@hastily
async def test_another_profile_chosen_while_a_save_runs_shows_nobody(driver: Driver) -> None:
    gate, before = asyncio.Event(), answers(overview("EMAIL"))
    async with FaultServer(before, before, after(gate, TAKEN), answers(overview("EMAIL", "off"))) as server:
        await driver.use(server.url, name="Other")
        await driver.use(server.url, name="Shop")
        await loaded(driver, "1", at_once=True)
        driver.click_cell("hello", "EMAIL")
        await server.until(lambda: len(server.received) == 3)
        await driver.choose("profile.selector", "Other")
        assert not driver.shows("profile.discard")
        await driver.settled()
        gate.set()
        await until(lambda: not driver.desk.is_busy("preferences"))
        assert not driver.shows("preferences.grid")


@hastily
async def test_a_load_that_may_discard_the_changes_keeps_them_from_being_saved(driver: Driver) -> None:
    await loaded(driver, at_once=False)
    driver.click_cell(HELLO, "EMAIL")
    driver.click("preferences.atOnce")
    driver.press("F5")
    await driver.appears("preferences.discard")
    driver.click("preferences.discard")
    await driver.vanishes("preferences.discard")
    assert await driver.verdict("preferences") == "Loaded"
    assert await stored(driver.desk.sandbox) == SEEDED
    driver.click_cell(HELLO, "EMAIL")
    driver.press("F5")
    await driver.appears("preferences.discard")
    driver.press("Escape")
    await driver.vanishes("preferences.discard")
    await saved(driver)
    wanted: Stored = {**SEEDED, ("hello_world", None, "EMAIL"): "off"}
    assert await stored(driver.desk.sandbox) == wanted


async def test_marking_the_profile_as_production_ends_automatic_saving_and_the_other_way_round(
    driver: Driver, account: Sandbox
) -> None:
    await driver.use(account.base_url, account.credentials)
    await loaded(driver, at_once=True)
    at_once = driver.find("preferences.atOnce", QAbstractButton)
    for is_production in (True, False):
        driver.press("Ctrl+Shift+E")
        await driver.appears("profile.production")
        await until(lambda: driver.text("profile.clientId"), "the key is found")
        driver.click("profile.production")
        driver.click("profile.save")
        await driver.vanishes("profile.save")
        await driver.settled()
        assert at_once.isChecked() is not is_production


async def test_a_save_under_way_ends_before_the_program_closes_and_what_was_changed_since_is_saved_too(
    driver: Driver,
) -> None:
    gate, before = asyncio.Event(), answers(overview("EMAIL"))
    off, on = answers(overview("EMAIL", "off")), answers(overview("EMAIL", "instant"))
    async with FaultServer(before, before, after(gate, TAKEN), off, off, answers(TAKEN), on) as server:
        await driver.use(server.url)
        await loaded(driver, "1", at_once=True)
        driver.click_cell("hello", "EMAIL")
        await server.until(lambda: len(server.received) == 3)
        driver.click_cell("hello", "EMAIL")
        closing = asyncio.ensure_future(driver.aclose())
        await until(lambda: driver.window.closing.is_running, "the program is closing")
        assert (closing.done(), len(server.received)) == (False, 3)
        gate.set()
        await closing
        sent = [json.loads(received.body) for received in server.received if received.method == "POST"]
        assert [body[0]["state"] for body in sent] == [False, True]
