"""The request as JSON: shown as it is, changed only where it differs."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton

from notifyadmin.core.values import same
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.send.drag_handle import DragHandle
from notifyadmin.ui.send.json_view import JsonView
from notifyadmin.ui.send.json_writing import JsonWriter
from notifyadmin.ui.theme import Appearance
from tests import hands
from tests.strategies import json_objects
from tests.ui.workplace import Show


@pytest.fixture
def view(qapp: QApplication, resources: Resources) -> JsonView:
    return JsonView(resources, Appearance(qapp, resources))


def field(view: JsonView) -> QPlainTextEdit:
    return view.findChild(QPlainTextEdit)  # type: ignore[return-value]  # Qt's stub knows no optional one


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(json_objects(max_leaves=4))
def test_whatever_is_shown_stands_there_letter_by_letter(view: JsonView, values: Any) -> None:
    text = JsonWriter().text(values, values, is_wire=True)
    view.show_json(text)
    assert view.text == text
    assert same(json.loads(view.text), values)


def test_only_what_differs_is_changed_so_that_the_place_of_the_cursor_stays(view: JsonView) -> None:
    view.show_json('{\n  "a": "😀",\n  "b": 1\n}')
    cursor = field(view).textCursor()
    cursor.setPosition(4)
    field(view).setTextCursor(cursor)
    edited: list[None] = []
    view.edited.connect(lambda: edited.append(None))
    view.show_json('{\n  "a": "😀",\n  "b": 2\n}')
    assert view.text == '{\n  "a": "😀",\n  "b": 2\n}'
    assert field(view).textCursor().position() == 4
    assert edited == []


def test_typing_is_told_and_a_problem_marks_its_line(view: JsonView, on_screen: Show) -> None:
    on_screen(view)
    view.show_json('{\n  "a": 1\n}')
    edited: list[str] = []
    view.edited.connect(lambda: edited.append(view.text))
    view.focus()
    hands.press("Ctrl+End")
    hands.type_text("x")
    assert edited[-1] == '{\n  "a": 1\n}x'
    view.show_problem("Line 3: something stands after its end.", 3)
    assert view.has_problem
    assert [each.cursor.blockNumber() for each in field(view).extraSelections()] == [2]
    view.show_problem("", 0)
    assert not view.has_problem
    assert field(view).extraSelections() == []


def test_the_line_of_a_problem_is_marked_also_below_one_begun_with_shift(view: JsonView, on_screen: Show) -> None:
    on_screen(view)
    view.focus()
    hands.type_text('{"😀": 1,')
    hands.press("Shift+Return")
    hands.type_text('"b" 2,')
    hands.press("Return")
    hands.type_text('"c": 3}')
    for line, text in enumerate(view.text.split("\n"), 1):
        view.show_problem("A colon is missing.", line)
        [marked] = field(view).extraSelections()
        assert view.text.encode("utf-16-le")[marked.cursor.position() * 2 :].decode("utf-16-le").startswith(text)


def test_the_mark_of_a_problem_follows_the_theme(qapp: QApplication, resources: Resources) -> None:
    appearance = Appearance(qapp, resources)
    appearance.apply("light")
    view = JsonView(resources, appearance)
    view.show_json("{")
    view.show_problem("A bracket is missing.", 1)
    appearance.apply("dark")
    [marked] = field(view).extraSelections()
    assert marked.format.background().color() == appearance.theme.color("danger_soft")
    view.show_problem("", 0)
    appearance.apply("light")
    assert field(view).extraSelections() == []


def test_the_copy_and_what_is_dragged_out_are_the_request_itself(view: JsonView, on_screen: Show) -> None:
    on_screen(view)
    view.show_json('{"a": "ü"}')
    copy = view.findChild(QToolButton, "send.json.copy")
    assert copy is not None
    hands.click(copy)
    assert QGuiApplication.clipboard().text() == '{"a": "ü"}'
    handle = view.findChild(DragHandle)
    assert handle is not None
    carried = handle.carried()
    assert carried.text() == '{"a": "ü"}'
    [url] = carried.urls()
    with open(url.toLocalFile(), "rb") as file:
        assert file.read() == '{"a": "ü"}\n'.encode()
