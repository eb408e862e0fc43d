"""A person at the window: finds controls by their identifiers, clicks, types, reads, waits for what is to be seen."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTreeView,
    QWidget,
)

from notifyadmin.api.auth import Credentials
from notifyadmin.api.regions import Region
from notifyadmin.core.tasks import TaskRunner
from notifyadmin.desk import ANYWHERE, Desk
from notifyadmin.store.credentials import CredentialStore
from notifyadmin.store.profiles import SANDBOX, Profile, Profiles
from notifyadmin.store.settings import Settings
from notifyadmin.ui.notices import Place
from notifyadmin.ui.window import Window
from tests import hands
from tests.eyes import Eyes
from tests.memory_keyring import MemoryKeyring

PATIENCE_S = 60.0
"""How long a test waits for what is sure to happen; on the busiest computer only a program that hangs takes longer."""
PATIENCE_MS = round(PATIENCE_S * 1000)
LOOK_EVERY_S = 0.005
KEYS = Credentials.of("client_1", "s3cret/\"of'the\\shop")


async def until(condition: Callable[[], object], what: str = "") -> None:
    """Returns as soon as `condition` holds; fails, naming it, when it does not come to hold at all.

    The condition must last once it holds: one that passes can be over between two looks. For a job that begins there
    is `JobStarts`.
    """
    deadline_s = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline_s, f"never happened: {what or condition}"
        await asyncio.sleep(LOOK_EVERY_S)


class JobStarts:
    """Counts the jobs that a task runner starts, from now on: a job may be over before anybody asks whether it runs."""

    def __init__(self, tasks: TaskRunner) -> None:
        self._counts: Counter[str] = Counter()
        self._counted = asyncio.Event()
        tasks.busy_changed.connect(self._on_busy_changed)

    def count(self, key: str) -> int:
        """How many jobs of that key have been started."""
        return self._counts[key]

    async def more_than(self, count: int, key: str) -> None:
        """Returns right after a job of that key was started beyond so many, while it has hardly begun."""
        async with asyncio.timeout(PATIENCE_S):
            while self._counts[key] <= count:
                self._counted.clear()
                await self._counted.wait()

    def _on_busy_changed(self, key: str, busy: bool) -> None:
        if busy:
            self._counts[key] += 1
            self._counted.set()


class Driver(Eyes):
    """One program on settings and a keyring of its own.

    Its `desk`, its `window` and the `job_starts` of its task runner are there once it has been started.
    """

    desk: Desk
    window: Window
    job_starts: JobStarts

    def __init__(self, app: QApplication, settings_path: Path, keyring: MemoryKeyring | None = None) -> None:
        self._app = app
        self._started = False
        self._clock_s = 0.0
        self.settings_path = settings_path
        self.keyring = keyring or MemoryKeyring()

    async def use(
        self, url: str, credentials: Credentials = KEYS, *, name: str = "Shop", production: bool = False
    ) -> Profile:
        """Has a profile there from an earlier run, and chosen, before the program starts."""
        assert not self._started
        profile = Profile(Profiles.new_id(), name, Region.CUSTOM, url, production)
        await CredentialStore(lambda: self.keyring).save(profile.id, credentials)
        profiles = Profiles(Settings(self.settings_path))
        profiles.save(profile)
        profiles.choose(profile.id)
        return profile

    def change(self, profile: Profile, **values: Any) -> Profile:
        """Changes a profile as another program does that has these settings; returns it as it is then."""
        changed = replace(profile, **values)
        Profiles(Settings(self.settings_path)).save(changed)
        return changed

    def open(self, *, on_sandbox: bool = False) -> None:
        """Starts the program and waits for nothing."""
        credentials = CredentialStore(lambda: self.keyring)
        self.desk = Desk(self._app, self.settings_path, credentials, clock=lambda: self._clock_s, pause=lambda _: 0.0)
        self.window = self.desk.window
        self.job_starts = JobStarts(self.desk._tasks)
        self._started = True
        self.desk.start(place=Place("", SANDBOX.id) if on_sandbox else ANYWHERE)

    async def start(self) -> None:
        """Starts the program and waits until its profile can be used or cannot."""
        self.open()
        await self.settled()

    async def settled(self) -> None:
        """Waits until the profile is open, or has failed to open."""
        await until(lambda: self.desk.session.state.value != "opening", "the profile is opened")

    async def history_opened(self) -> None:
        """Waits until the program has told what its last run left open."""
        await self.job_starts.more_than(0, "history.open")
        await until(lambda: not self.desk.is_busy("history.open"), "the history is opened")

    async def aclose(self) -> None:
        """Closes the window as a person does, and waits for the orderly end."""
        if self._started:
            self.window.close()
            if self.shows("window.close.confirm"):
                self.window.close_in_order()
            ended = asyncio.ensure_future(self.desk.ended())
            while not ended.done():
                await until(
                    lambda: ended.done() or not self.window.closing.is_running, "the program ends, or says why not"
                )
                if not ended.done():
                    self.window.close_in_order()

    async def restart(self) -> None:
        """Closes the program and starts it again."""
        await self.aclose()
        self.desk.dispose()
        await self.start()

    def pause(self) -> None:
        """A person's pause between two presses; those of one held key or double click have none."""
        self._clock_s += 1.0

    async def appears(self, identifier: str) -> None:
        """Waits for a control, and for its window to have the keyboard."""
        await until(
            lambda: self.shows(identifier) and self.find(identifier, QWidget).window().isActiveWindow(),
            f"{identifier} appears",
        )

    async def vanishes(self, identifier: str) -> None:
        """Waits until a dialog's control is gone, and does what a window manager does then."""
        await until(lambda: not self.shows(identifier), f"{identifier} vanishes")
        behind = QApplication.activeModalWidget() or self.window
        behind.activateWindow()
        await until(lambda: hands.window_in_front() is behind, "the window behind has the keyboard")

    def is_titled(self, title: str) -> bool:
        """Whether that is the window's title, with Qt's `[*]` in it."""
        return self.window.windowTitle() == title

    def click(self, identifier: str) -> None:
        """Presses a button with the mouse."""
        self.pause()
        button = self.find(identifier, QAbstractButton)
        hands.click(button, QPoint(9, button.height() // 2) if isinstance(button, QCheckBox) else None)

    def unfold(self, *sections: str) -> None:
        """Opens sections of the form by their headings."""
        for section in sections:
            if not self.find(f"section.{section}", QAbstractButton).isChecked():
                self.click(f"section.{section}")

    async def menu(self, title: str, command: str) -> None:
        """Picks a command of the menu bar with the mouse."""
        bar = self.window.menuBar()
        menu = next(action for action in bar.actions() if action.text().replace("&", "") == title)
        hands.click(bar, bar.actionGeometry(menu).center())
        await self.pick(command)

    async def pick(self, words: str) -> None:
        """Picks an entry of the menu that was just opened, with the mouse."""
        await until(hands.open_popup, "a menu opens")
        opened = QApplication.activePopupWidget()
        assert isinstance(opened, QMenu)
        chosen = next(action for action in opened.actions() if action.text().replace("&", "") == words)
        hands.click(opened, opened.actionGeometry(chosen).center())
        await until(hands.window_in_front, "the menu closes")

    async def pick_by_keys(self, words: str) -> None:
        """Picks an entry of the menu that was just opened, with arrows and Return."""
        await until(hands.open_popup, "a menu opens")
        opened = QApplication.activePopupWidget()
        assert isinstance(opened, QMenu)
        for _ in opened.actions():
            hands.press("Down")
            if opened.activeAction().text().replace("&", "") == words:
                break
        assert opened.activeAction().text().replace("&", "") == words, f"there is no {words}"
        hands.press("Return")
        await until(hands.window_in_front, "the menu closes")

    def go_to(self, identifier: str) -> QWidget:
        """Puts the cursor into a field with the mouse."""
        field = self.find(identifier, QWidget)
        inside = field.viewport() if isinstance(field, QPlainTextEdit) else field
        hands.click(inside, QPoint(9, inside.height() // 2))
        assert field.hasFocus(), f"{identifier} does not take the keyboard"
        return field

    def type(self, identifier: str, text: str) -> None:
        """Replaces what stands in a field, key by key."""
        field = self.go_to(identifier)
        assert isinstance(field, QLineEdit | QPlainTextEdit | QAbstractSpinBox)
        hands.press("Ctrl+A")
        hands.press("Delete")
        hands.type_text(text)

    def press(self, *keys: str) -> None:
        """Presses keys, such as `Ctrl+Return`, one after the other, wherever the keyboard is."""
        for key in keys:
            self.pause()
            hands.press(key)

    def write(self, text: str) -> None:
        """Types wherever the keyboard is."""
        hands.type_text(text)

    async def choose(self, identifier: str, words: str) -> None:
        """Picks an entry of a list by keyboard, from the opened list: the one of these words, or that begins so."""
        combo = self.find(identifier, QComboBox)
        places = (combo.findText(words), combo.findText(words, Qt.MatchFlag.MatchStartsWith))
        at = next((place for place in places if place >= 0), -1)
        assert at >= 0, f"{identifier} has no {words}"
        hands.bring_into_view(combo)
        assert combo.isVisible(), f"{identifier} is not to be seen"
        assert combo.isEnabled(), f"{identifier} is grey"
        combo.setFocus()
        hands.press("F4")
        await until(hands.open_popup, f"{identifier} opens")
        hands.press("Home")
        for _ in range(at):
            hands.press("Down")
        hands.press("Return")
        await until(hands.window_in_front, f"{identifier} closes")
        assert combo.currentIndex() == at, f"{identifier} shows {combo.currentText()}"

    def tab(self, number: int) -> None:
        """Goes to a page by its shortcut."""
        hands.press(f"Ctrl+{number}")

    async def verdict(self, page: str) -> str:
        """Waits for the verdict of the request that was just started, and reads it."""
        await until(lambda: not self.desk.is_busy(page), f"{page} has its answer")
        return self.text(f"{page}.verdict")

    def click_cell(self, row_title: str, channel: str, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Clicks into the grid."""
        hands.settle()
        grid = self.find("preferences.grid", QTreeView)
        index = self.cell(row_title, channel)
        grid.scrollTo(index)
        hands.click(grid.viewport(), grid.visualRect(index).center(), button)
