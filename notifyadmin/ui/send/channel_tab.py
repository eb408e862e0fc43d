"""The tab of the channels, whose content is loaded and built when it is first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from notifyadmin.api import models
from notifyadmin.core.runner import Result, Runner
from notifyadmin.ui.page import Context

if TYPE_CHECKING:
    from notifyadmin.core.channel_check import ChannelCheck


class ChannelTab(QWidget):
    """Follows the request and its responses, for what is shown of its channels.

    Signals:
        field_requested(str path): the user wants to go to that field.
    """

    field_requested = Signal(str)

    def __init__(self, page: str, context: Context, sends: Runner) -> None:
        super().__init__()
        self._context = context
        self._reads = context.make_runner(f"{page}.channels")
        self._check: ChannelCheck | None = None
        self._request: models.SendRequest | None = None
        self._sent: Result | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        sends.judged.connect(self._on_sent)

    def name(self, request: models.SendRequest | None) -> None:
        """Is about another request from now on; None while it has errors."""
        self._request = request
        if self._check is not None:
            self._check.name(request)

    def _on_sent(self, result: Result) -> None:
        self._sent = result
        if self._check is not None:
            self._check.note_sent(result)

    def _build(self) -> None:
        from notifyadmin.core.channel_check import ChannelCheck
        from notifyadmin.ui.send.channel_panel import ChannelPanel

        check = self._check = ChannelCheck(self._context.session, self._reads)
        check.name(self._request)
        if self._sent is not None:
            check.note_sent(self._sent)
        panel = ChannelPanel(self._context.session, check, self._context.resources)
        panel.field_requested.connect(self.field_requested)
        self._layout.addWidget(panel)
        panel.show()  # now, and not a moment after the tab

    # Qt's own interface

    def showEvent(self, event: QShowEvent) -> None:
        if self._check is None:
            self._build()
        super().showEvent(event)
