"""The form and the JSON beside it: alike, and with the same words on what is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from notifyadmin.api.models import SendRequest
from notifyadmin.api.models.send_fields import SEND_REQUEST
from notifyadmin.core.document import Document
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.send.json_sync import JsonSync
from notifyadmin.ui.send.presenter import SendPresenter
from notifyadmin.ui.widgets.json_editor import JsonEditor
from tests.ui.workplace import Workplace


class Sides:
    """A form and an editor of JSON that are kept alike."""

    def __init__(self, workplace: Workplace, resources: Resources) -> None:
        self.document = Document()
        self.presenter = SendPresenter(
            workplace.session, self.document, workplace.user_data.recent_ids, workplace.tasks
        )
        self.form = Form(SEND_REQUEST, resources)
        self.json = JsonEditor(resources)
        self.sync = JsonSync(self.form, self.json, self.document, self.presenter)
        self.presenter.problems_changed.connect(self.form.show_problems)

    def type_merge_tags(self, text: str) -> str:
        """Types into the form's field; gives what is said below it."""
        self.json.set_text("")
        self.document.replace({"notificationId": "x", "user": {"id": "1"}})
        field = self.form.editor("mergeTags").focus_target()
        assert isinstance(field, QPlainTextEdit)
        field.setPlainText(text)
        self.presenter.check()
        row = self.form.row("mergeTags")
        assert row is not None
        labels = [label.text() for label in row.findChildren(QLabel) if label.property("role") == "problem"]
        return "\n".join(filter(None, labels))

    def type_request(self, text: str) -> str:
        """Types the request with these merge tags as JSON; gives what is said about it, there or at the field."""
        self.document.replace({})
        self.json.field.setPlainText(f'{{"notificationId": "x", "user": {{"id": "1"}}, "mergeTags":\n{text}}}')
        self.presenter.check()
        if self.json.has_problem:
            return self.json.field.accessibleDescription()
        return "\n".join(problem.text for problem in SendRequest.problems(self.document.values))


@pytest.fixture
def sides(qapp: QApplication, workplace: Workplace, resources: Resources) -> Sides:
    return Sides(workplace, resources)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('{"a": }', "line 1, column 7", "expected a value"),
        ("{a: 1}", "line 1, column 2", "expected a key in double quotes"),
        ('{"😀": NaN}', "line 1, column 7", "NaN is not a JSON value"),
        ('{"a": -Infinity}', "line 1, column 7", "-Infinity is not a JSON value"),
        ('{"a": 1e400}', "line 1, column 7", "the number 1e400 is too large"),
        ('{"a": ' + "9" * 5000 + "}", "line 1, column 7", "the number has too many digits"),
        ('{"a": "\t"}', "line 1, column 8", "line breaks and tabs in a string are written as \\n and \\t"),
    ],
)
def test_broken_json_is_told_in_the_same_words_in_the_field_and_in_the_request(
    text: str, place: str, words: str, sides: Sides
) -> None:
    assert sides.type_merge_tags(text) == f"Invalid JSON ({place}): {words}."
    assert sides.type_request(text) == f"Line 2: {words}. The form updates when the JSON is valid."


def test_a_duplicate_key_is_told_in_the_same_words_in_the_field_and_in_the_request(sides: Sides) -> None:
    text = '{"a": 1,\n"b": {"a": 3}, "a": 2}'
    assert sides.type_merge_tags(text) == "Duplicate key “a”."
    assert sides.type_request(text) == "Line 3: duplicate key “a”. The form updates when the JSON is valid."


def test_what_is_nested_too_deeply_to_be_read_is_told_in_the_same_words(sides: Sides) -> None:
    text = "[" * 100_000 + "]" * 100_000
    assert sides.type_merge_tags(text) == "Invalid JSON: nested too deeply."
    assert sides.type_request(text) == "Nested too deeply. The form updates when the JSON is valid."


@pytest.mark.parametrize("text", ['{"a":' * 101 + "1" + "}" * 101, "[]"])
def test_json_that_is_valid_and_no_merge_tags_is_told_in_the_same_words(text: str, sides: Sides) -> None:
    said = sides.type_merge_tags(text)
    assert said
    assert sides.type_request(text) == said
    assert not sides.json.has_problem


def test_half_a_surrogate_pair_is_kept_as_it_is_in_both(sides: Sides) -> None:
    said = sides.type_merge_tags('{"a": "\\ud83d"}')
    assert (said, sides.form.values()["mergeTags"]) == ("", {"a": "\ud83d"})
    sides.type_request('{"a": "\\ud83d"}')
    assert sides.form.values()["mergeTags"] == {"a": "\ud83d"}


def test_the_broken_line_is_marked_in_both(sides: Sides) -> None:
    sides.type_merge_tags('{"a":\n1,\n"b" 2}')
    field = sides.form.editor("mergeTags").focus_target()
    assert isinstance(field, QPlainTextEdit)
    assert [mark.cursor.blockNumber() for mark in field.extraSelections()] == [2]
    sides.type_merge_tags('{"a": 1}')
    assert field.extraSelections() == []
    sides.type_request('{"a":\n1,\n"b" 2}')
    assert [mark.cursor.blockNumber() for mark in sides.json.field.extraSelections()] == [3]


def test_the_form_keeps_what_was_valid_while_the_json_is_broken_and_follows_once_it_is_valid(sides: Sides) -> None:
    sides.json.field.setPlainText('{"notificationId": "x"}')
    sides.presenter.check()
    sides.json.field.setPlainText("{")
    sides.presenter.check()
    assert sides.form.isEnabled()
    assert sides.form.values() == {"notificationId": "x"}
    assert sides.sync.unfinished == {"": "{"}
    sides.json.field.setPlainText('{"notificationId": "y"}')
    sides.presenter.check()
    assert sides.form.values() == {"notificationId": "y"}
    assert sides.sync.unfinished == {}
