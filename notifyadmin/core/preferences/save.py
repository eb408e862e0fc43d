"""Saving a user's preferences without losing a stored choice, or what someone else has changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from notifyadmin.api.errors import ApiError, NotSent, OutcomeUnknown, Rejected
from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import Preferences, SetPreferencesRequest
from notifyadmin.api.sentence import joined
from notifyadmin.core.intent import Call
from notifyadmin.core.preferences.cells import CellKey, Change, Choices, RowKey, Values, full_title
from notifyadmin.core.preferences.compare import in_order
from notifyadmin.core.preferences.conflict import changed_elsewhere
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.core.preferences.loaded import choices_in, stored_in
from notifyadmin.core.requests import DeletePreferences, GetPreferences

REFUSALS = (403, 404)
"""The statuses by which an account says that preferences cannot be read; 401 refuses the credentials for anything."""


@dataclass(frozen=True, slots=True)
class Save:
    """What one save does, as it was when it was asked for; later edits of the grid are not part of it.

    `stored` is what the service had when the grid was loaded. `is_readable` is false where the account does not let
    preferences be read: then nothing can be compared.
    """

    request: SetPreferencesRequest
    changes: Choices
    stored: Values
    is_readable: bool

    @classmethod
    def of(cls, grid: PreferenceGrid, user_id: str) -> Save:
        """Saves all changes of a grid."""
        return cls(grid.request(user_id), dict(grid.pending), dict(grid.stored), grid.is_readable)

    @property
    def expected(self) -> Values:
        """What has to be stored afterwards: all that was, with what is sent on top."""
        return {**self.stored, **choices_in(self.request)}

    def changed_elsewhere(self, now: Values) -> list[CellKey]:
        """The cells that someone else has changed since the grid was loaded, and not in the way this save does."""
        return changed_elsewhere(self.stored, now, choices_in(self.request))

    def effects(self, grid: PreferenceGrid) -> tuple[Change, ...]:
        """What it changes in a grid, cell by cell."""
        return tuple(
            Change(full_title(key.row, grid.titles), key.channel, grid.cell(key).saved, self.changes[key])
            for key in in_order(grid, self.changes)
        )

    @property
    def before(self) -> dict[str, object] | None:
        """What the user had chosen until then; None where that is not known."""
        return _before(self.request.user_id, self.stored, self.changes) if self.is_readable else None

    async def run(self, call: Call) -> Answer[Saved | Conflict]:
        """Reads what is stored now, saves if it was not changed elsewhere, and reads it again.

        It is repeated by itself only where what is stored is still what was read before. Raises ApiError where nothing
        was saved, or where the outcome is unknown.
        """
        user_id = self.request.user_id
        before = await _read_first(call, user_id) if self.is_readable else None

        async def is_unchanged() -> bool:
            now = await _read_back(call, user_id)
            return now is not None and before is not None and stored_in(now.value) == stored_in(before.value)

        if before is not None and self.changed_elsewhere(stored_in(before.value)):
            return Answer(Conflict(before.value), before.reply)
        try:
            answer = await call(self.request, is_unchanged=is_unchanged if self.is_readable else None)
        except OutcomeUnknown as error:
            after = await _read_back(call, user_id) if self.is_readable else None
            if after is None:
                raise
            if any(stored_in(after.value).get(key) != wanted for key, wanted in choices_in(self.request).items()):
                error.advice = "The changes are not stored, or not yet. Load again before you retry."
                raise
            return Answer(Saved(after.value, was_lost=True), after.reply)
        after = await _read_back(call, user_id) if self.is_readable else None
        return Answer(Saved(after.value if after is not None else None), answer.reply)


@dataclass(frozen=True, slots=True)
class Reset:
    """Deletes the stored choices of one row, so that its defaults apply."""

    request: DeletePreferences
    stored: Values
    is_readable: bool

    @classmethod
    def of(cls, grid: PreferenceGrid, user_id: str, row: RowKey) -> Reset:
        """Resets a row of a grid."""
        return cls(DeletePreferences(user_id, *row), dict(grid.stored), grid.is_readable)

    @property
    def row(self) -> RowKey:
        """The row whose choices are deleted."""
        return RowKey(self.request.notification_id, self.request.sub_notification_id)

    @property
    def expected(self) -> Values:
        """What has to be stored afterwards: the choices of all other rows."""
        return {key: delivery for key, delivery in self.stored.items() if key.row != self.row}

    def _choices_in(self, stored: Values) -> Values:
        return {key: delivery for key, delivery in stored.items() if key.row == self.row}

    def effects(self, grid: PreferenceGrid) -> tuple[Change, ...]:
        """What it changes in a grid, cell by cell."""
        return tuple(
            Change(full_title(key.row, grid.titles), key.channel, self.stored[key], grid.cell(key).default)
            for key in in_order(grid, self.stored)
            if key.row == self.row
        )

    @property
    def before(self) -> dict[str, object] | None:
        """What the user had chosen until then; None where that is not known."""
        return _before(self.request.user_id, self.stored, ()) if self.is_readable else None

    async def run(self, call: Call) -> Answer[Saved | Conflict]:
        """Deletes, and reads what is stored then. Raises ApiError where nothing was deleted, or that is unknown.

        It is repeated by itself only where the row's choices are still those that were loaded.
        """

        async def is_unchanged() -> bool:
            now = await _read_back(call, self.request.user_id)
            return now is not None and self._choices_in(stored_in(now.value)) == self._choices_in(self.stored)

        answer = await call(self.request, is_unchanged=is_unchanged if self.is_readable else None)
        after = await _read_back(call, self.request.user_id) if self.is_readable else None
        return Answer(Saved(after.value if after is not None else None), answer.reply)


@dataclass(frozen=True, slots=True)
class Saved:
    """The service accepted the changes. `reread` is what it stores now, None where that could not be read.

    `was_lost` says that the response to the save never came, and that the changes were found by reading again.
    """

    reread: Preferences | None
    was_lost: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """Nothing was saved: what the service stores is not what was loaded any more."""

    theirs: Preferences


def _before(user_id: str, stored: Values, changed: Iterable[CellKey]) -> dict[str, object]:
    """All stored choices, and null for cells without one that are to get one, by the names on the wire."""
    choices = []
    for key, delivery in {**dict.fromkeys(changed), **stored}.items():
        category = {} if key.row.sub_notification_id is None else {"subNotificationId": key.row.sub_notification_id}
        choices.append(
            {"notificationId": key.row.notification_id, **category, "channel": key.channel, "delivery": delivery}
        )
    return {"userId": user_id, "preferences": choices}


async def _read_first(call: Call, user_id: str) -> Answer[Preferences] | None:
    """What the service stores; None where the account does not let it be read."""
    try:
        return await call(GetPreferences(user_id))
    except OutcomeUnknown as error:
        raise NotSent(joined("The stored preferences could not be read.", str(error)), reply=error.reply) from error
    except Rejected as error:
        if error.reply is not None and error.reply.status in REFUSALS:
            return None
        raise


async def _read_back(call: Call, user_id: str) -> Answer[Preferences] | None:
    """What the service stores now; None where it cannot be read, which does not undo the save."""
    try:
        return await call(GetPreferences(user_id))
    except ApiError:
        return None
