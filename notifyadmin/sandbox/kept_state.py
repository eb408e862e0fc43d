"""What a sandbox keeps over a restart, as JSON: users, preferences, inboxes, schedules, its log and port."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Annotated, Any, Protocol

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import SendRequest, User
from notifyadmin.sandbox.state import Cell, State, StoredUser


class Storage(Protocol):
    """Where a sandbox is kept. Both functions may block, and are called from the sandbox's own threads only."""

    def load(self) -> Mapping[str, Any] | None:
        """What was saved last; None where there is nothing, or nothing that can be read."""

    def update(self, change: Callable[[Mapping[str, Any] | None], Mapping[str, Any]]) -> bool:
        """Replaces what was saved last, by whomever, by what `change` makes of it.

        Returns False, and nothing is replaced, where that cannot be done. Never raises.
        """


def _moment(text: str) -> str:
    if datetime.fromisoformat(text).tzinfo is None:
        raise ValueError("The time has no zone.")
    return text


class _InboxRow(BaseModel):
    model_config = ConfigDict(extra="allow")

    id: str
    notificationId: str  # noqa: N815 - the name on the wire
    date: Annotated[str, AfterValidator(_moment)]
    seen: bool


class _KeptUser(BaseModel):
    profile: dict[str, Any]
    choices: list[tuple[str, str | None, str, str]]
    received: list[str]
    inbox: list[_InboxRow]


class _LogRow(BaseModel):
    model_config = ConfigDict(extra="allow")

    trackingId: str  # noqa: N815 - the name on the wire
    received_at: int


class _Kept(BaseModel):
    envId: str  # noqa: N815 - the name on the wire
    accountId: str  # noqa: N815 - the name on the wire
    users: list[_KeptUser]
    subNotifications: list[tuple[str, str, str]]  # noqa: N815 - the name on the wire
    # What older versions have not kept.
    schedules: list[tuple[str, dict[str, Any]]] = []
    log: list[_LogRow] = []


def to_json(state: State, port: int) -> dict[str, Any]:
    """A sandbox as it is now."""
    return {
        "port": port,
        "envId": state.env_id,
        "accountId": state.account_id,
        "users": [
            {
                "profile": user.profile.to_wire(),
                "choices": [[*cell, delivery] for cell, delivery in user.choices.items()],
                "received": sorted(user.received),
                "inbox": [dict(row) for row in user.inbox],
            }
            for user in state.users()
        ],
        "subNotifications": [[*key, title] for key, title in state.sub_notifications.items()],
        "schedules": [[tracking_id, request.to_wire()] for tracking_id, request in state.schedules.items()],
        "log": list(state.log.rows()),
    }


def is_whole(values: Mapping[str, Any]) -> bool:
    """Whether these are as `to_json` makes them."""
    try:
        kept = _Kept.model_validate(values)
        for user in kept.users:
            User.from_wire(user.profile)
    except (ValidationError, InvalidRequest):
        return False
    return True


def restore(state: State, values: Mapping[str, Any]) -> bool:
    """Makes a state what was kept; False, and nothing changed, where that is damaged.

    Choices and schedules for notification types that this version does not know are left out.
    """
    try:
        kept = _Kept.model_validate(values)
        users = [_user(state, user) for user in kept.users]
        schedules = {tracking_id: SendRequest.from_wire(request) for tracking_id, request in kept.schedules}
    except (ValidationError, InvalidRequest):
        return False
    state.env_id, state.account_id = kept.envId, kept.accountId
    state.sub_notifications.clear()
    state.sub_notifications.update({(one, other): title for one, other, title in kept.subNotifications})
    state.replace_users(users)
    state.log.replace(row.model_dump() for row in kept.log)
    state.schedules.clear()
    known = (item for item in schedules.items() if item[1].notification_id in state.catalogue)
    state.schedules.update(known)
    return True


def _user(state: State, kept: _KeptUser) -> StoredUser:
    user = StoredUser(User.from_wire(kept.profile))
    for notification_id, sub_notification_id, channel, delivery in kept.choices:
        if notification_id in state.catalogue:
            user.choices[Cell(notification_id, sub_notification_id, channel)] = delivery
    user.received.update(state.catalogue.keys() & set(kept.received))
    user.inbox.extend(row.model_dump() for row in kept.inbox)
    return user
