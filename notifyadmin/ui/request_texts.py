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

_translate = QCoreApplication.translate


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
            text, category = _translate("texts", "{notification} to {user}"), None
        case "retract":
            text = _translate("texts", "{notification} for {user}")
        case "deletePreferences":
            text = _translate("texts", "Reset of {notification} for {user}")
        case "getInAppNotifications":
            text = _translate("texts", "In-app notifications of user {user}")
        case "reschedule" | "cancelSchedule":
            text = _translate("texts", "Schedule of {notification}")
        case "queryLogs":
            text = _translate("texts", "Delivery log")
        case _:
            text = _translate("texts", "Preferences of user {user}")
    notification = f"{notification_id} / {category}" if category else notification_id
    return text.format(notification=shown(notification, NAME_CHARACTERS), user=shown(user_id, NAME_CHARACTERS))


def waiting_for(request: Request) -> str:
    """What happens while the response is awaited."""
    match request:
        case SendRequest():
            return _translate("texts", "Sending…")
        case RetractRequest():
            return _translate("texts", "Retracting…")
        case SetPreferencesRequest():
            return _translate("texts", "Saving…")
        case DeletePreferences():
            return _translate("texts", "Resetting…")
        case Reschedule():
            return _translate("texts", "Rescheduling…")
        case CancelSchedule():
            return _translate("texts", "Deleting the schedule…")
        case GetPreferences() | GetInAppNotifications() | QueryLogs():
            return _translate("texts", "Loading…")
