"""The profile that the window works with, and the client that belongs to it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from notifyadmin.api.auth import Credentials
from notifyadmin.api.errors import ApiError, InvalidSetting
from notifyadmin.sandbox import CannotStart, Sandbox
from notifyadmin.store.credentials import PATIENCE_S, CredentialStore, KeyringError
from notifyadmin.store.profiles import Profile, Profiles
from notifyadmin.ui.tasks import IfRunning, TaskRunner

if TYPE_CHECKING:
    from notifyadmin.api.client import Client
    from notifyadmin.sandbox import Rendered

OpenClient = Callable[[str, Credentials], Awaitable["Client"]]


class State(Enum):
    """How far the profile is from being usable."""

    OPENING = "opening"
    READY = "ready"
    FAILED = "failed"


class Session(QObject):
    """Opens the chosen profile in the background: its key from the keyring, or the sandbox, then a client.

    Signals:
        changed(): another profile, or another state of it.
        keyring_slow(): the keyring has not answered for three seconds; it is still being waited for.
    """

    changed = Signal()
    keyring_slow = Signal()

    def __init__(
        self,
        profiles: Profiles,
        credentials: CredentialStore,
        sandbox: Sandbox,
        open_client: OpenClient,
        tasks: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.profiles = profiles
        self.credentials = credentials
        self._sandbox = sandbox
        self._open_client = open_client
        self._tasks = tasks
        self._settled = asyncio.Event()
        self._clients: list[Client] = []
        self._client: Client | None = None
        self._failure: ApiError | None = None
        self.profile: Profile = profiles.current
        self.address = ""

    @property
    def state(self) -> State:
        """Whether the profile can be used."""
        if self._client is not None:
            return State.READY
        return State.OPENING if self._failure is None else State.FAILED

    @property
    def failure(self) -> ApiError | None:
        """Why the profile cannot be used, if it cannot."""
        return self._failure

    def choose(self, profile_id: str) -> None:
        """Makes a profile the window's own and opens it; requests that run go on with the one they began with."""
        self.profiles.choose(profile_id)
        self.open()

    def open(self) -> None:
        """Opens the current profile, once more if need be."""
        self.profile = self.profiles.current
        self._client = None
        self._failure = None
        self.address = ""
        self._settled.clear()
        self._tasks.start(
            "session.open",
            self._open(self.profile),
            on_success=self._on_opened,
            on_error=self._on_failed,
            if_running=IfRunning.REPLACE,
        )
        self.changed.emit()

    async def client(self) -> Client:
        """The profile's client as soon as there is one; raises why there will be none."""
        await self._settled.wait()
        if self._client is None:
            raise self._failure or InvalidSetting("profile", "The profile was closed.")
        return self._client

    def deliveries(self, tracking_id: str) -> tuple[Rendered, ...]:
        """What the sandbox delivered for one request; nothing where the profile is no sandbox."""
        return self._sandbox.deliveries(tracking_id) if self.profile.is_sandbox else ()

    async def close(self) -> None:
        """Closes every client and stops the sandbox."""
        for client in self._clients:
            await client.close()
        self._clients.clear()
        await asyncio.to_thread(self._sandbox.stop)

    async def _open(self, profile: Profile) -> tuple[str, Client]:
        if profile.is_sandbox:
            address = await self._sandbox_url()
            credentials: Credentials | None = self._sandbox.credentials
        else:
            address = profile.base_url()
            credentials = await self._stored_credentials(profile)
        if credentials is None:
            raise InvalidSetting("clientSecret", f"The profile {profile.name} has no client ID and secret yet.")
        return address, await self._open_client(address, credentials)

    async def _sandbox_url(self) -> str:
        try:
            return await asyncio.wrap_future(self._sandbox.start())
        except CannotStart as error:
            raise InvalidSetting("baseUrl", f"The sandbox could not start. {error}") from None

    async def _stored_credentials(self, profile: Profile) -> Credentials | None:
        loading = asyncio.ensure_future(self.credentials.load(profile.id))
        try:
            done, _ = await asyncio.wait({loading}, timeout=PATIENCE_S)
            if not done:
                self.keyring_slow.emit()
            return await loading
        except KeyringError as error:
            raise InvalidSetting("clientSecret", f"{error} {error.advice}") from None
        finally:
            loading.cancel()

    def _on_opened(self, opened: tuple[str, Client]) -> None:
        self.address, self._client = opened
        self._clients.append(self._client)
        self._settled.set()
        self.changed.emit()

    def _on_failed(self, failure: ApiError) -> None:
        self._failure = failure
        self._settled.set()
        self.changed.emit()
