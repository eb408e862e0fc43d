"""A user's in-app notifications: read page by page, and what a retraction would remove of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import InAppNotification, InAppPage, RetractRequest
from notifyadmin.core.intent import Call
from notifyadmin.core.requests import GetInAppNotifications

MOST_ROWS = 2_000
MOST_PAGES = 100
"""So many are read of a service that gives few rows at a time: whoever waits is not kept waiting for hours."""

Rows = tuple[InAppNotification, ...]


@dataclass(frozen=True, slots=True)
class Inbox:
    """A user's in-app notifications, newest first; there may be more of them unless it `is_complete`.

    `older_from` is the moment at which the next page begins; None where no other one is to be read.
    """

    rows: Rows = ()
    is_complete: bool = False
    older_from: str | None = None

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all rows."""
        return frozenset(row.id for row in self.rows)

    def with_page(self, page: InAppPage, count: int, *, most_rows: int = MOST_ROWS) -> Inbox:
        """With another page, of which so many rows were asked for.

        A page begins with the moment at which the one before it ended, so that notifications come twice.
        """
        known = self.ids
        new = {row.id: row for row in page.notifications if row.id not in known}
        rows = (*self.rows, *new.values())
        oldest = next((row.date for row in reversed(page.notifications) if row.date), None)
        # A full page of nothing new hides whatever else has the same date. A page that is not full says nothing: the
        # service may give fewer at a time than it was asked for.
        is_complete = not new and len(page.notifications) < count
        return Inbox(rows, is_complete, oldest if new and len(rows) < most_rows else None)


@dataclass(frozen=True, slots=True)
class InboxGroups:
    """An inbox as a retraction sees it.

    `asked` are those that go, `others` those that stay, by type. Of the `untold` the service does not tell the type:
    they may go or stay.
    """

    asked: Rows
    others: Mapping[str, Rows]
    untold: Rows
    is_complete: bool


async def read_inbox(call: Call, first: GetInAppNotifications, *, most_rows: int = MOST_ROWS) -> Answer[Inbox]:
    """Reads from the page `first` on to the oldest notification, or until there are `most_rows` or MOST_PAGES."""
    answer: Answer[InAppPage] = await call(first)
    inbox = Inbox().with_page(answer.value, first.count, most_rows=most_rows)
    for _ in range(MOST_PAGES - 1):
        if inbox.older_from is None:
            break
        answer = await call(replace(first, before=inbox.older_from))
        inbox = inbox.with_page(answer.value, first.count, most_rows=most_rows)
    return Answer(inbox, answer.reply)


def groups_of(inbox: Inbox, request: RetractRequest) -> InboxGroups:
    """Which notifications a retraction removes: those of its type, with its secondary ID only if it has one."""
    asked, untold = [], []
    others: dict[str, list[InAppNotification]] = {}
    for row in inbox.rows:
        if row.notification_id is None:
            untold.append(row)
        elif row.notification_id == request.notification_id and _is_meant(row, request):
            asked.append(row)
        else:
            others.setdefault(row.notification_id, []).append(row)
    kept = {notification_id: tuple(rows) for notification_id, rows in others.items()}
    return InboxGroups(tuple(asked), kept, tuple(untold), inbox.is_complete)


def _is_meant(row: InAppNotification, request: RetractRequest) -> bool:
    # What an empty secondary ID means nobody outside knows: too many are told rather than too few.
    secondary_id = request.secondary_id or (request.model_extra or {}).get("subNotificationId")  # newer SDKs' name
    return not secondary_id or row.sub_notification_id == secondary_id
