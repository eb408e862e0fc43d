"""Requests that were still running when the program ended: remembered then, told at the next start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from notifyadmin.core.intent import Intent
from notifyadmin.store.settings import Settings
from notifyadmin.ui.notices import Level, Notice

KEY = "interrupted"


class InterruptedRequests(QObject):
    """Keeps, in the settings, the profiles whose requests were cut off."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def remember(self, running: Sequence[Intent[Any]]) -> None:
        """Has them told at the next start; the settings are written by whoever ends the program."""
        if running:
            self._settings.set_text(KEY, ", ".join(dict.fromkeys(intent.profile.name for intent in running)))

    def notice(self) -> Notice | None:
        """What to tell about the last run, once; None where nothing was cut off."""
        profiles = self._settings.text(KEY)
        if not profiles:
            return None
        self._settings.remove(KEY)
        text = self.tr(
            "A request to {profiles} was still running when NotifyAdmin closed. It may have gone through. Check before"
            " you retry."
        )
        return Notice(Level.WARNING, text.format(profiles=profiles))
