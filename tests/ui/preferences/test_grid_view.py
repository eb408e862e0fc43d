from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from notifyadmin.api.models import Preferences
from notifyadmin.core.preferences.cells import CellKey, RowKey
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.ui.preferences.grid_model import PreferenceModel, Role
from notifyadmin.ui.preferences.grid_view import GridView
from notifyadmin.ui.theme import Appearance
from tests import hands
from tests.core.preferences.grids import key, shop
from tests.ui.workplace import Show

MAIL, SMS = key("comments", "EMAIL"), key("comments", "SMS")


class Screen:
    """A grid on the screen, and what it tells."""

    def __init__(self, view: GridView, model: PreferenceModel) -> None:
        self.view = view
        self.model = model
        self.grid = PreferenceGrid(shop())
        self.toggled: list[list[CellKey]] = []
        self.wanted: list[tuple[list[CellKey], QPoint]] = []
        self.rows_asked: list[RowKey] = []
        self.columns_asked: list[str] = []
        view.toggled.connect(self.toggled.append)
        view.cells_asked.connect(lambda cells, place: self.wanted.append((cells, place)))
        view.rows_asked.connect(lambda rows, _: self.rows_asked.extend(rows))
        view.column_asked.connect(lambda channel, _: self.columns_asked.append(channel))

    def place_of(self, cell: CellKey) -> QPoint:
        """The middle of a cell, in the view's own window."""
        return self.view.visualRect(self.model.index_of(cell.row, cell.channel)).center()

    def click(self, cell: CellKey, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        hands.click(self.view.viewport(), self.place_of(cell), button)

    def double_click(self, cell: CellKey, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """The four events of a double click: press, release, double click, release."""
        viewport, place = self.view.viewport(), self.place_of(cell)
        QTest.mouseClick(viewport, button, pos=place)
        QTest.mouseDClick(viewport, button, pos=place)
        QTest.mouseRelease(viewport, button, pos=place)

    def go_to(self, cell: CellKey) -> None:
        self.view.setFocus()
        self.view.setCurrentIndex(self.model.index_of(cell.row, cell.channel))

    def current(self) -> CellKey | None:
        cell: CellKey | None = self.view.currentIndex().data(Role.KEY)
        return cell


@pytest.fixture
def screen(appearance: Appearance, on_screen: Show) -> Screen:
    model = PreferenceModel()
    view = GridView(model, appearance)
    model.setParent(view)
    view.resize(900, 300)
    on_screen(view)
    screen = Screen(view, model)
    model.show_grid(screen.grid)
    return screen


def test_a_click_toggles_the_cell_below_it(screen: Screen) -> None:
    screen.click(SMS)
    screen.click(key("comments", "EMAIL", "zephyr"))
    assert screen.toggled == [[SMS], [key("comments", "EMAIL", "zephyr")]]


def test_a_fast_double_click_is_two_clicks(screen: Screen) -> None:
    screen.double_click(SMS)
    assert screen.toggled == [[SMS], [SMS]]


@pytest.mark.parametrize("act", [Screen.click, Screen.double_click])
def test_the_right_button_toggles_nothing(act: Callable[..., None], screen: Screen) -> None:
    act(screen, SMS, Qt.MouseButton.RightButton)
    assert screen.toggled == []


def test_a_click_beside_the_switches_toggles_nothing(screen: Screen) -> None:
    title = screen.view.visualRect(screen.model.index(0, 0)).center()
    hands.click(screen.view.viewport(), title)
    hands.click(screen.view.viewport(), QPoint(20, screen.view.viewport().height() - 5))
    assert screen.toggled == []


def test_a_double_click_on_a_title_folds_nothing(screen: Screen) -> None:
    top = screen.model.index(0, 0)
    QTest.mouseDClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=screen.view.visualRect(top).center())
    assert screen.view.isExpanded(top)


def test_space_toggles_the_cell_with_the_cursor(screen: Screen) -> None:
    screen.go_to(SMS)
    hands.press("Space")
    hands.press("Left")
    hands.press("Space")
    assert screen.toggled == [[SMS], [MAIL]]


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier])
@pytest.mark.parametrize("which", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_asks_for_the_frequencies_below_the_cell(
    which: Qt.Key, modifier: Qt.KeyboardModifier, screen: Screen
) -> None:
    screen.go_to(MAIL)
    QTest.keyClick(screen.view, which, modifier)
    below = screen.view.viewport().mapToGlobal(
        screen.view.visualRect(screen.model.index_of(MAIL.row, MAIL.channel)).bottomLeft()
    )
    assert screen.wanted == [([MAIL], below)]


def test_ctrl_enter_is_left_to_the_window(screen: Screen) -> None:
    screen.go_to(MAIL)
    hands.press("Ctrl+Return")
    assert (screen.wanted, screen.toggled) == ([], [])


def test_on_a_title_space_is_about_what_its_row_offers_and_enter_asks_about_the_row(screen: Screen) -> None:
    screen.view.setFocus()
    screen.view.setCurrentIndex(screen.model.index(0, 0))
    hands.press("Space")
    hands.press("Return")
    assert (screen.wanted, screen.toggled) == ([], [[MAIL, SMS]])
    assert screen.rows_asked == [RowKey("comments")]


def test_the_right_button_asks_for_the_frequencies_where_the_mouse_is(screen: Screen) -> None:
    screen.click(SMS, Qt.MouseButton.RightButton)
    assert screen.wanted == [([SMS], screen.view.viewport().mapToGlobal(screen.place_of(SMS)))]


def test_the_right_button_beside_the_switches_asks_for_no_frequencies(screen: Screen) -> None:
    title = screen.view.visualRect(screen.model.index(0, 0)).center()
    hands.click(screen.view.viewport(), title, Qt.MouseButton.RightButton)
    assert (screen.wanted, screen.rows_asked) == ([], [RowKey("comments")])
    hands.click(screen.view.viewport(), QPoint(20, screen.view.viewport().height() - 5), Qt.MouseButton.RightButton)
    assert (screen.wanted, screen.rows_asked) == ([], [RowKey("comments")])


def test_a_new_grid_is_unfolded_and_the_cursor_is_at_its_first_switch(screen: Screen) -> None:
    assert screen.view.isExpanded(screen.model.index(0, 0))
    assert screen.current() == MAIL


def test_an_empty_grid_has_no_cursor(screen: Screen) -> None:
    screen.model.show_grid(PreferenceGrid(Preferences()))
    assert screen.current() is None
    hands.press("Space")
    assert screen.toggled == []


def test_the_arrow_keys_go_from_switch_to_switch_over_what_is_not_offered(screen: Screen) -> None:
    screen.go_to(key("digest", "EMAIL"))
    steps = []
    for arrow in ("Right", "Right", "Right", "Left", "Left", "Up"):
        hands.press(arrow)
        steps.append(screen.current())
    digest = [key("digest", channel) for channel in ("PUSH", "SLACK", "SLACK", "PUSH", "EMAIL")]
    assert steps == [*digest, key("comments", "EMAIL", "zephyr")]


def test_along_a_row_with_categories_the_arrow_keys_fold_nothing(screen: Screen) -> None:
    screen.go_to(SMS)
    hands.press("Left")
    assert screen.current() == MAIL
    hands.press("Left")
    assert screen.view.currentIndex() == screen.model.index(0, 0)
    assert screen.view.isExpanded(screen.model.index(0, 0))
    hands.press("Right")
    assert screen.current() == MAIL


def test_at_its_title_a_row_folds_and_unfolds(screen: Screen) -> None:
    top = screen.model.index(0, 0)
    screen.view.setFocus()
    screen.view.setCurrentIndex(top)
    hands.press("Left")
    assert not screen.view.isExpanded(top)
    hands.press("Right")
    assert screen.view.isExpanded(top)


def test_the_grid_is_one_stop_on_the_way_with_tab(screen: Screen) -> None:
    screen.go_to(MAIL)
    assert (screen.view.accessibleIdentifier(), screen.view.accessibleName()) == ("preferences.grid", "Preferences")
    assert not screen.view.tabKeyNavigation()
    assert QApplication.focusWidget() is screen.view
