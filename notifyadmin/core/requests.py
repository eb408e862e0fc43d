"""Everything that can be asked of the service, as values."""

from __future__ import annotations

from dataclasses import dataclass

from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest


@dataclass(frozen=True, slots=True)
class GetPreferences:
    """Reads what one user wants to receive."""

    user_id: str


@dataclass(frozen=True, slots=True)
class DeletePreferences:
    """Resets one notification type, or one category of it, to its defaults for one user."""

    user_id: str
    notification_id: str
    sub_notification_id: str | None = None


Request = SendRequest | RetractRequest | SetPreferencesRequest | GetPreferences | DeletePreferences


def user_of(request: Request) -> str:
    """The id of the user whom a request concerns."""
    return request.user.id if isinstance(request, SendRequest) else request.user_id


def is_write(request: Request) -> bool:
    """Whether a request changes something at the service."""
    return not isinstance(request, GetPreferences)
