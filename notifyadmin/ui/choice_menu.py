"""A menu of the values of an option."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from notifyadmin.core.options import Options
from notifyadmin.store.options import Choice
from notifyadmin.ui.translation import of_api


class ChoiceMenu(QMenu):
    """Lists the values by their titles, below the commands that belong to them; the one that is chosen is checked."""

    def __init__(
        self, title: str, option: Choice, options: Options, parent: QWidget, *, commands: Sequence[QAction] = ()
    ) -> None:
        super().__init__(parent)
        self.setTitle(title)
        self.setObjectName(f"menu.{option.key}")
        self._option = option
        self._options = options
        self._group = QActionGroup(self)
        self.addActions(commands)
        self.addSeparator()  # which Qt shows only between entries
        for value, words in option.titles.items():
            action = self.addAction(of_api(words))
            action.setCheckable(True)
            action.setData(value)
            action.triggered.connect(partial(self._choose, value))
            self._group.addAction(action)
        self.aboutToShow.connect(self._check)

    def _check(self) -> None:
        chosen = self._options.value(self._option)
        for action in self._group.actions():
            action.setChecked(action.data() == chosen)

    def _choose(self, value: str, _checked: bool = False) -> None:
        self._options.choose(self._option, value)
