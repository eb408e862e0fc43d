from __future__ import annotations

import json
import math

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtWidgets import QApplication, QPushButton

from notifyadmin.ui.form.editors import UNSET
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.json_table_model import VALUE
from tests import hands
from tests.strategies import json_objects, unhurried
from tests.ui.form.tags import TAGS, Tags, enter
from tests.ui.workplace import Show


@pytest.fixture
def tags(resources: Resources, on_screen: Show) -> Tags:
    return Tags(resources, on_screen)


def test_the_same_is_shown_as_json_and_as_a_table(tags: Tags) -> None:
    tags.show_table(TAGS)
    assert tags.editor.value() == TAGS
    assert tags.editor.focus_target().hasFocus()
    tags.press_button("switch")
    assert not tags.is_table
    assert json.loads(tags.editor.text.typed) == TAGS
    assert tags.values == []


@settings(unhurried, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=json_objects())
def test_switching_there_and_back_loses_nothing(tags: Tags, value: dict[str, object]) -> None:
    tags.editor.set_value(value)
    for _ in range(2):
        tags.button("switch").click()
        assert json.dumps(tags.editor.value()) == json.dumps(value)
    assert json.dumps(tags.editor.value()) == json.dumps(value)


def test_a_name_that_is_taken_and_a_number_that_is_none_are_refused_in_words(tags: Tags) -> None:
    tags.show_table({"a": 1, "b": 2})
    tags.go_to(1)
    hands.press("F2")
    hands.press("Ctrl+A")
    hands.type_text("a")
    enter()
    assert tags.remark == "Duplicate key “a”."
    tags.go_to(1, column=VALUE)
    hands.press("F2")
    hands.press("Ctrl+A")
    hands.type_text("1e400")
    enter()
    assert tags.remark == "“1e400” is not a JSON number. The value is still 2."
    assert tags.editor.remark() == tags.remark
    assert (tags.values, tags.editor.value()) == ([], {"a": 1, "b": 2})
    hands.press("Delete")
    assert (tags.remark, tags.editor.remark()) == ("", "")


@pytest.mark.parametrize("text", ["[1]", "{", '{"a": 1, "a": 2}', '{"a": 1e999}', "5", '{"a":' * 150 + "1" + "}" * 150])
def test_what_is_no_object_stays_text_and_says_why(text: str, tags: Tags) -> None:
    tags.editor.text.setFocus()
    QApplication.clipboard().setText(text)
    hands.press("Ctrl+V")
    tags.press_button("switch")
    assert not tags.is_table
    assert tags.remark == "Only a JSON object with at most 100 levels can be edited as a table."
    assert tags.editor.text.typed == text


def test_nothing_and_an_empty_object_look_different_and_stay_apart(tags: Tags) -> None:
    tags.show_table()
    assert (tags.editor.value(), tags.editor.note()) == (UNSET, "")
    tags.editor.set_value({})
    assert (tags.editor.value(), tags.editor.note()) == ({}, "Empty object: {}")
    tags.press_button("switch")
    assert tags.editor.value() == {}
    tags.press_button("switch")
    tags.editor.set_value(UNSET)
    tags.press_button("switch")
    assert (tags.editor.value(), tags.editor.text.typed) == (UNSET, "")


def test_the_table_follows_what_is_set_elsewhere_and_tells_nobody(tags: Tags) -> None:
    tags.show_table({"a": 1})
    tags.editor.set_value({"b": [1.0]})
    assert tags.editor.table.rows.value() == {"b": [1.0]}
    assert tags.values == []


def test_the_same_set_again_leaves_the_place_in_the_table(tags: Tags) -> None:
    tags.show_table(TAGS)
    tags.go_to(1, 0, column=VALUE)
    tags.editor.set_value(json.loads(json.dumps(TAGS)))
    assert tags.editor.table.currentIndex().data() == "17"
    tags.editor.set_value({**TAGS, "order": {"id": 17.0, "items": ["a", True, None]}})
    assert json.dumps(tags.editor.value()) == json.dumps({**TAGS, "order": {"id": 17.0, "items": ["a", True, None]}})
    assert tags.editor.table.rows.value()["order"]["id"] == 17.0  # type: ignore[index]
    assert not tags.editor.table.currentIndex().isValid()


@pytest.mark.parametrize("value", [[], 5, None, "x", {"a": math.inf}, {"a": 10**5000}])
def test_what_no_table_can_show_is_kept_as_text(value: object, tags: Tags) -> None:
    tags.show_table({"a": 1})
    tags.editor.set_value(value)
    assert not tags.is_table
    assert tags.editor.value() == value


def test_what_is_kept_untouched_stays_so_when_a_table_is_asked_for(tags: Tags) -> None:
    tags.editor.set_value({"a": math.inf})
    tags.press_button("switch")
    assert not tags.is_table
    assert tags.editor.value() == {"a": math.inf}


def test_a_hidden_table_waits_until_somebody_sees_it(tags: Tags) -> None:
    tags.show_table({"a": 1})
    tags.editor.hide()
    tags.editor.set_value({"b": 2})
    assert tags.editor.table.rows.value() == {"a": 1}
    assert tags.editor.value() == {"b": 2}
    tags.editor.show()
    assert tags.editor.table.rows.value() == {"b": 2}


def test_the_keyboard_goes_to_whichever_of_the_two_is_to_be_seen(tags: Tags) -> None:
    assert tags.editor.focus_target() is tags.editor.target_at("a.b") is tags.editor.text
    tags.show_table()
    assert tags.editor.focus_target() is tags.editor.target_at("a.b") is tags.editor.table


def test_every_button_of_the_table_is_there_only_with_the_table(tags: Tags) -> None:
    visible = [button.text() for button in tags.editor.findChildren(QPushButton) if button.isVisible()]
    assert visible == ["As a table"]
