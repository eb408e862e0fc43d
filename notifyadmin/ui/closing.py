"""The way to the end of a window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from notifyadmin.ui.pages import Pages

if TYPE_CHECKING:
    from notifyadmin.core.intent import Intent
    from notifyadmin.ui.notices import Place


class Closing(QObject):
    """Asks about what would be lost, and says when everything behind the window is to end.

    `reopens_at` is where the window is to be opened anew once it is closed; None where it is not. `has_agreed` says
    whether the user was asked, and agreed to lose something.

    Signals:
        agreed(): nothing speaks against the end any more.
        refused(): the window stays, and was to be opened anew.
    """

    agreed = Signal()
    refused = Signal()

    def __init__(self, pages: Pages, window: QWidget) -> None:
        super().__init__(window)
        self.reopens_at: Place | None = None
        self.has_agreed = False
        self._pages = pages
        self._window = window
        self._is_asking = self._is_running = self._has_ended = False

    @property
    def is_running(self) -> bool:
        """Whether the end has begun."""
        return self._is_running

    @property
    def is_final(self) -> bool:
        """Whether the window closes now: everything has ended, or the user closes it again and does not wait."""
        return self._has_ended or (self._is_running and self.reopens_at is None)

    def begin(self, reopens_at: Place | None = None) -> None:
        """Begins, with a question where something would be lost.

        A window that is about to be opened anew, and is closed, just stays closed.
        """
        if self._is_running or (self._is_asking and reopens_at is not None):
            self.reopens_at = None if reopens_at is None else self.reopens_at
            return
        self.reopens_at = reopens_at
        lost, cut_off = self._pages.lost_count, self._pages.cut_off_writes
        if (lost or cut_off) and not self._is_asking:
            self._ask(lost, cut_off)
        else:
            self._agree()

    def begin_unasked(self) -> None:
        """Begins without a question."""
        self.reopens_at = None
        self._agree()

    def stay(self) -> None:
        """Lets the window stay, until it is closed again."""
        self._is_running = self.has_agreed = False
        self._refuse()

    def end(self) -> None:
        """Has the window close for good, once all that is behind it has ended."""
        self._is_running = self._has_ended = True

    def _ask(self, lost: int, cut_off: Sequence[Intent[Any]]) -> None:
        from notifyadmin.ui.questions import Questions, confirmation

        self._is_asking = True
        dialog = confirmation(Questions().about_closing(lost, cut_off), self._window)
        dialog.finished.connect(self._on_asked)
        dialog.open()

    def _on_asked(self, result: int) -> None:
        self._is_asking = False
        self.has_agreed = result == QDialog.DialogCode.Accepted
        if self.has_agreed:
            self._agree()
        else:
            self._refuse()

    def _agree(self) -> None:
        if not self._is_running:
            self._is_running = True
            self.agreed.emit()

    def _refuse(self) -> None:
        if self.reopens_at is not None:
            self.reopens_at = None
            self.refused.emit()
