"""What the models declare can be walked: the form and the code generators are built from it."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from annotated_types import Ge
from pydantic import Field

from notifyadmin.api.models import (
    NEWER_NAMES,
    AndroidOptions,
    ApnOptions,
    Attachment,
    Channel,
    ChannelOptions,
    InAppNotification,
    Kind,
    Preferences,
    PushToken,
    RetractRequest,
    SendReply,
    SendRequest,
    SetPreferencesReply,
    SetPreferencesRequest,
    User,
    Value,
    WebPushToken,
    Wire,
)
from notifyadmin.api.models.declared import fields_of, spec_of
from notifyadmin.api.models.fields import FieldSpec, ModelSpec, Shape
from notifyadmin.api.models.send_fields import SEND_REQUEST
from notifyadmin.api.problems import Problem
from tests.api.send_fields import MODULE, written

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


def field(model: type[Value] | ModelSpec, name: str) -> FieldSpec:
    spec = model if isinstance(model, ModelSpec) else spec_of(model)
    return next(field for field in spec.fields if field.name == name)


def test_a_send_request_has_every_field_of_the_documentation_and_of_the_newer_sdks() -> None:
    assert sorted(spec_of(SendRequest).paths()) == sorted(DOCUMENTED + NEWER)


def test_the_other_requests_have_every_field_of_the_documentation() -> None:
    assert list(spec_of(RetractRequest).paths()) == ["notificationId", "userId", "secondaryId"]
    assert list(spec_of(SetPreferencesRequest).paths()) == ["userId", "preferences"]
    choice = field(SetPreferencesRequest, "preferences").model
    assert choice is not None
    assert list(choice.paths()) == ["notificationId", "channel", "state", "delivery", "subNotificationId"]


def test_replies_have_the_names_that_the_service_uses() -> None:
    assert list(spec_of(SendReply).paths()) == ["trackingId", "messages"]
    assert list(spec_of(SetPreferencesReply).paths()) == ["UserPreferences"]
    assert list(spec_of(Preferences).paths()) == ["preferences", "notifications", "subNotifications"]
    assert field(ChannelOptions, "defaultDeliveryOption").shape is Shape.TEXT
    assert {"redirectURL", "imageURL", "seen", "opened"} <= {field.name for field in fields_of(InAppNotification)}


def test_parents_come_before_their_fields_and_fields_in_their_declared_order() -> None:
    paths = list(spec_of(SendRequest).paths())
    assert paths[:4] == ["notificationId", "user", "user.id", "user.email"]
    assert paths.index("options") < paths.index("options.fcm") < paths.index("options.fcm.android.ttl")


def test_only_what_the_documentation_requires_is_required() -> None:
    assert [field.name for field in fields_of(SendRequest) if field.required] == ["notificationId", "user"]
    assert [field.name for field in fields_of(User) if field.required] == ["id"]
    assert [field.name for field in fields_of(Attachment) if field.required] == ["filename", "url"]
    assert [field.name for field in fields_of(RetractRequest) if field.required] == ["notificationId", "userId"]


@pytest.mark.parametrize("model", REQUESTS)
def test_every_field_of_a_request_has_a_title_and_a_help_that_is_a_sentence(model: type[Value]) -> None:
    waiting = [spec_of(model)]
    while waiting:
        for declared in waiting.pop().fields:
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


class Everything(Wire):
    """A field of each type that somebody may declare."""

    price: float = Field(title="Price", ge=0.5)
    share: float | None = None
    either: int | float = 0
    anything: Any = None
    day: datetime.date | None = None
    exact: Decimal | None = None
    unique: set[int] | None = None
    pair: tuple[int, str] | None = None
    channel: Channel | None = None
    bare_list: list | None = None  # type: ignore[type-arg]  # as somebody may write it
    bare_dict: dict | None = None  # type: ignore[type-arg]  # as somebody may write it
    mixed: Literal["a", 1] | None = None
    yes: Literal[True] | None = None
    nothing: None = None
    later: Annotated[datetime.date | None, Ge(datetime.date(2020, 1, 1))] = None
    rates: list[float] | None = None


def test_any_type_can_be_declared() -> None:
    shapes = {declared.name: declared.shape for declared in fields_of(Everything)}
    expected = dict.fromkeys(shapes, Shape.OTHER)
    expected |= dict.fromkeys(("price", "share", "either"), Shape.NUMBER)
    expected |= dict.fromkeys(("anything", "bareDict"), Shape.JSON) | {"rates": Shape.LIST}
    assert shapes == expected
    assert field(Everything, "price").minimum == 0.5
    assert field(Everything, "later").minimum is None


def uneditable(model: ModelSpec, prefix: str = "") -> Iterator[str]:
    """The paths of the fields that no editor is made for."""
    for declared in model.fields:
        path = prefix + declared.name
        if Shape.OTHER in (declared.shape, declared.item and declared.item.shape):
            yield path
        if declared.model is not None:
            yield from uneditable(declared.model, f"{path}.")


def test_what_no_editor_is_made_for_is_found_by_its_name() -> None:
    class Holder(Wire):
        inner: list[Everything] | None = None
        days: list[datetime.date] | None = None

    assert {"inner.exact", "inner.bareList", "days"} <= set(uneditable(spec_of(Holder)))


@pytest.mark.parametrize("model", REQUESTS)
def test_every_field_of_a_request_has_an_editor(model: type[Value]) -> None:
    assert list(uneditable(spec_of(model))) == []


def test_a_number_is_any_finite_one() -> None:
    for number in (1, 1.5, 1e300, -0.0, 2**70):
        assert Everything.from_wire({"price": 1, "share": number}).to_wire()["share"] == number
    wrong: list[object] = ["1.5", "1e400", "nan", True, [], 10**400]
    for value in wrong:
        (problem,) = Everything.problems({"price": 1, "share": value})
        assert problem == Problem("share", "Must be a number, such as 1.5.")
    for endless in (math.nan, math.inf, -math.inf):
        (problem,) = Everything.problems({"price": 1, "share": endless})
        assert problem == Problem("share", "Must be a finite number.")
    assert Everything.problems({"price": 0.25}) == (Problem("price", "Must be 0.5 or more."),)


def test_the_fields_of_a_send_are_at_hand_before_its_model_is() -> None:
    assert repr(SEND_REQUEST) == repr(spec_of(SendRequest))
    assert MODULE.read_text("utf-8") == written()


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind.is_id])
def test_an_ids_kind_is_where_a_send_request_has_it(kind: Kind) -> None:
    model = SEND_REQUEST
    *parents, name = kind.value.split(".")
    for parent in parents:
        inner = field(model, parent).model
        assert inner is not None
        model = inner
    assert field(model, name).kind is kind


@pytest.mark.parametrize("channel", Channel)
def test_what_a_channel_needs_is_a_field_of_the_user(channel: Channel) -> None:
    assert channel.value == channel.name
    if channel.need is not None and channel is not Channel.SLACK:
        assert field(User, channel.need.field)


def test_a_newer_name_is_one_of_a_field_and_no_fields_own() -> None:
    names = {declared.name for declared in fields_of(SendRequest)}
    assert set(NEWER_NAMES.values()) <= names
    assert names.isdisjoint(NEWER_NAMES)


def test_a_list_says_what_its_entries_are() -> None:
    addresses = field(SendRequest, "options").model
    assert addresses is not None
    email = field(addresses, "email").model
    assert email is not None
    copies = field(email, "ccAddresses").item
    assert copies is not None
    assert (copies.shape, copies.kind) == (Shape.TEXT, Kind.EMAIL)
    assert field(email, "attachments").model is spec_of(Attachment)
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


def test_the_texts_that_an_object_of_no_fixed_shape_usually_holds_are_declared() -> None:
    device, subscription = field(PushToken, "device"), field(WebPushToken, "sub")
    assert (device.shape, subscription.shape) == (Shape.JSON, Shape.JSON)
    assert device.parts is not None
    assert subscription.parts is not None
    assert list(device.parts.titles) == ["device_id", "platform"]
    assert list(subscription.parts.titles) == ["endpoint", "keys.p256dh", "keys.auth"]
    assert field(SendRequest, "mergeTags").parts is None
