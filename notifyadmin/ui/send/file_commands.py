"""The commands that open, paste and save requests, with their dialogs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from notifyadmin.core.file_import import Choice
from notifyadmin.core.files import RequestFiles
from notifyadmin.core.save import Save
from notifyadmin.ui.send.drop_target import local_files


class FileCommands(QObject):
    """Asks for a path where one is needed; the request files do the rest."""

    def __init__(self, files: RequestFiles, is_whole: Callable[[], bool], page: QWidget) -> None:
        """`is_whole` returns whether the form holds a complete request, and goes to what is not valid."""
        super().__init__(page)
        self._files = files
        self._is_whole = is_whole
        self._page = page
        files.changed_outside.connect(self._ask_to_overwrite)
        files.choice_needed.connect(self._ask_which)

    def open(self) -> None:
        """Asks which file to open."""
        dialog = self._dialog(self.tr("Open a request"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_open_chosen)
        dialog.open()

    def save(self) -> None:
        """Saves into the request's own file, or asks where, if it has none."""
        if self._files.path is None:
            self.save_as()
        else:
            self._save(self._files.path)

    def save_as(self) -> None:
        """Asks where to save."""
        dialog = self._dialog(self.tr("Save the request"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(self._files.path.name if self._files.path else "request.json")
        dialog.fileSelected.connect(self._on_save_chosen)
        dialog.open()

    def paste(self) -> None:
        """Reads the clipboard as a request: text, or a file that was copied."""
        data = QGuiApplication.clipboard().mimeData()  # None on some platforms, where there is nothing
        if data is not None and (files := local_files(data)):
            self.open_first(files)
        elif data is not None and data.text().strip():
            self._files.paste(data.text())
        else:
            self._files.import_refused.emit(self.tr("The clipboard holds no text. Nothing was changed."))

    def open_first(self, files: Sequence[str]) -> None:
        """Opens the first of several files."""
        self._files.open(Path(files[0]))

    def _ask_which(self, choice: Choice) -> None:
        from notifyadmin.ui.send.request_choice import RequestChoice

        RequestChoice(choice, self._page.window()).open()

    def _ask_to_overwrite(self, save: Save) -> None:
        from notifyadmin.ui.questions import Questions, confirmation

        dialog = confirmation(Questions().about_overwriting(save.path), self._page)
        dialog.accepted.connect(lambda: self._files.overwrite(save))
        dialog.open()

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        folder = self._files.path.parent if self._files.path else Path.home()
        dialog = QFileDialog(self._page, title, str(folder))
        dialog.setAcceptMode(mode)
        dialog.setNameFilters([self.tr("Requests (*.json)"), self.tr("All files (*)")])
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _on_open_chosen(self, path: str) -> None:
        self._files.open(Path(path))

    def _on_save_chosen(self, path: str) -> None:
        self._save(Path(path))

    def _save(self, path: Path) -> None:
        if self._is_whole():
            self._files.save(path)
        else:
            self._files.refuse_invalid()
