"""The controls above the grid: the user to load, whose preferences are shown, and what is not known of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from notifyadmin.api.checks import warnings_for
from notifyadmin.api.models import Kind
from notifyadmin.core.preferences.editor import PreferenceEditor
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.notices import Level, Notice
from notifyadmin.ui.theme import mark
from notifyadmin.ui.translation import for_example, of_api
from notifyadmin.ui.widgets.line import Line
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, OutsideLabel, shown


class UserBar(QWidget):
    """The user id with its problems, and the settings that concern the whole grid.

    Signals:
        load_requested(): the user in the field is to be loaded.
        user_changed(str user_id): the ID in the field has changed, by the user or the program.
        user_edited(str user_id): the user typed or chose another user id, or typed a part of it.
        automatic_toggled(bool automatic): edits are to be saved automatically, or no longer.
        automatic_chosen(bool automatic): the same, where the user chose it.
    """

    load_requested = Signal()
    user_changed = Signal(str)
    user_edited = Signal(str)
    automatic_toggled = Signal(bool)
    automatic_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._user = identify(Line(), "preferences.userId", self.tr("User ID"))
        self._user.setPlaceholderText(for_example("123"))
        self._substitute: QWidget | None = None
        self._load = identify(QPushButton(self.tr("Load")), "preferences.load", self.tr("Load"))
        self._problem, self._warning = OutsideLabel(), OutsideLabel()
        self._problem.setProperty("role", "problem")
        self._warning.setProperty("role", "warning")
        self._problem.hide()
        self._warning.hide()
        text = self.tr("Save automatically")
        self._automatic = identify(QCheckBox(text), "preferences.atOnce", text)
        self._automatic.setToolTip(self.tr("Saves each change a moment after it was made"))
        self._more = identify(QPushButton(self.tr("More")), "preferences.more", self.tr("More"))
        line = QHBoxLayout()
        line.addWidget(label_for(self._user, self.tr("User ID")))
        line.addWidget(self._user, 1)
        line.addWidget(self._load)
        line.addStretch(1)
        line.addWidget(self._automatic)
        line.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self._problem)
        layout.addWidget(self._warning)
        self._user.textEdited.connect(self.user_edited)
        self._user.edited.connect(self._on_edited)
        self._user.returnPressed.connect(self.load_requested)
        self._load.clicked.connect(self.load_requested)
        self._automatic.toggled.connect(self.automatic_toggled)
        self._automatic.clicked.connect(self.automatic_chosen)

    @property
    def user_id(self) -> str:
        """The user id in the field."""
        return self._user.text()

    @property
    def has_problem(self) -> bool:
        """Whether a problem or a warning stands below the user ID."""
        return bool(self._problem.shown_text or self._warning.shown_text)

    def set_user(self, user_id: str) -> None:
        """Fills in a user id."""
        self._user.setText(user_id)

    def load_user(self, user_id: str) -> None:
        """Fills in a user id that was chosen elsewhere, and has that user loaded."""
        self._user.setText(user_id)
        self.user_edited.emit(user_id)
        self._user.setFocus()
        self.load_requested.emit()

    def set_automatic(self, automatic: bool) -> None:
        """Sets whether edits are saved automatically."""
        self._automatic.setChecked(automatic)

    def set_menu(self, menu: QMenu) -> None:
        """Sets the menu of the More button."""
        self._more.setMenu(menu)

    def focus(self) -> None:
        """Puts the cursor into the user id."""
        self._user.setFocus()

    def show_busy(self, busy: bool) -> None:
        """Offers to load only while no request runs."""
        had_focus = self._load.hasFocus()
        self._load.setDisabled(busy)
        if busy:
            # Qt gives the keyboard to the control after a grey one; it comes back unless the user moves on.
            self._substitute = QApplication.focusWidget() if had_focus else None
        elif self._substitute is not None and self._substitute.hasFocus():
            self._load.setFocus()

    def show_grid(self, is_there: bool, *, is_locked: bool) -> None:
        """Offers what concerns a grid only where there is one, and none while nothing in it can be changed.

        Load is the primary button until the user in the field is the one whose grid is shown.
        """
        mark(self._load, primary=not is_there or is_locked)
        self._more.setVisible(is_there)
        self._more.setDisabled(is_locked)

    def show_problem(self, text: str) -> None:
        """Shows what is wrong with the user id, and puts the cursor there; an empty text shows that nothing is."""
        self._problem.show_text(text)
        self._problem.setVisible(bool(text))
        self._show_warnings()
        if text:
            self._user.setAccessibleDescription(self._problem.shown_text)
            self._user.setFocus()

    def _on_edited(self) -> None:
        self.show_problem("")
        self.user_changed.emit(self._user.text())

    def _show_warnings(self) -> None:
        """Shows warnings about the user ID, which can be loaded anyway."""
        text = " ".join(of_api(warning.text) for warning in warnings_for(Kind.USER_ID, self._user.text()))
        self._warning.show_text(text)
        self._warning.setVisible(bool(text))
        self._user.setAccessibleDescription(self._warning.shown_text)


class NoUser(QLabel):
    """What is to be seen before a user is loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.setText(self.tr("Load a user to see what this person receives, and on which channels."))
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)


class GridNotes(QWidget):
    """The heading of the grid, which names its user, beside its legend; why it cannot be changed, what is unknown.

    Signals:
        add_clicked(): rows are to be added by hand.
    """

    add_clicked = Signal()

    def __init__(self, legend: QWidget) -> None:
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
        first = QHBoxLayout()
        first.addWidget(self._heading, 1)
        first.addWidget(legend)
        layout.addLayout(first)
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

    def left_out(self, count: int) -> Notice:
        """What to say about rows of a response that no request can name."""
        text = self.tr(
            "Left out of the response: %n row(s) with an empty or invalid ID, channel or delivery. Saving does not"
            " include what is left out.",
            "",
            count,
        )
        return Notice(Level.WARNING, text, topic="left out")
