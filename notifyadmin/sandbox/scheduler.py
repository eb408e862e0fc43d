"""Waits for the time of scheduled sends."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from operator import itemgetter

from notifyadmin.api.models.validators import moment_of
from notifyadmin.sandbox.sending import Sender
from notifyadmin.sandbox.state import State

LONGEST_WAIT_S = 30.0
"""The computer may sleep, or its clock be set, while a time is waited for."""

logger = logging.getLogger(__name__)


class Scheduler:
    """Delivers scheduled sends when their time has come, in the sandbox's event loop.

    Those whose time came while the sandbox did not run are delivered at its start. `on_delivered` is called after each.
    """

    def __init__(self, state: State, sender: Sender, on_delivered: Callable[[], None]) -> None:
        self._state = state
        self._sender = sender
        self._on_delivered = on_delivered
        self._changed = asyncio.Event()

    def wake(self) -> None:
        """What is scheduled may have changed."""
        self._changed.set()

    async def run(self) -> None:
        """Delivers until it is canceled."""
        while True:
            self._changed.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._deliver_due()):
                    await self._changed.wait()

    def _deliver_due(self) -> float | None:
        """Delivers what is due, the earliest first; gives the seconds until the next one, None where there is none."""
        now = datetime.now(UTC)
        moments = {
            tracking_id: moment_of(request.schedule) or now for tracking_id, request in self._state.schedules.items()
        }
        for tracking_id, moment in sorted(moments.items(), key=itemgetter(1)):
            if moment > now:
                return min(LONGEST_WAIT_S, (moment - now).total_seconds())
            self._deliver(tracking_id)
        return None

    def _deliver(self, tracking_id: str) -> None:
        request = self._state.schedules.pop(tracking_id)
        try:
            self._sender.deliver(tracking_id, request)
        except Exception:
            logger.exception("The sandbox failed to deliver a scheduled notification")
        self._on_delivered()
