"""The menu of the languages that the program speaks."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from notifyadmin.core.options import Options
from notifyadmin.store.options import LANGUAGE
from notifyadmin.ui.language import SYSTEM, languages, name_of
from notifyadmin.ui.resources import Resources


class LanguageMenu(QMenu):
    """Lists the languages by what they call themselves; one that is chosen is kept, and counts from the next start."""

    def __init__(self, options: Options, resources: Resources, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Lan&guage (from the next start)"))
        self._options = options
        self._codes = (SYSTEM, *languages(resources.catalogues))
        self._group = QActionGroup(self)
        self.aboutToShow.connect(self._check)
        for code in self._codes:
            action = self.addAction(self.tr("Use system setting") if code == SYSTEM else name_of(code))
            action.setCheckable(True)
            action.setData(code)
            action.triggered.connect(partial(self._choose, code))
            self._group.addAction(action)

    def _check(self) -> None:
        chosen = self._options.value(LANGUAGE)
        for action in self._group.actions():
            action.setChecked(action.data() == chosen)

    def _choose(self, code: str, _checked: bool = False) -> None:
        self._options.choose(LANGUAGE, code)
