"""The service's own closed lists, and what a field's declaration can say of it beyond its type; no pydantic here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from notifyadmin.api.sentence import Sentence

NEWER_NAMES: Mapping[str, str] = {"type": "notificationId", "to": "user", "parameters": "mergeTags"}
"""The newer SDKs' names of fields of a send request, each with the documented name."""


def newer_name_text(newer: str) -> str:
    """What to say of a field that has its newer name."""
    return Sentence("“{newer}” is the newer name of “{name}”: rename it.", newer=newer, name=NEWER_NAMES[newer])


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
