"""What became of pasting, opening and saving, in words for the notice bar."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from notifyadmin.core.document import Document
from notifyadmin.core.files import RequestFiles
from notifyadmin.importers import Imported
from notifyadmin.ui.notices import Level, Notice


class ImportNotices(QObject):
    """Puts into words what became of a file, a paste or a drop.

    Signals:
        told(Notice notice): something that the bar is to show.
        went_on(): the request is another one now, or about to be.
    """

    told = Signal(object)
    went_on = Signal()

    def __init__(self, files: RequestFiles, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        document.touched.connect(self.went_on.emit)
        document.changed.connect(self.went_on.emit)
        files.imported.connect(self._on_imported)
        files.refused.connect(self._on_refused)
        files.saved.connect(self._on_saved)

    def _on_imported(self, found: Imported) -> None:
        level = Level.WARNING if found.remarks else Level.SUCCESS
        match found.operation:
            case "send":
                text = self.tr("Read as {source}. Undo brings back what stood here.")
            case "retract":
                text = self.tr("Read as {source}: a retraction. It stands on this page; nothing was deleted.")
            case "setUserPreferences":
                return  # the preferences page says what became of them
        self.told.emit(Notice(level, text.format(source=found.source), lines=found.remarks, topic="imported"))

    def _on_refused(self, text: str) -> None:
        self.told.emit(Notice(Level.ERROR, text))

    def _on_saved(self, path: Path) -> None:
        self.told.emit(Notice(Level.SUCCESS, self.tr("Saved as {path}.").format(path=path)))

    def on_restored(self, notification_id: str) -> None:
        """The last request of a type is in the form again."""
        text = self.tr("Restored your last {notification} request.").format(notification=notification_id)
        # A step later, it would take that one back.
        undo = self.tr("Undo")
        notice = Notice(Level.INFO, text, "", undo, self._document.undo, self.went_on, topic="restored")
        self.told.emit(notice)
