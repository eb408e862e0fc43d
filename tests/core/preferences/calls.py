"""Requests of saves carried by a client, as the runner does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from notifyadmin.api.client import Client
from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import SetPreferencesRequest
from notifyadmin.core.intent import Call
from notifyadmin.core.requests import DeletePreferences, GetPreferences, Request


def caller(client: Client) -> Call:
    """Makes the requests that a save consists of."""

    async def call(
        request: Request, *, before: Mapping[str, object] | None = None, is_unchanged: object = None
    ) -> Answer[Any]:
        assert before is None, "an intent of preferences has it from the start"
        match request:
            case GetPreferences(user_id):
                return await client.get_preferences(user_id)
            case DeletePreferences(user_id, notification_id, sub_notification_id):
                return await client.delete_preferences(user_id, notification_id, sub_notification_id)
            case SetPreferencesRequest():
                return await client.set_user_preferences(request)
        raise AssertionError(f"No request of a save: {request}")

    return call
