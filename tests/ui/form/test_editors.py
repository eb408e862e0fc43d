from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from notifyadmin.api.models.fields import FieldSpec, Shape
from notifyadmin.ui.form.channels_editor import ChannelsEditor
from notifyadmin.ui.form.editor_choice import editor_for
from notifyadmin.ui.form.editors import (
    UNSET,
    BooleanEditor,
    ChoiceEditor,
    Editor,
    IntegerEditor,
    LineEditor,
    NumberEditor,
    as_json,
)
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.ui.form.specs import field_at
from tests.ui.workplace import Show


@pytest.fixture
def line(on_screen: Show) -> LineEditor:
    editor = LineEditor(field_at("user.id"))
    on_screen(editor)
    editor.line.setFocus()
    return editor


@pytest.fixture
def number(on_screen: Show) -> IntegerEditor:
    editor = IntegerEditor(field_at("options.apn.badge"))
    on_screen(editor)
    editor.line.setFocus()
    return editor


@pytest.fixture
def priority(on_screen: Show, resources: Resources) -> ChoiceEditor:
    editor = editor_for(field_at("options.apn.priority"), resources)
    assert isinstance(editor, ChoiceEditor)
    on_screen(editor)
    editor.combo.setFocus()
    return editor


@pytest.fixture
def yes_or_no(on_screen: Show) -> BooleanEditor:
    editor = BooleanEditor(field_at("options.apn.contentAvailable"))
    on_screen(editor)
    editor.combo.setFocus()
    return editor


@pytest.fixture
def channels(on_screen: Show, resources: Resources) -> ChannelsEditor:
    editor = editor_for(field_at("forceChannels"), resources)
    assert isinstance(editor, ChannelsEditor)
    on_screen(editor)
    return editor


def edits_of(editor: Editor) -> list[object]:
    """The editor's values, one for each time that it tells of an edit from now on."""
    values: list[object] = []
    editor.edited.connect(lambda: values.append(editor.value()))
    return values


def same(one: object, other: object) -> bool:
    """Whether two values are one on the wire, where 1, 1.0 and true are three."""
    return type(one) is type(other) and one == other


def pick(editor: ChoiceEditor, words: str) -> None:
    """Picks an entry of a list with the arrow keys."""
    hands.press("Home")
    for _ in range(editor.combo.findText(words)):
        hands.press("Down")
    assert editor.combo.currentText() == words


def test_each_key_is_an_edit_and_what_stands_in_the_line_is_the_value(line: LineEditor) -> None:
    values = edits_of(line)
    hands.type_text("ab")
    assert values == ["a", "ab"]


def test_a_cleared_line_is_not_set(line: LineEditor) -> None:
    line.set_value("ab")
    hands.press("Ctrl+A")
    hands.press("Delete")
    assert line.value() is UNSET


def test_what_the_program_shows_is_no_edit(line: LineEditor) -> None:
    values = edits_of(line)
    line.set_value("ab")
    assert (values, line.value()) == ([], "ab")


def test_what_is_set_on_the_users_behalf_is_an_edit(line: LineEditor) -> None:
    values = edits_of(line)
    line.edit_to("")
    assert values == [""]


def test_an_empty_text_is_set_and_says_that_it_is_sent(line: LineEditor) -> None:
    line.set_value("")
    assert (line.value(), line.line.placeholderText()) == ("", "(empty string)")


def test_the_example_is_back_once_nothing_is_kept(line: LineEditor) -> None:
    line.set_value("")
    line.set_value(UNSET)
    assert (line.value(), line.line.placeholderText()) == (UNSET, "e.g. 123")


@pytest.mark.parametrize("value", [None, 0, 1, 1.0, True, False, [], {}, ["a"], "\ud800", "x" * 40_000, "a\nb", "\x00"])
def test_a_line_keeps_whatever_it_cannot_show(value: object, line: LineEditor) -> None:
    line.set_value(value)
    assert same(line.value(), value)


def test_a_kept_value_is_shown_as_it_stands_on_the_wire(line: LineEditor) -> None:
    line.set_value(None)
    assert line.line.placeholderText() == "(raw: null)"


@pytest.mark.parametrize("value", ["", None, 5, {"a": 1}])
def test_the_first_key_replaces_what_was_kept_and_clearing_does_not_bring_it_back(
    value: object, line: LineEditor
) -> None:
    line.set_value(value)
    hands.type_text("a")
    assert line.value() == "a"
    hands.press("Backspace")
    assert line.value() is UNSET


@pytest.mark.parametrize(
    ("pasted", "value"), [("abc\n", "abc"), ("\r\nabc\r\n", "abc"), (" abc", " abc"), ("\n", UNSET)]
)
def test_a_copied_line_leaves_its_end_behind(pasted: str, value: object, line: LineEditor) -> None:
    QApplication.clipboard().setText(pasted)
    hands.press("Ctrl+V")
    assert line.value() == value


def test_a_line_break_within_what_is_pasted_stays_for_the_check_to_name(line: LineEditor) -> None:
    QApplication.clipboard().setText("a\nb\n")
    hands.press("Ctrl+V")
    hands.type_text("c")
    assert line.value() == "a\nbc"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        *(("0", 0), ("-5", -5), ("+7", 7), (" 12 ", 12), ("007", 7), ("9" * 60, int("9" * 60)), ("1e3", 1000)),
        *(("19e8", 1900000000), ("5.0", 5), ("5.", 5), ("1.50e1", 15), ("-2E+2", -200), ("100e-2", 1), ("0e9", 0)),
    ],
)
def test_digits_are_a_whole_number(typed: str, value: int, number: IntegerEditor) -> None:
    hands.type_text(typed)
    assert same(number.value(), value)


@pytest.mark.parametrize("typed", ["1.5", "1e-3", "1e9999", "1e99999", "e3", ".", "abc", "1 000", "--1"])
def test_what_is_no_whole_number_stays_as_typed_for_the_check_to_name(typed: str, number: IntegerEditor) -> None:
    hands.type_text(typed)
    assert number.value() == typed


@pytest.fixture
def price(on_screen: Show) -> NumberEditor:
    editor = NumberEditor(FieldSpec("price", Shape.NUMBER, "Price"))
    on_screen(editor)
    editor.line.setFocus()
    return editor


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        *(("0", 0), ("-5", -5), ("1.5", 1.5), (" 2.50 ", 2.5), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0)),
        *(("1E-7", 1e-7), ("-0.0", -0.0), ("1e22", 1e22), ("9" * 40, int("9" * 40))),
    ],
)
def test_a_number_may_have_a_fraction(typed: str, value: float, price: NumberEditor) -> None:
    hands.type_text(typed)
    assert same(price.value(), value)
    price.set_value(value)
    assert same(price.value(), value)
    assert price.note() == ""


@pytest.mark.parametrize("typed", ["abc", "1,5", "1 000", "nan", "NaN", "inf", "-Infinity", "1_000", "1e", "٣", "0x1"])
def test_what_is_no_number_stays_as_typed_for_the_check_to_name(typed: str, price: NumberEditor) -> None:
    hands.type_text(typed)
    assert (price.value(), price.note()) == (typed, "")


@pytest.mark.parametrize("typed", ["1e400", "-1e400", "9" * 400])
def test_a_number_that_is_too_large_says_so(typed: str, price: NumberEditor) -> None:
    hands.type_text(typed)
    assert (price.value(), price.note()) == (typed, "Too large: numbers end at about 1.8e308")


@pytest.mark.parametrize("value", [1.0, 1, 5e-324, 1.7976931348623157e308, -0.0, True, "1.5", "", None, [], 10**400])
def test_a_number_editor_keeps_whatever_it_is_given(value: object, price: NumberEditor) -> None:
    price.set_value(value)
    assert same(price.value(), value)


def test_a_number_of_too_many_digits_stays_a_text(number: IntegerEditor) -> None:
    QApplication.clipboard().setText("9" * 4001)
    hands.press("Ctrl+V")
    assert number.value() == "9" * 4001


@pytest.mark.parametrize("value", [True, False, 1.0, "5", " 5", "", None, [], -(10**300)])
def test_a_number_keeps_whatever_is_none(value: object, number: IntegerEditor) -> None:
    number.set_value(value)
    assert same(number.value(), value)


def test_a_cleared_number_is_not_zero(number: IntegerEditor) -> None:
    hands.type_text("0")
    hands.press("Backspace")
    assert number.value() is UNSET


def test_a_choice_is_picked_by_keyboard_and_is_of_its_own_type(priority: ChoiceEditor) -> None:
    values = edits_of(priority)
    pick(priority, "1 – never wakes the device")
    assert [same(value, wanted) for value, wanted in zip(values, (10, 5, 1), strict=True)] == [True] * 3


def test_a_choice_is_taken_back_by_not_set(priority: ChoiceEditor) -> None:
    priority.set_value(10)
    pick(priority, "Not set")
    assert priority.value() is UNSET


@pytest.mark.parametrize("value", [10.0, True, "10", 7, None, []])
def test_a_choice_keeps_a_value_that_is_none_of_them_and_names_it(value: object, priority: ChoiceEditor) -> None:
    priority.set_value(value)
    assert same(priority.value(), value)
    assert priority.combo.currentText() == f"Raw: {as_json(value)}"


def test_the_first_pick_lets_go_of_what_was_kept(priority: ChoiceEditor) -> None:
    priority.set_value("urgent")
    hands.press("Down")
    hands.press("Up")
    assert (priority.value(), priority.combo.currentText()) == (UNSET, "Not set")


def test_the_wheel_over_a_choice_changes_nothing(priority: ChoiceEditor) -> None:
    priority.set_value(5)
    values = edits_of(priority)
    place = QPointF(priority.combo.rect().center())
    event = QWheelEvent(
        place,
        priority.combo.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(priority.combo, event)
    assert (values, priority.value(), event.isAccepted()) == ([], 5, False)


@pytest.mark.parametrize(("words", "value"), [("Yes", True), ("No", False)])
def test_yes_and_no_are_true_and_false(words: str, value: bool, yes_or_no: BooleanEditor) -> None:
    pick(yes_or_no, words)
    assert yes_or_no.value() is value


@pytest.mark.parametrize("value", [1, 0, "true", None])
def test_a_boolean_keeps_what_only_looks_like_one(value: object, yes_or_no: BooleanEditor) -> None:
    yes_or_no.set_value(value)
    assert same(yes_or_no.value(), value)


def test_each_channel_is_a_box(channels: ChannelsEditor) -> None:
    values = edits_of(channels)
    for name in ("SMS", "EMAIL", "SMS", "EMAIL"):
        hands.click(channels.boxes[name], QPoint(9, channels.boxes[name].height() // 2))
    assert values == [["SMS"], ["EMAIL", "SMS"], ["EMAIL"], UNSET]


@pytest.mark.parametrize("value", [[], ["SMS", "EMAIL"], ["EMAIL", "PIGEON"], ["SMS", "SMS"], None, "EMAIL", [1], [[]]])
def test_channels_of_any_kind_in_any_order_are_kept(value: object, channels: ChannelsEditor) -> None:
    channels.set_value(value)
    assert same(channels.value(), value)


def test_a_click_leaves_order_and_unknown_channels_as_they_were(channels: ChannelsEditor) -> None:
    channels.set_value(["SMS", "PIGEON", "EMAIL"])
    assert channels.boxes["EMAIL"].isChecked()
    hands.click(channels.boxes["CALL"], QPoint(9, 9))
    hands.click(channels.boxes["SMS"], QPoint(9, 9))
    assert channels.value() == ["PIGEON", "EMAIL", "CALL"]


def test_a_click_after_an_empty_list_replaces_it(channels: ChannelsEditor) -> None:
    channels.set_value([])
    hands.click(channels.boxes["CALL"], QPoint(9, 9))
    hands.click(channels.boxes["CALL"], QPoint(9, 9))
    assert channels.value() is UNSET


def test_what_is_kept_is_cut_where_nobody_reads_on() -> None:
    assert as_json(["😀", None]) == '["😀", null]'
    assert as_json("x" * 500) == '"' + "x" * 79 + "…"


def test_what_cannot_be_written_is_not_shown() -> None:
    assert as_json(10**5000) == "…"
