"""Requests that the sandbox answers, for empty forms at the first start."""

from __future__ import annotations

from collections.abc import Mapping

USER_ID = "123"
SEND: Mapping[str, object] = {
    "notificationId": "hello_world",
    "user": {"id": USER_ID, "email": "test@test.com", "number": "+15005550006"},
    "mergeTags": {"firstName": "Jane"},
}
RETRACT: Mapping[str, object] = {"notificationId": "hello_world", "userId": USER_ID}
