"""Scrolling to a part of what is scrolled: as far as it must be, in every area around it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from notifyadmin.ui.widgets.scroll import Reveal, VerticalScroll
from tests import hands
from tests.driver import PATIENCE_MS
from tests.ui.workplace import Show

AREA_HEIGHT = 200


class Nested:
    """Two parts of one height below much else, in an area that is itself below much else in another one."""

    def __init__(self, on_screen: Show) -> None:
        self.first, self.second = QWidget(), QWidget()
        self.inner = VerticalScroll(_column(_spacer(), self.first, self.second, _spacer()))
        self.inner.setFixedHeight(AREA_HEIGHT)
        self.outer = VerticalScroll(_column(_spacer(), self.inner, _spacer()))
        self.outer.resize(300, AREA_HEIGHT)
        self.reveal = Reveal(self.outer)
        self.set_heights(40)
        on_screen(self.outer)

    def set_heights(self, height: int) -> None:
        for part in (self.first, self.second):
            part.setFixedHeight(height)

    def places(self) -> tuple[int, int]:
        """How far both areas are scrolled."""
        hands.settle()
        return self.inner.verticalScrollBar().value(), self.outer.verticalScrollBar().value()

    def sees(self, part: QWidget) -> bool:
        """Whether all of a part is in view."""
        hands.settle()
        return part.visibleRegion().boundingRect() == part.rect()


def _spacer() -> QWidget:
    spacer = QWidget()
    spacer.setFixedHeight(1_000)
    return spacer


def _column(*parts: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    for part in parts:
        layout.addWidget(part)
    return column


@pytest.fixture
def nested(on_screen: Show) -> Nested:
    return Nested(on_screen)


def test_parts_are_brought_into_view_together_in_every_area_around_them(nested: Nested) -> None:
    nested.reveal.start(nested.first, nested.second)
    assert nested.sees(nested.first)
    assert nested.sees(nested.second)


def test_what_is_in_view_stays_where_it_is(nested: Nested) -> None:
    nested.reveal.start(nested.first, nested.second)
    bar = nested.inner.verticalScrollBar()
    bar.setValue(bar.value() + 10)
    before = nested.places()
    nested.reveal.start(nested.first, nested.second)
    assert nested.places() == before


def test_of_what_is_too_tall_the_beginning_is_shown(nested: Nested, qtbot: QtBot) -> None:
    nested.set_heights(AREA_HEIGHT)
    hands.settle()
    nested.reveal.start(nested.first, nested.second)
    qtbot.waitUntil(lambda: nested.first.mapTo(nested.outer, QPoint()).y() == 0, timeout=PATIENCE_MS)


def test_a_part_that_is_not_shown_counts_for_nothing(nested: Nested) -> None:
    nested.second.hide()
    nested.reveal.start(nested.second)
    assert nested.places() == (0, 0)
    nested.reveal.start(nested.first, nested.second)
    assert nested.sees(nested.first)
