from __future__ import annotations

import json
import time

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractButton, QStyleOptionViewItem

from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.json_table import MAX_EXPANDED_ROWS
from notifyadmin.ui.widgets.json_table_model import KIND, NAME, VALUE
from tests import hands
from tests.ui.form.tags import TAGS, Tags, enter
from tests.ui.workplace import Show


@pytest.fixture
def tags(resources: Resources, on_screen: Show) -> Tags:
    return Tags(resources, on_screen)


def test_a_table_is_filled_by_keyboard_alone(tags: Tags) -> None:
    tags.show_table()
    hands.press("Insert")
    hands.type_text("first")
    hands.press("Tab")
    hands.press("Tab")
    hands.type_text("Jane")
    enter()
    hands.press("Insert")
    hands.type_text("count")
    hands.press("Tab")
    hands.type_text("nu")
    hands.press("Tab")
    hands.press("Ctrl+A")
    hands.type_text("3")
    enter()
    assert tags.editor.value() == {"first": "Jane", "count": 3}
    assert tags.editor.table.hasFocus()


def test_enter_and_f2_open_a_cell_and_escape_leaves_it_as_it_was(tags: Tags) -> None:
    tags.show_table({"a": "x"})
    tags.go_to(0, column=VALUE)
    for key in ("Return", "F2"):
        hands.press(key)
        tags.cell()
        hands.type_text("lost")
        hands.press("Escape")
    assert (tags.values, tags.editor.value()) == ([], {"a": "x"})


def test_arrows_go_from_cell_to_cell_and_open_and_close_what_holds_others(tags: Tags) -> None:
    tags.show_table(TAGS)
    table = tags.editor.table
    tags.go_to(1)
    own = table.currentIndex()
    hands.press("Left")
    assert (table.currentIndex(), table.isExpanded(own)) == (own, False)
    hands.press("Right")
    assert (table.currentIndex(), table.isExpanded(own)) == (own, True)
    hands.press("Right")
    assert table.currentIndex().column() == KIND
    hands.press("Left")
    hands.press("Down")
    assert table.currentIndex().data() == "id"
    hands.press("Left")
    assert table.currentIndex() == own


def test_shift_tab_goes_back_from_cell_to_cell_past_what_cannot_be_edited(tags: Tags) -> None:
    tags.show_table({"a": None, "b": "x"})
    tags.go_to(1)
    hands.press("F2")
    hands.press("Backtab")
    index = tags.editor.table.currentIndex()
    assert (index.row(), index.column()) == (0, KIND)


def test_tab_leaves_the_table_while_no_cell_is_open(tags: Tags) -> None:
    tags.show_table(TAGS)
    tags.go_to(0)
    hands.press("Tab")
    assert not tags.editor.table.hasFocus()


def test_tab_in_the_last_cell_ends_the_editing_and_stays_in_the_table(tags: Tags) -> None:
    tags.show_table({"a": "x"})
    tags.go_to(0, column=VALUE)
    hands.press("F2")
    hands.type_text("y")
    hands.press("Tab")
    assert (tags.editor.table.hasFocus(), tags.editor.value()) == (True, {"a": "y"})


def test_rows_are_moved_and_removed_by_keys(tags: Tags) -> None:
    tags.show_table({"a": 1, "b": 2, "c": 3})
    tags.go_to(2)
    hands.press("Alt+Up")
    hands.press("Alt+Up")
    hands.press("Alt+Up")
    assert list(tags.editor.value()) == ["c", "a", "b"]  # type: ignore[call-overload]
    hands.press("Alt+Down")
    hands.press("Delete")
    assert tags.editor.value() == {"a": 1, "b": 2}


def test_rows_are_added_inside_moved_and_removed_by_buttons(tags: Tags) -> None:
    tags.show_table({"list": ["x"], "b": 2})
    tags.go_to(0)
    tags.press_button("inside")
    hands.type_text("y")
    enter()
    assert tags.editor.value() == {"list": ["x", "y"], "b": 2}
    tags.press_button("up")
    assert tags.editor.value() == {"list": ["y", "x"], "b": 2}
    tags.press_button("down")
    tags.press_button("remove")
    assert tags.editor.value() == {"list": ["x"], "b": 2}
    tags.go_to(1)
    tags.press_button("add")
    hands.type_text("c")
    enter()
    assert tags.editor.value() == {"list": ["x"], "b": 2, "c": ""}


def test_buttons_that_could_do_nothing_are_grey(tags: Tags) -> None:
    tags.show_table({"a": 1, "b": {}})
    parts = ("inside", "up", "down", "remove")
    tags.editor.table.setCurrentIndex(QModelIndex())
    assert [tags.button(part).isEnabled() for part in parts] == [False] * 4
    tags.go_to(0)
    assert [tags.button(part).isEnabled() for part in parts] == [False, False, True, True]
    tags.go_to(1)
    assert [tags.button(part).isEnabled() for part in parts] == [True, True, False, True]


def test_true_and_false_are_picked(tags: Tags) -> None:
    tags.show_table({"a": True})
    tags.go_to(0, column=VALUE)
    hands.press("F2")
    hands.press("Down")
    enter()
    assert tags.editor.value() == {"a": False}


def test_a_long_text_with_line_breaks_survives_being_opened(tags: Tags) -> None:
    text = "two\nlines" + "x" * 40_000
    tags.show_table({"a": text})
    tags.go_to(0, column=VALUE)
    hands.press("F2")
    enter()
    assert (tags.values, tags.editor.value()) == ([], {"a": text})
    hands.press("F2")
    hands.press("End")
    hands.type_text("y")
    enter()
    assert tags.editor.value() == {"a": text + "y"}


def test_large_tags_are_shown_folded_and_at_once(tags: Tags) -> None:
    large = {f"name{at}": {"text": "x" * 20, "list": [at, True, None]} for at in range(2_000)}
    assert len(json.dumps(large)) > 120_000
    tags.editor.set_value(large)
    started_s = time.perf_counter()
    tags.press_button("switch")
    assert time.perf_counter() - started_s < 30
    table = tags.editor.table
    assert not table.isExpanded(table.rows.index(0, NAME))
    assert tags.editor.value() == large


def test_as_many_rows_as_can_be_read_are_shown_open(tags: Tags) -> None:
    tags.show_table({"a": list(range(MAX_EXPANDED_ROWS - 1))})
    assert tags.editor.table.isExpanded(tags.editor.table.rows.index(0, NAME))


def test_everything_has_a_name_also_the_open_cell(tags: Tags) -> None:
    tags.show_table({"a": "x"})
    buttons = tags.editor.findChildren(QAbstractButton)
    named = {button.accessibleIdentifier(): button.accessibleName() for button in buttons if button.isVisible()}
    assert named == {
        "mergeTags.switch": "As JSON",
        "mergeTags.add": "Add",
        "mergeTags.inside": "Add child",
        "mergeTags.up": "Move up",
        "mergeTags.down": "Move down",
        "mergeTags.remove": "Remove",
    }
    assert tags.editor.table.accessibleName() == "Merge tags as a table"
    tags.go_to(0, column=VALUE)
    hands.press("F2")
    assert tags.cell().accessibleName() == "Value: a"


def test_a_key_that_an_open_list_has_no_use_for_removes_no_row(tags: Tags) -> None:
    tags.show_table({"a": "x"})
    tags.go_to(0, column=KIND)
    hands.press("F2")
    for key in ("Delete", "Insert", "Alt+Up"):
        hands.press(key)
    assert (tags.values, tags.editor.value()) == ([], {"a": "x"})


def test_the_entries_of_a_list_are_drawn_with_their_positions(tags: Tags) -> None:
    tags.show_table({"a": ["x", "y"]})
    table = tags.editor.table
    entry = table.rows.index(1, NAME, table.rows.index(0, NAME))
    option = QStyleOptionViewItem()
    table.itemDelegate().initStyleOption(option, entry)  # type: ignore[attr-defined]
    assert option.text == "[1]"
