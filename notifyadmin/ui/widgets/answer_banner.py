"""The verdict as one card: what happened, why, what to do, and the buttons that help."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from notifyadmin.api.verdict import Verdict
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import announce, identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import mark
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.answer_messages import LONGEST_WORD, MAX_CHARACTERS, MessageList
from notifyadmin.ui.widgets.copy_mark import CopyMark
from notifyadmin.ui.widgets.elided_label import ElidedLabel
from notifyadmin.ui.widgets.outside_text import OutsideLabel, copy, shown

SPOKEN_MESSAGES = 5


class Banner(QFrame):
    """One verdict with its messages; icon, words and colour together.

    Signals:
        field_requested(str path): the user wants to go to that field.
        retry_requested(): the user wants the same request again.
        profile_requested(): the user wants to edit the profile.
        log_requested(): the user wants to know what the service's log says of the request.
    """

    field_requested = Signal(str)
    retry_requested = Signal()
    profile_requested = Signal()
    log_requested = Signal()

    def __init__(
        self,
        page: str,
        resources: Resources,
        has_field: Callable[[str], bool] = lambda _: False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        identifier = f"{page}.verdict"
        self._resources = resources
        self._tracking_id = ""
        self._icon_name = ""
        self._icon = QLabel()
        self._title = identify(OutsideLabel(), identifier, self.tr("No response yet"))
        self._title.setProperty("role", "title")
        self._messages = MessageList(f"{page}.finding", has_field)
        self._messages.field_requested.connect(self.field_requested)
        self._advice = identify(OutsideLabel(longest_word=LONGEST_WORD), f"{identifier}.advice", "")
        self._id_text = identify(ElidedLabel(Qt.TextElideMode.ElideMiddle), f"{identifier}.trackingId", "")
        self._copy = identify(QToolButton(), f"{identifier}.copy", self.tr("Copy the tracking ID"))
        self._copy.setToolTip(self.tr("Copy the tracking ID"))
        self._copy.setAutoRaise(True)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._copy_mark = CopyMark(self._copy, resources)
        self._retry = identify(QPushButton(self.tr("Retry")), f"{identifier}.retry", self.tr("Retry"))
        self._retry.clicked.connect(self._on_retry_clicked)
        self._profile = identify(
            QPushButton(self.tr("Edit profile…")), f"{identifier}.profile", self.tr("Edit profile…")
        )
        self._profile.clicked.connect(self._on_profile_clicked)
        ask = self.tr("Ask the service's log")
        self._ask = identify(QPushButton(ask), f"{identifier}.ask", ask)
        self._ask.clicked.connect(lambda _checked: self.log_requested.emit())
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def _lay_out(self) -> None:
        tracking = QHBoxLayout()
        tracking.setSpacing(spacing.XXS)
        tracking.addWidget(self._id_text)
        tracking.addWidget(self._copy)
        tracking.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._retry)
        buttons.addWidget(self._profile)
        buttons.addWidget(self._ask)
        buttons.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(spacing.L, spacing.M, spacing.L, spacing.M)
        grid.setHorizontalSpacing(spacing.L)
        grid.setVerticalSpacing(spacing.XS)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._messages, 1, 1)
        grid.addWidget(self._advice, 2, 1)
        grid.addLayout(buttons, 3, 1)
        grid.addLayout(tracking, 4, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(5, 1)  # what is too high for a moment leaves the rows together

    def show_verdict(self, verdict: Verdict, *, has_log: bool = False) -> None:
        """Replaces what the banner shows, and tells assistive technology.

        `has_log` says that the service's log can be asked about the request.
        """
        mark(self, outcome=verdict.outcome.value, tone=verdict.outcome.tone.value)
        self._icon_name = verdict.outcome.icon
        self._resources.show_icon(self._icon, self._icon_name, size=20)
        self._title.show_text(of_api(verdict.text))
        self._messages.show_messages(verdict.findings)
        self._messages.setVisible(bool(verdict.findings))
        self._advice.show_text(of_api(verdict.advice))
        self._advice.setVisible(bool(verdict.advice))
        self._tracking_id = verdict.tracking_id or ""
        self._id_text.show_text(self.tr("Tracking ID {id}").format(id=self._tracking_id))
        self._copy_mark.describe(self._id_text.shown_text)
        self._id_text.setVisible(bool(self._tracking_id))
        self._copy.setVisible(bool(self._tracking_id))
        self._retry.setVisible(verdict.repeatable)
        self._profile.setVisible(verdict.profile_helps)
        self._ask.setVisible(has_log and verdict.outcome.is_open)
        reasons = [shown(of_api(finding.text), MAX_CHARACTERS) for finding in verdict.findings[:SPOKEN_MESSAGES]]
        self._title.setAccessibleDescription(" ".join(filter(None, (*reasons, self._advice.shown_text))))
        self.show()
        announce(self._title)

    def show_dimmed(self, is_dimmed: bool) -> None:
        """Takes the colour of the outcome away, or gives it back: the words still say what it was."""
        mark(self, dimmed=is_dimmed)
        if self._icon_name:
            self._resources.show_icon(self._icon, self._icon_name, size=20, color="muted" if is_dimmed else None)

    def expire_retry(self) -> None:
        """What would be tried again is not the same any more."""
        self._retry.hide()

    def expire_profile(self) -> None:
        """The profile that would be edited is not the one that was used."""
        self._profile.hide()

    def _on_copy_clicked(self) -> None:
        copy(self._tracking_id)

    def _on_retry_clicked(self) -> None:
        self.retry_requested.emit()

    def _on_profile_clicked(self) -> None:
        self.profile_requested.emit()
