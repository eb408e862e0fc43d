"""Whatever the service, a file or the clipboard brings, the whole window shows it, and stays as wide as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QTreeView

from notifyadmin.api.regions import Region
from notifyadmin.store.errors import KeyringUnavailable
from notifyadmin.store.profiles import Profile, Profiles
from notifyadmin.store.settings import Settings
from tests import hands
from tests.driver import Driver, until
from tests.e2e.pages import ready_to_send
from tests.faults import FaultServer, answers
from tests.hostile import HOSTILE
from tests.memory_keyring import FailingKeyring
from tests.painted import painted, rich, unseen

LONG_NAME = "W" * 60


def send_answer(text: str, status: int) -> bytes:
    """Everything in which a send's answer can hold a text."""
    return json.dumps({"trackingId": text, "messages": [text, f"SMS discarded: {text}"], "message": text}).encode()


def preferences_answer(text: str) -> bytes:
    """A user whose types, categories, channels and deliveries are called so."""
    channel = {text: {"enabled": True}, "off": {"enabled": True}, "defaultDeliveryOption": text}
    kind = {"notificationId": "kind", "title": text, "channels": [text, "SMS"], "options": {text: channel}}
    part = {"notificationId": "kind", "subNotificationId": text, "title": text}
    row = {"notificationId": "kind", "channel": text, "delivery": text}
    return json.dumps({"notifications": [kind], "subNotifications": [part], "preferences": [row]}).encode()


def check(driver: Driver) -> None:
    """Holds what every text of the window has to hold."""
    hands.settle()
    assert {(place, unseen(text)) for place, text in painted(driver.window) if unseen(text)} == set()
    assert rich(driver.window) == []
    assert driver.window.width() == 1180
    assert driver.window.minimumSizeHint().width() <= 1180


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("status", [200, 400])
async def test_an_answer_of_any_text_is_shown(driver: Driver, text: str, status: int) -> None:
    async with FaultServer(answers(send_answer(text, status), status)) as server:
        await ready_to_send(driver, server.url, name=LONG_NAME)
        driver.click("send.submit")
        await driver.verdict("send")
        assert driver.findings("send")
        check(driver)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_preferences_of_any_text_are_shown_and_compared(driver: Driver, text: str) -> None:
    async with FaultServer(answers(preferences_answer(text))) as server:
        await driver.use(server.url)
        await driver.start()
        driver.tab(2)
        driver.type("preferences.userId", "123")
        driver.click("preferences.load")
        if await driver.verdict("preferences") != "Loaded":
            check(driver)  # not what the service answers
            return
        grid = driver.find("preferences.grid", QTreeView)
        if not text.strip():  # no request can name such a type
            assert grid.model().rowCount() == 0
            check(driver)
            return
        assert grid.model().rowCount() == 1
        grid.expandAll()
        check(driver)
        index = grid.model().index(0, 0)
        hands.click(grid.viewport(), grid.visualRect(index).topLeft() + grid.visualRect(index).center() / 9)
        hands.press("Menu")
        menu = next(iter(menu for menu in driver.window.findChildren(QMenu) if menu.isVisible()), None)
        if menu is not None:
            assert menu.width() < 820
            menu.close()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_a_pasted_request_of_any_text_is_shown(driver: Driver, text: str) -> None:
    await driver.start()
    request = {
        "notificationId": text[:500],
        "user": {"id": text[:500]},
        text: 1,
        "priority": text,
        "mergeTags": {text[:500]: [text]},
        "user2": {text: text},
    }
    QGuiApplication.clipboard().setText(json.dumps(request))
    driver.press("Ctrl+Shift+V")
    await until(driver.notice, "the program says what it has read")
    check(driver)
    assert unseen(driver.text("send.json")) == ""
    if driver.shows("mergeTags.switch"):
        driver.click("mergeTags.switch")
        check(driver)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_the_history_of_a_request_of_any_text_is_shown(driver: Driver, text: str) -> None:
    async with FaultServer(answers(send_answer(text, 200))) as server:
        await driver.use(server.url, name=LONG_NAME)
        await driver.start()
        part = text[:500]
        request = {"notificationId": part or "x", "user": {"id": "7"}, "mergeTags": {part: [part]}, f"x{part}": part}
        driver.desk.context.document.replace(request)
        driver.click("send.submit")
        await driver.verdict("send")
        if not driver.shows("send.row"):
            check(driver)  # no request can be called so
            return
        driver.click("send.row")
        await until(lambda: driver.shows("history.verdict"), "the row opens")
        check(driver)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_an_inbox_of_any_text_is_shown(driver: Driver, text: str) -> None:
    entry = {"id": text, "notificationId": "hello", "title": text, "redirectURL": text, "parameters": {text: text}}
    inbox = {"notifications": [{**entry, "date": "2026-01-01T00:00:00.000Z", "seen": False}]}
    async with FaultServer(answers(json.dumps(inbox).encode())) as server:
        await driver.use(server.url, name=LONG_NAME)
        await driver.start()
        driver.tab(3)
        driver.type("retract.notificationId", "hello")
        driver.type("retract.userId", "7")
        await until(lambda: driver.text("retract.count"), "the inbox was read")
        check(driver)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_what_a_keyring_says_is_shown(driver: Driver, text: str) -> None:
    driver.keyring = FailingKeyring(KeyringUnavailable(f"No keyring: {text}", advice=text))
    profiles = Profiles(Settings(driver.settings_path))
    profile = Profile(profiles.new_id(), "Shop", Region.CUSTOM, "http://127.0.0.1:9")
    profiles.save(profile)
    profiles.choose(profile.id)
    await driver.start()
    await until(driver.notice, "it is told")
    check(driver)
    driver.click("send.submit")
    await driver.verdict("send")
    check(driver)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_a_snapshot_with_wrong_entries_of_any_text_is_refused_in_bounded_words(driver: Driver, text: str) -> None:
    await driver.start()
    driver.tab(2)
    driver.type("preferences.userId", "123")
    entries = [{"notificationId": 7, "channel": text, "state": text, text: text}] * 60
    QGuiApplication.clipboard().setText(json.dumps({"userId": "123", "preferences": entries}))
    driver.press("Ctrl+Shift+V")
    await until(driver.notice, "the program says what it has read")
    check(driver)


@pytest.mark.parametrize("name", ["W" * 200, "a\u202eb", "new\nline", "A&B", "<b>bold<", "\udcff\udcfe", "\u200b"])
async def test_a_file_of_any_name_is_named_in_the_title_the_menu_and_the_notice(
    driver: Driver, tmp_path: Path, name: str
) -> None:
    path = tmp_path / f"{name}.json"
    path.write_text('{"notificationId": "order", "user": {"id": "7"}}')
    await driver.start()
    driver.desk.context.files.open(path)
    await until(lambda: driver.desk.context.files.path == path, "it is open")
    check(driver)
    menu = next(menu for menu in driver.window.findChildren(QMenu) if menu.title() == "Open &recent")
    menu.aboutToShow.emit()
    [action] = [action for action in menu.actions() if action.data()]
    assert not unseen(action.text())
    assert menu.sizeHint().width() < 1_180
    driver.desk.context.files.begin_new()
    action.trigger()
    await until(lambda: driver.desk.context.files.path == path, "the very file is open again")
