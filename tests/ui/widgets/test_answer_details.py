"""The details of answers that are not looked at cost nothing."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from notifyadmin.api.exchange import HttpReply
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.answer import AnswerView
from notifyadmin.ui.widgets.answer_details import Details
from tests import hands
from tests.ui.finding import find
from tests.ui.workplace import Show

ANSWER = Verdict(Outcome.SENT, "Sent", reply=HttpReply(200, (), b"{}", 0.1))


@pytest.fixture
def view(resources: Resources, on_screen: Show) -> AnswerView:
    view = AnswerView("send", resources)
    view.resize(700, 600)
    on_screen(view)
    return view


def test_they_are_built_when_they_are_first_opened(view: AnswerView) -> None:
    view.show_verdict(ANSWER)
    assert view.findChildren(Details) == []
    opener = find(view, "send.details", QAbstractButton)
    for _ in range(3):
        hands.click(opener)
    assert len(view.findChildren(Details)) == 1


def test_tab_reaches_them_after_the_button_that_opens_them(view: AnswerView) -> None:
    view.show_verdict(ANSWER)
    opener = find(view, "send.details", QAbstractButton)
    hands.click(opener)
    opener.setFocus()
    visited = []
    for _ in range(4):
        hands.press("Tab")
        focus = view.window().focusWidget()
        assert isinstance(focus, QWidget)
        visited.append(focus.accessibleIdentifier())
    assert visited[1:] == ["send.raw", "send.copy", "send.response"]
