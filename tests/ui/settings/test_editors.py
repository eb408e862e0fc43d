"""Each kind of option has an editor, which tells of a value when the user has finished choosing it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QSpinBox, QWidget

from notifyadmin.store.options import (
    AUTHORITY_FILE,
    KEEP_DAYS,
    OPTIONS,
    PROXY,
    SANDBOX_PORT,
    SECTIONS,
    THEME,
    TIMEOUT,
    AnyOption,
    Choice,
    Flag,
    Number,
)
from notifyadmin.ui.settings.editors import Editor, editor_of
from tests import hands


class Shown:
    """The editor of an option in a window of its own, and what it has told."""

    def __init__(self, option: AnyOption) -> None:
        self.editor: Editor = editor_of(option)
        self.editor.show_value(option.default)
        self.told: list[object] = []
        self.refused: list[str] = []
        self.editor.edited.connect(self.told.append)
        self.editor.refused.connect(self.refused.append)
        self.editor.show()
        self.editor.activateWindow()
        hands.settle()

    def spin(self) -> QSpinBox:
        assert isinstance(self.editor.control, QSpinBox)
        return self.editor.control


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[list[Shown]]:
    """Those that a test has shown; they are closed at its end."""
    editors: list[Shown] = []
    yield editors
    for each in editors:
        each.editor.close()
        each.editor.deleteLater()


def show(shown: list[Shown], option: AnyOption) -> Shown:
    shown.append(Shown(option))
    return shown[-1]


def turn_wheel(control: QWidget) -> bool:
    """Turns the wheel over a control; returns whether the control has taken that for itself."""
    at = QPointF(control.rect().center())
    buttons, modifiers, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        at, QPointF(control.mapToGlobal(at)), QPoint(), QPoint(0, -120), buttons, modifiers, phase, False
    )
    QApplication.sendEvent(control, event)
    return event.isAccepted()


def another_value(option: AnyOption) -> object:
    """One that is not the default."""
    match option:
        case Flag():
            return not option.default
        case Choice():
            return list(option.titles)[-1]
        case Number():
            return option.most
    return "http://proxy.example.com"


@pytest.mark.parametrize("option", [option for section in SECTIONS for option in section.options], ids=list(OPTIONS))
def test_showing_a_value_tells_of_nothing(option: AnyOption, shown: list[Shown]) -> None:
    each = show(shown, option)
    each.editor.show_value(another_value(option))
    assert each.told == []


@pytest.mark.parametrize("option", [THEME, PROXY, TIMEOUT, KEEP_DAYS], ids=lambda option: option.key)
def test_the_wheel_scrolls_past_and_changes_nothing(option: AnyOption, shown: list[Shown]) -> None:
    each = show(shown, option)
    each.editor.control.setFocus()
    assert not turn_wheel(each.editor.control)
    assert each.told == []


def test_a_number_is_told_once_it_is_complete(shown: list[Shown]) -> None:
    each = show(shown, TIMEOUT)
    each.spin().selectAll()
    QTest.keyClicks(each.spin(), "12")
    assert each.told == []
    QTest.keyClick(each.spin(), Qt.Key.Key_Return)
    assert each.told == [12]


@pytest.mark.parametrize(
    ("option", "value", "text"),
    [(TIMEOUT, 1, "1 second"), (TIMEOUT, 30, "30 seconds"), (KEEP_DAYS, 1, "1 day"), (KEEP_DAYS, 0, "Forever")],
)
def test_a_number_is_shown_with_its_unit(option: AnyOption, value: int, text: str, shown: list[Shown]) -> None:
    each = show(shown, option)
    each.editor.show_value(value)
    assert each.spin().text() == text


def test_a_file_can_be_chosen(shown: list[Shown], tmp_path: Path) -> None:
    each = show(shown, AUTHORITY_FILE)
    button = each.editor.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    hands.click(button)
    [dialog] = each.editor.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "authority.pem"))
    dialog.close()
    assert each.told == [str(tmp_path / "authority.pem")]


@pytest.mark.parametrize("typed", ["9999", "0", "1.5", "12x", "-5", "abc", "1 2", ""])
def test_what_is_no_number_of_the_range_is_named_and_no_part_of_it_is_taken(typed: str, shown: list[Shown]) -> None:
    each = show(shown, TIMEOUT)
    each.editor.show_value(30)
    each.spin().selectAll()
    QTest.keyClick(each.spin(), Qt.Key.Key_Delete)
    QTest.keyClicks(each.spin(), typed)
    QTest.keyClick(each.spin(), Qt.Key.Key_Return)
    assert (each.told, each.refused) == ([], [typed])
    assert each.spin().text() == "30 seconds"


def test_of_a_port_any_number_is_named_that_is_none(shown: list[Shown]) -> None:
    each = show(shown, SANDBOX_PORT)
    each.spin().selectAll()
    QTest.keyClicks(each.spin(), "70000")
    QTest.keyClick(each.spin(), Qt.Key.Key_Return)
    assert (each.told, each.refused) == ([], ["70000"])
    assert each.spin().text() == "Any free port"


def test_a_number_whose_unit_was_cut_is_still_one(shown: list[Shown]) -> None:
    each = show(shown, TIMEOUT)
    each.editor.show_value(30)
    each.spin().lineEdit().end(False)
    for _ in range(3):
        QTest.keyClick(each.spin(), Qt.Key.Key_Backspace)
    QTest.keyClick(each.spin(), Qt.Key.Key_Return)
    assert each.refused == []
    assert each.spin().text() == "30 seconds"
