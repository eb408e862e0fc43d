"""What a send request comes to: checked, warned of, and written as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from notifyadmin.api.checks import warnings_in, warnings_of
from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import SendRequest
from notifyadmin.api.problems import Problem
from notifyadmin.core.json_text import JsonWriter
from notifyadmin.core.values import Values, shared


@dataclass(frozen=True, slots=True)
class CheckedRequest:
    """The result for `values`: what is wrong, the request if its values are right, and the JSON to show for them.

    The problems begin with those that were `unreadable`: what is typed into the form and is no value at all.
    """

    values: Values
    unreadable: Sequence[Problem]
    request: SendRequest | None
    problems: tuple[Problem, ...]
    text: str


class RequestChecker:
    """Checks values, on whatever thread; it takes longer than the window may be blocked if they are large."""

    def __init__(self) -> None:
        self._writer = JsonWriter()

    def check(self, values: Values, unreadable: Sequence[Problem]) -> CheckedRequest:
        """All problems and warnings, and the very JSON that would go out; for values that are no request, those."""
        try:
            request = SendRequest.from_wire(values)
        except InvalidRequest as error:
            known = {problem.path for problem in unreadable}
            problems = [*unreadable, *(problem for problem in error.problems if problem.path not in known)]
            problems += warnings_in(SendRequest, values, problems)
            return CheckedRequest(values, unreadable, None, tuple(problems), self._text(values))
        # The parts that go out as they are have been written already.
        text = self._text(shared(values, request.to_wire()))
        return CheckedRequest(values, unreadable, request, (*unreadable, *warnings_of(request)), text)

    def _text(self, shown: Values) -> str:
        try:
            return self._writer.write(shown)
        except (ValueError, RecursionError):
            return ""
