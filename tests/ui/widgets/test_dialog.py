from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from notifyadmin.ui.widgets.dialog import Confirmation
from tests import hands
from tests.driver import PATIENCE_MS
from tests.ui.finding import find


class Question:
    """A question on the screen, and what was answered."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.dialog = Confirmation("Delete?", "<b>All</b> of it goes.", "Delete", "thing.delete", self.window)
        self.answers: list[str] = []
        self.dialog.accepted.connect(lambda: self.answers.append("yes"))
        self.dialog.rejected.connect(lambda: self.answers.append("no"))
        with qtbot.waitActive(self.dialog, timeout=PATIENCE_MS):
            self.dialog.open()

    def button(self, identifier: str) -> QAbstractButton:
        return find(self.dialog, identifier, QAbstractButton)


@pytest.fixture
def question(qtbot: QtBot) -> Question:
    return Question(qtbot)


def test_the_safe_answer_has_the_keyboard(question: Question) -> None:
    assert question.button("thing.delete.cancel").hasFocus()
    hands.press("Return")
    assert question.answers == ["no"]


def test_escape_is_no(question: Question) -> None:
    hands.press("Escape")
    assert question.answers == ["no"]


def test_agreeing_takes_a_click(question: Question) -> None:
    hands.click(question.button("thing.delete"))
    assert question.answers == ["yes"]


def test_the_question_is_plain_text_and_the_button_says_what_it_does(question: Question) -> None:
    labels = {label.text(): label for label in question.dialog.findChildren(QLabel)}
    assert list(labels) == ["Delete?", "<b>All</b> of it goes."]
    assert labels["<b>All</b> of it goes."].textFormat() is Qt.TextFormat.PlainText
    assert question.button("thing.delete").text() == "Delete"
    assert question.dialog.isModal()
