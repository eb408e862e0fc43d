"""A user's in-app notifications: read page by page, and what a retraction would remove of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import InAppNotification, InAppPage, RetractRequest
from notifyadmin.core.intent import Call
from notifyadmin.core.requests import GetInAppNotifications

MOST_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Inbox:
    """A user's in-app notifications, newest first; there may be more of them unless it `is_complete`."""

    rows: tuple[InAppNotification, ...]
    is_complete: bool


@dataclass(frozen=True, slots=True)
class InboxGroups:
    """An inbox as a retraction sees it.

    `asked` are those that go, `others` those that stay, by type. Of the `untold` the service does not tell the type:
    they may go or stay.
    """

    asked: tuple[InAppNotification, ...]
    others: Mapping[str, tuple[InAppNotification, ...]]
    untold: tuple[InAppNotification, ...]
    is_complete: bool

    @property
    def fewest_removed(self) -> int:
        """How many go at least."""
        return len(self.asked)

    @property
    def most_removed(self) -> int | None:
        """How many go at most; None where that is not known."""
        return len(self.asked) + len(self.untold) if self.is_complete else None


async def read_inbox(call: Call, first: GetInAppNotifications, *, most_rows: int = MOST_ROWS) -> Answer[Inbox]:
    """Reads from the page `first` on to the oldest notification, or until there are `most_rows`.

    A page begins with the moment at which the one before it ended, so that notifications come twice.
    """
    rows: dict[str, InAppNotification] = {}
    request = first
    while True:
        answer: Answer[InAppPage] = await call(request)
        page = answer.value.notifications
        new = [row for row in page if row.id not in rows]
        rows.update((row.id, row) for row in new)
        oldest = next((row.date for row in reversed(page) if row.date), None)
        if not new or oldest is None or len(rows) >= most_rows:
            break
        request = replace(first, before=oldest)
    # A full page of nothing new hides whatever else has the same date. A page that is not full says nothing: the
    # service may give fewer at a time than it was asked for.
    is_complete = not new and len(page) < first.count
    return Answer(Inbox(tuple(rows.values()), is_complete), answer.reply)


def groups_of(inbox: Inbox, request: RetractRequest) -> InboxGroups:
    """Which notifications a retraction removes: those of its type, with its secondary ID only if it has one."""
    asked, untold = [], []
    others: dict[str, list[InAppNotification]] = {}
    for row in inbox.rows:
        if row.notification_id is None:
            untold.append(row)
        elif row.notification_id == request.notification_id and _is_meant(row, request.secondary_id):
            asked.append(row)
        else:
            others.setdefault(row.notification_id, []).append(row)
    kept = {notification_id: tuple(rows) for notification_id, rows in others.items()}
    return InboxGroups(tuple(asked), kept, tuple(untold), inbox.is_complete)


def _is_meant(row: InAppNotification, secondary_id: str | None) -> bool:
    # What an empty secondary ID means nobody outside knows: too many are told rather than too few.
    return not secondary_id or row.sub_notification_id == secondary_id
