"""A person at the window: finds controls by their identifiers, clicks, types, reads, and waits for what is to be seen."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTreeView,
    QWidget,
)

from notifyadmin.desk import Desk
from notifyadmin.store.credentials import CredentialStore
from tests.memory_keyring import MemoryKeyring

W = TypeVar("W", bound=QWidget)
PATIENCE_S = 10.0
LOOK_EVERY_S = 0.005


async def until(condition: Callable[[], object], what: str = "") -> None:
    """Returns as soon as `condition` holds; fails, naming it, when it does not come to hold at all."""
    deadline_s = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline_s, f"never happened: {what or condition}"
        await asyncio.sleep(LOOK_EVERY_S)


class Driver:
    """One program with its window, on settings and a keyring of its own."""

    def __init__(self, app: QApplication, settings_path: Path, keyring: MemoryKeyring | None = None) -> None:
        self.keyring = keyring or MemoryKeyring()
        self.desk = Desk(app, settings_path, CredentialStore(lambda: self.keyring))
        self.window = self.desk.window

    async def start(self) -> None:
        """Shows the window and waits until its profile can be used or cannot."""
        self.desk.start()
        await self.settled()

    async def settled(self) -> None:
        """Waits until the profile is open, or has failed to open."""
        await until(lambda: self.desk.session.state.value != "opening", "the profile is opened")

    async def aclose(self) -> None:
        """Closes the window as a person does, and waits for the orderly end."""
        self.window.close()
        await self.desk.ended()

    def find(self, identifier: str, kind: type[W]) -> W:
        """The visible control with that identifier; in the dialog in front, if there is one."""
        roots = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        found = [
            widget
            for root in roots
            for widget in (root, *root.findChildren(QWidget))
            if widget.accessibleIdentifier() == identifier and isinstance(widget, kind)
        ]
        assert found, f"no {kind.__name__} is called {identifier}"
        return next((widget for widget in found if widget.isVisible()), found[-1])

    def click(self, identifier: str) -> None:
        """Presses a button with the mouse."""
        button = self.find(identifier, QAbstractButton)
        assert button.isVisible(), f"{identifier} is not to be seen"
        assert button.isEnabled(), f"{identifier} is grey"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, identifier: str, text: str) -> None:
        """Replaces what stands in a field, key by key."""
        field = self.find(identifier, QWidget)
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)

    def choose(self, identifier: str, words: str) -> None:
        """Picks an entry of a list by keyboard."""
        combo = self.find(identifier, QComboBox)
        at = combo.findText(words, Qt.MatchFlag.MatchStartsWith)
        assert at >= 0, f"{identifier} has no {words}"
        combo.setFocus()
        while combo.currentIndex() != at:
            QTest.keyClick(combo, Qt.Key.Key_Down if combo.currentIndex() < at else Qt.Key.Key_Up)
        combo.activated.emit(at)

    def press(self, keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key wherever the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, keys, modifiers)

    def text(self, identifier: str) -> str:
        """What a label, a field or a text view shows."""
        widget = self.find(identifier, QWidget)
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText()
        assert isinstance(widget, QLabel | QLineEdit | QAbstractButton)
        return widget.text()

    def tab(self, number: int) -> None:
        """Goes to a page by its shortcut."""
        self.window.actions_by_name[("tab.send", "tab.preferences", "tab.retract")[number - 1]].trigger()

    async def verdict(self, page: str) -> str:
        """Waits for the verdict of the request that was just started, and reads it."""
        await until(lambda: not self.desk.is_busy(page), f"{page} has its answer")
        return self.text(f"{page}.verdict")

    def cell(self, row_title: str, channel: str) -> QModelIndex:
        """The cell of the preferences grid by what its headings say; `type / category` for a row below another."""
        grid = self.find("preferences.grid", QTreeView)
        model = grid.model()
        headings = [
            model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
            for column in range(model.columnCount())
        ]
        parent = QModelIndex()
        for title in row_title.split(" / "):
            rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
            parent = next(index for index in rows if index.data() == title)
        return parent.siblingAtColumn(headings.index(channel))

    def click_cell(self, row_title: str, channel: str) -> None:
        """Clicks into the grid."""
        grid = self.find("preferences.grid", QTreeView)
        index = self.cell(row_title, channel)
        grid.scrollTo(index)
        place: QPoint = grid.visualRect(index).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
