"""The row of one request in the journal: begun before it leaves, completed with what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from notifyadmin.api import models
from notifyadmin.api.credential_fields import may_hold_credential, without_credentials
from notifyadmin.api.exchange import Attempt
from notifyadmin.api.models import encode
from notifyadmin.api.models.validators import moment_of
from notifyadmin.api.redaction import MARK
from notifyadmin.api.verdict import Verdict
from notifyadmin.core.clients import Clients
from notifyadmin.core.intent import Intent
from notifyadmin.core.recent_sends import REACHED_NOBODY, RecentSends
from notifyadmin.core.requests import CancelSchedule, Reschedule, is_write, operation_of, user_of, values_of
from notifyadmin.store.journal.entry import Body, Ended, Started, new_uid

if TYPE_CHECKING:
    from notifyadmin.store.journal.journal import Journal


class Record:
    """The row of one request, begun and completed; both return when that is on the disk, or after a while."""

    def __init__(
        self,
        intent: Intent[Any],
        clients: Clients,
        recent: RecentSends,
        write: Callable[[Callable[[Journal], None]], Coroutine[Any, Any, None]],
        *,
        keeps_bodies: bool,
    ) -> None:
        self.uid = new_uid() if is_write(intent.request) else ""
        """The row's name; empty where there is none, because the request changes nothing."""
        self._intent = intent
        self._clients = clients
        self._recent = recent
        self._write = write
        self._keeps_bodies = keeps_bodies
        self._before = intent.before
        self._described: Started | None = None
        self._has_begun = False

    async def begin(self, before: Mapping[str, object] | None = None) -> None:
        """Writes that the request is about to leave, and what it replaces, where that is known better than before.

        A repetition of it is no second request, and writes nothing.
        """
        if not self.uid or self._has_begun:
            return
        self._has_begun = True
        if before is not None:
            self._before = before
        started = self.started
        if isinstance(self._intent.request, models.SendRequest):
            self._recent.note([started])
        await self._write(lambda journal: journal.begin(started))

    async def complete(self, verdict: Verdict, attempt: Attempt) -> None:
        """Writes what came of the request; it has ended, so cancelling its task changes nothing any more."""
        if not self.uid:
            return
        started = self.started
        if isinstance(self._intent.request, models.SendRequest) and verdict.outcome in REACHED_NOBODY:
            self._recent.forget(started)
        ended = self._ended(verdict, attempt, started.tracking_id)
        try:
            await self._write(lambda journal: journal.complete(started, ended))
        except asyncio.CancelledError:
            return

    @property
    def started(self) -> Started:
        """What is known beforehand, as it was when this was first asked for."""
        if self._described is None:
            self._described = self._describe()
        return self._described

    def _describe(self) -> Started:
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
            scheduled_at=moment_of(request.schedule) if isinstance(request, models.SendRequest | Reschedule) else None,
            tracking_id=request.tracking_id if isinstance(request, Reschedule | CancelSchedule) else "",
            request=None if body is None else Body.of(body),
            before=None if before is None else before.decode(),
            keeps_bodies=self._keeps_bodies,
        )

    def _kept(self, values: object) -> bytes | None:
        """A body without keys: those of this profile wherever they are, and any other that looks like one."""
        if values is None:
            return None
        data = encode(values)
        if may_hold_credential(data):
            data = encode(without_credentials(values, mark=MARK)[0])
        return self._clients.without_secrets(data)

    def _without_secret(self, text: str) -> str:
        """An id, or what a verdict says of one: a secret may have been pasted there, too."""
        data = text.encode(errors="surrogatepass")
        return self._clients.without_secrets(data).decode(errors="surrogatepass")

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
