"""The list of all keys, out of the table of commands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from notifyadmin.ui.actions import key_names, plain_words
from notifyadmin.ui.form.field_row import MENU_KEYS, SWITCH_KEYS
from notifyadmin.ui.widgets.dialog import ListDialog
from notifyadmin.ui.widgets.dialog_text import DialogText


class ShortcutsDialog(ListDialog):
    """Every command that has keys, and the keys that only parts of the window know."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        listed = (action for action in actions if action.shortcuts() and action.isVisible())
        lines = [(plain_words(action), key_names(action.shortcuts())) for action in listed]
        lines += (
            (self.tr("Open the menu of a field"), key_names([QKeySequence(MENU_KEYS)])),
            (
                self.tr("Set a field to empty, or remove it from the request"),
                key_names([QKeySequence(SWITCH_KEYS)]),
            ),
            (self.tr("Switch a channel, or a whole row, on or off"), self.tr("Space")),
            (self.tr("Open the menu of a cell or row"), self.tr("Enter")),
            (self.tr("Move the divider between panes"), self.tr("F6, then the arrow keys")),
            (self.tr("Next and previous match"), self.tr("Enter, Shift+Enter")),
            (self.tr("Close a dialog or the search"), self.tr("Esc")),
        )
        super().__init__(
            DialogText(self.tr("Keyboard shortcuts"), "", "shortcuts"),
            (self.tr("Command"), self.tr("Keys")),
            lines,
            parent,
            closing=QDialogButtonBox.StandardButton.Close,
        )
