"""Choosing, adding and editing profiles, with the questions and notices that belong to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from notifyadmin.api.errors import ApiError
from notifyadmin.api.regions import Region
from notifyadmin.core.session import State
from notifyadmin.store.errors import StoreError
from notifyadmin.store.profiles import Profile
from notifyadmin.ui.notices import Level, Notice
from notifyadmin.ui.page import Context
from notifyadmin.ui.translation import of_api, of_error

OPENING = "opening"
"""The topic of notices about opening the chosen profile."""


class ProfileCommands(QObject):
    """Carries out what the user wants of the profiles, over a window.

    Signals:
        told(Notice notice): something that the window is to show.
        withdrawn(str topic): the notices on this topic are out of date.
        kept(): the profile stays the one that it was.
    """

    told = Signal(object)
    withdrawn = Signal(str)
    kept = Signal()

    def __init__(self, context: Context, count_unsaved: Callable[[], int], window: QWidget) -> None:
        """`count_unsaved` returns how many changes another profile would discard."""
        super().__init__(window)
        self._context = context
        self._session = context.session
        self._count_unsaved = count_unsaved
        self._window = window
        self._session.changed.connect(self._on_session_changed)
        self._session.keyring_slow.connect(self._on_keyring_slow)
        self._session.sandbox_reset.connect(self._on_sandbox_reset)
        self._session.sandbox_not_reset.connect(self._on_sandbox_not_reset)

    def choose(self, profile_id: str) -> None:
        """Works with another profile from now on; asks first where that discards changes."""
        self._ask_about(self._count_unsaved(), partial(self._choose, profile_id))

    def add(self) -> None:
        """Opens the dialog for a profile that does not exist yet."""
        self._open_dialog(Profile(self._session.profiles.new_id(), "", Region.US), is_new=True)

    def edit(self) -> None:
        """Opens the dialog for the current profile; the sandbox has nothing to edit."""
        if self._session.profile.is_sandbox:
            text = self.tr("The sandbox needs no setup. Create a profile to work with an account.")
            self.told.emit(Notice(Level.INFO, text, action=self.tr("New profile…"), on_action=self.add))
        else:
            self._ask_about(self._count_unsaved(), partial(self._open_dialog, self._current(), is_new=False))

    def duplicate(self) -> None:
        """Opens the dialog for a new profile with the address and the key of the current one."""
        profile = self._current()
        name = self._session.profiles.copy_name(profile.name)
        duplicate = replace(profile, id=self._session.profiles.new_id(), name=name)
        self._open_dialog(duplicate, is_new=True, key_of=profile.id)

    def reset_sandbox(self) -> None:
        """Resets the sandbox, after a question."""
        from notifyadmin.ui.questions import Questions, confirmation

        dialog = confirmation(Questions().about_resetting(self._count_unsaved()), self._window)
        dialog.accepted.connect(self._session.reset_sandbox)
        dialog.open()

    def _ask_about(self, unsaved: int, go_on: Callable[[], None]) -> None:
        """Goes on at once where nothing is unsaved, else once the user agrees to discard it."""
        if not unsaved:
            go_on()
            return
        from notifyadmin.ui.questions import Questions, confirmation

        dialog = confirmation(Questions().about_leaving(unsaved), self._window)
        dialog.accepted.connect(go_on)
        dialog.rejected.connect(self.kept)
        dialog.open()

    def _current(self) -> Profile:
        """The current profile, as another instance may have changed it."""
        self._session.profiles.refresh()
        return self._session.profiles.get(self._session.profile.id) or self._session.profile

    def _choose(self, profile_id: str) -> None:
        self.withdrawn.emit(OPENING)
        try:
            self._session.choose(profile_id)
        except StoreError as error:
            self.told.emit(Notice(Level.WARNING, of_error(error)))
            self._session.open()

    def _open_dialog(self, profile: Profile, *, is_new: bool, key_of: str = "") -> None:
        from notifyadmin.core.connection_tester import ConnectionTester
        from notifyadmin.ui.profiles.dialog import ProfileDialog
        from notifyadmin.ui.profiles.presenter import ProfilePresenter

        dialog = ProfileDialog(
            ProfilePresenter(self._session.profiles, self._session.credentials, self._context.tasks),
            ConnectionTester(self._session, self._context.make_runner("profile.test")),
            profile,
            is_new=is_new,
            key_of=key_of,
            parent=self._window,
        )
        dialog.stored.connect(self._on_added if is_new else self._on_edited)
        dialog.deleted.connect(partial(self._on_deleted, profile.id))
        dialog.open()

    def _on_added(self, profile_id: str, remark: str) -> None:
        self.choose(profile_id)
        self._tell(remark)

    def _on_edited(self, profile_id: str, remark: str) -> None:
        self._choose(profile_id)
        self._tell(remark)

    def _on_deleted(self, profile_id: str, remark: str) -> None:
        self._context.user_data.recent_ids.forget(profile_id)
        self._session.open()
        self._tell(remark)

    def _tell(self, remark: str) -> None:
        if remark:
            self.told.emit(Notice(Level.WARNING, remark))

    def _on_session_changed(self) -> None:
        profile, failure = self._session.profile, self._session.failure
        if self._session.state is not State.OPENING:
            self.withdrawn.emit(OPENING)
        if self._session.state is State.FAILED and failure is not None:
            action = "" if profile.is_sandbox else self.tr("Edit the profile…")
            text = of_api(str(failure))
            self.told.emit(Notice(Level.ERROR, text, of_api(failure.advice), action, self.edit, topic=OPENING))

    def _on_sandbox_reset(self) -> None:
        self.told.emit(Notice(Level.SUCCESS, self.tr("The sandbox was reset.")))

    def _on_sandbox_not_reset(self, error: ApiError) -> None:
        self.told.emit(Notice(Level.ERROR, of_api(str(error))))

    def _on_keyring_slow(self) -> None:
        text = self.tr("Waiting for the keyring. It may be locked: look for its password prompt.")
        action = self.tr("Type the key for this session…")
        self.told.emit(Notice(Level.WARNING, text, "", action, self.edit, topic=OPENING))
