"""The three pages, each with its presenter and its own line to the service."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from notifyadmin.store.shelf import Shelf
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.document import Document
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.send.keeper import Keeper
from notifyadmin.ui.send.page import SendPage
from notifyadmin.ui.send.presenter import EXAMPLE as SEND_EXAMPLE
from notifyadmin.ui.send.presenter import SendPresenter
from notifyadmin.ui.send.reports import Reports
from notifyadmin.ui.session import Session
from notifyadmin.ui.tasks import TaskRunner
from notifyadmin.ui.theme import Appearance

if TYPE_CHECKING:
    from notifyadmin.importers import Imported
    from notifyadmin.ui.preferences.board import Board
    from notifyadmin.ui.preferences.page import PreferencesPage
    from notifyadmin.ui.preferences.state import PreferenceGrid
    from notifyadmin.ui.retract.page import RetractPage

# What the fields of a retraction are called where ids are kept.
RETRACT_KINDS = {"notificationId": "notificationId", "userId": "user.id", "secondaryId": "subNotificationId"}
RETRACT_EXAMPLE: Mapping[str, object] = {"notificationId": "hello_world", "userId": "123"}


class Tab(IntEnum):
    """Which page is in front, as the tabs count them."""

    SEND = 0
    PREFERENCES = 1
    RETRACT = 2


class Pages(QTabWidget):
    """Send, Preferences and Retract; they know nothing of one another.

    Only Send is there at once; the others are built when they are first looked at, or something is brought to them.

    Signals:
        told(Notice notice): something that the window's bar is to show.
        steps_changed(bool can_undo, bool can_redo): what undo and redo can do on the page in front.
    """

    told = Signal(object)
    steps_changed = Signal(bool, bool)

    def __init__(
        self, session: Session, tasks: TaskRunner, shelf: Shelf, resources: Resources, appearance: Appearance
    ) -> None:
        super().__init__()
        identify(self, "pages", self.tr("Pages"))
        self.setDocumentMode(True)
        self._session = session
        self._shelf = shelf
        self._resources = resources
        self._appearance = appearance
        self._callers = [Caller(name, session, tasks, self) for name in ("send", "preferences", "retract")]
        self._document = Document(self)
        self._retraction = Document(self)
        self.keeper = Keeper(self._document, session, shelf, tasks, self)
        self._reports = Reports(self.keeper, self._document, self)
        presenter = SendPresenter(session, self._callers[0], self._document, tasks, self)
        self.send = SendPage(presenter, self._document, self.keeper, self._callers[0], resources, appearance)
        self.preferences: PreferencesPage | None = None
        self.retract: RetractPage | None = None
        self._visited: set[int] = {Tab.SEND}
        self.addTab(self.send, resources.icon("send"), self.tr("Send"))
        self._hosts = [
            self._add_host(self.tr("Preferences"), "preferences"),
            self._add_host(self.tr("Retract"), "retract"),
        ]
        self._connect()

    def begin(self) -> None:
        """Brings back what stood on Send; on the sandbox an example, so that the first try is one click."""
        self.send.start_with(SEND_EXAMPLE if self._session.profile.is_sandbox else None)
        self.send.start_at_first_field()

    def rest(self) -> tuple[Callable[[], object], ...]:
        """What the first paint did not need, in pieces that may be done one by one."""
        return self.send.settle, partial(import_module, "notifyadmin.ui.preferences.page")

    def settle(self) -> None:
        """Takes in what was typed this very moment, and has it kept."""
        self.send.settle()

    async def finish(self) -> None:
        """Waits until files that are being saved are saved."""
        await self.keeper.finish()

    def begin_new(self) -> None:
        """Goes to an empty form."""
        self.setCurrentIndex(Tab.SEND)
        self.keeper.begin_new()
        self.send.start_at_first_field()

    def undo(self) -> None:
        """Takes the last change of the page in front back."""
        steps = self._steps_in_front
        if steps is not None:
            steps.undo()

    def redo(self) -> None:
        """Makes the change again."""
        steps = self._steps_in_front
        if steps is not None:
            steps.redo()

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
        self.setCurrentIndex(Tab.PREFERENCES)
        self._preferences_page().load()

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether another profile would lose changes of preferences."""
        return self.preferences is not None and self.preferences.has_unsaved_changes

    def forget_profile(self, profile_id: str) -> None:
        """A profile was deleted: what it has sent stays on this computer no longer."""
        self._shelf.used.forget(profile_id)

    def forget_user(self) -> None:
        """Another profile has other users: nothing must be taken for theirs that the last one has shown or answered."""
        if self.preferences is not None:
            self.preferences.forget()
        for page in (self.send, self.preferences, self.retract):
            if page is not None:
                page.answer.clear()

    def show_examples(self) -> None:
        """Another profile: on the sandbox, empty forms get a request that it answers."""
        if not self._session.profile.is_sandbox:
            return
        if self.send.is_empty:
            self._document.replace(SEND_EXAMPLE)
        if self.retract is not None and self.retract.form.is_empty:
            self._retraction.replace(RETRACT_EXAMPLE)
        if self.preferences is not None:
            self.preferences.suggest_user(str(RETRACT_EXAMPLE["userId"]))

    def _connect(self) -> None:
        self.send.code.save_requested.connect(self._save_text)
        self._document.steps_changed.connect(self._tell_steps)
        self._retraction.steps_changed.connect(self._tell_steps)
        self._reports.told.connect(self.told)
        self.keeper.imported.connect(self._on_imported)
        self.currentChanged.connect(self._on_current_changed)
        self._session.changed.connect(self._refresh_code)

    def _page(self, at: int) -> SendPage | PreferencesPage | RetractPage:
        if at == 0:
            return self.send
        return self._preferences_page() if at == 1 else self._retract_page()

    def _preferences_page(self) -> PreferencesPage:
        if self.preferences is None:
            from notifyadmin.ui.preferences.page import PreferencesPage
            from notifyadmin.ui.preferences.presenter import PreferencesPresenter

            presenter = PreferencesPresenter(self._session, self._callers[1], self)
            page = PreferencesPage(presenter, self._callers[1], self._resources, self._appearance)
            self._hosts[0].addWidget(page)
            page.show()  # now: it is to take the keyboard
            kept = (self._shelf.drafts.load("preferences") or {}).get("userId")
            example = str(RETRACT_EXAMPLE["userId"]) if self._session.profile.is_sandbox else ""
            page.suggest_user(kept if isinstance(kept, str) and kept else example)
            page.board.shown.connect(self._on_preferences_shown)
            page.board.steps_changed.connect(self._tell_steps)
            page.moves.suggest = self.keeper.ids
            page.moves.save_requested.connect(self._save_text)
            page.moves.open_requested.connect(self._on_snapshot_open_requested)
            page.user_edited.connect(self._keep_user)
            page.code.save_requested.connect(self._save_text)
            self.preferences = page
        return self.preferences

    def _retract_page(self) -> RetractPage:
        if self.retract is None:
            from notifyadmin.ui.retract.page import RetractPage
            from notifyadmin.ui.retract.presenter import RetractPresenter

            presenter = RetractPresenter(self._session, self._callers[2], self)
            page = RetractPage(presenter, self._retraction, self._callers[2], self._resources)
            self._hosts[1].addWidget(page)
            page.show()
            kept = (self._shelf.drafts.load("retract") or {}).get("values")
            example = RETRACT_EXAMPLE if self._session.profile.is_sandbox else {}
            self._retraction.begin(kept if isinstance(kept, dict) and kept else example)
            self._retraction.changed.connect(self._keep_retraction)
            page.form.suggest_from(self.keeper.ids, RETRACT_KINDS)
            page.code.save_requested.connect(self._save_text)
            self.retract = page
        return self.retract

    @property
    def _steps_in_front(self) -> Document | Board | None:
        board = self.preferences.board if self.preferences is not None else None
        return (self._document, board, self._retraction)[self.currentIndex()]

    def _tell_steps(self) -> None:
        steps = self._steps_in_front
        self.steps_changed.emit(*(steps.possible if steps is not None else (False, False)))

    def _keep_retraction(self) -> None:
        self._shelf.drafts.save("retract", {"values": self._retraction.values})

    def _keep_user(self, user_id: str) -> None:
        self._shelf.drafts.save("preferences", {"userId": user_id})

    def _refresh_code(self) -> None:
        for page in (self.send, self.preferences, self.retract):
            if page is not None:
                page.refresh_code()

    def _save_text(self, path: str, text: str) -> None:
        self.keeper.save_text(Path(path), text)

    def _on_imported(self, found: Imported) -> None:
        if found.operation == "retract" and isinstance(found.values, dict):
            self.setCurrentIndex(Tab.RETRACT)
            self._retraction.replace(found.values)
        elif found.operation == "send":
            self.setCurrentIndex(Tab.SEND)
        else:
            self.setCurrentIndex(Tab.PREFERENCES)
            self._preferences_page().restore(found.values)

    def _on_snapshot_open_requested(self, path: str) -> None:
        self.keeper.open_snapshot(Path(path))

    def _on_preferences_shown(self, grid: PreferenceGrid) -> None:
        """What the service lists is offered where such an id is typed."""
        if self.preferences is None or not self.preferences.user_id:
            return
        rows = [*grid.types, *(row for rows in grid.categories.values() for row in rows)]
        known = {
            "user.id": [self.preferences.user_id],
            "notificationId": [row.notification_id for row in rows],
            "subNotificationId": [row.sub_notification_id for row in rows if row.sub_notification_id],
        }
        for kind, ids in known.items():
            self._shelf.used.add_known(self._session.profile.id, kind, ids)

    def _on_current_changed(self, at: int) -> None:
        page = self._page(at)
        if at not in self._visited:
            self._visited.add(at)
            page.start_at_first_field()
        self._tell_steps()

    def _add_host(self, title: str, icon: str) -> QVBoxLayout:
        host = QWidget()
        layout = QVBoxLayout(host)
        layout.setContentsMargins(0, 0, 0, 0)
        self.addTab(host, self._resources.icon(icon), title)
        return layout
