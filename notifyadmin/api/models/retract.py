"""Taking notifications back, and the in-app notifications that this is about."""

from __future__ import annotations

from pydantic import Field

from notifyadmin.api.models.base import Wire
from notifyadmin.api.models.values import NotificationId, ServiceText, SubNotificationId, UserId


class RetractRequest(Wire, title="Retract"):
    """Deletes every in-app notification of one type for one user: the body of `POST /{clientId}/sender/retract`.

    The service counts nothing and undoes nothing. Emails, messages and calls cannot be retracted.
    """

    notification_id: NotificationId = Field(
        title="Notification ID",
        description="The notification type to retract; all of its in-app notifications are deleted.",
        examples=["hello_world"],
    )
    user_id: UserId = Field(title="User ID", description="The user's id in your own system.", examples=["123"])
    secondary_id: SubNotificationId | None = Field(
        None,
        title="Secondary ID",
        description="Takes back only the notifications with this sub-notification id.",
    )


class InAppNotification(Wire):
    """One entry of a user's in-app inbox; times are ISO 8601."""

    id: str
    title: ServiceText | None = None
    date: str | None = None
    seen: bool | None = None
    redirect_url: str | None = Field(None, alias="redirectURL")
    image_url: str | None = Field(None, alias="imageURL")
    opened: str | None = None
    clicked: str | None = None
    archived: str | None = None
    notification_id: str | None = None
    sub_notification_id: str | None = None


class InAppPage(Wire):
    """One page of a user's inbox, newest first."""

    notifications: list[InAppNotification] = Field(default_factory=list)
