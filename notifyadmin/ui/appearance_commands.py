"""The commands of the View menu that change how the program looks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from notifyadmin.core.options import Options
from notifyadmin.store.options import TEXT_SIZE, THEME


class AppearanceCommands(QObject):
    """Sets theme and text size; the theme that is checked is the one that is set, wherever that was done."""

    def __init__(self, actions: Mapping[str, QAction], options: Options, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = {theme: actions[f"appearance.{theme}"] for theme in THEME.titles}
        self._options = options
        for theme, action in self._themes.items():
            action.triggered.connect(partial(self._choose, theme))
        actions["text.larger"].triggered.connect(partial(self._step, 1))
        actions["text.smaller"].triggered.connect(partial(self._step, -1))
        actions["text.reset"].triggered.connect(self._reset)
        options.changed.connect(self._check)
        self._check()

    def _choose(self, theme: str, _checked: bool = False) -> None:
        self._options.choose(THEME, theme)

    def _step(self, steps: int, _checked: bool = False) -> None:
        self._options.step(TEXT_SIZE, steps)

    def _reset(self, _checked: bool = False) -> None:
        self._options.reset(TEXT_SIZE)

    def _check(self, _key: str = THEME.key) -> None:
        self._themes[self._options.value(THEME)].setChecked(True)
