"""The dialog that lists what a retraction was about, to choose what is sent again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView, QWidget

from notifyadmin.core.history.removed import Removed
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.history.words import HistoryWords
from notifyadmin.ui.widgets.dialog import Dialog, ListTable
from notifyadmin.ui.widgets.dialog_text import DialogText

NAME = "history.removed"
TRACKING_ID = 2
ID_CHARACTERS = 18
"""How much is shown of a tracking ID at first, so that titles can be read."""


class RemovedDialog(Dialog):
    """Each notification with its title, date and tracking ID; `open_in_send` gets the one with the cursor."""

    def __init__(self, removed: Sequence[Removed], open_in_send: Callable[[Removed], object], parent: QWidget) -> None:
        words = _Words()
        super().__init__(words.says(len(removed)), parent)
        table = ListTable(words.headings(), [words.line(each) for each in removed])
        header = table.horizontalHeader()
        header.setSectionResizeMode(TRACKING_ID, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(TRACKING_ID, table.fontMetrics().averageCharWidth() * ID_CHARACTERS)
        self.middle.addWidget(identify(table, f"{NAME}.table", self.windowTitle()))
        table.setCurrentIndex(table.model().index(0, 0))
        table.setFocus()
        open_text = self.tr("Open in Send")
        self.offer(f"{NAME}.open", open_text, lambda: open_in_send(removed[table.currentIndex().row()]))


class _Words(QObject):
    """Makes the words of the list."""

    def says(self, count: int) -> DialogText:
        """What the dialog says above the list."""
        text = self.tr(
            "%n in-app notification(s) existed before this retraction. Choose one to open in Send.", "", count
        )
        return DialogText(self.tr("Restore removed notifications"), text, NAME)

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return self.tr("Title"), self.tr("Date"), self.tr("Tracking ID"), self.tr("Request")

    def line(self, removed: Removed) -> tuple[str, ...]:
        """One notification, and how much is known of what made it."""
        row = removed.notification
        request = self.tr("From the history") if removed.is_original else self.tr("Only the IDs")
        return row.title or self.tr("No title"), self._date(row.date or ""), row.id, request

    def _date(self, text: str) -> str:
        """A moment in the time zone of this computer; as it is where it is none."""
        try:
            return HistoryWords(self).moment(datetime.fromisoformat(text))
        except (ValueError, OverflowError):
            return text
