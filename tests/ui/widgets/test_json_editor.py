"""JSON in a field: shown as it is, changed only where it differs, marked where it is broken."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notifyadmin.core.json_text import InvalidJson, JsonWriter, parse
from notifyadmin.core.values import same
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.json_editor import JsonEditor, words_of
from tests import hands
from tests.strategies import json_objects
from tests.ui.workplace import Show


@pytest.fixture
def editor(resources: Resources, appearance: Appearance) -> JsonEditor:
    return JsonEditor(resources)


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(json_objects(max_leaves=4))
def test_whatever_is_shown_stands_there_letter_by_letter(editor: JsonEditor, values: Any) -> None:
    text = JsonWriter().write(values)
    editor.set_text(text)
    assert editor.text == text
    assert same(json.loads(editor.text), values)


def test_only_what_differs_is_changed_so_that_the_place_of_the_cursor_stays(editor: JsonEditor) -> None:
    editor.set_text('{\n  "a": "😀",\n  "b": 1\n}')
    cursor = editor.field.textCursor()
    cursor.setPosition(4)
    editor.field.setTextCursor(cursor)
    edited: list[None] = []
    editor.edited.connect(lambda: edited.append(None))
    editor.set_text('{\n  "a": "😀",\n  "b": 2\n}')
    assert editor.text == '{\n  "a": "😀",\n  "b": 2\n}'
    assert editor.field.textCursor().position() == 4
    assert edited == []


def test_typing_is_told_and_a_problem_marks_its_line(editor: JsonEditor, on_screen: Show) -> None:
    on_screen(editor)
    editor.set_text('{\n  "a": 1\n}')
    edited: list[str] = []
    editor.edited.connect(lambda: edited.append(editor.text))
    editor.field.setFocus()
    hands.press("Ctrl+End")
    hands.type_text("x")
    assert edited[-1] == '{\n  "a": 1\n}x'
    editor.show_problem("Line 3: something stands after its end.", 3)
    assert editor.has_problem
    assert [each.cursor.blockNumber() for each in editor.field.extraSelections()] == [2]
    editor.show_problem("")
    assert not editor.has_problem
    assert editor.field.extraSelections() == []


def test_the_line_of_a_problem_is_marked_also_below_one_begun_with_shift(editor: JsonEditor, on_screen: Show) -> None:
    on_screen(editor)
    editor.field.setFocus()
    hands.type_text('{"😀": 1,')
    hands.press("Shift+Return")
    hands.type_text('"b" 2,')
    hands.press("Return")
    hands.type_text('"c": 3}')
    for line, text in enumerate(editor.text.split("\n"), 1):
        editor.show_problem("A colon is missing.", line)
        [marked] = editor.field.extraSelections()
        assert editor.text.encode("utf-16-le")[marked.cursor.position() * 2 :].decode("utf-16-le").startswith(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"\\ud83d": 1, "\\ud83d": 2}', "duplicate key “\\ud83d”"),
        ('{"a\\n\\u202e": 1, "a\\n\\u202e": 2}', "duplicate key “a\\u000a\\u202e”"),
        (f'{{"{"x" * 5000}": 1, "{"x" * 5000}": 2}}', f"duplicate key “{'x' * 60}…”"),
        (f"[{'1' * 4000}e400]", f"the number {'1' * 60}… is too large"),
    ],
)
def test_what_is_told_of_a_key_or_a_number_can_be_seen_and_is_short(text: str, words: str) -> None:
    with pytest.raises(InvalidJson) as refused:
        parse(text)
    assert words_of(refused.value) == words


def test_words_are_there_only_with_a_problem_and_read_aloud_too(editor: JsonEditor, on_screen: Show) -> None:
    on_screen(editor)
    label = editor.findChild(QLabel)
    assert label is not None
    assert not label.isVisible()
    editor.show_problem("Line 1: expected a value.", 1)
    assert label.isVisible()
    assert editor.field.accessibleDescription() == label.text() == "Line 1: expected a value."
    editor.show_problem("")
    assert not label.isVisible()
    assert editor.field.accessibleDescription() == ""


def test_colours_and_the_mark_of_a_problem_follow_the_theme(
    resources: Resources, appearance: Appearance, on_screen: Show
) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    appearance.style_window(window)
    editors = [JsonEditor(resources), JsonEditor(resources)]
    for editor in editors:
        layout.addWidget(editor)
    editors[1].hide()
    on_screen(window)
    for editor in editors:
        editor.set_text("[1")
        editor.show_problem("Line 1: expected a comma or a closing bracket.", 1)
    choices = ("dark", "light", "dark")
    for choice in choices:
        appearance.apply(choice)
        for editor in editors:
            [marked] = editor.field.extraSelections()
            assert marked.format.background().color() == appearance.theme.color("danger_soft")
            [number] = editor.field.document().firstBlock().layout().formats()
            assert number.format.foreground().color() == appearance.theme.color("code_number")
    editors[0].show_problem("")
    appearance.apply("light")
    assert editors[0].field.extraSelections() == []
    appearance.style_window(QWidget())
