"""The send request, field by field, as the documentation's table and the newer SDKs have it.

Each field is declared once, here: its type, its title, its help, its limits. The form, the checks, the JSON and
the code in every language read it from this place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from notifyadmin.api.models.base import Wire
from notifyadmin.api.models.kinds import NEWER_NAMES, Choices, Parts, newer_name_text
from notifyadmin.api.models.values import (
    Badge,
    ChannelName,
    CollapseId,
    EmailAddress,
    IsInt,
    JsonObject,
    NotificationId,
    Replace,
    Required,
    Schedule,
    Seconds,
    ServiceText,
    SubNotificationId,
    TelephoneNumber,
    TemplateId,
    TimezoneName,
    UnixTime,
    UserId,
    WebUrl,
)
from notifyadmin.api.problems import REQUIRED, Problem
from notifyadmin.api.sentence import joined


class PushToken(Wire):
    """One device of the user that mobile push can reach."""

    type: Annotated[Literal["APN", "FCM"], Choices({"APN": "APN", "FCM": "FCM"})] = Field(
        title="Provider", description="Whose push service knows the token."
    )
    token: Required = Field(title="Token", description="The token that the provider gave to the device.")
    device: Annotated[JsonObject, Parts({"device_id": "Device ID", "platform": "Platform"})] | None = Field(
        None, title="Device", description="What is known about the device."
    )


class WebPushToken(Wire):
    """One browser of the user that web push can reach."""

    sub: Annotated[
        JsonObject, Parts({"endpoint": "Endpoint", "keys.p256dh": "Key (p256dh)", "keys.auth": "Key (auth)"})
    ] = Field(title="Subscription", description="The browser's PushSubscription: endpoint and keys.")


class User(Wire):
    """The person who is notified."""

    id: UserId = Field(
        title="User ID",
        description="The user's id in your own system. Nothing else is needed for in-app, web push and mobile push.",
        examples=["123"],
    )
    email: EmailAddress | None = Field(
        None, title="Email", description="Needed for the email channel.", examples=["test@test.com"]
    )
    number: TelephoneNumber | None = Field(
        None,
        title="Phone",
        description="Needed for SMS and calls: +15005550006, or a US or Canada number such as (415) 555-1212.",
        examples=["+15005550006"],
    )
    timezone: TimezoneName | None = Field(
        None,
        title="Time zone",
        description="The zone in which the user's digests and schedules are meant, as in Europe/Berlin.",
        examples=["America/Toronto"],
    )
    push_tokens: list[PushToken] | None = Field(
        None, title="Push tokens", description="The devices that mobile push is to reach, each with its own token."
    )
    web_push_tokens: list[WebPushToken] | None = Field(
        None, title="Web push tokens", description="The browsers that web push is to reach."
    )


class Attachment(Wire):
    """A file that goes along with the email."""

    filename: Required = Field(
        title="File name",
        description="The name that the recipient sees; without its extension the file may not open.",
        examples=["invoice.pdf"],
    )
    url: WebUrl = Field(
        title="URL",
        description="Where the service fetches the file. It has to be public for a few minutes after sending.",
        examples=["https://example.com/invoice.pdf"],
    )


class EmailOptions(Wire):
    """What can be changed about the email of one notification."""

    reply_to_addresses: list[EmailAddress] | None = Field(
        None, title="Reply to", description="Where the recipient's answer goes."
    )
    cc_addresses: list[EmailAddress] | None = Field(None, title="CC", description="Who gets a visible copy.")
    bcc_addresses: list[EmailAddress] | None = Field(None, title="BCC", description="Who gets a hidden copy.")
    from_address: EmailAddress | None = Field(
        None, title="From address", description="The sender's address in place of the template's."
    )
    from_name: str | None = Field(None, title="From name", description="The sender's name in place of the template's.")
    attachments: list[Attachment] | None = Field(
        None,
        title="Attachments",
        description="Files to attach. The email may weigh 10 MB with all of them.",
    )


class ApnOptions(Wire):
    """What can be changed about the notification on Apple's devices."""

    expiry: UnixTime | None = Field(
        None,
        title="Expiry",
        description="When Apple gives up on an unreachable device, in seconds since 1970. 0: one attempt, at once.",
    )
    priority: (
        Annotated[
            Literal[10, 5, 1],
            IsInt,
            Choices({10: "10 – at once", 5: "5 – when it suits the battery", 1: "1 – never wakes the device"}),
        ]
        | None
    ) = Field(None, title="Priority", description="How soon Apple delivers. Left out, it is 10.")
    collapse_id: CollapseId | None = Field(
        None,
        title="Collapse ID",
        description="Notifications with the same id replace one another on the device. At most 64 bytes.",
    )
    thread_id: str | None = Field(
        None, title="Thread ID", description="Notifications with the same id are grouped on the device."
    )
    badge: Badge | None = Field(
        None, title="Badge", description="The number on the app's icon. 0 removes it; left out, it stays as it is."
    )
    sound: str | None = Field(
        None,
        title="Sound",
        description="A sound file of the app, or default for the system's alert sound.",
        examples=["default"],
    )
    content_available: bool | None = Field(
        None, title="Content available", description="Wakes the app in the background to fetch new content."
    )


class AndroidOptions(Wire):
    """What can be changed about the notification on Android devices."""

    collapse_key: str | None = Field(
        None,
        title="Collapse key",
        description="Of several waiting with one key only the last is delivered. At most 4 keys at a time.",
    )
    priority: (
        Annotated[
            Literal["normal", "high"],
            Choices({"high": "high – at once, wakes the device", "normal": "normal – may be delayed"}),
        ]
        | None
    ) = Field(None, title="Priority", description="How soon Firebase delivers. Left out, it is high.")
    ttl: Seconds | None = Field(
        None,
        title="Time to live",
        description="How many seconds Firebase keeps the notification for an offline device. At most 4 weeks.",
        examples=["3600"],
    )
    restricted_package_name: str | None = Field(
        None,
        title="Package name",
        description="Only the app with this package name may receive the notification.",
        examples=["com.example.app"],
    )


class FcmOptions(Wire):
    """Firebase Cloud Messaging's options."""

    android: AndroidOptions | None = Field(None, title="Android push", description="Options for Android devices.")


class SendOptions(Wire):
    """Options by the channel that they change."""

    email: EmailOptions | None = Field(None, title="Email", description="Options for the email.")
    apn: ApnOptions | None = Field(None, title="Apple push", description="Options for Apple's devices.")
    fcm: FcmOptions | None = Field(None, title="Firebase", description="Options for Firebase Cloud Messaging.")


class SendRequest(Wire, title="Notification"):
    """A notification for one user: the body of `POST /{clientId}/sender`."""

    notification_id: NotificationId = Field(
        title="Notification ID",
        description="The id of the notification type to send; the service's dashboard lists them.",
        examples=["hello_world"],
    )
    user: User = Field(title="User", description="Who is notified.")
    merge_tags: JsonObject | None = Field(
        None,
        title="Merge tags",
        description="Values for the placeholders of the templates. Better not more than 150 KB in all.",
    )
    replace: Replace | None = Field(
        None,
        title="Replace",
        description="Texts to put in place of others, after the merge tags. Upper and lower case count.",
    )
    sub_notification_id: SubNotificationId | None = Field(
        None,
        title="Sub-notification ID",
        description="A category within the type, with user preferences of its own.",
    )
    template_id: TemplateId | None = Field(
        None,
        title="Template ID",
        description="A template to use in place of the default one: another wording, customer or language.",
    )
    schedule: Schedule | None = Field(
        None,
        title="Schedule",
        description="When to send it, at most a year ahead. A time in the past sends at once.",
    )
    force_channels: list[ChannelName] | None = Field(
        None,
        title="Force channels",
        description="The channels to use in place of the type's own. The user's preferences still count.",
        deprecated=True,
    )
    options: SendOptions | None = Field(None, title="Options", description="Options by channel.")

    @classmethod
    def _problems(cls, error: ValidationError, value: object) -> tuple[Problem, ...]:
        """Says of what is missing where it was given by its newer name."""
        given = value if isinstance(value, Mapping) else {}
        newer_names = {documented: newer for newer, documented in NEWER_NAMES.items() if newer in given}
        return tuple(
            replace(problem, text=joined(REQUIRED, newer_name_text(newer)))
            if problem.is_missing and (newer := newer_names.get(problem.path.partition(".")[0]))
            else problem
            for problem in super()._problems(error, value)
        )


MAX_TRACKING_ID = 1_000
"""The service's are of 36 characters; what is longer than this is none."""


class SendReply(Wire):
    """The service's answer to a send: an id to trace it by, and what it has to say about the channels."""

    tracking_id: ServiceText = Field(
        title="Tracking ID",
        description="The id of this notification in the service's logs.",
        max_length=MAX_TRACKING_ID,
    )
    messages: list[ServiceText] = Field(
        default_factory=list, title="Messages", description="Warnings, in the service's words."
    )
