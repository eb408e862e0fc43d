"""Saves the changes of the board: when told to, or by itself a moment after each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from notifyadmin.api.exchange import Answer, Attempt
from notifyadmin.api.models import Preferences, SetPreferencesRequest
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.session import Session
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.preferences import saving
from notifyadmin.ui.preferences.board import Board
from notifyadmin.ui.preferences.cells import CellKey, RowKey
from notifyadmin.ui.preferences.moving import clashes
from notifyadmin.ui.preferences.saving import Conflict, Saved
from notifyadmin.ui.preferences.state import PreferenceGrid
from notifyadmin.ui.preferences.verdicts import Verdicts

if TYPE_CHECKING:
    from notifyadmin.api.client import Client

GATHERING_MS = 400

Work = Callable[["Client", Attempt], Awaitable[Answer[Saved | Conflict]]]


class Saver(QObject):
    """Signals:
    confirmation_needed(str question): the profile asks first; `agree` goes on.
    conflict_found(tuple of Clash): nothing was saved, because the service keeps something else by now. `save_on_top`
        or `take_theirs` goes on.
    began(function again): a request begins; what would do the same once more.
    """

    confirmation_needed = Signal(str)
    conflict_found = Signal(object)
    began = Signal(object)

    def __init__(self, board: Board, session: Session, caller: Caller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._session = session
        self._caller = caller
        self._verdicts = Verdicts(self)
        self._shown = board.grid
        self._theirs: Preferences | None = None
        self._agreed: Callable[[], None] | None = None
        self._may_go_on = True
        self._gathering = QTimer(self, interval=GATHERING_MS, singleShot=True)
        self._gathering.timeout.connect(self._on_gathered)
        self.at_once = False
        """Whether a change is saved by itself, a moment after it was made; set by `set_at_once`."""
        board.edited.connect(self.go_on)
        caller.judged.connect(self._on_judged)
        caller.busy_changed.connect(self._on_busy_changed)

    def set_at_once(self, at_once: bool) -> None:
        """Whether changes are saved by themselves from now on, those that there are included."""
        self.at_once = at_once
        if at_once and self._board.grid.pending:
            self.go_on()
        elif not at_once:
            self._gathering.stop()

    def hold(self) -> None:
        """Saves nothing by itself until `go_on`, or until something is changed: what is there may be discarded."""
        self._may_go_on = False
        self._gathering.stop()

    def go_on(self) -> None:
        """Saves by itself again, if that is wanted."""
        self._may_go_on = True
        if self.at_once and not self._caller.busy:
            self._gathering.start()

    def apply(self, *, confirmed: bool = False) -> None:
        """Saves all changes in one request, reads the state again and compares."""
        board, grid = self._board, self._board.grid
        if not grid.pending or self._caller.busy:
            return
        if self._session.profile.production and not confirmed:
            question = self.tr("{count} changes for the user {user} of {profile}, which is a production profile.")
            self._ask(question.format(count=len(grid.pending), user=board.user_id, profile=self._session.profile.name))
            self._agreed = partial(self.apply, confirmed=True)
            return
        self._gathering.stop()
        request = grid.request(board.user_id)
        board.tell(grid.start_saving())
        self.began.emit(partial(self._apply_again, grid.saving))
        self._run(
            lambda client, attempt: saving.save(client, grid, request, attempt),
            request,
            lambda: grid.accepted(request),
        )

    def restore_default(self, row: RowKey, *, confirmed: bool = False) -> None:
        """Has the service forget what the user chose in one row; changes of it that are not saved go, too."""
        board, grid = self._board, self._board.grid
        if self._caller.busy or not board.user_id:
            return
        if self._session.profile.production and not confirmed:
            question = self.tr("Choices of the user {user} of {profile}, which is a production profile, are deleted.")
            self._ask(question.format(user=board.user_id, profile=self._session.profile.name))
            self._agreed = partial(self.restore_default, row, confirmed=True)
            return
        board.revert(key for key in grid.pending if key.row == row)
        user_id = board.user_id
        self.began.emit(partial(self.restore_default, row))
        self._run(
            lambda client, attempt: saving.restore_default(client, grid, user_id, row, attempt),
            None,
            lambda: grid.forgotten(row),
        )

    def agree(self) -> None:
        """The user agrees to what was asked last."""
        agreed, self._agreed = self._agreed, None
        if agreed is not None:
            agreed()

    def save_on_top(self) -> None:
        """After a conflict: keeps what the service has by now, and saves the changes on top of it."""
        if self._theirs is not None and self._board.grid is self._shown:
            self._board.replace(self._board.grid.on(self._theirs))
            self.apply(confirmed=True)

    def take_theirs(self) -> None:
        """After a conflict: shows what the service has by now, without the changes."""
        if self._theirs is not None and self._board.grid is self._shown:
            self._board.revert()
            self._board.replace(self._board.grid.on(self._theirs))

    def _apply_again(self, sent: Mapping[CellKey, str]) -> None:
        self._board.put(sent)
        self.apply()

    def _ask(self, question: str) -> None:
        self._gathering.stop()
        self.confirmation_needed.emit(question)

    def _run(self, work: Work, request: SetPreferencesRequest | None, believed: Callable[[], PreferenceGrid]) -> None:
        """Asks the service; where its state cannot be read afterwards, `believed` gives the grid as it should be."""
        self._shown, self._theirs = self._board.grid, None

        def judge(answer: Answer[Saved | Conflict]) -> Verdict:
            if isinstance(answer.value, Conflict):
                self._theirs = answer.value.theirs
            return self._verdicts.of_saving(answer, request)

        self._caller.run(work, judge, lambda end: self._show(end, believed))

    def _show(self, end: Saved | Conflict, believed: Callable[[], PreferenceGrid]) -> None:
        grid = self._shown
        if self._board.grid is not grid:
            return  # a profile that was chosen meanwhile has other users, whom this does not concern
        if isinstance(end, Conflict):
            self.conflict_found.emit(clashes(grid, end.theirs))
        else:
            self._board.replace(grid.on(end.reread) if end.reread is not None else believed())

    def _on_judged(self, verdict: Verdict) -> None:
        """Where saving has failed, its cells are told so; at once, they go back. After a success `_show` comes."""
        grid = self._shown
        if not grid.saving or self._board.grid is not grid or verdict.outcome in (Outcome.DONE, Outcome.PARTLY_SENT):
            return
        was_refused = verdict.outcome in (Outcome.NOT_SENT, Outcome.REJECTED) and self._theirs is None
        if not was_refused:
            self.hold()  # nothing is repeated unasked, where it may have been done or somebody has to decide
        is_unknown = verdict.outcome is Outcome.UNKNOWN
        self._board.tell(grid.stop_saving(put_back=was_refused and self.at_once, unsure=is_unknown))

    def _on_busy_changed(self, busy: bool) -> None:
        # What was changed while a request ran is saved after it; the verdict, which comes next, may stop that.
        if not busy and self._may_go_on:
            self.go_on()

    def _on_gathered(self) -> None:
        self.apply()
