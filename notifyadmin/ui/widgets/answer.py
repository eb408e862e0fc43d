"""Everything about one response: the verdict, the messages, the status, and on request the details."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from notifyadmin.api.exchange import HttpReply
from notifyadmin.api.verdict import Verdict
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.answer_banner import Banner
from notifyadmin.ui.widgets.answer_details import Details
from notifyadmin.ui.widgets.answer_messages import MessageList
from notifyadmin.ui.widgets.outside_text import OutsideLabel
from notifyadmin.ui.widgets.scroll import VerticalScroll

if TYPE_CHECKING:
    from notifyadmin.sandbox import Rendered

logger = logging.getLogger(__name__)
STALE_AFTER_MS = 200


class AnswerView(QWidget):
    """How a request ended; empty until the first one has.

    Signals:
        mend_requested(str path): the user wants to go to that field.
        retry_requested(): the user wants the same request again.
    """

    mend_requested = Signal(str)
    retry_requested = Signal()

    def __init__(
        self,
        page: str,
        resources: Resources,
        *,
        details_open: bool = False,
        can_mend: Callable[[str], bool] = lambda _: False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._resources = resources
        self._reply: HttpReply | None = None
        self._deliveries: Sequence[Rendered] = ()
        self._details: Details | None = None
        self._empty = QLabel(self.tr("No response yet"))
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._rest = QWidget()
        self._opener = identify(QToolButton(), f"{page}.details", self.tr("Details"))
        self._opener.setText(self.tr("Details"))
        self._opener.setCheckable(True)
        self._opener.setChecked(details_open)
        self._opener.setToolTip(self.tr("Shows the body and the headers of the response"))
        self._opener.toggled.connect(self._on_details_toggled)
        self._stale_timer = QTimer(self, interval=STALE_AFTER_MS, singleShot=True)
        self._stale_timer.timeout.connect(self.clear)
        self.banner = Banner(f"{page}.verdict", resources)
        self.banner.retry_requested.connect(self.retry_requested)
        self._messages = MessageList(f"{page}.finding", can_mend)
        self._messages.mend_requested.connect(self.mend_requested)
        scroll = VerticalScroll(self._messages, snug=True)
        self._messages_scroll = identify(scroll, f"{page}.findings", self.tr("Messages of the service"))
        self._heading = identify(OutsideLabel(lines=1), f"{page}.heading", "")
        self._heading.setProperty("role", "muted")
        self._facts = identify(OutsideLabel(lines=1), f"{page}.facts", "")
        self._facts.setProperty("role", "muted")
        self._lay_out()

    def _lay_out(self) -> None:
        facts = QHBoxLayout()
        facts.addWidget(self._facts, 1)
        facts.addWidget(self._opener)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._heading)
        self._layout.addWidget(self.banner)
        self._layout.addWidget(self._messages_scroll)
        self._layout.addLayout(facts)
        self._layout.addWidget(self._empty, 1)
        self._layout.addWidget(self._rest, 1)
        self.clear()

    def show_verdict(self, verdict: Verdict, deliveries: Sequence[Rendered] = (), *, heading: str = "") -> None:
        """Replaces everything, or shows the verdict alone, with a note, where its details cannot be shown.

        `deliveries` is what the sandbox delivered, `heading` whose request it was and when.
        """
        self._reply, self._deliveries = verdict.reply, deliveries
        try:
            self._show_parts(verdict, heading)
        except Exception as error:  # whichever: a part of it, or of the former one, would be taken for the whole
            self._give_up(error)
            self.banner.show_verdict(self._without_details(verdict))

    def show_busy(self, busy: bool) -> None:
        """Takes the last response away where the next one is not there at once, so that it is not taken for it."""
        if busy:
            self._stale_timer.start()
        else:
            self._stale_timer.stop()

    def expire_retry(self) -> None:
        """What would be tried again is not the same any more."""
        self.banner.expire_retry()

    def clear(self) -> None:
        """Shows no response any more."""
        self._stale_timer.stop()
        self._reply, self._deliveries = None, ()
        for part in (self.banner, self._messages_scroll, self._heading):
            part.hide()
        self._empty.show()
        self._show_details()

    def _show_parts(self, verdict: Verdict, heading: str) -> None:
        self._messages.show_messages(verdict.findings)
        self._messages_scroll.setVisible(bool(verdict.findings))
        self._heading.show_text(heading)
        self._heading.setVisible(bool(heading))
        if verdict.reply is not None:
            self._facts.show_text(self._facts_of(verdict.reply))
        self._empty.hide()
        self._show_details()
        self.banner.show_verdict(verdict)

    def _give_up(self, error: Exception) -> None:
        logger.error("A response could not be shown: %s", type(error).__name__, exc_info=error)
        self.clear()
        self._empty.hide()
        self._rest.show()

    def _without_details(self, verdict: Verdict) -> Verdict:
        note = self.tr("The details of this response could not be shown.")
        return Verdict(verdict.outcome, verdict.text, note, repeatable=verdict.repeatable)

    def _on_details_toggled(self) -> None:
        try:
            self._show_details()
        except Exception as error:  # as above
            self._give_up(error)
            self.banner.show()

    def _show_details(self) -> None:
        """Builds them, and lays the response out, only for whoever looks: of one of megabytes that takes a second."""
        self._facts.setVisible(self._reply is not None)
        self._opener.setVisible(self._reply is not None)
        shows_them = self._reply is not None and self._opener.isChecked()
        if self._reply is not None and shows_them:
            self._details = self._details or self._built_details()
            self._details.show_reply(self._reply, self._deliveries)
        if self._details is not None:
            self._details.setVisible(shows_them)
        self._rest.setVisible(not shows_them and self._empty.isHidden())

    def _built_details(self) -> Details:
        details = Details(self._page, self._resources)
        self._layout.insertWidget(self._layout.indexOf(self._empty), details, 1)
        # Or Tab reached them last of all in the window.
        QWidget.setTabOrder(self._opener, details)
        return details

    def _facts_of(self, reply: HttpReply) -> str:
        parts = [_status(reply.status), self.tr("{ms} ms").format(ms=round(reply.elapsed_s * 1000))]
        if reply.request_id:
            parts.append(self.tr("request {id}").format(id=reply.request_id))
        return "  ·  ".join(parts)


def _status(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
