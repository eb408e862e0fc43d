"""The Send page by keys alone: its response, its problems, its panes and its list of keys."""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QTableView, QWidget

from notifyadmin.ui.actions import key_names
from notifyadmin.ui.widgets.splitter import Divider
from tests.driver import Driver, until
from tests.e2e.pages import agree_to_retract, fill_send, ready_to_retract, ready_to_send
from tests.e2e.services import accepts
from tests.faults import FaultServer, answers

DISCARDED = b'{"trackingId": "t-1", "messages": ["User\'s number is missing. Discarding SMS."]}'


def tab_to(driver: Driver, identifier: str) -> list[str]:
    """Presses Tab until a control has the keyboard, and tells where it has been."""
    visited: list[str] = []
    while driver.focus() != identifier:
        driver.press("Tab")
        visited.append(driver.focus())
        assert len(visited) < 100, f"Tab does not lead to {identifier}: {visited}"
    return visited


async def test_a_refused_send_leaves_the_last_response_and_its_tracking_id(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready_to_send(driver, server.url)
        driver.press("Ctrl+Return")
        assert await driver.verdict("send") == "Sent"
        tracking_id = driver.text("send.verdict.trackingId")
        driver.type("user.id", "")
        driver.press("Ctrl+Return")
        assert driver.text("send.hint").startswith("Nothing was sent.")
        assert driver.text("send.verdict.trackingId") == tracking_id
        assert driver.is_dimmed("send")


async def test_a_refused_retraction_leaves_the_last_response(driver: Driver) -> None:
    await ready_to_retract(driver)
    driver.press("Ctrl+Return")
    await agree_to_retract(driver)
    assert await driver.verdict("retract") == "Retracted"
    driver.type("retract.userId", "")
    driver.press("Ctrl+Return")
    assert driver.text("retract.verdict") == "Retracted"
    assert driver.is_dimmed("retract")


async def test_tab_goes_from_send_to_the_field_that_would_help_before_the_rest_of_the_response(driver: Driver) -> None:
    async with FaultServer(answers(DISCARDED, 202), answers(DISCARDED, 202)) as server:
        await ready_to_send(driver, server.url)
        for _ in range(2):
            driver.press("Ctrl+Return")
            await driver.verdict("send")
        driver.find("send.submit", QAbstractButton).setFocus()
        visited = tab_to(driver, "send.response")
        response = visited[visited.index("send.finding.0.field") :]
        assert response[:4] == ["send.finding.0.field", "send.verdict.copy", "send.row", "send.details"]
        assert "send.findings" not in visited
        driver.find("send.finding.0.field", QAbstractButton).setFocus()
        driver.press("Space")
        assert driver.focus() == "user.number"


async def test_tab_stops_at_a_verdict_only_where_it_is_cut_off_and_arrows_scroll_it_then(driver: Driver) -> None:
    messages = [f"Message {at}" for at in range(40)]
    body = json.dumps({"trackingId": "t", "messages": messages}).encode()
    async with FaultServer(answers(body, 202)) as server:
        await ready_to_send(driver, server.url)
        driver.press("Ctrl+Return")
        await driver.verdict("send")
        driver.find("send.submit", QAbstractButton).setFocus()
        tab_to(driver, "send.findings")
        area = driver.find("send.findings", QWidget)
        before = driver.find("send.verdict", QWidget).mapTo(area, driver.find("send.verdict", QWidget).pos()).y()
        edges = [(area.width() // 2, 0), (0, area.height() // 2), (area.width() // 2, area.height() - 1)]
        ring = {area.grab().toImage().pixelColor(*edge).name() for edge in edges}
        assert len(ring) == 1
        driver.press("Down")
        assert driver.find("send.verdict", QWidget).mapTo(area, driver.find("send.verdict", QWidget).pos()).y() < before
        driver.press("Tab")
        assert ring.isdisjoint(area.grab().toImage().pixelColor(*edge).name() for edge in edges)


async def test_a_copied_tracking_id_is_confirmed_until_the_next_response(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+Return")
    await driver.verdict("send")
    button = driver.find("send.verdict.copy", QAbstractButton)
    before = button.icon().cacheKey()
    assert button.accessibleDescription() == driver.text("send.verdict.trackingId")
    button.setFocus()
    driver.press("Space")
    assert QGuiApplication.clipboard().text() in driver.text("send.verdict.trackingId")
    assert button.accessibleDescription() == "Copied"
    assert button.icon().cacheKey() != before
    driver.press("Ctrl+Return")
    await driver.verdict("send")
    assert button.accessibleDescription() == driver.text("send.verdict.trackingId")


@pytest.mark.parametrize("identifier", ["send.json.copy", "send.copy"])
async def test_every_other_copy_is_confirmed_too(driver: Driver, identifier: str) -> None:
    await driver.start()
    driver.press("Ctrl+Return")
    await driver.verdict("send")
    driver.find(identifier, QAbstractButton).setFocus()
    driver.press("Space")
    assert driver.find(identifier, QAbstractButton).accessibleDescription() == "Copied"


async def test_f8_goes_from_problem_to_problem_and_to_warnings_and_shift_f8_goes_back(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+N")
    fill_send(driver)
    driver.type("user.id", "123 ")
    driver.type("user.email", "jane@test.")
    driver.type("notificationId", "a")
    await until(lambda: driver.text("send.hint") == "1 problem, 1 warning", "both are counted")
    assert driver.find("send.hint", QWidget).toolTip() == "F8 goes to the next one"
    driver.press("F8")
    assert driver.focus() == "user.id"
    driver.press("F8")
    assert driver.focus() == "user.email"
    driver.press("F8")
    assert driver.focus() == "user.id"
    driver.press("Shift+F8")
    assert driver.focus() == "user.email"
    driver.press("Ctrl+A", "Delete")
    driver.press("F8", "F8")
    assert driver.focus() == "user.id"


async def test_f8_goes_through_the_entries_of_a_list_and_into_folded_sections(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+N")
    fill_send(driver)
    driver.unfold("options.email")
    driver.click("options.email.ccAddresses")
    driver.write("a@")
    driver.press("Return")
    driver.write("b@")
    await until(lambda: driver.text("send.hint") == "2 problems", "both are counted")
    driver.go_to("notificationId")
    driver.click("section.options.email")
    driver.press("F8")
    assert driver.focus() == "options.email.ccAddresses.0"
    driver.press("F8")
    assert driver.focus() == "options.email.ccAddresses.1"
    driver.press("F8")
    assert driver.focus() == "options.email.ccAddresses.0"


async def test_f8_leads_to_json_that_is_not_valid_and_nowhere_without_problems(driver: Driver) -> None:
    await driver.start()
    driver.go_to("user.id")
    driver.press("F8")
    assert driver.focus() == "user.id"
    driver.type("send.json", "{")
    driver.go_to("notificationId")
    driver.press("F8")
    assert driver.focus() == "send.json"


async def test_f8_works_on_the_other_pages_too(driver: Driver) -> None:
    await ready_to_retract(driver, user_id="123 ")
    driver.go_to("retract.notificationId")
    await until(lambda: driver.shows("retract.userId"), "it is checked")
    driver.press("F8")
    assert driver.focus() == "retract.userId"
    driver.press("Ctrl+2")
    driver.type("preferences.userId", "123 ")
    driver.press("Tab", "F8")
    assert driver.focus() == "preferences.userId"


@pytest.mark.parametrize("page", [1, 2])
async def test_f6_goes_round_panes_and_dividers_which_arrow_keys_move(driver: Driver, page: int) -> None:
    await driver.start()
    driver.tab(page)
    driver.press("Return" if page == 2 else "Ctrl+Return")
    await driver.verdict("send" if page == 1 else "preferences")
    start = "notificationId" if page == 1 else "preferences.grid"
    driver.find(start, QWidget).setFocus()
    visited, moved = [], 0
    for _ in range(12):
        driver.press("F6")
        focus = QApplication.focusWidget()
        visited.append(driver.focus() or type(focus).__name__)
        if isinstance(focus, Divider):
            assert focus.accessibleName()
            place = focus.pos()
            driver.press("Left", "Up")
            moved += focus.pos() != place
            driver.press("Right", "Down")
            assert focus.hasFocus()
        if driver.focus() == start:
            break
    assert driver.focus() == start
    assert (visited.count("Divider"), moved) == ((2, 2) if page == 1 else (1, 1))
    for wanted in reversed([start, *visited[:-1]]):
        driver.press("Shift+F6")
        assert (driver.focus() or type(QApplication.focusWidget()).__name__) == wanted


async def test_f1_names_every_key_once_and_no_profile_that_is_not_there(driver: Driver) -> None:
    await driver.start()
    driver.press("F1")
    await driver.appears("shortcuts.table")
    model = driver.find("shortcuts.table", QTableView).model()
    listed = {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}
    assert "2" not in listed
    assert listed["Open the menu of a field"] == "Alt+Enter"
    assert listed["Set a field to empty, or remove it from the request"] == "Ctrl+Shift+Backspace"
    assert listed["Open the menu of a cell or row"] == "Enter"
    assert listed["Switch a channel, or a whole row, on or off"] == "Space"
    assert not any("Return" in keys for keys in listed.values())


async def test_menus_name_the_keys_as_buttons_do(driver: Driver) -> None:
    await driver.start()
    shown = [action for menu in driver.window.menuBar().findChildren(QMenu) for action in menu.actions()]
    assert shown
    for action in shown:
        first = action.shortcut().toString()
        assert "Return" not in first
        assert key_names(action.shortcuts()).startswith(first)
