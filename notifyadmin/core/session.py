"""The profile that the program works with, and the connection to its service."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from notifyadmin.api.auth import Credentials
from notifyadmin.api.errors import ApiError, InvalidSetting, NotSent
from notifyadmin.api.sentence import Sentence, joined
from notifyadmin.core.clients import Clients, Connection
from notifyadmin.core.signal import Signal
from notifyadmin.core.tasks import IfRunning, TaskRunner
from notifyadmin.sandbox import CannotStart, NotRunning, Sandbox
from notifyadmin.store.credentials import PATIENCE_S, CredentialStore, KeyringError
from notifyadmin.store.profiles import Profile, Profiles

if TYPE_CHECKING:
    from notifyadmin.sandbox import Rendered


class State(Enum):
    """How far the profile is from being usable."""

    OPENING = "opening"
    READY = "ready"
    FAILED = "failed"


class Session:
    """Opens the chosen profile in the background: its key from the keyring, or the sandbox, then a connection.

    Signals:
        changed(): another profile, or another state of it.
        keyring_slow(): the keyring has not answered for three seconds; it is still being waited for.
        sandbox_reset(): the sandbox has its first users, preferences and messages again.
        sandbox_not_reset(ApiError error): why it does not have them.
    """

    def __init__(
        self,
        profiles: Profiles,
        credentials: CredentialStore,
        sandbox: Sandbox,
        clients: Clients,
        tasks: TaskRunner,
        *,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self.changed = Signal[[]]()
        self.keyring_slow = Signal[[]]()
        self.sandbox_reset = Signal[[]]()
        self.sandbox_not_reset = Signal[[ApiError]]()
        self.profiles = profiles
        self.credentials = credentials
        self._sandbox = sandbox
        self._clients = clients
        self._tasks = tasks
        self._patience_s = patience_s
        self._moving = asyncio.Lock()
        self._connection = Connection(profiles.current)

    @property
    def connection(self) -> Connection:
        """The way to the service of the profile that is chosen now; holding it keeps that profile."""
        return self._connection

    @property
    def profile(self) -> Profile:
        """The profile that the program works with."""
        return self._connection.profile

    @property
    def state(self) -> State:
        """Whether the profile can be used."""
        if not self._connection.is_settled:
            return State.OPENING
        return State.READY if self._connection.failure is None else State.FAILED

    @property
    def failure(self) -> ApiError | None:
        """Why the profile cannot be used, if it cannot."""
        return self._connection.failure

    @property
    def address(self) -> str:
        """The base URL that requests go to; empty until the profile can be used."""
        return self._connection.address

    @property
    def expected_address(self) -> str:
        """The base URL of the profile's service, also before it is open; empty where that is not known."""
        if self.address or self.profile.is_sandbox:
            return self.address
        try:
            return self.profile.base_url()
        except InvalidSetting:
            return ""

    def without_secrets(self, data: bytes) -> bytes:
        """A text without the secret of any profile that was opened since the start."""
        return self._clients.without_secrets(data)

    def choose(self, profile_id: str) -> None:
        """Makes a profile the current one and opens it; requests that run go on with the one they began with."""
        self.profiles.choose(profile_id)
        self.open()

    def open(self) -> None:
        """Opens the current profile, once more if need be."""
        former, profile = self._connection, self.profiles.current
        if former.is_settled or former.profile != profile:
            self._connection = Connection(profile)
            former.settle(failure=NotSent("Another profile was chosen before this one could be used."))
        self._tasks.start(
            "session.open",
            self._open(self._connection),
            on_success=partial(self._on_opened, self._connection),
            on_error=partial(self._on_failed, self._connection),
            if_running=IfRunning.REPLACE,
        )
        self.changed.emit()

    def refresh(self, connection: Connection) -> None:
        """Reads a connection's profile again: another instance may have renamed it or marked it as production.

        Raises InvalidSetting where that instance has deleted it or changed its address.
        """
        known = connection.profile
        if known.is_sandbox or connection.is_trial:
            return
        self.profiles.refresh()
        stored = self.profiles.get(known.id)
        if stored is None:
            text = Sentence(
                "The profile {profile} was deleted in another window. Select another profile.", profile=known.name
            )
            raise InvalidSetting("profile", text)
        if not stored.has_address_of(known):
            text = Sentence(
                "The base URL of the profile {profile} was changed in another window. Select the profile again.",
                profile=known.name,
            )
            raise InvalidSetting("baseUrl", text)
        if stored != known:
            connection.profile = stored
            self.changed.emit()

    def open_trial(self, profile: Profile, credentials: Credentials) -> Connection:
        """A connection to a profile as it is being edited; it is never the session's own."""
        connection = Connection(replace(profile, id=self.profiles.new_id()), is_trial=True)
        self._tasks.start(
            f"session.trial.{connection.profile.id}",
            self._open(connection, credentials),
            on_success=partial(self._on_opened, connection),
            on_error=partial(self._on_failed, connection),
        )
        return connection

    def close_trials(self) -> None:
        """Closes the clients of trials and of profiles that are gone, once their requests have ended."""
        self._clients.keep_only([known.id for known in self.profiles.all()])

    def deliveries(self, profile: Profile, tracking_id: str | None) -> tuple[Rendered, ...]:
        """What the sandbox delivered for one request; nothing where the profile is no sandbox."""
        return self._sandbox.deliveries(tracking_id) if profile.is_sandbox and tracking_id else ()

    def reset_sandbox(self) -> None:
        """Resets the sandbox, which must be the current profile and running; it keeps its address."""
        self._tasks.start(
            "sandbox.reset",
            self._reset_sandbox(),
            on_success=lambda _: self._on_sandbox_reset(),
            on_error=self.sandbox_not_reset.emit,
        )

    def move_sandbox(self, port: int) -> None:
        """Has the sandbox listen on another port, 0 for any; where it is the current profile, it is opened again."""
        self._tasks.start(
            "sandbox.move",
            self._move_sandbox(port),
            on_success=lambda _: self.open() if self.profile.is_sandbox else None,
            on_error=self.sandbox_not_reset.emit,
            if_running=IfRunning.REPLACE,
        )

    async def close(self) -> None:
        """Closes every client and stops the sandbox."""
        await self._clients.close()
        await asyncio.to_thread(self._sandbox.stop)

    async def _open(self, connection: Connection, credentials: Credentials | None = None) -> str:
        try:
            return await self._opened(connection, credentials)
        except ApiError:
            raise
        except Exception as error:
            # A defect: nothing may wait forever for the connection.
            text = Sentence("The profile could not be opened ({error}).", error=type(error).__name__)
            self._on_failed(connection, InvalidSetting("profile", text))
            raise

    async def _opened(self, connection: Connection, credentials: Credentials | None) -> str:
        profile = connection.profile
        if profile.is_sandbox:
            address = await self._sandbox_url()
            credentials = self._sandbox.credentials
        else:
            address = profile.base_url()
            credentials = credentials or await self._stored_credentials(profile)
        if credentials is None:
            text = "The profile {profile} has no client ID and secret yet."
            raise InvalidSetting("clientSecret", Sentence(text, profile=profile.name))
        await self._clients.open(connection, address, credentials)
        if not connection.is_trial:
            self.close_trials()
        return address

    async def _sandbox_url(self) -> str:
        try:
            return await asyncio.wrap_future(self._sandbox.start())
        except CannotStart as error:
            raise InvalidSetting("baseUrl", joined("The sandbox could not start.", str(error))) from None

    async def _move_sandbox(self, port: int) -> None:
        async with self._moving:
            stopping = asyncio.ensure_future(asyncio.to_thread(self._sandbox.stop))
            try:
                await asyncio.shield(stopping)
            except asyncio.CancelledError:
                await stopping  # it can't be called off, and must not stop what the next move starts
                raise
            self._sandbox.port = port

    async def _reset_sandbox(self) -> None:
        try:
            await asyncio.wrap_future(self._sandbox.reset())
        except NotRunning as error:
            raise NotSent(joined("The sandbox could not be reset.", str(error))) from None

    def _on_sandbox_reset(self) -> None:
        self.open()  # a new connection: nothing of what the former one showed is true any more
        self.sandbox_reset.emit()

    async def _stored_credentials(self, profile: Profile) -> Credentials | None:
        loading = asyncio.ensure_future(self.credentials.load(profile.id))
        try:
            done, _ = await asyncio.wait({loading}, timeout=self._patience_s)
            if not done:
                self.keyring_slow.emit()
            return await loading
        except KeyringError as error:
            raise InvalidSetting("clientSecret", joined(str(error), error.advice)) from None
        finally:
            loading.cancel()
            await asyncio.gather(loading, return_exceptions=True)

    def _on_opened(self, connection: Connection, address: str) -> None:
        connection.settle(address=address)
        self._tell(connection)

    def _on_failed(self, connection: Connection, failure: ApiError) -> None:
        connection.settle(failure=failure)
        self._tell(connection)

    def _tell(self, connection: Connection) -> None:
        if not connection.is_trial:
            self.changed.emit()
