"""What became of pasting, opening and saving, in words for the notice bar."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from notifyadmin.core.document import Document
from notifyadmin.core.files import RequestFiles
from notifyadmin.importers import Imported
from notifyadmin.ui.notices import Level, Notice


class ImportNotices(QObject):
    """Puts into words what became of a file, a paste or a drop.

    Signals:
        told(Notice notice): something about the page that the bar is to show.
        told_of_file(Notice notice): what became of a file, or of a paste that is no request, wherever the user is.
        went_on(): the request is another one now, or about to be.
    """

    told = Signal(object)
    told_of_file = Signal(object)
    went_on = Signal()

    def __init__(self, files: RequestFiles, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        document.touched.connect(self.went_on.emit)
        document.changed.connect(self.went_on.emit)
        files.refused.connect(self._on_refused)
        files.saved.connect(self._on_saved)

    def on_imported(self, found: Imported) -> None:
        """Another request is in the form."""
        level = Level.WARNING if found.remarks else Level.SUCCESS
        text = self.tr("Imported from {source}.").format(source=found.source)
        self.told.emit(self._undoable(level, text, "imported", found.remarks))

    def _on_refused(self, text: str) -> None:
        self.told_of_file.emit(Notice(Level.ERROR, text))

    def _on_saved(self, path: Path) -> None:
        self.told_of_file.emit(Notice(Level.SUCCESS, self.tr("Saved as {path}.").format(path=path)))

    def on_restored(self, notification_id: str) -> None:
        """The last request of a type is in the form again."""
        text = self.tr("Restored your last {notification} request.").format(notification=notification_id)
        self.told.emit(self._undoable(Level.INFO, text, "restored"))

    def on_json_overwritten(self, restore: Callable[[], None]) -> None:
        """The form has replaced JSON that was not valid yet; `restore` shows it again."""
        text = self.tr("The form has replaced your JSON, which was not valid yet.")
        self.told.emit(Notice(Level.WARNING, text, "", self.tr("Undo"), restore, topic="json"))

    def _undoable(self, level: Level, text: str, topic: str, lines: tuple[str, ...] = ()) -> Notice:
        """A notice with Undo, until the next step: then Undo would take that one back instead."""
        undo = self.tr("Undo")
        return Notice(level, text, "", undo, self._document.undo, self.went_on, lines=lines, topic=topic)
