"""The window at sizes that a small or a wide screen leaves it."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QHoverEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTreeView,
    QWidget,
)

from notifyadmin.ui.widgets.stacking_splitter import StackingSplitter
from notifyadmin.ui.window_geometry import MINIMUM_SIZE
from tests import hands
from tests.driver import Driver, until
from tests.e2e.pages import ready_to_send
from tests.faults import FaultServer, is_silent


def shown_parts(page: QWidget) -> list[QWidget]:
    """The controls and words of a page that are shown, scrolled away or not; parts of other controls left out."""
    kinds = (QAbstractButton, QLineEdit, QLabel)
    return [
        part
        for part in page.findChildren(QWidget)
        if isinstance(part, kinds) and part.isVisible() and part.accessibleIdentifier()
    ]


def cut_off(part: QWidget) -> bool:
    """Whether a part of it can be neither seen nor scrolled to."""
    hands.bring_into_view(part)
    rect = QRect(QPoint(), part.size())
    parent = part.parentWidget()
    inside = part
    while parent is not None:
        place = QRect(inside.mapTo(parent, rect.topLeft()), rect.size())
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and area.viewport() is parent:
            rect = parent.rect().intersected(place)
            if rect.isEmpty():
                return True
        elif not parent.rect().contains(place):
            return not isinstance(parent.parentWidget(), QAbstractScrollArea)
        else:
            rect = place
        inside, parent = parent, parent.parentWidget()
    return False


@pytest.mark.parametrize("size", [MINIMUM_SIZE, QSize(900, 480), QSize(1180, 780)])
async def test_nothing_is_cut_off_at_the_smallest_size(driver: Driver, size: QSize) -> None:
    await driver.start()
    driver.window.resize(size)
    assert driver.window.size() == size

    def is_whole(page: QWidget) -> bool:
        return not any(cut_off(part) for part in shown_parts(page))

    for number, keys in ((1, "Ctrl+Return"), (2, "F5"), (3, "Ctrl+3")):
        driver.tab(number)
        driver.press(keys)
        page = driver.window.pages.front
        await driver.vanishes(f"{page.name}.cancel")
        await until(partial(is_whole, page), f"nothing of {page.name} is cut off")


async def test_send_stays_in_view_at_the_smallest_size(driver: Driver) -> None:
    await driver.start()
    driver.window.resize(900, 480)
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Sent"
    button = driver.find("send.submit", QAbstractButton)
    await until(lambda: button.visibleRegion().boundingRect() == button.rect(), "all of the button is in view")


def is_seen(driver: Driver, identifier: str) -> bool:
    """Whether all of a control is in view."""
    control = driver.find(identifier, QWidget)
    return control.isVisible() and control.visibleRegion().boundingRect() == control.rect()


async def test_what_a_send_came_to_is_brought_into_view_at_the_smallest_size(driver: Driver) -> None:
    await driver.start()
    driver.window.resize(MINIMUM_SIZE)
    driver.go_to("user.id")
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Sent"
    for part in ("send.heading", "send.verdict", "send.verdict.trackingId"):
        await until(partial(is_seen, driver, part), f"{part} is in view")
    assert driver.focus() == "user.id"


async def test_a_request_that_takes_its_time_is_brought_into_view_at_the_smallest_size(driver: Driver) -> None:
    async with FaultServer(is_silent) as server:
        await ready_to_send(driver, server.url)
        driver.window.resize(MINIMUM_SIZE)
        driver.press("Ctrl+Return")
        for part in ("send.waiting", "send.cancel"):
            await driver.appears(part)
            await until(partial(is_seen, driver, part), f"{part} is in view")
        driver.click("send.cancel")
        await driver.vanishes("send.cancel")


async def test_a_response_that_is_in_view_scrolls_nothing(driver: Driver) -> None:
    await driver.start()
    driver.window.resize(MINIMUM_SIZE)
    driver.press("Ctrl+Return")
    await driver.verdict("send")
    await until(partial(is_seen, driver, "send.verdict.trackingId"), "the verdict is in view")
    areas = driver.window.pages.front.findChildren(QScrollArea)
    before = [area.verticalScrollBar().value() for area in areas]
    moved: list[int] = []
    for area in areas:
        area.verticalScrollBar().valueChanged.connect(moved.append)
    driver.press("Ctrl+Return")
    await driver.verdict("send")
    assert (moved, [area.verticalScrollBar().value() for area in areas]) == ([], before)


async def test_the_line_between_two_panes_stays_thin_under_the_mouse(driver: Driver) -> None:
    await driver.start()
    splitter = driver.window.pages.front.findChild(StackingSplitter)
    assert splitter is not None
    handle = splitter.handle(1)

    def line() -> list[str]:
        image = handle.grab().toImage()
        row = [image.pixelColor(x, handle.height() // 2).name() for x in range(image.width())]
        return [color for color in row if color != row[0]]

    at_rest = line()
    # QTest's own way to move the mouse lets the loop run on within the task that does it, and tasks are lost by that.
    QApplication.sendEvent(handle, QHoverEvent(QEvent.Type.HoverEnter, QPointF(1, 1), QPointF(1, 1), QPointF()))
    await until(lambda: line() != at_rest, "the line is another one under the mouse")
    assert 1 <= len(line()) <= 2


async def test_on_a_wide_screen_the_columns_stand_near_the_names(driver: Driver) -> None:
    await driver.start()
    driver.window.resize(1900, 900)
    driver.press("F5")
    await driver.verdict("preferences")
    grid = driver.find("preferences.grid", QTreeView)
    first = driver.cell("Hello World", "EMAIL")
    await until(lambda: grid.columnViewportPosition(first.column()) < 500, "the columns stand near the names")


async def test_counts_move_no_control(driver: Driver) -> None:
    await driver.start()
    driver.press("F5")
    await driver.verdict("preferences")
    driver.click("preferences.atOnce")

    def places() -> dict[str, QPoint]:
        hands.settle()
        names = ("showRequest", "revert", "apply", "filterChannel", "onlyChanged", "filter")
        controls = [driver.find(f"preferences.{name}", QWidget) for name in names]
        return {part.accessibleIdentifier(): part.mapTo(driver.window, QPoint()) for part in controls}

    before = places()
    driver.click_cell("Hello World", "EMAIL")
    driver.type("preferences.filter", "hello")
    assert places() == before
    grid = driver.find("preferences.grid", QTreeView)
    assert grid.model().headerData(0, Qt.Orientation.Horizontal)


async def test_some_rows_of_the_grid_are_shown_at_the_smallest_size(driver: Driver) -> None:
    await driver.start()
    driver.window.resize(MINIMUM_SIZE)
    driver.press("F5")
    await driver.verdict("preferences")
    grid = driver.find("preferences.grid", QTreeView)
    row = grid.visualRect(driver.cell("Hello World", "EMAIL")).height()
    await until(lambda: grid.viewport().height() >= 3 * row, "three rows have room")


async def test_the_form_stands_above_the_json_where_fields_would_be_too_narrow(driver: Driver) -> None:
    await driver.start()
    driver.window.resize(MINIMUM_SIZE)
    await until(lambda: driver.find("notificationId", QLineEdit).width() > 300, "the form has the whole width")


async def test_nothing_of_the_preferences_page_overlaps_at_the_smallest_size(driver: Driver) -> None:
    await driver.start()
    driver.window.resize(MINIMUM_SIZE)
    driver.press("F5")
    await driver.verdict("preferences")
    page = driver.window.pages.front
    grid = driver.find("preferences.grid", QTreeView)

    def overlapping() -> list[str]:
        covered = QRect(grid.mapTo(page, QPoint()), grid.size())
        words = [part for part in page.findChildren(QLabel) if part.isVisible() and not grid.isAncestorOf(part)]
        places = {part.text(): QRect(part.mapTo(page, QPoint()), part.size()) for part in words if part.text()}
        return [text for text, place in places.items() if place.intersects(covered)]

    await until(lambda: not overlapping(), "the page is laid out without overlaps")
