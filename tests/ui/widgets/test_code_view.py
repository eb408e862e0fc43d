"""The code of a request: shown, copied, saved, and in which language."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from notifyadmin.snippets import Language
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.code_view import CodeView
from tests import hands
from tests.driver import PATIENCE_MS
from tests.ui.workplace import Show


@pytest.fixture
def view(qapp: QApplication, resources: Resources, on_screen: Show) -> CodeView:
    view = CodeView("retract", resources)
    on_screen(view)
    return view


def button(view: CodeView, name: str) -> QPushButton:
    found = view.findChild(QPushButton, name)
    assert found is not None
    return found


def test_without_code_it_says_why_and_there_is_nothing_to_copy_or_save(view: CodeView) -> None:
    shown = view.findChild(QPlainTextEdit, "retract.code")
    assert shown is not None
    assert "once the request has no problems" in shown.placeholderText()
    assert not button(view, "retract.code.copy").isEnabled()
    assert not button(view, "retract.code.save").isEnabled()


def test_the_copy_is_the_code_letter_by_letter(view: CodeView) -> None:
    view.show_code("a\tb\n")
    hands.click(button(view, "retract.code.copy"))
    assert QGuiApplication.clipboard().text() == "a\tb\n"


def test_another_language_is_told_and_names_the_file(view: CodeView, qtbot: QtBot) -> None:
    chosen: list[Language] = []
    view.language_changed.connect(chosen.append)
    view.show_code("x")
    hands.press("Tab")
    view.findChild(type(view._language)).setFocus()  # type: ignore[union-attr]
    hands.press("Down")
    assert chosen == [Language.PYTHON]
    assert view.language is Language.PYTHON
    hands.click(button(view, "retract.code.save"))
    [dialog] = view.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("retract.py")
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE_MS):
        dialog.reject()


def test_the_code_is_saved_in_the_chosen_file(view: CodeView, tmp_path: Path, qtbot: QtBot) -> None:
    saved: list[tuple[str, str]] = []
    view.save_requested.connect(lambda path, text: saved.append((path, text)))
    view.show_code("a\tb\n")
    hands.click(button(view, "retract.code.save"))
    [dialog] = view.findChildren(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("order.sh")
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE_MS):
        dialog.accept()
    assert saved == [(str(tmp_path / "order.sh"), "a\tb\n")]


def test_other_code_leaves_the_place_that_is_read(view: CodeView) -> None:
    shown = view.findChild(QPlainTextEdit, "retract.code")
    assert shown is not None
    lines = [f"line {number}" for number in range(500)]
    view.show_code("\n".join(lines))
    shown.verticalScrollBar().setValue(200)
    lines[250] = "another 😀 line"
    view.show_code("\n".join(lines))
    hands.click(button(view, "retract.code.copy"))
    assert shown.toPlainText() == QGuiApplication.clipboard().text() == "\n".join(lines)
    assert shown.verticalScrollBar().value() == 200
    view.show_code("")
    assert shown.toPlainText() == ""
