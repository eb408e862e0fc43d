"""What the Send page does: checks what is typed, keeps its JSON, sends it, judges the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from notifyadmin.api import verdict
from notifyadmin.api.models import SendRequest, encode
from notifyadmin.api.problems import Problem, Severity
from notifyadmin.api.verdict import Verdict
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.session import Session

CHECK_DELAY_MS = 150

EXAMPLE: Mapping[str, object] = {
    "notificationId": "hello_world",
    "user": {"id": "123", "email": "test@test.com", "number": "+15005550006"},
    "mergeTags": {"firstName": "Jane"},
}


class SendPresenter(QObject):
    """Signals:
    json_changed(str text): the request as it would go out, formatted.
    problems_changed(tuple of Problem): all that is to be shown beside the fields.
    refused(str path): the request was not sent, because of the field at that path.
    confirmation_needed(str question): the profile asks before it sends.
    judged(Verdict verdict, tuple of Rendered): a send ended; what the sandbox delivered, if it was the sandbox.
    """

    json_changed = Signal(str)
    problems_changed = Signal(object)
    refused = Signal(str)
    confirmation_needed = Signal(str)
    judged = Signal(object, object)

    def __init__(self, session: Session, caller: Caller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._caller = caller
        self._values: Mapping[str, object] = {}
        self._unreadable: Sequence[Problem] = ()
        self._tried = False
        self._check_timer = QTimer(self, interval=CHECK_DELAY_MS, singleShot=True)
        self._check_timer.timeout.connect(self._show_problems)
        caller.judged.connect(self._on_judged)

    def edit(self, values: Mapping[str, object], unreadable: Sequence[Problem]) -> None:
        """Takes what the form holds now, and what stands in it that is no value at all."""
        self._values = values
        self._unreadable = unreadable
        self.json_changed.emit(self._json())
        self._check_timer.start()

    def submit(self, *, confirmed: bool = False) -> None:
        """Sends the request once, if it has no problems and, for production, once the user has agreed."""
        if self._caller.busy:
            return
        self._tried = True
        self._show_problems()
        errors = [problem for problem in self._problems() if problem.severity is Severity.ERROR]
        if errors:
            self.refused.emit(errors[0].path)
            return
        request = SendRequest.from_wire(self._values)
        if self._session.profile.production and not confirmed:
            question = self.tr("{notification} goes to the user {user} of {profile}, which is a production profile.")
            self.confirmation_needed.emit(
                question.format(
                    notification=request.notification_id, user=request.user.id, profile=self._session.profile.name
                )
            )
            return
        self._caller.run(lambda client, attempt: client.send(request, attempt=attempt), verdict.of_send)

    def _problems(self) -> tuple[Problem, ...]:
        unreadable = {problem.path for problem in self._unreadable}
        checked = (problem for problem in SendRequest.problems(self._values) if problem.path not in unreadable)
        return (*self._unreadable, *checked)

    def _show_problems(self) -> None:
        self._check_timer.stop()
        # A fresh form is not scolded for what nobody has had the time to fill in.
        shown = tuple(problem for problem in self._problems() if self._tried or not problem.is_missing)
        self.problems_changed.emit(shown)

    def _json(self) -> str:
        values = self._values
        if not SendRequest.problems(values):
            values = SendRequest.from_wire(values).to_wire()
        try:
            return encode(values, indent=2).decode()
        except ValueError:
            return ""

    def _on_judged(self, judged: Verdict) -> None:
        tracking_id = judged.tracking_id
        self.judged.emit(judged, self._session.deliveries(tracking_id) if tracking_id else ())
