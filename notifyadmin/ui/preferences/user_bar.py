"""The line above the filter: whose preferences are shown, and what may be done with all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from notifyadmin.api.checks import warnings_for
from notifyadmin.api.models import Kind
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.theme import mark
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.line import Line
from notifyadmin.ui.widgets.outside_text import OutsideLabel


class UserBar(QWidget):
    """The user id with its problems, and the settings that concern the whole grid.

    Signals:
        load_requested(): the user in the field is to be loaded.
        user_changed(str user_id): the id in the field is another one, whoever changed it.
        user_edited(str user_id): the user typed another user id, or a part of it.
        automatic_toggled(bool automatic): edits are to be saved automatically, or no longer.
    """

    load_requested = Signal()
    user_changed = Signal(str)
    user_edited = Signal(str)
    automatic_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._user = identify(Line(), "preferences.userId", self.tr("User ID"))
        self._user.setPlaceholderText("123")
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

    @property
    def user_id(self) -> str:
        """The user id in the field."""
        return self._user.text()

    def set_user(self, user_id: str) -> None:
        """Fills in a user id."""
        self._user.setText(user_id)

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
        self._show_warnings()
        self.user_changed.emit(self._user.text())

    def _show_warnings(self) -> None:
        """Shows what to know about the user id; it can be loaded all the same."""
        text = " ".join(of_api(warning.text) for warning in warnings_for(Kind.USER_ID, self._user.text()))
        self._warning.show_text(text)
        self._warning.setVisible(bool(text))
        self._user.setAccessibleDescription(self._warning.shown_text)
