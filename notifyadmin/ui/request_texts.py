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
)
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown

_translate = QCoreApplication.translate


def title_of(request: Request) -> str:
    """What is asked of the service, for whom."""
    match request:
        case SendRequest():
            text = _translate("texts", "{notification} to {user}")
            notification, user = request.notification_id, request.user.id
        case RetractRequest():
            text = _translate("texts", "{notification} of {user}")
            notification, user = _with_category(request.notification_id, request.secondary_id), request.user_id
        case DeletePreferences():
            text = _translate("texts", "Reset of {notification} for {user}")
            notification = _with_category(request.notification_id, request.sub_notification_id)
            user = request.user_id
        case SetPreferencesRequest() | GetPreferences():
            text = _translate("texts", "Preferences of user {user}")
            notification, user = "", request.user_id
        case GetInAppNotifications():
            text = _translate("texts", "In-app notifications of user {user}")
            notification, user = "", request.user_id
        case Reschedule() | CancelSchedule():
            text = _translate("texts", "Schedule of {notification}")
            notification, user = request.tracking_id, ""
        case QueryLogs():
            return _translate("texts", "Delivery log")
    return text.format(notification=shown(notification, NAME_CHARACTERS), user=shown(user, NAME_CHARACTERS))


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


def _with_category(notification_id: str, category: str | None) -> str:
    return f"{notification_id} / {category}" if category else notification_id
