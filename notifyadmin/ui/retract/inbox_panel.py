"""What a retraction would remove: how many in words, and the list of them."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from notifyadmin.api.models import RetractRequest
from notifyadmin.api.verdict import Outcome
from notifyadmin.core.inbox_reader import InboxReader
from notifyadmin.core.requests import user_of
from notifyadmin.core.retraction import Retracted
from notifyadmin.core.runner import Result, Runner
from notifyadmin.core.session import Session
from notifyadmin.ui.accessibility import announce, identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.retract.inbox_view import InboxView
from notifyadmin.ui.retract.inbox_words import InboxWords
from notifyadmin.ui.widgets.outside_text import OutsideLabel

READ_DELAY_MS = 400
"""How long nothing has been typed before the inbox is read."""
PATIENCE_MS = 1500
"""How long a question waits for what it can say of the inbox."""


class InboxPanel(QWidget):
    """Reads the inbox of the user whom the form names, a moment after the last key, while it can be seen.

    Signals:
        settled(): after `settle`, nothing is being read, or that takes too long.
    """

    settled = Signal()

    def __init__(self, session: Session, runner: Runner, resources: Resources) -> None:
        super().__init__()
        self._session = session
        self.reader = InboxReader(session, runner)
        self._count = identify(OutsideLabel(), "retract.count", "")
        text = self.tr("Reload the list")
        self._reload = identify(QToolButton(), "retract.reload", text)
        self._reload.setToolTip(text)
        self._reload.setIcon(resources.icon("reload"))
        self._reload.clicked.connect(self._on_reload_clicked)
        self._words = InboxWords(self)
        self._view = InboxView()
        self._view.end_reached.connect(self.reader.read_on)
        self._timer = QTimer(self, interval=READ_DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self._on_due)
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self.settled)
        line = QHBoxLayout()
        line.addWidget(self._count, 1)
        line.addWidget(self._reload)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self._view, 1)
        self.reader.changed.connect(self._on_changed)
        self._on_changed()

    def name(self, request: RetractRequest | None) -> None:
        """Shows what another retraction would remove; None while it has errors."""
        if request != self.reader.request:
            self.reader.name(request)
            self._timer.start()

    def settle(self) -> None:
        """Reads at once what would be read in a moment, so that as much as can be is known when `settled` comes."""
        if self._timer.isActive():
            self._timer.stop()
            self.reader.read()
        if self.reader.is_reading:
            self._patience.start()
        else:
            self.settled.emit()

    def follow(self, result: Result) -> None:
        """Shows what is left after a retraction, which reads the inbox itself where it can."""
        ended = result.value
        if result.intent.connection is not self._session.connection or result.verdict.outcome is Outcome.NOT_SENT:
            return
        if isinstance(ended, Retracted) and ended.after is not None:
            self.reader.show(user_of(result.intent.request), ended.after)
        else:
            self.reader.read()

    def _on_due(self) -> None:
        if self.isVisible():
            self.reader.read()

    def _on_reload_clicked(self) -> None:
        self._timer.stop()
        self.reader.read()

    def _on_changed(self) -> None:
        reader = self.reader
        groups = reader.groups
        self._view.show_groups(groups)
        self._reload.setEnabled(reader.request is not None and reader.is_open)
        text = self._words.about(reader, groups, self._session.state)
        if text != self._count.shown_text:
            self._count.show_text(text)
            if not reader.is_reading:
                announce(self._count)
        if reader.is_due and self.isVisible() and not self._timer.isActive():
            self._timer.start()
        elif self.isVisible() and self._view.is_at_end:
            reader.read_on()
        if self._patience.isActive() and not reader.is_reading:
            self._patience.stop()
            self.settled.emit()

    # Qt's own interface

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.reader.is_due:
            self._timer.start()
