"""The kinds of values that requests are made of, each with its limits and what the user may type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, WrapValidator

from notifyadmin.api.models import validators

MERGE_TAGS_BYTES = 150 * 1024


@dataclass(frozen=True, slots=True)
class Need:
    """The field of the user, by its name on the wire, without which a channel reaches nobody.

    `words` name it in a sentence; they are empty where apps register it with the service, so that a request seldom
    holds it.
    """

    field: str
    words: str = ""


class Channel(StrEnum):
    """A way in which a notification reaches its user; `need` is None where the user's id is enough."""

    EMAIL = "EMAIL", Need("email", "an email address")
    INAPP_WEB = "INAPP_WEB", None
    SMS = "SMS", Need("number", "a phone number")
    CALL = "CALL", Need("number", "a phone number")
    PUSH = "PUSH", Need("pushTokens")
    WEB_PUSH = "WEB_PUSH", Need("webPushTokens")
    SLACK = "SLACK", Need("slackChannel")  # a field that only the newer SDKs know

    need: Need | None

    def __new__(cls, name: str, need: Need | None) -> Self:
        member = str.__new__(cls, name)
        member._value_ = name
        member.need = need
        return member


class Delivery(StrEnum):
    """How often a user hears of a notification on one channel."""

    OFF = "off"
    INSTANT = "instant"
    HOURLY = "hourly"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


class Kind(StrEnum):
    """What a text or a number means beyond its type: editor, suggestions and warnings follow from it.

    The value of an id's kind is its path in a send request. RecentIds ids are remembered under that key.
    """

    USER_ID = "user.id", True
    NOTIFICATION_ID = "notificationId", True
    SUB_NOTIFICATION_ID = "subNotificationId", True
    TEMPLATE_ID = "templateId", True
    EMAIL = "email", False
    TELEPHONE = "telephone", False
    TIMEZONE = "timezone", False
    URL = "url", False
    TIMESTAMP = "timestamp", False
    UNIX_TIME = "unixTime", False
    SECONDS = "seconds", False
    CHANNEL = "channel", False
    COLLAPSE_ID = "collapseId", False
    BADGE = "badge", False

    is_id: bool

    def __new__(cls, name: str, is_id: bool) -> Self:
        member = str.__new__(cls, name)
        member._value_ = name
        member.is_id = is_id
        return member


@dataclass(frozen=True, eq=False)
class Choices:
    """The values that a field can have, each with the words for it; `open` when others are accepted too."""

    words: Mapping[str | int, str]
    open: bool = False


@dataclass(frozen=True, eq=False)
class Parts:
    """The texts that an object of no fixed shape usually holds, each with its title by its path within the object."""

    titles: Mapping[str, str]


Required = Annotated[str, Field(min_length=1), AfterValidator(validators.not_blank)]
UserId = Annotated[Required, Kind.USER_ID]
NotificationId = Annotated[Required, Kind.NOTIFICATION_ID]
SubNotificationId = Annotated[str, Kind.SUB_NOTIFICATION_ID]
TemplateId = Annotated[str, Kind.TEMPLATE_ID]
ChannelName = Annotated[
    Required, Kind.CHANNEL, Choices({channel.value: channel.value for channel in Channel}, open=True)
]
EmailAddress = Annotated[str, AfterValidator(validators.email_address), Kind.EMAIL]
TelephoneNumber = Annotated[str, AfterValidator(validators.telephone_number), Kind.TELEPHONE]
TimezoneName = Annotated[str, AfterValidator(validators.timezone_name), Kind.TIMEZONE]
WebUrl = Annotated[str, AfterValidator(validators.web_url), Kind.URL]
Schedule = Annotated[str, AfterValidator(validators.schedule), Kind.TIMESTAMP]
CollapseId = Annotated[str, AfterValidator(validators.collapse_id), Kind.COLLAPSE_ID]
Whole = BeforeValidator(validators.whole_number)
Badge = Annotated[int, Whole, Field(ge=0), Kind.BADGE]
UnixTime = Annotated[int, Whole, Field(ge=0), Kind.UNIX_TIME]
Seconds = Annotated[str, BeforeValidator(validators.seconds_text), AfterValidator(validators.seconds), Kind.SECONDS]
Replace = Annotated[dict[str, str], AfterValidator(validators.replace_pairs)]
JsonValue = Annotated[Any, AfterValidator(validators.json_value)]
JsonObject = Annotated[dict[str, Any], AfterValidator(validators.json_value)]
IsInt = BeforeValidator(validators.int_itself)
NumberOrText = Annotated[int | str, WrapValidator(validators.number_or_text)]
ServiceText = Annotated[
    str, BeforeValidator(lambda value: validators.whole_characters(value) if isinstance(value, str) else value)
]
"""What the service says, for reading only: one broken character does not make the whole response unreadable."""
