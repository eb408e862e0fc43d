"""What the service's log says of a row: a line for each channel, and what cannot be read, as it came."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from notifyadmin.core.delivery_log import DeliveryLine
from notifyadmin.core.history.log_search import Report, Settled
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.delivery_words import DeliveryWords
from notifyadmin.ui.history.body_view import BodyView
from notifyadmin.ui.history.words import HistoryWords
from notifyadmin.ui.preference_words import PreferenceWords
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown, tooltip


class LogView(QWidget):
    """Shows a report."""

    def __init__(self, resources: Resources) -> None:
        super().__init__()
        self._deliveries, self._channels = DeliveryWords(self), PreferenceWords(self)
        self._moments = HistoryWords(self)
        self._says: object = None
        self._model = QStandardItemModel(0, 3, self)
        self._model.setHorizontalHeaderLabels([self.tr("Channel"), self.tr("Status"), self.tr("Time")])
        self._table = identify(QTableView(), "history.log", self.tr("Service log"))
        self._table.setModel(self._model)
        self._table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._empty = identify(QLabel(), "history.log.empty", "")
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._raw = BodyView("history.log.raw", self.tr("The log's answer"), resources)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, spacing.M, 0, 0)
        layout.addWidget(self._empty)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._raw, 1)
        layout.addStretch()

    def forget(self) -> None:
        """Shows nothing, as of a row that nobody has asked about."""
        self._says = None
        self._show_lines([])
        self._show_words("")
        self._raw.hide()

    def show_report(self, report: Report) -> None:
        """Replaces what was shown, where it is something else: somebody may have selected a line of it."""
        says = report.lines, report.settled, report.raw
        if report.failure is not None or says == self._says:  # after a failure the last answer is as true as it was
            return
        self._says = says
        self._show_lines(report.lines)
        self._show_words("" if report.lines else self._words(report))
        self._raw.show_body(report.raw, "")
        self._raw.setVisible(report.raw is not None)

    def _show_lines(self, lines: Sequence[DeliveryLine]) -> None:
        self._model.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, text in enumerate(self._cells(line)):
                item = QStandardItem(text)
                item.setToolTip(tooltip(text))
                self._model.setItem(row, column, item)
        self._table.setVisible(bool(lines))

    def _show_words(self, words: str) -> None:
        self._empty.setText(words)
        self._empty.setAccessibleName(words)
        self._empty.setVisible(bool(words))

    def _cells(self, line: DeliveryLine) -> tuple[str, str, str]:
        status, code = self._deliveries.sentence(line), shown(line.code, NAME_CHARACTERS)
        if code and code not in status:
            status = f"{status} ({code})"
        channel = self._channels.channel(line.channel) if line.channel else self.tr("All channels")
        return channel, status, "" if line.at is None else self._moments.moment(line.at)

    def _words(self, report: Report) -> str:
        if report.settled is Settled.FOUND:
            return self.tr("The log has this notification, but no channel of it yet.")
        if report.settled is Settled.NOT_FOUND:
            return self.tr("The log does not have this notification. It can be a minute late.")
        if report.raw is not None:
            return self.tr("The log's answer can't be read. It is shown below as it came.")
        return self.tr("The service is still searching its log.")
