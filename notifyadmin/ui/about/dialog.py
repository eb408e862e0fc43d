"""About: versions, licenses, the keyring and the folders."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QHeaderView, QPushButton, QWidget

from notifyadmin import __version__
from notifyadmin.core.tasks import IfRunning
from notifyadmin.store.credentials import KeyringState
from notifyadmin.store.errors import StoreError
from notifyadmin.store.licenses import License, installed_licenses
from notifyadmin.store.settings import Settings
from notifyadmin.ui.about.text_dialog import TextDialog
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.page import Context
from notifyadmin.ui.translation import of_api, of_error
from notifyadmin.ui.widgets.dialog import Dialog, ListTable
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.outside_text import OutsideLabel

LICENSES, KEYRING = "about.licenses", "about.keyring"
LEAST_LINES, LEAST_CHARACTERS = 7, 80


class AboutDialog(Dialog):
    """What the program is made of, and where it keeps what; keyring and packages are asked in the background."""

    def __init__(self, context: Context, settings: Settings, parent: QWidget) -> None:
        text = self.tr("Version {version}. A desktop app for testing and operating NotificationAPI.")
        says = DialogText(self.tr("About NotifyAdmin"), text.format(version=__version__), "about")
        super().__init__(says, parent, closing=QDialogButtonBox.StandardButton.Close)
        self._context = context
        self._settings = settings
        self._licenses: Sequence[License] = ()
        headings = self.tr("Component"), self.tr("Version"), self.tr("License")
        self._table = identify(ListTable(headings, [("Qt", qVersion(), "")]), "about.table", self.tr("Components"))
        self._table.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self._table.setMinimumHeight(self._table.verticalHeader().defaultSectionSize() * LEAST_LINES)
        self._table.setMinimumWidth(self._table.fontMetrics().averageCharWidth() * LEAST_CHARACTERS)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._table.doubleClicked.connect(self._show_license)
        self._table.selectRow(0)
        self._keyring = identify(OutsideLabel(), "about.keyring", "")
        self._keyring.show_text(self.tr("Asking…"), name=self.tr("Keyring"))
        self.middle.addWidget(self._table, 1)
        self._add_places()
        self._text = self.add_button("about.license", self.tr("License text…"), self._show_license)
        self._text.setEnabled(False)
        self.add_button("about.diagnostics", self.tr("Copy diagnostics…"), self._show_diagnostics)
        self._table.setFocus()
        self._ask()

    def _add_places(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.addWidget(label_for(self._keyring, self.tr("Keyring")), 0, 0)
        grid.addWidget(self._keyring, 0, 1, 1, 2)
        folder = self._settings.path.parent
        places = (
            ("about.settings", self.tr("Settings"), folder, self.tr("Open the settings folder")),
            ("about.history", self.tr("History"), folder / "history", self.tr("Open the history folder")),
        )
        for row, (identifier, words, path, opens) in enumerate(places, start=1):
            where = identify(OutsideLabel(), identifier, "")
            where.show_text(str(path), name=words)
            button = identify(QPushButton(self.tr("Open")), f"{identifier}.open", opens)
            button.setProperty("compact", True)
            button.clicked.connect(lambda _checked, path=path: _open(path))
            grid.addWidget(label_for(button, words), row, 0)
            grid.addWidget(where, row, 1)
            grid.addWidget(button, row, 2)
        self.middle.addLayout(grid)

    def _ask(self) -> None:
        tasks = self._context.tasks
        tasks.start(
            LICENSES,
            asyncio.to_thread(installed_licenses),
            on_success=self._show_licenses,
            on_error=self._on_failed,
            if_running=IfRunning.REPLACE,
        )
        tasks.start(
            KEYRING,
            self._context.session.credentials.probe(),
            on_success=self._show_keyring,
            on_error=self._on_failed,
            if_running=IfRunning.REPLACE,
        )
        self.finished.connect(self._stop_asking)

    def _stop_asking(self) -> None:
        for job in (LICENSES, KEYRING):
            self._context.tasks.abandon(job)

    def _on_failed(self, error: StoreError) -> None:
        self._keyring.show_text(of_error(error), name=self.tr("Keyring"))

    def _show_licenses(self, licenses: Sequence[License]) -> None:
        self._licenses = licenses
        for row, each in enumerate(licenses, start=1):
            for column, text in enumerate((each.name, each.version, each.license)):
                self._table.show_cell(row, column, text)
        self._table.show_cell(0, 2, self._license_of_qt.license)
        self._text.setEnabled(True)

    @property
    def _license_of_qt(self) -> License:
        """That of PySide6, with which Qt comes."""
        return next((each for each in self._licenses if each.name.lower().startswith("pyside6")), self._licenses[0])

    def _show_keyring(self, state: KeyringState) -> None:
        self._keyring.show_text(state.backend or of_api(state.problem), name=self.tr("Keyring"))

    def _show_license(self) -> None:
        row = self._table.currentIndex().row()
        if not self._licenses:
            return
        chosen = self._licenses[row - 1] if row > 0 else self._license_of_qt
        words = chosen.text or self.tr("This package names its license, but has no text of it: {license}").format(
            license=chosen.license or self.tr("unknown")
        )
        dialog = TextDialog(DialogText(f"{chosen.name} {chosen.version}", chosen.license, "about.license"), self)
        dialog.show_text(words)
        dialog.open()

    def _show_diagnostics(self) -> None:
        from notifyadmin.ui.about.diagnostics_dialog import DiagnosticsDialog

        versions = [(each.name, each.version) for each in self._licenses]
        DiagnosticsDialog(self._context, self._settings, versions, self._keyring.shown_text, self).open()


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
