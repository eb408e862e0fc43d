"""The lines above the grid: whose preferences it shows, and what is not known of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from notifyadmin.core.preferences.editor import PreferenceEditor
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, OutsideLabel, shown


class GridNotes(QWidget):
    """The heading of the grid, which names its user, why it cannot be changed, and what in it is unknown.

    Signals:
        add_clicked(): rows are to be added by hand.
    """

    add_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heading = identify(OutsideLabel(), "preferences.user", "")
        self._heading.setProperty("role", "title")
        self._locked = identify(OutsideLabel(), "preferences.locked", "")
        self._locked.setProperty("role", "warning")
        self._unreadable = QLabel(
            self.tr(
                "This account does not allow reading this user's preferences, so the choices already made are unknown."
                " Add rows and set what you want to set: only that is sent. If the service replaces all preferences of"
                " a user when some are set, the others are lost."
            )
        )
        self._unreadable.setProperty("role", "muted")
        self._unreadable.setWordWrap(True)
        self._empty = QLabel(
            self.tr(
                "No preferences for this user. Check the user ID and the profile, or add the rows that you want to set."
            )
        )
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._add = identify(QPushButton(self.tr("Add rows…")), "preferences.addRows", self.tr("Add rows"))
        self._add.clicked.connect(self.add_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addWidget(self._locked)
        layout.addWidget(self._unreadable)
        layout.addWidget(self._empty)
        layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def text(self) -> str:
        """Why the grid cannot be changed; empty where it can."""
        return self._locked.shown_text

    def show_editor(self, editor: PreferenceEditor) -> None:
        """Says what there is to say about what the editor shows."""
        text = self.tr("These are the preferences of user {user}. To change them, enter this ID again.")
        text += " " + self.tr("To see the user in the field, press Load.")
        user = shown(editor.user_id, NAME_CHARACTERS)
        self._heading.show_text(self.tr("Preferences of user {user}").format(user=user))
        self._locked.show_text(text.format(user=user) if editor.is_locked else "")
        is_unreadable, is_empty = not editor.grid.is_readable, not editor.grid.types
        self._locked.setVisible(editor.is_locked)
        self._unreadable.setVisible(is_unreadable)
        self._empty.setVisible(is_empty and not is_unreadable)
        self._add.setVisible(is_empty or is_unreadable)
        self._add.setDisabled(editor.is_locked)
        self.setVisible(bool(editor.user_id))
