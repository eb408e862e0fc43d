"""Everything about one answer: the verdict, the messages, the status, and on request the details."""

from __future__ import annotations

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
from notifyadmin.ui.widgets.scroll import VerticalScroll

if TYPE_CHECKING:
    from notifyadmin.sandbox import Rendered

STALE_AFTER_MS = 200


class AnswerView(QWidget):
    """Shows how a request ended; empty until the first one has.

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
        self._empty = QLabel(self.tr("The answer appears here."))
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._rest = QWidget()
        self._opener = identify(QToolButton(), f"{page}.details", self.tr("Details"))
        self._opener.setText(self.tr("Details"))
        self._opener.setCheckable(True)
        self._opener.setChecked(details_open)
        self._opener.setToolTip(self.tr("Shows the body and the headers of the answer"))
        self._opener.toggled.connect(self._show_details)
        self._stale_timer = QTimer(self, interval=STALE_AFTER_MS, singleShot=True)
        self._stale_timer.timeout.connect(self.clear)
        self.banner = Banner(f"{page}.verdict", resources)
        self.banner.retry_requested.connect(self.retry_requested)
        self._findings = MessageList(f"{page}.finding", can_mend)
        self._findings.mend_requested.connect(self.mend_requested)
        scroll = VerticalScroll(self._findings, snug=True)
        self._findings_scroll = identify(scroll, f"{page}.findings", self.tr("Messages of the service"))
        self._facts = identify(QLabel(), f"{page}.facts", self.tr("Status and time"))
        self._facts.setProperty("role", "muted")
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setWordWrap(True)
        self._heading = identify(QLabel(), f"{page}.heading", self.tr("Profile and time"))
        self._heading.setProperty("role", "muted")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()

    def _lay_out(self) -> None:
        facts = QHBoxLayout()
        facts.addWidget(self._facts, 1)
        facts.addWidget(self._opener)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._heading)
        self._layout.addWidget(self.banner)
        self._layout.addWidget(self._findings_scroll)
        self._layout.addLayout(facts)
        self._layout.addWidget(self._empty, 1)
        self._layout.addWidget(self._rest, 1)
        self._findings_scroll.hide()
        self._show_details()

    def show_verdict(self, verdict: Verdict, deliveries: Sequence[Rendered] = (), *, heading: str = "") -> None:
        """Replaces everything; `deliveries` is what the sandbox delivered, `heading` whose request it was and when."""
        self._heading.setText(heading)
        self.banner.show_verdict(verdict)
        self._findings.show_findings(verdict.findings)
        self._findings_scroll.setVisible(bool(verdict.findings))
        self._reply, self._deliveries = verdict.reply, deliveries
        if verdict.reply is not None:
            self._facts.setText(self._facts_of(verdict.reply))
        self._empty.hide()
        self._show_details()

    def show_busy(self, busy: bool) -> None:
        """Takes the last answer away where the next one is not there at once, so that it is not taken for it."""
        if busy:
            self._stale_timer.start()
        else:
            self._stale_timer.stop()

    def expire_retry(self) -> None:
        """What would be tried again is not the same any more."""
        self.banner.expire_retry()

    def clear(self) -> None:
        """Shows no answer any more."""
        self._stale_timer.stop()
        self._reply = None
        self.banner.hide()
        self._findings_scroll.hide()
        self._heading.setText("")
        self._empty.show()
        self._show_details()

    def _show_details(self) -> None:
        """Builds them, and lays the answer out, only for whoever looks: of one of megabytes that takes a second."""
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
