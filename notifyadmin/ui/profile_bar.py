"""The tool bar's part about the profile: which one, where it is, and whether it is production."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from notifyadmin.core.session import Session, State
from notifyadmin.ui.accessibility import identify, label_for
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
        self._selector.setMaximumWidth(self.fontMetrics().averageCharWidth() * NAME_CHARACTERS)
        self._selector.activated.connect(self._on_activated)
        self._place = identify(ElidedLabel(), "profile.place", "")
        self._place.setProperty("role", "muted")
        self._place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._production = identify(QLabel(self.tr("PRODUCTION")), "profile.productionMark", self.tr("PRODUCTION"))
        self._production.setProperty("role", "badge")
        self._production.setProperty("kind", "production")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 2)
        layout.addWidget(label_for(self._selector, self.tr("Profile")))
        layout.addWidget(self._selector)
        for action, identifier in ((edit, "profile.edit"), (new, "profile.new")):
            button = identify(QToolButton(), identifier, action.text().replace("&", ""))
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            layout.addWidget(button)
        layout.addWidget(self._place, 1)
        layout.addWidget(self._production)
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
