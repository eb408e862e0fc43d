"""Requests in a few words: what a response answers, and what the program is doing meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.core.requests import (
    CancelSchedule,
    DeletePreferences,
    GetInAppNotifications,
    GetPreferences,
    QueryLogs,
    Request,
    Reschedule,
    operation_of,
    user_of,
    values_of,
)
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown

translate = QCoreApplication.translate


def title_of(request: Request) -> str:
    """What is asked of the service, for whom."""
    values = values_of(request)
    category = values.get("subNotificationId", values.get("secondaryId"))
    what = str(values.get("notificationId", values.get("trackingId", "")))
    return title_of_operation(operation_of(request), what, category, user_of(request))


def title_of_operation(operation: str, notification_id: str, category: str | None, user_id: str) -> str:
    """What was asked of the service, for whom, by the name of the operation that is stored for it."""
    match operation:
        case "send":
            text, category = translate("texts", "{notification} to {user}"), None
        case "retract":
            text = translate("texts", "{notification} for {user}")
        case "deletePreferences":
            text = translate("texts", "Reset of {notification} for {user}")
        case "getInAppNotifications":
            text = translate("texts", "In-app notifications of user {user}")
        case "reschedule" | "cancelSchedule":
            text = translate("texts", "Schedule of {notification}")
        case "queryLogs":
            text = translate("texts", "Delivery log")
        case _:
            text = translate("texts", "Preferences of user {user}")
    notification = f"{notification_id} / {category}" if category else notification_id
    return text.format(notification=shown(notification, NAME_CHARACTERS), user=shown(user_id, NAME_CHARACTERS))


def waiting_for(request: Request) -> str:
    """What happens while the response is awaited."""
    match request:
        case SendRequest():
            return translate("texts", "Sending…")
        case RetractRequest():
            return translate("texts", "Retracting…")
        case SetPreferencesRequest():
            return translate("texts", "Saving…")
        case DeletePreferences():
            return translate("texts", "Resetting…")
        case Reschedule():
            return translate("texts", "Rescheduling…")
        case CancelSchedule():
            return translate("texts", "Deleting the schedule…")
        case GetPreferences() | GetInAppNotifications() | QueryLogs():
            return translate("texts", "Loading…")
