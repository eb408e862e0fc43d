"""What was interrupted or not saved when the program ended: remembered then, reported at the next start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from notifyadmin.core.intent import Intent
from notifyadmin.store.settings import Settings
from notifyadmin.ui.notices import Level, Notice

REQUESTS = "interrupted"
CHANGES = "unsavedChanges"


class InterruptedRequests(QObject):
    """Keeps, in the settings, the profiles whose requests were interrupted, and how many changes were lost."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def remember(self, running: Sequence[Intent[Any]], unsaved: int) -> None:
        """Remembers them for the next start; the caller writes the settings."""
        if running:
            self._settings.set_text(REQUESTS, ", ".join(dict.fromkeys(intent.profile.name for intent in running)))
        if unsaved:
            self._settings.set_text(CHANGES, str(unsaved))

    def notice(self) -> Notice | None:
        """The notice about the last run, once; None where nothing was interrupted or lost."""
        profiles, unsaved = self._settings.text(REQUESTS), self._settings.text(CHANGES)
        sentences = []
        if unsaved.isdecimal():
            text = self.tr("NotifyAdmin was closed before %n preference change(s) could be saved.", "", int(unsaved))
            sentences.append(text)
        if profiles:
            text = self.tr(
                "A request to {profiles} was still running when NotifyAdmin closed. It may have gone through. Check"
                " before you retry."
            )
            sentences.append(text.format(profiles=profiles))
        for key, text in ((REQUESTS, profiles), (CHANGES, unsaved)):
            if text:
                self._settings.remove(key)
        return Notice(Level.WARNING, " ".join(sentences)) if sentences else None
