"""What a user wants to receive: the requests that change it, and the service's account of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import AliasChoices, Field, model_validator

from notifyadmin.api.models.base import Value, Wire
from notifyadmin.api.models.kinds import Choices, Delivery
from notifyadmin.api.models.values import (
    ChannelName,
    NotificationId,
    NumberOrText,
    ServiceText,
    SubNotificationId,
    UserId,
)

Frequency = Annotated[
    str,
    Choices(
        {
            Delivery.OFF.value: "Off",
            Delivery.INSTANT.value: "On",
            Delivery.HOURLY.value: "Hourly",
            Delivery.DAILY.value: "Daily",
            Delivery.WEEKLY.value: "Weekly",
            Delivery.MONTHLY.value: "Monthly",
        },
        open=True,
    ),
]


class Preference(Wire):
    """One choice of a user, as `POST /{clientId}/user_preferences/{userId}` takes it.

    Either `state` (on or off, the documented form) or `delivery` (off, instant or a frequency, the newer one).
    """

    notification_id: NotificationId = Field(title="Notification ID", description="The notification type.")
    channel: ChannelName = Field(title="Channel", description="The channel that is switched.")
    state: bool | None = Field(None, title="State", description="Whether the channel is on.")
    delivery: Frequency | None = Field(None, title="Delivery", description="Off, at once, or how often.")
    sub_notification_id: SubNotificationId | None = Field(
        None, title="Sub-notification ID", description="The category within the type, if one is meant."
    )

    @model_validator(mode="after")
    def _says_something(self) -> Preference:
        if self.state is None and self.delivery is None:
            raise ValueError("Either state or delivery is needed.")
        return self


class SetPreferencesRequest(Wire):
    """A user and all the choices to store; for the service the user is part of the path and the body is the list."""

    user_id: UserId = Field(title="User ID", description="The user's id in your own system.", examples=["123"])
    preferences: list[Preference] = Field(title="Preferences", description="Every choice that is to hold from now on.")


class ChannelState(Wire):
    """The stored choice for one channel."""

    channel: str
    state: bool | None = None
    delivery: str | None = None


class UserPreference(Wire):
    """The stored choices for one notification type, as the answer to a change lists them."""

    notification_id: str
    sub_notification_id: str | None = None
    channels_states: list[ChannelState] = Field(default_factory=list)


class SetPreferencesReply(Wire):
    """What the service stored."""

    user_preferences: list[UserPreference] = Field(default_factory=list, alias="UserPreferences")


class StoredPreference(Wire):
    """One explicit choice of the user, as the service keeps it."""

    notification_id: str
    channel: str
    delivery: str | None = None
    state: bool | None = None
    sub_notification_id: str | None = None

    @property
    def effective_delivery(self) -> str | None:
        """The frequency; for older answers, which have only a state, off or instant; None when it says neither."""
        if self.delivery is not None or self.state is None:
            return self.delivery
        return Delivery.INSTANT if self.state else Delivery.OFF


class DeliveryOption(Value):
    """Whether users may choose one frequency, and when it is delivered."""

    enabled: bool | None = None
    hour: NumberOrText | None = None
    day: NumberOrText | None = None
    date: NumberOrText | None = None


class ChannelOptions(Wire):
    """The frequencies of one channel of one notification type."""

    default_delivery_option: str | None = Field(
        None,
        # Accounts from before 2024 answer with the second spelling.
        validation_alias=AliasChoices("defaultDeliveryOption", "defaultDeliverOption"),
        serialization_alias="defaultDeliveryOption",
    )
    off: DeliveryOption | None = None
    instant: DeliveryOption | None = None
    hourly: DeliveryOption | None = None
    daily: DeliveryOption | None = None
    weekly: DeliveryOption | None = None
    monthly: DeliveryOption | None = None


class NotificationType(Wire):
    """A kind of notification that the user has met, with its channels and their frequencies."""

    notification_id: str
    title: ServiceText | None = None
    channels: list[str] = Field(default_factory=list)
    options: dict[str, ChannelOptions] | None = None


class SubNotification(Wire):
    """A category within a notification type."""

    notification_id: str
    sub_notification_id: str
    title: ServiceText | None = None


class Preferences(Wire):
    """The service's answer to `GET …/users/{userId}/preferences`.

    It lists only the types that the user has received or chosen something for, and only channels in use.
    """

    preferences: list[StoredPreference] = Field(default_factory=list)
    notifications: list[NotificationType] = Field(default_factory=list)
    sub_notifications: list[SubNotification] = Field(default_factory=list)
