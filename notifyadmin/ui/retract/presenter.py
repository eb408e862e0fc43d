"""What the Retract page does: checks its three fields, asks, deletes, tells what is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from notifyadmin.api import verdict
from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import RetractRequest
from notifyadmin.api.verdict import Verdict
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.session import Session


class RetractPresenter(QObject):
    """Signals:
    problems_changed(tuple of Problem): all that is wrong with the fields.
    refused(str path): nothing was sent, because of the field at that path.
    confirmation_needed(str question): what would be deleted, in words.
    """

    problems_changed = Signal(object)
    refused = Signal(str)
    confirmation_needed = Signal(str)

    def __init__(self, session: Session, caller: Caller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._caller = caller
        self._tried = False

    def edit(self, values: Mapping[str, object]) -> None:
        """Takes what the form holds now; after the first try problems come and go as they are mended."""
        if self._tried:
            self.problems_changed.emit(RetractRequest.problems(values))

    def code(self, values: Mapping[str, object], render: Callable[[RetractRequest, str], str]) -> str:
        """The request as `render` writes it for the profile's address; empty while there is none without errors."""
        address = self._session.expected_address
        if not address or RetractRequest.problems(values):
            return ""
        return render(RetractRequest.from_wire(values), address)

    def submit(self, values: Mapping[str, object], *, confirmed: bool = False) -> None:
        """Asks first, always: a retraction cannot be undone. Then it is sent once."""
        if self._caller.busy:
            return
        self._tried = True
        problems = RetractRequest.problems(values)
        self.problems_changed.emit(problems)
        if problems:
            self.refused.emit(problems[0].path)
            return
        request = RetractRequest.from_wire(values)
        if not confirmed:
            self.confirmation_needed.emit(self._question(request))
            return
        self._caller.run(lambda client, attempt: client.retract(request, attempt=attempt), self._judge)

    def _question(self, request: RetractRequest) -> str:
        if request.secondary_id:
            what = self.tr("All in-app notifications of {notification} with the sub-notification {secondary}")
        else:
            what = self.tr("All in-app notifications of {notification}")
        where = self.tr("will be deleted for the user {user} of {profile}. This cannot be undone.")
        return (what + " " + where).format(
            notification=request.notification_id,
            secondary=request.secondary_id,
            user=request.user_id,
            profile=self._session.profile.name,
        )

    def _judge(self, answer: Answer[None]) -> Verdict:
        return verdict.of_answer(
            answer, self.tr("Retracted"), self.tr("The service accepted it. It does not say how many there were.")
        )
