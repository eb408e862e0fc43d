from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from notifyadmin.core.json_text import JsonWriter
from notifyadmin.ui.widgets.line import Line
from notifyadmin.ui.widgets.text import PlainText, is_undo, replace_difference, utf16_length
from tests import hands
from tests.ui.workplace import Show


@pytest.fixture
def window(on_screen: Show) -> QWidget:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(PlainText())
    layout.addWidget(QLineEdit())
    on_screen(window)
    return window


@pytest.fixture
def text(window: QWidget) -> PlainText:
    text = window.findChild(PlainText)
    assert isinstance(text, PlainText)
    text.setFocus()
    return text


def override(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> QKeyEvent:
    """What Qt asks a field before a shortcut of the window gets a key."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    event.ignore()
    return event


def test_of_json_no_letter_is_lost(text: PlainText) -> None:
    shown = JsonWriter().write({"\u2028\ufeff": ["\u2029", "\ufdd0\ufdd1", "\ud800", "ü😀"]})
    text.setPlainText(shown)
    assert text.typed == shown


def test_spaces_that_do_not_break_and_lines_begun_with_shift_are_read_as_they_are(text: PlainText) -> None:
    QApplication.clipboard().setText("a\u00a0b")
    hands.press("Ctrl+V")
    hands.press("Shift+Return")
    hands.type_text("c")
    hands.press("Return")
    assert text.typed == "a\u00a0b\nc\n"


def test_tab_goes_on_and_says_so(text: PlainText) -> None:
    left: list[None] = []
    text.focus_lost.connect(lambda: left.append(None))
    hands.press("Tab")
    assert (text.hasFocus(), text.typed, len(left)) == (False, "", 1)


@pytest.mark.parametrize("kind", [PlainText, Line])
def test_undo_and_redo_are_left_to_the_window(kind: type[PlainText] | type[Line], on_screen: Show) -> None:
    field = kind()
    on_screen(field)
    control = Qt.KeyboardModifier.ControlModifier
    for event in (override(Qt.Key.Key_Z, control), override(Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)):
        assert is_undo(event)
        QApplication.sendEvent(field, event)
        assert not event.isAccepted()
    copy = override(Qt.Key.Key_C, control)
    QApplication.sendEvent(field, copy)
    assert copy.isAccepted()


def test_nothing_is_kept_for_an_undo_that_never_comes(text: PlainText) -> None:
    hands.type_text("abc")
    assert not text.document().isUndoAvailable()


@given(st.lists(st.text("ab\n\té😀", max_size=12), min_size=2, max_size=6))
def test_only_the_difference_is_changed_and_the_whole_stands_there(texts: list[str]) -> None:
    document = QTextDocument()
    former = ""
    for text in texts:
        replace_difference(document, former, text)
        assert document.toPlainText() == text
        former = text


def test_what_lies_outside_of_the_difference_is_not_touched(text: PlainText) -> None:
    text.setPlainText("abc😀def😀ghi")
    document = text.document()
    touched: list[tuple[int, int, int]] = []
    document.contentsChange.connect(lambda *change: touched.append(change))
    replace_difference(document, "abc😀def😀ghi", "abc😀dxf😀ghi")
    assert touched == [(6, 1, 1)]


@pytest.mark.parametrize(("text", "length"), [("", 0), ("abc", 3), ("é", 1), ("a😀b", 4), ("\ud83d", 1)])
def test_length_is_counted_as_qt_counts(text: str, length: int) -> None:
    assert utf16_length(text) == length


def test_a_text_without_any_words_is_shown_at_once(on_screen: Show) -> None:
    text = PlainText()
    on_screen(text)
    began_s = time.monotonic()
    text.setPlainText("y" * 300_000)
    QApplication.processEvents()
    assert time.monotonic() - began_s < 30
