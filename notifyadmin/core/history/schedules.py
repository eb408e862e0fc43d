"""Sends that wait for their time: what has become of a schedule by now, and the intents that change it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from notifyadmin.api import verdict
from notifyadmin.api.errors import NotSent, Rejected
from notifyadmin.api.exchange import Answer
from notifyadmin.api.redaction import MARK
from notifyadmin.api.verdict import Verdict
from notifyadmin.core.clients import Connection
from notifyadmin.core.history.criteria import AHEAD, CHANGED, SCHEDULING
from notifyadmin.core.history.row import NotRepeatable, values_of
from notifyadmin.core.intent import Call, Intent
from notifyadmin.core.requests import CancelSchedule, Reschedule
from notifyadmin.store.journal.entry import Details, Entry
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter

NOT_FOUND, CONFLICT = 404, 409


class TrackingIdLost(NotSent):
    """The recorded tracking ID of a send is not the service's."""

    advice = "Nothing was changed. Change the schedule in the dashboard."
    retry_helps = False


@dataclass(frozen=True, slots=True)
class Scheduled:
    """When a row has a send go out. `change` is the last row that has changed or canceled that, None where none has.

    `timezone` is that of the user, by its name in the request; empty where it does not say.
    """

    entry: Entry
    at: datetime
    timezone: str = ""
    change: Entry | None = None

    def is_ahead(self, now: datetime) -> bool:
        """Whether the send still waits for this time, as far as the history knows."""
        return self.change is None and self.at > now and self.entry.outcome in AHEAD


def schedule_of(journal: Journal, details: Details) -> Scheduled | None:
    """The schedule of a row; None where it has none."""
    entry = details.entry
    if entry.operation not in SCHEDULING or entry.scheduled_at is None:
        return None
    if not entry.tracking_id:
        return Scheduled(entry, entry.scheduled_at, _timezone(details))
    same = (entry.tracking_id,)
    changes = journal.page(Filter(tracking_ids=same, operations=CHANGED.operations, outcomes=CHANGED.outcomes), limit=1)
    change = next((each for each in changes if each.row > entry.row), None)
    sends = (
        (details,) if entry.operation == "send" else journal.details(Filter(tracking_ids=same, operations=("send",)))
    )
    return Scheduled(entry, entry.scheduled_at, next(filter(None, map(_timezone, sends)), ""), change)


def rescheduling(connection: Connection, row: Entry, schedule: str) -> Intent[None]:
    """What gives the send of a row another time, as ISO 8601 writes it."""
    return _change(connection, Reschedule(row.tracking_id, schedule), row)


def cancellation(connection: Connection, row: Entry) -> Intent[None]:
    """What has the send of a row never go out."""
    return _change(connection, CancelSchedule(row.tracking_id), row)


def _change(connection: Connection, request: Reschedule | CancelSchedule, row: Entry) -> Intent[None]:
    async def work(call: Call) -> Answer[Any]:
        if MARK in request.tracking_id:
            raise TrackingIdLost("The history does not have the whole tracking ID: a key was struck out of it.")
        try:
            return await call(request)
        except Rejected as error:
            status = None if error.reply is None else error.reply.status
            if status == CONFLICT:
                error.advice = "Too late: the notification was already sent or canceled. Nothing was changed."
            elif status == NOT_FOUND:
                error.advice = (
                    "The service has no such schedule. The notification may already be sent or canceled."
                    " Nothing was changed."
                )
            raise

    judge = _judge_rescheduling if isinstance(request, Reschedule) else _judge_cancellation
    return Intent(connection, request, judge, work, row=row)


def _judge_rescheduling(answer: Answer[None]) -> Verdict:
    return verdict.of_answer(answer, "Rescheduled", "The notification will be sent at the new time.")


def _judge_cancellation(answer: Answer[None]) -> Verdict:
    return verdict.of_answer(answer, "Schedule canceled", "The notification will not be sent.")


def _timezone(details: Details) -> str:
    try:
        user = values_of(details).get("user")
    except NotRepeatable:
        return ""
    name = user.get("timezone") if isinstance(user, Mapping) else None
    return name if isinstance(name, str) else ""
