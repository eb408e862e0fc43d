"""Every request and reply of the service, declared once.

A model is defined when it is first asked for, and pydantic imported with the first: a start needs none.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from notifyadmin.api.models.kinds import NEWER_NAMES, Channel, Choices, Delivery, Kind
from notifyadmin.api.strict_json import encode

if TYPE_CHECKING:
    from notifyadmin.api.models.base import Value, Wire
    from notifyadmin.api.models.preferences import (
        ChannelOptions,
        ChannelState,
        DeliveryOption,
        NotificationType,
        Preference,
        Preferences,
        SetPreferencesReply,
        SetPreferencesRequest,
        StoredPreference,
        SubNotification,
        UserPreference,
    )
    from notifyadmin.api.models.retract import InAppNotification, InAppPage, RetractRequest
    from notifyadmin.api.models.send import (
        AndroidOptions,
        ApnOptions,
        Attachment,
        EmailOptions,
        FcmOptions,
        PushToken,
        SendOptions,
        SendReply,
        SendRequest,
        User,
        WebPushToken,
    )

__all__ = [
    "NEWER_NAMES",
    "AndroidOptions",
    "ApnOptions",
    "Attachment",
    "Channel",
    "ChannelOptions",
    "ChannelState",
    "Choices",
    "Delivery",
    "DeliveryOption",
    "EmailOptions",
    "FcmOptions",
    "InAppNotification",
    "InAppPage",
    "Kind",
    "NotificationType",
    "Preference",
    "Preferences",
    "PushToken",
    "RetractRequest",
    "SendOptions",
    "SendReply",
    "SendRequest",
    "SetPreferencesReply",
    "SetPreferencesRequest",
    "StoredPreference",
    "SubNotification",
    "User",
    "UserPreference",
    "Value",
    "WebPushToken",
    "Wire",
    "encode",
]


def __getattr__(name: str) -> object:
    for module in ("base", "send", "preferences", "retract") if name in __all__ else ():
        found = getattr(import_module(f"{__name__}.{module}"), name, None)
        if found is not None:
            return found
    raise AttributeError(name)
