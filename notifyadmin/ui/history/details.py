"""The right side of the page: one row with its verdict, its bodies, what was delivered, and its code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QTabWidget, QVBoxLayout, QWidget

from notifyadmin.core.history.row import verdict_of
from notifyadmin.importers import Operation
from notifyadmin.store.journal.entry import Body, Details
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.history.body_view import BodyView
from notifyadmin.ui.history.row_service import RowService
from notifyadmin.ui.history.words import HistoryWords
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.answer import AnswerView
from notifyadmin.ui.widgets.answer_deliveries import DeliveryList
from notifyadmin.ui.widgets.code_view import CodeView
from notifyadmin.ui.widgets.flow_layout import FlowLayout
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, OutsideLabel, shown
from notifyadmin.ui.widgets.splitter import Splitter

if TYPE_CHECKING:
    from notifyadmin.sandbox import Rendered

BODIES, DELIVERED, CODE, BEFORE, LOG = range(5)


class RowDetails(QWidget):
    """One row of the history.

    Signals:
        open_wanted(), again_wanted(), compare_wanted(), retract_wanted(), restore_wanted(): the buttons were pressed.
        copy_wanted(str part): the `row`, the `request` or the `response` is wanted on the clipboard.
        code_wanted(): the code is about to be seen.
    """

    open_wanted = Signal()
    again_wanted = Signal()
    compare_wanted = Signal()
    retract_wanted = Signal()
    restore_wanted = Signal()
    copy_wanted = Signal(str)
    code_wanted = Signal()

    def __init__(self, answer: AnswerView, service: RowService, resources: Resources) -> None:
        super().__init__()
        self._answer = answer
        self._service = service
        self._words = HistoryWords(self)
        self._shown: Details | None = None
        self.open = self._button("history.open", self.tr("Open in Send"), self.open_wanted)
        self.again = self._button("history.again", self.tr("Send again…"), self.again_wanted)
        self.restore = self._button("history.restore", "", self.restore_wanted)
        self.compare = self._button("history.compare", self.tr("Compare"), self.compare_wanted)
        self.retract = self._button("history.retract", self.tr("Retract this…"), self.retract_wanted)
        self.retract.setProperty("danger", True)
        self.compare.setEnabled(False)
        self.compare.setToolTip(self.tr("Select two rows to compare their requests and responses"))
        self._note = identify(OutsideLabel(), "history.note", "")
        self._note.setProperty("role", "muted")
        self._tabs = identify(QTabWidget(), "history.parts", self.tr("Parts of the row"))
        self._request = BodyView("history.request", self.tr("Request"), resources)
        self._response = BodyView("history.response", self.tr("Response"), resources)
        self._before = BodyView("history.before", self.tr("Before this change"), resources)
        self._delivered = DeliveryList("history.delivered")
        self.code = CodeView("history", resources)
        self._lay_out(self._copy_button(resources))

    @property
    def shows_code(self) -> bool:
        """Whether the code is in front."""
        return self._tabs.currentIndex() == CODE

    def show_row(self, details: Details, deliveries: Sequence[Rendered], note: str) -> None:
        """Shows a row; `note` is what else there is to know about it."""
        former, self._shown = self._shown, details
        is_same = former is not None and former.entry.row == details.entry.row
        # What the log says is told elsewhere, and comes while somebody reads or copies the rest.
        if former is not None and _but_for_log(former) == _but_for_log(details) and self._note.shown_text == note:
            return
        self._answer.show_verdict(verdict_of(details), heading=self._heading(details))
        self._note.show_text(note)
        self._note.setVisible(bool(note))
        kept = details.entry.keeps_bodies
        not_kept = self.tr("Not kept: bodies were switched off in the settings or the profile.")
        missing = self.tr("Not recorded.") if kept else not_kept
        self._request.show_body(details.request, missing)
        self._response.show_body(details.answer, self.tr("No response.") if kept else missing)
        before = details.before
        self._before.show_body(None if before is None else Body(before, 0), missing)
        self._delivered.show_deliveries(deliveries)
        self._tabs.setTabVisible(DELIVERED, bool(deliveries))
        self._tabs.setTabVisible(BEFORE, before is not None)
        if not is_same and not self._tabs.isTabVisible(self._tabs.currentIndex()):
            self._tabs.setCurrentIndex(BODIES)

    def show_actions(self, page: Operation | None, *, can_open: bool, can_repeat: bool, can_restore: bool) -> None:
        """Offers what can be done with the row; `page` is what can show its request, None where nothing can."""
        text = {
            "retract": self.tr("Open in Retract"),
            "setUserPreferences": self.tr("Open in Preferences"),
        }.get(page or "", self.tr("Open in Send"))
        self.open.setText(text)
        self.open.setAccessibleName(text)
        self.open.setEnabled(page is not None and can_open)
        self.again.setEnabled(can_repeat)
        self.retract.setVisible(page == "send")
        self.restore.setVisible(can_restore)
        text, tip = self.tr("Restore…"), self.tr("Opens in Send what this retraction has removed")
        if page != "retract":
            text = self.tr("Restore previous…")
            tip = self.tr("Compares the preferences before this change with those of now")
        self.restore.setText(text)
        self.restore.setAccessibleName(text)
        self.restore.setToolTip(tip)

    def take_focus(self) -> None:
        """Puts the keyboard on the first button that can be pressed."""
        button = next((each for each in (self.open, self.again) if each.isEnabled()), self.compare)
        button.setFocus()

    def forget(self) -> None:
        """Shows what comes next as another row, whatever it is."""
        self._shown = None

    def _heading(self, details: Details) -> str:
        entry = details.entry
        latency = "" if entry.latency_s is None else self.tr("{ms} ms").format(ms=round(entry.latency_s * 1000))
        parts = (
            self._words.moment(entry.at),
            self._words.operation(entry.operation),
            shown(entry.profile_name, NAME_CHARACTERS),
            "" if entry.status is None else self.tr("status {status}").format(status=entry.status),
            latency,
        )
        return " · ".join(filter(None, parts))

    def _button(self, identifier: str, text: str, signal: object) -> QPushButton:
        button = identify(QPushButton(text), identifier, text)
        button.clicked.connect(lambda _checked: signal.emit())  # type: ignore[attr-defined]  # a bound signal
        return button

    def _copy_button(self, resources: Resources) -> QPushButton:
        # No tool button: Qt runs an event loop of its own for the menu of one.
        button = identify(QPushButton(self.tr("Copy")), "history.copy", self.tr("Copy"))
        button.setIcon(resources.icon("copy"))
        menu = QMenu(button)
        for part, text in (
            ("row", self.tr("Copy everything")),
            ("request", self.tr("Copy the request")),
            ("response", self.tr("Copy the response")),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, part=part: self.copy_wanted.emit(part))
        button.setMenu(menu)
        return button

    def _lay_out(self, copy: QPushButton) -> None:
        buttons = FlowLayout()
        for button in (self.open, self.again, copy, self.retract, self.restore, self.compare):
            buttons.addWidget(button)
        beside = Splitter(Qt.Orientation.Horizontal, (self._request, self._response))
        for part, title in (
            (beside, self.tr("Request and response")),
            (self._delivered, self.tr("Delivered")),
            (self.code, self.tr("Code")),
            (self._before, self.tr("Before")),
            (self._service.log, self.tr("Service log")),
        ):
            self._tabs.addTab(part, title)
        self._tabs.setDocumentMode(True)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self.code.language_changed.connect(self.code_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self._answer)
        layout.addWidget(self._note)
        layout.addWidget(self._service.schedule)
        layout.addWidget(self._service.log_bar)
        layout.addWidget(self._tabs, 1)
        self._service.log_changed.connect(self._offer_log)
        self._service.log_wanted.connect(self._show_log)
        self._tabs.setTabVisible(LOG, False)

    def _offer_log(self, is_known: bool) -> None:
        if not is_known and self._tabs.currentIndex() == LOG:
            self._tabs.setCurrentIndex(BODIES)  # Qt would go to the next one, whichever that is
        self._tabs.setTabVisible(LOG, is_known)

    def _show_log(self) -> None:
        self._tabs.setTabVisible(LOG, True)
        self._tabs.setCurrentIndex(LOG)

    def _on_tab_changed(self) -> None:
        if self.shows_code:
            self.code_wanted.emit()


def _but_for_log(details: Details) -> Details:
    return replace(details, entry=replace(details.entry, settled="", settled_at=None))
