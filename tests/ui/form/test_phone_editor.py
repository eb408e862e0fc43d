from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from notifyadmin.ui.form.phone_editor import PhoneEditor
from tests import hands
from tests.api.test_telephone import UNDOCUMENTED
from tests.driver import PATIENCE_MS
from tests.ui.form.specs import field_at
from tests.ui.workplace import Show


@pytest.fixture
def number(on_screen: Show) -> PhoneEditor:
    editor = PhoneEditor(field_at("user.number"))
    on_screen(editor)
    editor.line.setFocus()
    return editor


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("(415) 555-1212", "Interpreted as +1 415-555-1212 (US)"),
        ("4165550123", "Interpreted as +1 416-555-0123 (CA)"),
        ("1 415 555 1212", "Interpreted as +1 415-555-1212 (US)"),
        ("+442083661177", "Interpreted as +44 20 8366 1177 (GB)"),
        ("+15005550006", "Interpreted as +1 500-555-0006 (US)"),
    ],
)
def test_a_number_says_how_it_will_be_read_and_stays_as_typed(typed: str, reading: str, number: PhoneEditor) -> None:
    hands.type_text(typed)
    assert (number.note(), number.value()) == (reading, typed)


@pytest.mark.parametrize("typed", ["", " ", "+", "abc", "555-1212", "12", "+999123456", "1" * 40])
def test_what_reaches_nobody_has_no_reading(typed: str, number: PhoneEditor) -> None:
    hands.type_text(typed)
    assert number.note() == ""


def test_nothing_is_read_before_the_editor_is_painted_and_then_it_is_told(qtbot: QtBot) -> None:
    editor = PhoneEditor(field_at("user.number"))
    qtbot.addWidget(editor)
    editor.set_value("+15005550006")
    assert editor.note() == ""
    with qtbot.waitSignal(editor.noted, timeout=PATIENCE_MS):
        editor.show()
    assert editor.note() == "Interpreted as +1 500-555-0006 (US)"


@pytest.mark.parametrize(("typed", "written"), UNDOCUMENTED)
def test_a_spelling_that_the_service_does_not_document_can_be_replaced_by_what_was_understood(
    typed: str, written: str, number: PhoneEditor
) -> None:
    values: list[object] = []
    number.line.setText(typed)
    number.edited.connect(lambda: values.append(number.value()))
    assert number.use.text() == number.use.accessibleName() == f"Use {written}"
    hands.click(number.use)
    assert (number.value(), number.line.text(), values[-1]) == (written, written, written)
    assert number.line.hasFocus()
    assert not number.use.isVisible()


@pytest.mark.parametrize("typed", ["", "12", "nobody", "+15005550006", "(415) 555-1212", "415-555-1212", "4155551212"])
def test_what_is_documented_or_no_number_is_left_alone(typed: str, number: PhoneEditor) -> None:
    number.set_value("1-800-FLOWERS")
    assert number.use.isVisible()
    number.set_value(typed)
    assert not number.use.isVisible()


def test_a_number_that_is_there_from_the_beginning_can_be_replaced_once_it_is_painted(qtbot: QtBot) -> None:
    editor = PhoneEditor(field_at("user.number"))
    qtbot.addWidget(editor)
    editor.identify_as("user.number", "Phone")
    editor.set_value("tel:+14155551212")
    with qtbot.waitSignal(editor.noted):
        editor.show()
    assert editor.use.isVisible()
    assert editor.use.accessibleIdentifier() == "user.number.use"
