"""The button that asks the service about a row, when it was asked last, and whether its log has the send."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from notifyadmin.api.verdict import Verdict
from notifyadmin.core.history.log_asker import LogAsker
from notifyadmin.store.journal.entry import Entry
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.history.words import HistoryWords
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.outside_text import OutsideLabel, tooltip


class LogBar(QWidget):
    """Shows how a LogAsker gets on with the row that is shown.

    Signals:
        ask_wanted(): the button was pressed.
        looked_at_changed(bool is_looked_at): the row is seen in the window with the keyboard, or no longer.
    """

    ask_wanted = Signal()
    looked_at_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._texts = HistoryWords(self)
        self._ask = identify(QPushButton(self.tr("Ask the service")), "history.ask", self.tr("Ask the service"))
        self._ask.clicked.connect(lambda _checked: self.ask_wanted.emit())
        self._words = identify(OutsideLabel(lines=3), "history.asked", "")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._ask)
        layout.addWidget(self._words, 1)
        self.hide()

    def show_state(self, asker: LogAsker, entry: Entry | None, obstacle: str) -> None:
        """Shows what is known; `obstacle` says why nobody can be asked, where that is so."""
        self._ask.setEnabled(asker.can_ask)
        self._ask.setToolTip(tooltip(obstacle) or self.tr("Asks the service's log what became of this notification"))
        self._words.show_text("\n".join(self._sentences(asker, entry)))
        self.setVisible(asker.is_possible)

    def _sentences(self, asker: LogAsker, entry: Entry | None) -> list[str]:
        report = asker.report
        found = [] if entry is None else [self._texts.settled(entry)]
        if asker.is_asking:
            found.append(self.tr("Asking…"))
        elif report is not None:
            found.append(self.tr("Last asked at {time}.").format(time=f"{report.at.astimezone():%H:%M:%S}"))
            if report.failure is not None:
                found.append(_failure(report.failure))
        return list(filter(None, found))

    # Qt's own interface

    def event(self, event: QEvent) -> bool:
        is_handled = super().event(event)
        if event.type() in (QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate):
            self.looked_at_changed.emit(event.type() is QEvent.Type.WindowActivate and self.isVisible())
        return is_handled

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked_at_changed.emit(self.isActiveWindow())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.looked_at_changed.emit(False)


def _failure(verdict: Verdict) -> str:
    """Why there was no answer: what happened, in full, and what to do."""
    return " ".join((*(of_api(finding.text) for finding in verdict.findings), of_api(verdict.advice)))
