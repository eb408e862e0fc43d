"""Every way from the window to a write, walked with each rule of a profile on: none leads past the guard.

A way that is added fails here until it is walked: each place that makes an intent has to be named below.
"""

from __future__ import annotations

import ast
import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from PySide6.QtWidgets import QApplication

import notifyadmin
from notifyadmin.core.intent import Intent
from notifyadmin.sandbox import Sandbox
from notifyadmin.store.journal.entry import Body
from notifyadmin.store.profiles import Profile
from notifyadmin.store.recipients import Recipients
from notifyadmin.ui.widgets.dialog import Confirmation
from tests.driver import Driver, until
from tests.e2e import history
from tests.e2e.pages import fill_send
from tests.e2e.preferences import HELLO, REPLIES, loaded, row_menu
from tests.e2e.test_history_service import open_first
from tests.e2e.test_preferences_moves import TAKE_OVER, add_row, restore_snapshot
from tests.faults import FaultServer
from tests.received import Received

PACKAGE = Path(notifyadmin.__file__).parent
TOMORROW = datetime.now().astimezone() + timedelta(days=1)
AGAIN, SEND, RETRACT, SAVE, SCHEDULE = (
    "notifyadmin.core.history.again.intent",
    "notifyadmin.ui.send.presenter.intent",
    "notifyadmin.ui.retract.presenter.intent",
    "notifyadmin.core.preferences.save_commands._submit",
    "notifyadmin.core.history.schedules._change",
)
READERS = {
    "notifyadmin.core.channel_check.read",
    "notifyadmin.core.connection_tester._run",
    "notifyadmin.core.history.log_asker._ask",
    "notifyadmin.core.inbox_reader._read",
    "notifyadmin.core.preferences.load_commands._reading",
    "notifyadmin.core.preferences.load_commands.compare",
}
"""The places that make intents which only read."""


class Walk:
    """A program on a guarded profile, and a relay that notes what gets to the service."""

    def __init__(self, driver: Driver, relay: FaultServer, profile: Profile, folder: Path) -> None:
        self.driver = driver
        self.relay = relay
        self.profile = profile
        self.folder = folder

    @property
    def writes(self) -> list[str]:
        """The requests that got to the service and change something there."""
        return [f"{each.method} {each.target}" for each in self.relay.received if _changes_something(each)]

    def has_row(self, operation: str, values: dict[str, Any], **more: Any) -> None:
        """Has a row in the history, of this profile."""
        usual = {"profile_id": self.profile.id, "profile_name": "Shop", "operation": operation}
        body = Body.of(json.dumps(values).encode())
        history.write(self.driver.settings_path.parent, "123", request=body, **usual | more)

    async def open_row(self) -> None:
        """Starts the program, and opens the only row of its history."""
        await self.driver.start()
        await open_first(self.driver)


Way = Callable[[Walk], Awaitable[str]]
"""Does what a person does, up to the press that would write; returns the name of the page that says what came of it."""


async def send(walk: Walk) -> str:
    await walk.driver.start()
    fill_send(walk.driver)
    walk.driver.press("Ctrl+Return")
    return "send"


async def send_what_was_imported(walk: Walk) -> str:
    await walk.driver.start()
    QApplication.clipboard().setText('{"notificationId": "hello_world", "user": {"id": "123"}}')
    walk.driver.press("Ctrl+Shift+V")
    await until(lambda: walk.driver.text("user.id") == "123", "it is imported")
    walk.driver.click("send.submit")
    return "send"


async def apply(walk: Walk) -> str:
    await loaded(walk.driver)
    walk.driver.click_cell(HELLO, "EMAIL")
    walk.driver.click("preferences.apply")
    return "preferences"


async def save_automatically(walk: Walk) -> str:
    await loaded(walk.driver, at_once=True)
    walk.driver.click_cell(HELLO, "EMAIL")
    return "preferences"


async def undo_a_change(walk: Walk) -> str:
    await loaded(walk.driver)
    walk.driver.click_cell(HELLO, "EMAIL")
    walk.driver.press("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Return")
    return "preferences"


async def add_a_row(walk: Walk) -> str:
    await loaded(walk.driver)
    await add_row(walk.driver, "new_type")
    await walk.driver.vanishes("preferences.add.dialog")
    walk.driver.click_cell("new_type", "EMAIL")
    walk.driver.click("preferences.apply")
    return "preferences"


async def restore_a_snapshot(walk: Walk) -> str:
    path = walk.folder / "snapshot.json"
    path.write_text('{"userId": "123", "preferences": []}')
    await loaded(walk.driver)
    await restore_snapshot(walk.driver, path)
    return await _take_over(walk)


async def reset_a_row(walk: Walk) -> str:
    await loaded(walk.driver)
    await row_menu(walk.driver, REPLIES, "EMAIL")
    await walk.driver.pick("Reset to default")
    return "preferences"


async def retract(walk: Walk) -> str:
    await walk.driver.start()
    walk.driver.tab(3)
    walk.driver.type("retract.notificationId", "hello_world")
    walk.driver.type("retract.userId", "123")
    return await _retract(walk)


async def send_again(walk: Walk) -> str:
    walk.has_row("send", {"notificationId": "hello_world", "user": {"id": "123"}})
    return await _again(walk)


async def retract_again(walk: Walk) -> str:
    walk.has_row("retract", {"notificationId": "hello_world", "userId": "123"})
    return await _again(walk)


async def change_again(walk: Walk) -> str:
    choice = {"notificationId": "hello_world", "channel": "EMAIL", "state": False}
    walk.has_row("setUserPreferences", {"userId": "123", "preferences": [choice]})
    return await _again(walk)


async def restore_what_was_before(walk: Walk) -> str:
    choice = {"notificationId": "hello_world", "channel": "EMAIL", "delivery": "off"}
    before = json.dumps({"userId": "123", "preferences": [choice]})
    walk.has_row("setUserPreferences", {"userId": "123", "preferences": []}, before=before)
    await walk.open_row()
    walk.driver.click("history.restore")
    return await _take_over(walk)


async def retract_a_row(walk: Walk) -> str:
    walk.has_row("send", {"notificationId": "hello_world", "user": {"id": "123"}})
    await walk.open_row()
    walk.driver.click("history.retract")
    await until(lambda: walk.driver.text("retract.userId") == "123", "it is on the Retract page")
    return await _retract(walk)


async def send_what_was_removed(walk: Walk) -> str:
    removed = {"id": "t1", "notificationId": "hello_world", "title": "Hello", "redirectURL": "", "imageURL": ""}
    before = json.dumps({"notifications": [removed | {"date": "2026-01-01T00:00:00Z"}]})
    walk.has_row("retract", {"notificationId": "hello_world", "userId": "123"}, before=before)
    await walk.open_row()
    walk.driver.click("history.restore")
    await until(lambda: walk.driver.text("user.id") == "123", "it is on the Send page")
    walk.driver.click("send.submit")
    return "send"


async def reschedule(walk: Walk) -> str:
    await _schedule(walk)
    walk.driver.click("history.reschedule")
    await walk.driver.appears("history.reschedule.confirm")
    walk.driver.press("Ctrl+A")
    walk.driver.write(f"{datetime.now(UTC) + timedelta(days=2):%Y-%m-%d}T10:00:00Z")
    walk.driver.press("Return")
    await walk.driver.vanishes("history.reschedule.confirm")
    return "history"


async def cancel_schedule(walk: Walk) -> str:
    await _schedule(walk)
    walk.driver.click("history.cancelSchedule")
    return "history"


WAYS: dict[Way, str] = {
    send: SEND,
    send_what_was_imported: SEND,
    send_what_was_removed: SEND,
    apply: SAVE,
    save_automatically: SAVE,
    undo_a_change: SAVE,
    add_a_row: SAVE,
    restore_a_snapshot: SAVE,
    restore_what_was_before: SAVE,
    reset_a_row: SAVE,
    retract: RETRACT,
    retract_a_row: RETRACT,
    send_again: AGAIN,
    retract_again: AGAIN,
    change_again: AGAIN,
    reschedule: SCHEDULE,
    cancel_schedule: SCHEDULE,
}
"""Each way, with the place that makes its intent."""

RULES: dict[str, dict[str, Any]] = {
    "none": {},
    "production": {"production": True},
    "read-only": {"read_only": True},
    "recipients": {"recipients": Recipients(("456",), ("example.com",), ("+1500",))},
}


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_no_way_leads_past_a_rule(
    way: Way, rule: str, driver: Driver, account: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers = _watched_makers(monkeypatch)
    async with _relay_to(account) as relay:
        profile = driver.change(await driver.use(relay.url, account.credentials), **RULES[rule])
        walk = Walk(driver, relay, profile, tmp_path)
        page = await way(walk)
        if rule == "none":
            await until(lambda: walk.writes or _question(driver) is not None, "it goes out, or is asked about")
            question = _question(driver)
            if question is not None:
                driver.click(question.accessibleIdentifier().removesuffix(".dialog"))
            await until(lambda: walk.writes, "it gets to the service")
        elif rule == "production":
            await until(lambda: _question(driver) is not None, "it is asked about")
            assert driver.reads("of the production profile Shop")
        else:
            await until(lambda: driver.shows(f"{page}.verdict.profile"), "it is refused")
            assert driver.text(f"{page}.verdict") == "Not sent"
        await until(lambda: not driver.desk.is_busy(page), "it has ended")
        assert bool(walk.writes) is (rule == "none")
        assert WAYS[way] in makers


def test_every_place_that_makes_an_intent_is_walked_or_only_reads() -> None:
    places = set()
    for path in PACKAGE.rglob("*.py"):
        module = ".".join(("notifyadmin", *path.relative_to(PACKAGE).with_suffix("").parts))
        for function in ast.walk(ast.parse(path.read_text())):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                calls = (each.func for each in ast.walk(function) if isinstance(each, ast.Call))
                if any(isinstance(call, ast.Name) and call.id == "Intent" for call in calls):
                    places.add(f"{module}.{function.name}")
    assert places == {*WAYS.values()} | READERS


async def _take_over(walk: Walk) -> str:
    """Takes over what differs, and saves it."""
    await walk.driver.appears(f"{TAKE_OVER}.dialog")
    walk.driver.click(TAKE_OVER)
    await walk.driver.vanishes(f"{TAKE_OVER}.dialog")
    walk.driver.click("preferences.apply")
    return "preferences"


async def _retract(walk: Walk) -> str:
    await until(lambda: "will be deleted" in walk.driver.text("retract.count"), "the inbox is read")
    walk.driver.click("retract.submit")
    return "retract"


async def _again(walk: Walk) -> str:
    await walk.open_row()
    walk.driver.click("history.again")
    return "history"


async def _schedule(walk: Walk) -> None:
    """Opens the row of a send whose time is ahead."""
    request = {"notificationId": "hello_world", "user": {"id": "123"}, "schedule": TOMORROW.isoformat()}
    walk.has_row("send", request, scheduled_at=TOMORROW)
    await walk.open_row()
    await until(lambda: walk.driver.shows("history.reschedule"), "its schedule can be changed")


def _question(driver: Driver) -> Confirmation | None:
    return next((each for each in driver.window.findChildren(Confirmation) if each.isVisible()), None)


def _watched_makers(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The places that make intents from now on."""
    made: set[str] = set()
    make = Intent.__init__

    def watched(self: Intent[Any], *args: Any, **values: Any) -> None:
        frame = sys._getframe(1)
        made.add(f"{frame.f_globals['__name__']}.{frame.f_code.co_name}")
        make(self, *args, **values)

    monkeypatch.setattr(Intent, "__init__", watched)
    return made


def _changes_something(request: Received) -> bool:
    return request.method != "GET" and not request.target.endswith("/logs/query")


def _relay_to(account: Sandbox) -> FaultServer:
    """A server that notes each request and passes it on."""

    async def behave(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request, there = relay.received[-1], urlsplit(account.base_url)
        there_reader, there_writer = await asyncio.open_connection(there.hostname, there.port)
        changed = request.headers | {"host": there.netloc, "connection": "close"}
        headers = "".join(f"{name}: {value}\r\n" for name, value in changed.items())
        there_writer.write(f"{request.method} {request.target} HTTP/1.1\r\n{headers}\r\n".encode() + request.body)
        writer.write(await there_reader.read())
        there_writer.close()

    relay = FaultServer(behave)
    return relay
