"""The Preferences page as tests find it: loaded, and what the service keeps of its users."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTreeView

from notifyadmin.sandbox import Sandbox
from tests import hands
from tests.driver import Driver
from tests.e2e.services import client_of
from tests.faults import Behaviour, answer_bytes

HELLO, ORDER, REPLIES = "Hello World", "Order tracking", "Replies to your comments"
APOLLO, ZEPHYR = f"{REPLIES} / Project Apollo", f"{REPLIES} / Project Zephyr"
Stored = Mapping[tuple[str, str | None, str], str | None]

TAKEN = b'{"UserPreferences": []}'
"""The answer to choices that are accepted."""

SEEDED: Stored = {
    ("comment_reply", None, "EMAIL"): "daily",
    ("comment_reply", "project_zephyr", "WEB_PUSH"): "off",
    ("order_tracking", None, "SMS"): "off",
}


async def stored(sandbox: Sandbox, user_id: str = "123") -> Stored:
    """The user's explicit choices, as the service has them."""
    async with client_of(sandbox) as client:
        rows = (await client.get_preferences(user_id)).value.preferences
    return {(row.notification_id, row.sub_notification_id, row.channel): row.effective_delivery for row in rows}


async def ask_for(driver: Driver, user_id: str) -> None:
    """Starts the program and has it load a user, without waiting for the answer."""
    await driver.start()
    driver.tab(2)
    driver.type("preferences.userId", user_id)
    driver.press("Return")


async def loaded(driver: Driver, user_id: str = "123", *, at_once: bool = False) -> None:
    """The program with that user's preferences in the grid; each change saves itself if it is to be `at_once`."""
    await ask_for(driver, user_id)
    assert await driver.verdict("preferences") == "Loaded"
    if driver.find("preferences.atOnce", QAbstractButton).isChecked() is not at_once:
        driver.click("preferences.atOnce")


def overview(channel: str, chosen: str = "") -> bytes:
    """An answer about one type, `hello`, that is on at once in one channel unless something else was `chosen`."""
    option = '{"defaultDeliveryOption": "instant", "off": {"enabled": true}, "instant": {"enabled": true}}'
    kind = f'{{"notificationId": "hello", "channels": ["{channel}"], "options": {{"{channel}": {option}}}}}'
    row = f'{{"notificationId": "hello", "channel": "{channel}", "delivery": "{chosen}"}}' if chosen else ""
    return f'{{"preferences": [{row}], "notifications": [{kind}], "subNotifications": []}}'.encode()


def after(gate: asyncio.Event, body: bytes) -> Behaviour:
    """An answer, once the gate is open."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await gate.wait()
        writer.write(answer_bytes(body))

    return behave


async def row_menu(driver: Driver, title: str, channel: str) -> None:
    """Opens the menu of a row."""
    grid = driver.find("preferences.grid", QTreeView)
    index = driver.cell(title, channel).siblingAtColumn(0)
    grid.scrollTo(index)
    hands.click(grid.viewport(), grid.visualRect(index).center(), Qt.MouseButton.RightButton)
