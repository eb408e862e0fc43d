"""The credentials of profiles: in the system keyring and nowhere else, or in memory for this session only."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from notifyadmin.api.auth import Credentials
from notifyadmin.api.errors import InvalidSetting
from notifyadmin.api.sentence import Sentence
from notifyadmin.api.strict_json import decode
from notifyadmin.store.errors import KeyringError, KeyringFailed, KeyringUnavailable
from notifyadmin.store.keyring_entry import MAX_CHARS, KeyringEntry, call_keyring
from notifyadmin.store.serial_executor import BeginChange, SerialExecutor
from notifyadmin.store.system_keyring import system_keyring, title_of

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

__all__ = ["PATIENCE_S", "CredentialStore", "KeyringError", "KeyringFailed", "KeyringState", "KeyringUnavailable"]

T = TypeVar("T")

PATIENCE_S = 3.0
"""How long to wait for the keyring before saying that it may be locked."""


@dataclass(frozen=True, slots=True)
class KeyringState:
    """The title of the keyring, or in `problem` and `advice` why none can be used."""

    backend: str = ""
    problem: str = ""
    advice: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether there is a keyring to store credentials in; it may be locked."""
        return not self.problem


class CredentialStore:
    """Loads, saves and removes the credentials of a profile, each as one entry of the keyring.

    A locked keyring blocks as long as its prompt is open, and so do these coroutines: wait for them with
    `asyncio.wait` and PATIENCE_S. They may be cancelled at any time; a later call does not wait for one that was
    cancelled, except for a change under way. Calls for one profile run in order. The keyring is imported and called
    on daemon threads only, so that the program can end without them.

    The methods raise KeyringUnavailable or KeyringFailed, which hold no secret.
    """

    def __init__(self, find_backend: Callable[[], KeyringBackend] = system_keyring) -> None:
        """`find_backend` is called on a daemon thread before the first use of the keyring, and again after failures.

        It must return a backend that keeps secrets safely, as `system_keyring` does.
        """
        self._find_backend = find_backend
        self._found: KeyringBackend | None = None
        self._executor = SerialExecutor("keyring")
        self._kept: dict[str, Credentials] = {}

    async def load(self, profile_id: str) -> Credentials | None:
        """A profile's credentials: those kept for this session, otherwise those in the keyring, if there are any."""
        kept = self._kept.get(profile_id)
        if kept is not None:
            return kept

        def read(entry: KeyringEntry, _: BeginChange) -> Credentials | None:
            # Here already: what is handed to the event loop is in the log of whoever has asked for much of it.
            text = entry.read()
            return None if text is None else _parsed(text)

        return await self._on_entry(profile_id, read)

    async def save(self, profile_id: str, credentials: Credentials) -> None:
        """Stores credentials in the keyring in place of former ones, and of those kept for this session.

        Returns after they were read back. When it is cancelled, they are not stored later; where the keyring was
        already storing them, the former ones are put back.
        """
        text = _formatted(credentials)
        if len(text) > MAX_CHARS:
            raise KeyringFailed(
                Sentence(
                    "Client ID and secret are too long: a keyring holds about {most:,} characters in total.",
                    most=MAX_CHARS,
                ),
                advice="Check that nothing else was pasted with them.",
            )
        await self._on_entry(profile_id, lambda entry, begin_change: entry.write(text, begin_change))
        self._kept.pop(profile_id, None)

    async def remove(self, profile_id: str) -> None:
        """Forgets a profile's credentials: those kept for this session at once, then those in the keyring."""
        self._kept.pop(profile_id, None)
        await self._on_entry(profile_id, lambda entry, begin_change: entry.remove(begin_change))

    async def probe(self) -> KeyringState:
        """Which keyring is used, or why none; does not unlock it and reads no entry."""
        try:
            backend = await self._executor.run("probe", lambda _: self._backend())
        except KeyringError as error:
            return KeyringState(problem=str(error), advice=error.advice)
        return KeyringState(title_of(backend))

    def is_kept_for_session(self, profile_id: str) -> bool:
        """Whether a profile's credentials are in memory only."""
        return profile_id in self._kept

    def keep_for_session(self, profile_id: str, credentials: Credentials) -> None:
        """Keeps credentials in memory until the program ends; they are used instead of those in the keyring."""
        self._kept[profile_id] = credentials

    async def _on_entry(self, profile_id: str, use: Callable[[KeyringEntry, BeginChange], T]) -> T:
        # One service name an entry: Windows renames entries that share one.
        service = f"notifyadmin/{profile_id}"

        def work(begin_change: BeginChange) -> T:
            try:
                return use(KeyringEntry(self._backend(), service), begin_change)
            except KeyringError:
                self._found = None  # the keyring may have been restarted, or another one started
                raise

        return await self._executor.run(service, work)

    def _backend(self) -> KeyringBackend:
        found = self._found  # another thread may clear it at any time
        if found is None:
            found = self._found = call_keyring(self._find_backend)
        return found


def _formatted(credentials: Credentials) -> str:
    return json.dumps({"clientId": credentials.client_id, "clientSecret": credentials.client_secret.reveal()})


def _parsed(text: str) -> Credentials:
    """The credentials in an entry; raises KeyringFailed, without its text, for one that NotifyAdmin did not write."""
    with suppress(ValueError, InvalidSetting):
        match decode(text):
            case {"clientId": str(client_id), "clientSecret": str(client_secret)}:
                return Credentials.of(client_id, client_secret)
    raise KeyringFailed(
        "The credentials in the keyring were not stored by NotifyAdmin.",
        advice="Enter client ID and secret again, and save them.",
    )
