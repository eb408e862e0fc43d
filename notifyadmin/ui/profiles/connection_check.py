"""The part of the profile dialog that tests the connection, and says what it found."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from notifyadmin.api.auth import Credentials
from notifyadmin.api.regions import Region
from notifyadmin.core.connection_tester import ConnectionResult, ConnectionTester, Diagnosis
from notifyadmin.core.tasks import IfRunning, TaskRunner
from notifyadmin.store.errors import StoreError
from notifyadmin.store.profiles import Profile
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.translation import of_api, of_error
from notifyadmin.ui.widgets.outside_text import OutsideLabel

FIND_KEY = "profile.test.key"

Attempt = tuple[Profile, Coroutine[Any, Any, Credentials]]
"""A profile as it is typed, and its key, which may have to be read from the keyring."""


class ConnectionCheck(QWidget):
    """A button that tests what is typed, the result, and what can be done about it.

    Signals:
        region_chosen(Region region): the user wants the region in which the key works.
    """

    region_chosen = Signal(object)

    def __init__(self, test: ConnectionTester, tasks: TaskRunner, typed: Callable[[], Attempt | None]) -> None:
        """`typed` gives what is to be tested; None, and the problems shown, where it is not complete."""
        super().__init__()
        self._test = test
        self._tasks = tasks
        self._typed = typed
        self._credentials: Credentials | None = None
        self._result: ConnectionResult | None = None
        self._is_busy = False
        self._words = Diagnoses()
        self._button = self._add_button("profile.test", self.tr("Test connection"), self._on_test)
        self._regions = self._add_button("profile.testRegions", self.tr("Try other regions"), self._on_try_regions)
        self._regions.setToolTip(self.tr("Sends the client ID and a hash of the secret to the other regions"))
        self._use = self._add_button("profile.useRegion", "", self._on_use)
        self._message = identify(OutsideLabel(), "profile.testResult", self.tr("Result of the test"))
        self._message.setProperty("role", "muted")
        buttons = QHBoxLayout()
        for button in (self._button, self._regions, self._use):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, spacing.XS, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self._message)
        test.finished.connect(self._show)
        self.clear()

    def clear(self) -> None:
        """Something else is typed: what was found is not true of it."""
        self._stop()
        self._result = None
        self._set_message("")
        self._set_busy(False)

    def end(self) -> None:
        """Stops a test that runs, and shows nothing any more."""
        self._test.finished.disconnect(self._show)
        self._stop()

    def _stop(self) -> None:
        self._tasks.abandon(FIND_KEY)
        self._test.cancel()

    def _add_button(self, identifier: str, text: str, command: Callable[[], None]) -> QPushButton:
        button = identify(QPushButton(text), identifier, text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: command())
        return button

    def _on_test(self) -> None:
        typed = None if self._is_busy else self._typed()
        if typed is None:
            return
        profile, key = typed
        self._result = None
        self._set_busy(True)
        self._set_message(self.tr("Testing…"))

        def start(credentials: Credentials) -> None:
            self._credentials = credentials
            self._test.start(profile, credentials)

        self._tasks.start(FIND_KEY, key, on_success=start, on_error=self._on_no_key, if_running=IfRunning.REPLACE)

    def _on_no_key(self, error: StoreError) -> None:
        self._set_busy(False)
        self._set_message(of_error(error), "problem")

    def _on_try_regions(self) -> None:
        if self._result is not None and self._credentials is not None:
            self._set_busy(True)
            self._set_message(self.tr("Testing the other regions…"))
            self._test.try_other_regions(self._result, self._credentials)

    def _on_use(self) -> None:
        if self._result is not None and self._result.region is not None:
            self.region_chosen.emit(self._result.region)

    def _show(self, result: ConnectionResult) -> None:
        self._result = result
        self._set_busy(False)
        self._set_message(self._words.about(result), "success" if result.diagnosis is Diagnosis.WORKS else "problem")
        is_fixed = result.profile.region is not Region.CUSTOM
        self._regions.setVisible(result.diagnosis is Diagnosis.WRONG_KEY and is_fixed and not result.tried_all)
        if result.region is not None:
            text = self.tr("Use {region}").format(region=of_api(result.region.label))
            self._use.setText(text)
            self._use.setAccessibleName(text)
            self._use.show()

    def _set_busy(self, busy: bool) -> None:
        """The button stays enabled: the keyboard would move on to what comes after it."""
        self._is_busy = busy
        for button in (self._regions, self._use):
            if button.hasFocus():
                self._button.setFocus()
            button.hide()

    def _set_message(self, text: str, role: str = "muted") -> None:
        self._message.setProperty("role", role)
        self._message.style().unpolish(self._message)
        self._message.style().polish(self._message)
        self._message.show_text(text)
        self._message.setVisible(bool(text))


class Diagnoses(QObject):
    """Makes the words of a result, in the language of the program."""

    def about(self, result: ConnectionResult) -> str:
        """What was found and what to do."""
        label = of_api(result.profile.region.label)
        where = label if result.profile.region.base_url else result.profile.custom_url.strip()
        error = result.error
        told = of_api(str(error)) if error is not None else ""
        match result.diagnosis:
            case Diagnosis.WORKS:
                return self.tr("Connected. {where} accepted the key.").format(where=where)
            case Diagnosis.WRONG_REGION if result.region is not None:
                text = self.tr("Wrong region. The key works in {other}, not in {where}.")
                return text.format(other=of_api(result.region.label), where=where)
            case Diagnosis.WRONG_KEY if result.tried_all:
                return self.tr("Wrong key. No region accepted it. Check the client ID and secret.")
            case Diagnosis.WRONG_KEY if result.profile.region.base_url:
                text = self.tr(
                    "Wrong key. {where} rejected it. Check the client ID and secret. A valid key is rejected in the"
                    " wrong region, too."
                )
                return text.format(where=where)
            case Diagnosis.WRONG_KEY:
                return self.tr("Wrong key. {where} rejected it. Check the client ID and secret.").format(where=where)
            case Diagnosis.WRONG_HOST if error is None or error.reply is not None:
                text = self.tr("Wrong host. {where} responded, but not as NotificationAPI does. Check the base URL.")
                return text.format(where=where)
            case Diagnosis.WRONG_HOST:
                return self.tr("Wrong host. {error} Check the base URL.").format(error=told)
            case Diagnosis.NO_NETWORK:
                return self.tr("No network. {error} Check your connection and proxy.").format(error=told)
        if error is None:
            return self.tr("The test failed because of an error in this app.")
        return of_error(error)
