from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from notifyadmin.api.verdict import Finding
from notifyadmin.ui.widgets.answer_messages import MAX_CHARACTERS, MAX_MESSAGES, MessageList
from tests import hands
from tests.ui.finding import find, finds
from tests.ui.workplace import Show


@pytest.fixture
def findings(on_screen: Show) -> MessageList:
    findings = MessageList("send.finding", lambda path: path != "nowhere")
    findings.resize(600, 200)
    on_screen(findings)
    return findings


def texts(findings: MessageList) -> list[str]:
    hands.settle()
    return [label.accessibleName() for label in finds(findings, "send.finding.", QLabel)]


def test_each_message_stands_in_the_services_own_words_with_its_channel(findings: MessageList) -> None:
    findings.show_messages([Finding("Discarding SMS.", "SMS", "user.number"), Finding("A remark.")])
    assert texts(findings) == ["Discarding SMS.", "A remark."]
    badges = [label.text() for label in findings.findChildren(QLabel) if label.property("role") == "badge"]
    assert badges == ["SMS"]


def test_a_message_leads_to_the_field_that_would_fix_it(findings: MessageList) -> None:
    paths: list[str] = []
    findings.field_requested.connect(paths.append)
    findings.show_messages([Finding("A remark."), Finding("Discarding SMS.", "SMS", "user.number")])
    button = find(findings, "send.finding.1.field", QAbstractButton)
    assert button.accessibleName() == "Go to user.number"
    hands.click(button)
    assert paths == ["user.number"]
    assert [button] == findings.findChildren(QAbstractButton)


def test_no_way_leads_to_a_field_that_is_not_there(findings: MessageList) -> None:
    findings.show_messages([Finding("Bad key.", field="nowhere")])
    assert texts(findings) == ["Bad key."]
    assert findings.findChildren(QAbstractButton) == []


def test_of_very_many_messages_the_first_are_shown_and_the_rest_counted(findings: MessageList) -> None:
    findings.show_messages([Finding(f"Message {at}.") for at in range(MAX_MESSAGES + 7)])
    shown = texts(findings)
    assert (len(shown), shown[-2:]) == (
        MAX_MESSAGES + 1,
        [f"Message {MAX_MESSAGES - 1}.", "… and 7 more: see the body."],
    )


def test_those_that_the_judge_has_left_out_are_counted_too(findings: MessageList) -> None:
    left_out = Finding("… and 99950 more: see the body.")
    findings.show_messages([*(Finding(f"Message {at}.") for at in range(50)), left_out])
    assert texts(findings)[-1] == f"… and {99_950 + 50 - MAX_MESSAGES} more: see the body."
    findings.show_messages([Finding("Message."), left_out])
    assert texts(findings) == ["Message.", "… and 99950 more: see the body."]


def test_of_long_messages_fewer_are_shown(findings: MessageList) -> None:
    findings.show_messages([Finding("long " * 200)] * 10)
    shown = texts(findings)
    assert (len(shown), shown[-1]) == (4, "… and 7 more: see the body.")


def test_a_very_long_message_is_cut(findings: MessageList) -> None:
    findings.show_messages([Finding("x" * (MAX_CHARACTERS + 1))])
    assert texts(findings) == ["x" * MAX_CHARACTERS + "…"]


def test_the_next_findings_replace_the_ones_before(findings: MessageList) -> None:
    findings.show_messages([Finding("One."), Finding("Two.")])
    findings.show_messages([Finding("Three.")])
    assert texts(findings) == ["Three."]
    findings.show_messages([])
    assert texts(findings) == []


def test_the_services_words_are_plain_text(findings: MessageList) -> None:
    findings.show_messages([Finding("<b>bold</b>")])
    [label] = finds(findings, "send.finding.0", QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
