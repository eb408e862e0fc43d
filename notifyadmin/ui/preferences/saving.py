"""Saving a user's preferences without losing what somebody else has changed meanwhile. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notifyadmin.api.errors import ApiError, NotSent, OutcomeUnknown, Rejected
from notifyadmin.api.exchange import Answer, Attempt
from notifyadmin.api.models import Preferences, SetPreferencesRequest
from notifyadmin.ui.preferences.cells import RowKey
from notifyadmin.ui.preferences.state import PreferenceGrid

if TYPE_CHECKING:
    from notifyadmin.api.client import Client

REFUSALS = (401, 403, 404)
"""The answers by which an account tells that preferences cannot be read."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The service has the changes. `reread` is what it keeps now, None where that could not be read.

    `was_lost` tells that its answer never came, and that the changes were found there.
    """

    reread: Preferences | None
    was_lost: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """Nothing was saved: the service keeps something else than what was loaded."""

    theirs: Preferences


async def save(
    client: Client, grid: PreferenceGrid, request: SetPreferencesRequest, attempt: Attempt
) -> Answer[Saved | Conflict]:
    """Looks whether the state is still the one that was loaded, saves, and reads it again.

    Raises ApiError where it was not saved, or where nobody can tell.
    """
    before = await _read_first(client, request.user_id) if grid.is_readable else None
    if before is not None and grid.stored_otherwise(before.value):
        return Answer(Conflict(before.value), before.reply)
    try:
        answer = await client.set_user_preferences(request, attempt=attempt)
    except OutcomeUnknown as error:
        after = await _read_back(client, grid, request.user_id)
        if after is None:
            raise
        if PreferenceGrid(after.value).differences(request):
            error.advice = "Read back: the service does not have the changes, or not yet. Load again, then repeat it."
            raise
        return Answer(Saved(after.value, was_lost=True), after.reply)
    after = await _read_back(client, grid, request.user_id)
    return Answer(Saved(after.value if after is not None else None), answer.reply)


async def restore_default(
    client: Client, grid: PreferenceGrid, user_id: str, row: RowKey, attempt: Attempt
) -> Answer[Saved | Conflict]:
    """Has the service forget the choices of one row, and reads what it goes by then."""
    answer = await client.delete_preferences(user_id, row.notification_id, row.sub_notification_id, attempt=attempt)
    after = await _read_back(client, grid, user_id)
    return Answer(Saved(after.value if after is not None else None), answer.reply)


async def _read_first(client: Client, user_id: str) -> Answer[Preferences] | None:
    """What the service keeps; None where the account does not let it be read."""
    try:
        return await client.get_preferences(user_id)
    except OutcomeUnknown as error:
        raise NotSent(f"What the service keeps by now could not be read: {error}", reply=error.reply) from error
    except Rejected as error:
        if error.reply is not None and error.reply.status in REFUSALS:
            return None
        raise


async def _read_back(client: Client, grid: PreferenceGrid, user_id: str) -> Answer[Preferences] | None:
    """What the service keeps now; None where that cannot be read: what was saved stays saved all the same."""
    try:
        return await client.get_preferences(user_id) if grid.is_readable else None
    except ApiError:
        return None
