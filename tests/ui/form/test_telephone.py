from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from notifyadmin.ui.form.telephone import TelephoneEditor
from tests import hands
from tests.ui.form.specs import spec_of
from tests.ui.workplace import Show


@pytest.fixture
def number(on_screen: Show) -> TelephoneEditor:
    editor = TelephoneEditor(spec_of("user.number"))
    on_screen(editor)
    editor.line.setFocus()
    return editor


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("(415) 555-1212", "Read as +1 415-555-1212 (US)"),
        ("4165550123", "Read as +1 416-555-0123 (CA)"),
        ("1 415 555 1212", "Read as +1 415-555-1212 (US)"),
        ("+442083661177", "Read as +44 20 8366 1177 (GB)"),
        ("+15005550006", "Read as +1 500-555-0006 (US)"),
    ],
)
def test_a_number_says_how_it_will_be_read_and_stays_as_typed(
    typed: str, reading: str, number: TelephoneEditor
) -> None:
    hands.type_text(typed)
    assert (number.note(), number.value()) == (reading, typed)


@pytest.mark.parametrize("typed", ["", " ", "+", "abc", "555-1212", "12", "+999123456", "1" * 40])
def test_what_reaches_nobody_has_no_reading(typed: str, number: TelephoneEditor) -> None:
    hands.type_text(typed)
    assert number.note() == ""


def test_nothing_is_read_before_the_editor_is_painted_and_then_it_is_told(qtbot: QtBot) -> None:
    editor = TelephoneEditor(spec_of("user.number"))
    qtbot.addWidget(editor)
    editor.set_value("+15005550006")
    assert editor.note() == ""
    with qtbot.waitSignal(editor.noted):
        editor.show()
    assert editor.note() == "Read as +1 500-555-0006 (US)"
