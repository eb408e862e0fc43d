from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from notifyadmin.ui import notice_bar
from notifyadmin.ui.notice_bar import NoticeBar
from notifyadmin.ui.notices import Level, Notice, NoticeQueue, Place
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.driver import PATIENCE_MS
from tests.hostile import HOSTILE
from tests.ui.finding import find
from tests.ui.workplace import Show


@pytest.fixture
def bar(resources: Resources, on_screen: Show) -> NoticeBar:
    window = QWidget()
    bar = NoticeBar(NoticeQueue(), resources)
    QVBoxLayout(window).addWidget(bar)
    window.resize(600, 100)
    on_screen(window)
    return bar


def button(bar: NoticeBar, identifier: str) -> QAbstractButton:
    return next(found for found in bar.findChildren(QAbstractButton) if found.accessibleIdentifier() == identifier)


def words(bar: NoticeBar) -> QLabel:
    return find(bar, "notice.text", QLabel)


def test_the_bar_is_hidden_until_there_is_something_to_say(bar: NoticeBar) -> None:
    assert (bar.isVisible(), bar.queue.notice) == (False, None)


@pytest.mark.parametrize("level", list(Level))
def test_a_notice_is_shown_with_its_level_and_its_detail(level: Level, bar: NoticeBar) -> None:
    bar.queue.show_notice(Notice(level, "It rains.", "Take an umbrella."))
    assert (words(bar).text(), bar.property("level")) == ("It rains.", level)
    assert words(bar).toolTip() == "<p>Take an umbrella.</p>"
    assert bar.isVisible()
    assert not button(bar, "notice.action").isVisible()


def held(bar: NoticeBar) -> list[str]:
    """The words of all notices, as a person comes to them by closing one after the other."""
    found = []
    while bar.queue.notice is not None:
        found.append(words(bar).text())
        hands.click(button(bar, "notice.close"))
    return found


def test_what_matters_more_is_shown_at_once_and_what_stood_there_comes_back(bar: NoticeBar) -> None:
    bar.queue.show_notice(Notice(Level.INFO, "One", action="Do it"))
    bar.queue.show_notice(Notice(Level.ERROR, "Two"))
    assert (words(bar).text(), button(bar, "notice.action").isVisible()) == ("Two", False)
    assert held(bar) == ["Two", "One"]


@pytest.mark.parametrize("level", [Level.WARNING, Level.ERROR])
@pytest.mark.parametrize("other", [Level.WARNING, Level.ERROR])
def test_no_notice_takes_the_place_of_an_error_or_a_warning_that_nobody_has_closed(
    level: Level, other: Level, bar: NoticeBar
) -> None:
    bar.queue.show_notice(Notice(level, "First"))
    bar.queue.show_notice(Notice(other, "Second"))
    is_urgent = level is Level.WARNING and other is Level.ERROR
    assert words(bar).text() == ("Second" if is_urgent else "First")
    assert find(bar, "notice.count", QLabel).text() == "1 of 2"
    assert sorted(held(bar)) == ["First", "Second"]


@pytest.mark.parametrize("level", [Level.WARNING, Level.ERROR])
@pytest.mark.parametrize("passing", [Level.INFO, Level.SUCCESS])
def test_what_was_just_done_is_shown_in_front_of_an_error_which_stays(
    level: Level, passing: Level, bar: NoticeBar
) -> None:
    bar.queue.show_notice(Notice(level, "First"))
    bar.queue.show_notice(Notice(passing, "Saved."))
    assert (words(bar).text(), find(bar, "notice.count", QLabel).isVisible()) == ("Saved.", False)
    assert held(bar) == ["Saved.", "First"]


def test_several_at_once_are_told_one_after_the_other(bar: NoticeBar) -> None:
    for level, text in (
        (Level.WARNING, "The settings are broken."),
        (Level.SUCCESS, "Saved."),
        (Level.WARNING, "The draft is broken."),
        (Level.ERROR, "It failed."),
    ):
        bar.queue.show_notice(Notice(level, text))
    assert held(bar) == ["It failed.", "The settings are broken.", "The draft is broken.", "Saved."]


def test_a_success_goes_by_itself_and_leaves_the_error_behind_it(
    bar: NoticeBar, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(notice_bar, "PASSES_AFTER_MS", 0)
    bar.queue.show_notice(Notice(Level.ERROR, "It failed."))
    bar.queue.show_notice(Notice(Level.SUCCESS, "Saved."))
    assert words(bar).text() == "Saved."
    qtbot.waitUntil(lambda: words(bar).text() == "It failed.", timeout=PATIENCE_MS)
    hands.click(button(bar, "notice.close"))
    bar.queue.show_notice(Notice(Level.INFO, "Restored."))
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=PATIENCE_MS)


def test_a_success_stays_while_the_keyboard_is_on_it(
    bar: NoticeBar, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    bar.queue.show_notice(Notice(Level.SUCCESS, "Saved.", action="Undo"))
    button(bar, "notice.action").setFocus()
    bar._on_passed()
    assert words(bar).text() == "Saved."
    button(bar, "notice.action").clearFocus()
    bar._on_passed()
    assert not bar.isVisible()


def test_a_notice_is_shown_with_its_page_and_profile_only(bar: NoticeBar) -> None:
    send, other = Place("send", "sandbox"), Place("retract", "sandbox")
    bar.queue.go_to(send)
    bar.queue.show_notice(Notice(Level.ERROR, "Not a file."), place=send)
    bar.queue.show_notice(Notice(Level.SUCCESS, "Imported."), place=send)
    bar.queue.go_to(other)
    assert not bar.isVisible()
    bar.queue.show_notice(Notice(Level.WARNING, "Everywhere."))
    assert (words(bar).text(), find(bar, "notice.count", QLabel).isVisible()) == ("Everywhere.", False)
    bar.queue.go_to(Place("send", "shop"))
    assert words(bar).text() == "Everywhere."
    bar.queue.go_to(send)
    assert held(bar) == ["Everywhere.", "Not a file."]


def test_what_was_closed_and_what_went_can_be_read_again(bar: NoticeBar) -> None:
    for text in ("One", "Two", "Three"):
        bar.queue.show_notice(Notice(Level.SUCCESS, text))
    held(bar)
    assert [message.notice.text for message in bar.queue.messages] == ["Three", "Two", "One"]


def test_the_others_are_looked_at_without_closing_any(bar: NoticeBar) -> None:
    for text in ("One", "Two", "Three"):
        bar.queue.show_notice(Notice(Level.WARNING, text))
    seen = []
    for _ in range(4):
        seen.append((words(bar).text(), find(bar, "notice.count", QLabel).text()))
        hands.click(button(bar, "notice.next"))
    assert seen == [("One", "1 of 3"), ("Two", "2 of 3"), ("Three", "3 of 3"), ("One", "1 of 3")]
    hands.click(button(bar, "notice.close"))
    assert words(bar).text() == "Three"


def test_a_single_notice_is_not_counted(bar: NoticeBar) -> None:
    bar.queue.show_notice(Notice(Level.WARNING, "One"))
    bar.queue.show_notice(Notice(Level.WARNING, "One"))
    assert not find(bar, "notice.count", QLabel).isVisible()
    assert not button(bar, "notice.next").isVisible()
    assert held(bar) == ["One"]


def test_what_the_user_waits_for_is_shown_in_front_of_everything(bar: NoticeBar) -> None:
    bar.queue.show_notice(Notice(Level.ERROR, "One"))
    bar.queue.show_notice(Notice(Level.WARNING, "Two"), in_front=True)
    assert held(bar) == ["Two", "One"]


def test_a_newer_success_takes_the_place_of_the_former_one(bar: NoticeBar) -> None:
    bar.queue.show_notice(Notice(Level.SUCCESS, "Saved as one."))
    bar.queue.show_notice(Notice(Level.INFO, "Restored."))
    assert held(bar) == ["Restored."]


def test_what_happens_on_a_page_behind_takes_nothing_away_from_the_page_in_front(bar: NoticeBar) -> None:
    front, behind = Place("send", "1"), Place("preferences", "1")
    bar.queue.go_to(front)
    bar.queue.show_notice(Notice(Level.SUCCESS, "Sent."), place=front)
    bar.queue.show_notice(Notice(Level.SUCCESS, "Saved."), place=behind)
    assert words(bar).text() == "Sent."


def test_the_newest_on_a_topic_takes_the_place_of_what_was_said_before(bar: NoticeBar) -> None:
    bar.queue.show_notice(Notice(Level.WARNING, "Waiting for the keyring.", topic="session"))
    bar.queue.show_notice(Notice(Level.WARNING, "Another."))
    bar.queue.show_notice(Notice(Level.ERROR, "The keyring refuses.", topic="session"))
    assert held(bar) == ["The keyring refuses.", "Another."]


def test_an_owner_withdraws_what_is_so_no_longer(bar: NoticeBar) -> None:
    bar.queue.show_notice(Notice(Level.WARNING, "Waiting for the keyring.", topic="session"))
    bar.queue.show_notice(Notice(Level.WARNING, "Another."))
    bar.queue.withdraw("session")
    assert words(bar).text() == "Another."
    bar.queue.withdraw("session")
    assert held(bar) == ["Another."]


def test_nothing_is_left_of_notices_that_were_closed(bar: NoticeBar) -> None:
    source = Source()
    bar.queue.show_notice(Notice(Level.INFO, "One", lines=("Two",)))  # for which Qt makes documents
    held(bar)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    before = len(bar.findChildren(QObject))
    for at in range(100):
        bar.queue.show_notice(Notice(Level.INFO, f"{at}", outdated=source.outdated))
        bar.queue.show_notice(Notice(Level.ERROR, f"{at}"))
        held(bar)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    source.outdated.emit()
    assert len(bar.findChildren(QObject)) == before


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_makes_the_bar_wider_than_its_window(text: str, bar: NoticeBar) -> None:
    bar.queue.show_notice(Notice(Level.ERROR, text, text, lines=(text, text)))
    hands.settle()
    assert bar.window().width() == 600
    assert bar.minimumSizeHint().width() <= 600
    assert bar.height() < 700
    assert words(bar).text().replace("\u200b", "") == words(bar).accessibleName()


def test_what_comes_from_outside_stays_plain_text(bar: NoticeBar) -> None:
    bar.queue.show_notice(Notice(Level.INFO, "<b>bold</b>"))
    assert words(bar).textFormat() is Qt.TextFormat.PlainText


def test_its_button_does_what_it_says_once_and_the_bar_is_gone_by_then(bar: NoticeBar) -> None:
    seen: list[bool] = []
    bar.queue.show_notice(Notice(Level.INFO, "One", action="Do it", on_action=lambda: seen.append(bar.isVisible())))
    assert button(bar, "notice.action").text() == "Do it"
    hands.click(button(bar, "notice.action"))
    assert (seen, bar.queue.notice) == ([False], None)


def test_what_its_button_does_may_be_to_show_another_notice(bar: NoticeBar) -> None:
    second = Notice(Level.INFO, "Two")
    bar.queue.show_notice(Notice(Level.INFO, "One", action="More", on_action=lambda: bar.queue.show_notice(second)))
    hands.click(button(bar, "notice.action"))
    assert (bar.queue.notice, bar.isVisible()) == (second, True)


def test_a_button_without_anything_to_do_closes_the_bar(bar: NoticeBar) -> None:
    bar.queue.show_notice(Notice(Level.INFO, "One", action="Fine"))
    hands.click(button(bar, "notice.action"))
    assert not bar.isVisible()


class Source(QObject):
    """Where a notice comes from."""

    outdated = Signal()


def test_what_can_be_done_about_a_notice_goes_when_it_is_outdated_and_the_words_stay(bar: NoticeBar) -> None:
    source, other = Source(), Source()
    bar.queue.show_notice(Notice(Level.INFO, "One", action="Do it", outdated=source.outdated))
    bar.queue.show_notice(Notice(Level.INFO, "Two", action="Do it", outdated=other.outdated))
    source.outdated.emit()
    assert button(bar, "notice.action").isVisible()
    other.outdated.emit()
    assert (words(bar).text(), button(bar, "notice.action").isVisible()) == ("Two", False)
    bar.queue.show_notice(Notice(Level.INFO, "Three", action="Do it"))
    source.outdated.emit()
    other.outdated.emit()
    assert button(bar, "notice.action").isVisible()


def test_it_is_closed_by_its_own_button(bar: NoticeBar) -> None:
    bar.queue.show_notice(Notice(Level.INFO, "One"))
    hands.click(button(bar, "notice.close"))
    assert (bar.queue.notice, bar.isVisible()) == (None, False)


def test_every_button_has_a_name(bar: NoticeBar) -> None:
    names = [found.accessibleName() for found in bar.findChildren(QAbstractButton)]
    assert names
    assert all(names)


def test_its_words_are_reached_read_aloud_and_copied_by_keys(bar: NoticeBar) -> None:
    bar.queue.show_notice(Notice(Level.ERROR, "It rains.", lines=("Here", "There")))
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
