"""The kinds of values that requests are made of, each with its limits and what the user may type."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from notifyadmin.api.strict_json import MAX_NESTING

MAX_NUMBER_BITS = 14_000  # Python writes no number of more than 4,300 digits.
COLLAPSE_ID_BYTES = 64
MERGE_TAGS_BYTES = 150 * 1024
MAX_SECONDS_DIGITS = 18
TTL_S = 4 * 7 * 24 * 3600


class Channel(StrEnum):
    """A way in which a notification reaches its user."""

    EMAIL = "EMAIL"
    INAPP_WEB = "INAPP_WEB"
    SMS = "SMS"
    CALL = "CALL"
    PUSH = "PUSH"
    WEB_PUSH = "WEB_PUSH"
    SLACK = "SLACK"


class Delivery(StrEnum):
    """How often a user hears of a notification on one channel."""

    OFF = "off"
    INSTANT = "instant"
    HOURLY = "hourly"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


class Kind(StrEnum):
    """What a text or a number means beyond its type; a form chooses the editor by it."""

    USER_ID = "userId"
    NOTIFICATION_ID = "notificationId"
    SUB_NOTIFICATION_ID = "subNotificationId"
    TEMPLATE_ID = "templateId"
    EMAIL = "email"
    TELEPHONE = "telephone"
    TIMEZONE = "timezone"
    URL = "url"
    TIMESTAMP = "timestamp"
    UNIX_TIME = "unixTime"
    SECONDS = "seconds"
    CHANNEL = "channel"
    COLLAPSE_ID = "collapseId"
    BADGE = "badge"


@dataclass(frozen=True, eq=False)
class Choices:
    """The values that a field can have, each with the words for it; `open` when others are accepted too."""

    words: Mapping[str | int, str]
    open: bool = False


def _check_not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("Required.")
    return text


# What was found is remembered: a form checks all of its fields whenever typing pauses.
@lru_cache(maxsize=16_384)
def _email_problem(address: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(address, check_deliverability=False, globally_deliverable=False)
    except EmailNotValidError as error:
        return f"Not an email address. {error}"
    return ""


def _check_email(address: str) -> str:
    problem = _email_problem(address)
    if problem:
        raise ValueError(problem)
    return address


@lru_cache(maxsize=256)
def _check_telephone(number: str) -> str:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, None if number.lstrip().startswith("+") else "US")
    except phonenumbers.NumberParseException:
        parsed = None
    # Possible in full, that is: without its area code, 555-1212 reaches nobody.
    possible = phonenumbers.ValidationResult.IS_POSSIBLE
    if parsed is None or phonenumbers.is_possible_number_with_reason(parsed) != possible:
        raise ValueError(
            "Not a telephone number. Write it as +15005550006, or a US or Canada number as (415) 555-1212."
        )
    return number


def _check_timezone(name: str) -> str:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        raise ValueError("Not a time zone. Write it as in Europe/Berlin.") from None
    return name


def _check_web_url(url_text: str) -> str:
    try:
        parts = urlsplit(url_text)
        host = parts.hostname
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https"):
        raise ValueError("Must be an address that starts with https:// or http://.")
    return url_text


def _check_schedule(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text if "T" in text else "")
    except ValueError:
        raise ValueError("Must be a date and time such as 2030-01-31T09:00:00Z.") from None
    if moment.tzinfo is None:
        raise ValueError("The time zone is missing: end it with Z, or with an offset such as +02:00.")
    if moment - datetime.now(moment.tzinfo) > timedelta(days=366):
        raise ValueError("At most a year ahead.")
    return text


def _check_collapse_id(text: str) -> str:
    size = len(text.encode(errors="surrogatepass"))
    if size > COLLAPSE_ID_BYTES:
        raise ValueError(f"{size} bytes long; at most {COLLAPSE_ID_BYTES} are allowed.")
    return text


def _check_seconds(text: str) -> str:
    if not (text.isascii() and text.isdigit() and len(text) <= MAX_SECONDS_DIGITS):
        raise ValueError("Must be a whole number of seconds.")
    return text


def _check_is_int(value: object) -> object:
    # To Python 10.0 and 10 are equal, and so are True and 1.
    if type(value) is not int:
        raise ValueError("Must be a whole number.")
    return value


def _check_is_number_or_text(value: object, check: ValidatorFunctionWrapHandler) -> Any:
    try:
        return check(value)
    except ValidationError:
        # One problem at the field itself, where pydantic has one for each type at a path that is none.
        raise ValueError("Must be a whole number or a text.") from None


def _number_to_text(value: object) -> object:
    # The documentation writes the time to live as a text, the Node SDK as a number: read either, write the text.
    return str(value) if type(value) is int else value


def _check_replace(pairs: dict[str, str]) -> dict[str, str]:
    if "" in pairs:
        raise ValueError("There is nothing to look for in one of the pairs.")
    return pairs


def _check_json(value: Any) -> Any:
    _walk(value, 1)
    return value


def _walk(value: object, depth: int) -> None:
    if depth > MAX_NESTING:
        raise ValueError(f"Nested more than {MAX_NESTING} levels deep.")
    match value:
        case None | bool() | str():
            return
        case int():
            if value.bit_length() > MAX_NUMBER_BITS:
                raise ValueError("The number has too many digits.")
        case float():
            if not math.isfinite(value):
                raise ValueError("JSON has no infinite numbers and no NaN.")
        case dict():
            for name, item in value.items():
                if not isinstance(name, str):
                    raise ValueError("Every name must be a text.")
                _walk(item, depth + 1)
        case list():
            for item in value:
                _walk(item, depth + 1)
        case _:
            raise ValueError(f"JSON has no such value as {type(value).__name__}.")


def whole_characters(text: str) -> str:
    """The text with U+FFFD for each half of a surrogate pair, which JSON can hold, and neither UTF-8 nor a screen."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


Required = Annotated[str, Field(min_length=1), AfterValidator(_check_not_blank)]
UserId = Annotated[Required, Kind.USER_ID]
NotificationId = Annotated[Required, Kind.NOTIFICATION_ID]
SubNotificationId = Annotated[str, Kind.SUB_NOTIFICATION_ID]
TemplateId = Annotated[str, Kind.TEMPLATE_ID]
ChannelName = Annotated[
    Required, Kind.CHANNEL, Choices({channel.value: channel.value for channel in Channel}, open=True)
]
EmailAddress = Annotated[str, AfterValidator(_check_email), Kind.EMAIL]
TelephoneNumber = Annotated[str, AfterValidator(_check_telephone), Kind.TELEPHONE]
TimezoneName = Annotated[str, AfterValidator(_check_timezone), Kind.TIMEZONE]
WebUrl = Annotated[str, AfterValidator(_check_web_url), Kind.URL]
Schedule = Annotated[str, AfterValidator(_check_schedule), Kind.TIMESTAMP]
CollapseId = Annotated[str, AfterValidator(_check_collapse_id), Kind.COLLAPSE_ID]
Badge = Annotated[int, Field(ge=0), Kind.BADGE]
UnixTime = Annotated[int, Field(ge=0), Kind.UNIX_TIME]
Seconds = Annotated[str, BeforeValidator(_number_to_text), AfterValidator(_check_seconds), Kind.SECONDS]
Replace = Annotated[dict[str, str], AfterValidator(_check_replace)]
JsonValue = Annotated[Any, AfterValidator(_check_json)]
JsonObject = Annotated[dict[str, Any], AfterValidator(_check_json)]
IsInt = BeforeValidator(_check_is_int)
NumberOrText = Annotated[int | str, WrapValidator(_check_is_number_or_text)]
ServiceText = Annotated[
    str, BeforeValidator(lambda value: whole_characters(value) if isinstance(value, str) else value)
]
"""What the service says, for reading only: one broken character does not make the whole response unreadable."""
