"""The structs of the published Go SDK: of their fields, those that all of its versions agree on.

`user.timezone`, `pushTokens`, `webPushTokens`, `schedule`, `fromName`, `fromAddress` and a preference's
`subNotificationId` are in some versions only, a preference's `state` in none that has `delivery`. `apn.expiry` is a
text there, `fcm.android.ttl` a number.
"""

from __future__ import annotations

from notifyadmin.snippets.go_values import (
    ANY_MAP,
    BOOL_POINTER,
    INT_POINTER,
    TEXT,
    TEXT_MAP,
    TEXT_POINTER,
    TEXTS,
    Struct,
    Structs,
)

_user = Struct(
    "notificationapi.User",
    {"id": ("Id", TEXT), "email": ("Email", TEXT), "number": ("Number", TEXT_POINTER)},
)

_attachments = Structs(
    Struct("notificationapi.EmailAttachments", {"filename": ("Filename", TEXT), "url": ("Url", TEXT)})
)

_email = Struct(
    "notificationapi.SendRequestEmailOptions",
    {
        "replyToAddresses": ("ReplyToAddresses", TEXTS),
        "ccAddresses": ("CcAddresses", TEXTS),
        "bccAddresses": ("BccAddresses", TEXTS),
        "attachments": ("Attachments", _attachments),
    },
    is_pointer=True,
)

_apn = Struct(
    "notificationapi.SendRequestApnOptions",
    {
        "priority": ("Priority", INT_POINTER),
        "collapseId": ("CollapseId", TEXT_POINTER),
        "threadId": ("ThreadId", TEXT_POINTER),
        "badge": ("Badge", INT_POINTER),
        "sound": ("Sound", TEXT_POINTER),
        "contentAvailable": ("ContentAvailable", BOOL_POINTER),
    },
    is_pointer=True,
)

_android = Struct(
    "notificationapi.FcmAndroidOptions",
    {
        "collapseKey": ("CollapseKey", TEXT_POINTER),
        "priority": ("Priority", TEXT_POINTER),
        "restrictedPackageName": ("RestrictedPackageName", TEXT_POINTER),
    },
    is_pointer=True,
)

_fcm = Struct("notificationapi.SendRequestFcmOptions", {"android": ("Android", _android)}, is_pointer=True)

_options = Struct(
    "notificationapi.SendRequestOptions",
    {"email": ("Email", _email), "apn": ("Apn", _apn), "fcm": ("Fcm", _fcm)},
    is_pointer=True,
)

send_request = Struct(
    "notificationapi.SendRequest",
    {
        "notificationId": ("NotificationId", TEXT),
        "user": ("User", _user),
        "mergeTags": ("MergeTags", ANY_MAP),
        "replace": ("Replace", TEXT_MAP),
        "forceChannels": ("ForceChannels", TEXTS),
        "templateId": ("TemplateID", TEXT_POINTER),
        "subNotificationId": ("SubNotificationId", TEXT_POINTER),
        "options": ("Options", _options),
    },
)

retract_request = Struct(
    "notificationapi.RetractRequest",
    {"notificationId": ("NotificationId", TEXT), "userId": ("UserId", TEXT)},
)

# The whole body, so nothing leaves it away when it is empty.
user_preferences = Structs(
    Struct(
        "notificationapi.SetUserPreferencesRequest",
        {"notificationId": ("NotificationId", TEXT), "channel": ("Channel", TEXT), "delivery": ("Delivery", TEXT)},
    ),
    omits_empty=False,
)
