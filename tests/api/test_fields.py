"""What the models declare can be walked: the form and the code generators are built from it."""

from __future__ import annotations

import pytest

from notifyadmin.api.models import (
    AndroidOptions,
    ApnOptions,
    Attachment,
    ChannelOptions,
    InAppNotification,
    Kind,
    Preferences,
    RetractRequest,
    SendReply,
    SendRequest,
    SetPreferencesReply,
    SetPreferencesRequest,
    User,
    Value,
)
from notifyadmin.api.models.fields import FieldSpec, Shape, fields_of, paths_of

REQUESTS: list[type[Value]] = [SendRequest, RetractRequest, SetPreferencesRequest]

DOCUMENTED = [
    *("notificationId", "user", "user.id", "user.email", "user.number", "mergeTags", "replace", "subNotificationId"),
    *("templateId", "forceChannels", "options"),
    *("options.email", "options.email.replyToAddresses", "options.email.ccAddresses", "options.email.bccAddresses"),
    "options.email.attachments",
    *("options.apn", "options.apn.expiry", "options.apn.priority", "options.apn.collapseId", "options.apn.threadId"),
    *("options.apn.badge", "options.apn.sound", "options.apn.contentAvailable"),
    *("options.fcm", "options.fcm.android", "options.fcm.android.collapseKey", "options.fcm.android.priority"),
    "options.fcm.android.ttl",
]
NEWER = [
    *("user.timezone", "user.pushTokens", "user.webPushTokens", "schedule"),
    *("options.email.fromName", "options.email.fromAddress", "options.fcm.android.restrictedPackageName"),
]


def field(model: type[Value], name: str) -> FieldSpec:
    return next(field for field in fields_of(model) if field.name == name)


def test_a_send_request_has_every_field_of_the_documentation_and_of_the_newer_sdks() -> None:
    assert sorted(paths_of(SendRequest)) == sorted(DOCUMENTED + NEWER)


def test_the_other_requests_have_every_field_of_the_documentation() -> None:
    assert list(paths_of(RetractRequest)) == ["notificationId", "userId", "secondaryId"]
    assert list(paths_of(SetPreferencesRequest)) == ["userId", "preferences"]
    choice = field(SetPreferencesRequest, "preferences").model
    assert choice is not None
    assert list(paths_of(choice)) == ["notificationId", "channel", "state", "delivery", "subNotificationId"]


def test_replies_have_the_names_that_the_service_uses() -> None:
    assert list(paths_of(SendReply)) == ["trackingId", "messages"]
    assert list(paths_of(SetPreferencesReply)) == ["UserPreferences"]
    assert list(paths_of(Preferences)) == ["preferences", "notifications", "subNotifications"]
    assert field(ChannelOptions, "defaultDeliveryOption").shape is Shape.TEXT
    assert {"redirectURL", "imageURL", "seen", "opened"} <= {field.name for field in fields_of(InAppNotification)}


def test_parents_come_before_their_fields_and_fields_in_their_declared_order() -> None:
    paths = list(paths_of(SendRequest))
    assert paths[:4] == ["notificationId", "user", "user.id", "user.email"]
    assert paths.index("options") < paths.index("options.fcm") < paths.index("options.fcm.android.ttl")


def test_only_what_the_documentation_requires_is_required() -> None:
    assert [field.name for field in fields_of(SendRequest) if field.required] == ["notificationId", "user"]
    assert [field.name for field in fields_of(User) if field.required] == ["id"]
    assert [field.name for field in fields_of(Attachment) if field.required] == ["filename", "url"]
    assert [field.name for field in fields_of(RetractRequest) if field.required] == ["notificationId", "userId"]


@pytest.mark.parametrize("model", REQUESTS)
def test_every_field_of_a_request_has_a_title_and_a_help_that_is_a_sentence(model: type[Value]) -> None:
    waiting = [model]
    while waiting:
        for declared in fields_of(waiting.pop()):
            assert declared.title, declared
            assert declared.help.endswith("."), declared
            if declared.model is not None:
                waiting.append(declared.model)


@pytest.mark.parametrize(
    ("model", "name", "shape", "kind"),
    [
        (SendRequest, "notificationId", Shape.TEXT, Kind.NOTIFICATION_ID),
        (SendRequest, "user", Shape.OBJECT, None),
        (SendRequest, "mergeTags", Shape.JSON, None),
        (SendRequest, "replace", Shape.PAIRS, None),
        (SendRequest, "templateId", Shape.TEXT, Kind.TEMPLATE_ID),
        (SendRequest, "schedule", Shape.TEXT, Kind.TIMESTAMP),
        (SendRequest, "forceChannels", Shape.LIST, None),
        (User, "id", Shape.TEXT, Kind.USER_ID),
        (User, "number", Shape.TEXT, Kind.TELEPHONE),
        (User, "timezone", Shape.TEXT, Kind.TIMEZONE),
        (ApnOptions, "expiry", Shape.INTEGER, Kind.UNIX_TIME),
        (ApnOptions, "priority", Shape.INTEGER, None),
        (ApnOptions, "contentAvailable", Shape.BOOLEAN, None),
        (AndroidOptions, "priority", Shape.TEXT, None),
        (AndroidOptions, "ttl", Shape.TEXT, Kind.SECONDS),
    ],
)
def test_a_field_says_what_it_is_made_of_and_what_it_means(
    model: type[Value], name: str, shape: Shape, kind: Kind | None
) -> None:
    assert (field(model, name).shape, field(model, name).kind) == (shape, kind)


def test_a_list_says_what_its_entries_are() -> None:
    addresses = field(SendRequest, "options").model
    assert addresses is not None
    email = field(addresses, "email").model
    assert email is not None
    copies = field(email, "ccAddresses").item
    assert copies is not None
    assert (copies.shape, copies.kind) == (Shape.TEXT, Kind.EMAIL)
    assert field(email, "attachments").model is Attachment
    channels = field(SendRequest, "forceChannels").item
    assert channels is not None
    assert channels.choices is not None
    assert channels.choices.open


def test_closed_choices_limits_examples_and_age_are_declared() -> None:
    priority = field(ApnOptions, "priority").choices
    assert priority is not None
    assert list(priority.words) == [10, 5, 1]
    assert not priority.open
    assert field(ApnOptions, "badge").minimum == 0
    assert field(ApnOptions, "expiry").minimum == 0
    assert field(ApnOptions, "sound").minimum is None
    assert field(ApnOptions, "sound").example == "default"
    assert [declared.name for declared in fields_of(SendRequest) if declared.deprecated] == ["forceChannels"]
