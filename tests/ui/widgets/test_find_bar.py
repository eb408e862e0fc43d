"""Finding words in a text of any characters."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.find_bar import MAX_MATCHES, FindBar
from tests import hands


@pytest.fixture
def view(qtbot: QtBot) -> QPlainTextEdit:
    view = QPlainTextEdit()
    qtbot.addWidget(view)
    view.show()
    return view


def find(view: QPlainTextEdit, resources: Resources, words: str) -> str:
    """Types words into the bar, and gives what it says about the matches."""
    bar = FindBar(view, resources)
    bar.start()
    line, count = bar.findChild(QLineEdit), bar.findChild(QLabel)
    assert line is not None
    assert count is not None
    line.setText(words)
    return count.text()


def test_what_is_found_after_characters_of_two_units_is_what_is_selected(
    view: QPlainTextEdit, resources: Resources
) -> None:
    view.setPlainText("\U0001f600 \u00e9 one \U0001f600\U0001f600 One")
    assert find(view, resources, "one") == "1 of 2"
    assert view.textCursor().selectedText() == "one"
    hands.press("Return")
    assert view.textCursor().selectedText() == "One"


def test_no_more_matches_are_kept_than_anybody_walks_through(view: QPlainTextEdit, resources: Resources) -> None:
    view.setPlainText("\u00e9e" * (MAX_MATCHES + 1))
    assert find(view, resources, "e").endswith(f" of {MAX_MATCHES}")
