"""What the parts of the window are tried on, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from tests.driver import PATIENCE_MS
from tests.ui.workplace import Show, Workplace


@pytest.fixture(autouse=True)
def _english(english: None) -> None:
    """Every text is as it is shown."""


@pytest.fixture
def resources(qapp: QApplication) -> Resources:
    """The program's own icons."""
    return Resources.found()


@pytest.fixture
def appearance(qapp: QApplication, resources: Resources) -> Iterator[Appearance]:
    """The program's theme; light, and applied to no window."""
    style, palette, font = qapp.style().name(), qapp.palette(), qapp.font()
    appearance = Appearance(qapp, resources)
    appearance.apply("light")
    yield appearance
    appearance.setParent(None)
    appearance.deleteLater()
    qapp.styleHints().unsetColorScheme()
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
    QDir.setSearchPaths("style", [])


@pytest.fixture
def on_screen(qtbot: QtBot) -> Show:
    """Shows a widget in a window of its own, which has the keyboard; for tests that are no coroutines."""

    shown = []

    def show(widget: QWidget) -> None:
        shown.append(widget)
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget, timeout=PATIENCE_MS):
            widget.show()

    return show


@pytest.fixture
def workplace(qapp: QApplication, tmp_path: Path) -> Workplace:
    """Settings, a keyring, a sandbox and a session; ended in order when the test ends."""
    return Workplace(tmp_path)
