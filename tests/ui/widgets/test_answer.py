from __future__ import annotations

import json
import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from notifyadmin.api.exchange import HttpReply
from notifyadmin.api.verdict import Finding, Outcome, Verdict
from notifyadmin.core.history.row import MAX_FORMATTED
from notifyadmin.sandbox import Rendered
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.answer import AnswerView
from notifyadmin.ui.widgets.answer_details import MAX_SHOWN_CHARACTERS
from notifyadmin.ui.widgets.elided_label import ElidedLabel
from tests import hands
from tests.driver import PATIENCE_MS
from tests.ui.finding import find
from tests.ui.workplace import Show


@pytest.fixture
def view(resources: Resources, on_screen: Show) -> AnswerView:
    view = AnswerView("send", resources, details_open=True, has_field=lambda _: True)
    view.resize(700, 600)
    on_screen(view)
    return view


def reply(body: bytes, status: int = 200, headers: tuple[tuple[str, str], ...] = ()) -> HttpReply:
    return HttpReply(status, headers, body, 0.0456)


def answered(body: bytes, status: int = 200, headers: tuple[tuple[str, str], ...] = ()) -> Verdict:
    return Verdict(Outcome.SENT, "Sent", reply=reply(body, status, headers))


def body_of(view: AnswerView) -> str:
    return find(view, "send.response", QPlainTextEdit).toPlainText()


def words_of(view: AnswerView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible() and label.text()]


def show_as_it_came(view: AnswerView) -> None:
    hands.click(find(view, "send.raw", QCheckBox), QPoint(9, 9))


def test_before_the_first_answer_it_says_where_it_will_be(view: AnswerView) -> None:
    assert words_of(view) == ["No response yet"]
    assert not find(view, "send.details", QAbstractButton).isVisible()


def test_json_is_shown_in_lines_and_on_request_as_it_came(view: AnswerView) -> None:
    view.show_verdict(answered(b'{"name":"J\\u00f6rg","n":[1]}'))
    assert body_of(view) == '{\n  "name": "Jörg",\n  "n": [\n    1\n  ]\n}'
    show_as_it_came(view)
    assert body_of(view) == '{"name":"J\\u00f6rg","n":[1]}'


@pytest.mark.parametrize("body", [b"<html>Bad gateway</html>", b"{", b"[" * 40_000, b"9" * 5_000, b"\xff\xfe"])
def test_what_is_no_json_is_shown_as_it_came_and_says_so(body: bytes, view: AnswerView) -> None:
    view.show_verdict(answered(body))
    assert body_of(view) == body.decode(errors="replace")
    assert "Not JSON: shown raw." in words_of(view)
    assert not find(view, "send.raw", QCheckBox).isVisible()


def test_a_body_that_is_too_large_to_format_is_not_called_json(view: AnswerView) -> None:
    view.show_verdict(answered(b" " * MAX_FORMATTED + b"<html>"))
    assert "Too large to format: shown raw." in words_of(view)
    assert not find(view, "send.raw", QCheckBox).isVisible()
    view.show_verdict(answered(b"{}"))
    assert "Too large to format: shown raw." not in words_of(view)


@pytest.mark.parametrize("depth", [100, 800, 950, 5_000])
def test_json_of_any_depth_is_shown(depth: int, view: AnswerView) -> None:
    view.show_verdict(answered(b"[" * depth + b"]" * depth))
    assert body_of(view).startswith("[")


def test_an_empty_answer_is_called_empty_and_nothing_else(view: AnswerView) -> None:
    view.show_verdict(answered(b""))
    assert body_of(view) == "(empty)"
    assert "Not JSON: shown raw." not in words_of(view)


def test_of_a_huge_answer_a_part_is_shown_and_all_of_it_copied(view: AnswerView) -> None:
    body = b"x" * (MAX_SHOWN_CHARACTERS + 1)
    view.show_verdict(answered(body))
    assert body_of(view).endswith("\n… (the rest is not shown; Copy takes all of it)")
    hands.click(find(view, "send.copy", QAbstractButton))
    assert QApplication.clipboard().text() == body.decode()


def test_status_time_and_request_id_are_told_in_plain_text(view: AnswerView) -> None:
    facts = find(view, "send.facts", QLabel)
    view.show_verdict(answered(b"", 404, (("x-amzn-requestid", "<b>7</b>"),)))
    assert (facts.text(), facts.textFormat()) == (
        "404 Not Found  ·  46 ms  ·  request <b>7</b>",
        Qt.TextFormat.PlainText,
    )
    view.show_verdict(answered(b"", 599))
    assert facts.text() == "599  ·  46 ms"


def test_a_request_id_that_has_no_room_is_in_the_tooltip_and_can_be_copied(view: AnswerView) -> None:
    view.resize(300, 600)
    view.show_verdict(answered(b"", 200, (("x-amzn-requestid", "b60854bc-29d5-45ee-8cca-b511a96e7cb5"),)))
    hands.settle()
    facts = find(view, "send.facts", ElidedLabel)
    assert facts.painted_text.endswith("…")
    assert "b60854bc-29d5-45ee-8cca-b511a96e7cb5" in facts.toolTip()
    hands.click(facts, button=Qt.MouseButton.RightButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    [copy_all] = menu.actions()
    hands.click(menu, menu.actionGeometry(copy_all).center())
    assert QApplication.clipboard().text() == "200 OK  ·  46 ms  ·  request b60854bc-29d5-45ee-8cca-b511a96e7cb5"


def test_status_duration_and_request_id_are_read_aloud_with_what_they_are(view: AnswerView) -> None:
    view.show_verdict(answered(b"", 404, (("x-amzn-requestid", "7"),)))
    spoken = "Status 404 Not Found, Duration 46 ms, Request ID 7"
    assert find(view, "send.facts", QLabel).accessibleName() == spoken
    assert find(view, "send.details", QAbstractButton).accessibleDescription() == spoken


def test_headers_stand_in_their_order(view: AnswerView) -> None:
    view.show_verdict(answered(b"{}", headers=(("B", "2"), ("A", "1"), ("B", "3"))))
    assert find(view, "send.headers", QPlainTextEdit).toPlainText() == "B: 2\nA: 1\nB: 3"


def test_the_deliveries_have_a_part_of_their_own_where_there_are_some(view: AnswerView) -> None:
    view.show_verdict(answered(b"{}"), [Rendered("EMAIL", "a@b.c", "Hello", "Dear Jane", "default")])
    tabs = find(view, "send.answer", QTabWidget)
    assert tabs.isTabVisible(2)
    assert find(view, "send.delivered.0.to", QLabel).accessibleName() == "Email to a@b.c"
    view.show_verdict(answered(b"{}"))
    assert not tabs.isTabVisible(2)


def test_without_an_answer_there_are_no_details_of_one(view: AnswerView) -> None:
    view.show_verdict(answered(b"{}"))
    view.show_verdict(Verdict(Outcome.NOT_SENT, "Not sent", "Nobody listens."))
    assert words_of(view) == ["Not sent", "Nobody listens."]


def test_details_open_and_close(view: AnswerView) -> None:
    view.show_verdict(answered(b"{}"))
    tabs, details = find(view, "send.answer", QTabWidget), find(view, "send.details", QAbstractButton)
    assert tabs.isVisible()
    hands.click(details)
    assert not tabs.isVisible()
    hands.click(details)
    assert tabs.isVisible()


def test_a_finding_leads_to_its_field_and_a_verdict_to_another_try(view: AnswerView, qapp: QApplication) -> None:
    wanted: list[str] = []
    view.field_requested.connect(wanted.append)
    view.retry_requested.connect(lambda: wanted.append("again"))
    view.show_verdict(Verdict(Outcome.NOT_SENT, "Not sent", "", (Finding("?", "SMS", "user.number"),), repeatable=True))
    qapp.processEvents()
    hands.click(find(view, "send.finding.0.field", QAbstractButton))
    hands.click(find(view, "send.verdict.retry", QAbstractButton))
    assert wanted == ["user.number", "again"]


def test_an_old_answer_gives_way_to_the_seconds_and_cancel_while_the_next_one_takes_its_time(
    view: AnswerView, qtbot: QtBot
) -> None:
    cancelled: list[bool] = []
    view.cancel_requested.connect(lambda: cancelled.append(True))
    view.show_verdict(answered(b"{}"))
    cancel, waiting = find(view, "send.cancel", QAbstractButton), find(view, "send.waiting", QLabel)
    assert not cancel.isVisible()
    view.show_waiting("Sending…")
    qtbot.waitUntil(cancel.isVisible, timeout=PATIENCE_MS)
    assert not find(view, "send.verdict", QLabel).isVisible()
    assert not find(view, "send.response", QPlainTextEdit).isVisible()
    qtbot.waitUntil(lambda: re.fullmatch(r"Sending… \d+ s", waiting.text()) is not None, timeout=PATIENCE_MS)
    assert waiting.accessibleName() == waiting.text()
    hands.click(cancel)
    assert cancelled == [True]
    view.end_waiting()
    view.show_verdict(Verdict(Outcome.REJECTED, "Rejected"))
    assert words_of(view) == ["Rejected"]
    assert not cancel.isVisible()


def test_a_response_that_becomes_the_previous_one_while_the_next_is_awaited_leaves_cancel_there(
    view: AnswerView, qtbot: QtBot
) -> None:
    cancel = find(view, "send.cancel", QAbstractButton)
    view.show_waiting("Sending…")
    qtbot.waitUntil(cancel.isVisible, timeout=PATIENCE_MS)
    view.show_previous()
    assert cancel.isVisible()


def test_the_keyboard_goes_back_to_where_it_was_when_cancel_goes(
    resources: Resources, on_screen: Show, qtbot: QtBot
) -> None:
    window, field = QWidget(), QLineEdit()
    view = AnswerView("send", resources)
    layout = QVBoxLayout(window)
    layout.addWidget(view)
    layout.addWidget(field)
    on_screen(window)
    field.setFocus()
    cancel = find(view, "send.cancel", QAbstractButton)
    view.show_waiting("Sending…")
    qtbot.waitUntil(cancel.isVisible, timeout=PATIENCE_MS)
    cancel.setFocus()
    view.end_waiting()
    assert field.hasFocus()


def test_the_keyboard_that_was_in_the_response_before_is_on_cancel_while_that_is_gone(
    view: AnswerView, qtbot: QtBot
) -> None:
    view.show_verdict(Verdict(Outcome.NOT_SENT, "Not sent", repeatable=True))
    retry, cancel = find(view, "send.verdict.retry", QAbstractButton), find(view, "send.cancel", QAbstractButton)
    retry.setFocus()
    view.show_waiting("Sending…")
    qtbot.waitUntil(cancel.hasFocus, timeout=PATIENCE_MS)


def test_a_response_stays_as_the_previous_one_where_nothing_came_of_the_next_request(view: AnswerView) -> None:
    view.show_verdict(answered(b"{}"))
    view.show_previous()
    assert find(view, "send.heading", QLabel).text().startswith("Previous response")


def test_what_was_changed_since_is_not_tried_again(view: AnswerView) -> None:
    retry = find(view, "send.verdict.retry", QAbstractButton)
    view.show_verdict(Verdict(Outcome.NOT_SENT, "Not sent", repeatable=True))
    assert retry.isVisible()
    view.show_previous()
    assert not retry.isVisible()


def test_what_is_copied_is_the_answer_itself(view: AnswerView) -> None:
    view.show_verdict(answered(json.dumps({"a": "\u00a0"}).encode()))
    hands.click(find(view, "send.copy", QAbstractButton))
    assert QApplication.clipboard().text() == '{"a": "\\u00a0"}'


def test_half_a_surrogate_pair_is_shown_and_nothing_of_the_former_response_stays(view: AnswerView) -> None:
    former = Verdict(Outcome.SENT, "Sent", tracking_id="former-id", reply=reply(b'{"trackingId": "former-id"}'))
    view.show_verdict(former)
    finding = Finding("bad \ud83d", "SMS", "user.number")
    view.show_verdict(Verdict(Outcome.REJECTED, "Rejected", "Why \udc00?", (finding,), reply=reply(b'{"m": 1}', 400)))
    assert find(view, "send.finding.0", QLabel).text() == r"bad \ud83d"
    assert body_of(view) == '{\n  "m": 1\n}'
    assert r"Why \udc00?" in words_of(view)
    assert not any("former" in words for words in words_of(view))


def test_a_character_that_json_escapes_is_escaped_in_the_body_too(view: AnswerView) -> None:
    view.show_verdict(answered(b'{"m": "\\ud83d \\u202e \\u0000"}'))
    assert body_of(view) == '{\n  "m": "\\ud83d \\u202e \\u0000"\n}'


class Unreadable(HttpReply):
    """A reply that fails whoever looks into it."""

    @property
    def text(self) -> str:
        raise ZeroDivisionError


def test_a_response_of_which_a_part_cannot_be_shown_is_not_shown_at_all_but_for_its_verdict(
    view: AnswerView, caplog: pytest.LogCaptureFixture
) -> None:
    view.show_verdict(Verdict(Outcome.SENT, "Sent", "", (Finding("former"),), "former-id", reply(b'"former"')))
    broken = Unreadable(400, (), b"{}", 0.1)
    view.show_verdict(Verdict(Outcome.REJECTED, "Rejected", "", (Finding("new"),), "new-id", broken), heading="Shop")
    assert words_of(view) == ["Shop", "Rejected", "The details of this response could not be shown."]
    assert not find(view, "send.answer", QTabWidget).isVisible()
    assert caplog.messages == ["A response could not be shown: ZeroDivisionError"]
    caplog.clear()
    view.show_verdict(answered(b"{}"))
    assert body_of(view) == "{}"


def test_details_that_cannot_be_shown_leave_the_verdict(view: AnswerView, caplog: pytest.LogCaptureFixture) -> None:
    opener = find(view, "send.details", QAbstractButton)
    hands.settle()
    view.show_verdict(Verdict(Outcome.SENT, "Sent"))
    opener.setChecked(False)
    view.show_verdict(Verdict(Outcome.SENT, "Sent", reply=Unreadable(200, (), b"{}", 0.1)))
    hands.click(opener)
    assert words_of(view) == ["Sent"]
    assert caplog.messages == ["A response could not be shown: ZeroDivisionError"]
    caplog.clear()


def test_the_heading_says_whose_request_it_was_until_the_next_response(view: AnswerView) -> None:
    view.show_verdict(answered(b"{}"), heading="Shop\u202e · 19:40:17")
    heading = find(view, "send.heading", QLabel)
    assert (heading.text(), heading.accessibleName()) == ("Shop\\u202e · 19:40:17",) * 2
    view.show_verdict(answered(b"{}"))
    assert not heading.isVisible()


def test_a_response_that_follows_leaves_the_keyboard_where_it_is(view: AnswerView) -> None:
    view.show_verdict(answered(b"{}"))
    opener = find(view, "send.details", QAbstractButton)
    opener.setFocus()
    view.show_verdict(answered(b"[]"))
    assert opener.hasFocus()
