"""The three pages, each with its presenter and its own line to the service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.send.page import SendPage
from notifyadmin.ui.send.presenter import EXAMPLE as SEND_EXAMPLE
from notifyadmin.ui.send.presenter import SendPresenter
from notifyadmin.ui.session import Session
from notifyadmin.ui.tasks import TaskRunner
from notifyadmin.ui.theme import Appearance

if TYPE_CHECKING:
    from notifyadmin.ui.preferences.page import PreferencesPage
    from notifyadmin.ui.retract.page import RetractPage

RETRACT_EXAMPLE: Mapping[str, object] = {"notificationId": "hello_world", "userId": "123"}


class Pages(QTabWidget):
    """Send, Preferences and Retract; they know nothing of one another.

    Only Send is there at once; `complete` builds the others, after the window has been painted.
    """

    def __init__(self, session: Session, tasks: TaskRunner, resources: Resources, appearance: Appearance) -> None:
        super().__init__()
        identify(self, "pages", self.tr("Pages"))
        self.setDocumentMode(True)
        self._session = session
        self._resources = resources
        self._appearance = appearance
        self._callers = [Caller(name, session, tasks, self) for name in ("send", "preferences", "retract")]
        self.send = SendPage(SendPresenter(session, self._callers[0], self), self._callers[0], resources)
        self.preferences: PreferencesPage | None = None
        self.retract: RetractPage | None = None
        self._visited = {0}
        self.addTab(self.send, resources.icon("send"), self.tr("Send"))
        self._hosts = [
            self._add_host(self.tr("Preferences"), "preferences"),
            self._add_host(self.tr("Retract"), "retract"),
        ]

    def complete(self) -> None:
        """Builds the pages that are not in front."""
        from notifyadmin.ui.preferences.page import PreferencesPage
        from notifyadmin.ui.preferences.presenter import PreferencesPresenter
        from notifyadmin.ui.retract.page import RetractPage
        from notifyadmin.ui.retract.presenter import RetractPresenter

        to_preferences, to_retract = self._callers[1:]
        self.preferences = PreferencesPage(
            PreferencesPresenter(self._session, to_preferences, self), to_preferences, self._resources, self._appearance
        )
        self.retract = RetractPage(RetractPresenter(self._session, to_retract, self), to_retract, self._resources)
        for host, page in zip(self._hosts, (self.preferences, self.retract), strict=True):
            host.addWidget(page)
        self.send.start_at_first_field()
        self.currentChanged.connect(self._on_current_changed)

    def submit(self) -> None:
        """Does what the page in front is for."""
        page = (self.send, self.preferences, self.retract)[self.currentIndex()]
        if page is not None:
            page.submit()

    def cancel(self) -> None:
        """Stops the request of the page in front."""
        self._callers[self.currentIndex()].cancel()

    def load(self) -> None:
        """Goes to the preferences and loads them."""
        if self.preferences is not None:
            self.setCurrentIndex(1)
            self.preferences.load()

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether another profile would lose changes of preferences."""
        return self.preferences is not None and self.preferences.has_unsaved_changes

    def forget_user(self) -> None:
        """Another profile has other users: nothing must be taken for theirs that the last one has shown or answered."""
        if self.preferences is not None:
            self.preferences.forget()
        for page in (self.send, self.preferences, self.retract):
            if page is not None:
                page.answer.clear()

    def show_examples(self) -> None:
        """Fills empty forms with a request that the sandbox answers, so that the first try is one click."""
        if self.send.form.is_empty:
            self.send.show_values(SEND_EXAMPLE)
        if self.retract is not None and self.retract.form.is_empty:
            self.retract.show_values(RETRACT_EXAMPLE)
        if self.preferences is not None:
            self.preferences.suggest_user(str(RETRACT_EXAMPLE["userId"]))

    def _on_current_changed(self, at: int) -> None:
        page = (self.send, self.preferences, self.retract)[at]
        if page is not None and at not in self._visited:
            self._visited.add(at)
            page.start_at_first_field()

    def _add_host(self, title: str, icon: str) -> QVBoxLayout:
        host = QWidget()
        layout = QVBoxLayout(host)
        layout.setContentsMargins(0, 0, 0, 0)
        self.addTab(host, self._resources.icon(icon), title)
        return layout
