"""The size of all text, in percent of the desktop's, and of what was measured by it."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QHeaderView, QTabBar, QWidget

WIDEST = 16_777_215  # Qt's QWIDGETSIZE_MAX: no limit
ICON_PX = 16

_lengths = re.compile(r"\b(width|height): (\d+)px")


def fixed_font() -> QFont:
    """The desktop's font for code, in the size of the text around it."""
    font = QFont()
    font.setFamilies(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families())
    font.setFixedPitch(True)
    return font


def resize_text(app: QApplication, font: QFont, ratio: float) -> None:
    """Has all text use a font. What was measured by the former one, `ratio` times as large now, grows with it."""
    app.setFont(font)
    for widget in app.allWidgets():
        _resize(widget, ratio)


def with_scaled_lengths(style_sheet: str, percent: int) -> str:
    """A style sheet whose rows, icons, arrows and boxes to check keep up with the text."""
    if percent == 100:
        return style_sheet

    def scaled(match: re.Match[str]) -> str:
        return f"{match[1]}: {round(int(match[2]) * percent / 100)}px"

    icons = f"QAbstractButton, QTabBar, QComboBox, QMenu {{ icon-size: {round(ICON_PX * percent / 100)}px; }}\n"
    return _lengths.sub(scaled, style_sheet) + icons


def _resize(widget: QWidget, ratio: float) -> None:
    """Scales the limits that were set for a widget; windows have theirs for other reasons than text."""
    if isinstance(widget, QHeaderView) and widget.defaultSectionSize() > 0:
        widget.setDefaultSectionSize(round(widget.defaultSectionSize() * ratio))
    if isinstance(widget, QAbstractButton | QTabBar | QComboBox):
        widget.setIconSize(QSize())  # the style's own
    if widget.isWindow():
        return
    least, most = widget.minimumSize(), widget.maximumSize()
    if not least.isNull():
        widget.setMinimumSize(_scaled(least.width(), ratio), _scaled(least.height(), ratio))
    if most != QSize(WIDEST, WIDEST):
        widget.setMaximumSize(_scaled(most.width(), ratio), _scaled(most.height(), ratio))


def _scaled(length: int, ratio: float) -> int:
    return length if length in (0, WIDEST) else round(length * ratio)
