from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from notifyadmin.api.models import SendRequest
from notifyadmin.ui.form.date_time_editors import TimestampEditor, UnixTimeEditor, in_zones, next_hour_s
from notifyadmin.ui.form.date_time_picker import MomentPicker
from notifyadmin.ui.form.editors import UNSET, LineEditor
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.ui.form.specs import field_at
from tests.ui.workplace import Show


@pytest.fixture(autouse=True)
def _in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    former = QLocale()
    QLocale.setDefault(QLocale.c())
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
    QLocale.setDefault(former)


@pytest.fixture
def expiry(on_screen: Show, resources: Resources) -> UnixTimeEditor:
    editor = UnixTimeEditor(field_at("options.apn.expiry"), resources)
    editor.identify_as("expiry", "Expiry")
    on_screen(editor)
    return editor


@pytest.fixture
def schedule(on_screen: Show, resources: Resources) -> TimestampEditor:
    editor = TimestampEditor(field_at("schedule"), resources)
    editor.identify_as("schedule", "Schedule")
    on_screen(editor)
    return editor


def press_button(editor: LineEditor, identifier: str) -> None:
    """Presses a button of an editor."""
    buttons = editor.findChildren(QAbstractButton)
    hands.click(next(button for button in buttons if button.accessibleIdentifier() == identifier))


def open_picker() -> MomentPicker:
    """The picker that is to be seen."""
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, MomentPicker)
    return picker


def test_at_once_is_zero_which_is_not_the_same_as_nothing(expiry: UnixTimeEditor) -> None:
    values: list[object] = []
    expiry.edited.connect(lambda: values.append(expiry.value()))
    assert expiry.value() is UNSET
    press_button(expiry, "expiry.atOnce")
    assert values == [0]
    assert expiry.note() == "One attempt, now"


def test_seconds_are_read_in_this_zone_with_utc_beside_it(expiry: UnixTimeEditor) -> None:
    expiry.set_value(1798761600)
    assert expiry.note() == "Friday 1 January 2027, 01:00 CET  ·  00:00 UTC"


@pytest.mark.parametrize("value", [10**300, 10**12, 253402300799, -5, True, 1.0, "1798761600", "", None])
def test_an_expiry_that_no_calendar_has_is_kept(value: object, expiry: UnixTimeEditor) -> None:
    expiry.set_value(value)
    assert (type(expiry.value()), expiry.value()) == (type(value), value)
    assert expiry.note() == ""


def test_a_schedule_is_read_in_this_zone_and_in_utc_with_its_day_where_that_is_another(
    schedule: TimestampEditor,
) -> None:
    schedule.set_value("2030-07-01T09:00:00Z")
    assert schedule.note() == "Monday 1 July 2030, 11:00 CEST  ·  09:00 UTC"
    schedule.set_value("2030-01-31T20:00:00-04:30")
    assert schedule.note() == "Friday 1 February 2030, 01:30 CET  ·  00:30 UTC"
    schedule.set_value("2030-07-01T09:00:05Z")
    assert schedule.note() == "Monday 1 July 2030, 11:00:05 CEST  ·  09:00:05 UTC"
    schedule.set_value("2030-01-31T23:30:00Z")
    assert schedule.note() == "Friday 1 February 2030, 00:30 CET  ·  Thursday 31 January, 23:30 UTC"


def test_the_example_in_an_empty_schedule_is_a_moment_that_is_accepted(schedule: TimestampEditor) -> None:
    example = schedule.line.placeholderText().removeprefix("e.g. ")
    assert SendRequest.problems({"notificationId": "a", "user": {"id": "1"}, "schedule": example}) == ()
    ahead = datetime.fromisoformat(example) - datetime.now(UTC)
    assert timedelta() < ahead < timedelta(days=2)


@pytest.mark.parametrize("text", ["2030-01-31", "2030-01-31T09:00:00", "tomorrow", "9999-12-31T23:59:59Z", ""])
def test_what_is_no_moment_of_its_own_has_no_reading_and_stays_as_typed(text: str, schedule: TimestampEditor) -> None:
    schedule.set_value(text)
    assert (schedule.value(), schedule.note()) == (text, "")


def test_a_moment_is_picked_by_keyboard(schedule: TimestampEditor) -> None:
    schedule.set_value("2030-01-31T09:00:00Z")
    press_button(schedule, "schedule.pick")
    assert open_picker().moment.text() == "2030-01-31 10:00:00"
    hands.press("Up")
    hands.press("Return")
    assert QApplication.activePopupWidget() is None
    assert schedule.value() == "2031-01-31T10:00:00+01:00"


def test_typed_digits_replace_the_year_at_once_and_go_on_to_the_next_part(schedule: TimestampEditor) -> None:
    schedule.set_value("2030-01-31T09:00:00Z")
    press_button(schedule, "schedule.pick")
    hands.type_text("20310704")
    assert open_picker().moment.text() == "2031-07-04 10:00:00"
    assert open_picker().calendar.selectedDate() == QDate(2031, 7, 4)
    words = "Friday 4 July 2031, 10:00 CEST  ·  08:00 UTC"
    assert words in [label.text() for label in open_picker().findChildren(QLabel)]
    assert open_picker().moment.lineEdit().accessibleDescription() == words
    hands.type_text("081530")
    hands.press("Return")
    assert schedule.value() == "2031-07-04T08:15:30+02:00"


def test_separators_may_be_typed_along(schedule: TimestampEditor) -> None:
    schedule.set_value("2030-01-31T09:00:00Z")
    press_button(schedule, "schedule.pick")
    hands.type_text("2031-7-4 8:15")
    assert open_picker().moment.text() == "2031-07-04 08:15:00"
    hands.press("Escape")


@pytest.mark.parametrize(("part", "typed", "text"), [(0, "2031", "2031-01-31"), (5, "07", "2030-07-31")])
def test_digits_replace_the_part_that_was_clicked(part: int, typed: str, text: str, schedule: TimestampEditor) -> None:
    schedule.set_value("2030-01-31T09:00:00Z")
    press_button(schedule, "schedule.pick")
    line = open_picker().moment.lineEdit()
    before = line.textMargins().left() + line.fontMetrics().horizontalAdvance(line.text()[: part + 1])
    hands.click(line, QPoint(before, line.height() // 2))
    hands.type_text(typed)
    assert open_picker().moment.text().startswith(text)
    hands.press("Escape")


def test_a_day_is_picked_in_the_calendar_and_keeps_the_time(expiry: UnixTimeEditor) -> None:
    expiry.set_value(1798761600)
    press_button(expiry, "expiry.pick")
    picker = open_picker()
    days = picker.findChild(QWidget, "qt_calendar_calendarview")
    assert isinstance(days, QWidget)
    days.setFocus()
    hands.press("Right")
    assert picker.moment.text() == "2027-01-02 01:00:00"
    picker.moment.setDate(QDate(2027, 7, 3))
    assert picker.calendar.selectedDate() == QDate(2027, 7, 3)
    use = next(button for button in picker.findChildren(QAbstractButton) if button.text() == "Use")
    hands.click(use)
    assert expiry.value() == int(datetime(2027, 7, 2, 23, tzinfo=UTC).timestamp())


@pytest.mark.parametrize("start_s", [-(10**10), 10**13])
def test_only_moments_that_every_zone_has_are_picked(
    start_s: int, expiry: UnixTimeEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    picker = MomentPicker("expiry.pick", start_s, expiry)
    for moment in (QDateTime(9999, 12, 31, 23, 59, 59), QDateTime(1900, 1, 1, 0, 0, 0)):
        picker.moment.setDateTime(moment)
        assert 1969 <= picker.moment.date().year() <= 9998
        assert picker.calendar.selectedDate() == picker.moment.date()


def test_escape_changes_nothing(schedule: TimestampEditor) -> None:
    press_button(schedule, "schedule.pick")
    hands.press("Up")
    hands.press("Escape")
    assert QApplication.activePopupWidget() is None
    assert schedule.value() is UNSET


def test_picking_begins_at_a_full_hour_to_come(expiry: UnixTimeEditor) -> None:
    for unreadable in (UNSET, 0, 10**300):
        expiry.set_value(unreadable)
        press_button(expiry, "expiry.pick")
        assert open_picker().moment.text().endswith(":00:00")
        hands.press("Escape")
    now_s = datetime.now(UTC).timestamp()
    assert 3590 < next_hour_s() - now_s < 7210


def test_everything_in_the_picker_that_takes_the_keyboard_has_a_name(schedule: TimestampEditor) -> None:
    press_button(schedule, "schedule.pick")
    reachable = [
        widget
        for widget in open_picker().findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(reachable) > 4
    assert [widget for widget in reachable if not widget.accessibleName()] == []
    hands.press("Escape")


def test_the_buttons_are_found_and_named(expiry: UnixTimeEditor) -> None:
    named = {button.accessibleIdentifier(): button.accessibleName() for button in expiry.findChildren(QAbstractButton)}
    assert named == {"expiry.pick": "Pick a date and time for Expiry", "expiry.atOnce": "Now only (0)"}


def test_where_the_zone_is_utc_a_moment_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    assert in_zones(datetime(2030, 1, 31, 9, tzinfo=UTC)) == "Thursday 31 January 2030, 09:00 UTC"
