from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from notifyadmin.ui.widgets.flow_layout import FlowLayout


@pytest.fixture
def flow(qtbot: QtBot) -> QWidget:
    """Four buttons of 100 px and 20 px in height, above a stretch."""
    window, row = QWidget(), QWidget()
    qtbot.addWidget(window)
    layout = FlowLayout()
    layout.setSpacing(10)
    row.setLayout(layout)
    for name in "abcd":
        button = QPushButton(name)
        button.setFixedSize(100, 20)
        layout.addWidget(button)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(row)
    column.addStretch(1)
    return window


def places(window: QWidget) -> list[tuple[int, int]]:
    """Where the visible buttons stand once the window has been laid out."""
    return [
        (button.mapTo(window, QRect().topLeft()).x(), button.mapTo(window, QRect().topLeft()).y())
        for button in window.findChildren(QPushButton)
        if button.isVisible()
    ]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (430, [(0, 0), (110, 0), (220, 0), (330, 0)]),
        (429, [(0, 0), (110, 0), (220, 0), (0, 30)]),
        (215, [(0, 0), (110, 0), (0, 30), (110, 30)]),
        (100, [(0, 0), (0, 30), (0, 60), (0, 90)]),
    ],
)
def test_what_has_no_room_goes_into_further_lines(
    flow: QWidget, qtbot: QtBot, width: int, expected: list[tuple[int, int]]
) -> None:
    flow.resize(width, 200)
    with qtbot.waitExposed(flow):
        flow.show()
    assert places(flow) == expected
    assert flow.minimumSizeHint().width() == 100


def test_what_is_hidden_takes_no_room(flow: QWidget, qtbot: QtBot) -> None:
    flow.resize(430, 200)
    flow.findChildren(QPushButton)[1].hide()
    with qtbot.waitExposed(flow):
        flow.show()
    assert places(flow) == [(0, 0), (110, 0), (220, 0)]
