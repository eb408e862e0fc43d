"""The commands of how the program looks, which are options too: whichever way one is set, it applies at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from notifyadmin.core.options import Options
from notifyadmin.store.options import THEME
from notifyadmin.ui.theme import CHOICES, Appearance, Choice


class AppearanceCommands(QObject):
    """Connects the actions `appearance.…`, and checks the one in use whoever chose it."""

    def __init__(
        self, actions: Mapping[str, QAction], appearance: Appearance, options: Options, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._appearance = appearance
        self._options = options
        for choice in CHOICES:
            actions[f"appearance.{choice}"].triggered.connect(partial(self._choose, choice))
        options.changed.connect(self._on_option_changed)
        appearance.choice_changed.connect(self._check)
        self._check(appearance.choice)

    def _check(self, choice: Choice) -> None:
        self._actions[f"appearance.{choice}"].setChecked(True)

    def _choose(self, choice: Choice, _checked: bool = False) -> None:
        self._options.choose(THEME, choice)

    def _on_option_changed(self, key: str) -> None:
        if key == THEME.key:
            self._appearance.apply(chosen_theme(self._options))


def chosen_theme(options: Options) -> Choice:
    """The theme that is set."""
    value = options.value(THEME)
    return next((choice for choice in CHOICES if choice == value), "system")
