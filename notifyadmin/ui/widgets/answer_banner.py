"""The verdict, large: icon, words and colour together."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from notifyadmin.api.verdict import Verdict
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import mark
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.outside_text import OutsideLabel, copy


class Banner(QFrame):
    """One verdict.

    Signals:
        retry_requested(): the user wants the same request again.
    """

    retry_requested = Signal()

    def __init__(self, identifier: str, resources: Resources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._tracking_id = ""
        self._icon = QLabel()
        self._title = identify(OutsideLabel(), identifier, self.tr("No response yet"))
        self._title.setProperty("role", "title")
        self._advice = OutsideLabel()
        self._id_text = identify(OutsideLabel(lines=1), f"{identifier}.trackingId", self.tr("Tracking ID"))
        self._copy = identify(QToolButton(), f"{identifier}.copy", self.tr("Copy the tracking ID"))
        self._copy.setToolTip(self.tr("Copy the tracking ID"))
        self._copy.setAutoRaise(True)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._retry = identify(QPushButton(self.tr("Try again")), f"{identifier}.retry", self.tr("Try again"))
        self._retry.clicked.connect(self._on_retry_clicked)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def _lay_out(self) -> None:
        tracking = QHBoxLayout()
        tracking.addWidget(self._copy)
        tracking.addWidget(self._id_text, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._advice, 1, 1, 1, 2)
        grid.addLayout(tracking, 2, 1, 1, 2)
        grid.addWidget(self._retry, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(1, 1)

    def show_verdict(self, verdict: Verdict) -> None:
        """Replaces what the banner shows, and tells assistive technology."""
        mark(self, outcome=verdict.outcome.value, tone=verdict.outcome.tone.value)
        self._resources.show_icon(self._icon, verdict.outcome.icon, size=20)
        self._title.show_text(of_api(verdict.text))
        self._advice.show_text(of_api(verdict.advice))
        self._advice.setVisible(bool(verdict.advice))
        self._tracking_id = verdict.tracking_id or ""
        self._id_text.show_text(self.tr("Tracking ID {id}").format(id=self._tracking_id))
        self._copy.setIcon(self._resources.icon("copy"))
        self._id_text.setVisible(bool(self._tracking_id))
        self._copy.setVisible(bool(self._tracking_id))
        self._retry.setVisible(verdict.repeatable)
        self._title.setAccessibleDescription(self._advice.shown_text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._title, QAccessible.Event.NameChanged))

    def expire_retry(self) -> None:
        """What would be tried again is not the same any more."""
        self._retry.hide()

    def _on_copy_clicked(self) -> None:
        copy(self._tracking_id)

    def _on_retry_clicked(self) -> None:
        self.retry_requested.emit()
