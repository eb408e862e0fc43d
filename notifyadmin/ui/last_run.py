"""What the last run of the program did not bring to an end, in words: told at the next start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from notifyadmin.store.settings import Settings
from notifyadmin.ui.notices import Level, Notice
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown

if TYPE_CHECKING:
    from notifyadmin.store.journal.entry import Entry

CHANGES = "unsavedChanges"


class LastRun(QObject):
    """Keeps in the settings how many changes were lost; the requests that were cut off are in the journal."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def remember(self, unsaved: int) -> None:
        """Has lost changes told at the next start; the settings are written by whoever ends the program."""
        if unsaved:
            others = self._settings.number(CHANGES)  # of a window that has closed, and whose loss nobody was told yet
            self._settings.set_text(CHANGES, str(unsaved + others))

    def lost_changes(self) -> Notice | None:
        """What to tell about changes that were lost, once; None where none were."""
        unsaved = self._settings.text(CHANGES)
        if unsaved:
            self._settings.remove(CHANGES)
        if not unsaved.isdecimal():
            return None
        text = self.tr("NotifyAdmin was closed before %n preference change(s) could be saved.", "", int(unsaved))
        return Notice(Level.WARNING, text)

    def interrupted(self, entries: Sequence[Entry]) -> Notice:
        """What to tell about requests that were still running when the program ended, or was ended."""
        from notifyadmin.ui.request_texts import title_of_operation

        names = ", ".join(dict.fromkeys(shown(entry.profile_name, NAME_CHARACTERS) for entry in entries))
        if len(entries) == 1:
            text = self.tr(
                "A request to {profiles} was still running when NotifyAdmin closed. It may have gone through. Check"
                " before you retry."
            )
        else:
            text = self.tr(
                "%n request(s) to {profiles} were still running when NotifyAdmin closed. They may have gone through."
                " Check before you retry.",
                "",
                len(entries),
            )
        lines = (
            f"{entry.at.astimezone():%Y-%m-%d %H:%M:%S} · {shown(entry.profile_name, NAME_CHARACTERS)} · "
            + title_of_operation(
                entry.operation, entry.notification_id, entry.sub_notification_id or None, entry.user_id
            )
            for entry in entries
        )
        return Notice(Level.WARNING, text.format(profiles=names), lines=tuple(lines))
