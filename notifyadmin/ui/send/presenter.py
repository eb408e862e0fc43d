"""What the Send page does: checks what is typed, shows its JSON and its code, sends it, judges the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from notifyadmin.api import verdict
from notifyadmin.api.checks import warnings_beside, warnings_of
from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import SendRequest
from notifyadmin.api.problems import Problem, Severity
from notifyadmin.api.verdict import Verdict
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.document import Document, same
from notifyadmin.ui.send.json_writing import JsonWriter
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
    checked(): problems, JSON and request are those of the document's values now.
    problems_changed(tuple of Problem): all that is to be shown beside the fields.
    refused(str path): the request was not sent, because of the field at that path.
    confirmation_needed(str question): the profile asks before it sends.
    sent(str profile_id, dict values): a request went out and was accepted, by the profile that it began with.
    judged(Verdict verdict, tuple of Rendered): a send ended; what the sandbox delivered, if it was the sandbox.
    """

    json_changed = Signal(str)
    checked = Signal()
    problems_changed = Signal(object)
    refused = Signal(str)
    confirmation_needed = Signal(str)
    sent = Signal(str, object)
    judged = Signal(object, object)

    def __init__(self, session: Session, caller: Caller, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._caller = caller
        self._document = document
        self._tried = False
        self._asked: Mapping[str, object] | None = None
        self._writer = JsonWriter()
        self.unreadable: Sequence[Problem] = ()
        """What stands in the form and is no value at all."""
        self.request: SendRequest | None = None
        """The request that was checked last, if it has no errors."""
        self._check_timer = QTimer(self, interval=CHECK_DELAY_MS, singleShot=True)
        self._check_timer.timeout.connect(self._on_check_due)
        document.touched.connect(self._check_timer.start)
        document.changed.connect(self._check_timer.start)
        caller.judged.connect(self._on_judged)

    def submit(self, *, confirmed: bool = False) -> None:
        """Sends the request once, if it has no errors and, for production, once the user has agreed to this very one.

        A file that was being read may have put another one in its place while the question was open.
        """
        if self._caller.busy:
            return
        self._tried = True
        request = self._check()
        if isinstance(request, Problem):
            self.refused.emit(request.path)
            return
        values = request.to_wire()
        if self._session.profile.production and not (confirmed and same(values, self._asked)):
            self._asked = values
            question = self.tr("{notification} goes to the user {user} of {profile}, which is a production profile.")
            self.confirmation_needed.emit(
                question.format(
                    notification=request.notification_id, user=request.user.id, profile=self._session.profile.name
                )
            )
            return
        profile_id = self._session.profile.id
        self._caller.run(
            lambda client, attempt: client.send(request, attempt=attempt),
            verdict.of_send,
            lambda _: self.sent.emit(profile_id, values),
        )

    def code(self, render: Callable[[SendRequest, str], str]) -> str:
        """The request as `render` writes it for the profile's address; empty while there is none without errors."""
        address = self._session.expected_address
        return render(self.request, address) if self.request is not None and address else ""

    def check(self) -> None:
        """Checks at once what would be checked in a moment."""
        self._check()

    def put_off(self) -> None:
        """Checks what there is now when somebody asks for it, or has typed, and not before."""
        self._check_timer.stop()

    def check_if_due(self) -> None:
        """Checks at once what waits for a pause in the typing: whoever goes elsewhere must see what is true there."""
        if self._check_timer.isActive():
            self._check()

    def _check(self) -> SendRequest | Problem:
        """Shows all problems, and the very JSON that would go out; gives the request, or what first stops it."""
        self._document.settle()
        self._check_timer.stop()
        values = self._document.values
        problems = list(self.unreadable)
        self.request = None
        try:
            request = SendRequest.from_wire(values)
        except InvalidRequest as error:
            unreadable = {problem.path for problem in problems}
            problems += [problem for problem in error.problems if problem.path not in unreadable]
            problems += warnings_beside(values, problems)
            self._show_json(values, is_wire=False)
        else:
            problems += warnings_of(request)
            self._show_json(request.to_wire(), is_wire=True)
        # A fresh form is not scolded for what nobody has had the time to fill in.
        self.problems_changed.emit(tuple(item for item in problems if self._tried or not item.is_missing))
        stopping = next((problem for problem in problems if problem.severity is Severity.ERROR), None)
        if stopping is None:
            self.request = request
        self.checked.emit()
        return stopping or request

    def _show_json(self, values: Mapping[str, object], *, is_wire: bool) -> None:
        try:
            self.json_changed.emit(self._writer.text(values, self._document.values, is_wire=is_wire))
        except (ValueError, RecursionError):
            self.json_changed.emit("")

    def _on_check_due(self) -> None:
        self._check()

    def _on_judged(self, judged: Verdict) -> None:
        tracking_id = judged.tracking_id
        self.judged.emit(judged, self._session.deliveries(tracking_id) if tracking_id else ())
