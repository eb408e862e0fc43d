from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from notifyadmin.ui.widgets.submit_bar import SubmitBar
from tests import hands
from tests.ui.workplace import Show


class Bar:
    """The bar on the screen, and what it tells."""

    def __init__(self, on_screen: Show) -> None:
        self.widget = SubmitBar("send", "Send")
        self.told: list[str] = []
        self.widget.submitted.connect(lambda: self.told.append("submitted"))
        on_screen(self.widget)


@pytest.fixture
def bar(on_screen: Show) -> Bar:
    return Bar(on_screen)


def test_its_button_submits_by_mouse_and_by_keyboard(bar: Bar) -> None:
    hands.click(bar.widget.submit)
    bar.widget.submit.setFocus()
    hands.press("Space")
    assert bar.told == ["submitted", "submitted"]


def test_a_hint_stands_beside_the_button(bar: Bar) -> None:
    bar.widget.show_hint("2 problems")
    assert "2 problems" in [label.text() for label in bar.widget.findChildren(QLabel)]
