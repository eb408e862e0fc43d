"""The commands of how the program looks, which are options too: whichever way one is set, it applies at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from notifyadmin.core.options import Options
from notifyadmin.store.options import TEXT_SIZE, THEME
from notifyadmin.ui.theme import CHOICES, Appearance, Choice

_steps = tuple(TEXT_SIZE.titles)


class AppearanceCommands(QObject):
    """Connects the actions `appearance.…` and `text.…`; they show what is in use whoever chose it."""

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
        actions["text.larger"].triggered.connect(lambda _checked: self._step(1))
        actions["text.smaller"].triggered.connect(lambda _checked: self._step(-1))
        actions["text.usual"].triggered.connect(lambda _checked: options.reset(TEXT_SIZE))
        appearance.text_size_changed.connect(self._on_text_size_changed)
        self._on_text_size_changed(appearance.text_size)

    def _check(self, choice: Choice) -> None:
        self._actions[f"appearance.{choice}"].setChecked(True)

    def _choose(self, choice: Choice, _checked: bool = False) -> None:
        self._options.choose(THEME, choice)

    def _on_option_changed(self, key: str) -> None:
        if key == THEME.key:
            self._appearance.apply(chosen_theme(self._options))
        elif key == TEXT_SIZE.key:
            self._appearance.set_text_size(chosen_text_size(self._options))

    def _step(self, by: int) -> None:
        at = _steps.index(self._options.value(TEXT_SIZE)) + by
        if 0 <= at < len(_steps):
            self._options.choose(TEXT_SIZE, _steps[at])

    def _on_text_size_changed(self, percent: int) -> None:
        self._actions["text.larger"].setEnabled(str(percent) != _steps[-1])
        self._actions["text.smaller"].setEnabled(str(percent) != _steps[0])


def chosen_theme(options: Options) -> Choice:
    """The theme that is set."""
    value = options.value(THEME)
    return next((choice for choice in CHOICES if choice == value), "system")


def chosen_text_size(options: Options) -> int:
    """The size of text that is set, in percent."""
    return int(options.value(TEXT_SIZE))
