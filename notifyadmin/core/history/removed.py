"""What a retraction of the history was about, as sends that bring it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import InAppNotification, InAppPage
from notifyadmin.core.history.row import NotRepeatable, values_of
from notifyadmin.core.json_text import InvalidJson, parse_object
from notifyadmin.store.journal.entry import Details
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter

MOST_LOOKED_UP = 100
"""For so many notifications the row of their send is looked for."""


@dataclass(frozen=True, slots=True)
class Removed:
    """One in-app notification, and the send that brings it back, by the names on the wire.

    `is_original` says that this is the very request that made it, which the history has; else it is only the type and
    the user, without what filled in the template.
    """

    notification: InAppNotification
    values: dict[str, Any]
    is_original: bool


def removed_by(journal: Journal, details: Details) -> tuple[Removed, ...]:
    """The notifications that were there before a retraction, newest first; raises NotRepeatable."""
    try:
        rows = parse_object(details.before or "").get("notifications")
        notifications = None if rows is None else InAppPage.from_wire({"notifications": rows}).notifications
    except (InvalidJson, InvalidRequest):
        notifications = None
    if notifications is None:
        raise NotRepeatable("What was removed cannot be read.")
    if not notifications:
        raise NotRepeatable("There was nothing to remove.")
    return tuple(_removed(journal, details, each, at) for at, each in enumerate(notifications))


def _removed(journal: Journal, details: Details, notification: InAppNotification, at: int) -> Removed:
    original = _original(journal, notification.id) if at < MOST_LOOKED_UP else None
    if original is not None:
        return Removed(notification, original, is_original=True)
    entry, category = details.entry, notification.sub_notification_id
    notification_id = notification.notification_id or entry.notification_id
    values: dict[str, Any] = {"notificationId": notification_id, "user": {"id": entry.user_id}}
    return Removed(notification, values | ({"subNotificationId": category} if category else {}), is_original=False)


def _original(journal: Journal, tracking_id: str) -> dict[str, Any] | None:
    """The request that made a notification, where the history has it whole."""
    found = journal.details(Filter(tracking_ids=(tracking_id,), operations=("send",)), limit=1)
    try:
        return values_of(found[0]) if found else None
    except NotRepeatable:
        return None
