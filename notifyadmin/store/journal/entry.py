"""What a row of the journal holds, as values; operations and outcomes are texts of the caller's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

RUNNING = "running"
"""The outcome of a row whose request still runs."""
UNKNOWN = "unknown"
"""The outcome of a row whose program ended before it could say more."""

MAX_BODY_BYTES = 1_000_000


def new_uid() -> str:
    """A name for a row, which no other row of any journal has."""
    import uuid

    return str(uuid.uuid4())


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a request or a response, cut after a megabyte; `size` is that of the whole, in bytes."""

    text: str
    size: int

    @classmethod
    def of(cls, data: bytes) -> Body:
        """A body as it was on the wire; bytes that are not UTF-8 become replacement characters."""
        is_whole = len(data) <= MAX_BODY_BYTES
        # A character that the cut goes through is left out.
        text = data.decode(errors="replace") if is_whole else data[:MAX_BODY_BYTES].decode(errors="ignore")
        return cls(text.replace("\0", "\N{REPLACEMENT CHARACTER}"), len(data))

    @property
    def is_cut(self) -> bool:
        """Whether only its beginning was kept."""
        return self.size > MAX_BODY_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """What is known before a request leaves. Moments have a time zone.

    `before` is what a change of preferences replaces, or a retraction removes, as JSON. Without `keeps_bodies`, the
    bodies are left out, and `before` with them. `tracking_id` is that of the send that it is about, where there is one.
    """

    uid: str
    at: datetime
    profile_id: str
    profile_name: str
    production: bool
    operation: str
    user_id: str
    notification_id: str = ""
    sub_notification_id: str = ""
    scheduled_at: datetime | None = None
    request: Body | None = None
    before: str | None = None
    keeps_bodies: bool = True
    tracking_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What came of it; `text` and `advice` are the verdict's words, `messages` the service's."""

    at: datetime
    outcome: str
    text: str = ""
    advice: str = ""
    status: int | None = None
    latency_s: float | None = None
    tracking_id: str = ""
    messages: tuple[str, ...] = ()
    answer: Body | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row as a list shows it. `row` grows from each to the next, whatever the clock says, and is never used again.

    `ended_at` is None where the request still runs, or was interrupted with its program. `settled` is what the
    service's log said later of an unknown outcome, as a text of the caller's, and `settled_at` when it was asked.
    `is_damaged` says that part of the row could not be read, as when another program has changed the file.
    """

    row: int
    uid: str
    at: datetime
    profile_id: str
    profile_name: str
    production: bool
    operation: str
    user_id: str
    notification_id: str
    sub_notification_id: str
    scheduled_at: datetime | None
    keeps_bodies: bool
    outcome: str
    text: str
    advice: str
    status: int | None
    latency_s: float | None
    tracking_id: str
    ended_at: datetime | None
    settled: str = ""
    settled_at: datetime | None = None
    is_damaged: bool = False

    @property
    def is_interrupted(self) -> bool:
        """Whether the program ended before the request did."""
        return self.ended_at is None and self.outcome == UNKNOWN


@dataclass(frozen=True, slots=True)
class Details:
    """One row with all that it has."""

    entry: Entry
    messages: tuple[str, ...]
    request: Body | None
    answer: Body | None
    before: str | None

    @property
    def started(self) -> Started:
        """What was known before the request left."""
        entry = self.entry
        return Started(
            uid=entry.uid,
            at=entry.at,
            profile_id=entry.profile_id,
            profile_name=entry.profile_name,
            production=entry.production,
            operation=entry.operation,
            user_id=entry.user_id,
            notification_id=entry.notification_id,
            sub_notification_id=entry.sub_notification_id,
            scheduled_at=entry.scheduled_at,
            request=self.request,
            before=self.before,
            keeps_bodies=entry.keeps_bodies,
            tracking_id=entry.tracking_id,
        )

    @property
    def ended(self) -> Ended | None:
        """What came of it; None where that is not known, or not yet."""
        entry = self.entry
        if entry.ended_at is None:
            return None
        return Ended(
            at=entry.ended_at,
            outcome=entry.outcome,
            text=entry.text,
            advice=entry.advice,
            status=entry.status,
            latency_s=entry.latency_s,
            tracking_id=entry.tracking_id,
            messages=self.messages,
            answer=self.answer,
        )
