"""The whole program without a mouse: every command by its keys, every control by Tab."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTreeView,
    QWidget,
)

from notifyadmin.api.models import RetractRequest
from tests.driver import Driver, until
from tests.e2e.services import client_of

CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTabBar, QTreeView)
MOST_CONTROLS = 200


def operable(window: QWidget) -> set[QWidget]:
    """Every control of a window that can be seen and used, but those that keys reach otherwise.

    The menu of a row of the form opens with Alt+Return from its field; what the handle is dragged for is copied and
    saved by keys.
    """
    return {
        control
        for control in window.findChildren(QWidget)
        if isinstance(control, CONTROLS)
        and control.isVisible()
        and control.isEnabled()
        and not control.accessibleIdentifier().endswith((".more", ".drag"))
        and not isinstance(control.parentWidget(), CONTROLS)
    }


def walk(driver: Driver, key: str) -> list[QWidget]:
    """Presses a key until the focus is where it was, and tells where it has been."""
    visited: list[QWidget] = []
    for _ in range(MOST_CONTROLS):
        driver.press(key)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in visited:
            assert focus is visited[0], f"{key} never comes back: it goes round from {focus}"
            return visited
        visited.append(focus)
    raise AssertionError(f"{key} does not come round")


def named(widgets: set[QWidget]) -> list[str]:
    """Widgets for reading."""
    return sorted(widget.accessibleIdentifier() or f"{type(widget).__name__} {widget}" for widget in widgets)


async def test_everything_that_the_program_is_for_can_be_done_by_keyboard_alone(driver: Driver) -> None:
    await driver.start()
    sandbox = driver.desk.sandbox
    assert driver.focus() == "notificationId"
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Sent"

    driver.press("Ctrl+2")
    assert driver.focus() == "preferences.userId"
    driver.press("Return")
    assert await driver.verdict("preferences") == "Loaded"
    driver.press("Tab", "Tab")
    assert driver.focus() == "preferences.atOnce"
    driver.press("Space", "Tab", "Tab", "Tab", "Tab", "Tab")
    assert driver.focus() == "preferences.grid"
    driver.press("Space")
    assert driver.look("Hello World", "EMAIL") == "off, differs from default, not saved"
    driver.press("Down", "Down", "Return")
    await driver.pick_by_keys("Hourly")
    assert driver.look("Replies to your comments", "EMAIL") == "hourly, differs from default, not saved"
    driver.press("Ctrl+Return")
    assert await driver.verdict("preferences") == "Saved"
    async with client_of(sandbox) as client:
        rows = (await client.get_preferences("123")).value.preferences
    chosen = {(row.notification_id, row.channel): row.effective_delivery for row in rows}
    assert (chosen["hello_world", "EMAIL"], chosen["comment_reply", "EMAIL"]) == ("off", "hourly")

    driver.press("Ctrl+3")
    assert driver.focus() == "retract.notificationId"
    driver.press("Ctrl+Return")
    await driver.appears("retract.confirm")
    driver.press("Tab")
    assert driver.focus() == "retract.confirm"
    driver.press("Space")
    await driver.vanishes("retract.confirm")
    assert await driver.verdict("retract") == "Retracted"
    async with client_of(sandbox) as client:
        inbox = (await client.in_app_notifications("123")).value.notifications
    assert RetractRequest(notification_id="hello_world", user_id="123").notification_id not in {
        row.notification_id for row in inbox
    }

    driver.press("Ctrl+1", "Ctrl+Q")
    await driver.desk.ended()


async def test_tab_reaches_every_control_of_the_send_page_and_shift_tab_goes_the_way_back(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+Return")
    await driver.verdict("send")
    driver.unfold("options.email", "options.apn", "options.fcm.android", "replace", "deprecated")
    driver.click("options.email.ccAddresses")
    driver.click("options.email.ccAddresses")
    driver.click("options.email.attachments")
    driver.click("replace")
    there = walk(driver, "Tab")
    assert named(operable(driver.window) - set(there)) == []
    back = walk(driver, "Shift+Tab")
    assert set(back) == set(there)


async def test_tab_goes_through_the_form_from_top_to_bottom(driver: Driver) -> None:
    await driver.start()
    driver.unfold("options.email")
    driver.click("options.email.ccAddresses")
    driver.click("options.email.ccAddresses")
    order = [widget.accessibleIdentifier() for widget in walk(driver, "Tab")]
    wanted = [
        "notificationId",
        "user.id",
        "user.email",
        "mergeTags",
        "options.email.replyToAddresses",
        "options.email.ccAddresses.0",
        "options.email.ccAddresses.1",
        "options.email.ccAddresses",
        "options.email.bccAddresses",
        "send.submit",
        "send.json",
    ]
    start = order.index("notificationId")
    order = order[start:] + order[:start]
    assert [name for name in order if name in wanted] == wanted


async def test_tab_reaches_every_control_of_the_preferences_page(driver: Driver) -> None:
    await driver.start()
    driver.press("F5")
    await driver.verdict("preferences")
    driver.click("preferences.atOnce")
    driver.click_cell("Hello World", "EMAIL")
    assert named(operable(driver.window) - set(walk(driver, "Tab"))) == []


async def test_tab_reaches_every_control_of_the_retract_page(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+3", "Ctrl+Return")
    await driver.appears("retract.confirm")
    driver.press("Tab", "Space")
    await driver.vanishes("retract.confirm")
    await driver.verdict("retract")
    assert named(operable(driver.window) - set(walk(driver, "Tab"))) == []


async def test_tab_reaches_every_control_of_the_profile_dialog_and_none_outside(driver: Driver, free_port: int) -> None:
    await driver.use(f"http://127.0.0.1:{free_port}")
    await driver.start()
    driver.press("Ctrl+Shift+E")
    await driver.appears("profile.name")
    dialog = driver.find("profile.name", QLineEdit).window()
    assert named(operable(dialog) ^ set(walk(driver, "Tab"))) == []


async def test_no_control_that_has_the_keyboard_is_without_a_name_to_be_read_aloud(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+Return")
    await driver.verdict("send")
    driver.unfold("options.email")
    driver.click("options.email.attachments")
    nameless = [
        widget
        for widget in walk(driver, "Tab")
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        and not isinstance(widget, QTabBar)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert named(set(nameless)) == []


@pytest.mark.parametrize(("page", "keys"), [("send", "Ctrl+1"), ("preferences", "Ctrl+2")])
async def test_tab_stops_at_nothing_that_keys_can_do_nothing_with(driver: Driver, page: str, keys: str) -> None:
    await driver.start()
    driver.press(keys, "Ctrl+Return" if page == "send" else "F5")
    await driver.verdict(page)
    QGuiApplication.clipboard().setText("nothing that could be a request")
    driver.press("Ctrl+Shift+V")
    await until(driver.notice, "a notice floats over the page")
    by_keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
    idle = [
        stop
        for stop in walk(driver, "Tab")
        if not isinstance(stop, CONTROLS)
        and not (isinstance(stop, QLabel) and stop.textInteractionFlags() & by_keys)
        and not (isinstance(stop, QAbstractScrollArea) and stop.verticalScrollBar().maximum() > 0)
    ]
    assert named(set(idle)) == []
