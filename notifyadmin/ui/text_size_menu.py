"""The menu of the sizes that text can have."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from notifyadmin.core.options import Options
from notifyadmin.store.options import TEXT_SIZE


class TextSizeMenu(QMenu):
    """Lists the steps, below the commands that go from one to the next."""

    def __init__(self, options: Options, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Text size"))
        self._options = options
        self._group = QActionGroup(self)
        self.addActions([actions[name] for name in ("text.larger", "text.smaller", "text.usual")])
        self.addSeparator()
        for size in TEXT_SIZE.titles:
            action = self.addAction(self.tr("{percent} %").format(percent=size))
            action.setCheckable(True)
            action.setData(size)
            action.triggered.connect(partial(self._choose, size))
            self._group.addAction(action)
        self.aboutToShow.connect(self._check)

    def _check(self) -> None:
        chosen = self._options.value(TEXT_SIZE)
        for action in self._group.actions():
            action.setChecked(action.data() == chosen)

    def _choose(self, size: str, _checked: bool = False) -> None:
        self._options.choose(TEXT_SIZE, size)
