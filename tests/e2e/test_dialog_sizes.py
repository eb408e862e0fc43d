"""Palette, settings, list of keys, About and diagnostics fit a small screen, and each of their controls has a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.driver import Driver, until

SMALL_SCREEN = QSize(720, 480)
PALETTE = ("palette", "palette.list"), None
SETTINGS = ("settings", "settings.search"), None
SHORTCUTS = ("shortcuts", "shortcuts.table"), None
ABOUT = ("about", "about.table"), None
LICENSE = ("about", "about.table"), ("about.license", "about.license.text")
DIAGNOSTICS = ("about", "about.table"), ("about.diagnostics", "about.diagnostics.text")


@pytest.mark.parametrize(("first", "second"), [PALETTE, SETTINGS, SHORTCUTS, ABOUT, LICENSE, DIAGNOSTICS])
async def test_it_fits_a_small_screen_and_all_in_it_has_a_name(
    driver: Driver, first: tuple[str, str], second: tuple[str, str] | None
) -> None:
    await driver.start()
    if first in (PALETTE[0], SETTINGS[0]):  # which are as high as the window lets them be
        driver.window.resize(SMALL_SCREEN)
    driver.window.actions_by_name[first[0]].trigger()
    await driver.appears(first[1])
    if second is not None:
        await until(lambda: driver.find(second[0], QWidget).isEnabled(), "it is offered")
        driver.click(second[0])
        await driver.appears(second[1])
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.width() <= SMALL_SCREEN.width()
    assert dialog.height() <= SMALL_SCREEN.height()
    stops = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(stops) >= 2
    for widget in stops:
        if isinstance(widget, QLineEdit) and widget.focusProxy() is not None:
            continue  # part of another control
        assert widget.accessibleName(), widget
        assert widget.accessibleIdentifier() or widget.property("role"), widget
