"""The three pages, each with its presenter and its own line to the service."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QTabWidget, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.preferences.page import PreferencesPage
from notifyadmin.ui.preferences.presenter import PreferencesPresenter
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.retract.page import RetractPage
from notifyadmin.ui.retract.presenter import EXAMPLE as RETRACT_EXAMPLE
from notifyadmin.ui.retract.presenter import RetractPresenter
from notifyadmin.ui.send.page import SendPage
from notifyadmin.ui.send.presenter import EXAMPLE as SEND_EXAMPLE
from notifyadmin.ui.send.presenter import SendPresenter
from notifyadmin.ui.session import Session
from notifyadmin.ui.tasks import TaskRunner
from notifyadmin.ui.theme import Appearance


class Page(Protocol):
    """What the window's commands ask of a page."""

    def submit(self) -> None:
        """Does what the page is for."""


class Pages(QTabWidget):
    """Send, Preferences and Retract; they know nothing of one another."""

    def __init__(self, session: Session, tasks: TaskRunner, resources: Resources, appearance: Appearance) -> None:
        super().__init__()
        identify(self, "pages", self.tr("Pages"))
        self.setDocumentMode(True)
        self._callers = [Caller(name, session, tasks, self) for name in ("send", "preferences", "retract")]
        to_send, to_preferences, to_retract = self._callers
        self._preferences_presenter = PreferencesPresenter(session, to_preferences, self)
        self.send = SendPage(SendPresenter(session, to_send, self), to_send, resources)
        self.preferences = PreferencesPage(self._preferences_presenter, to_preferences, resources, appearance)
        self.retract = RetractPage(RetractPresenter(session, to_retract, self), to_retract, resources)
        self._pages: list[Page] = []
        self._add(self.send, self.tr("Send"), "send", resources)
        self._add(self.preferences, self.tr("Preferences"), "preferences", resources)
        self._add(self.retract, self.tr("Retract"), "retract", resources)

    def submit(self) -> None:
        """Does what the page in front is for."""
        self._pages[self.currentIndex()].submit()

    def cancel(self) -> None:
        """Stops the request of the page in front."""
        self._callers[self.currentIndex()].cancel()

    def load(self) -> None:
        """Goes to the preferences and loads them."""
        self.setCurrentWidget(self.preferences)
        self.preferences.load()

    def forget_user(self) -> None:
        """Another profile has other users: the grid must not show those of the last one."""
        self._preferences_presenter.forget()

    def show_examples(self) -> None:
        """Fills empty forms with a request that the sandbox answers, so that the first try is one click."""
        if not self.send.form.values().get("notificationId"):
            self.send.show_values(SEND_EXAMPLE)
        if not self.retract.form.values():
            self.retract.show_values(RETRACT_EXAMPLE)
        self.preferences.show_user(str(RETRACT_EXAMPLE["userId"]))

    def _add(self, page: SendPage | PreferencesPage | RetractPage, title: str, icon: str, resources: Resources) -> None:
        widget: QWidget = page
        self.addTab(widget, resources.icon(icon), title)
        self._pages.append(page)
