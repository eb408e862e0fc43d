"""Editors of the form as keys fill them: what they show is what was typed, and Enter does what it says at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
)

from tests import hands
from tests.driver import Driver, until
from tests.e2e.preferences import loaded


def has_room(line: QLineEdit, text: str) -> bool:
    """Whether a line shows all of a text, beside its margins and its cursor."""
    margins = line.textMargins()
    left = line.contentsRect().width() - margins.left() - margins.right() - 4
    return QFontMetrics(line.font()).horizontalAdvance(text) <= left


@pytest.mark.parametrize("width", [900, 1180])
async def test_the_boxes_of_a_span_show_every_digit(driver: Driver, width: int) -> None:
    await driver.start()
    driver.window.resize(width, 780)
    driver.unfold("options.fcm.android")
    for part, text in (("", "9999"), (".hours", "9999"), (".minutes", "99999"), (".seconds", "1234567")):
        identifier = f"options.fcm.android.ttl{part}"
        driver.type(identifier, text)
        hands.settle()
        box = driver.find(identifier, QSpinBox)
        line = box.findChild(QLineEdit)
        assert line is not None
        assert line.text() == text
        assert has_room(line, text), (identifier, line.width())


async def test_enter_works_at_once_where_the_only_suggestion_is_what_was_typed(driver: Driver) -> None:
    await loaded(driver, "789")
    driver.type("preferences.userId", "123")
    driver.press("Return")
    assert await driver.verdict("preferences") == "Loaded"
    driver.find("preferences.more", QAbstractButton).setFocus()
    driver.press("Space")
    await driver.pick_by_keys("Compare with another user…")
    await driver.appears("preferences.compare")
    driver.write("78")
    assert QApplication.activePopupWidget() is not None
    driver.write("9")
    assert QApplication.activePopupWidget() is None
    driver.press("Return")
    await driver.vanishes("preferences.compare")


async def test_a_token_has_the_widest_cell_and_the_provider_shows_its_words(driver: Driver) -> None:
    await driver.start()
    driver.find("user.pushTokens", QAbstractButton).setFocus()
    driver.press("Space")
    hands.settle()
    provider = driver.find("user.pushTokens.0", QComboBox)
    option = QStyleOptionComboBox()
    provider.initStyleOption(option)
    edit = QStyle.SubControl.SC_ComboBoxEditField
    room = provider.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, edit, provider).width()
    assert QFontMetrics(provider.font()).horizontalAdvance("Choose") <= room
    token, *others = (driver.find(f"user.pushTokens.0.{at}", QLineEdit) for at in (1, 2, 3))
    assert has_room(token, "dGhpc2lzYXRva2")
    assert all(token.width() > other.width() for other in others)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2027-02-30", "No such date."),
        ("2027-02-30T09:00:00Z", "No such date."),
        ("2027-13-01T09:00:00+02:00", "No such date."),
        ("2027-02-28T25:00:00Z", "No such time."),
        ("2027-02-28", "Must be a date and time in the format YYYY-MM-DDThh:mm:ssZ."),
    ],
)
async def test_a_date_that_no_calendar_has_is_called_that(driver: Driver, text: str, problem: str) -> None:
    await driver.start()
    driver.type("schedule", text)
    await until(lambda: driver.problem("schedule"), "it is checked")
    assert driver.problem("schedule") == problem


async def test_the_picker_writes_utc_as_the_hint_asks_for(driver: Driver) -> None:
    await driver.start()
    driver.find("schedule.pick", QAbstractButton).setFocus()
    driver.press("Space")
    await until(hands.open_popup, "the picker opens")
    driver.press("Return")
    await until(lambda: driver.text("schedule"), "it is picked")
    moment = datetime.fromisoformat(driver.text("schedule"))
    is_utc = moment.utcoffset() == timedelta(0)
    assert driver.text("schedule").endswith("Z") is is_utc
    assert moment > datetime.now(UTC)


async def test_the_badge_is_removed_by_a_button_that_says_so(driver: Driver) -> None:
    await driver.start()
    driver.unfold("options.apn")
    button = driver.find("options.apn.badge.clear", QAbstractButton)
    assert button.text() == "Remove badge (0)"
    button.setFocus()
    driver.press("Space")
    assert driver.text("options.apn.badge") == "0"
