"""Has every write in the journal: a row before its request leaves, and in it what came of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from notifyadmin.api.exchange import Attempt
from notifyadmin.api.models import SendRequest, encode
from notifyadmin.api.models.validators import moment_of
from notifyadmin.api.sentence import Sentence
from notifyadmin.api.verdict import Verdict
from notifyadmin.core.clients import Clients
from notifyadmin.core.intent import Intent
from notifyadmin.core.requests import CancelSchedule, Reschedule, is_write, operation_of, user_of, values_of
from notifyadmin.core.signal import Signal
from notifyadmin.store.errors import HistoryFailed, StoreError
from notifyadmin.store.journal import BackgroundJournal, Body, Ended, Entry, Filter, Started, new_uid

if TYPE_CHECKING:
    from notifyadmin.store.journal.journal import Journal

PATIENCE_S = 3.0
"""How long a request, and its verdict, wait for the disk; after that they go on, and the row is written when it can."""

MOST_DAYS = 100 * 365

logger = logging.getLogger(__name__)


class Recorder:
    """Makes the rows of requests. Nothing that happens to the journal stops a request or changes its verdict.

    Signals:
        failed(StoreError error): a row could not be written; told once, until one could be written again.
        interrupted(tuple of Entry entries): requests whose program ended before they did; comes once, after `open`.
    """

    def __init__(self, journal: BackgroundJournal, clients: Clients) -> None:
        self.failed = Signal[[StoreError]]()
        self.interrupted = Signal[[tuple[Entry, ...]]]()
        self._journal = journal
        self._clients = clients
        self._writing: set[asyncio.Task[None]] = set()
        self._has_failed = False

    async def open(self, keep_days: int) -> None:
        """Tells what the last run has left open, and deletes what is older than so many days; 0 keeps everything."""
        try:
            entries = await self._journal.write(lambda journal: journal.settle())
            if entries:
                self.interrupted.emit(entries)
            if keep_days:
                oldest = datetime.now(UTC) - timedelta(days=min(keep_days, MOST_DAYS))
                await self._journal.delete(Filter(until=oldest))
            await self._journal.clean()
        except StoreError as error:
            self._tell(error)

    def record(self, intent: Intent[Any]) -> Record:
        """The row of a request, which is not written yet; there is none for a request that changes nothing."""
        return Record(intent, self._clients, self._write)

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


class Record:
    """The row of one request, begun and completed; both return when that is on the disk, or after a while."""

    def __init__(
        self,
        intent: Intent[Any],
        clients: Clients,
        write: Callable[[Callable[[Journal], None]], Coroutine[Any, Any, None]],
    ) -> None:
        self.uid = new_uid() if is_write(intent.request) else ""
        """The row's name; empty where there is none, because the request changes nothing."""
        self._intent = intent
        self._clients = clients
        self._write = write
        self._before = intent.before
        self._started: Started | None = None

    async def begin(self, before: Mapping[str, object] | None = None) -> None:
        """Writes that the request is about to leave, and what it replaces, where that is known better than before."""
        if not self.uid:
            return
        if before is not None:
            self._before = before
        started = self._start()
        await self._write(lambda journal: journal.begin(started))

    async def complete(self, verdict: Verdict, attempt: Attempt) -> None:
        """Writes what came of the request; it has ended, so cancelling its task changes nothing any more."""
        if not self.uid:
            return
        started = self._start()
        ended = self._ended(verdict, attempt, started.tracking_id)
        try:
            await self._write(lambda journal: journal.complete(started, ended))
        except asyncio.CancelledError:
            return

    def _start(self) -> Started:
        """What is known beforehand, as it was when this was first asked for."""
        if self._started is None:
            self._started = self._described()
        return self._started

    def _described(self) -> Started:
        intent, request, row = self._intent, self._intent.request, self._intent.row
        values = values_of(request)
        body, before = (self._kept(data) for data in (values, self._before))
        category = str(values.get("subNotificationId") or values.get("secondaryId") or "")
        return Started(
            uid=self.uid,
            at=datetime.now(UTC).astimezone(),
            profile_id=intent.profile.id,
            profile_name=intent.profile.name,
            production=intent.profile.production,
            operation=operation_of(request),
            user_id=self._without_secret(user_of(request) if row is None else row.user_id),
            notification_id=self._without_secret(
                str(values.get("notificationId", "")) if row is None else row.notification_id
            ),
            sub_notification_id=self._without_secret(category if row is None else row.sub_notification_id),
            scheduled_at=moment_of(request.schedule) if isinstance(request, SendRequest | Reschedule) else None,
            tracking_id=request.tracking_id if isinstance(request, Reschedule | CancelSchedule) else "",
            request=None if body is None else Body.of(body),
            before=None if before is None else before.decode(),
            keeps_bodies=intent.profile.keep_bodies,
        )

    def _kept(self, values: object) -> bytes | None:
        return None if values is None else self._clients.without_secret(self._intent.connection, encode(values))

    def _without_secret(self, text: str) -> str:
        """An id, or what a verdict says of one: a secret may have been pasted there, too."""
        data = text.encode(errors="surrogatepass")
        return self._clients.without_secret(self._intent.connection, data).decode(errors="surrogatepass")

    def _ended(self, verdict: Verdict, attempt: Attempt, tracking_id: str) -> Ended:
        # A save that found other choices than expected has the reply of a reading, which is not its own.
        reply = verdict.reply if attempt.may_have_been_sent else None
        return Ended(
            at=datetime.now(UTC).astimezone(),
            outcome=verdict.outcome.value,
            text=self._without_secret(verdict.text),
            advice=self._without_secret(verdict.advice),
            status=None if reply is None else reply.status,
            latency_s=None if reply is None else reply.elapsed_s,
            tracking_id=verdict.tracking_id or tracking_id,
            messages=tuple(self._without_secret(finding.text) for finding in verdict.findings),
            answer=None if reply is None else Body.of(reply.body),
        )
