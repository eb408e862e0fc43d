"""Everything that the window says comes out of the catalogues, and fits when it is longer or runs the other way."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QTableView, QWidget

from notifyadmin import desk
from notifyadmin.store.settings import Settings
from tests import hands
from tests.catalogues import LANGUAGES
from tests.driver import Driver, until
from tests.e2e.pages import ready_to_retract
from tests.painted import painted
from tests.pseudo import BEGIN, END, Pseudo

DATA = re.compile(
    r"Sandbox|NotifyAdmin|NotificationAPI|Node|PHP|Python|Ruby|cURL"
    r"|Hello,? (World|Jane|Sam)|Hi Jane, this is your first notification. It was sent with|npm install [\w-]+|https?://\S+"
    r"|content-length|trackingId|messages|Order tracking|Project (Apollo|Zephyr)|Replies to your comments|Weekly digest"
    r"|[a-z]+_[a-z_]+|</?p>|((Ctrl|Shift|Alt)\+)+(\w+|.)?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|Scroll (Left|Right)|Close|Cancel|Press shortcut|English|Deutsch|Français"
)
"""What is in no catalogue of the program's: names, ids, examples, code, and what Qt says itself."""
PLACES_OF_DATA = (".headers", ".response", ".code", "about.settings", "about.history")

SMALLEST = QSize(720, 480)


@pytest.fixture
def pseudo(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program in the pseudo-language."""
    translator = Pseudo()
    monkeypatch.setattr(desk, "use_language", lambda app, *_: app.installTranslator(translator))
    yield
    qapp.removeTranslator(translator)


def english(root: QWidget) -> set[tuple[str, str]]:
    """What is shown and is not out of a catalogue, with its place."""
    hands.settle()
    found = set()
    for place, text in painted(root):
        left, innermost = text, 1
        while innermost:
            left, innermost = re.subn(rf"{BEGIN}[^{BEGIN}{END}]*{END}", "", left)
        if re.search(r"[A-Za-z]{3}", DATA.sub("", left)) and not place.endswith(PLACES_OF_DATA):
            found.add((place, text))
    return found


async def at_each_page(driver: Driver) -> AsyncIterator[str]:
    """Starts the program and goes through its pages, each with something to show."""
    await driver.start()
    driver.press("Ctrl+Return")
    await driver.verdict("send")
    yield "send"
    driver.tab(2)
    driver.type("preferences.userId", "123")
    driver.click("preferences.load")
    await driver.verdict("preferences")
    yield "preferences"
    await ready_to_retract(driver, start=False)
    driver.click("retract.submit")
    await driver.appears("retract.confirm")
    yield "retract.confirm"
    driver.click("retract.confirm")
    await driver.vanishes("retract.confirm")
    await driver.verdict("retract")
    yield "retract"
    driver.tab(4)
    await until(lambda: driver.find("history.list", QTableView).model().rowCount() > 0, "the rows are listed")
    driver.press("Down")
    yield "history"


@pytest.mark.usefixtures("pseudo")
async def test_every_page_speaks_the_language_of_the_catalogues(driver: Driver) -> None:
    found = {page: english(driver.window) async for page in at_each_page(driver)}
    assert found == {page: set() for page in found}


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("command", ["profile.new", "settings", "shortcuts", "messages", "about"])
async def test_every_dialog_speaks_it_too(driver: Driver, command: str) -> None:
    await driver.start()
    driver.window.actions_by_name[command].trigger()
    hands.settle()
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert {text for each in windows for text in english(each)} == set()


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("direction", Qt.LayoutDirection, ids=lambda each: each.name)
async def test_nothing_is_wider_than_the_window_where_texts_are_longer(
    driver: Driver, qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    try:
        async for page in at_each_page(driver):
            assert driver.window.minimumSizeHint().width() <= driver.window.width(), page
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def choose_language(driver: Driver, language: str) -> None:
    """Has the settings say so before the program starts."""
    settings = Settings(driver.settings_path)
    settings.set_text("language", language)
    settings.sync()


@pytest.mark.usefixtures("_language_ends")
@pytest.mark.parametrize(
    ("language", "verdict", "save"), [("de", "Gesendet", "Speichern"), ("fr", "Envoyé", "Enregistrer")]
)
async def test_the_program_speaks_the_language_of_the_settings(
    driver: Driver, language: str, verdict: str, save: str
) -> None:
    choose_language(driver, language)
    await driver.start()
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == verdict
    driver.tab(2)
    assert driver.text("preferences.apply").startswith(save)


@pytest.mark.usefixtures("_language_ends")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_page_has_room_in_the_smallest_window(driver: Driver, language: str) -> None:
    choose_language(driver, language)
    async for page in at_each_page(driver):
        driver.window.resize(driver.window.minimumSize())
        hands.settle()
        host = driver.window.pages.currentWidget()
        assert isinstance(host, QScrollArea)
        assert host.horizontalScrollBar().maximum() == 0, page


@pytest.mark.usefixtures("_language_ends")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_settings_have_room_in_the_smallest_window(driver: Driver, language: str) -> None:
    choose_language(driver, language)
    await driver.start()
    driver.window.resize(SMALLEST)
    driver.press("Ctrl+,")
    await driver.appears("settings.search")
    dialog = driver.find("settings.search", QWidget).window()
    assert (dialog.width() <= SMALLEST.width(), dialog.height() <= SMALLEST.height()) == (True, True), dialog.size()


@pytest.mark.usefixtures("_language_ends")
async def test_a_language_that_there_is_not_is_the_systems(driver: Driver) -> None:
    choose_language(driver, "tlh")
    await driver.start()
    assert driver.text("send.submit").startswith("Send")


@pytest.mark.usefixtures("_language_ends")
async def test_a_language_that_is_chosen_in_the_menu_is_spoken_by_the_next_window(driver: Driver) -> None:
    await driver.start()
    menu = driver.window.findChild(QMenu, "menu.language")
    assert menu is not None
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["System"]
    next(action for action in menu.actions() if action.text() == "Deutsch").trigger()
    assert await driver.desk.ended()
    await driver.restart()
    assert driver.text("send.submit").startswith("Senden")
    menu = driver.window.findChild(QMenu, "menu.language")
    assert menu is not None
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Deutsch"]
    next(action for action in menu.actions() if action.text() == "System").trigger()
    assert await driver.desk.ended()
    assert Settings(driver.settings_path).text("language") == ""
