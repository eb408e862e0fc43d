from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from notifyadmin.ui.held_keys import SAME_MOMENT_MS, HeldKeys


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


def test_a_repetition_is_kept_from_buttons_alone(keys: HeldKeys) -> None:
    """Text that is typed by a held key, and the arrows that scroll, go on repeating."""
    assert not keys.eventFilter(QObject(), event(QEvent.Type.KeyPress, 1_000))
    assert keys.is_repetition
