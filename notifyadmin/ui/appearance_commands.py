"""The commands of how the program looks, which are options too: whichever way one is set, it applies at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from notifyadmin.core.options import Options
from notifyadmin.store.options import TEXT_SIZE, THEME
from notifyadmin.ui.theme import Appearance

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
        for choice in THEME.titles:
            actions[f"appearance.{choice}"].triggered.connect(partial(self._choose, choice))
        options.changed.connect(self._on_option_changed)
        appearance.choice_changed.connect(self._check)
        self._check(appearance.choice)
        actions["text.larger"].triggered.connect(lambda _checked: self._step(1))
        actions["text.smaller"].triggered.connect(lambda _checked: self._step(-1))
        actions["text.usual"].triggered.connect(lambda _checked: options.reset(TEXT_SIZE))
        appearance.text_size_changed.connect(self._on_text_size_changed)
        self._on_text_size_changed(appearance.text_size)

    def _check(self, choice: str) -> None:
        self._actions[f"appearance.{choice}"].setChecked(True)

    def _choose(self, choice: str, _checked: bool = False) -> None:
        self._options.choose(THEME, choice)

    def _on_option_changed(self, key: str) -> None:
        if key == THEME.key:
            self._appearance.apply(self._options.value(THEME))
        elif key == TEXT_SIZE.key:
            self._appearance.set_text_size(int(self._options.value(TEXT_SIZE)))

    def _step(self, by: int) -> None:
        at = _steps.index(self._options.value(TEXT_SIZE)) + by
        if 0 <= at < len(_steps):
            self._options.choose(TEXT_SIZE, _steps[at])

    def _on_text_size_changed(self, percent: int) -> None:
        self._actions["text.larger"].setEnabled(str(percent) != _steps[-1])
        self._actions["text.smaller"].setEnabled(str(percent) != _steps[0])
