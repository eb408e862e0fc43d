"""Everything about one response: the verdict, the messages, the status, and on request the details."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from notifyadmin.api.exchange import HttpReply
from notifyadmin.api.verdict import Verdict
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.answer_banner import Banner
from notifyadmin.ui.widgets.answer_waiting import WaitingView
from notifyadmin.ui.widgets.elided_label import ElidedLabel
from notifyadmin.ui.widgets.outside_text import shown
from notifyadmin.ui.widgets.scroll import Reveal, VerticalScroll

if TYPE_CHECKING:
    from notifyadmin.sandbox import Rendered
    from notifyadmin.ui.widgets.answer_details import Details

logger = logging.getLogger(__name__)
WAIT_SHOWN_AFTER_MS = 200


class AnswerView(QWidget):
    """How a request ended; empty until the first one has.

    With `reveals_itself` it is scrolled to when a request begins to be waited for, and when it ends.

    Signals:
        field_requested(str path): the user wants to go to that field.
        retry_requested(): the user wants the same request again.
        profile_requested(): the user wants to edit the profile.
        cancel_requested(): the running request is to be stopped.
        row_requested(str uid): the user wants to see the request's row of the history.
        log_requested(str uid): the user wants to know what the service's log says of the request of that row.
    """

    field_requested = Signal(str)
    retry_requested = Signal()
    profile_requested = Signal()
    cancel_requested = Signal()
    row_requested = Signal(str)
    log_requested = Signal(str)

    def __init__(
        self,
        page: str,
        resources: Resources,
        *,
        details_open: bool = False,
        has_field: Callable[[str], bool] = lambda _: False,
        reveals_itself: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._resources = resources
        self._reply: HttpReply | None = None
        self._deliveries: Sequence[Rendered] = ()
        self._details: Details | None = None
        self._heading_text = self._row = ""
        self._is_previous = False
        self._empty = QLabel(self.tr("No response yet"))
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._response = QWidget()
        self._rest = QWidget()
        self._opener = self._built_opener(is_open=details_open)
        self._to_row = self._built_link_to_row()
        self._focus_before: QWidget | None = None
        self._reveal = Reveal(self) if reveals_itself else None
        self._waiting = WaitingView(page)
        self._waiting.cancelled.connect(self.cancel_requested)
        self._waiting_timer = QTimer(self, interval=WAIT_SHOWN_AFTER_MS, singleShot=True)
        self._waiting_timer.timeout.connect(self._on_waiting_due)
        self.banner = Banner(page, resources, has_field)
        self.banner.field_requested.connect(self.field_requested)
        self.banner.retry_requested.connect(self.retry_requested)
        self.banner.profile_requested.connect(self.profile_requested)
        self.banner.log_requested.connect(lambda: self.log_requested.emit(self._row))
        scroll = VerticalScroll(self.banner, snug=True)
        self._banner_scroll = identify(scroll, f"{page}.findings", self.tr("Verdict and messages"))
        self._heading, self._facts = self._built_label("heading"), self._built_label("facts")
        self._lay_out()

    def _built_opener(self, *, is_open: bool) -> QToolButton:
        opener = identify(QToolButton(), f"{self._page}.details", self.tr("Details"))
        opener.setText(self.tr("Details"))
        opener.setCheckable(True)
        opener.setChecked(is_open)
        opener.setToolTip(self.tr("Shows the body and the headers of the response"))
        opener.toggled.connect(self._on_details_toggled)
        return opener

    def _built_link_to_row(self) -> QToolButton:
        link = identify(QToolButton(), f"{self._page}.row", self.tr("Show in History"))
        link.setText(self.tr("Show in History"))
        link.clicked.connect(lambda _checked: self.row_requested.emit(self._row))
        return link

    def _built_label(self, name: str) -> ElidedLabel:
        label = identify(ElidedLabel(), f"{self._page}.{name}", "")
        label.setProperty("role", "muted")
        return label

    def _lay_out(self) -> None:
        facts = QHBoxLayout()
        facts.addWidget(self._facts, 1)
        facts.addWidget(self._to_row)
        facts.addWidget(self._opener)
        self._layout = QVBoxLayout(self._response)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._heading)
        self._layout.addWidget(self._banner_scroll)
        self._layout.addLayout(facts)
        self._layout.addWidget(self._rest, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._response, self._waiting, self._empty):
            layout.addWidget(part)
        self._show_alone(self._empty)

    def show_verdict(
        self,
        verdict: Verdict,
        deliveries: Sequence[Rendered] = (),
        *,
        heading: str = "",
        row: str = "",
        has_log: bool = False,
    ) -> None:
        """Replaces everything, or shows the verdict alone, with a note, where its details cannot be shown.

        `deliveries` is what the sandbox delivered, `heading` whose request it was and when, `row` the name of its row
        in the history, if it has one, and `has_log` whether the service's log can be asked about that row.
        """
        self._row = row
        self._to_row.setVisible(bool(row))
        self._reply, self._deliveries = verdict.reply, deliveries
        self._heading_text = heading
        self._heading.show_text(heading)
        self._heading.setVisible(bool(heading))
        self._show_dimmed(False)
        try:
            self._show_parts(verdict, has_log=bool(row) and has_log)
        except Exception as error:  # whichever: a part of it, or of the former one, would be taken for the whole
            self._give_up(error)
            self.banner.show_verdict(self._without_details(verdict))
        self._waiting_timer.stop()
        self._show_alone(self._response)
        if self._reveal is not None:
            self._reveal.start(self._heading, self._banner_scroll)

    def show_waiting(self, text: str) -> None:
        """Shows what is being done, with Cancel, where the response is not there at once; the last one goes then."""
        self._focus_before = QApplication.focusWidget()
        self._waiting.start(text)
        self._waiting_timer.start()

    def show_pause(self, text: str, seconds: float) -> None:
        """Shows, in place of what is being done, what will be done in so many seconds."""
        self._waiting.count_down(text, seconds)

    def end_waiting(self) -> None:
        """The request has ended."""
        self._waiting_timer.stop()
        self._waiting.stop()
        if self._waiting.isHidden():
            return
        before = self._focus_before
        if self._waiting.cancel.hasFocus() and before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self._show_alone(self._empty)

    def show_previous(self) -> None:
        """Dims the response, if there is one, and says that it is not of what would be asked for now."""
        if not self._response.isHidden() and not self._is_previous:
            heading = (self.tr("Previous response"), self._heading_text)
            self._heading.show_text(" · ".join(filter(None, heading)))
            self._heading.show()
            self.banner.expire_retry()
            self._show_dimmed(True)

    def expire_profile(self) -> None:
        """Another profile is chosen, or this one is another: editing it does not help any more."""
        self.banner.expire_profile()

    def _on_waiting_due(self) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._response.isAncestorOf(focus)
        self._reply, self._deliveries = None, ()
        self._show_alone(self._waiting)
        if had_focus:
            self._waiting.cancel.setFocus()
        if self._reveal is not None:
            self._reveal.start(self._waiting.card)

    def _show_alone(self, shown: QWidget) -> None:
        for part in (self._response, self._waiting, self._empty):
            part.setVisible(part is shown)

    def _show_parts(self, verdict: Verdict, *, has_log: bool) -> None:
        if verdict.reply is not None:
            self._show_facts(verdict.reply)
        self._show_details()
        self.banner.show_verdict(verdict, has_log=has_log)

    def _show_dimmed(self, is_dimmed: bool) -> None:
        self._is_previous = is_dimmed
        self.banner.show_dimmed(is_dimmed)
        if self._details is not None:
            self._details.show_dimmed(is_dimmed)

    def _give_up(self, error: Exception) -> None:
        logger.error("A response could not be shown: %s", type(error).__name__, exc_info=error)
        self._reply, self._deliveries = None, ()
        self._show_details()

    def _without_details(self, verdict: Verdict) -> Verdict:
        note = self.tr("The details of this response could not be shown.")
        return replace(verdict, advice=note, findings=(), tracking_id=None, reply=None)

    def _on_details_toggled(self) -> None:
        try:
            self._show_details()
        except Exception as error:  # as above
            self._give_up(error)

    def _show_details(self) -> None:
        """Builds them, and lays the response out, only when they are visible: for megabytes that takes a second."""
        self._facts.setVisible(self._reply is not None)
        self._opener.setVisible(self._reply is not None)
        shows_them = self._reply is not None and self._opener.isChecked()
        if self._reply is not None and shows_them:
            self._details = self._details or self._built_details()
            self._details.show_reply(self._reply, self._deliveries)
        if self._details is not None:
            self._details.setVisible(shows_them)
        self._rest.setVisible(not shows_them)

    def _built_details(self) -> Details:
        from notifyadmin.ui.widgets.answer_details import Details

        details = Details(self._page, self._resources)
        self._layout.insertWidget(self._layout.indexOf(self._rest), details, 1)
        # Or Tab reached them last of all in the window.
        QWidget.setTabOrder(self._opener, details)
        return details

    def _show_facts(self, reply: HttpReply) -> None:
        """Shows the values only, and gives them accessible names."""
        status, duration = _status(reply.status), self.tr("{ms} ms").format(ms=round(reply.elapsed_s * 1000))
        painted, spoken = [status, duration], [self.tr("Status {status}").format(status=status)]
        spoken.append(self.tr("Duration {duration}").format(duration=duration))
        if reply.request_id:
            painted.append(self.tr("request {id}").format(id=reply.request_id))
            spoken.append(self.tr("Request ID {id}").format(id=reply.request_id))
        self._facts.show_text("  ·  ".join(painted))
        self._facts.setAccessibleName(shown(", ".join(spoken)))
        self._opener.setAccessibleDescription(self._facts.accessibleName())


def _status(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
