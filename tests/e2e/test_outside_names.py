"""Names that no dialog of the program would take, out of a file that was edited by hand or comes from elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QMenu, QTableView, QWidget

from notifyadmin.store.settings import Settings
from tests import hands
from tests.driver import Driver, until
from tests.e2e.test_outside_text import check
from tests.hostile import HOSTILE
from tests.painted import unseen

MOST = 5_000
"""So long are these texts at most: a settings file of a megabyte is refused as a whole."""
EVERY = {name: text[:MOST] for name, text in HOSTILE.items()}


def check_dialogs(driver: Driver) -> None:
    """Holds what the window holds, and that no other window or menu is wider or has another title than can be read."""
    check(driver)
    for root in QApplication.topLevelWidgets():
        if root.isVisible() and root is not driver.window:
            assert root.width() <= 1180, root.accessibleIdentifier()
            assert not unseen(root.windowTitle())
            assert len(root.windowTitle()) < 300


def check_menus(driver: Driver) -> None:
    """Has every menu filled, and looks at its entries."""
    for menu in driver.window.findChildren(QMenu):
        menu.aboutToShow.emit()
        assert not unseen("".join(action.text() for action in menu.actions()))
        assert menu.sizeHint().width() < 1_180


@pytest.mark.parametrize("text", EVERY.values(), ids=EVERY.keys())
@pytest.mark.parametrize(
    "more", [{}, {"region": "custom", "production": "true", "recipients": "x"}], ids=["", "usable"]
)
async def test_a_profile_of_any_name_in_the_settings_is_shown_edited_and_deleted(
    driver: Driver, text: str, more: dict[str, str]
) -> None:
    settings = Settings(driver.settings_path)
    for name, value in {"name": text, "baseUrl": text, "region": text, **more}.items():
        settings.set_text(f"profiles/shop/{name}", value)
    settings.set_text("currentProfile", "shop")
    settings.sync()
    await driver.start()
    selector = driver.find("profile.selector", QComboBox)
    place = selector.findData("shop")
    assert place > 0
    selector.setCurrentIndex(place)
    selector.activated.emit(place)
    await driver.settled()
    check_dialogs(driver)
    check_menus(driver)
    driver.click("send.submit")
    await driver.verdict("send")
    check_dialogs(driver)
    close_dialogs(driver)
    driver.click("profile.edit")
    await driver.appears("profile.name")
    check_dialogs(driver)
    driver.click("profile.save")
    hands.settle()
    check_dialogs(driver)
    if driver.shows("profile.delete"):
        driver.click("profile.delete")
        await driver.appears("profile.delete.confirm")
        check_dialogs(driver)
        driver.click("profile.delete.confirm")
        await until(lambda: driver.desk.session.profiles.get("shop") is None, "it is deleted")
        check_dialogs(driver)


def row(number: int, text: str, **more: object) -> str:
    """A line of an exported history in which every text that is free is that one."""
    body = json.dumps({"notificationId": text, "user": {"id": text}, text: text, "headers": {text: "…"}})
    free = ("profileId", "profileName", "userId", "notificationId", "subNotificationId", "text", "advice", "trackingId")
    values: dict[str, object] = {
        "uid": f"row-{number}",
        "at": "2026-11-01T12:00:00+00:00",
        "endedAt": "2026-11-01T12:00:01+00:00",
        "scheduledAt": "2100-01-01T00:00:00+00:00",
        "operation": "send",
        "outcome": "sent",
        "settled": text,
        "messages": [text, text],
        "request": {"text": body, "size": len(body)},
        "answer": {"text": text, "size": len(text)},
        "before": text,
        **dict.fromkeys(free, text),
        **more,
    }
    return json.dumps(values)


async def answer_with(driver: Driver, path: Path) -> None:
    """Answers the file dialog that has opened with a path."""
    await until(lambda: any(each.isVisible() for each in driver.window.findChildren(QFileDialog)), "it asks")
    [dialog] = [each for each in driver.window.findChildren(QFileDialog) if each.isVisible()]
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(str(path))
    dialog.accept()
    await until(lambda: not dialog.isVisible(), "the dialog closes")
    driver.window.activateWindow()


@pytest.mark.parametrize("text", EVERY.values(), ids=EVERY.keys())
async def test_imported_rows_of_any_text_are_listed_opened_compared_filtered_and_deleted(
    driver: Driver, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "history.jsonl"
    rows = (row(1, text), row(2, text, operation=text, outcome=text), row(3, text, operation="retract"))
    path.write_text("\n".join(rows))
    await driver.start()
    driver.tab(4)
    driver.click("history.import")
    await answer_with(driver, path)
    await until(lambda: "Imported 3 requests" in driver.notice(), "they are imported")
    table = driver.find("history.list", QTableView)
    await until(lambda: table.isVisible() and table.model().rowCount() == 3, "they are listed")
    for place in range(3):
        driver.find("history.list", QTableView).selectRow(place)
        await until(lambda: not driver.desk.is_busy("history.row"), "the row is read")
        await until(lambda: driver.shows("history.verdict"), "the row opens")
        check_dialogs(driver)
    table.selectAll()
    for name in ("profile", "operation", "outcome"):
        combo = driver.find(f"history.{name}", QComboBox)
        assert not unseen("".join(combo.itemText(at) for at in range(combo.count())))
        combo.setCurrentIndex(combo.count() - 1)
        combo.activated.emit(combo.count() - 1)
        await until(lambda: not driver.desk.is_busy("history.search"), "it is filtered")
        check_dialogs(driver)
        combo.setCurrentIndex(0)
        combo.activated.emit(0)
        await until(lambda: not driver.desk.is_busy("history.search"), "all are listed")
    check_menus(driver)
    await open_each_dialog(driver, table)


async def open_each_dialog(driver: Driver, table: QTableView) -> None:
    """Opens whatever asks or tells something about the rows."""
    await until(lambda: table.model().rowCount() == 3, "all are listed")
    table.selectRow(2)
    await until(lambda: not driver.desk.is_busy("history.row"), "the row is read")
    for command in ("history.again", "history.reschedule", "history.cancelSchedule", "history.restore"):
        if driver.shows(command) and driver.find(command, QWidget).isEnabled():
            driver.click(command)
            await until(lambda: not driver.desk.is_busy("history.again"), "it is read again")
            check_dialogs(driver)
            close_dialogs(driver)
            driver.tab(4)
    actions = [action for action in driver.find("history.delete", QWidget).findChildren(QAction) if action.isEnabled()]
    for action in actions:
        action.trigger()
        check_dialogs(driver)
        close_dialogs(driver)
    table.selectAll()
    hands.settle()
    if driver.find("history.compare", QWidget).isEnabled():
        driver.click("history.compare")
        await until(lambda: not driver.desk.is_busy("history.compare"), "they are compared")
        check_dialogs(driver)
        close_dialogs(driver)
    driver.click("history.open")
    hands.settle()
    check_dialogs(driver)


def close_dialogs(driver: Driver) -> None:
    """Closes whatever has opened."""
    for root in QApplication.topLevelWidgets():
        if root.isVisible() and root is not driver.window:
            root.close()
    driver.window.activateWindow()
    hands.settle()
