from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QToolButton

from notifyadmin.api.problems import Problem, Severity
from notifyadmin.ui.form.editor_choice import editor_for
from notifyadmin.ui.form.editors import UNSET
from notifyadmin.ui.form.field_row import FieldRow
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.ui.form.specs import field_at
from tests.ui.workplace import Show

RowOf = Callable[[str], FieldRow]


@pytest.fixture
def row_of(resources: Resources, on_screen: Show) -> RowOf:
    def build(path: str) -> FieldRow:
        row = FieldRow(editor_for(field_at(path), resources), path, path, resources)
        row.resize(600, 200)
        on_screen(row)
        row.editor.focus_target().setFocus()
        return row

    return build


def more_of(row: FieldRow) -> QToolButton:
    """The button that opens the row's menu."""
    return next(button for button in row.findChildren(QToolButton) if button.accessibleIdentifier().endswith(".more"))


def menu_of(row: FieldRow) -> dict[str, tuple[bool, str]]:
    """The entries of the menu that is open: whether each can be chosen, and its keys. Closes it."""
    [menu] = [menu for menu in row.findChildren(QMenu) if menu.isVisible()]
    entries = {action.text(): (action.isEnabled(), action.shortcut().toString()) for action in menu.actions()}
    menu.close()
    return entries


def choose(row: FieldRow, words: str) -> None:
    """Picks an entry of the menu that is open, by arrows and Return."""
    [menu] = [menu for menu in row.findChildren(QMenu) if menu.isVisible()]
    for _ in menu.actions():
        if menu.activeAction().text() == words:
            break
        hands.press("Down")
    assert menu.activeAction().text() == words
    hands.press("Return")


def problem_of(row: FieldRow) -> str:
    """What stands below the editor."""
    [label] = [label for label in row.findChildren(QLabel) if label.property("role") == "problem"]
    return label.text() if label.isVisible() else ""


def as_table(row: FieldRow) -> None:
    """Presses the button that shows merge tags as a table."""
    hands.click(next(button for button in row.findChildren(QPushButton) if button.text() == "As a table"))


@pytest.mark.parametrize(("words", "value"), [("Remove from request", UNSET), ("Send empty value", "")])
@pytest.mark.parametrize("by_keys", [True, False])
def test_its_menu_empties_a_field_or_removes_it_and_tells_once(
    words: str, value: object, by_keys: bool, row_of: RowOf
) -> None:
    row = row_of("templateId")
    hands.type_text("ab")
    values: list[object] = []
    row.edited.connect(lambda: values.append(row.editor.value()))
    if by_keys:
        hands.press("Alt+Return")
    else:
        hands.click(more_of(row))
    choose(row, words)
    assert values == [value]
    assert row.editor.focus_target().hasFocus()


def test_its_menu_offers_what_would_change_something_and_shows_the_keys_for_it(row_of: RowOf) -> None:
    row = row_of("templateId")
    hands.press("Alt+Return")
    keys = "Ctrl+Shift+Backspace"
    assert menu_of(row) == {"Send empty value": (True, keys), "Remove from request": (False, "")}
    hands.type_text("a")
    hands.press("Alt+Return")
    assert menu_of(row) == {"Send empty value": (True, ""), "Remove from request": (True, keys)}
    hands.press("Backspace")
    hands.press("Ctrl+Shift+Backspace")
    hands.press("Alt+Return")
    assert menu_of(row) == {"Send empty value": (False, ""), "Remove from request": (True, keys)}


def test_what_is_typed_and_no_value_yet_is_removed_too(row_of: RowOf) -> None:
    row = row_of("mergeTags")
    hands.type_text('{"a')
    hands.press("Alt+Return")
    choose(row, "Remove from request")
    assert (row.editor.unfinished(), row.editor.problem()) == ("", None)


def test_its_keys_unset_then_send_as_empty_then_unset(row_of: RowOf) -> None:
    row = row_of("templateId")
    hands.type_text("ab")
    values = []
    for _ in range(3):
        hands.press("Ctrl+Shift+Backspace")
        values.append(row.editor.value())
    assert values == [UNSET, "", UNSET]


def test_the_keys_that_delete_a_word_delete_a_word(row_of: RowOf) -> None:
    row = row_of("templateId")
    hands.type_text("one two")
    hands.press("Ctrl+Backspace")
    assert row.editor.value() == "one "


@pytest.mark.parametrize(
    ("path", "empty"),
    [
        ("replace", {}),
        ("options.email.ccAddresses", []),
        ("options.email.attachments", []),
        ("forceChannels", []),
        ("options.apn.sound", ""),
    ],
)
def test_each_kind_of_empty_is_its_own(path: str, empty: object, row_of: RowOf) -> None:
    row = row_of(path)
    hands.press("Ctrl+Shift+Backspace")
    assert row.editor.value() == empty
    hands.press("Ctrl+Shift+Backspace")
    assert row.editor.value() is UNSET


@pytest.mark.parametrize("path", ["options.apn.badge", "options.apn.priority", "options.apn.contentAvailable"])
def test_a_number_or_a_choice_has_no_empty(path: str, row_of: RowOf) -> None:
    row = row_of(path)
    hands.press("Ctrl+Shift+Backspace")
    assert row.editor.value() is UNSET
    assert not more_of(row).isVisible()
    row.editor.edit_to({"badge": 1, "priority": 5, "contentAvailable": True}[path.rpartition(".")[2]])
    hands.press("Alt+Return")
    assert list(menu_of(row)) == ["Remove from request"]


def test_a_required_field_cannot_be_switched_off(row_of: RowOf) -> None:
    row = row_of("notificationId")
    hands.type_text("a")
    hands.press("Ctrl+Shift+Backspace")
    assert row.editor.value() == "a"
    hands.press("Alt+Return")
    assert not more_of(row).isVisible()
    assert row.findChildren(QMenu) == []


def test_its_keys_work_in_the_second_entry_of_a_list(row_of: RowOf) -> None:
    row = row_of("options.email.ccAddresses")
    row.set_value(["a", "b"])
    hands.settle()
    row.editor.target_at("1").setFocus()
    hands.press("Ctrl+Shift+Backspace")
    assert row.editor.value() is UNSET


def test_the_button_is_named_after_its_field_and_tells_its_keys(row_of: RowOf) -> None:
    more = more_of(row_of("templateId"))
    assert (more.accessibleName(), more.toolTip()) == ("More for Template ID", "More (Alt+Return)")


def test_the_way_to_an_empty_value_shows_only_where_the_user_is(row_of: RowOf) -> None:
    row = row_of("templateId")
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # the mouse may be anywhere
    assert more_of(row).isVisible()
    row.editor.focus_target().clearFocus()
    assert not more_of(row).isVisible()
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    place = QPointF(1, 1)
    QApplication.sendEvent(row, QEnterEvent(place, place, place))
    assert more_of(row).isVisible()
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))
    assert not more_of(row).isVisible()


def test_a_problem_is_told_in_words_below_the_field_and_to_assistive_technology(row_of: RowOf) -> None:
    row = row_of("user.email")
    target = row.editor.focus_target()
    assert target.accessibleDescription() == "Needed for the email channel."
    row.show_problems([Problem("user.email", "Not an email address.")])
    assert (problem_of(row), target.accessibleDescription()) == ("Not an email address.", "Not an email address.")
    assert target.property("problem") == "error"
    row.show_problems([])
    assert (problem_of(row), target.accessibleDescription()) == ("", "Needed for the email channel.")
    assert target.property("problem") == ""


def test_the_worst_of_several_problems_gives_the_mark(row_of: RowOf) -> None:
    row = row_of("user.email")
    row.show_problems([Problem("user.email", "Odd.", Severity.WARNING), Problem("user.email", "Wrong.")])
    assert problem_of(row) == "Odd.\nWrong."
    label = next(label for label in row.findChildren(QLabel) if label.property("role") == "problem")
    assert label.property("problem") == "error"


def test_a_problem_of_an_entry_is_numbered_and_marks_that_entry(row_of: RowOf) -> None:
    row = row_of("options.email.ccAddresses")
    row.set_value(["a@b.c", "nobody"])
    row.show_problems([Problem("options.email.ccAddresses.1", "Not an email address.")])
    assert problem_of(row) == "Entry 2: Not an email address."
    marks = {cell.text(): cell.property("problem") or "" for cell in row.findChildren(QLineEdit)}
    assert marks == {"a@b.c": "", "nobody": "error"}


@pytest.mark.parametrize("name", ["0", "²", "٣", "a.b"])
def test_the_name_of_a_pair_is_no_number_of_an_entry(name: str, row_of: RowOf) -> None:
    row = row_of("replace")
    row.show_problems([Problem(f"replace.{name}", "Must be a text.")])
    assert problem_of(row) == "Must be a text."


def test_no_mark_stays_behind_where_the_problem_was_another_widgets(row_of: RowOf) -> None:
    row = row_of("options.email.ccAddresses")
    row.set_value(5)
    row.show_problems([Problem("options.email.ccAddresses", "Must be a list.")])
    [add] = row.findChildren(QPushButton)
    assert add.property("problem") == "error"
    hands.click(add)
    hands.type_text("a")
    row.show_problems([])
    assert add.property("problem") == ""


def test_the_label_says_what_is_needed(row_of: RowOf) -> None:
    assert row_of("notificationId").label.text() == "Notification ID\N{NO-BREAK SPACE}*"
    assert row_of("templateId").label.text() == "Template ID"


def test_the_help_is_a_tooltip_of_label_and_editor(row_of: RowOf) -> None:
    row = row_of("user.email")
    assert row.label.toolTip() == row.editor.toolTip() == "Needed for the email channel."


def test_a_warning_is_told_in_words_and_marked_as_one(row_of: RowOf) -> None:
    row = row_of("user.email")
    row.show_problems([Problem("user.email", "Odd.", Severity.WARNING)])
    label = next(label for label in row.findChildren(QLabel) if label.property("role") == "problem")
    assert (label.text(), label.property("problem")) == ("Odd.", "warning")
    assert row.editor.focus_target().property("problem") == "warning"


def test_an_error_marks_the_field_also_where_a_warning_came_first(row_of: RowOf) -> None:
    row = row_of("user.email")
    row.show_problems([Problem("user.email", "Odd.", Severity.WARNING), Problem("user.email", "Wrong.")])
    assert row.editor.focus_target().property("problem") == "error"


def test_how_a_value_is_read_stands_below_it_and_is_said_aloud(row_of: RowOf) -> None:
    row = row_of("user.number")
    hands.type_text("(415) 555-1212")
    notes = [
        label.text() for label in row.findChildren(QLabel) if label.isVisible() and "Interpreted as" in label.text()
    ]
    assert notes == ["Interpreted as +1 415-555-1212 (US)"]
    assert row.editor.focus_target().accessibleDescription().startswith(f"{notes[0]} Needed for SMS")
    hands.press("Ctrl+Backspace")
    assert not any(label.isVisible() and "Interpreted as" in label.text() for label in row.findChildren(QLabel))


def test_a_problem_of_merge_tags_marks_the_table_while_that_is_shown(row_of: RowOf) -> None:
    row = row_of("mergeTags")
    as_table(row)
    row.show_problems([Problem("mergeTags", "Too large.", Severity.WARNING)])
    assert row.editor.focus_target().accessibleIdentifier() == "mergeTags.table"
    assert row.editor.focus_target().property("problem") == "warning"


def test_label_and_mark_follow_from_the_text_to_the_table_and_back(row_of: RowOf) -> None:
    row = row_of("mergeTags")
    row.show_problems([Problem("mergeTags", "Too large.", Severity.WARNING)])
    text = row.label.buddy()
    as_table(row)
    table = row.editor.focus_target()
    assert table is not text
    assert (row.label.buddy(), table.property("problem"), text.property("problem")) == (table, "warning", "")
    row.set_value([])
    assert row.editor.focus_target() is row.label.buddy() is text


def test_label_and_focus_follow_to_the_first_entry_of_a_list(row_of: RowOf) -> None:
    row = row_of("options.email.ccAddresses")
    [add] = row.findChildren(QPushButton)
    hands.click(add)
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # the mouse may be anywhere
    row.refresh()
    assert row.label.buddy() is row.editor.focus_target() is QApplication.focusWidget()
    assert more_of(row).isVisible()
    row.editor.focus_target().clearFocus()
    assert not more_of(row).isVisible()
    row.set_value([])
    assert row.label.buddy() is add


def test_why_merge_tags_are_no_table_is_said_aloud_where_the_focus_is_then(row_of: RowOf) -> None:
    row = row_of("mergeTags")
    help_text = row.editor.focus_target().accessibleDescription()
    hands.type_text("5")
    as_table(row)
    focus = QApplication.focusWidget()
    assert focus is row.editor.focus_target()
    remark = "Only a JSON object with at most 100 levels can be edited as a table."
    assert focus.accessibleDescription() == f"{remark} {help_text}"
    row.show_problems([Problem("mergeTags", "Must be an object.")])
    assert focus.accessibleDescription() == f"{remark} Must be an object."
    row.show_problems([])
    row.set_value({"a": 1})
    assert focus.accessibleDescription() == help_text
