"""Notices over the window: they move nothing, belong to a page and a profile, and can be read again."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTabBar, QWidget

from notifyadmin.ui.notices import Level, Notice
from tests import hands
from tests.driver import Driver, until

COMMAND = 'curl -u id:key https://api.notificationapi.com/id/sender -d \'{"notificationId":"order","user":{"id":"7"}}\''


def places(driver: Driver) -> dict[str, QRect]:
    """Where the controls of the page in front are, in the window."""
    hands.settle()
    page = driver.window.pages.front
    parts = [part for part in page.findChildren(QWidget) if part.isVisible() and part.accessibleIdentifier()]
    return {
        part.accessibleIdentifier(): QRect(part.mapTo(driver.window, part.rect().topLeft()), part.size())
        for part in parts
    }


async def test_no_notice_moves_a_control(driver: Driver) -> None:
    await driver.start()
    before = places(driver)
    for level in Level:
        driver.window.notices.show_notice(Notice(level, "It rains. " * 9, action="Undo", lines=("Here", "There")))
        assert driver.shows("notice")
        assert places(driver) == before


async def test_a_notice_of_one_line_covers_no_control(driver: Driver) -> None:
    await driver.start()
    for number in (1, 2, 3):
        driver.tab(number)
        driver.window.notices.show_notice(Notice(Level.SUCCESS, f"Saved as request {number}.", action="Undo"))
        bar = driver.find("notice", QWidget)
        covered = QRect(bar.mapTo(driver.window, bar.rect().topLeft()), bar.size())
        tabs = driver.window.pages.findChild(QTabBar)
        assert tabs is not None
        assert [name for name, place in places(driver).items() if covered.intersects(place)] == []
        assert covered.left() > tabs.mapTo(driver.window, tabs.tabRect(2).topRight()).x()


async def test_an_import_is_undone_from_its_notice_which_stays_with_its_page(driver: Driver) -> None:
    await driver.start()
    former = driver.text("notificationId")
    QGuiApplication.clipboard().setText(COMMAND)
    driver.press("Ctrl+Shift+V")
    await until(lambda: "Imported from" in driver.notice(), "it is told")
    driver.tab(3)
    assert driver.notice() == ""
    driver.tab(1)
    driver.press("Ctrl+Shift+V")
    await until(lambda: "Imported from" in driver.notice(), "it is told")
    driver.click("notice.action")
    await until(lambda: driver.text("notificationId") == former, "it is undone")


async def test_messages_are_read_again_in_a_list(driver: Driver) -> None:
    await driver.start()
    QGuiApplication.clipboard().setText("nothing that could be a request")
    driver.press("Ctrl+Shift+V")
    await until(driver.notice, "it is told")
    said = driver.text("notice.text")
    driver.click("notice.close")
    assert driver.notice() == ""
    driver.click("messages.open")
    await driver.appears("messages.list")
    assert said in driver.text("messages.list")
    driver.press("Escape")
    await driver.vanishes("messages.list")


async def test_an_import_takes_the_place_of_one_that_was_refused_before(driver: Driver) -> None:
    await driver.start()
    QGuiApplication.clipboard().clear()
    driver.press("Ctrl+Shift+V")
    assert driver.notice() == "The clipboard holds no text. Nothing was changed."
    QGuiApplication.clipboard().setText('{"notificationId": "a", "user": {"id": "1"}, "unheard": 1}')
    driver.press("Ctrl+Shift+V")
    await until(lambda: driver.notice().startswith("Imported from JSON"), "the import is in front")
    assert not driver.shows("notice.count")
