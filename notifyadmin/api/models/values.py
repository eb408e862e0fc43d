"""The kinds of values that requests are made of, each with its limits and what the user may type."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WrapValidator

from notifyadmin.api.models import validators
from notifyadmin.api.models.kinds import Channel, Choices, Kind

MERGE_TAGS_BYTES = 150 * 1024

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
