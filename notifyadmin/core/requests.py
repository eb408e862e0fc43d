"""Everything that can be asked of the service, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from notifyadmin.api import models

if TYPE_CHECKING:
    from notifyadmin.api.models.logs import LogQuery


@dataclass(frozen=True, slots=True)
class GetPreferences:
    """Reads what one user wants to receive."""

    user_id: str


@dataclass(frozen=True, slots=True)
class DeletePreferences:
    """Resets one notification type, or one category of it, to its defaults for one user."""

    user_id: str
    notification_id: str
    sub_notification_id: str | None = None


@dataclass(frozen=True, slots=True)
class GetInAppNotifications:
    """Reads a page of a user's in-app notifications, from `before` (ISO 8601, that moment included) back."""

    user_id: str
    count: int = 100
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Reschedule:
    """Gives a scheduled notification another time, as ISO 8601."""

    tracking_id: str
    schedule: str


@dataclass(frozen=True, slots=True)
class CancelSchedule:
    """Has a scheduled notification not be sent."""

    tracking_id: str


@dataclass(frozen=True, slots=True)
class QueryLogs:
    """Reads rows of the service's log."""

    query: LogQuery


Request: TypeAlias = (
    "models.SendRequest | models.RetractRequest | models.SetPreferencesRequest | GetPreferences | DeletePreferences"
    " | GetInAppNotifications | Reschedule | CancelSchedule | QueryLogs"
)


def user_of(request: Request) -> str:
    """The id of the user whom a request concerns; empty where it names none."""
    match request:
        case models.SendRequest():
            return request.user.id
        case Reschedule() | CancelSchedule() | QueryLogs():
            return ""
        case _:
            return request.user_id


def operation_of(request: Request) -> str:
    """The name of what a request does, by which it is stored and found again."""
    match request:
        case models.SendRequest():
            return "send"
        case models.RetractRequest():
            return "retract"
        case models.SetPreferencesRequest():
            return "setUserPreferences"
        case GetPreferences():
            return "getPreferences"
        case DeletePreferences():
            return "deletePreferences"
        case GetInAppNotifications():
            return "getInAppNotifications"
        case Reschedule():
            return "reschedule"
        case CancelSchedule():
            return "cancelSchedule"
        case QueryLogs():
            return "queryLogs"


def values_of(request: Request) -> dict[str, Any]:
    """All that a request says, by the names on the wire; parts of the address included."""
    match request:
        case GetPreferences(user_id):
            return {"userId": user_id}
        case DeletePreferences(user_id, notification_id, sub_notification_id):
            category = {} if sub_notification_id is None else {"subNotificationId": sub_notification_id}
            return {"userId": user_id, "notificationId": notification_id, **category}
        case GetInAppNotifications(user_id, count, before):
            return {"userId": user_id, "count": count, **({} if before is None else {"before": before})}
        case Reschedule(tracking_id, schedule):
            return {"trackingId": tracking_id, "schedule": schedule}
        case CancelSchedule(tracking_id):
            return {"trackingId": tracking_id}
        case QueryLogs(query):
            return query.to_wire()
        case _:
            return request.to_wire()


def is_write(request: Request) -> bool:
    """Whether a request changes something at the service."""
    return not isinstance(request, GetPreferences | GetInAppNotifications | QueryLogs)
