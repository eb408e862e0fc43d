"""Every command of the window, in one table: its words, its keys, its picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from notifyadmin.ui.held_keys import HeldKeys, PressAction
from notifyadmin.ui.resources import Resources


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table; the shortcuts are in Qt's portable spelling."""

    text: str
    tooltip: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False


class CommandTable(QObject):
    """The commands by name, in the language of the program."""

    def commands(self) -> Mapping[str, Command]:
        """Every command there is."""
        return {
            "submit": Command(
                self.tr("&Send, save or retract"),
                self.tr("Does what the page is for"),
                ("Ctrl+Return", "Ctrl+Enter"),
                "send",
            ),
            "new": Command(
                self.tr("&New request"), self.tr("Empties the form; undo brings it back"), ("Ctrl+N",), "add"
            ),
            "open": Command(self.tr("&Open…"), self.tr("Opens a request from a file"), ("Ctrl+O",), "open"),
            "save": Command(self.tr("Sa&ve"), self.tr("Saves the request in its file"), ("Ctrl+S",), "save"),
            "save.as": Command(
                self.tr("Save &as…"), self.tr("Saves the request in another file"), ("Ctrl+Shift+S",), "save"
            ),
            "duplicate": Command(
                self.tr("&Duplicate"), self.tr("Goes on with a copy that belongs to no file yet"), (), "copy"
            ),
            "paste": Command(
                self.tr("&Paste as a request"),
                self.tr("Fills the form from JSON, a cURL command or code on the clipboard"),
                ("Ctrl+Shift+V",),
            ),
            "undo": Command(self.tr("&Undo"), self.tr("Takes the last change of the form back"), ("Ctrl+Z",)),
            "redo": Command(self.tr("&Redo"), self.tr("Makes the change again"), ("Ctrl+Shift+Z", "Ctrl+Y")),
            "cancel": Command(
                self.tr("&Cancel the request"),
                self.tr("Stops the request that runs on this page"),
                ("Ctrl+.",),
                "cancel",
            ),
            "load": Command(
                self.tr("&Load preferences"),
                self.tr("Reads the preferences of the user"),
                ("F5",),
                "reload",
            ),
            "profile.new": Command(
                self.tr("&New profile…"),
                self.tr("Adds an account of the service"),
                ("Ctrl+Shift+N",),
                "add",
            ),
            "profile.edit": Command(
                self.tr("&Edit the profile…"),
                self.tr("Changes the region, the key or the name of the profile"),
                ("Ctrl+Shift+E",),
                "edit",
            ),
            "appearance.system": Command(
                self.tr("As the s&ystem"),
                self.tr("Use system setting"),
                checkable=True,
            ),
            "appearance.light": Command(self.tr("&Light"), self.tr("Dark words on light"), checkable=True),
            "appearance.dark": Command(self.tr("&Dark"), self.tr("Light words on dark"), checkable=True),
            "messages": Command(
                self.tr("&Messages…"),
                self.tr("Lists what was reported since the program started"),
                ("Ctrl+Shift+M",),
                "messages",
            ),
            "about": Command(self.tr("&About NotifyAdmin"), self.tr("Version and paths")),
            "quit": Command(self.tr("&Quit"), self.tr("Closes the program"), ("Ctrl+Q",)),
        }

    def page(self, title: str, icon: str, number: int) -> Command:
        """The command that leads to a page, the `number`th of them."""
        return Command(
            self.tr("Go to {page}").format(page=f"&{title}"),
            self.tr("Shows the {page} page").format(page=title),
            (f"Ctrl+{number}",) if number < 10 else (),
            icon,
        )


def build_actions(
    parent: QWidget, resources: Resources, commands: Mapping[str, Command], held_keys: HeldKeys
) -> dict[str, QAction]:
    """A QAction for each command, by its key in the table, owned by `parent` and working in all of it."""
    actions: dict[str, QAction] = {}
    for key, command in commands.items():
        shortcuts = [QKeySequence(keys) for keys in command.shortcuts]
        names = ", ".join(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in shortcuts)
        action = PressAction(command.text, held_keys, parent)
        action.setToolTip(f"{command.tooltip} ({names})" if names else command.tooltip)
        action.setShortcuts(shortcuts)
        action.setCheckable(command.checkable)
        if command.icon:
            action.setIcon(resources.icon(command.icon))
        action.setObjectName(key)
        parent.addAction(action)
        actions[key] = action
    return actions
