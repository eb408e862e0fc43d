"""Another language was chosen: the window, whose texts are made when it is built, is opened anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from notifyadmin.core.options import Options
from notifyadmin.store.options import LANGUAGE


class LanguageChange(QObject):
    """Asks for the window to be opened anew once the chosen language is another one than the one it was built in.

    While a dialog is open it waits: there one may go on choosing.
    """

    def __init__(self, options: Options, reopen: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._options = options
        self._reopen = reopen
        self._built_in = options.value(LANGUAGE)
        # Whoever changes the option may be about to open a dialog, and one that ends has not gone yet.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._reopen_if_other)
        options.changed.connect(self._on_option_changed)

    def give_up(self) -> None:
        """Goes back to the language of the window, which stays."""
        self._options.choose(LANGUAGE, self._built_in)

    def _on_option_changed(self, key: str) -> None:
        if key == LANGUAGE.key:
            self._later.start()

    def _reopen_if_other(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.finished.connect(lambda _: self._later.start())
        elif self._options.value(LANGUAGE) != self._built_in:
            self._reopen()
