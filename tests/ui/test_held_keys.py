from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from notifyadmin.ui.held_keys import SAME_MOMENT_MS, HeldKeys, PressAction
from tests import hands
from tests.ui.workplace import Show


def event(kind: QEvent.Type, at_ms: int, *, repeats: bool = False, key: Qt.Key = Qt.Key.Key_Return) -> QKeyEvent:
    made = QKeyEvent(kind, key, Qt.KeyboardModifier.ControlModifier, "", repeats)
    made.setTimestamp(at_ms)
    return made


@pytest.fixture
def keys(qapp: QApplication) -> HeldKeys:
    keys = HeldKeys(qapp)
    keys.eventFilter(QObject(), event(QEvent.Type.KeyRelease, 1_000))
    return keys


@pytest.mark.parametrize(
    ("press", "is_repetition"),
    [
        (event(QEvent.Type.KeyPress, 1_000), True),
        (event(QEvent.Type.KeyPress, 1_000 + SAME_MOMENT_MS), True),
        (event(QEvent.Type.KeyPress, 1_001 + SAME_MOMENT_MS), False),
        (event(QEvent.Type.KeyPress, 5_000), False),
        (event(QEvent.Type.KeyPress, 5_000, repeats=True), True),
        (event(QEvent.Type.KeyPress, 1_000, key=Qt.Key.Key_Space), False),
        (event(QEvent.Type.KeyPress, 0), False),
    ],
)
def test_a_press_at_the_moment_of_the_release_of_its_key_is_a_repetition(
    keys: HeldKeys, press: QKeyEvent, is_repetition: bool
) -> None:
    keys.note(press)
    assert keys.is_repetition is is_repetition


def test_text_that_is_typed_by_a_held_key_goes_on_repeating(keys: HeldKeys) -> None:
    assert not keys.eventFilter(QObject(), event(QEvent.Type.KeyPress, 1_000))
    assert keys.is_repetition


@pytest.mark.parametrize(("key", "is_kept"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Tab, False)])
def test_a_button_is_kept_from_repeated_clicks_and_not_from_tab(
    keys: HeldKeys, on_screen: Show, key: Qt.Key, is_kept: bool
) -> None:
    button = QPushButton("Send")
    on_screen(button)
    button.setFocus()
    keys.eventFilter(QObject(), event(QEvent.Type.KeyRelease, 1_000, key=key))
    assert keys.eventFilter(QObject(), event(QEvent.Type.KeyPress, 1_000, key=key)) is is_kept


@pytest.mark.parametrize("is_repetition", [False, True])
def test_a_command_is_not_triggered_by_a_repetition(keys: HeldKeys, on_screen: Show, is_repetition: bool) -> None:
    window = QWidget()
    action = PressAction("Send", keys, window)
    action.setShortcut(QKeySequence("Ctrl+Return"))
    window.addAction(action)
    done: list[bool] = []
    action.triggered.connect(lambda _: done.append(True))
    on_screen(window)
    window.setFocus()
    keys.is_repetition = is_repetition
    hands.press("Ctrl+Return")
    assert bool(done) is not is_repetition
