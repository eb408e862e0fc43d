"""Everything about one answer: the verdict, the messages, and what came over the wire."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from notifyadmin.api.exchange import HttpReply
from notifyadmin.api.verdict import Verdict
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.answer.banner import Banner
from notifyadmin.ui.answer.findings import FindingList
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.scroll import VerticalScroll

if TYPE_CHECKING:
    from notifyadmin.sandbox import Rendered

MAX_SHOWN_CHARACTERS = 200_000
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
        self._resources = resources
        self._empty = QLabel(self.tr("The answer appears here."))
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._rest = QWidget()
        self._details = identify(QToolButton(), f"{page}.details", self.tr("Details"))
        self._details.setText(self.tr("Details"))
        self._details.setCheckable(True)
        self._details.setChecked(details_open)
        self._details.setToolTip(self.tr("Shows the body and the headers of the answer"))
        self._details.toggled.connect(self._on_details_toggled)
        self._reply: HttpReply | None = None
        self._stale_timer = QTimer(self, interval=STALE_AFTER_MS, singleShot=True)
        self._stale_timer.timeout.connect(self.clear)
        self.banner = Banner(f"{page}.verdict", resources)
        self.banner.retry_requested.connect(self.retry_requested)
        self._findings = FindingList(f"{page}.finding", can_mend)
        self._findings.mend_requested.connect(self.mend_requested)
        scroll = VerticalScroll(self._findings, snug=True)
        self._findings_scroll = identify(scroll, f"{page}.findings", self.tr("Messages of the service"))
        self._facts = identify(QLabel(), f"{page}.facts", self.tr("Status and time"))
        self._facts.setProperty("role", "muted")
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setWordWrap(True)
        self._raw = identify(QCheckBox(self.tr("As it came")), f"{page}.raw", self.tr("As it came"))
        self._raw.toggled.connect(self._show_body)
        self._copy = identify(QToolButton(), f"{page}.copy", self.tr("Copy the body"))
        self._copy.setToolTip(self.tr("Copy the body"))
        self._copy.setAutoRaise(True)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._mark = QLabel(self.tr("Not JSON: shown as it came."))
        self._mark.setProperty("role", "problem")
        self._body = identify(_text_view(), f"{page}.response", self.tr("Body of the answer"))
        self._headers = identify(_text_view(), f"{page}.headers", self.tr("Headers of the answer"))
        self._delivered = identify(_text_view(), f"{page}.delivered", self.tr("What was delivered"))
        self._tabs = identify(QTabWidget(), f"{page}.answer", self.tr("Answer"))
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._mark)
        line.addStretch(1)
        line.addWidget(self._raw)
        line.addWidget(self._copy)
        body = QWidget()
        body_layout = QVBoxLayout(body)
        body_layout.setContentsMargins(0, 4, 0, 0)
        body_layout.addLayout(line)
        body_layout.addWidget(self._body)
        self._tabs.addTab(body, self.tr("Body"))
        self._tabs.addTab(self._headers, self.tr("Headers"))
        self._tabs.addTab(self._delivered, self.tr("Delivered"))
        self._tabs.setDocumentMode(True)
        facts = QHBoxLayout()
        facts.addWidget(self._facts, 1)
        facts.addWidget(self._details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        layout.addWidget(self._findings_scroll)
        layout.addLayout(facts)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._rest, 1)
        self._findings_scroll.hide()
        self._show_details()

    def show_verdict(self, verdict: Verdict, deliveries: Sequence[Rendered] = ()) -> None:
        """Replaces everything; `deliveries` is what the sandbox says that it delivered."""
        self.banner.show_verdict(verdict)
        self._findings.show_findings(verdict.findings)
        self._findings_scroll.setVisible(bool(verdict.findings))
        self._reply = verdict.reply
        self._copy.setIcon(self._resources.icon("copy"))
        self._empty.hide()
        self._show_details()
        self._tabs.setTabVisible(2, bool(deliveries))
        delivered = "\n\n".join(_delivery_text(delivery) for delivery in deliveries)
        self._delivered.setPlainText(delivered[:MAX_SHOWN_CHARACTERS])
        if verdict.reply is not None:
            self._facts.setText(self._facts_of(verdict.reply))
            headers = "\n".join(f"{name}: {value}" for name, value in verdict.reply.headers)
            self._headers.setPlainText(headers[:MAX_SHOWN_CHARACTERS])
            self._show_body()

    def show_busy(self, busy: bool) -> None:
        """Takes the last answer away where the next one is not there at once, so that it is not taken for it."""
        if busy:
            self._stale_timer.start()
        else:
            self._stale_timer.stop()

    def clear(self) -> None:
        """Shows no answer any more."""
        self._stale_timer.stop()
        self._reply = None
        self.banner.hide()
        self._findings_scroll.hide()
        self._empty.show()
        self._show_details()

    def _show_details(self) -> None:
        answered = self._reply is not None
        self._facts.setVisible(answered)
        self._details.setVisible(answered)
        self._tabs.setVisible(answered and self._details.isChecked())
        self._rest.setVisible(self._tabs.isHidden() and self._empty.isHidden())

    def _facts_of(self, reply: HttpReply) -> str:
        parts = [_status(reply.status), self.tr("{ms} ms").format(ms=round(reply.elapsed_s * 1000))]
        if reply.request_id:
            parts.append(self.tr("request {id}").format(id=reply.request_id))
        return "  ·  ".join(parts)

    def _show_body(self) -> None:
        if self._reply is None or not self._details.isChecked():
            return  # laying an answer of megabytes out takes a second, which nobody has to wait for who does not look
        text, is_json = self._reply.text, True
        try:
            formatted = json.dumps(self._reply.json(), ensure_ascii=False, indent=2)
        except (ValueError, RecursionError):
            formatted, is_json = text, not text.strip()
        self._mark.setVisible(not is_json)
        self._raw.setVisible(is_json)
        shown = text if self._raw.isChecked() else formatted
        if not shown:
            shown = self.tr("(empty)")
        if len(shown) > MAX_SHOWN_CHARACTERS:
            shown = shown[:MAX_SHOWN_CHARACTERS] + "\n" + self.tr("… (the rest is not shown; Copy takes all of it)")
        self._body.setPlainText(shown)

    def _on_details_toggled(self) -> None:
        self._show_details()
        self._show_body()

    def _on_copy_clicked(self) -> None:
        if self._reply is not None:
            QGuiApplication.clipboard().setText(self._reply.text)


def _text_view() -> QPlainTextEdit:
    view = QPlainTextEdit()
    view.setReadOnly(True)
    view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    view.setTabChangesFocus(True)
    view.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)  # by words it takes seconds where there are none
    return view


def _status(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _delivery_text(delivery: Rendered) -> str:
    head = f"{delivery.channel} → {delivery.to}"
    details = [f"{name}: {value}" for name, value in delivery.details.items()]
    return "\n".join(text for text in (head, delivery.title, delivery.body, *details) if text)
