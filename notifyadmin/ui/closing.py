"""The way to the end of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from notifyadmin.ui.pages import Pages

if TYPE_CHECKING:
    from notifyadmin.ui.notices import Place


class Closing(QObject):
    """Asks about what would be lost, and says when everything behind the window is to end.

    `reopens_at` is where the window is to be opened anew once it is closed; None where it is not. `is_running` says
    whether the end has begun, `has_agreed` whether the user was asked, and agreed to lose something.

    Signals:
        agreed(): nothing speaks against the end any more.
        refused(): the window stays, and was to be opened anew.
    """

    agreed = Signal()
    refused = Signal()

    def __init__(self, pages: Pages, window: QWidget) -> None:
        super().__init__(window)
        self.reopens_at: Place | None = None
        self.has_agreed = self.is_running = False
        self._pages = pages
        self._window = window
        self._is_asking = self._has_ended = False

    @property
    def is_final(self) -> bool:
        """Whether the window closes now: everything has ended, or the user closes it again and does not wait."""
        return self._has_ended or (self.is_running and self.reopens_at is None)

    def begin(self) -> None:
        """Begins, with a question where something would be lost; where that stands already, it is not waited for.

        A window that was about to be opened anew just stays closed.
        """
        if self._is_asking or self.is_running:
            self.begin_unasked()
        else:
            self._ask_or_agree()

    def reopen(self, place: Place) -> None:
        """Begins in the same way, for the window to be opened anew; not where it is being closed."""
        if not self._is_asking and not self.is_running:
            self.reopens_at = place
            self._ask_or_agree()

    def begin_unasked(self) -> None:
        """Begins without a question."""
        self.reopens_at = None
        self._agree()

    def stay(self) -> None:
        """Lets the window stay, until it is closed again."""
        self.is_running = self.has_agreed = False
        self._refuse()

    def end(self) -> None:
        """Has the window close for good, once all that is behind it has ended."""
        self.is_running = self._has_ended = True

    def _ask_or_agree(self) -> None:
        lost, cut_off = self._pages.lost_count, self._pages.cut_off_writes
        if not lost and not cut_off:
            self._agree()
            return
        from notifyadmin.ui.questions import Questions, confirmation

        self._is_asking = True
        says = Questions().about_closing(lost, cut_off, reopens=self.reopens_at is not None)
        dialog = confirmation(says, self._window)
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
        if not self.is_running:
            self.is_running = True
            self.agreed.emit()

    def _refuse(self) -> None:
        if self.reopens_at is not None:
            self.reopens_at = None
            self.refused.emit()
