"""Every command of the window, in one table: its words, its keys, its picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from notifyadmin.ui.held_keys import HeldKeys, PressAction
from notifyadmin.ui.resources import Resources

PROFILE_NUMBERS = range(1, 10)


def select_command(number: int) -> str:
    """The name of the command that chooses the profile at a place of the list, from 1 on."""
    return f"profile.select.{number}"


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table; the shortcuts are in Qt's portable spelling."""

    text: str
    tooltip: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    buttons: tuple[str, ...] = ()
    """The identifiers of the buttons of pages that do the same, and name its keys."""
    title: str = ""
    """What it is called outside of its menu, where its text would say too little."""


class CommandTable(QObject):
    """The commands by name, in the language of the program."""

    def commands(self) -> Mapping[str, Command]:
        """Every command there is."""
        return {
            "submit": Command(
                self.tr("&Send, save or retract"),
                self.tr("Sends, saves or retracts"),
                ("Ctrl+Enter", "Ctrl+Return"),
                "send",
                buttons=("send.submit", "preferences.apply", "retract.submit", "history.again"),
            ),
            "new": Command(
                self.tr("&New request"), self.tr("Empties the form; undo brings it back"), ("Ctrl+N",), "add"
            ),
            "open": Command(
                self.tr("&Open…"),
                self.tr("Opens a request from a file"),
                ("Ctrl+O",),
                "open",
                title=self.tr("Open a request"),
            ),
            "save": Command(
                self.tr("Sa&ve"),
                self.tr("Saves the request in its file"),
                ("Ctrl+S",),
                "save",
                title=self.tr("Save the request"),
            ),
            "save.as": Command(
                self.tr("Save &as…"),
                self.tr("Saves the request in another file"),
                ("Ctrl+Shift+S",),
                "save",
                title=self.tr("Save the request as"),
            ),
            "duplicate": Command(
                self.tr("&Duplicate"),
                self.tr("Creates an unsaved copy"),
                (),
                "copy",
                title=self.tr("Duplicate the request"),
            ),
            "cut": Command(self.tr("Cu&t"), self.tr("Cuts what is selected"), ("Ctrl+X",)),
            "copy": Command(self.tr("&Copy"), self.tr("Copies what is selected"), ("Ctrl+C",)),
            "paste": Command(self.tr("&Paste"), self.tr("Pastes the clipboard"), ("Ctrl+V",)),
            "select.all": Command(self.tr("Select &all"), self.tr("Selects everything in the field"), ("Ctrl+A",)),
            "find": Command(
                self.tr("&Find…"),
                self.tr("Finds words in the JSON, the response, the preferences or the history"),
                ("Ctrl+F",),
                "search",
            ),
            "problem.next": Command(
                self.tr("Next pro&blem or warning"), self.tr("Goes to the next problem or warning of the form"), ("F8",)
            ),
            "problem.previous": Command(
                self.tr("Pre&vious problem or warning"),
                self.tr("Goes to the previous problem or warning of the form"),
                ("Shift+F8",),
            ),
            "pane.next": Command(
                self.tr("&Next pane or divider"),
                self.tr("Goes to the next pane, or to the divider before it, which arrow keys move"),
                ("F6",),
            ),
            "pane.previous": Command(
                self.tr("Pre&vious pane or divider"),
                self.tr("Goes to the previous pane, or to the divider after it, which arrow keys move"),
                ("Shift+F6",),
            ),
            "paste.request": Command(
                self.tr("Paste as a re&quest"),
                self.tr("Fills the form from JSON, a cURL command or code on the clipboard"),
                ("Ctrl+Shift+V",),
            ),
            "undo": Command(self.tr("&Undo"), self.tr("Undoes the last change"), ("Ctrl+Z",)),
            "redo": Command(self.tr("&Redo"), self.tr("Redoes the last undone change"), ("Ctrl+Shift+Z", "Ctrl+Y")),
            "cancel": Command(
                self.tr("&Cancel the request"),
                self.tr("Stops the request that runs on this page"),
                ("Ctrl+.",),
                "cancel",
                buttons=("send.cancel", "preferences.cancel", "retract.cancel", "history.cancel"),
            ),
            "load": Command(
                self.tr("&Load preferences"),
                self.tr("Reads the preferences of the user"),
                ("F5",),
                "reload",
                buttons=("preferences.load",),
            ),
            "settings": Command(
                self.tr("&Settings…"),
                self.tr("Theme, language, text size, confirmations, network, history and sandbox"),
                ("Ctrl+,",),
            ),
            # As Space in the grid: assistive technology selects cells without giving the grid the keyboard.
            "preferences.toggle": Command(
                self.tr("S&witch the selected preferences"), self.tr("Switches what is selected in the grid on or off")
            ),
            "profile.new": Command(
                self.tr("&New profile…"),
                self.tr("Adds a profile"),
                ("Ctrl+Shift+N",),
                "add",
            ),
            "profile.edit": Command(
                self.tr("&Edit the profile…"),
                self.tr("Changes the region, the key or the name of the profile"),
                ("Ctrl+Shift+E",),
                "edit",
            ),
            "profile.duplicate": Command(
                self.tr("D&uplicate the profile…"),
                self.tr("Creates a profile with the same region and key"),
                (),
                "copy",
            ),
            **{
                select_command(number): Command(
                    f"&{number}", self.tr("Switches to this profile"), (f"Ctrl+Shift+F{number}",), checkable=True
                )
                for number in PROFILE_NUMBERS
            },
            "sandbox.reset": Command(
                self.tr("&Reset sandbox…"),
                self.tr("Replaces the sandbox's users, preferences and messages with its examples"),
                (),
                "reload",
            ),
            "appearance.system": Command(
                self.tr("Use s&ystem setting"),
                self.tr("Use system setting"),
                checkable=True,
                title=self.tr("System theme"),
            ),
            "appearance.light": Command(
                self.tr("&Light"), self.tr("Light theme"), checkable=True, title=self.tr("Light theme")
            ),
            "appearance.dark": Command(
                self.tr("&Dark"), self.tr("Dark theme"), checkable=True, title=self.tr("Dark theme")
            ),
            "appearance.contrast": Command(
                self.tr("High c&ontrast"),
                self.tr("Black on white, or white on black where the system is dark"),
                checkable=True,
                title=self.tr("High contrast theme"),
            ),
            "text.larger": Command(
                self.tr("&Larger"), self.tr("Larger text"), ("Ctrl++", "Ctrl+="), title=self.tr("Larger text")
            ),
            "text.smaller": Command(
                self.tr("&Smaller"), self.tr("Smaller text"), ("Ctrl+-",), title=self.tr("Smaller text")
            ),
            "text.usual": Command(
                self.tr("&Usual size"),
                self.tr("Text in the system's size"),
                ("Ctrl+0",),
                title=self.tr("Usual text size"),
            ),
            "palette": Command(
                self.tr("&Command palette…"),
                self.tr("Finds commands, profiles, requests, user IDs and notification types"),
                ("Ctrl+K",),
                "search",
            ),
            "messages": Command(
                self.tr("&Messages…"),
                self.tr("Lists what was reported since the program started"),
                ("Ctrl+Shift+M",),
                "messages",
            ),
            "shortcuts": Command(
                self.tr("&Keyboard shortcuts…"),
                self.tr("Lists all commands with their keys, which can be changed"),
                ("F1",),
            ),
            "about": Command(self.tr("&About NotifyAdmin…"), self.tr("Versions, licenses, folders and diagnostics")),
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


def key_names(shortcuts: Iterable[QKeySequence]) -> str:
    """Shortcuts as people read them, without the second of two keys that are both called Enter."""
    keys = dict.fromkeys(each.toString().replace("Return", "Enter") for each in shortcuts)
    return ", ".join(QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in keys)


def plain_words(action: QAction) -> str:
    """An action's text outside of a menu."""
    return action.property("title") or action.text().replace("&", "").removesuffix("…")


def show_keys(page: QWidget, commands: Mapping[str, Command], actions: Mapping[str, QAction]) -> None:
    """Names the keys of commands in the tooltips of the buttons that do the same, and on the primary button.

    It may be called again once a command has other keys.
    """
    keys = {
        identifier: key_names(actions[name].shortcuts())
        for name, command in commands.items()
        for identifier in command.buttons
    }
    for button in page.findChildren(QAbstractButton):
        names = keys.get(button.accessibleIdentifier())
        if names is not None:
            _name_keys(button, names)


def _name_keys(button: QAbstractButton, names: str) -> None:
    former = button.property("keys")
    tip, text = button.toolTip(), button.text()
    if former:
        tip, text = tip.removesuffix(f" ({former})"), text.removesuffix(f"  {former}")
    button.setProperty("keys", names)
    button.setToolTip(f"{tip or text} ({names})" if names else tip)
    if button.property("primary") or button.property("danger"):
        button.setText(f"{text}  {names}" if names else text)


def give_keys(action: QAction, command: Command, keys: Sequence[QKeySequence]) -> None:
    """Sets the keys of a command's action, which its tooltip names."""
    names = key_names(keys)
    action.setShortcuts(keys)
    action.setToolTip(f"{command.tooltip} ({names})" if names else command.tooltip)


def build_actions(
    parent: QWidget, resources: Resources, commands: Mapping[str, Command], held_keys: HeldKeys
) -> dict[str, QAction]:
    """A QAction for each command, by its key in the table, owned by `parent` and working in all of it."""
    actions: dict[str, QAction] = {}
    for key, command in commands.items():
        action = PressAction(command.text, held_keys, parent)
        give_keys(action, command, [QKeySequence(keys) for keys in command.shortcuts])
        action.setCheckable(command.checkable)
        if command.icon:
            action.setIcon(resources.icon(command.icon))
        action.setObjectName(key)
        action.setProperty("title", command.title)
        parent.addAction(action)
        actions[key] = action
    return actions
