"""Where the window is and how large: always within the screen that it is on."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

FIRST_SIZE = QSize(1180, 780)
MINIMUM_SIZE = QSize(720, 480)
FRAME = QMargins(6, 36, 6, 6)
"""What the desktop adds around a window; it says how much only once the window is shown."""


def fitted(wanted: QRect, available: QRect) -> QRect:
    """The rectangle, made smaller and moved as far as it must be to lie within the available one."""
    size = wanted.size().boundedTo(available.size())
    left = min(max(wanted.left(), available.left()), available.right() + 1 - size.width())
    top = min(max(wanted.top(), available.top()), available.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())


def restore_geometry(window: QWidget, kept: bytes) -> None:
    """Gives a window, before it is shown, the place that was kept, or its first size; both fit the screen.

    Its minimum size, too, is no larger than a small screen.
    """
    was_restored = window.restoreGeometry(kept)
    room = window.screen().availableGeometry().marginsRemoved(FRAME)
    window.setMinimumSize(MINIMUM_SIZE.boundedTo(room.size()))
    if not was_restored:
        window.resize(FIRST_SIZE.boundedTo(room.size()))
    elif not window.windowState() & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
        window.setGeometry(fitted(window.geometry(), room))


def bring_to_front(window: QWidget) -> None:
    """Shows a window, minimized or not, before all others; the keyboard goes to a dialog of it that is open."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    (QApplication.activeModalWidget() or window).activateWindow()
