"""What the profile dialog does: checks, stores the key in the keyring and the rest in the settings, removes both."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from notifyadmin.api.auth import Credentials, client_id_problem, client_secret_problem
from notifyadmin.api.regions import Region, base_url_problem
from notifyadmin.api.sentence import joined
from notifyadmin.core.tasks import IfRunning, TaskRunner
from notifyadmin.store import recipients
from notifyadmin.store.credentials import PATIENCE_S, CredentialStore, KeyringError
from notifyadmin.store.errors import InvalidProfile, StoreError
from notifyadmin.store.profiles import Profile, Profiles, name_problem
from notifyadmin.ui.translation import of_api, of_error


@dataclass(frozen=True, slots=True)
class Draft:
    """A profile as typed. With `keeps_key` the stored key stays, unless a new one is typed.

    A copy has the stored key of the profile `key_of`. `recipients` are the lists of those who may be reached, by their
    names; None where anybody may be.
    """

    id: str
    name: str
    region: Region
    custom_url: str
    production: bool
    client_id: str
    client_secret: str
    keeps_key: bool
    key_of: str = ""
    keep_bodies: bool = True
    read_only: bool = False
    recipients: Mapping[str, str] | None = None

    def __repr__(self) -> str:
        return f"Draft({self.id!r}, {self.name!r})"

    @property
    def address(self) -> str:
        """The base URL that was typed, where the region has none of its own."""
        return self.custom_url.strip() if self.region is Region.CUSTOM else ""

    @property
    def profile(self) -> Profile:
        """The profile without its key."""
        return Profile(
            self.id,
            self.name.strip(),
            self.region,
            self.address,
            self.production,
            self.keep_bodies,
            self.read_only,
            None if self.recipients is None else recipients.typed(self.recipients),
        )

    @property
    def has_new_key(self) -> bool:
        """Whether a key was typed that is to be stored."""
        return bool(self.client_secret) or not self.keeps_key


class ProfilePresenter(QObject):
    """Checks, stores and removes one profile; owned by the dialog that shows it.

    Signals:
        problems_changed(dict of str to str): what is wrong, by the name of the field (`name`, `clientId`, …).
        key_found(str client_id): the profile has a stored key, with that client id.
        keyring_missed(): no keyring can be used; a key is kept until the program ends.
        keyring_slow(): the keyring has not answered for three seconds; it is still being waited for.
        saved(str profile_id, str remark): the profile is stored; the remark says where its credentials are not.
        removed(str remark): the profile is gone.
        failed(str text): the profile could not be saved or removed, why, and what was done in the keyring.
    """

    problems_changed = Signal(object)
    key_found = Signal(str)
    keyring_missed = Signal()
    keyring_slow = Signal()
    saved = Signal(str, str)
    removed = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        profiles: Profiles,
        credentials: CredentialStore,
        tasks: TaskRunner,
        *,
        patience_s: float = PATIENCE_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._patience_s = patience_s
        self._profiles = profiles
        self._credentials = credentials
        self.tasks = tasks
        self._session_only = asyncio.Event()

    def find_key(self, profile: Profile) -> None:
        """Looks in the keyring whether the profile has a key already."""
        self.tasks.start(
            "profile.key",
            self._credentials.load(profile.id),
            on_success=lambda found: self.key_found.emit(found.client_id) if found else None,
            on_error=lambda _: self.keyring_missed.emit(),
            if_running=IfRunning.REPLACE,
        )

    def find_keyring(self) -> None:
        """Looks whether there is a keyring to store a key in."""
        self.tasks.start(
            "profile.keyring",
            self._credentials.probe(),
            on_success=lambda state: None if state.is_usable else self.keyring_missed.emit(),
            on_error=lambda _: None,  # it raises none
            if_running=IfRunning.REPLACE,
        )

    def is_kept(self, profile_id: str) -> bool:
        """Whether the key of a profile is in memory only."""
        return self._credentials.is_kept_for_session(profile_id)

    def problems(self, draft: Draft) -> dict[str, str]:
        """Everything that is wrong with a draft, by field."""
        others = [profile.name for profile in self._profiles.all() if profile.id != draft.id]
        found = {
            "name": name_problem(draft.name, others),
            "baseUrl": base_url_problem(draft.custom_url) if draft.region is Region.CUSTOM else None,
        }
        if draft.recipients is not None:
            found |= recipients.problems(draft.recipients)
        if draft.has_new_key:
            found["clientId"] = client_id_problem(draft.client_id)
            found["clientSecret"] = client_secret_problem(draft.client_secret)
        return {field: text for field, text in found.items() if text}

    def save(self, draft: Draft, before: Profile | None = None) -> None:
        """Stores the credentials and reads them back, then stores the profile; with a problem nothing is stored.

        With `before`, the profile as it was when the dialog opened, only what differs from it is changed.
        """
        problems = self.problems(draft)
        self.problems_changed.emit(problems)
        if problems:
            return
        self._session_only.clear()
        self.tasks.start(
            "profile.save",
            self._save(draft, before),
            on_success=lambda remark: self.saved.emit(draft.id, remark),
            on_error=self._on_failed,
        )

    def use_for_session(self) -> None:
        """Stops waiting for a keyring that does not respond: the credentials are kept until the program ends."""
        self._session_only.set()

    def remove(self, profile: Profile) -> None:
        """Forgets a profile and its key."""
        self.tasks.start("profile.save", self._remove(profile), on_success=self.removed.emit, on_error=self._on_failed)

    def stop(self) -> None:
        """Stops everything that still waits for the keyring; nothing is told any more, the dialog is about to go."""
        for key in ("profile.save", "profile.key", "profile.keyring"):
            self.tasks.abandon(key)

    async def _save(self, draft: Draft, before: Profile | None) -> str:
        edited = draft.profile
        self._profiles.check(edited)  # before the keyring is changed
        if not (draft.has_new_key or draft.key_of or self.is_kept(draft.id)):
            self._profiles.save(edited, before)
            return ""
        remark = await self._store_key(draft.id, await self.credentials_of(draft))
        with _telling(remark or self.tr("Client ID and secret were stored in the keyring.")):
            self._profiles.save(edited, before)
        return remark

    async def credentials_of(self, draft: Draft) -> Credentials:
        """What was typed, else what is stored for the profile or for the one that it copies; raises StoreError."""
        if draft.has_new_key:
            return Credentials.of(draft.client_id, draft.client_secret)
        stored = await self._credentials.load(draft.key_of or draft.id)
        if stored is None:
            text = "The client ID and secret are no longer in the keyring."
            raise InvalidProfile("clientSecret", text, advice="Enter them here.")
        return stored

    async def _store_key(self, profile_id: str, credentials: Credentials) -> str:
        saving = asyncio.ensure_future(self._credentials.save(profile_id, credentials))
        given_up = asyncio.ensure_future(self._session_only.wait())
        try:
            done, _ = await asyncio.wait(
                {saving, given_up}, timeout=self._patience_s, return_when=asyncio.FIRST_COMPLETED
            )
            if not done:
                self.keyring_slow.emit()
                await asyncio.wait({saving, given_up}, return_when=asyncio.FIRST_COMPLETED)
            if saving.done():
                await saving
                return ""
            why = self.tr("The keyring did not respond.")
        except KeyringError as error:
            why = of_api(str(error))
        finally:
            saving.cancel()
            given_up.cancel()
            await asyncio.gather(saving, given_up, return_exceptions=True)
        self._credentials.keep_for_session(profile_id, credentials)
        text = self.tr(
            "Client ID and secret are available until NotifyAdmin is closed. Once the keyring works, edit and save the"
            " profile to store them."
        )
        return f"{why} {text}"

    async def _remove(self, profile: Profile) -> str:
        why = ""
        removing = asyncio.ensure_future(self._credentials.remove(profile.id))
        try:
            await asyncio.wait_for(removing, self._patience_s)
        except KeyringError as error:
            why = of_api(str(error))
        except TimeoutError:
            why = self.tr("The keyring did not respond.")
        remark = self.tr("Client ID and secret of {profile} may still be in it.").format(profile=profile.name)
        remark = f"{why} {remark}" if why else ""
        with _telling(remark or self.tr("Client ID and secret were removed from the keyring.")):
            self._profiles.remove(profile.id)
        return remark

    def _on_failed(self, error: StoreError) -> None:
        self.failed.emit(of_error(error))


@contextmanager
def _telling(what: str) -> Iterator[None]:
    """Adds to an error's advice what was done in the keyring before."""
    try:
        yield
    except StoreError as error:
        error.advice = joined(error.advice, what)
        raise
