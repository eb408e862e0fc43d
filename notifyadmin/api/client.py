"""The service's calls, typed: `wire` makes and reads them, `transport` carries them."""

from __future__ import annotations

import asyncio
import gc
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self, TypeVar

from notifyadmin.api import errors, wire
from notifyadmin.api.auth import Credentials
from notifyadmin.api.exchange import Answer, Attempt, HttpReply
from notifyadmin.api.models import (
    InAppPage,
    Preferences,
    RetractRequest,
    SendReply,
    SendRequest,
    SetPreferencesReply,
    SetPreferencesRequest,
)
from notifyadmin.api.models.logs import LogQuery, Logs, ScheduleChange
from notifyadmin.api.network import Network
from notifyadmin.api.regions import Region, base_url
from notifyadmin.api.transport import MAX_READ_AT_ONCE, Transport

T = TypeVar("T")


class Client:
    """Calls the service with one environment's credentials.

    Each call ends within the seconds that `network` gives, connecting and reading included, follows no redirect, reads
    at most 5 MB, and is never repeated by itself. A call returns an Answer or raises an ApiError. It may be cancelled
    at any time; the `attempt` that was passed to it then tells whether it went out.

    `network` is asked at each call, so that a changed setting applies to the next one. `tls` decides whom to trust in
    place of the system's certificates. Use it as an async context manager, or await `close()`.
    """

    def __init__(
        self,
        base_url_text: str,
        credentials: Credentials,
        *,
        network: Callable[[], Network] = Network,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._credentials = credentials
        self._transport = Transport(
            base_url(Region.CUSTOM, base_url_text),
            secret=credentials.client_secret,
            network=network,
            tls=tls,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Closes the connections; calls that still run end with ConnectionLost, or NotSent if nothing went out."""
        await self._transport.close()

    async def send(self, request: SendRequest, *, attempt: Attempt | None = None) -> Answer[SendReply]:
        """Sends a notification. Success means accepted: `verdict.of_send` tells what became of it."""
        return await self._perform(wire.send(self._credentials, request), attempt)

    async def retract(self, request: RetractRequest, *, attempt: Attempt | None = None) -> Answer[None]:
        """Deletes all in-app notifications of one type for one user; the service does not say how many."""
        return await self._perform(wire.retract(self._credentials, request), attempt)

    async def set_user_preferences(
        self, request: SetPreferencesRequest, *, attempt: Attempt | None = None
    ) -> Answer[SetPreferencesReply]:
        """Stores a user's choices. The documentation says that this overrides the existing ones, not how far."""
        return await self._perform(wire.set_user_preferences(self._credentials, request), attempt)

    async def get_preferences(self, user_id: str, *, attempt: Attempt | None = None) -> Answer[Preferences]:
        """A user's choices, with the notification types that the user has met."""
        return await self._perform(wire.get_preferences(self._credentials, user_id), attempt)

    async def delete_preferences(
        self,
        user_id: str,
        notification_id: str,
        sub_notification_id: str | None = None,
        *,
        attempt: Attempt | None = None,
    ) -> Answer[None]:
        """Forgets a user's choices for one notification type, or one category of it: back to the defaults."""
        call = wire.delete_preferences(self._credentials, user_id, notification_id, sub_notification_id)
        return await self._perform(call, attempt)

    async def in_app_notifications(
        self, user_id: str, *, count: int = 50, before: str | None = None, attempt: Attempt | None = None
    ) -> Answer[InAppPage]:
        """One page of a user's in-app inbox, newest first, from `before` (ISO 8601, that moment included) back."""
        return await self._perform(wire.in_app_notifications(self._credentials, user_id, count, before), attempt)

    async def query_logs(
        self, query: LogQuery, *, pause_s: float = 1.0, patience_s: float = 30.0, attempt: Attempt | None = None
    ) -> Answer[Logs]:
        """Rows of the service's log, which lags by seconds to a minute.

        Where the service searches for a while, it is asked again after each pause. Once patience is over, what it
        said last is returned, with `is_running`.
        """
        clock = asyncio.get_running_loop().time
        patient_until_s = clock() + patience_s
        answer = await self._perform(wire.query_logs(self._credentials, query), attempt)
        query_id = answer.value.query_id
        while query_id and answer.value.is_running and clock() < patient_until_s:
            await asyncio.sleep(pause_s)
            answer = await self._perform(wire.queried_logs(self._credentials, query_id), attempt)
        return answer

    async def reschedule(self, tracking_id: str, schedule: str, *, attempt: Attempt | None = None) -> Answer[None]:
        """Gives a scheduled notification another time, ISO 8601. One that has been sent is not sent again."""
        change = ScheduleChange.from_wire({"schedule": schedule})
        return await self._perform(wire.reschedule(self._credentials, tracking_id, change), attempt)

    async def cancel_schedule(self, tracking_id: str, *, attempt: Attempt | None = None) -> Answer[None]:
        """Has a scheduled notification not be sent."""
        return await self._perform(wire.cancel_schedule(self._credentials, tracking_id), attempt)

    async def _perform(self, call: wire.Call[T], attempt: Attempt | None) -> Answer[T]:
        try:
            reply = await self._transport.exchange(call.request, attempt or Attempt())
            if len(reply.body) > MAX_READ_AT_ONCE:
                return await asyncio.to_thread(_read, call, reply)
            return _read(call, reply)
        except errors.OutcomeUnknown as error:
            if call.changes_nothing:
                error.changes_nothing = True
                error.advice = error.reading_advice
            raise


def _read(call: wire.Call[T], reply: HttpReply) -> Answer[T]:
    with collector_paused():
        return Answer(call.result(reply), reply)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Reading a large answer makes a hundred thousand objects and no garbage, which Python would look for in vain."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
