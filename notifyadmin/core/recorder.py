"""Has every write in the journal: a row before its request leaves, and in it what came of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from notifyadmin.api import models
from notifyadmin.api.sentence import Sentence
from notifyadmin.core.guard import RECENTLY
from notifyadmin.core.recent_sends import REACHED_NOBODY, RecentSends
from notifyadmin.core.signal import Signal
from notifyadmin.store.errors import HistoryFailed, StoreError

if TYPE_CHECKING:
    from notifyadmin.core.clients import Clients
    from notifyadmin.core.intent import Intent
    from notifyadmin.core.record import Record
    from notifyadmin.store.journal.background import BackgroundJournal
    from notifyadmin.store.journal.entry import Entry, Started
    from notifyadmin.store.journal.journal import Journal

PATIENCE_S = 3.0
"""How long a request, and its verdict, wait for the disk; after that they go on, and the row is written when it can."""

MOST_DAYS = 100 * 365
MOST_RECENT = 1_000
"""So many of the last sends are remembered from the run before."""

logger = logging.getLogger(__name__)


class Recorder:
    """Makes the rows of requests. Nothing that happens to the journal stops a request or changes its verdict.

    Signals:
        failed(StoreError error): a row could not be written; told once, until one could be written again.
        interrupted(tuple of Entry entries): requests whose program ended before they did; comes once, after `open`.
    """

    def __init__(
        self, journal: BackgroundJournal, clients: Clients, keeps_bodies: Callable[[], bool] = lambda: True
    ) -> None:
        """`keeps_bodies` says whether rows may hold bodies at all; a profile may forbid it for itself."""
        self.failed = Signal[[StoreError]]()
        self.interrupted = Signal[[tuple["Entry", ...]]]()
        self._journal = journal
        self._clients = clients
        self._keeps_bodies = keeps_bodies
        self._recent = RecentSends()
        self._writing: set[asyncio.Task[None]] = set()
        self._has_failed = False

    async def open(self, keep_days: int) -> None:
        """Tells what the last run has left open, and deletes what is older than so many days; 0 keeps everything."""
        from notifyadmin.store.journal.query import Filter

        try:
            entries = await self._journal.write(lambda journal: journal.settle())
            if entries:
                self.interrupted.emit(entries)
            self._recent.note(await self._journal.read(_sent_lately))
            if keep_days:
                oldest = datetime.now(UTC) - timedelta(days=min(keep_days, MOST_DAYS))
                await self._journal.delete(Filter(until=oldest))
            await self._journal.clean()
        except StoreError as error:
            self._tell(error)

    def record(self, intent: Intent[Any]) -> Record:
        """The row of a request, which is not written yet; there is none for a request that changes nothing."""
        from notifyadmin.core.record import Record

        keeps_bodies = self._keeps_bodies() and intent.profile.keep_bodies
        return Record(intent, self._clients, self._recent, self._write, keeps_bodies=keeps_bodies)

    def last_sent(self, intent: Intent[Any]) -> datetime | None:
        """When the same was sent last by the same profile, in the last ten minutes; None for anything but a send.

        The history knows it, also of the run before; where that cannot be read, what was sent since the start counts.
        """
        return (
            self._recent.last(self.record(intent).started) if isinstance(intent.request, models.SendRequest) else None
        )

    async def close(self) -> None:
        """Waits a while for what is still being written, and closes the journal."""
        with suppress(TimeoutError, StoreError):
            async with asyncio.timeout(PATIENCE_S):
                await asyncio.gather(*self._writing)
                await self._journal.close()

    async def _write(self, work: Callable[[Journal], None]) -> None:
        """Writes, for as long as that may take; cancelling whoever waits does not stop it."""
        writing = asyncio.ensure_future(self._written(work))
        self._writing.add(writing)
        writing.add_done_callback(self._writing.discard)
        _, late = await asyncio.wait({writing}, timeout=PATIENCE_S)
        if late:
            self._tell(HistoryFailed("The history could not be saved in time: the disk does not respond."))

    async def _written(self, work: Callable[[Journal], None]) -> None:
        try:
            await self._journal.write(work)
        except StoreError as error:
            self._tell(error)
        except Exception as error:  # a defect here is no reason not to send
            logger.error("The history failed: %s", type(error).__name__, exc_info=error)
            text = Sentence("The history could not be written ({code}).", code=type(error).__name__)
            self._tell(HistoryFailed(text))
        else:
            self._has_failed = False

    def _tell(self, error: StoreError) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(error)


def _sent_lately(journal: Journal) -> list[Started]:
    """The sends of the last minutes that may have reached somebody."""
    from notifyadmin.store.journal.query import Filter

    lately = Filter(operations=("send",), since=datetime.now(UTC) - RECENTLY)
    found = journal.details(lately, limit=MOST_RECENT)
    return [each.started for each in found if each.entry.outcome not in REACHED_NOBODY]
