"""The list of all keys, out of the table of commands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from notifyadmin.ui.actions import key_names, plain_words
from notifyadmin.ui.widgets.dialog import ListDialog
from notifyadmin.ui.widgets.dialog_text import DialogText


class ShortcutsDialog(ListDialog):
    """Every command that has keys, and the keys that only parts of the window know."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        lines = [(plain_words(action), key_names(action.shortcuts())) for action in actions if action.shortcuts()]
        lines += (
            (self.tr("Preferences: switch a channel on or off"), self.tr("Space")),
            (self.tr("Preferences: what else can be done with a cell or a row"), self.tr("Enter")),
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
