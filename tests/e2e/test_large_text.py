"""Text in twice its size: the dialogs and the pages fit a small laptop's screen, and what is too high scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QCheckBox, QScrollArea, QWidget

from notifyadmin.store.options import TEXT_SIZE
from notifyadmin.ui.widgets.dialog import Dialog
from notifyadmin.ui.window_geometry import FRAME
from tests import hands
from tests.driver import Driver

LAPTOP = QSize(1366, 768)
ROOM = LAPTOP.shrunkBy(FRAME)


@pytest.mark.parametrize(
    ("command", "part"),
    [
        ("profile.new", "profile.name"),
        ("palette", "palette.list"),
        ("settings", "settings.search"),
        ("shortcuts", "shortcuts.table"),
    ],
)
async def test_a_dialog_fits(driver: Driver, command: str, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Dialog, "_room", lambda _: ROOM)  # the screen of tests is a larger one
    await driver.start()
    driver.window.resize(ROOM)
    driver.desk.context.options.choose(TEXT_SIZE, "200")
    driver.window.actions_by_name[command].trigger()
    await driver.appears(part)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    assert (least.width() <= ROOM.width(), least.height() <= ROOM.height()) == (True, True), least
    assert dialog.height() <= ROOM.height()
    if command != "profile.new":
        return
    next(box for box in dialog.findChildren(QCheckBox) if "Limit" in box.text()).click()
    hands.settle()
    assert dialog.height() <= ROOM.height()
    held = [area.widget() for area in dialog.findChildren(QScrollArea)]
    assert any(each is not None and each.isAncestorOf(driver.find("profile.name", QWidget)) for each in held)


@pytest.mark.parametrize("page", ["send", "preferences", "retract", "history"])
async def test_a_page_fits(driver: Driver, page: str) -> None:
    await driver.start()
    driver.desk.context.options.choose(TEXT_SIZE, "200")
    driver.window.resize(ROOM)
    driver.window.actions_by_name[f"tab.{page}"].trigger()
    least = driver.window.minimumSizeHint()
    assert (least.width() <= ROOM.width(), least.height() <= ROOM.height()) == (True, True), least
    assert driver.window.size() == ROOM
