from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QLineEdit, QTabWidget, QVBoxLayout, QWidget

from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.splitter import Axis
from notifyadmin.ui.widgets.stacking_splitter import StackingSplitter
from notifyadmin.ui.window_geometry import FIRST_SIZE, MINIMUM_SIZE, fitted, restore_geometry
from tests import hands
from tests.ui.workplace import Show

SMALL = QRect(0, 0, 683, 384)
"""A screen of 1366 × 768 at 200 %."""


class OnScreen(QWidget):
    """A window on a screen of any size."""

    def __init__(self, available: QRect) -> None:
        super().__init__()
        self._screen = SmallScreen(available)

    def screen(self) -> QScreen:
        return self._screen  # type: ignore[return-value]  # as much of a screen as is asked for


class SmallScreen:
    """A screen's room for windows."""

    def __init__(self, available: QRect) -> None:
        self._available = available

    def availableGeometry(self) -> QRect:
        return self._available


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (QRect(100, 100, 400, 300), QRect(100, 100, 400, 300)),
        (QRect(0, 0, 4000, 3000), QRect(0, 24, 1024, 676)),
        (QRect(1900, 900, 400, 300), QRect(624, 400, 400, 300)),
        (QRect(-500, -500, 400, 300), QRect(0, 24, 400, 300)),
    ],
)
def test_a_rectangle_is_moved_and_made_smaller_only_as_far_as_it_must_be(wanted: QRect, expected: QRect) -> None:
    assert fitted(wanted, QRect(0, 24, 1024, 676)) == expected


@pytest.mark.parametrize("screen", [SMALL, QRect(0, 0, 1024, 700), QRect(0, 27, 1920, 1053)])
def test_the_first_window_and_its_title_bar_fit_the_screen(screen: QRect, qapp: QApplication) -> None:
    window = OnScreen(screen)
    restore_geometry(window, b"")
    assert window.width() < screen.width()
    assert window.height() < screen.height() - 20
    assert window.width() <= FIRST_SIZE.width()


def test_a_restored_window_fits_a_smaller_screen(qapp: QApplication) -> None:
    former = QWidget()
    former.setGeometry(700, 250, 1180, 780)
    window = OnScreen(QRect(0, 0, 1024, 700))
    restore_geometry(window, bytes(former.saveGeometry().data()))
    assert QRect(0, 0, 1024, 700).contains(window.geometry())


def test_a_restored_window_that_fits_is_left_where_it_was(qapp: QApplication) -> None:
    former = QWidget()
    former.setGeometry(300, 250, 900, 600)
    window = QWidget()
    restore_geometry(window, bytes(former.saveGeometry().data()))
    assert window.geometry() == former.geometry()


def test_the_window_may_be_smaller_than_any_screen_in_use() -> None:
    assert (MINIMUM_SIZE.width() <= 960, MINIMUM_SIZE.height() <= 500) == (True, True)


def pane(width: int) -> QWidget:
    pane = QWidget()
    field = QLineEdit()
    field.setMinimumWidth(width)
    QVBoxLayout(pane).addWidget(field)
    return pane


def test_panes_are_stacked_where_both_have_no_room_and_come_back_as_they_were(on_screen: Show) -> None:
    panes = (pane(400), pane(300))
    split = StackingSplitter(panes, sizes=(500, 500), heights=(1, 1))
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(split)
    window.resize(1000, 500)
    on_screen(window)
    split.setSizes([600, 391])
    beside = split.sizes()
    window.resize(600, 500)
    assert split.orientation() is Axis.Vertical
    assert {pane.width() for pane in panes} == {600}
    window.resize(1000, 500)
    assert (split.orientation(), split.sizes()) == (Axis.Horizontal, beside)


def test_a_splitter_needs_no_more_than_the_width_of_its_widest_pane(on_screen: Show) -> None:
    split = StackingSplitter((pane(400), pane(300)), sizes=(1, 1), heights=(1, 1))
    on_screen(split)
    assert split.minimumSizeHint().width() < 500


def test_the_selected_tab_does_not_move_the_others(
    on_screen: Show, appearance: Appearance, resources: Resources
) -> None:
    tabs = QTabWidget()
    for name in ("Send", "Preferences", "Retract", "History"):
        tabs.addTab(QWidget(), name)
    appearance.style_window(tabs)
    tabs.resize(QSize(600, 300))
    on_screen(tabs)
    bar = tabs.tabBar()
    places = []
    for at in range(3):
        hands.click(bar, bar.tabRect(at).center())
        places.append([bar.tabRect(other) for other in range(3)])
    assert places[0] == places[1] == places[2]
