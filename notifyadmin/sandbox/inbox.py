"""A user's in-app notifications: added by a send, read in pages, marked, counted and retracted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from notifyadmin.api.models import RetractRequest, Wire
from notifyadmin.sandbox.replies import Refused
from notifyadmin.sandbox.state import State, StoredUser

MAX_PAGE = 100


class InboxPatch(Wire):
    """When some notifications were opened, clicked or archived; null takes the mark away."""

    tracking_ids: list[str]
    opened: str | None = None
    clicked: str | None = None
    archived: str | None = None


def moment_of(text: str, path: str) -> datetime:
    """An ISO 8601 time, in UTC unless it says otherwise; refused with 400 when it is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Refused.by_service(400, f"{path}: Must be a date and time such as 2030-01-31T09:00:00Z.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def add(user: StoredUser, row: dict[str, Any], date: datetime) -> None:
    """Puts an entry on top, dated to the millisecond and later than the one below it, so that pages can end there."""
    date = date.replace(microsecond=date.microsecond // 1000 * 1000)
    if user.inbox:
        date = max(date, datetime.fromisoformat(user.inbox[-1]["date"]) + timedelta(milliseconds=1))
    written = date.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    user.inbox.append({**row, "date": written, "seen": False})


def page(user: StoredUser | None, count_text: str | None, before_text: str | None) -> list[dict[str, Any]]:
    """The newest entries not after `before`, at most `count` and never more than 100 [assumed]."""
    count = _count(count_text)
    before = None if before_text is None else moment_of(before_text, "before")
    rows = reversed(user.inbox) if user else ()
    wanted = [row for row in rows if before is None or datetime.fromisoformat(row["date"]) <= before]
    return wanted[:count]


def mark(user: StoredUser | None, patch: InboxPatch) -> None:
    """Sets or takes away the marks named in `patch`; an entry opened or clicked has been seen [assumed]."""
    marks = {name: value for name, value in patch.to_wire().items() if name in ("opened", "clicked", "archived")}
    for name, value in marks.items():
        if value is not None:
            moment_of(value, name)
    wanted = set(patch.tracking_ids)
    for row in user.inbox if user else ():
        if row["id"] in wanted:
            for name, value in marks.items():
                if value is None:
                    row.pop(name, None)
                else:
                    row[name] = value
            row["seen"] = "opened" in row or "clicked" in row


def unread(user: StoredUser | None) -> int:
    """How many entries were neither seen nor archived [assumed]."""
    return sum(not row["seen"] and "archived" not in row for row in (user.inbox if user else ()))


def retract(state: State, request: RetractRequest) -> None:
    """Deletes a user's entries of one type, or those of one category of it.

    The category is `secondaryId`, in newer SDKs `subNotificationId`. Nothing to delete is no error [assumed].
    """
    state.entry(request.notification_id)
    user = state.user(request.user_id)
    if user is None:
        return
    extra = request.model_extra or {}
    category = request.secondary_id if request.secondary_id is not None else extra.get("subNotificationId")
    kept = [row for row in user.inbox if not _is_retracted(row, request.notification_id, category)]
    user.inbox.clear()
    user.inbox.extend(kept)


def _is_retracted(row: dict[str, Any], notification_id: str, category: object) -> bool:
    return row["notificationId"] == notification_id and category in (None, row.get("subNotificationId"))


def _count(text: str | None) -> int:
    if text is None:
        return MAX_PAGE
    if not (text.isascii() and text.isdigit() and int(text[:6]) > 0):
        raise Refused.by_service(400, "count: Must be a whole number, 1 or more.")
    return min(int(text[:6]), MAX_PAGE)
