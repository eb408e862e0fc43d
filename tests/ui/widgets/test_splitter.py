from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from notifyadmin.ui.widgets.splitter import Axis, Divider, Splitter, next_stop
from tests import hands
from tests.ui.workplace import Show


@pytest.fixture(params=[Axis.Horizontal, Axis.Vertical])
def panes(request: pytest.FixtureRequest, on_screen: Show) -> Splitter:
    inner = Splitter(Axis.Vertical, (QPlainTextEdit("b"), QLabel("no control")))
    splitter = Splitter(request.param, (QPlainTextEdit("a"), inner))
    page = QWidget()
    QVBoxLayout(page).addWidget(splitter)
    page.resize(500, 500)
    on_screen(page)
    splitter.setSizes([250, 250])
    return splitter


def keys_along(splitter: Splitter) -> tuple[str, str]:
    """The arrow keys that move its divider."""
    return ("Left", "Right") if splitter.orientation() is Axis.Horizontal else ("Up", "Down")


def test_arrow_keys_move_a_divider_and_the_others_do_not(panes: Splitter) -> None:
    divider = panes.handle(1)
    divider.setFocus()
    back, forth = keys_along(panes)
    sizes = [panes.sizes()]
    for keys in (back, forth, "Up" if back == "Left" else "Left"):
        hands.press(keys)
        sizes.append(panes.sizes())
    before, less, again, still = (first for first, _ in sizes)
    assert less < before
    assert again == still == before


def test_a_divider_that_has_the_keyboard_is_seen_to_have_it(panes: Splitter) -> None:
    divider = panes.handle(1)
    assert isinstance(divider, Divider)
    assert divider.accessibleName()
    before = divider.grab().toImage()
    divider.setFocus()
    assert divider.grab().toImage() != before
    divider.clearFocus()
    assert divider.grab().toImage() == before


def test_the_way_goes_over_panes_and_dividers_and_leaves_out_what_takes_no_keys(panes: Splitter) -> None:
    inner = panes.widget(1)
    assert isinstance(inner, Splitter)
    page = panes.parentWidget()
    assert page is not None
    round_trip = [panes.widget(0), panes.handle(1), inner.widget(0), inner.handle(1)]
    for here, there in pairwise([*round_trip, round_trip[0]]):
        assert next_stop(page, here, 1) is there
        assert next_stop(page, there, -1) is here


def test_tab_does_not_stop_at_a_divider(panes: Splitter) -> None:
    first = panes.widget(0)
    assert isinstance(first, QPlainTextEdit)
    first.setTabChangesFocus(True)
    first.setFocus()
    hands.press("Tab")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    assert focused.toPlainText() == "b"
    assert not panes.handle(1).focusPolicy() & Qt.FocusPolicy.TabFocus


def test_without_panes_there_is_nowhere_to_go(on_screen: Show) -> None:
    alone = QWidget()
    on_screen(alone)
    assert next_stop(alone, None, 1) is None
