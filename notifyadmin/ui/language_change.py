"""Another language was chosen: the window, whose texts are made when it is built, is opened anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from notifyadmin.core.options import Options
from notifyadmin.store.options import LANGUAGE


class LanguageChange(QObject):
    """Asks for the window to be opened anew once the chosen language is another one than that it was built in.

    While a dialog is open it waits: there one may go on choosing.
    """

    def __init__(self, options: Options, reopen: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._options = options
        self._reopen = reopen
        self._spoken = options.value(LANGUAGE)
        self._awaited: QDialog | None = None
        options.changed.connect(self._on_option_changed)

    def _on_option_changed(self, key: str) -> None:
        if key == LANGUAGE.key:
            self._reopen_if_other()

    def _reopen_if_other(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            if dialog is not self._awaited:
                self._awaited = dialog
                dialog.finished.connect(self._on_dialog_finished)
        elif self._options.value(LANGUAGE) != self._spoken:
            self._reopen()

    def _on_dialog_finished(self) -> None:
        self._awaited = None
        self._reopen_if_other()
