from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from notifyadmin.api.models.validators import seconds
from notifyadmin.ui.form.duration_editor import AmountBox, DurationEditor
from notifyadmin.ui.form.editors import UNSET
from tests import hands
from tests.strategies import raw_texts, unhurried
from tests.ui.form.specs import field_at
from tests.ui.workplace import Show


@pytest.fixture
def span(on_screen: Show) -> DurationEditor:
    editor = DurationEditor(field_at("options.fcm.android.ttl"))
    editor.identify_as("ttl", "Time to live")
    on_screen(editor)
    editor.days.setFocus()
    return editor


def shown(editor: DurationEditor) -> list[str]:
    """What stands in the boxes."""
    return [box.text() for box in (editor.days, editor.hours, editor.minutes, editor.seconds)]


def turn_wheel(box: AmountBox) -> bool:
    """Turns the mouse wheel over a box; whether the box made something of it."""
    place = QPointF(box.rect().center())
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, box.mapToGlobal(place), QPoint(), QPoint(0, 120), buttons, keys, phase, False)
    QApplication.sendEvent(box, event)
    return event.isAccepted()


def test_days_hours_minutes_and_seconds_are_typed_and_seconds_are_sent(span: DurationEditor) -> None:
    values: list[object] = []
    span.edited.connect(lambda: values.append(span.value()))
    hands.type_text("1")
    hands.press("Tab")
    hands.type_text("2")
    hands.press("Tab")
    hands.type_text("3")
    hands.press("Tab")
    hands.type_text("4")
    assert values == ["86400", "93600", "93780", "93784"]
    assert span.note() == "93784 seconds"


def test_one_box_is_enough(span: DurationEditor) -> None:
    span.seconds.setFocus()
    hands.type_text("3600")
    assert (span.value(), shown(span)) == ("3600", ["", "", "", "3600"])


def test_a_span_of_no_length_is_not_the_same_as_none(span: DurationEditor) -> None:
    assert (span.value(), shown(span), span.note()) == (UNSET, ["", "", "", ""], "")
    span.seconds.setFocus()
    hands.type_text("0")
    assert (span.value(), span.note()) == ("0", "0 seconds")
    hands.press("Backspace")
    assert (span.value(), shown(span)) == (UNSET, ["", "", "", ""])


def test_an_emptied_box_counts_no_more_also_after_it_was_left(span: DurationEditor) -> None:
    span.set_value("86401")
    hands.press("Ctrl+A")
    hands.press("Delete")
    assert span.value() == "1"
    hands.press("Tab")
    assert (span.value(), span.days.text()) == ("1", "")


@pytest.mark.parametrize(
    ("value", "boxes"),
    [
        ("90061", ["1", "1", "1", "1"]),
        ("0", ["0", "0", "0", "0"]),
        ("3600", ["0", "1", "0", "0"]),
        ("863999999", ["9999", "23", "59", "59"]),
    ],
)
def test_a_span_is_shown_in_the_largest_units(value: str, boxes: list[str], span: DurationEditor) -> None:
    span.set_value(value)
    assert (span.value(), shown(span)) == (value, boxes)


@pytest.mark.parametrize(
    "value", ["007", "3600s", "", "-1", " 5", "+5", "1.0", "٣", "9" * 18, "999999999", 3600, 0, None, True, [], {}]
)
def test_every_other_spelling_is_kept_as_it_came_and_said(value: object, span: DurationEditor) -> None:
    span.set_value(value)
    assert (type(span.value()), span.value()) == (type(value), value)
    assert shown(span) == ["", "", "", ""]
    assert span.note().startswith("Raw: ")


@settings(unhurried, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=raw_texts() | st.integers(min_value=0, max_value=10**12).map(str))
def test_no_text_is_lost(span: DurationEditor, value: str) -> None:
    span.set_value(value)
    assert span.value() == value


def test_the_first_key_replaces_what_was_kept(span: DurationEditor) -> None:
    span.set_value("3600s")
    hands.type_text("2")
    assert (span.value(), span.note()) == (str(2 * 86400), "172800 seconds")


def test_what_the_program_shows_is_no_edit(span: DurationEditor) -> None:
    edits: list[None] = []
    span.edited.connect(lambda: edits.append(None))
    for value in ("5", UNSET, "007", "86400"):
        span.set_value(value)
    assert edits == []


def test_what_is_being_typed_is_not_written_anew_in_other_units(span: DurationEditor) -> None:
    span.hours.setFocus()
    hands.type_text("48")
    span.set_value("172800")
    assert shown(span) == ["", "48", "", ""]


@pytest.mark.parametrize("typed", ["1.5", "99999", "a-1.99999", "-1", "1 2", "٣"])
def test_what_is_no_number_stays_as_it_is_typed_and_is_named(typed: str, span: DurationEditor) -> None:
    span.seconds.setFocus()
    hands.type_text("30")
    span.days.setFocus()
    hands.type_text(typed)
    hands.press("Tab")
    assert shown(span) == [typed, "", "", "30"]
    assert span.value() == f"{typed} d 30 s"
    assert span.note() == "Whole numbers only: at most 9999 d, 9999 h, 99999 min, 9999999 s."
    with pytest.raises(ValueError, match="whole number of seconds"):
        seconds(str(span.value()))


def test_each_key_of_what_is_no_number_is_told_once(span: DurationEditor) -> None:
    values: list[object] = []
    span.edited.connect(lambda: values.append(span.value()))
    hands.type_text("1.5")
    hands.press("Backspace")
    hands.press("Backspace")
    hands.press("Tab")
    assert values == ["86400", "1. d", "1.5 d", "1. d", "86400"]


def test_no_arrow_changes_what_is_no_number(span: DurationEditor) -> None:
    hands.type_text("1.5")
    for key in ("Up", "Down", "PgUp", "PgDown"):
        hands.press(key)
    assert span.days.text() == "1.5"


def test_what_was_no_number_does_not_come_back(span: DurationEditor) -> None:
    hands.type_text("1.5")
    span.set_value("86400")
    hands.press("Ctrl+A")
    hands.press("Delete")
    for _ in range(3):
        hands.press("PgDown")
    assert span.days.text() == ""


def test_the_arrows_go_from_nothing_to_zero_and_up(span: DurationEditor) -> None:
    hands.press("Up")
    hands.press("Up")
    assert span.value() == "86400"
    for _ in range(2):
        hands.press("Down")
    assert span.value() is UNSET


def test_the_wheel_changes_a_box_only_while_it_has_the_keyboard(span: DurationEditor) -> None:
    span.set_value("0")
    assert not turn_wheel(span.hours)
    assert not span.hours.hasFocus()
    assert turn_wheel(span.days)
    assert span.value() == "86400"


def test_each_box_is_found_and_named(span: DurationEditor) -> None:
    boxes = (span.days, span.hours, span.minutes, span.seconds)
    assert [box.accessibleIdentifier() for box in boxes] == ["ttl", "ttl.hours", "ttl.minutes", "ttl.seconds"]
    names = [f"Time to live, {unit}" for unit in ("days", "hours", "minutes", "seconds")]
    assert [box.accessibleName() for box in boxes] == [box.lineEdit().accessibleName() for box in boxes] == names


def test_undo_is_left_to_the_window(span: DurationEditor) -> None:
    undone: list[bool] = []
    QShortcut(QKeySequence("Ctrl+Z"), span, lambda: undone.append(True))
    hands.type_text("12")
    hands.press("Ctrl+Z")
    assert (undone, shown(span)) == ([True], ["12", "", "", ""])


def test_each_unit_is_the_label_of_its_box(span: DurationEditor) -> None:
    labels = {label.text(): label.buddy() for label in span.findChildren(QLabel)}
    assert labels == {"d": span.days, "h": span.hours, "min": span.minutes, "s": span.seconds}
