from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import notifyadmin.ui
from notifyadmin.ui.widgets.dialog import Confirmation, Dialog, ListDialog, Role
from notifyadmin.ui.widgets.dialog_text import DialogText
from tests import hands
from tests.driver import PATIENCE_MS
from tests.hostile import HOSTILE
from tests.ui.finding import find
from tests.ui.workplace import Show


class Asked:
    """A question on the screen, and what was answered."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.dialog = Confirmation(
            DialogText("Delete?", "<b>All</b> of it goes.", "thing.delete", "Delete"), self.window
        )
        self.answers: list[str] = []
        self.dialog.accepted.connect(lambda: self.answers.append("yes"))
        self.dialog.rejected.connect(lambda: self.answers.append("no"))
        with qtbot.waitActive(self.dialog, timeout=PATIENCE_MS):
            self.dialog.open()

    def button(self, identifier: str) -> QAbstractButton:
        return find(self.dialog, identifier, QAbstractButton)


@pytest.fixture
def question(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


def test_the_safe_answer_has_the_keyboard(question: Asked) -> None:
    assert question.button("thing.delete.cancel").hasFocus()
    hands.press("Return")
    assert question.answers == ["no"]


def test_escape_is_no(question: Asked) -> None:
    hands.press("Escape")
    assert question.answers == ["no"]


def test_agreeing_takes_a_click(question: Asked) -> None:
    hands.click(question.button("thing.delete"))
    assert question.answers == ["yes"]


def test_the_question_is_plain_text_and_the_button_says_what_it_does(question: Asked) -> None:
    labels = {label.text(): label for label in question.dialog.findChildren(QLabel)}
    assert list(labels) == ["Delete?", "<b>All</b> of it goes."]
    assert labels["<b>All</b> of it goes."].textFormat() is Qt.TextFormat.PlainText
    assert question.button("thing.delete").text() == "Delete"
    assert question.dialog.isModal()


class Opened:
    """A dialog over a window with a button that it was opened from, and what was chosen in it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        self.opener = QPushButton("Open…", self.window)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.opener.setFocus()
        self.chosen: list[str] = []

    def open(self, dialog: Dialog) -> Dialog:
        dialog.open()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def list(self, *lines: tuple[str, ...], role: Role = Role.AcceptRole) -> Dialog:
        """A table with two ways on."""
        dialog = ListDialog(DialogText("Changed", "By whom?", "list"), ("Title", "Value"), lines, self.window)
        dialog.offer("list.drop", "Drop", lambda: self.chosen.append("drop"), role=Role.DestructiveRole)
        dialog.offer("list.save", "Save", lambda: self.chosen.append("save"), role=role)
        return self.open(dialog)


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return Opened(qtbot)


def test_enter_presses_what_is_harmless_and_never_what_is_dangerous(opened: Opened) -> None:
    opened.list(("a", "b"))
    hands.press("Return")
    assert opened.chosen == ["save"]
    opened.list(("a", "b"), role=Role.ApplyRole)
    hands.press("Return")
    assert opened.chosen == ["save"]


def test_enter_presses_the_button_that_has_the_keyboard(opened: Opened) -> None:
    dialog = opened.list(("a", "b"), role=Role.ApplyRole)
    find(dialog, "list.drop", QAbstractButton).setFocus()
    hands.press("Return")
    assert (opened.chosen, dialog.isVisible()) == (["drop"], False)


def test_tab_leads_through_the_middle_to_the_buttons(opened: Opened) -> None:
    dialog = opened.list(("a", "b"))
    visited = []
    for _ in range(4):
        focus = dialog.focusWidget()
        assert focus is not None
        visited.append(focus.accessibleIdentifier())
        hands.press("Tab")
    assert visited[0] == "list.table"
    assert set(visited[1:]) == {"list.cancel", "list.drop", "list.save"}


@pytest.mark.parametrize("leave", ["Escape", "Return"])
def test_the_keyboard_goes_back_to_where_it_came_from(leave: str, opened: Opened) -> None:
    dialog = opened.list(("a", "b"))
    hands.press(leave)
    assert not dialog.isVisible()
    opened.window.activateWindow()
    opened.qtbot.waitUntil(opened.opener.hasFocus)


def test_selected_rows_are_copied_as_they_came(opened: Opened) -> None:
    dialog = opened.list(("a\u202eb", "1"), ("x" * 500, "2\0"), ("c", "3"))
    table = find(dialog, "list.table", QTableView)
    assert table.model().index(0, 0).data() == r"a\u202eb"
    table.selectRow(0)
    hands.press("Shift+Down")
    hands.press("Ctrl+C")
    assert QApplication.clipboard().text() == "a\u202eb\t1\n" + "x" * 500 + "\t2\0"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_from_outside_makes_a_dialog_larger_than_a_screen(text: str, opened: Opened) -> None:
    dialog = opened.open(ListDialog(DialogText(text, text, "list"), (text, text), [(text, text)] * 3, opened.window))
    assert dialog.width() < 1_000
    assert dialog.height() < 900
    assert dialog.windowTitle() == dialog.accessibleName()
    assert dialog.windowTitle().isprintable() or not text.isascii()
    dialog.reject()
    dialog = opened.open(Confirmation(DialogText(text, text, "thing", "Do it"), opened.window))
    assert dialog.width() < 1_000
    assert dialog.height() < 900


def test_nothing_is_left_of_a_hundred_dialogs(opened: Opened) -> None:
    before = len(opened.window.findChildren(QObject))
    for _ in range(100):
        for dialog in (
            Confirmation(DialogText("Delete?", "All of it.", "thing", "Delete"), opened.window),
            ListDialog(DialogText("List", "", "list"), ("A",), [("1",)], opened.window),
        ):
            dialog.open()
            dialog.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(opened.window.findChildren(QObject)) == before


def test_every_dialog_of_the_program_is_of_one_class() -> None:
    for module in pkgutil.walk_packages(notifyadmin.ui.__path__, "notifyadmin.ui."):
        importlib.import_module(module.name)
    own = [kind for kind in QDialog.__subclasses__() if kind.__module__.startswith("notifyadmin")]
    assert own == [Dialog]
    source = "".join(path.read_text() for path in Path(notifyadmin.ui.__path__[0]).rglob("*.py"))
    assert not re.search(r"\b(QMessageBox|QInputDialog|QProgressDialog)\b", source)


def test_the_buttons_stand_in_the_order_of_the_platform(on_screen: Show) -> None:
    parent = QWidget()
    on_screen(parent)
    dialog = Dialog(DialogText("Title", "", "test"), parent)
    for role in (Role.DestructiveRole, Role.AcceptRole, Role.ActionRole):
        dialog.add_button(f"test.{role.name}", role.name, lambda: None, role=role)
    dialog.open()
    hands.settle()
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    buttons = dialog.findChildren(QPushButton)
    assert {button.parentWidget() for button in buttons} == {box}
    shown = [box.buttonRole(button) for button in sorted(buttons, key=lambda button: button.x())]
    reference = QDialogButtonBox(parent)
    for role in (Role.RejectRole, Role.DestructiveRole, Role.AcceptRole, Role.ActionRole):
        reference.addButton(role.name, role)
    reference.resize(box.size())
    reference.show()
    hands.settle()
    expected = sorted(reference.buttons(), key=lambda button: button.x())
    assert shown == [reference.buttonRole(button) for button in expected]


def test_words_that_come_later_in_a_part_of_the_dialog_are_shown_whole(question: Asked, qtbot: QtBot) -> None:
    dialog = Dialog(DialogText("Test", "", "thing.test"), question.window)
    part, words = QWidget(), QLabel("Testing…")
    words.setWordWrap(True)
    QVBoxLayout(part).addWidget(words)
    dialog.middle.addWidget(part)
    dialog.open()
    for count in (1, 12, 60):
        words.setText("No network. " * count)
        qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()), timeout=PATIENCE_MS)
