from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget

from notifyadmin.ui.notices import Level, Notice, NoticeBar
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.ui.workplace import Show


@pytest.fixture
def bar(resources: Resources, on_screen: Show) -> NoticeBar:
    window = QWidget()
    bar = NoticeBar(resources)
    QVBoxLayout(window).addWidget(bar)
    window.resize(600, 100)
    on_screen(window)
    return bar


def button(bar: NoticeBar, identifier: str) -> QAbstractButton:
    return next(found for found in bar.findChildren(QAbstractButton) if found.accessibleIdentifier() == identifier)


def words(bar: NoticeBar) -> QLabel:
    return next(label for label in bar.findChildren(QLabel) if label.text())


def test_the_bar_is_hidden_until_there_is_something_to_say(bar: NoticeBar) -> None:
    assert (bar.isVisible(), bar.notice) == (False, None)


@pytest.mark.parametrize("level", list(Level))
def test_a_notice_is_shown_with_its_level_and_its_detail(level: Level, bar: NoticeBar) -> None:
    bar.show_notice(Notice(level, "It rains.", "Take an umbrella."))
    assert (words(bar).text(), bar.property("level")) == ("It rains.", level)
    assert words(bar).toolTip() == "<p>Take an umbrella.</p>"
    assert bar.isVisible()
    assert not button(bar, "notice.action").isVisible()


def test_the_next_notice_replaces_the_one_before(bar: NoticeBar) -> None:
    bar.show_notice(Notice(Level.INFO, "One", action="Do it"))
    bar.show_notice(Notice(Level.ERROR, "Two"))
    assert (words(bar).text(), button(bar, "notice.action").isVisible()) == ("Two", False)


def test_what_comes_from_outside_stays_plain_text(bar: NoticeBar) -> None:
    bar.show_notice(Notice(Level.INFO, "<b>bold</b>"))
    assert words(bar).textFormat() is Qt.TextFormat.PlainText


def test_its_button_does_what_it_says_once_and_the_bar_is_gone_by_then(bar: NoticeBar) -> None:
    seen: list[bool] = []
    bar.show_notice(Notice(Level.INFO, "One", action="Do it", on_action=lambda: seen.append(bar.isVisible())))
    assert button(bar, "notice.action").text() == "Do it"
    hands.click(button(bar, "notice.action"))
    assert (seen, bar.notice) == ([False], None)


def test_what_its_button_does_may_be_to_show_another_notice(bar: NoticeBar) -> None:
    second = Notice(Level.INFO, "Two")
    bar.show_notice(Notice(Level.INFO, "One", action="More", on_action=lambda: bar.show_notice(second)))
    hands.click(button(bar, "notice.action"))
    assert (bar.notice, bar.isVisible()) == (second, True)


def test_a_button_without_anything_to_do_closes_the_bar(bar: NoticeBar) -> None:
    bar.show_notice(Notice(Level.INFO, "One", action="Fine"))
    hands.click(button(bar, "notice.action"))
    assert not bar.isVisible()


class Source(QObject):
    """Where a notice comes from."""

    outdated = Signal()


def test_what_can_be_done_about_a_notice_goes_when_it_is_outdated_and_the_words_stay(bar: NoticeBar) -> None:
    source, other = Source(), Source()
    bar.show_notice(Notice(Level.INFO, "One", action="Do it", outdated=source.outdated))
    bar.show_notice(Notice(Level.INFO, "Two", action="Do it", outdated=other.outdated))
    source.outdated.emit()
    assert button(bar, "notice.action").isVisible()
    other.outdated.emit()
    assert (words(bar).text(), button(bar, "notice.action").isVisible()) == ("Two", False)
    bar.show_notice(Notice(Level.INFO, "Three", action="Do it"))
    other.outdated.emit()
    assert button(bar, "notice.action").isVisible()


def test_it_is_closed_by_its_own_button(bar: NoticeBar) -> None:
    bar.show_notice(Notice(Level.INFO, "One"))
    hands.click(button(bar, "notice.close"))
    assert (bar.notice, bar.isVisible()) == (None, False)


def test_every_button_has_a_name(bar: NoticeBar) -> None:
    assert all(found.accessibleName() for found in bar.findChildren(QAbstractButton))


def test_its_words_are_reached_read_aloud_and_copied_by_keys(bar: NoticeBar) -> None:
    bar.show_notice(Notice(Level.ERROR, "It rains.", lines=("Here", "There")))
    button(bar, "notice.close").setFocus()
    copied: dict[str, str] = {}
    for _ in range(3):
        hands.press("Tab")
        label = QApplication.focusWidget()
        if isinstance(label, QLabel):
            hands.press("Ctrl+A")
            hands.press("Ctrl+C")
            said = f"{label.accessibleName()} {label.accessibleDescription()}"
            copied[QGuiApplication.clipboard().text()] = said.strip()
    lines = "•  Here\n•  There"
    assert copied == {"It rains.": "It rains.", lines: f"More about the notice {lines}"}
