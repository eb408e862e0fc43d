"""One press, one command, however long a key is held.

X11 tells a held key as pairs of release and press. Qt recognises such a pair only when both are there when it looks,
which they are not always, least of all on a busy computer; then a repetition looks like a new press. Both halves of
a pair have the same server time, though, which two separate presses never have.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication

SAME_MOMENT_MS = 3
CLICKING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)

CLICKED = (QAbstractButton, QAbstractItemView)
"""What a press of these keys changes; a menu that it opens gets its keys by way of the widget that opened it."""


class HeldKeys(QObject):
    """Knows whether the key that is pressed now is a repetition, and keeps repetitions from buttons and grids."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._released_ms: dict[int, int] = {}
        self.is_repetition = False
        """Whether the last press passed to `note` came from a key that is being held."""

    def watch(self, window: QWindow) -> None:
        """Looks at the keys of this window before its widgets do, from now on."""
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def note(self, event: QKeyEvent) -> None:
        """Notes a press before it can trigger a command."""
        released_ms = self._released_ms.get(event.key())
        is_same_moment = released_ms is not None and 0 <= event.timestamp() - released_ms <= SAME_MOMENT_MS
        self.is_repetition = event.isAutoRepeat() or (is_same_moment and event.timestamp() > 0)

    # Qt's own interface

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyRelease:
                self._released_ms[event.key()] = event.timestamp()
            elif event.type() is QEvent.Type.KeyPress:
                self.note(event)
                is_click = event.key() in CLICKING_KEYS and isinstance(QApplication.focusWidget(), CLICKED)
                return is_click and self.is_repetition
        return super().eventFilter(watched, event)


class PressAction(QAction):
    """An action whose keys trigger it once a press."""

    def __init__(self, text: str, held_keys: HeldKeys, parent: QObject) -> None:
        super().__init__(text, parent)
        self._held_keys = held_keys
        self.setAutoRepeat(False)

    # Qt's own interface

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Shortcut and self._held_keys.is_repetition:
            return True
        return super().event(event)
