"""The journal behind the window: what every page does is in it, and the next start tells what was cut off."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QSpinBox

from notifyadmin.sandbox import Sandbox
from notifyadmin.store.journal.entry import Entry
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from notifyadmin.store.settings import Settings
from tests import hands
from tests.driver import Driver
from tests.e2e.pages import send, sending
from tests.e2e.preferences import HELLO, loaded
from tests.e2e.services import accepts_after
from tests.faults import FaultServer
from tests.store.journal.rows import add, started
from tests.store.writing import full_disk, unexpected


async def rows(driver: Driver) -> tuple[Entry, ...]:
    """All rows, newest first."""
    return await driver.desk.journal.read(lambda journal: journal.page(Filter()))


def before_the_start(driver: Driver) -> Journal:
    """The journal of an earlier run."""
    return Journal(driver.settings_path.parent / "history", unexpected)


async def test_a_change_of_preferences_is_in_the_history_with_what_was_before(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials)
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    driver.click("preferences.apply")
    assert await driver.verdict("preferences") == "Saved"
    [entry] = await rows(driver)
    assert (entry.operation, entry.user_id, entry.outcome) == ("setUserPreferences", "123", "done")
    details = await driver.desk.journal.read(lambda journal: journal.get(entry.row))
    assert details is not None
    assert details.before is not None
    assert '{"notificationId":"hello_world","channel":"EMAIL","delivery":null}' in details.before
    assert '"notificationId":"comment_reply","channel":"EMAIL","delivery":"daily"' in details.before


async def test_requests_that_were_cut_off_by_force_are_told_once_with_all_that_is_known(driver: Driver) -> None:
    earlier = before_the_start(driver)
    for user in ("1", "2"):
        earlier.begin(started(user_id=user, profile_name="Shop"))
    earlier.close()
    await driver.start()
    await driver.history_opened()
    assert driver.notice().startswith("2 requests to Shop were still running when NotifyAdmin closed.")
    assert "hello_world to 1" in driver.text("notice.lines")
    await driver.restart()
    await driver.history_opened()
    assert driver.notice() == ""


async def test_rows_are_deleted_after_as_many_days_as_the_settings_say(driver: Driver) -> None:
    earlier = before_the_start(driver)
    now = datetime.now(UTC)
    for days in (100, 50, 1):
        add(earlier, at=now - timedelta(days=days))
    earlier.close()
    for stored, count in (("forever", 3), ("90", 2), ("0", 2), ("30", 1)):
        settings = Settings(driver.settings_path)
        settings.set_text("history/days", stored)
        settings.sync()
        await driver.start()
        await driver.history_opened()
        assert len(await rows(driver)) == count
        await driver.aclose()


async def test_a_number_of_days_that_is_only_being_chosen_deletes_nothing(driver: Driver) -> None:
    settings = Settings(driver.settings_path)
    settings.set_text("history/days", "0")
    settings.sync()
    earlier = before_the_start(driver)
    add(earlier, at=datetime.now(UTC) - timedelta(days=50))
    earlier.close()
    await driver.start()
    await driver.history_opened()
    driver.press("Ctrl+,")
    await driver.appears("settings.history.days")
    days = driver.find("settings.history.days", QSpinBox)
    hands.bring_into_view(days)
    days.setFocus()
    driver.press("Up", "Up", "Down", "Down")  # one day more than "Forever" is one day
    driver.press("Esc")
    await driver.vanishes("settings.history.days")
    await driver.desk.journal.write(lambda _: None)  # and so all that was to be written before
    assert len(await rows(driver)) == 1


async def test_a_history_that_cannot_be_written_is_told_once_and_requests_go_out(driver: Driver) -> None:
    gate = asyncio.Event()
    gate.set()
    async with FaultServer(accepts_after(gate)) as server:
        await sending(driver, server)
        await driver.verdict("send")
        await driver.history_opened()
        with full_disk():
            for _ in range(2):
                driver.pause()
                await send(driver)
                assert await driver.verdict("send") == "Sent"
        assert len(server.received) == 3
        told = [message.notice.text for message in driver.window.notices.messages]
        assert len([text for text in told if "Requests are sent all the same." in text]) == 1
        driver.pause()
        await send(driver)
        await driver.verdict("send")
    assert [entry.outcome for entry in await rows(driver)] == ["sent"] * 4
