"""What the history is filtered by, as a value: chosen on the page, kept between two runs, asked of the journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from notifyadmin.api.verdict import OPEN, Outcome
from notifyadmin.store.journal.entry import RUNNING
from notifyadmin.store.journal.query import Filter, Follower

SCHEDULED = "scheduled"
"""In place of an operation: sends whose time is ahead."""
SCHEDULING = ("send", "reschedule")
"""The operations that give a send a time."""
AHEAD: tuple[str, ...] = (Outcome.SENT, Outcome.PARTLY_SENT, Outcome.DONE, *OPEN, RUNNING)
"""How they end where the service has that time, or may have it."""
CHANGED = Follower(("reschedule", "cancelSchedule"), (Outcome.DONE,))
"""The row after which a send does not wait for its former time any more."""
TODAY, YESTERDAY, WEEK, MONTH = "today", "yesterday", "week", "month"

_lengths = {TODAY: 1, WEEK: 7, MONTH: 30}


@dataclass(frozen=True, slots=True)
class Criteria:
    """What rows have to be like; an empty field lets all of them through.

    `day` is TODAY, YESTERDAY, WEEK (the last seven days), MONTH (the last thirty), or a date in ISO's form.
    """

    words: str = ""
    profile_id: str = ""
    operation: str = ""
    outcome: str = ""
    day: str = ""

    @classmethod
    def from_kept(cls, kept: Mapping[str, object]) -> Criteria:
        """What `to_kept` gave, whatever has become of it in a file."""
        texts = {field.name: kept.get(field.name) for field in fields(cls)}
        found = cls(**{name: text for name, text in texts.items() if isinstance(text, str)})
        known = found.day in ("", YESTERDAY, *_lengths) or date_of(found.day) is not None
        return found if known else replace(found, day="")

    def to_kept(self) -> dict[str, str]:
        """The fields that are set."""
        return {name: text for name in self.names() if (text := self.value(name))}

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The fields, in the order in which they are shown."""
        return tuple(field.name for field in fields(cls))

    def value(self, name: str) -> str:
        """What a field is set to."""
        return str(getattr(self, name)).strip()

    def without(self, name: str) -> Criteria:
        """The same, not filtered by that field any more."""
        return self.but(**{name: ""})

    def but(self, **values: Any) -> Criteria:
        """The same, with other values of some fields."""
        return replace(self, **values)

    def sought(self, now: datetime) -> Filter:
        """What is asked of the journal; days begin where `now` is, or by the computer's clocks where it has no zone.

        The offset of now alone would not do: it may be another one on the day that is meant.
        """
        since, until = self._days(now)
        is_scheduled = self.operation == SCHEDULED
        operations = SCHEDULING if is_scheduled else (self.operation,)
        outcomes = AHEAD if is_scheduled else ()
        return Filter(
            words=self.words,
            profile_id=self.profile_id or None,
            operations=operations if self.operation else None,
            outcomes=(self.outcome,) if self.outcome else outcomes or None,
            since=since,
            until=until,
            scheduled_after=now.astimezone() if is_scheduled else None,
            unless_followed_by=CHANGED if is_scheduled else None,
        )

    def _days(self, now: datetime) -> tuple[datetime | None, datetime | None]:
        """The first moment and the first one after it; a day has 23 hours where the clocks are changed."""
        today, day = now.date(), self.day
        if day in _lengths:
            return _midnight(today - timedelta(days=_lengths[day] - 1), now), None
        chosen = today - timedelta(days=1) if day == YESTERDAY else date_of(day)
        if chosen is None or chosen >= date.max:
            return None, None
        return _midnight(chosen, now), _midnight(chosen + timedelta(days=1), now)


def date_of(text: str) -> date | None:
    """The date that a text names."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _midnight(day: date, now: datetime) -> datetime:
    """The beginning of a day: by the computer's clocks where `now` is by them, else in the zone of `now`."""
    naive = datetime.combine(day, time())
    if now.tzinfo is not None:
        return naive.replace(tzinfo=now.tzinfo)
    try:
        return naive.astimezone()
    except (OSError, OverflowError, ValueError):  # a day that the computer's clocks do not have, on Windows any of 1969
        return naive.replace(tzinfo=UTC)
