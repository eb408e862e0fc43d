"""Making a row's request once more: what there is to know before, and the intent that does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from notifyadmin.api import verdict
from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import RetractRequest, SendRequest
from notifyadmin.api.verdict import OPEN, Outcome, Verdict
from notifyadmin.core import retraction
from notifyadmin.core.guard import RECENTLY, Reason
from notifyadmin.core.history.row import request_of, values_of
from notifyadmin.core.history.struck_out import sifted
from notifyadmin.core.intent import Intent
from notifyadmin.core.retraction import Retraction
from notifyadmin.core.session import Session
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.entry import RUNNING, Details, Entry
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from notifyadmin.store.recent_ids import RecentIds

MOST_COMPARED = 100


@dataclass(frozen=True, slots=True)
class Repetition:
    """What is made once more, and what speaks against it.

    `entry` is the row as it was; `last_at` is when the same went out last, where that was in the last ten minutes.
    `doubtful` are the paths of the texts in which “…” may stand for a key that was struck out.
    """

    entry: Entry
    reasons: frozenset[Reason]
    last_at: datetime | None = None
    doubtful: tuple[str, ...] = ()


class Repeater:
    """Makes the intents that make rows once more."""

    def __init__(self, journal: BackgroundJournal, session: Session, used: RecentIds) -> None:
        self._journal = journal
        self._session = session
        self._used = used

    async def intent(self, number: int) -> Intent[Any] | None:
        """What makes a row's request once more, by the profile of now; None where the row is gone.

        Raises NotRepeatable where nothing can be made of it, HistoryFailed where it cannot be read.
        """
        now = datetime.now().astimezone()
        found = await self._journal.read(lambda journal: _with_recent(journal, number, now))
        if found is None:
            return None
        details, last_at = found
        request, connection = request_of(details), self._session.connection
        doubtful = sifted(values_of(details)).doubtful
        reasons = {
            Reason.REPEATED: True,
            Reason.UNKNOWN_OUTCOME: details.entry.outcome in (*OPEN, RUNNING),
            Reason.OTHER_PROFILE: details.entry.profile_id != connection.profile.id,
            Reason.SENT_RECENTLY: last_at is not None,
            Reason.STRUCK_OUT: bool(doubtful),
        }
        holding = frozenset(reason for reason, holds in reasons.items() if holds)
        repetition = Repetition(details.entry, holding, last_at, doubtful)
        if isinstance(request, SendRequest):
            noted = self._noted(connection.profile.id, request.to_wire())
            return Intent(connection, request, verdict.of_send, on_answer=noted, repetition=repetition)
        if isinstance(request, RetractRequest):
            work = Retraction(request, None).run
            return Intent(connection, request, retraction.judge, work, repetition=repetition)
        return Intent(connection, request, _judge, repetition=repetition)

    def _noted(self, profile_id: str, values: Mapping[str, object]) -> Any:
        return lambda _: self._used.note_sent(profile_id, values)


def _with_recent(journal: Journal, number: int, now: datetime) -> tuple[Details, datetime | None] | None:
    """A row, and when the same was asked for last within RECENTLY; the row itself counts too.

    That may be a little ahead of now, where the clock was set back since.
    """
    details = journal.get(number)
    if details is None:
        return None
    entry = details.entry
    since, until = now - RECENTLY, now + RECENTLY
    like_it = Filter(user_id=entry.user_id, operations=(entry.operation,), since=since, until=until)
    recent = journal.details(like_it, limit=MOST_COMPARED)
    moments = [each.entry.at for each in recent if each.entry.outcome != Outcome.NOT_SENT and _is_same(each, details)]
    return details, max(moments, default=None)


def _is_same(one: Details, other: Details) -> bool:
    """Whether two rows are of the same request; where a body was not kept, as far as can be told."""
    if one.request is None or other.request is None:
        return one.entry.notification_id == other.entry.notification_id
    return one.request.text == other.request.text


def _judge(answer: Answer[Any]) -> Verdict:
    return verdict.of_answer(answer, "Saved", "Accepted by NotificationAPI.")
