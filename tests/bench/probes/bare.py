"""The reference: the least window with a field in it that PySide6 can show."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from tests.bench.probes.usable import Watch, halt


def count() -> None:
    """Shows the window, and says how many modules are imported when it is usable."""
    show(lambda: str(len(sys.modules)))


def show(moment: Callable[[], str] = lambda: "usable") -> None:
    """Shows the window until it is usable and whoever measures has had a look."""
    app = QApplication([])
    window = QMainWindow()
    field = QLineEdit()
    window.setCentralWidget(field)

    def on_usable() -> None:
        halt(moment())
        window.close()

    Watch(field, on_usable)
    window.show()
    app.exec()
