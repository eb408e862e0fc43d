"""Which request a response belongs to, and how one sees that it is not the one that would be made now."""

from __future__ import annotations

import asyncio
import re
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Self

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.store.profiles import SANDBOX
from tests.driver import Driver, until
from tests.e2e.pages import agree_to_retract, ready_to_send
from tests.e2e.services import accepts, accepts_after
from tests.faults import FaultServer

CURRENT = re.compile(r"\d\d:\d\d:\d\d( \(\d+\))? · ")


async def sent(driver: Driver) -> str:
    """Sends the sandbox's example, and gives the heading of its response."""
    driver.open(on_sandbox=True)
    await driver.settled()
    driver.click("send.submit")
    assert await driver.verdict("send") == "Sent"
    heading = driver.text("send.heading")
    assert re.fullmatch(r"\d\d:\d\d:\d\d · \w+ to 123 · Sandbox", heading)
    return heading


def is_previous(driver: Driver, page: str, heading: str) -> bool:
    """Whether the response is headed as the previous one, and its verdict has lost its colour."""
    return driver.text(f"{page}.heading") == f"Previous response · {heading}" and driver.is_dimmed(page)


async def test_a_key_typed_into_the_form_makes_the_response_the_previous_one(driver: Driver) -> None:
    heading = await sent(driver)
    before = driver.ground("send.verdict")
    driver.go_to("user.id")
    assert driver.text("send.heading") == heading
    driver.write("4")
    assert is_previous(driver, "send", heading)
    assert driver.ground("send.verdict") != before
    assert driver.text("send.verdict") == "Sent"


async def test_a_key_typed_into_the_json_makes_it_the_previous_one_though_the_json_is_not_valid_yet(
    driver: Driver,
) -> None:
    heading = await sent(driver)
    driver.go_to("send.json")
    driver.press("Ctrl+Home")
    driver.write("x")
    assert is_previous(driver, "send", heading)


@pytest.mark.parametrize("command", ["new", "paste", "undo", "open"])
async def test_whatever_changes_the_request_makes_it_the_previous_one(
    command: str, driver: Driver, tmp_path: Path
) -> None:
    heading = await sent(driver)
    match command:
        case "new":
            driver.press("Ctrl+N")
        case "paste":
            QApplication.clipboard().setText('{"notificationId": "order_tracking", "user": {"id": "7"}}')
            driver.press("Ctrl+Shift+V")
        case "undo":
            driver.type("user.id", "9")
            driver.click("send.submit")
            await driver.verdict("send")
            heading = driver.text("send.heading")
            assert CURRENT.match(heading)
            driver.press("Ctrl+Z")
        case "open":
            file = tmp_path / "other.json"
            file.write_text('{"notificationId": "order_tracking", "user": {"id": "456"}}')
            driver.desk.context.files.open(file)
    await until(lambda: is_previous(driver, "send", heading), "it is the previous response")


@pytest.mark.parametrize("page", ["send", "retract", "preferences"])
async def test_with_another_profile_every_pages_response_is_the_previous_one(page: str, driver: Driver) -> None:
    await driver.use("http://127.0.0.1:9")
    driver.open(on_sandbox=True)
    await driver.settled()
    heading = await answered(driver, page)
    shop = next(profile for profile in driver.desk.session.profiles.all() if profile.id != SANDBOX.id)
    driver.window.profiles.choose(shop.id)
    await until(lambda: is_previous(driver, page, heading), "it is the previous response")


async def answered(driver: Driver, page: str) -> str:
    """Makes the request of a page, and gives the heading of its response."""
    driver.tab(["send", "preferences", "retract"].index(page) + 1)
    driver.click({"preferences": "preferences.load"}.get(page, f"{page}.submit"))
    if page == "retract":
        await agree_to_retract(driver)
    await driver.verdict(page)
    heading = driver.text(f"{page}.heading")
    assert CURRENT.match(heading)
    return heading


@pytest.mark.parametrize(
    ("page", "field", "words"),
    [
        ("retract", "retract.userId", r".+ for 123 · Sandbox"),
        ("preferences", "preferences.userId", "Preferences of user 123 · Sandbox"),
    ],
)
async def test_an_edit_on_the_other_pages_makes_theirs_the_previous_one(
    page: str, field: str, words: str, driver: Driver
) -> None:
    driver.open(on_sandbox=True)
    await driver.settled()
    heading = await answered(driver, page)
    assert re.fullmatch(CURRENT.pattern + words, heading)
    driver.go_to(field)
    driver.write("4")
    assert is_previous(driver, page, heading)


async def test_a_switch_that_is_clicked_makes_the_loads_response_the_previous_one(driver: Driver) -> None:
    driver.open(on_sandbox=True)
    await driver.settled()
    heading = await answered(driver, "preferences")
    driver.click("preferences.atOnce")
    driver.click_cell("Hello World", "EMAIL")
    assert is_previous(driver, "preferences", heading)


async def test_what_is_typed_while_a_request_runs_makes_its_response_the_previous_one(driver: Driver) -> None:
    gate = asyncio.Event()
    async with FaultServer(accepts_after(gate), accepts) as server:
        await ready_to_send(driver, server.url)
        driver.click("send.submit")
        await server.until(lambda: bool(server.received))
        driver.go_to("user.id")
        driver.write("4")
        gate.set()
        assert await driver.verdict("send") == "Sent"
        assert re.fullmatch(
            r"Previous response · \d\d:\d\d:\d\d · hello_world to 123 · Shop", driver.text("send.heading")
        )
        driver.click("send.submit")
        assert await driver.verdict("send") == "Sent"
        assert "Previous" not in driver.text("send.heading")


async def test_two_equal_responses_of_one_second_are_told_apart(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Standing(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return cls(2026, 1, 2, 3, 4, 5, tzinfo=tz)

    monkeypatch.setattr("notifyadmin.core.runner.datetime", Standing)
    first = await sent(driver)
    driver.click("send.submit")
    assert await driver.verdict("send") == "Sent"
    assert driver.text("send.heading") == first.replace(" · ", " (2) · ", 1)
