"""Everything that a sandbox remembers. It belongs to the sandbox's own event loop; no other thread touches it."""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from notifyadmin.api.models import SendRequest, User
from notifyadmin.sandbox.bounded_dict import BoundedDict
from notifyadmin.sandbox.catalogue import CatalogueEntry, seeded_catalogue, seeded_sub_notifications
from notifyadmin.sandbox.deliveries import Deliveries
from notifyadmin.sandbox.log import Log
from notifyadmin.sandbox.replies import Refused

MAX_INBOX = 1_000
MAX_CHOICES = 1_000
MAX_USERS = 1_000
MAX_SUB_NOTIFICATIONS = 1_000


class Cell(NamedTuple):
    """What a user can switch: a channel of a notification type, or of one category within it."""

    notification_id: str
    sub_notification_id: str | None
    channel: str


@dataclass(slots=True)
class StoredUser:
    """A user with all that belongs to them; the inbox has the newest entry last, each as it is on the wire."""

    profile: User
    choices: BoundedDict[Cell, str] = field(default_factory=lambda: BoundedDict(MAX_CHOICES))
    received: set[str] = field(default_factory=set)
    inbox: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=MAX_INBOX))


class State:
    """Users, types, deliveries and the log; of more than 1,000 users those changed longest ago are forgotten.

    `schedules` are the sends whose time is still to come, by tracking id.
    """

    def __init__(self, deliveries: Deliveries, *, log_lag_s: float = 0.0) -> None:
        self.env_id = str(uuid.uuid4())
        self.account_id = str(uuid.uuid4())
        self.deliveries = deliveries
        self.log = Log(log_lag_s)
        self.schedules: dict[str, SendRequest] = {}
        self.catalogue: Mapping[str, CatalogueEntry] = seeded_catalogue()
        self.sub_notifications: BoundedDict[tuple[str, str], str] = BoundedDict(MAX_SUB_NOTIFICATIONS)
        self._users: BoundedDict[str, StoredUser] = BoundedDict(MAX_USERS)
        self.clear()

    def clear(self) -> None:
        """Forgets every user, delivery and schedule, and knows the first sub-notifications again."""
        self.deliveries.clear()
        self.log.replace(())
        self.schedules.clear()
        self.sub_notifications.clear()
        self.sub_notifications.update(seeded_sub_notifications())
        self._users.clear()

    def users(self) -> tuple[StoredUser, ...]:
        """Every user, the one changed longest ago first."""
        return tuple(self._users.values())

    def replace_users(self, users: Iterable[StoredUser]) -> None:
        """Knows these users instead of those known so far."""
        self._users.clear()
        self._users.update({user.profile.id: user for user in users})

    def entry(self, notification_id: str, path: str = "notificationId") -> CatalogueEntry:
        """The type of that id; refused with 404 when there is none, `path` being the field that named it."""
        entry = self.catalogue.get(notification_id)
        if entry is None:
            raise Refused.by_service(404, f"{path}: There is no notification {notification_id}.")
        return entry

    def user(self, user_id: str) -> StoredUser | None:
        """The user of that id, if ever heard of."""
        return self._users.get(user_id)

    def user_for_change(self, user_id: str) -> StoredUser:
        """The user of that id, made on first mention, as the service does."""
        user = self._users.get(user_id) or StoredUser(User(id=user_id))
        self._users[user_id] = user
        return user

    def identify(self, given: User) -> StoredUser:
        """Stores what is said of a user beside what is known; a field given as null is forgotten [assumed]."""
        user = self.user_for_change(given.id)
        merged = {**user.profile.to_wire(), **given.to_wire()}
        user.profile = User.from_wire({name: value for name, value in merged.items() if value is not None})
        return user
