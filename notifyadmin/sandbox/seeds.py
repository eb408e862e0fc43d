"""The users that every sandbox starts with, so that there is something to look at."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta

from notifyadmin.api.models import Channel, Delivery, User
from notifyadmin.sandbox import inbox
from notifyadmin.sandbox.state import Cell, State


def seed(state: State) -> None:
    """Adds three users: `123`, who can be reached by every channel and has used most of it; `456`, of whom only the
    id is known; `789`, who has switched every in-app notification off."""
    state.identify(_complete_user())
    state.identify(User(id="456"))
    state.identify(User(id="789", email="no-inapp@test.com"))
    _add_history(state)
    quiet = state.user_for_change("789")
    for entry in state.catalogue.values():
        quiet.choices[Cell(entry.about.notification_id, None, Channel.INAPP_WEB)] = Delivery.OFF


def _complete_user() -> User:
    subscription = {"endpoint": "https://push.example.com/123", "keys": {"p256dh": "BNc…", "auth": "tBH…"}}
    return User.from_wire(
        {
            "id": "123",
            "email": "test@test.com",
            "number": "+15005550006",
            "timezone": "America/Toronto",
            "pushTokens": [{"type": "FCM", "token": "sandbox-device-1", "device": {"platform": "android"}}],
            "webPushTokens": [{"sub": subscription}],
            "slackChannel": "#notifications",
        }
    )


def _add_history(state: State) -> None:
    user = state.user_for_change("123")
    user.received.update(state.catalogue)
    user.choices[Cell("comment_reply", None, Channel.EMAIL)] = Delivery.DAILY
    user.choices[Cell("comment_reply", "project_zephyr", Channel.WEB_PUSH)] = Delivery.OFF
    user.choices[Cell("order_tracking", None, Channel.SMS)] = Delivery.OFF
    now = datetime.now(UTC)
    apollo = {"subNotificationId": "project_apollo", "redirectURL": "https://app.example.com/comments/7"}
    order = {"redirectURL": "https://shop.example.com/orders/A-1001"}
    history: tuple[tuple[timedelta, str, str, dict[str, str]], ...] = (
        (timedelta(days=6), "hello_world", "Hello, Sam!", {}),
        (timedelta(days=2, hours=3), "order_tracking", "Order A-1001: packed.", order),
        (timedelta(days=1, hours=1), "order_tracking", "Order A-1001: on its way.", order),
        (timedelta(hours=2), "comment_reply", "Ada replied to your comment", apollo),
    )
    for age, notification_id, title, details in history:
        row = {"id": str(uuid.uuid4()), "notificationId": notification_id, "title": title, **details}
        inbox.add(user, row, now - age)
