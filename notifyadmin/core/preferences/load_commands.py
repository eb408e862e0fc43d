"""Loading a user, comparing with another one, and restoring a snapshot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import Preferences, SetPreferencesRequest
from notifyadmin.api.problems import REQUIRED
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.intent import Intent
from notifyadmin.core.preferences import verdict
from notifyadmin.core.preferences.compare import Comparison, compare_with_snapshot, compare_with_user
from notifyadmin.core.preferences.editor import PreferenceEditor
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.core.preferences.save import REFUSALS
from notifyadmin.core.preferences.save_commands import SaveCommands
from notifyadmin.core.requests import GetPreferences, user_of
from notifyadmin.core.runner import Result, Runner
from notifyadmin.core.session import Session
from notifyadmin.core.signal import Signal


@dataclass(frozen=True, slots=True, eq=False)
class Load:
    """One load of a user, which replaces a grid; a snapshot is compared with the user once it has ended."""

    intent: Intent[Preferences]
    user_id: str
    replaces: PreferenceGrid
    snapshot: SetPreferencesRequest | None


class LoadCommands:
    """Makes the intents that read preferences, runs them, and shows what they answer in the editor.

    Signals:
        user_problem(str text): what is wrong with the user id; empty when nothing is.
        user_chosen(str user_id): a snapshot's own user is loaded, and not the one that was typed.
        discard_needed(Load load): it would discard unsaved changes; `discard` runs it anyway.
        compared(Comparison comparison): what another user or a snapshot has differently.
        rows_left_out(int count): so many rows of what was loaded have an ID or a channel that no request can name.
    """

    def __init__(self, editor: PreferenceEditor, saves: SaveCommands, session: Session, runner: Runner) -> None:
        self.user_problem = Signal[[str]]()
        self.user_chosen = Signal[[str]]()
        self.discard_needed = Signal[[Load]]()
        self.compared = Signal[[Comparison]]()
        self.rows_left_out = Signal[[int]]()
        self._editor = editor
        self._saves = saves
        self._session = session
        self._runner = runner
        self._requested: Load | None = None
        self._loading: Load | None = None
        self._waiting: SetPreferencesRequest | None = None
        self._to_compare: Intent[Preferences] | None = None
        self._comparing: Intent[Preferences] | None = None
        self._retry: Callable[[], None] | None = None
        runner.started.connect(self._on_started)
        runner.judged.connect(self._on_judged)

    def load(self, user_id: str, *, snapshot: SetPreferencesRequest | None = None) -> None:
        """Reads a user's preferences; unsaved changes are only discarded once the user has agreed to that."""
        problem = REQUIRED if not user_id.strip() else ""
        self.user_problem.emit(problem)
        if problem:
            return
        load = Load(self._reading(user_id, self._on_loaded), user_id, self._editor.grid, snapshot)
        if load.replaces.pending and not self._runner.busy:
            self._saves.pause()
            self.discard_needed.emit(load)
        else:
            self._start(load)

    def discard(self, load: Load) -> None:
        """Runs a load that was asked about, unless what it was to discard is shown no longer."""
        if self._editor.grid is load.replaces:
            self._start(load, by_hand=False)

    def forget(self) -> None:
        """Shows no user: the profile is another one. What is still being read is cancelled; a save goes on."""
        self._waiting = None
        self._saves.pause()
        if self._runner.running_write is None:
            self._runner.cancel()
        self._editor.show("", PreferenceGrid())

    def compare(self, user_id: str) -> None:
        """Reads another user, and compares the two."""
        shown, here = self._editor.grid, self._editor.user_id

        def judge(answer: Answer[Preferences]) -> Verdict:
            return verdict.of_comparing(answer, here, compare_with_user(shown, answer.value, user_id))

        def show(other: Preferences) -> None:
            if self._editor.grid is shown:
                self.compared.emit(compare_with_user(shown, other, user_id))

        self._to_compare = Intent(self._session.connection, GetPreferences(user_id), judge, on_answer=show)
        self._runner.submit(self._to_compare)

    def compare_snapshot(self, snapshot: SetPreferencesRequest) -> bool:
        """Compares a snapshot with what is shown; where no user is, its own user is loaded first.

        Returns whether that is done now. False means that it is done once a request that runs has ended.
        """
        if self._runner.busy and (self._loading is not None or not self._editor.user_id):
            self._waiting = snapshot
            return False
        whose = self._editor.user_id or snapshot.user_id
        self.user_chosen.emit(whose)
        if not self._editor.user_id:
            self.load(whose, snapshot=snapshot)
            return False
        self.compared.emit(compare_with_snapshot(self._editor.grid, snapshot))
        return True

    def retry(self) -> None:
        """Loads or compares once more what was read last, with the questions that it asks."""
        if self._retry is not None:
            self._retry()

    def subject(self, intent: Intent[Any]) -> str:
        """The user whose grid an intent is about: for a comparison the one that is shown."""
        return self._editor.user_id if intent is self._comparing else user_of(intent.request)

    def _reading(self, user_id: str, on_answer: Callable[[Preferences], None]) -> Intent[Preferences]:
        return Intent(
            self._session.connection,
            GetPreferences(user_id),
            lambda answer: verdict.of_loading(answer, user_id),
            on_answer=on_answer,
        )

    def _start(self, load: Load, *, by_hand: bool = True) -> None:
        self._requested = load
        self._runner.submit(load.intent, by_hand=by_hand)

    def _on_started(self, intent: Intent[Any]) -> None:
        if intent is self._to_compare:
            self._comparing = self._to_compare
            self._retry = partial(self.compare, user_of(intent.request))
        elif self._requested is not None and intent is self._requested.intent:
            self._loading = load = self._requested
            self._retry = partial(self.load, load.user_id, snapshot=load.snapshot)
            self._saves.pause()
            self._editor.is_loading = True

    def _on_judged(self, result: Result) -> None:
        """An account that refuses reading may still allow writing: then rows are added by hand."""
        load, outcome, reply = self._loading, result.verdict.outcome, result.verdict.reply
        if load is None:
            self._compare_waiting()
        elif result.intent is not load.intent or outcome in (Outcome.DONE, Outcome.PARTLY_SENT):
            pass  # another one, or an answer that comes next
        elif outcome is Outcome.REJECTED and reply is not None and reply.status in REFUSALS:
            self._show(load, PreferenceGrid(is_readable=False))
        else:
            self._end_loading()

    def _on_loaded(self, loaded: Preferences) -> None:
        if self._loading is not None:
            self._show(self._loading, PreferenceGrid(loaded))

    def _show(self, load: Load, grid: PreferenceGrid) -> None:
        """Shows what was loaded, unless another profile was chosen meanwhile, which has other users."""
        try:
            if load.replaces is self._editor.grid:
                if load.user_id == self._editor.user_id:
                    grid.add_rows(load.replaces.added)
                self._editor.show(load.user_id, grid)
                if grid.left_out:
                    self.rows_left_out.emit(grid.left_out)
                if load.snapshot is not None:
                    self.compared.emit(compare_with_snapshot(grid, load.snapshot))
        finally:
            self._end_loading()  # or nothing could ever be changed again

    def _end_loading(self) -> None:
        self._loading, self._editor.is_loading = None, False
        self._compare_waiting()

    def _compare_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.compare_snapshot(waiting)
