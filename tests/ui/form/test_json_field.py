from __future__ import annotations

import math

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtWidgets import QApplication

from notifyadmin.ui.form.editors import UNSET
from notifyadmin.ui.form.json_field import MAX_COLORED_CHARACTERS, JsonField
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.hostile import HOSTILE
from tests.painted import unseen
from tests.strategies import json_objects, unhurried
from tests.ui.form.specs import field_at
from tests.ui.workplace import Show


@pytest.fixture
def tags(resources: Resources, on_screen: Show) -> JsonField:
    editor = JsonField(field_at("mergeTags"), resources)
    on_screen(editor)
    editor.text.setFocus()
    return editor


def paste(text: str) -> None:
    """Replaces everything by what is pasted."""
    QApplication.clipboard().setText(text)
    hands.press("Ctrl+A")
    hands.press("Ctrl+V")


def test_what_is_typed_is_a_value_once_it_is_json(tags: JsonField) -> None:
    values: list[object] = []
    tags.edited.connect(lambda: values.append(tags.value()))
    hands.type_text('{"a":1}')
    assert values == [UNSET] * 6 + [{"a": 1}]


def test_a_text_that_fits_is_no_scroll_and_a_long_one_is(tags: JsonField) -> None:
    bar, empty_height = tags.text.verticalScrollBar(), tags.text.height()
    for lines in (1, 3, 4, 12):
        paste("\n" * (lines - 1))
        hands.settle()
        assert bar.maximum() == 0, lines
    assert tags.text.height() - empty_height == 9 * tags.text.fontMetrics().lineSpacing()
    paste("\n" * 12)
    hands.settle()
    assert bar.maximum() > 0
    tags.set_value(UNSET)
    assert tags.text.height() == empty_height


def test_text_that_is_no_json_stays_and_is_a_problem_with_its_place_and_no_value(tags: JsonField) -> None:
    paste('{\n  "a": 1,\n  b: 2\n}')
    assert tags.value() is UNSET
    assert tags.problem() == ("Invalid JSON (line 3, column 3): expected a key in double quotes.")
    assert tags.text.toPlainText() == '{\n  "a": 1,\n  b: 2\n}'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"a": 1, "b": {"c": 1, "c": 2}}', "Duplicate key “c”."),
        ('{"a": NaN}', "Invalid JSON (line 1, column 7): NaN is not a JSON value."),
        ('{"a": 1e999}', "Invalid JSON (line 1, column 7): the number 1e999 is too large."),
        ('{"a": ' + "9" * 4301 + "}", "Invalid JSON (line 1, column 7): the number has too many digits."),
        ("[" * 100_000 + "]" * 100_000, "Invalid JSON: nested too deeply."),
        ("", None),
        (" \n\t", None),
        ("null", None),
    ],
)
def test_each_way_to_be_no_json_is_named(text: str, problem: str | None, tags: JsonField) -> None:
    paste(text)
    assert tags.problem() == problem


def test_cleared_text_is_not_set(tags: JsonField) -> None:
    tags.set_value({"a": 1})
    hands.press("Ctrl+A")
    hands.press("Delete")
    assert (tags.value(), tags.problem()) == (UNSET, None)


def test_what_the_program_shows_is_no_edit(tags: JsonField) -> None:
    values: list[object] = []
    tags.edited.connect(lambda: values.append(tags.value()))
    tags.set_value({"a": [1, None]})
    assert values == []
    assert tags.text.toPlainText() == '{\n  "a": [\n    1,\n    null\n  ]\n}'


@pytest.mark.parametrize("value", [{}, [], "", "text", 0, False, None, 1.0, {"a": {}}])
def test_any_json_is_shown_as_it_is(value: object, tags: JsonField) -> None:
    tags.set_value(value)
    assert type(tags.value()) is type(value)
    assert (tags.read(), tags.problem()) == (value, None)


@pytest.mark.parametrize(
    "text", ["a\u00a0b", "\u2028", "\u2029", "\ufdd0", "\ufeff", "\ud800", "\0\x1f\x7f", "😀", "\r"]
)
def test_no_character_is_lost_on_the_way_through_the_editor(text: str, tags: JsonField) -> None:
    tags.set_value({text: [text]})
    assert tags.read() == {text: [text]}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_turns_the_editor_round_or_hides_in_it(text: str, tags: JsonField) -> None:
    tags.set_value({text: text[:1_000]})
    assert unseen(tags.text.toPlainText()) == ""
    assert tags.read() == {text: text[:1_000]}


def test_a_pasted_space_that_does_not_break_stays_one(tags: JsonField) -> None:
    paste('{"price": "5\u00a0€"}')
    assert tags.value() == {"price": "5\u00a0€"}


def test_a_line_begun_with_shift_is_a_line(tags: JsonField) -> None:
    hands.type_text("[1,")
    hands.press("Shift+Return")
    hands.type_text("2]")
    assert tags.value() == [1, 2]


def test_the_broken_line_is_marked_with_its_problem_and_no_longer_once_it_is_fixed(tags: JsonField) -> None:
    paste('{\n"a": 1,\n"b" 2}')
    assert tags.text.extraSelections() == [], "nobody is told while typing"
    tags.mark_problem()
    assert [mark.cursor.blockNumber() for mark in tags.text.extraSelections()] == [2]
    paste('{"a": 1}')
    tags.mark_problem()
    assert tags.text.extraSelections() == []


def test_a_mark_goes_with_the_text_that_it_was_for(tags: JsonField) -> None:
    paste("{")
    tags.mark_problem()
    tags.set_value({"a": 1})
    assert tags.text.extraSelections() == []


def test_a_text_is_coloured_unless_that_would_take_too_long(tags: JsonField) -> None:
    tags.set_value({"a": "b"})
    assert tags.text.document().findBlockByNumber(1).layout().formats() != []
    tags.set_value({f"name{at}": "b" * 20 for at in range(MAX_COLORED_CHARACTERS // 20)})
    assert tags.text.document().findBlockByNumber(1).layout().formats() == []


@pytest.mark.parametrize("value", [{"a": math.inf}, {"a": 10**5000}])
def test_what_is_no_json_at_all_is_kept_and_said(value: object, tags: JsonField) -> None:
    tags.set_value(value)
    assert tags.value() == value
    assert tags.text.placeholderText().startswith("(raw: ")
    hands.type_text("1")
    assert tags.value() == 1
    hands.press("Backspace")
    assert tags.value() is UNSET
    assert tags.text.placeholderText() == 'e.g. {"firstName": "Jane"}'


def test_depths_that_can_be_read_and_not_written_are_kept(tags: JsonField) -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    tags.set_value(deep)
    assert tags.value() is deep


@settings(unhurried, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=json_objects())
def test_every_object_is_shown_and_read_back(tags: JsonField, value: dict[str, object]) -> None:
    tags.set_value(value)
    assert tags.read() == value
