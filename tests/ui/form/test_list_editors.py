from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from notifyadmin.ui.form.editors import UNSET
from notifyadmin.ui.form.list_editors import TextsEditor
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.ui.form.rows import Rows
from tests.ui.form.specs import field_at
from tests.ui.workplace import Show


@pytest.fixture
def copies(resources: Resources, on_screen: Show) -> Rows:
    return Rows("options.email.ccAddresses", resources, on_screen)


@pytest.fixture
def pairs(resources: Resources, on_screen: Show) -> Rows:
    return Rows("replace", resources, on_screen)


def headings(rows: Rows) -> list[str]:
    """The titles above the entries, from left to right."""
    labels = [label for label in rows.editor.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in sorted(labels, key=lambda label: label.mapTo(rows.editor, QPoint()).x())]


def test_an_added_line_has_the_keyboard_and_is_an_entry_once_it_holds_text(copies: Rows) -> None:
    hands.click(copies.add_button)
    assert (copies.edits, copies.editor.value()) == ([], UNSET)
    hands.type_text("a@")
    assert copies.edits == [["a"], ["a@"]]


def test_enter_begins_the_next_entry_below_the_one_in_which_it_was_pressed(copies: Rows) -> None:
    copies.editor.set_value(["a", "c"])
    copies.cell("0").setFocus()
    hands.press("Return")
    hands.type_text("b")
    assert copies.editor.value() == ["a", "b", "c"]
    hands.press("Enter")
    hands.press("Return")
    assert copies.identifiers() == ["0", "1", "2", "3"], "an empty line is enough"
    copies.cell("1").setFocus()
    hands.press("Return")
    assert copies.cell("2").hasFocus(), "the empty line below is the next one"


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        ("replace", ["Find", "Replace with"]),
        ("options.email.attachments", ["File name", "URL"]),
        ("user.pushTokens", ["Provider", "Token", "Device ID", "Platform"]),
        ("user.webPushTokens", ["Endpoint", "Key (p256dh)", "Key (auth)"]),
    ],
)
def test_columns_have_headings_above_their_cells_while_there_are_entries(
    path: str, titles: list[str], resources: Resources, on_screen: Show
) -> None:
    rows = Rows(path, resources, on_screen)
    assert headings(rows) == []
    hands.click(rows.add_button)
    hands.settle()
    assert headings(rows) == titles
    cells = [cell for cell in rows.editor.findChildren(QWidget) if cell.accessibleName() in titles]
    labels = {label.text(): label for label in rows.editor.findChildren(QLabel)}
    for cell in cells:
        label = labels[cell.accessibleName()]
        assert label.width() == cell.width()
        assert label.mapTo(rows.editor, QPoint()).x() == cell.mapTo(rows.editor, QPoint()).x()
    rows.remove(0)
    assert headings(rows) == []


def test_one_column_needs_no_heading(copies: Rows) -> None:
    copies.add("a@b.c")
    assert headings(copies) == []


def test_empty_lines_do_not_count(copies: Rows) -> None:
    copies.add("a@b.c")
    copies.add()
    copies.add("d@e.f")
    assert copies.editor.value() == ["a@b.c", "d@e.f"]


def test_a_removed_line_is_gone_and_the_keyboard_stays_at_the_editor(copies: Rows) -> None:
    copies.editor.set_value(["a", "b", "c"])
    copies.remove(1)
    assert copies.edits == [["a", "c"]]
    assert copies.add_button.hasFocus()
    copies.remove(0)
    copies.remove(0)
    assert copies.editor.value() is UNSET


def test_entries_are_numbered_as_on_the_wire_whatever_was_added_and_removed(copies: Rows) -> None:
    copies.editor.set_value(["a", "b", "c"])
    copies.remove(0)
    copies.add("d")
    assert copies.identifiers() == ["0", "1", "2"]
    assert [copies.cell(number).text() for number in "012"] == ["b", "c", "d"]
    copies.cell("0").setFocus()
    copies.paste("x;y")
    assert copies.identifiers() == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize(
    "pasted", ["a@b.c, d@e.f", "a@b.c\nd@e.f\n", "a@b.c;d@e.f", "\ta@b.c\r\n\r\n d@e.f", "a@b.c\td@e.f"]
)
def test_a_pasted_list_becomes_an_entry_each(pasted: str, copies: Rows) -> None:
    hands.click(copies.add_button)
    copies.paste(pasted)
    assert copies.edits == [["a@b.c", "d@e.f"]]
    assert copies.cell("1").hasFocus()


def test_a_list_pasted_into_an_entry_comes_after_it(copies: Rows) -> None:
    copies.editor.set_value(["first", "last"])
    copies.cell("0").setFocus()
    copies.paste("b,c")
    assert copies.editor.value() == ["first", "b", "c", "last"]


def test_a_single_pasted_address_leaves_its_line_break_behind(copies: Rows) -> None:
    hands.click(copies.add_button)
    copies.paste("a@b.c\n")
    assert copies.editor.value() == ["a@b.c"]


@pytest.mark.parametrize("value", [[], None, "a", ["a", 1], [None], ["a", ""], {"a": "b"}, ["\ud800"]])
def test_a_list_keeps_what_its_lines_cannot_show_and_says_so(value: object, copies: Rows) -> None:
    copies.editor.set_value(value)
    assert copies.editor.value() == value
    assert copies.identifiers() == []
    assert copies.add_button.text().startswith("Add (")


def test_the_first_key_after_a_kept_value_replaces_it_for_good(copies: Rows) -> None:
    copies.editor.set_value([1])
    copies.add("a")
    assert (copies.editor.value(), copies.add_button.text()) == (["a"], "Add")
    hands.press("Backspace")
    assert copies.editor.value() is UNSET


def test_pairs_are_typed_from_cell_to_cell(pairs: Rows) -> None:
    pairs.add("Hello", "Good day")
    pairs.add("world", "")
    assert pairs.editor.value() == {"Hello": "Good day", "world": ""}


def test_a_text_with_commas_is_pasted_into_a_pair_as_it_is(pairs: Rows) -> None:
    pairs.add("Hello", "")
    pairs.paste("Good day, all; dear")
    assert pairs.editor.value() == {"Hello": "Good day, all; dear"}


def test_a_name_that_stands_twice_is_a_problem_until_one_is_changed(pairs: Rows) -> None:
    pairs.add("a", "1")
    pairs.add("a", "2")
    assert pairs.editor.problem() == "“a” is looked for twice."
    pairs.cell("1").setFocus()
    hands.press("Backspace")
    hands.type_text("b")
    assert (pairs.editor.problem(), pairs.editor.value()) == (None, {"a": "1", "b": "2"})


def test_two_pairs_with_nothing_to_look_for_are_a_problem_too(pairs: Rows) -> None:
    pairs.add("", "1")
    pairs.add("", "2")
    assert pairs.editor.problem() == "“” is looked for twice."


@pytest.mark.parametrize("value", [{}, None, [], {"a": 1}, {"": ""}, {"a": "b", "": ""}, {"a": "\udfff"}])
def test_pairs_keep_what_they_cannot_show(value: object, pairs: Rows) -> None:
    pairs.editor.set_value(value)
    assert pairs.editor.value() == value


@pytest.mark.parametrize(("rest", "identifier"), [("b", "1.1"), ("c", "0"), ("", "0")])
def test_a_pair_is_found_by_its_name(rest: str, identifier: str, pairs: Rows) -> None:
    pairs.editor.set_value({"a": "1", "b": "2"})
    assert pairs.editor.target_at(rest) is pairs.cell(identifier)


def test_a_list_that_is_too_long_for_rows_is_kept_whole(resources: Resources, on_screen: Show) -> None:
    editor = TextsEditor(field_at("options.email.ccAddresses"), resources)
    on_screen(editor)
    addresses = [f"user{at}@example.com" for at in range(10_000)]
    hands.click(editor.findChildren(QPushButton)[0])
    hands.type_text("first@example.com")
    QApplication.clipboard().setText("\n".join(addresses))
    hands.press("Ctrl+V")
    assert editor.value() == ["first@example.com", *addresses]
    assert editor.note().startswith("10001 items")
    hands.click(editor.findChildren(QPushButton)[0])
    assert not editor.entries()
    editor.set_value(addresses[:3])
    assert editor.value() == addresses[:3]


def test_a_list_is_taken_apart_also_where_the_menu_pastes_it(resources: Resources, on_screen: Show) -> None:
    editor = TextsEditor(field_at("options.email.ccAddresses"), resources)
    on_screen(editor)
    hands.click(editor.findChildren(QPushButton)[0])
    QApplication.clipboard().setText("a@b.co\nc@d.co")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    hands.click(line, button=Qt.MouseButton.RightButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName() == "edit-paste").trigger()
    menu.close()
    assert editor.value() == ["a@b.co", "c@d.co"]


def test_enter_on_the_button_adds_an_entry(copies: Rows) -> None:
    copies.add_button.setFocus()
    hands.press("Return")
    hands.type_text("a")
    assert copies.editor.value() == ["a"]
