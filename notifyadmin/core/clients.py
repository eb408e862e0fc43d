"""The HTTP clients behind the profiles: one for each profile in use, closed when nothing needs it any more."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from notifyadmin.api.auth import Credentials, server_authorization
from notifyadmin.api.errors import ApiError, NotSent
from notifyadmin.api.redaction import Redaction
from notifyadmin.api.threads import DaemonExecutor
from notifyadmin.store.profiles import Profile

if TYPE_CHECKING:
    from notifyadmin.api.client import Client
    from notifyadmin.api.network import Network

OpenClient = Callable[[str, Credentials], Awaitable["Client"]]


@dataclass(eq=False, slots=True, weakref_slot=True)
class Connection:
    """A profile and the way to its service, as they were at one moment.

    Its holder can wait for it, and read its address and why it failed; the client itself is only lent by
    `Clients.lease`. Only `Session.refresh` replaces the profile, and only by one with the same address. A trial
    leads to a profile as it is being edited.
    """

    profile: Profile
    address: str = ""
    failure: ApiError | None = None
    is_trial: bool = False
    _settled: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def is_settled(self) -> bool:
        """Whether it is known if the profile can be used."""
        return self._settled.is_set()

    def settle(self, *, address: str = "", failure: ApiError | None = None) -> None:
        """Lets everybody know who waits for it; a first result stays."""
        if not self.is_settled:
            self.address, self.failure = address, failure
            self._settled.set()

    async def settled(self) -> None:
        """Waits until the profile can be used; raises why it cannot."""
        await self._settled.wait()
        if self.failure is not None:
            raise self.failure


@dataclass(eq=False, slots=True)
class _Entry:
    client: Client
    base_url: str
    credentials: Credentials
    leases: int = 0
    is_current: bool = True


class Clients:
    """Opens and lends clients. A profile whose address and key stay the same keeps its client.

    A client that was replaced, or whose profile is gone, is closed once its last request has ended.
    """

    def __init__(self, open_client: OpenClient) -> None:
        self._open_client = open_client
        self._by_profile: dict[str, _Entry] = {}
        self._by_connection: WeakKeyDictionary[Connection, _Entry] = WeakKeyDictionary()
        self._closing: set[asyncio.Task[None]] = set()
        self._redaction = Redaction()

    async def open(self, connection: Connection, base_url: str, credentials: Credentials) -> None:
        """Has the connection lead to this address with this key; only the session calls this."""
        profile_id = connection.profile.id
        entry = self._by_profile.get(profile_id)
        if entry is None or (entry.base_url, entry.credentials) != (base_url, credentials):
            self._redaction += Redaction(server_authorization(credentials))
            client = await self._open_client(base_url, credentials)
            former = self._by_profile.get(profile_id)
            entry = self._by_profile[profile_id] = _Entry(client, base_url, credentials)
            if former is not None:
                self._retire(former)
        self._by_connection[connection] = entry

    def keep_only(self, profile_ids: Collection[str]) -> None:
        """Closes the clients of all other profiles, as soon as their requests have ended."""
        for profile_id in set(self._by_profile).difference(profile_ids):
            self._retire(self._by_profile.pop(profile_id))

    @asynccontextmanager
    async def lease(self, connection: Connection) -> AsyncIterator[Client]:
        """Lends the client of a connection, once it is open, for as long as the context lasts; only for the runner.

        Raises why there is none.
        """
        await connection.settled()
        entry = self._by_connection.get(connection)
        if entry is None:
            raise NotSent("The connection to this profile's service was closed before.")
        entry.leases += 1
        try:
            yield entry.client
        finally:
            entry.leases -= 1
            if not entry.is_current and not entry.leases:
                self._start_closing(entry)

    def without_secrets(self, data: bytes) -> bytes:
        """What is to be kept or logged, without the secret of any profile that was opened since the start.

        It may have been pasted into a request. The keys of Authorization headers, which hold it, go as well.
        """
        return self._redaction.data(data)

    async def close(self) -> None:
        """Closes every client; requests that still run end as lost or not sent."""
        entries = {*self._by_profile.values(), *self._by_connection.values()}
        self._by_profile.clear()
        self._by_connection.clear()
        for entry in entries:
            await entry.client.close()
        await asyncio.gather(*self._closing)

    def _retire(self, entry: _Entry) -> None:
        entry.is_current = False
        if not entry.leases:
            self._start_closing(entry)

    def _start_closing(self, entry: _Entry) -> None:
        """Closes a client in a task of its own: the one that replaces or releases it may be cancelled at any time."""
        task = asyncio.get_running_loop().create_task(entry.client.close())
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)


def usual_network() -> Network:
    """The system's proxy and certificates, and the usual time."""
    from notifyadmin.api.network import Network

    return Network()


async def open_client(
    base_url: str, credentials: Credentials, network: Callable[[], Network] = usual_network
) -> Client:
    """A client for one profile; `network` says which time, proxy and certificates its next request has.

    The HTTP library is loaded on a thread, because that takes a fifth of a second.
    """
    await asyncio.wrap_future(DaemonExecutor().submit(importlib.import_module, "notifyadmin.api.client"))
    from notifyadmin.api.client import Client

    return Client(base_url, credentials, network=network)
