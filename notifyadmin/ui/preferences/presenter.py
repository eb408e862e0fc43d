"""What the Preferences page asks the service for: a user's state, and another's beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from notifyadmin.api.models import Preferences, SetPreferencesRequest
from notifyadmin.api.problems import REQUIRED
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.session import Session
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.preferences.board import Board
from notifyadmin.ui.preferences.moving import Comparison, compare_with_snapshot, compare_with_user, snapshot_of
from notifyadmin.ui.preferences.saver import Saver
from notifyadmin.ui.preferences.saving import REFUSALS
from notifyadmin.ui.preferences.state import PreferenceGrid
from notifyadmin.ui.preferences.verdicts import Verdicts


class PreferencesPresenter(QObject):
    """Loads users onto the `board`; the `saver` saves what is changed there.

    Signals:
        user_problem(str text): what is wrong with the user id; empty when nothing is.
        discard_needed(str question): loading would lose changes that are not saved.
        compared(Comparison comparison): another user, or a snapshot, beside what is shown; `take_over` goes on.
    """

    user_problem = Signal(str)
    discard_needed = Signal(str)
    compared = Signal(object)

    def __init__(self, session: Session, caller: Caller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._caller = caller
        self._verdicts = Verdicts(self)
        self._loading: tuple[str, PreferenceGrid] | None = None
        self._snapshot: SetPreferencesRequest | None = None
        self._repeat: Callable[[], None] | None = None
        self.board = Board(self)
        self.saver = Saver(self.board, session, caller, self)
        self.saver.began.connect(self._on_saving_began)
        caller.judged.connect(self._on_judged)

    @property
    def is_production(self) -> bool:
        """Whether a change by mistake would be one for real users."""
        return self._session.profile.production

    @property
    def request(self) -> SetPreferencesRequest | None:
        """What saving would send now; None where nobody is shown, or nothing is there to be sent."""
        board = self.board
        request = board.grid.request(board.user_id) if board.user_id else None
        return request if request is not None and request.preferences else None

    @property
    def snapshot(self) -> SetPreferencesRequest:
        """The choices of the user that the service keeps."""
        return snapshot_of(self.board.grid, self.board.user_id)

    def code(self, render: Callable[[SetPreferencesRequest, str], str]) -> str:
        """The request as `render` writes it for the profile's address; empty where there is none."""
        request, address = self.request, self._session.expected_address
        return render(request, address) if request is not None and address else ""

    def load(self, user_id: str, *, discard: bool = False) -> None:
        """Reads a user's preferences; with unsaved changes only once the user has agreed to lose them."""
        problem = REQUIRED if not user_id.strip() else ""
        self.user_problem.emit(problem)
        if problem or self._caller.busy:
            return
        board = self.board
        if board.grid.pending and not discard:
            question = self.tr("{count} changes for the user {user} are not saved. Loading discards them.")
            self.saver.hold()
            self.discard_needed.emit(question.format(count=len(board.grid.pending), user=board.user_id))
            return
        self.saver.hold()
        self._snapshot = None
        self._repeat = lambda: self.load(user_id)
        self._loading = user_id, board.grid
        board.is_frozen = True
        self._caller.run(
            lambda client, attempt: client.get_preferences(user_id, attempt=attempt),
            lambda answer: self._verdicts.of_loading(answer, user_id),
            self._on_loaded,
        )

    def forget(self) -> None:
        """Shows nobody: the profile is another one. A request that still runs is judged, but shows no user either."""
        self._snapshot = None
        self.board.show("", PreferenceGrid())

    def compare(self, user_id: str) -> None:
        """Reads another user, and puts the two beside each other."""
        shown = self.board.grid
        self._repeat = lambda: self.compare(user_id)

        def show(other: Preferences) -> None:
            if self.board.grid is shown:
                self.compared.emit(compare_with_user(shown, other, user_id))

        self._caller.run(
            lambda client, attempt: client.get_preferences(user_id, attempt=attempt),
            lambda answer: self._verdicts.of_loading(answer, user_id),
            show,
        )

    def restore(self, snapshot: SetPreferencesRequest) -> None:
        """Puts a snapshot beside what is shown; where nobody is, its own user is loaded first."""
        if self.board.user_id:
            self.compared.emit(compare_with_snapshot(self.board.grid, snapshot))
        elif not self._caller.busy:
            self.load(snapshot.user_id)
            self._snapshot = snapshot
            self._repeat = lambda: self.restore(snapshot)

    def take_over(self, comparison: Comparison) -> None:
        """Makes everything here as it is there; saved like any other change. Rows that are missing are added."""
        self.board.add_rows(key.row for key in comparison.values)
        self.board.put(comparison.values)

    def repeat(self) -> None:
        """Does once more what was done last, load or apply, with the questions that it asks."""
        if self._repeat is not None:
            self._repeat()

    def _on_saving_began(self, again: Callable[[], None]) -> None:
        self._repeat = again

    def _on_loaded(self, preferences: Preferences) -> None:
        self._show(PreferenceGrid(preferences))

    def _on_judged(self, verdict: Verdict) -> None:
        """An account that refuses reading may still allow writing: then rows are added by hand."""
        self.board.is_frozen = False
        status = verdict.reply.status if verdict.reply is not None else 0
        if self._loading is not None and verdict.outcome is Outcome.REJECTED and status in REFUSALS:
            self._show(PreferenceGrid(is_readable=False))
        if verdict.outcome is not Outcome.DONE:
            self._loading = None

    def _show(self, grid: PreferenceGrid) -> None:
        loading, self._loading = self._loading, None
        # A profile that was chosen meanwhile has other users, whom this answer does not concern.
        if loading is None or loading[1] is not self.board.grid:
            return
        user_id, former = loading
        if user_id == self.board.user_id:
            grid.add_rows(former.added)
        self.board.show(user_id, grid)
        snapshot, self._snapshot = self._snapshot, None
        if snapshot is not None:
            self.restore(snapshot)
