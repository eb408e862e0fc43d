"""Saving the edits of one page: on command, or automatically a moment after each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

from notifyadmin.api.models import Preferences
from notifyadmin.api.verdict import Outcome
from notifyadmin.core.guard import refusal_of
from notifyadmin.core.intent import Intent
from notifyadmin.core.preferences import verdict
from notifyadmin.core.preferences.cells import RowKey
from notifyadmin.core.preferences.conflict import Clash, clashes
from notifyadmin.core.preferences.editor import PreferenceEditor
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.core.preferences.loaded import choices_in, stored_in
from notifyadmin.core.preferences.save import Conflict, Reset, Save, Saved
from notifyadmin.core.requests import DeletePreferences
from notifyadmin.core.runner import Result, Runner
from notifyadmin.core.session import Session
from notifyadmin.core.signal import Signal

GATHERING_S = 0.4
"""How long automatic saving waits for the next edit, so that quick ones go out together."""


@dataclass(frozen=True, slots=True, eq=False)
class FoundConflict:
    """A save that was not made, because someone else has changed what was loaded into `grid`."""

    grid: PreferenceGrid
    theirs: Preferences
    clashes: tuple[Clash, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Saving:
    """What an intent of this module saves, and the grid that it was made from."""

    work: Save | Reset
    grid: PreferenceGrid


class SaveCommands:
    """Makes the intents that save or reset, runs them, and shows in the grid how they ended.

    Signals:
        conflict_found(FoundConflict conflict): nothing was saved; `keep_mine` or `discard_mine` goes on with it.
    """

    def __init__(
        self,
        editor: PreferenceEditor,
        session: Session,
        runner: Runner,
        *,
        is_held: Callable[[], bool] = lambda: False,
    ) -> None:
        """Nothing is saved automatically while `is_held`: a question is open whose answer may discard it."""
        self.conflict_found = Signal[[FoundConflict]]()
        self.is_automatic = False
        """Whether an edit is saved a moment after it was made; set by `set_automatic`."""
        self._editor = editor
        self._session = session
        self._runner = runner
        self._savings: WeakKeyDictionary[Intent[Any], _Saving] = WeakKeyDictionary()
        self._started: _Saving | None = None
        self._may_continue = True
        self._is_held = is_held
        self._has_failed = False
        self._timer: asyncio.TimerHandle | None = None
        self._idle = asyncio.Event()
        self._idle.set()
        editor.edited.connect(self.resume)
        editor.lock_changed.connect(self._on_lock_changed)
        runner.started.connect(self._on_started)
        runner.judged.connect(self._on_judged)
        runner.busy_changed.connect(self._on_busy_changed)

    def set_automatic(self, automatic: bool) -> None:
        """Sets whether edits are saved automatically from now on, those that there are included."""
        self.is_automatic = automatic
        if automatic and self._editor.grid.pending:
            self.resume()
        elif not automatic:
            self._stop_timer()

    def pause(self) -> None:
        """Saves nothing automatically until `resume` or the next edit: what is there may be discarded."""
        self._may_continue = False
        self._stop_timer()

    def resume(self) -> None:
        """Saves automatically again, if that is wanted."""
        self._may_continue = True
        if self._saves_automatically and not self._runner.busy:
            self._stop_timer()
            self._timer = asyncio.get_running_loop().call_later(GATHERING_S, self._on_gathered)

    def apply(self) -> None:
        """Saves all changes with one request, and verifies what is stored then."""
        if not self._editor.is_locked:
            self._save(by_hand=True)

    def reset(self, row: RowKey) -> None:
        """Deletes the stored choices of one row; its unsaved changes are discarded."""
        editor = self._editor
        if editor.user_id and not editor.is_locked:
            self._submit(Reset.of(editor.grid, editor.user_id, row), by_hand=True)

    def owns(self, intent: Intent[Any]) -> bool:
        """Whether an intent saves or resets."""
        return intent in self._savings

    def retry(self, intent: Intent[Any]) -> None:
        """Saves or resets once more what an intent did, with a new question where one has to be asked.

        Does nothing where another user is shown by now, or other changes are unsaved.
        """
        saving, editor = self._savings.get(intent), self._editor
        if saving is None or saving.work.request.user_id != editor.user_id or editor.is_locked:
            return
        if intent.profile.id != self._session.profile.id:
            return
        if isinstance(saving.work, Reset):
            self.reset(saving.work.row)
        elif not editor.grid.pending or editor.grid.pending == saving.work.changes:
            editor.put(saving.work.changes, store_defaults=True)
            self.apply()

    def keep_mine(self, conflict: FoundConflict) -> None:
        """Saves the changes on top of what the service stores by now, which keeps the other changes made there."""
        if self._editor.grid is conflict.grid:
            self._editor.replace(conflict.grid.on(conflict.theirs))
            self._save(by_hand=False)

    def discard_mine(self, conflict: FoundConflict) -> None:
        """Shows what the service stores by now, without the changes."""
        if self._editor.grid is conflict.grid:
            conflict.grid.revert()  # the editor refuses it where another user is named by now
            self._editor.replace(conflict.grid.on(conflict.theirs))

    async def finish(self) -> bool:
        """Saves at once what automatic saving still gathers, and waits for a save that runs.

        Returns whether each of these saves succeeded. What the profile forbids, or would ask about, is not saved.
        """
        self._has_failed = False
        while self._is_saving or (self._timer is not None and self._saves_at_end):
            if self._timer is not None:
                self._stop_timer()
                self._on_gathered()
            await self._idle.wait()
        self._stop_timer()
        return not self._has_failed

    @property
    def unsaved_count(self) -> int:
        """How many changes are neither saved nor part of a save that runs, which goes on whatever is shown then."""
        grid = self._editor.grid
        return sum(grid.saving.get(key) != delivery for key, delivery in grid.pending.items())

    @property
    def lost_count(self) -> int:
        """How many changes `finish` leaves unsaved."""
        return 0 if self._saves_at_end else self.unsaved_count

    @property
    def _saves_automatically(self) -> bool:
        return self.is_automatic and not self._editor.is_locked

    @property
    def _saves_at_end(self) -> bool:
        profile = self._session.profile
        may_save = self._may_continue and not self._is_held() and not profile.production
        is_any_change_allowed = refusal_of(profile, DeletePreferences(self._editor.user_id, "")) is None
        return self._saves_automatically and may_save and is_any_change_allowed

    @property
    def _is_saving(self) -> bool:
        """Whether a save runs, or will run automatically after the request that runs."""
        will_save = self._saves_at_end and bool(self._editor.grid.pending)
        return self._runner.busy and (self._started is not None or will_save)

    def _save(self, *, by_hand: bool) -> None:
        editor = self._editor
        if editor.grid.pending:
            self._stop_timer()
            self._submit(Save.of(editor.grid, editor.user_id), by_hand=by_hand)

    def _submit(self, work: Save | Reset, *, by_hand: bool) -> None:
        saving, titles = _Saving(work, self._editor.grid), dict(self._editor.grid.titles)
        intent: Intent[Saved | Conflict] = Intent(
            self._session.connection,
            work.request,
            lambda answer: verdict.of_saving(answer, work, titles),
            work.run,
            partial(self._show, saving),
            work.effects(saving.grid),
            work.before,
        )
        self._savings[intent] = saving
        self._runner.submit(intent, by_hand=by_hand)

    def _show(self, saving: _Saving, end: Saved | Conflict) -> None:
        grid, work = saving.grid, saving.work
        if self._editor.grid is not grid:
            return  # another profile was chosen or another user loaded meanwhile, whom this does not concern
        if isinstance(end, Conflict):
            if isinstance(work, Save):
                changed = work.changed_elsewhere(stored_in(end.theirs))
                self.conflict_found.emit(
                    FoundConflict(grid, end.theirs, clashes(grid, changed, work.changes, end.theirs))
                )
        elif end.reread is not None:
            self._editor.replace(grid.on(end.reread))
        elif isinstance(work, Save):
            self._editor.replace(grid.accepted(choices_in(work.request)))
        else:
            self._editor.replace(grid.reset(work.row))

    def _on_started(self, intent: Intent[Any]) -> None:
        saving = self._started = self._savings.get(intent)
        if saving is None or self._editor.grid is not saving.grid:
            return
        if isinstance(saving.work, Save):
            self._editor.announce(saving.grid.start_saving(saving.work.changes))
        else:
            row = saving.work.row
            self._editor.revert(key for key in saving.grid.pending if key.row == row)

    def _on_judged(self, result: Result) -> None:
        """Marks the cells of a save that failed; automatic saving puts them back. After a success `_show` comes."""
        saving, outcome = self._savings.get(result.intent), result.verdict.outcome
        if saving is None or outcome in (Outcome.DONE, Outcome.PARTLY_SENT):
            return
        self._has_failed = True
        if saving is not self._started:
            self.pause()  # it did not even begin, and would not the next time
            return
        was_refused = outcome in (Outcome.NOT_SENT, Outcome.REJECTED) and not isinstance(result.value, Conflict)
        if not was_refused:
            self.pause()  # what may have been done, or needs a decision, is not repeated unasked
        if saving.grid.saving and self._editor.grid is saving.grid:
            put_back, is_unsure = was_refused and self.is_automatic, outcome.is_open
            self._editor.announce(saving.grid.stop_saving(put_back=put_back, unsure=is_unsure))

    def _on_busy_changed(self, busy: bool) -> None:
        if busy:
            self._idle.clear()
            return
        self._idle.set()
        # What was edited while a request ran is saved after it; the verdict, which comes next, may stop that.
        if self._may_continue:
            self.resume()

    def _on_lock_changed(self, is_locked: bool) -> None:
        if is_locked:
            self._stop_timer()
        elif self._may_continue:
            self.resume()

    def _on_gathered(self) -> None:
        self._timer = None
        if self._is_held():
            self.resume()
        elif not self._runner.busy:  # else it is saved after the request that runs
            self._save(by_hand=False)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
