"""All text grows and shrinks at once, and everything is still to be seen."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QScrollArea, QWidget

from notifyadmin.store.options import LANGUAGE, TEXT_SIZE
from notifyadmin.store.settings import Settings
from tests.driver import Driver, until
from tests.e2e.test_window_size import cut_off, shown_parts

FITS = QSize(1366, 768)


def measures(driver: Driver) -> dict[str, tuple[int, ...]]:
    """How large text, labels, icons and rows of the window are."""
    window = driver.window
    code = driver.find("send.json", QPlainTextEdit)
    widths = [label.minimumWidth() for label in window.findChildren(QLabel) if label.buddy()]
    return {
        "text": (window.fontMetrics().height(), code.fontMetrics().height()),
        "labels": tuple(widths),
        "icons": tuple({button.iconSize().width() for button in window.findChildren(QAbstractButton)}),
        "verdict": (driver.find("send.verdict", QWidget).fontMetrics().height(),),
    }


@pytest.mark.parametrize("size", ["80", "200"])
async def test_what_is_changed_looks_as_what_starts_so(driver: Driver, size: str) -> None:
    await driver.start()
    usual = measures(driver)
    driver.desk.context.options.choose(TEXT_SIZE, size)
    at_once = measures(driver)
    assert at_once["text"] != usual["text"]
    await driver.restart()
    started = measures(driver)
    assert at_once["text"] == started["text"]
    assert at_once["icons"] == started["icons"]
    assert at_once["verdict"] == started["verdict"]
    assert at_once["labels"] == pytest.approx(started["labels"], abs=3)
    driver.press("Ctrl+0")
    assert measures(driver)["text"] == usual["text"]
    assert measures(driver)["labels"] == pytest.approx(usual["labels"], abs=3)


async def test_keys_go_through_the_sizes_and_stop_at_the_ends(driver: Driver) -> None:
    await driver.start()
    options = driver.desk.context.options
    seen = []
    for keys in ["Ctrl++"] * 6 + ["Ctrl+-"] * 8 + ["Ctrl+0"]:
        driver.press(keys)
        seen.append(options.value(TEXT_SIZE))
    up, down = ["110", "125", "150", "175", "200", "200"], ["175", "150", "125", "110", "100", "90", "80", "80"]
    assert seen == [*up, *down, "100"]


@pytest.mark.parametrize("size", ["80", "125", "150", "200"])
async def test_nothing_is_cut_off_at_any_size(driver: Driver, size: str) -> None:
    await driver.start()
    driver.window.resize(FITS)
    driver.desk.context.options.choose(TEXT_SIZE, size)
    assert driver.window.size() == FITS

    def is_whole(page: QWidget) -> bool:
        return not any(cut_off(part) for part in shown_parts(page))

    for number, keys in ((1, "Ctrl+Return"), (2, "F5"), (3, "Ctrl+3"), (4, "Ctrl+4")):
        driver.tab(number)
        driver.press(keys)
        page = driver.window.pages.front
        await driver.vanishes(f"{page.name}.cancel")
        await until(partial(is_whole, page), f"nothing of {page.name} is cut off")
        assert page.minimumSizeHint().width() <= FITS.width()


@pytest.mark.parametrize("command", ["profile.new", "settings", "shortcuts", "messages", "about", "palette"])
async def test_dialogs_fit_the_screen_at_the_largest_size(driver: Driver, command: str) -> None:
    await driver.start()
    driver.window.resize(FITS)
    driver.desk.context.options.choose(TEXT_SIZE, "200")
    driver.window.actions_by_name[command].trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    least = dialog.minimumSizeHint()
    assert (least.width() <= FITS.width(), least.height() <= FITS.height()) == (True, True), least


@pytest.mark.usefixtures("_language_ends")
@pytest.mark.parametrize("language", ["en", "de", "fr"])
async def test_the_settings_fit_the_screen_when_they_enlarge_the_text(driver: Driver, language: str) -> None:
    settings = Settings(driver.settings_path)
    settings.set_text(LANGUAGE.key, language)
    settings.sync()
    await driver.start()
    driver.window.resize(FITS)
    driver.press("Ctrl+,")
    await driver.appears("settings.textSize")
    dialog, text = driver.find("settings.dialog", QWidget), driver.find("settings.textSize", QWidget)
    usual = text.fontMetrics().height()
    await driver.choose("settings.textSize", "200")
    await until(lambda: text.fontMetrics().height() > 1.5 * usual, "the text is larger")
    await until(lambda: dialog.width() >= dialog.minimumSizeHint().width(), "the dialog has room for it")
    assert (dialog.width() <= FITS.width(), dialog.height() <= FITS.height()) == (True, True), dialog.size()
    area = driver.find("settings.list", QScrollArea)
    rows = area.widget()
    assert rows is not None
    assert rows.minimumSizeHint().width() <= area.viewport().width(), "nothing is behind the scroll bar"
