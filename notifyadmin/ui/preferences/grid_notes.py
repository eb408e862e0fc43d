"""The lines above the grid: whose preferences it shows, and what is not known of them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notifyadmin.core.preferences.editor import PreferenceEditor
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, OutsideLabel, shown


class GridNotes(QWidget):
    """Says why the grid cannot be changed, or what in it is unknown; takes no room where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._locked)
        layout.addWidget(self._unreadable)

    @property
    def text(self) -> str:
        """Why the grid cannot be changed; empty where it can."""
        return self._locked.shown_text

    def show_editor(self, editor: PreferenceEditor) -> None:
        """Says what there is to say about what the editor shows."""
        text = self.tr("These are the preferences of user {user}. To change them, enter this ID again.")
        text += " " + self.tr("To see the user in the field, press Load.")
        self._locked.show_text(text.format(user=shown(editor.user_id, NAME_CHARACTERS)) if editor.is_locked else "")
        is_unreadable = bool(editor.user_id) and not editor.grid.is_readable
        self._locked.setVisible(editor.is_locked)
        self._unreadable.setVisible(is_unreadable)
        self.setVisible(editor.is_locked or is_unreadable)
