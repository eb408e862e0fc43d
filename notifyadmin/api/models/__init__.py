"""Every request and reply of the service, declared once."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from notifyadmin.api.models.base import Value, Wire, encode
from notifyadmin.api.models.send import (
    NEWER_NAMES,
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
from notifyadmin.api.models.values import Channel, Choices, Delivery, Kind

if TYPE_CHECKING:
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
    """Defines the models that no start needs when one of them is first asked for: each takes a millisecond."""
    for module in ("preferences", "retract"):
        found = getattr(import_module(f"{__name__}.{module}"), name, None)
        if found is not None:
            return found
    raise AttributeError(name)
