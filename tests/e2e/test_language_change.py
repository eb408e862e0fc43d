"""Another language: the window opens anew in it, with what stood there, and only when that is wanted."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu

from notifyadmin import desk
from notifyadmin.app import _run_windows
from notifyadmin.single_instance import SingleInstance, Start
from notifyadmin.store.credentials import CredentialStore
from notifyadmin.store.errors import StoreError
from notifyadmin.store.profiles import SANDBOX
from notifyadmin.store.settings import Settings
from notifyadmin.ui.notices import Place
from notifyadmin.ui.window import Window
from tests.driver import PATIENCE_S, Driver, until
from tests.e2e.preferences import HELLO, loaded
from tests.e2e.test_settings import close_settings, open_settings
from tests.test_app import on_linux
from tests.test_single_instance import claiming
from tests.ui.finding import find

pytestmark = pytest.mark.usefixtures("_language_ends")


@pytest.fixture
def _hooks_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes the program's hooks for failures out again."""
    for owner, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))


def choose(window: Window, language: str) -> None:
    """Chooses a language in the menu."""
    menu = window.findChild(QMenu, "menu.language")
    assert menu is not None
    next(action for action in menu.actions() if action.data() == language).trigger()


def first_menu(window: Window) -> str:
    """What the first menu is called."""
    return window.menuBar().actions()[0].text()


async def opened(after: Window | None = None) -> Window:
    """The window that is on the screen and can be used, once it is another one."""

    def windows() -> list[Window]:
        tops = (window for window in QApplication.topLevelWidgets() if isinstance(window, Window))
        return [window for window in tops if window.isVisible() and window is not after and window.pages.count()]

    await until(windows, "the window opens")
    [window] = windows()
    return window


@on_linux
@pytest.mark.usefixtures("_hooks_end")
async def test_the_window_opens_anew_with_what_was_typed_and_other_starts_find_it(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desks: list[weakref.ref[desk.Desk]] = []
    stores = set[CredentialStore]()

    class NotedDesk(desk.Desk):
        def __init__(self, app: QApplication, settings_path: Path, credentials: CredentialStore) -> None:
            super().__init__(app, settings_path, credentials)
            desks.append(weakref.ref(self))
            stores.add(credentials)

    monkeypatch.setattr(desk, "Desk", NotedDesk)
    instance = SingleInstance(tmp_path)
    assert instance.claim() is Start.FIRST
    running = asyncio.ensure_future(_run_windows(qapp, instance, on_sandbox=True))
    window = await opened()
    for language, name in (("de", "&Anfrage"), ("fr", "&Requête"), ("en", "&Request")):
        field = find(window, "notificationId", QLineEdit)
        field.setText(f"typed_before_{language}")
        field.textEdited.emit(field.text())
        window.actions_by_name["tab.history"].trigger()
        choose(window, language)
        window = await opened(after=window)
        assert window.place == Place("history", SANDBOX.id)
        window.actions_by_name["tab.send"].trigger()
        assert find(window, "notificationId", QLineEdit).text() == f"typed_before_{language}"
        assert first_menu(window) == name
        with claiming(tmp_path) as second:
            said, _ = await asyncio.wait_for(asyncio.to_thread(second.communicate), PATIENCE_S)
            assert said.strip() == Start.SHOWN.value
    gc.unfreeze()
    gc.collect()
    assert len(desks) == 4
    # The last but one is still known to the frames that were running when it was collected for.
    assert [made() for made in desks[:2]] == [None, None], "the former ones are gone"
    assert len(stores) == 1, "keys that are kept for the session are kept"
    window.close()
    await asyncio.wait_for(running, PATIENCE_S)
    assert SingleInstance(tmp_path).claim() is Start.FIRST


async def test_in_the_settings_one_may_go_on_choosing_until_they_are_closed(driver: Driver) -> None:
    await driver.start()
    await open_settings(driver)
    await driver.choose("settings.language", "Deutsch")
    await driver.choose("settings.language", "Français")
    assert driver.shows("settings.language")
    driver.press("Esc")
    assert await driver.desk.ended()
    await driver.restart()
    assert first_menu(driver.window) == "&Requête"


async def test_whoever_goes_back_to_the_language_keeps_the_window(driver: Driver) -> None:
    await driver.start()
    await open_settings(driver)
    await driver.choose("settings.language", "Deutsch")
    driver.click("settings.language.reset")
    await close_settings(driver)
    assert driver.window.isVisible()
    driver.window.close()
    assert not await driver.desk.ended()


async def test_unsaved_preferences_are_asked_about_and_a_window_that_stays_keeps_its_language(driver: Driver) -> None:
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    for _ in range(2):
        choose(driver.window, "de")
        await driver.appears("window.close.confirm")
        assert driver.reads("Reopen the window?")
        driver.press("Escape")
        await driver.vanishes("window.close.confirm")
        assert driver.window.pages.unsaved_count == 1
        assert not Settings(driver.settings_path).has("language")
    driver.window.close()
    await driver.appears("window.close.confirm")
    driver.click("window.close.confirm")
    assert await driver.desk.ended() is None


async def test_whoever_agrees_has_the_window_in_the_other_language(driver: Driver) -> None:
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    choose(driver.window, "de")
    await driver.appears("window.close.confirm")
    driver.click("window.close.confirm")
    assert await driver.desk.ended() == Place("preferences", SANDBOX.id)


@pytest.mark.parametrize("closed_by", [Window.close, Window.close_in_order], ids=["the user", "a signal"])
async def test_a_program_that_is_told_to_end_while_it_asks_ends(
    closed_by: Callable[[Window], object], driver: Driver
) -> None:
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    choose(driver.window, "de")
    await driver.appears("window.close.confirm")
    closed_by(driver.window)
    assert await driver.desk.ended() is None


@pytest.mark.parametrize("closed_by", [Window.close, Window.close_in_order], ids=["the user", "a signal"])
async def test_a_window_that_is_closed_on_its_way_ends_in_order_and_stays_closed(
    closed_by: Callable[[Window], object], driver: Driver
) -> None:
    await driver.start()
    choose(driver.window, "de")
    await until(lambda: driver.window.closing.is_running, "it is on its way")
    closed_by(driver.window)
    assert await driver.desk.ended() is None
    assert Settings(driver.settings_path).text("language") == "de", "for the next start"


async def test_a_language_that_another_program_has_chosen_waits_for_the_settings_to_be_closed(driver: Driver) -> None:
    await driver.start()
    others = Settings(driver.settings_path)
    others.set_text("language", "de")
    others.sync()
    await open_settings(driver)
    driver.press("Ctrl+A")
    assert driver.window.isVisible()
    assert driver.find("settings.language", QComboBox).currentText() == "Deutsch"
    driver.press("Esc")
    assert await driver.desk.ended() is not None


async def test_what_is_told_after_the_end_is_logged_and_shown_nowhere(
    driver: Driver, caplog: pytest.LogCaptureFixture
) -> None:
    await driver.start()
    choose(driver.window, "de")
    await driver.desk.ended()
    driver.desk.dispose()
    driver.desk._on_store_error(StoreError("The disk is full."))
    driver.desk.report(OSError(), "A task failed")
    assert [record.getMessage() for record in caplog.records] == ["The disk is full.", "A task failed: OSError"]
    caplog.clear()
    await driver.start()
