"""The profile that the window works with, and the client that belongs to it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from notifyadmin.api.auth import Credentials
from notifyadmin.api.errors import ApiError, InvalidSetting, NotSent
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


@dataclass(eq=False, slots=True)
class _Opening:
    """One profile on its way to a client; requests made meanwhile wait for this one, never for the next."""

    profile: Profile
    settled: asyncio.Event = field(default_factory=asyncio.Event)
    client: Client | None = None
    failure: ApiError | None = None


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
        *,
        patience_s: float = PATIENCE_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.profiles = profiles
        self.credentials = credentials
        self._sandbox = sandbox
        self._open_client = open_client
        self._tasks = tasks
        self._patience_s = patience_s
        self._clients: list[Client] = []
        self._opening = _Opening(profiles.current)
        self.address = ""

    @property
    def profile(self) -> Profile:
        """The profile that the window works with."""
        return self._opening.profile

    @property
    def state(self) -> State:
        """Whether the profile can be used."""
        if self._opening.client is not None:
            return State.READY
        return State.OPENING if self._opening.failure is None else State.FAILED

    @property
    def failure(self) -> ApiError | None:
        """Why the profile cannot be used, if it cannot."""
        return self._opening.failure

    @property
    def expected_address(self) -> str:
        """The address of the profile's service, also before it is open; empty where that is not known."""
        profile = self._opening.profile
        if self.address or profile.is_sandbox:
            return self.address
        try:
            return profile.base_url()
        except InvalidSetting:
            return ""

    def choose(self, profile_id: str) -> None:
        """Makes a profile the window's own and opens it; requests that run go on with the one they began with."""
        self.profiles.choose(profile_id)
        self.open()

    def open(self) -> None:
        """Opens the current profile, once more if need be."""
        former, profile = self._opening, self.profiles.current
        if former.settled.is_set() or former.profile != profile:
            self._opening = _Opening(profile)
            former.settled.set()
        self.address = ""
        self._tasks.start(
            "session.open",
            self._open(profile),
            on_success=self._on_opened,
            on_error=self._on_failed,
            if_running=IfRunning.REPLACE,
        )
        self.changed.emit()

    async def client(self) -> Client:
        """The client of the profile of now, as soon as there is one; raises why there will be none."""
        opening = self._opening
        await opening.settled.wait()
        if opening.client is None:
            raise opening.failure or NotSent("Another profile was chosen before this one could be used.")
        return opening.client

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
        try:
            return await self._opened(profile)
        except ApiError:
            raise
        except Exception as error:
            # A defect: whoever waits for the client must not wait for ever.
            self._on_failed(InvalidSetting("profile", f"The profile could not be opened ({type(error).__name__})."))
            raise

    async def _opened(self, profile: Profile) -> tuple[str, Client]:
        if profile.is_sandbox:
            address = await self._sandbox_url()
            credentials: Credentials | None = self._sandbox.credentials
        else:
            address = profile.base_url()
            credentials = await self._stored_credentials(profile)
        if credentials is None:
            raise InvalidSetting("clientSecret", f"The profile {profile.name} has no client ID and secret yet.")
        client = await self._open_client(address, credentials)
        self._clients.append(client)
        return address, client

    async def _sandbox_url(self) -> str:
        try:
            return await asyncio.wrap_future(self._sandbox.start())
        except CannotStart as error:
            raise InvalidSetting("baseUrl", f"The sandbox could not start. {error}") from None

    async def _stored_credentials(self, profile: Profile) -> Credentials | None:
        loading = asyncio.ensure_future(self.credentials.load(profile.id))
        try:
            done, _ = await asyncio.wait({loading}, timeout=self._patience_s)
            if not done:
                self.keyring_slow.emit()
            return await loading
        except KeyringError as error:
            raise InvalidSetting("clientSecret", f"{error} {error.advice}") from None
        finally:
            loading.cancel()
            await asyncio.gather(loading, return_exceptions=True)

    def _on_opened(self, opened: tuple[str, Client]) -> None:
        self.address, self._opening.client = opened
        self._opening.settled.set()
        self.changed.emit()

    def _on_failed(self, failure: ApiError) -> None:
        self._opening.failure = failure
        self._opening.settled.set()
        self.changed.emit()
