"""Export and import: the dialogs that ask for a file, how far it has come, and how it ended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from notifyadmin.core.history.transfer import Format, Transfer
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal.query import Filter
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.notices import Level, Notice
from notifyadmin.ui.translation import of_error

TOPIC = "history.transfer"
PERMILLE = 1_000


class TransferBar(QWidget):
    """Is to be seen while a file is written or read.

    Signals:
        told(Notice notice): how it ended.
        imported(): rows were added.
    """

    told = Signal(object)
    imported = Signal()

    def __init__(self, transfer: Transfer, sought: Callable[[], Filter]) -> None:
        """`sought` gives what the history is filtered by."""
        super().__init__()
        self._transfer = transfer
        self._sought = sought
        self.export = self._button("history.export", self.tr("Export…"), self._ask_for_target)
        self.import_ = self._button("history.import", self.tr("Import…"), self._ask_for_source)
        self.export.setToolTip(self.tr("Saves what is listed as CSV or JSON Lines"))
        self.import_.setToolTip(self.tr("Adds requests that another computer has exported as JSON Lines"))
        self._label = QLabel()
        self._progress = identify(QProgressBar(), "history.transfer.progress", self.tr("Progress"))
        self._progress.setRange(0, PERMILLE)
        cancel = self._button("history.transfer.cancel", self.tr("Cancel"), transfer.cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)
        layout.addWidget(self._progress, 1)
        layout.addWidget(cancel)
        self.hide()
        transfer.busy_changed.connect(self._on_busy_changed)
        transfer.progressed.connect(self._on_progressed)
        transfer.exported.connect(self._on_exported)
        transfer.imported.connect(self._on_imported)
        transfer.cancelled.connect(self._on_cancelled)
        transfer.failed.connect(self._on_failed)

    def _button(self, identifier: str, text: str, command: Callable[[], object]) -> QPushButton:
        button = identify(QPushButton(text), identifier, text)
        button.clicked.connect(lambda _checked: command())
        return button

    def _ask_for_target(self) -> None:
        csv, lines = self.tr("CSV (*.csv)"), self.tr("JSON Lines (*.jsonl)")
        dialog = QFileDialog(self.window(), self.tr("Export the history"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([csv, lines])
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("jsonl" if chosen == lines else "csv"))
        dialog.selectFile("history.csv")
        dialog.fileSelected.connect(self._on_target_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_for_source(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Import into the history"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("JSON Lines (*.jsonl)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._on_source_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_target_chosen(self, path: str) -> None:
        self._label.setText(self.tr("Exporting…"))
        kind = Format.JSON_LINES if Path(path).suffix.lower() == Format.JSON_LINES.value else Format.CSV
        self._transfer.export(Path(path), self._sought(), kind)

    def _on_source_chosen(self, path: str) -> None:
        self._label.setText(self.tr("Importing…"))
        self._transfer.read(Path(path))

    def _on_busy_changed(self, busy: bool) -> None:
        self._progress.setValue(0)
        self.setVisible(busy)
        self.export.setEnabled(not busy)
        self.import_.setEnabled(not busy)

    def _on_progressed(self, done: int, total: int) -> None:
        self._progress.setValue(PERMILLE * done // max(total, 1))

    def _on_exported(self, path: Path, count: int) -> None:
        text = self.tr("Exported %n request(s) to {path}.", "", count)
        self._tell(Level.SUCCESS, text.format(path=path))

    def _on_imported(self, added: int, known: int) -> None:
        text = self.tr("Imported %n request(s).", "", added)
        if known:
            text += " " + self.tr("%n request(s) were already there.", "", known)
        self._tell(Level.SUCCESS, text)
        self.imported.emit()

    def _on_cancelled(self) -> None:
        self._tell(Level.INFO, self.tr("Canceled. Nothing was exported or imported."))

    def _on_failed(self, error: StoreError) -> None:
        self._tell(Level.ERROR, of_error(error))

    def _tell(self, level: Level, text: str) -> None:
        self.told.emit(Notice(level, text, topic=TOPIC))
