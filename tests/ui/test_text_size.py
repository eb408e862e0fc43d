from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from notifyadmin.core.options import Options
from notifyadmin.store.options import TEXT_SIZE
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.text import PlainText
from notifyadmin.ui.window import Window
from tests.ui.workplace import Show, Workplace


def test_all_text_grows_at_once_and_goes_back(appearance: Appearance, on_screen: Show, qapp: QApplication) -> None:
    window, line, code = QWidget(), QLineEdit("Text"), PlainText()
    layout = QVBoxLayout(window)
    layout.addWidget(line)
    layout.addWidget(code)
    appearance.style_window(window)
    on_screen(window)
    usual, heights = qapp.font().pointSizeF(), (line.sizeHint().height(), code.fontMetrics().height())

    appearance.set_text_size(200)
    assert appearance.text_size == 200
    assert line.font().pointSizeF() == code.font().pointSizeF() == pytest.approx(2 * usual)
    assert line.sizeHint().height() > 1.7 * heights[0]
    assert code.fontMetrics().height() > 1.8 * heights[1]
    appearance.set_text_size(100)
    assert qapp.font().pointSizeF() == usual
    assert (line.sizeHint().height(), code.fontMetrics().height()) == heights


def test_what_is_measured_in_letters_is_measured_again(appearance: Appearance, on_screen: Show) -> None:
    label = QLabel("Text")
    fit_to_text(label, lambda each, metrics: each.setMinimumWidth(metrics.horizontalAdvance("0" * 20)))
    appearance.style_window(label)
    on_screen(label)
    usual = label.minimumWidth()

    appearance.set_text_size(200)
    assert label.minimumWidth() == pytest.approx(2 * usual, rel=0.05)


def test_icons_grow_with_the_text_and_are_drawn_sharp(
    appearance: Appearance, resources: Resources, on_screen: Show
) -> None:
    window, label, button = QWidget(), QLabel(), QPushButton("Save")
    layout = QVBoxLayout(window)
    layout.addWidget(label)
    layout.addWidget(button)
    appearance.style_window(window)
    resources.show_icon(label, "save", size=20)
    button.setIcon(resources.icon("save"))
    on_screen(window)

    appearance.set_text_size(175)
    assert label.pixmap().deviceIndependentSize().width() == 35
    assert button.iconSize().width() == 28
    drawn = [size.width() / window.devicePixelRatio() for size in button.icon().availableSizes()]
    assert 28 in drawn


def test_a_size_is_told_once(appearance: Appearance, qtbot: QtBot) -> None:
    told: list[int] = []
    appearance.text_size_changed.connect(told.append)
    appearance.set_text_size(125)
    appearance.set_text_size(125)
    assert told == [125]


async def test_the_commands_go_from_step_to_step_and_stop_at_the_ends(
    workplace: Workplace, resources: Resources, appearance: Appearance
) -> None:
    window = Window(workplace.context(resources, appearance), workplace.settings)
    actions = window.actions_by_name
    options = Options(workplace.settings)
    for _ in range(9):
        actions["text.larger"].trigger()
    assert (appearance.text_size, options.value(TEXT_SIZE)) == (200, "200")
    assert not actions["text.larger"].isEnabled()
    actions["text.smaller"].trigger()
    assert appearance.text_size == 175
    assert actions["text.larger"].isEnabled()
    for _ in range(9):
        actions["text.smaller"].trigger()
    assert appearance.text_size == 80
    assert not actions["text.smaller"].isEnabled()
    actions["text.usual"].trigger()
    assert (appearance.text_size, options.value(TEXT_SIZE)) == (100, "100")
    window.deleteLater()
