"""The tool bar's part about the profile: which one, where it is, whether it is production, and what it forbids."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from notifyadmin.core.session import Session, State
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.elided_label import ElidedLabel
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown


class ProfileBar(QWidget):
    """Chooses the profile, and says where it is.

    Signals:
        chosen(str profile_id): the user picked another profile.
    """

    chosen = Signal(str)

    def __init__(self, session: Session, new: QAction, edit: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._selector = identify(QComboBox(), "profile.selector", self.tr("Profile"))
        self._selector.setMinimumContentsLength(18)
        fit_to_text(
            self._selector, lambda box, metrics: box.setMaximumWidth(metrics.averageCharWidth() * NAME_CHARACTERS)
        )
        self._selector.activated.connect(self._on_activated)
        self._place = identify(ElidedLabel(), "profile.place", "")
        self._place.setProperty("role", "muted")
        self._place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._production = _badge("profile.productionMark", self.tr("PRODUCTION"), "production")
        self._read_only = _badge("profile.readOnlyMark", self.tr("READ-ONLY"), "rule")
        self._read_only.setToolTip(self.tr("This profile allows no sends and no changes. Edit it to change that."))
        self._limited = _badge("profile.limitedMark", self.tr("LIMITED"), "rule")
        self._limited.setToolTip(self.tr("This profile reaches listed recipients only. Edit it to change that."))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(spacing.XS, spacing.XXS, spacing.XS, spacing.XXS)
        layout.addWidget(label_for(self._selector, self.tr("Profile")))
        layout.addWidget(self._selector)
        for action, identifier in ((edit, "profile.edit"), (new, "profile.new")):
            button = identify(QToolButton(), identifier, action.text().replace("&", ""))
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            layout.addWidget(button)
        layout.addWidget(self._place, 1)
        for mark in (self._limited, self._read_only, self._production):
            layout.addWidget(mark)
        session.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows the profiles that there are now, and the state of the current one."""
        profile = self._session.profile
        blocker = QSignalBlocker(self._selector)
        self._selector.clear()
        for known in self._session.profiles.all():
            self._selector.addItem(shown(known.name, NAME_CHARACTERS), known.id)
        self._selector.setCurrentIndex(self._selector.findData(profile.id))
        del blocker
        self._place.show_text(self._place_text())
        self._production.setVisible(profile.production)
        self._read_only.setVisible(profile.read_only)
        self._limited.setVisible(profile.recipients is not None)

    def _place_text(self) -> str:
        profile = self._session.profile
        region = of_api(profile.region.label) if profile.region.base_url else ""  # else the address says it all
        sandbox = self.tr("No real users: simulates NotificationAPI on this computer")
        where = sandbox if profile.is_sandbox else region
        state = {
            State.OPENING: self.tr("opening…"),
            State.READY: self._session.address,
            State.FAILED: self.tr("not usable"),
        }[self._session.state]
        return " · ".join(text for text in (where, state) if text)

    def _on_activated(self) -> None:
        self.chosen.emit(self._selector.currentData())


def _badge(identifier: str, text: str, kind: str) -> QLabel:
    badge = identify(QLabel(text), identifier, text)
    badge.setProperty("role", "badge")
    badge.setProperty("kind", kind)
    return badge
