"""Diagnostics: all that is copied is shown first."""

from __future__ import annotations

import asyncio
import platform
import sys
from collections.abc import Sequence

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from notifyadmin import __version__
from notifyadmin.core import diagnostics
from notifyadmin.core.diagnostics import Fact
from notifyadmin.core.tasks import IfRunning
from notifyadmin.store.errors import StoreError
from notifyadmin.store.settings import Settings
from notifyadmin.ui.about.text_dialog import TextDialog
from notifyadmin.ui.page import Context
from notifyadmin.ui.translation import of_error
from notifyadmin.ui.widgets.copy_mark import CopyMark
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.outside_text import copy

JOB = "about.diagnostics"


class DiagnosticsDialog(TextDialog):
    """Shows exactly what its button copies: no profile's name, ID, key or address, and no content of a request."""

    def __init__(
        self, context: Context, settings: Settings, versions: Sequence[Fact], keyring: str, parent: QWidget
    ) -> None:
        text = self.tr("This is exactly what is copied. It holds no names, IDs, keys, addresses or messages.")
        super().__init__(DialogText(self.tr("Diagnostics"), text, "about.diagnostics"), parent)
        self._context = context
        self._settings = settings
        self._text = ""
        self._facts: dict[str, Sequence[Fact]] = {
            "program": [("NotifyAdmin", __version__), ("keyring", keyring), ("frozen", str(hasattr(sys, "frozen")))],
            "system": _system(),
            "screen": _screens(context),
            "packages": versions,
            "profiles": diagnostics.profile_facts(context.session.profiles.all(), context.session.profile),
            "settings": diagnostics.settings_facts(settings),
        }
        self._copy = self.add_button("about.diagnostics.copy", self.tr("Copy"), self._copy_text)
        self._copy.setEnabled(False)
        CopyMark(self._copy, context.resources)
        self.view.setPlaceholderText(self.tr("Collecting…"))
        context.tasks.start(
            JOB,
            self._collected(),
            on_success=self._show,
            on_error=self._on_failed,
            if_running=IfRunning.REPLACE,
        )
        self.finished.connect(self._stop)

    async def _collected(self) -> str:
        facts = dict(self._facts)
        facts["files"] = await asyncio.to_thread(diagnostics.file_facts, self._settings.path.parent)
        facts["last outcomes"] = await self._outcomes()
        return diagnostics.report(facts, self._context.session.without_secrets)

    async def _outcomes(self) -> Sequence[Fact]:
        from notifyadmin.store.journal.query import Filter

        try:
            entries = await self._context.journal.read(
                lambda journal: journal.page(Filter(), limit=diagnostics.MOST_OUTCOMES)
            )
        except StoreError:
            return [("history", "can't be read")]
        return diagnostics.outcome_facts(entries)

    def _show(self, text: str) -> None:
        self._text = text
        self.show_text(text)
        self._copy.setEnabled(True)

    def _on_failed(self, error: StoreError) -> None:
        self.show_text(of_error(error))

    def _copy_text(self) -> None:
        copy(self._text)

    def _stop(self) -> None:
        self._context.tasks.abandon(JOB)


def _system() -> list[Fact]:
    return [
        ("Python", sys.version.split()[0]),
        ("Qt", qVersion()),
        ("platform", platform.platform()),
        ("machine", platform.machine()),
        ("Qt platform", QGuiApplication.platformName()),
    ]


def _screens(context: Context) -> list[Fact]:
    """The size and scale of each screen, and how the program looks."""
    facts = [
        (
            f"screen {number}",
            f"{screen.size().width()}×{screen.size().height()}, scale {screen.devicePixelRatio():g},"
            f" {screen.logicalDotsPerInch():g} dpi",
        )
        for number, screen in enumerate(QGuiApplication.screens(), start=1)
    ]
    theme = context.appearance.theme
    font = QGuiApplication.font()
    looks = f"{theme.scheme}{', high contrast' if theme.has_high_contrast else ''}"
    return [*facts, ("theme", looks), ("text", f"{font.pointSizeF():g} pt")]
