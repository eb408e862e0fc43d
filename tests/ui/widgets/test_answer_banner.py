from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget

from notifyadmin.api import verdict
from notifyadmin.api.verdict import Finding, Outcome, Verdict
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.answer_banner import Banner
from tests import hands
from tests.one_more import with_line
from tests.ui.finding import find
from tests.ui.workplace import Show


@pytest.fixture
def banner(resources: Resources, on_screen: Show) -> Banner:
    window = QWidget()
    banner = Banner("send", resources)
    QVBoxLayout(window).addWidget(banner)
    window.resize(600, 200)
    on_screen(window)
    return banner


def test_there_is_no_banner_before_the_first_verdict(banner: Banner) -> None:
    assert not banner.isVisible()


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_words_an_icon_and_a_mark_for_its_colour(outcome: Outcome, banner: Banner) -> None:
    banner.show_verdict(Verdict(outcome, "Outcome unknown", "Check the log."))
    title = find(banner, "send.verdict", QLabel)
    assert (title.text(), title.accessibleName(), title.accessibleDescription()) == (
        "Outcome unknown",
        "Outcome unknown",
        "Check the log.",
    )
    assert (banner.property("outcome"), banner.property("tone")) == (outcome.value, outcome.tone.value)
    assert banner.isVisible()
    shown = [label.property("icon") for label in banner.findChildren(QLabel) if label.property("icon")]
    assert shown == [[outcome.icon, 20, ""]]


def test_an_outcome_that_is_added_is_shown_like_the_others(banner: Banner) -> None:
    added = with_line(
        verdict, '    UNKNOWN = "unknown", Tone', '    QUEUED = "queued", Tone.WARNING, "info", False, False'
    )
    banner.show_verdict(Verdict(added["Outcome"].QUEUED, "Queued"))
    assert find(banner, "send.verdict", QLabel).text() == "Queued"
    assert (banner.property("outcome"), banner.property("tone")) == ("queued", "warning")


def test_every_outcomes_icon_is_there(resources: Resources) -> None:
    for outcome in Outcome:
        assert not resources.icon(outcome.icon).isNull()


def test_only_what_cannot_have_been_done_can_be_tried_again(banner: Banner) -> None:
    retry = find(banner, "send.verdict.retry", QAbstractButton)
    wanted: list[bool] = []
    banner.retry_requested.connect(lambda: wanted.append(True))
    banner.show_verdict(Verdict(Outcome.UNKNOWN, "Outcome unknown"))
    assert not retry.isVisible()
    banner.show_verdict(Verdict(Outcome.NOT_SENT, "Not sent", repeatable=True))
    hands.click(retry)
    assert wanted == [True]


def test_the_tracking_id_is_shown_and_copied_where_there_is_one(banner: Banner) -> None:
    shown, copy = find(banner, "send.verdict.trackingId", QLabel), find(banner, "send.verdict.copy", QAbstractButton)
    banner.show_verdict(Verdict(Outcome.SENT, "Sent", tracking_id="abc-123"))
    hands.click(copy)
    assert (shown.text(), QApplication.clipboard().text()) == ("Tracking ID abc-123", "abc-123")
    banner.show_verdict(Verdict(Outcome.REJECTED, "Rejected"))
    assert (shown.isVisible(), copy.isVisible()) == (False, False)


def test_advice_that_is_not_there_takes_no_room(banner: Banner) -> None:
    banner.show_verdict(Verdict(Outcome.SENT, "Sent"))
    assert [label.text() for label in banner.findChildren(QLabel) if label.isVisible() and label.text()] == ["Sent"]


def test_words_from_outside_are_plain_text(banner: Banner) -> None:
    banner.show_verdict(Verdict(Outcome.REJECTED, "Rejected", "<img src=x>", tracking_id="<b>1</b>"))
    worded = [label for label in banner.findChildren(QLabel) if label.text()]
    assert {label.textFormat() for label in worded} == {Qt.TextFormat.PlainText}


def test_the_verdict_is_read_aloud_with_its_reasons_and_advice_and_copy_with_the_id(banner: Banner) -> None:
    banner.show_verdict(Verdict(Outcome.REJECTED, "Rejected", "Check it.", (Finding("No."), Finding("Why?")), "abc-1"))
    assert find(banner, "send.verdict", QLabel).accessibleDescription() == "No. Why? Check it."
    assert find(banner, "send.verdict.trackingId", QLabel).accessibleName() == "Tracking ID abc-1"
    assert find(banner, "send.verdict.copy", QAbstractButton).accessibleDescription() == "Tracking ID abc-1"
