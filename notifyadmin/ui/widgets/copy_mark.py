"""How a button that copies shows that it did."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton

from notifyadmin.ui.accessibility import announce
from notifyadmin.ui.resources import Resources

SHOWN_FOR_MS = 3_000


class CopyMark(QObject):
    """Has a button show a check mark in place of its picture for a moment after each press, and say that it copied."""

    def __init__(self, button: QAbstractButton, resources: Resources) -> None:
        super().__init__(button)
        self._button = button
        self._resources = resources
        self._description = ""
        self._timer = QTimer(self, interval=SHOWN_FOR_MS, singleShot=True)
        self._timer.timeout.connect(self.reset)
        button.clicked.connect(self._on_clicked)
        self.reset()

    def describe(self, description: str) -> None:
        """Says what the button copies from now on, of which nothing is copied yet."""
        self._description = description
        self.reset()

    def reset(self) -> None:
        """Shows the button as it was before it was pressed."""
        self._timer.stop()
        self._button.setIcon(self._resources.icon("copy"))
        self._button.setAccessibleDescription(self._description)

    def _on_clicked(self) -> None:
        self._button.setIcon(self._resources.icon("success"))
        self._button.setAccessibleDescription(self.tr("Copied"))
        announce(self._button)
        self._timer.start()
