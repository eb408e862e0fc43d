"""What the Preferences page does: loads a user's state, collects changes, saves them without losing others."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from notifyadmin.api import verdict
from notifyadmin.api.errors import ApiError
from notifyadmin.api.exchange import Answer, Attempt
from notifyadmin.api.models import Preferences, SetPreferencesReply, SetPreferencesRequest
from notifyadmin.api.problems import REQUIRED
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.preferences.state import NOTHING_LOADED, CellKey, PreferenceGrid
from notifyadmin.ui.session import Session

if TYPE_CHECKING:
    from notifyadmin.api.client import Client


class PreferencesPresenter(QObject):
    """Signals:
    loaded(PreferenceGrid grid): another user, or the same one read anew.
    cells_changed(tuple of CellKey): cells that look different now.
    pending_changed(int count): how many changes are not saved.
    user_problem(str text): what is wrong with the user id; empty when nothing is.
    confirmation_needed(str question): the profile asks before it saves.
    discard_needed(str question): loading would lose changes that are not saved.
    """

    loaded = Signal(object)
    cells_changed = Signal(object)
    pending_changed = Signal(int)
    user_problem = Signal(str)
    confirmation_needed = Signal(str)
    discard_needed = Signal(str)

    def __init__(self, session: Session, caller: Caller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._caller = caller
        self._user_id = ""
        self._grid = PreferenceGrid()
        self._reread: Preferences | None = None
        self._repeat: Callable[[], None] | None = None

    @property
    def user_id(self) -> str:
        """The user whose preferences are shown; empty before the first one is loaded."""
        return self._user_id

    @property
    def request(self) -> SetPreferencesRequest | None:
        """What `apply` would send now; None where nobody is shown, or nothing is there to be sent."""
        request = self._grid.request(self._user_id) if self._user_id else None
        return request if request is not None and request.preferences else None

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
        if self._grid.pending and not discard:
            question = self.tr("{count} changes for the user {user} are not saved. Loading discards them.")
            self.discard_needed.emit(question.format(count=len(self._grid.pending), user=self._user_id))
            return
        shown = self._grid
        self._repeat = lambda: self.load(user_id)
        self._caller.run(
            lambda client, attempt: client.get_preferences(user_id, attempt=attempt),
            lambda answer: self._judge_loaded(answer, user_id),
            lambda preferences: self._show_instead_of(shown, user_id, preferences),
        )

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether leaving this user would lose something."""
        return bool(self._grid.pending)

    def forget(self) -> None:
        """Shows nobody: the profile is another one. A request that still runs is judged, but shows no user either."""
        self._show("", NOTHING_LOADED)

    def toggle(self, key: CellKey) -> None:
        """Switches one cell; saved only by `apply`. While a request runs nothing changes."""
        if self._may_change(key):
            self._grid.toggle(key)
            self._tell({key})

    def choose(self, key: CellKey, delivery: str) -> None:
        """Sets one cell to a frequency."""
        if self._may_change(key):
            self._grid.choose(key, delivery)
            self._tell({key})

    def choices(self, key: CellKey) -> tuple[str, ...]:
        """The deliveries that a cell may be set to."""
        return self._grid.cell(key).choices

    def revert(self) -> None:
        """Takes every unsaved change back."""
        if not self._caller.busy:
            keys = set(self._grid.pending)
            self._grid.revert()
            self._tell(keys)

    def apply(self, *, confirmed: bool = False) -> None:
        """Saves all changes in one request, reads the state again and compares."""
        if not self._grid.pending or self._caller.busy:
            return
        if self._session.profile.production and not confirmed:
            question = self.tr("{count} changes for the user {user} of {profile}, which is a production profile.")
            values = {"count": len(self._grid.pending), "user": self._user_id, "profile": self._session.profile.name}
            self.confirmation_needed.emit(question.format(**values))
            return
        shown, request = self._grid, self._grid.request(self._user_id)
        self._reread = None
        self._repeat = self.apply

        async def save(client: Client, attempt: Attempt) -> Answer[SetPreferencesReply]:
            return await self._save(client, request, attempt)

        self._caller.run(
            save, lambda answer: self._judge_saved(answer, request), lambda _: self._show_saved(shown, request)
        )

    def repeat(self) -> None:
        """Does once more what was done last, load or apply, with the questions that it asks."""
        if self._repeat is not None:
            self._repeat()

    def _may_change(self, key: CellKey) -> bool:
        return not self._caller.busy and self._grid.cell(key).offered

    async def _save(
        self, client: Client, request: SetPreferencesRequest, attempt: Attempt
    ) -> Answer[SetPreferencesReply]:
        saved = await client.set_user_preferences(request, attempt=attempt)
        try:
            self._reread = (await client.get_preferences(request.user_id)).value
        except ApiError:
            # What was saved stays saved; that it could not be read back is part of the verdict.
            self._reread = None
        return saved

    def _judge_loaded(self, answer: Answer[Preferences], user_id: str) -> Verdict:
        count = len(answer.value.notifications)
        if not count and not answer.value.preferences:
            return verdict.of_answer(
                answer, self.tr("Nothing to show"), self.tr("The service lists no notification types for this user.")
            )
        text = self.tr("{count} notification types of the user {user}").format(count=count, user=user_id)
        return verdict.of_answer(answer, self.tr("Loaded"), text)

    def _judge_saved(self, answer: Answer[SetPreferencesReply], request: SetPreferencesRequest) -> Verdict:
        if self._reread is None:
            advice = self.tr("The service accepted the changes, but they could not be read back: load again.")
            return verdict.of_answer(answer, self.tr("Saved"), advice, outcome=Outcome.PARTLY_SENT)
        different = PreferenceGrid(self._reread).differences(request)
        if not different:
            return verdict.of_answer(answer, self.tr("Saved"), self.tr("Read back, and as it was sent."))
        advice = self.tr("The service accepted the changes and keeps something else for {count} of them: see the grid.")
        return verdict.of_answer(
            answer, self.tr("Saved, with differences"), advice.format(count=len(different)), outcome=Outcome.PARTLY_SENT
        )

    def _show_saved(self, shown: PreferenceGrid, request: SetPreferencesRequest) -> None:
        if self._reread is not None:
            self._show_instead_of(shown, request.user_id, self._reread)

    def _show_instead_of(self, shown: PreferenceGrid, user_id: str, preferences: Preferences) -> None:
        # A profile that was chosen meanwhile has other users, whom this answer does not concern.
        if self._grid is shown:
            self._show(user_id, preferences)

    def _show(self, user_id: str, preferences: Preferences) -> None:
        self._user_id = user_id
        self._grid = PreferenceGrid(preferences)
        self.loaded.emit(self._grid)
        self.pending_changed.emit(0)

    def _tell(self, keys: set[CellKey]) -> None:
        self.cells_changed.emit(tuple(keys))
        self.pending_changed.emit(len(self._grid.pending))
