"""The keys that the user chose: what they may be, how they are kept, and what becomes of wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from notifyadmin.store.settings import Settings
from notifyadmin.ui.actions import CommandTable, build_actions
from notifyadmin.ui.held_keys import HeldKeys
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.shortcuts import Shortcuts


class Place:
    """The commands of a window on settings that stay on the disk."""

    def __init__(self, resources: Resources, qtbot: QtBot, folder: Path) -> None:
        self.path = folder / "settings.ini"
        self._resources = resources
        self._qtbot = qtbot
        self._windows: list[QWidget] = []

    def open(self) -> Shortcuts:
        """The keys as a new start finds them."""
        window = QWidget()
        self._qtbot.addWidget(window)
        self._windows.append(window)
        commands = CommandTable().commands()
        self.actions = build_actions(window, self._resources, commands, HeldKeys(window))
        return Shortcuts(self.actions, commands, Settings(self.path), window)

    def store(self, **keys: str) -> None:
        settings = Settings(self.path)
        for name, text in keys.items():
            settings.set_text(f"shortcuts/{name.replace('_', '.')}", text)
        settings.sync()


@pytest.fixture
def place(resources: Resources, qtbot: QtBot, tmp_path: Path) -> Place:
    return Place(resources, qtbot, tmp_path)


def test_a_choice_holds_at_once_and_at_the_next_start(place: Place) -> None:
    shortcuts = place.open()
    assert shortcuts.choose("duplicate", QKeySequence("Ctrl+J")) == ""
    assert place.actions["duplicate"].toolTip() == "Creates an unsaved copy (Ctrl+J)"
    assert shortcuts.is_changed("duplicate")
    again = place.open()
    assert again.key_words("duplicate") == "Ctrl+J"
    assert place.actions["duplicate"].shortcut() == QKeySequence("Ctrl+J")
    assert again.problems == []


def test_cleared_keys_stay_cleared_and_come_back_by_reset(place: Place) -> None:
    assert place.open().choose("load", QKeySequence()) == ""
    shortcuts = place.open()
    assert shortcuts.key_words("load") == ""
    assert place.actions["load"].toolTip() == "Reads the preferences of the user"
    assert shortcuts.reset("load") == ""
    assert place.open().key_words("load") == "F5"
    assert "shortcuts" not in place.path.read_text()


def test_the_default_as_a_choice_is_no_change(place: Place) -> None:
    shortcuts = place.open()
    shortcuts.choose("submit", QKeySequence("Ctrl+J"))
    assert shortcuts.choose("submit", QKeySequence("Ctrl+Enter")) == ""
    assert not shortcuts.is_changed("submit")
    assert shortcuts.key_words("submit") == "Ctrl+Enter"


def test_return_is_both_keys_that_are_called_enter(place: Place) -> None:
    shortcuts = place.open()
    assert shortcuts.choose("duplicate", QKeySequence("Ctrl+Shift+Enter")) == ""
    assert {keys.toString() for keys in place.actions["duplicate"].shortcuts()} == {
        "Ctrl+Shift+Enter",
        "Ctrl+Shift+Return",
    }
    assert shortcuts.key_words("duplicate") == "Ctrl+Shift+Enter"


def test_a_clash_names_the_other_command_and_changes_nothing(place: Place) -> None:
    shortcuts = place.open()
    reason = shortcuts.choose("duplicate", QKeySequence("Ctrl+N"))
    assert reason == "Ctrl+N is the shortcut of “New request”. Change that one first, or choose other keys."
    assert shortcuts.key_words("duplicate") == ""
    assert shortcuts.key_words("new") == "Ctrl+N"
    assert shortcuts.choose("new", QKeySequence("Ctrl+J")) == ""
    assert shortcuts.choose("duplicate", QKeySequence("Ctrl+N")) == ""
    assert "“Duplicate the request”" in shortcuts.reset("new")
    assert shortcuts.key_words("new") == "Ctrl+J"
    shortcuts.reset_all()
    assert (shortcuts.key_words("new"), shortcuts.key_words("duplicate")) == ("Ctrl+N", "")


@pytest.mark.parametrize(
    "keys", ["Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Left", "Ctrl+Shift+Backspace"]
)
def test_keys_that_text_fields_need_are_refused(place: Place, keys: str) -> None:
    shortcuts = place.open()
    assert shortcuts.choose("duplicate", QKeySequence(keys)) == (
        f"{QKeySequence(keys).toString()} is needed in text fields. Choose other keys."
    )
    assert shortcuts.key_words("duplicate") == ""


@pytest.mark.parametrize("keys", ["A", "Shift+A", "1", "Space", "Tab", "Return", "Left", "Del", "Shift+Home"])
def test_plain_keys_are_refused(place: Place, keys: str) -> None:
    assert "Add Ctrl, or choose a function key." in place.open().choose("duplicate", QKeySequence(keys))


@pytest.mark.parametrize("keys", ["Alt+A", "Ctrl+Alt+A", "Alt+Return"])
def test_keys_with_alt_are_refused(place: Place, keys: str) -> None:
    assert "Alt opens menus" in place.open().choose("duplicate", QKeySequence(keys))


@pytest.mark.parametrize("keys", ["F2", "Shift+F2", "Ctrl+J", "Ctrl+Shift+K", "Meta+J", "Ctrl+."])
def test_other_keys_are_taken_unless_they_clash(place: Place, keys: str) -> None:
    shortcuts = place.open()
    shortcuts.choose("cancel", QKeySequence())
    assert shortcuts.choose("duplicate", QKeySequence(keys)) == ""


def test_a_command_may_have_its_own_keys_of_the_table_back(place: Place) -> None:
    shortcuts = place.open()
    assert shortcuts.choose("cut", QKeySequence("Ctrl+J")) == ""
    assert shortcuts.choose("cut", QKeySequence("Ctrl+X")) == ""
    assert not shortcuts.is_changed("cut")


@pytest.mark.parametrize("stored", ["nonsense", "Ctrl+J, Ctrl+L", "Ctrl+A", "Ctrl+N", "A", "\0", "Ctrl+"])
def test_a_wrong_value_is_told_and_the_default_used(place: Place, stored: str) -> None:
    place.store(load=stored)
    shortcuts = place.open()
    assert shortcuts.key_words("load") == "F5"
    (problem,) = shortcuts.problems
    assert problem.startswith("The stored shortcut of “Load preferences” can't be used, so the default is used.")


def test_of_two_stored_that_clash_the_first_of_the_table_keeps_its_keys(place: Place) -> None:
    place.store(load="Ctrl+J", duplicate="Ctrl+J")
    shortcuts = place.open()
    assert (shortcuts.key_words("duplicate"), shortcuts.key_words("load")) == ("Ctrl+J", "F5")
    assert len(shortcuts.problems) == 1


def test_two_commands_may_have_swapped_their_keys(place: Place) -> None:
    place.store(new="Ctrl+O", open="Ctrl+N")
    shortcuts = place.open()
    assert shortcuts.problems == []
    assert (shortcuts.key_words("new"), shortcuts.key_words("open")) == ("Ctrl+O", "Ctrl+N")


def test_no_key_has_two_meanings_whatever_is_stored(place: Place) -> None:
    place.store(new="Ctrl+A", open="Ctrl+N", save="Ctrl+O", load="Ctrl+S")
    shortcuts = place.open()
    keys = [each.toString() for action in place.actions.values() for each in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert shortcuts.problems


def test_a_choice_that_cannot_be_kept_holds_and_is_told(place: Place, qtbot: QtBot) -> None:
    shortcuts = place.open()
    place.path.mkdir()
    with qtbot.waitSignal(shortcuts.failed):
        shortcuts.choose("duplicate", QKeySequence("Ctrl+J"))
    assert shortcuts.key_words("duplicate") == "Ctrl+J"
