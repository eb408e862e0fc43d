from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from notifyadmin.ui.actions import CommandTable, build_actions
from notifyadmin.ui.held_keys import HeldKeys
from notifyadmin.ui.resources import ICONS, Resources
from tests import hands
from tests.ui.workplace import Show


def test_no_key_has_two_meanings(qapp: QApplication) -> None:
    keys = Counter(keys for command in CommandTable().commands().values() for keys in command.shortcuts)
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_key_can_be_pressed_and_every_icon_is_drawn(qapp: QApplication) -> None:
    for command in CommandTable().commands().values():
        assert all(not QKeySequence(keys).isEmpty() for keys in command.shortcuts)
        assert command.icon in ("", *ICONS)


def test_every_command_has_words_a_mnemonic_and_a_tooltip(qapp: QApplication) -> None:
    for name, command in CommandTable().commands().items():
        assert command.text.count("&") == 1, name
        assert command.tooltip, name


def test_the_tooltip_names_the_keys(resources: Resources, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = build_actions(window, resources, CommandTable().commands(), HeldKeys(window))
    assert actions["load"].toolTip() == "Reads the preferences of the user (F5)"
    assert actions["submit"].toolTip() == "Sends, saves or retracts (Ctrl+Enter)"
    assert actions["about"].toolTip() == "Versions, licenses, folders and diagnostics"
    assert {name for name, action in actions.items() if action.isCheckable()} == {
        "appearance.system",
        "appearance.light",
        "appearance.dark",
        "appearance.contrast",
        *(f"profile.select.{number}" for number in range(1, 10)),
    }


def test_no_keys_of_a_command_type_anything(qapp: QApplication) -> None:
    """Ctrl and Alt together are AltGr on Windows, and Alt and digits a character by its number."""
    shortcuts = [keys for command in CommandTable().commands().values() for keys in command.shortcuts]
    assert [keys for keys in shortcuts if "Alt" in keys.split("+")] == []


@pytest.mark.parametrize("keys", ["Ctrl+Return", "Ctrl+Enter", "F5", "Ctrl+."])
def test_the_keys_work_in_all_of_the_window(keys: str, resources: Resources, on_screen: Show) -> None:
    window = QWidget()
    done: list[str] = []
    for name, action in build_actions(window, resources, CommandTable().commands(), HeldKeys(window)).items():
        action.triggered.connect(lambda _, name=name: done.append(name))
    on_screen(window)
    window.setFocus()
    hands.press(keys)
    assert done == [{"F5": "load", "Ctrl+.": "cancel"}.get(keys, "submit")]


def test_a_page_is_reached_by_its_number(qapp: QApplication) -> None:
    command = CommandTable().page("History", "search", 4)
    assert (command.text, command.shortcuts) == ("Go to &History", ("Ctrl+4",))
    assert CommandTable().page("Tenth", "search", 10).shortcuts == ()
