"""The size of all text, in percent of the desktop's, and what has to be measured again when it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)

USUAL = 100
_smallest_font_pt = 9.75  # 13 px at 96 dpi
_plain_families = {"", "sans", "sans serif", "sans-serif"}
_better_families = ("Inter", "Adwaita Sans", "Cantarell", "Noto Sans", "Ubuntu", "Open Sans", "Roboto")


class _Fit(QObject):
    """Belongs to a widget, and gives it a size that is counted in letters or lines."""

    def __init__(self, widget: QWidget, size: Callable[[Any, QFontMetrics], object]) -> None:
        super().__init__(widget)
        self._size = size

    def apply(self) -> None:
        widget = self.parent()
        if isinstance(widget, QWidget):
            self._size(widget, widget.fontMetrics())


def fit_to_text(widget: W, size: Callable[[W, QFontMetrics], object]) -> None:
    """Calls `size` now, and again whenever text has another size.

    It is given the widget, and must not hold one itself: neither of both would ever be freed.
    """
    fit = _Fit(widget, size)
    fit.apply()


def fit_again(widgets: Iterable[QWidget]) -> None:
    """Measures anew what `fit_to_text` was called for."""
    fits = [child for widget in widgets for child in widget.children() if isinstance(child, _Fit)]
    for fit in fits:
        fit.apply()


def readable(font: QFont) -> QFont:
    """The desktop's own font, not smaller than 13 px; something better where the desktop names none."""
    if font.family().lower() in _plain_families:
        known = set(QFontDatabase.families())
        font.setFamilies([*(family for family in _better_families if family in known), font.family()])
    font.setPointSizeF(max(font.pointSizeF(), _smallest_font_pt))
    return font


def sized(font: QFont, percent: int) -> QFont:
    """A font in so many percent of its size."""
    result = QFont(font)
    result.setPointSizeF(font.pointSizeF() * percent / USUAL)
    return result


def code_font() -> QFont:
    """The desktop's fixed-width font, in whatever size the text around it has."""
    font = QFont()
    font.setFamilies(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families())
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font
