"""What the Retract page does: checks its three fields, and makes what will be retracted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from notifyadmin.api.checks import warnings_in
from notifyadmin.api.models import RetractRequest
from notifyadmin.core.inbox_reader import InboxReader
from notifyadmin.core.intent import Intent
from notifyadmin.core.retraction import Retracted, Retraction, judge
from notifyadmin.core.session import Session


class RetractPresenter(QObject):
    """Turns the values of the fields into a retraction.

    Signals:
        problems_changed(tuple of Problem): what is wrong with the fields, and what to know about them.
        refused(str path): nothing can be retracted, because of the field at that path.
    """

    problems_changed = Signal(object)
    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tried = False

    def edit(self, values: Mapping[str, object]) -> None:
        """The fields hold other values: what is missing is shown after the first try only, everything else at once."""
        problems = RetractRequest.problems(values)
        shown = tuple(problem for problem in problems if self._tried or not problem.is_missing)
        self.problems_changed.emit((*shown, *warnings_in(RetractRequest, values, problems)))

    def start_over(self) -> None:
        """What is missing is not told any more until somebody tries to retract it."""
        self._tried = False

    def request(self, values: Mapping[str, object]) -> RetractRequest | None:
        """The retraction that these values make; None while they have errors."""
        return None if RetractRequest.problems(values) else RetractRequest.from_wire(values)

    def code(self, values: Mapping[str, object], render: Callable[[RetractRequest, str], str]) -> str:
        """The request as `render` writes it for the profile's address; empty while there is none without errors."""
        address, request = self._session.expected_address, self.request(values)
        return render(request, address) if address and request is not None else ""

    def intent(self, values: Mapping[str, object], inbox: InboxReader) -> Intent[Retracted] | None:
        """What would be retracted now, by the profile of now; None, and `refused`, where the fields have errors.

        `inbox` is what the user was shown of it.
        """
        self._tried = True
        problems = RetractRequest.problems(values)
        self.problems_changed.emit((*problems, *warnings_in(RetractRequest, values, problems)))
        if problems:
            self.refused.emit(problems[0].path)
            return None
        request = RetractRequest.from_wire(values)
        retraction = Retraction(request, inbox.inbox if inbox.request == request else None)
        return Intent(
            self._session.connection,
            request,
            judge,
            retraction.run,
            before=retraction.before,
            removes=retraction.expected,
        )
