"""The window's commands for choosing a profile by its number, and for the sandbox."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from notifyadmin.core.session import Session, State
from notifyadmin.ui.actions import PROFILE_NUMBERS, select_command
from notifyadmin.ui.profiles.commands import ProfileCommands
from notifyadmin.ui.widgets.outside_text import menu_text


class ProfileActions(QObject):
    """Names the commands after the profiles that there are, and allows those that make sense now."""

    def __init__(
        self, actions: Mapping[str, QAction], session: Session, commands: ProfileCommands, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._commands = commands
        for number in PROFILE_NUMBERS:
            actions[select_command(number)].triggered.connect(partial(self._select, number))
        actions["sandbox.reset"].triggered.connect(commands.reset_sandbox)
        actions["profile.duplicate"].triggered.connect(commands.duplicate)
        session.changed.connect(self._refresh)
        commands.kept.connect(self._refresh)
        self._refresh()

    def _select(self, number: int) -> None:
        profiles = self._session.profiles.all()
        if number <= len(profiles) and profiles[number - 1].id != self._session.profile.id:
            self._commands.choose(profiles[number - 1].id)
        self._refresh()  # a press has taken the check mark away from the current one

    def _refresh(self) -> None:
        profiles = self._session.profiles.all()
        for number in PROFILE_NUMBERS:
            action = self._actions[select_command(number)]
            action.setVisible(number <= len(profiles))
            if number <= len(profiles):
                profile = profiles[number - 1]
                action.setText(f"&{number} {menu_text(profile.name)}")
                action.setChecked(profile.id == self._session.profile.id)
        is_sandbox = self._session.profile.is_sandbox
        self._actions["sandbox.reset"].setEnabled(is_sandbox and self._session.state is State.READY)
        self._actions["profile.duplicate"].setEnabled(not is_sandbox)
