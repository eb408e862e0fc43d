"""What became of pasting, opening and saving, in words for the notice bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance

from notifyadmin.core.document import Document
from notifyadmin.core.files import RequestFiles
from notifyadmin.importers import Imported
from notifyadmin.ui.notices import Level, Notice
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown

MOST_NAMED = 10


class ImportNotices(QObject):
    """Puts into words what became of a file, a paste or a drop.

    Signals:
        told(Notice notice): something about the page that the bar is to show.
        told_of_file(Notice notice): what became of a file, or of a paste that is no request, wherever the user is.
        went_on(): the request is another one now, or about to be.
        json_went_on(): the JSON beside the form is that of another request, or is typed in.
    """

    told = Signal(object)
    told_of_file = Signal(object)
    went_on = Signal()
    json_went_on = Signal()

    def __init__(self, files: RequestFiles, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        document.touched.connect(self.went_on.emit)
        document.changed.connect(self.went_on.emit)
        document.replaced.connect(lambda _: self.json_went_on.emit())
        files.refused.connect(self._on_refused)
        files.import_refused.connect(self._on_import_refused)
        files.saved.connect(self._on_saved)

    def on_imported(self, found: Imported) -> None:
        """Another request is in the form."""
        level = Level.WARNING if found.remarks else Level.SUCCESS
        text = self.tr("Imported from {source}.").format(source=found.source)
        self._tell_step(Notice(level, text, lines=tuple(map(of_api, found.remarks)), topic="imported"))

    def _on_refused(self, text: str) -> None:
        self.told_of_file.emit(Notice(Level.ERROR, of_api(text)))

    def _on_import_refused(self, text: str) -> None:
        """The next import takes the place of what this says."""
        self.told_of_file.emit(Notice(Level.ERROR, of_api(text), topic="imported"))

    def _on_saved(self, path: Path) -> None:
        self.told_of_file.emit(Notice(Level.SUCCESS, self.tr("Saved as {path}.").format(path=path)))

    def on_restored(self, notification_id: str) -> None:
        """The last request of a type is in the form again."""
        text = self.tr("Restored your last {notification} request.").format(notification=notification_id)
        self._tell_step(Notice(Level.INFO, text, topic="restored"))

    def on_left_out(self, paths: Sequence[str]) -> None:
        """The draft is without what looked like a key."""
        names = ", ".join(shown(path, NAME_CHARACTERS) for path in paths[:MOST_NAMED])
        text = self.tr("The draft was kept without what looks like a key: {names}.")
        self.told.emit(Notice(Level.WARNING, text.format(names=names), topic="restored"))

    def on_json_overwritten(self, restore: Callable[[], None]) -> None:
        """The form has replaced JSON that was not valid yet; `restore` shows it again."""
        text = self.tr("The form has replaced your JSON, which was not valid yet.")
        # Not until the next step: typing on in the form must not take away the only way back to the JSON.
        self._tell_undoable(Notice(Level.WARNING, text, topic="json"), restore, self.json_went_on)

    def _tell_step(self, notice: Notice) -> None:
        """Shows a notice with Undo, until the next step: then Undo would undo that one instead."""
        self._tell_undoable(notice, self._document.undo, self.went_on)

    def _tell_undoable(self, notice: Notice, undo: Callable[[], None], outdated: SignalInstance) -> None:
        self.told.emit(replace(notice, action=self.tr("Undo"), on_action=undo, outdated=outdated))
