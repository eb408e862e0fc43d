"""What the Send page does: checks what is typed, keeps its JSON, sends it, judges the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from notifyadmin.api import verdict
from notifyadmin.api.errors import InvalidRequest
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
        self._check_timer.timeout.connect(self._on_check_due)
        caller.judged.connect(self._on_judged)

    def edit(self, values: Mapping[str, object], unreadable: Sequence[Problem]) -> None:
        """Takes what the form holds now, and what stands in it that is no value at all."""
        self._values = values
        self._unreadable = unreadable
        self._show_json(values)
        self._check_timer.start()

    def submit(self, *, confirmed: bool = False) -> None:
        """Sends the request once, if it has no problems and, for production, once the user has agreed."""
        if self._caller.busy:
            return
        self._tried = True
        request = self._check()
        if isinstance(request, Problem):
            self.refused.emit(request.path)
            return
        if self._session.profile.production and not confirmed:
            question = self.tr("{notification} goes to the user {user} of {profile}, which is a production profile.")
            self.confirmation_needed.emit(
                question.format(
                    notification=request.notification_id, user=request.user.id, profile=self._session.profile.name
                )
            )
            return
        self._caller.run(lambda client, attempt: client.send(request, attempt=attempt), verdict.of_send)

    def _check(self) -> SendRequest | Problem:
        """Shows all problems, and the very JSON that would go out; gives the request, or what first stops it."""
        self._check_timer.stop()
        problems = list(self._unreadable)
        try:
            request = SendRequest.from_wire(self._values)
        except InvalidRequest as error:
            unreadable = {problem.path for problem in problems}
            problems += [problem for problem in error.problems if problem.path not in unreadable]
        else:
            self._show_json(request.to_wire())
        # A fresh form is not scolded for what nobody has had the time to fill in.
        self.problems_changed.emit(tuple(item for item in problems if self._tried or not item.is_missing))
        stopping = (problem for problem in problems if problem.severity is Severity.ERROR)
        return next(stopping, None) or request

    def _show_json(self, values: Mapping[str, object]) -> None:
        try:
            self.json_changed.emit(encode(values, indent=2).decode())
        except (ValueError, RecursionError):
            self.json_changed.emit("")

    def _on_check_due(self) -> None:
        self._check()

    def _on_judged(self, judged: Verdict) -> None:
        tracking_id = judged.tracking_id
        self.judged.emit(judged, self._session.deliveries(tracking_id) if tracking_id else ())
