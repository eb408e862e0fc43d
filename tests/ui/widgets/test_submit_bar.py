from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar

from notifyadmin.ui.widgets.submit_bar import SubmitBar
from tests import hands
from tests.ui.finding import find
from tests.ui.workplace import Show


class Bar:
    """The bar on the screen, and what it tells."""

    def __init__(self, on_screen: Show) -> None:
        self.widget = SubmitBar("send", "Send")
        self.told: list[str] = []
        self.widget.submitted.connect(lambda: self.told.append("submitted"))
        self.widget.cancelled.connect(lambda: self.told.append("cancelled"))
        on_screen(self.widget)
        self.cancel = find(self.widget, "send.cancel", QAbstractButton)
        self.progress = find(self.widget, "send.progress", QProgressBar)


@pytest.fixture
def bar(on_screen: Show) -> Bar:
    return Bar(on_screen)


def test_its_button_submits_by_mouse_and_by_keyboard(bar: Bar) -> None:
    hands.click(bar.widget.submit)
    bar.widget.submit.setFocus()
    hands.press("Space")
    assert bar.told == ["submitted", "submitted"]


def test_only_a_running_request_can_be_cancelled(bar: Bar) -> None:
    assert (bar.cancel.isVisible(), bar.progress.isVisible()) == (False, False)
    bar.widget.show_busy(True)
    hands.settle()
    assert (bar.cancel.isVisible(), bar.progress.isVisible()) == (True, True)
    hands.click(bar.cancel)
    assert bar.told == ["cancelled"]


def test_the_keyboard_is_not_lost_when_the_request_ends(bar: Bar) -> None:
    bar.widget.show_busy(True)
    hands.settle()
    bar.cancel.setFocus()
    bar.widget.show_busy(False)
    assert bar.widget.submit.hasFocus()


def test_a_hint_stands_beside_the_button(bar: Bar) -> None:
    bar.widget.show_hint("2 problems")
    assert "2 problems" in [label.text() for label in bar.widget.findChildren(QLabel)]
