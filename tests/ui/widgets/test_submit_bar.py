from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.scroll import VerticalScroll
from notifyadmin.ui.widgets.submit_bar import SubmitBar
from tests import hands
from tests.ui.finding import find
from tests.ui.workplace import Show


class Bar:
    """The bar on the screen, and what it tells."""

    def __init__(self, on_screen: Show, resources: Resources) -> None:
        self.widget = SubmitBar("send", "Send", resources)
        self.told: list[str] = []
        self.widget.submitted.connect(lambda: self.told.append("submitted"))
        on_screen(self.widget)

    def hint(self) -> str:
        return find(self.widget, "send.hint", QLabel).text()

    def has_icon(self) -> bool:
        icons = [label for label in self.widget.findChildren(QLabel) if not label.pixmap().isNull()]
        return any(icon.isVisible() for icon in icons)


@pytest.fixture
def bar(on_screen: Show, resources: Resources) -> Bar:
    return Bar(on_screen, resources)


def test_its_button_submits_by_mouse_and_by_keyboard(bar: Bar) -> None:
    hands.click(bar.widget.submit)
    bar.widget.submit.setFocus()
    hands.press("Space")
    assert bar.told == ["submitted", "submitted"]


def test_a_hint_stands_beside_the_button(bar: Bar) -> None:
    bar.widget.show_hint("2 problems")
    assert (bar.hint(), bar.has_icon()) == ("2 problems", False)


def test_a_refusal_has_an_icon_until_there_is_a_hint_again(bar: Bar) -> None:
    bar.widget.show_refusal("Nothing was sent. Fix 2 problems.")
    assert (bar.hint(), bar.has_icon()) == ("Nothing was sent. Fix 2 problems.", True)
    bar.widget.show_hint("")
    assert (bar.hint(), bar.has_icon()) == ("", False)


def test_its_button_stands_below_the_edge_of_what_scrolls_above_it(resources: Resources, on_screen: Show) -> None:
    window, content = QWidget(), QWidget()
    layout = QVBoxLayout(window)
    bar, scroll = SubmitBar("send", "Send", resources), VerticalScroll(content)
    bar.follow(scroll.verticalScrollBar())
    layout.addWidget(scroll, 1)
    layout.addWidget(bar)
    window.resize(400, 300)
    on_screen(window)

    def edges() -> tuple[int, int]:
        hands.settle()
        parts = (content, bar.submit)
        content_edge, button_edge = (part.mapTo(window, part.rect().topRight()).x() for part in parts)
        return content_edge, button_edge

    content_edge, button_edge = edges()
    assert content_edge == button_edge
    content.setMinimumHeight(1_000)
    scrolled_edge, button_edge = edges()
    assert scrolled_edge == button_edge < content_edge
