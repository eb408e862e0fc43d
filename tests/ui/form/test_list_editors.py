from __future__ import annotations

import json
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from notifyadmin.ui.form.editor_choice import editor_for
from notifyadmin.ui.form.editors import UNSET
from notifyadmin.ui.form.list_editors import RowsEditor, TextsEditor
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.ui.form.specs import spec_of
from tests.ui.workplace import Show

W = TypeVar("W", bound=QWidget)


class Rows:
    """A person at an editor of several entries."""

    def __init__(self, path: str, resources: Resources, on_screen: Show) -> None:
        editor = editor_for(spec_of(path), resources)
        assert isinstance(editor, RowsEditor)
        self.editor = editor
        self.path = path
        self.edits: list[object] = []
        editor.identify_as(path, editor.spec.title)
        editor.resize(600, 300)
        on_screen(editor)
        editor.edited.connect(lambda: self.edits.append(editor.value()))

    def identifiers(self) -> list[str]:
        """Of all cells, from top to bottom."""
        cells = self._visible(QLineEdit)
        cells.sort(key=lambda cell: (cell.mapTo(self.editor, QPoint()).y(), cell.mapTo(self.editor, QPoint()).x()))
        return [cell.accessibleIdentifier().removeprefix(f"{self.path}.") for cell in cells]

    def cell(self, identifier: str) -> QLineEdit:
        """The cell of an entry, by what follows the field's path."""
        name = f"{self.path}.{identifier}"
        [found] = [cell for cell in self._visible(QLineEdit) if cell.accessibleIdentifier() == name]
        return found

    def add(self, *texts: str) -> None:
        """Adds an entry, moving from cell to cell by Tab."""
        hands.click(self.add_button)
        for at, text in enumerate(texts):
            if at:
                hands.press("Tab")
            hands.type_text(text)

    def remove(self, at: int) -> None:
        """Removes an entry."""
        name = f"{self.path}.{at}.remove"
        [button] = [button for button in self._visible(QAbstractButton) if button.accessibleIdentifier() == name]
        hands.click(button)

    def paste(self, text: str) -> None:
        """Pastes wherever the keyboard is."""
        QApplication.clipboard().setText(text)
        hands.press("Ctrl+V")

    @property
    def add_button(self) -> QPushButton:
        """The button below the entries."""
        [button] = self.editor.findChildren(QPushButton)
        return button

    def _visible(self, kind: type[W]) -> list[W]:
        hands.settle()
        return [widget for widget in self.editor.findChildren(kind) if widget.isVisible()]


@pytest.fixture
def copies(resources: Resources, on_screen: Show) -> Rows:
    return Rows("options.email.ccAddresses", resources, on_screen)


@pytest.fixture
def pairs(resources: Resources, on_screen: Show) -> Rows:
    return Rows("replace", resources, on_screen)


@pytest.fixture
def files(resources: Resources, on_screen: Show) -> Rows:
    return Rows("options.email.attachments", resources, on_screen)


@pytest.fixture
def devices(resources: Resources, on_screen: Show) -> Rows:
    return Rows("user.pushTokens", resources, on_screen)


@pytest.fixture
def browsers(resources: Resources, on_screen: Show) -> Rows:
    return Rows("user.webPushTokens", resources, on_screen)


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


def test_enter_begins_the_next_entry_from_any_of_its_cells(devices: Rows) -> None:
    hands.click(devices.add_button)
    hands.type_text("FCM")
    hands.press("Return")
    hands.type_text("APN")
    hands.press("Tab")
    hands.type_text("t")
    hands.press("Return")
    hands.type_text("A")
    assert devices.editor.value() == [{"type": "FCM"}, {"type": "APN", "token": "t"}, {"type": "APN"}]


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


def test_a_push_token_is_typed_from_cell_to_cell(devices: Rows) -> None:
    devices.add("FCM", "abc", "d1", "android")
    assert devices.editor.value() == [
        {"type": "FCM", "token": "abc", "device": {"device_id": "d1", "platform": "android"}}
    ]


def test_a_web_push_token_is_typed_from_cell_to_cell(browsers: Rows) -> None:
    browsers.add("https://push.test.com/1", "B", "x")
    keys = {"p256dh": "B", "auth": "x"}
    assert browsers.editor.value() == [{"sub": {"endpoint": "https://push.test.com/1", "keys": keys}}]


def test_what_no_cell_shows_of_an_entry_survives_its_editing(devices: Rows) -> None:
    entry = {"x": [1], "type": "APN", "token": "a", "device": {"model": "X", "platform": "ios"}}
    devices.editor.set_value([entry, {"type": "FCM", "token": "b"}])
    assert devices.editor.value() == [entry, {"type": "FCM", "token": "b"}]
    devices.cell("0.1").setFocus()
    hands.press("End")
    hands.type_text("2")
    devices.cell("0.3").clear()
    devices.remove(1)
    assert devices.editor.value() == [{"x": [1], "type": "APN", "token": "a2", "device": {"model": "X"}}]


def test_an_object_that_is_emptied_goes_with_its_last_text(browsers: Rows) -> None:
    browsers.editor.set_value([{"sub": {"endpoint": "e", "keys": {"auth": "x"}}}])
    browsers.cell("0.2").clear()
    assert browsers.editor.value() == [{"sub": {"endpoint": "e"}}]


@pytest.mark.parametrize(
    "value",
    [
        [{"type": "XMPP", "token": "a"}],
        [{"type": "APN", "token": 5}],
        [{"type": "APN", "token": "a", "device": None}],
        [{"type": "APN", "token": "a", "device": {"platform": ""}}],
    ],
)
def test_tokens_keep_what_they_cannot_show_and_say_so(value: object, devices: Rows) -> None:
    devices.editor.set_value(value)
    assert devices.editor.value() == value
    assert devices.add_button.text().startswith("Add (")


@pytest.mark.parametrize(
    ("rest", "identifier"), [("0.token", "0.1"), ("0.device", "0.2"), ("0.device.platform", "0.3"), ("0.x", "0")]
)
def test_a_path_within_an_entry_leads_to_the_cell_that_shows_it(rest: str, identifier: str, devices: Rows) -> None:
    devices.add("APN")
    assert devices.editor.target_at(rest).accessibleIdentifier() == f"user.pushTokens.{identifier}"


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


def test_a_file_is_named_and_found(files: Rows) -> None:
    files.add("a.pdf", "https://example.com/a.pdf")
    files.add("b.pdf")
    assert files.editor.value() == [{"filename": "a.pdf", "url": "https://example.com/a.pdf"}, {"filename": "b.pdf"}]


@pytest.mark.parametrize("value", [[{}], [{"filename": ""}], [{"filename": 1}], [7], 7])
def test_objects_keep_what_they_cannot_show(value: object, files: Rows) -> None:
    files.editor.set_value(value)
    assert files.editor.value() == value


@pytest.mark.parametrize(
    ("rest", "identifier"), [("", "0"), ("0", "0"), ("1", "2"), ("1.url", "2.1"), ("1.filename", "2"), ("7.url", "0")]
)
def test_a_path_below_the_field_leads_to_the_entry_where_empty_ones_do_not_count(
    rest: str, identifier: str, files: Rows
) -> None:
    files.add("a.pdf")
    files.add()
    files.add("b.pdf")
    assert files.editor.target_at(rest) is files.cell(identifier)


def test_without_entries_every_path_leads_to_the_button(files: Rows) -> None:
    assert files.editor.target_at("0.url") is files.add_button


@pytest.mark.parametrize(("rest", "identifier"), [("b", "1.1"), ("c", "0"), ("", "0")])
def test_a_pair_is_found_by_its_name(rest: str, identifier: str, pairs: Rows) -> None:
    pairs.editor.set_value({"a": "1", "b": "2"})
    assert pairs.editor.target_at(rest) is pairs.cell(identifier)


def test_every_cell_and_button_has_a_name(files: Rows) -> None:
    files.add("a.pdf")
    named = {widget.accessibleIdentifier(): widget.accessibleName() for widget in files.editor.findChildren(QWidget)}
    path = "options.email.attachments"
    assert {key: name for key, name in named.items() if key} == {
        path: "Attachments",
        f"{path}.0": "File name",
        f"{path}.0.1": "URL",
        f"{path}.0.remove": "Remove this entry",
    }


def test_showing_the_same_entries_again_leaves_their_cells_alone(devices: Rows) -> None:
    entry = {"type": "APN", "token": "a", "x": 1}
    devices.editor.set_value([entry])
    cell = devices.cell("0.1")
    devices.editor.set_value([dict(entry)])
    assert devices.cell("0.1") is cell
    devices.editor.set_value([entry | {"x": True}])
    assert json.dumps(devices.editor.value()) == '[{"type": "APN", "token": "a", "x": true}]'


def test_a_long_entry_is_shown_from_its_beginning(files: Rows) -> None:
    files.editor.set_value([{"filename": "a", "url": "https://example.com/" + "x" * 500}])
    assert files.cell("0.1").cursorPosition() == 0


def test_a_list_that_is_too_long_for_rows_is_kept_whole(resources: Resources, on_screen: Show) -> None:
    editor = TextsEditor(spec_of("options.email.ccAddresses"), resources)
    on_screen(editor)
    addresses = [f"user{at}@example.com" for at in range(10_000)]
    hands.click(editor.findChildren(QPushButton)[0])
    hands.type_text("first@example.com")
    QApplication.clipboard().setText("\n".join(addresses))
    hands.press("Ctrl+V")
    assert editor.value() == ["first@example.com", *addresses]
    assert editor.note().startswith("10001 entries")
    hands.click(editor.findChildren(QPushButton)[0])
    assert not editor.entries()
    editor.set_value(addresses[:3])
    assert editor.value() == addresses[:3]


def test_a_list_is_taken_apart_also_where_the_menu_pastes_it(resources: Resources, on_screen: Show) -> None:
    editor = TextsEditor(spec_of("options.email.ccAddresses"), resources)
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
