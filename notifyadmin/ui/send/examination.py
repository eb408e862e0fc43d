"""What a request comes to: checked, warned of, and written as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from notifyadmin.api.checks import warnings_in, warnings_of
from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import SendRequest
from notifyadmin.api.problems import Problem
from notifyadmin.core.values import Values
from notifyadmin.ui.send.json_writing import JsonWriter


@dataclass(frozen=True, slots=True)
class Examination:
    """The result for `values`: what is wrong, the request if its values are right, and the JSON to show for them.

    The problems begin with those that were `unreadable`: what stands in the form and is no value at all.
    """

    values: Values
    unreadable: Sequence[Problem]
    request: SendRequest | None
    problems: tuple[Problem, ...]
    text: str


class Examiner:
    """Examines values, on whatever thread; it takes longer than the window may be blocked if they are large."""

    def __init__(self) -> None:
        self._writer = JsonWriter()

    def examine(self, values: Values, unreadable: Sequence[Problem]) -> Examination:
        """All problems and warnings, and the very JSON that would go out; for values that are no request, those."""
        try:
            request = SendRequest.from_wire(values)
        except InvalidRequest as error:
            known = {problem.path for problem in unreadable}
            problems = [*unreadable, *(problem for problem in error.problems if problem.path not in known)]
            problems += warnings_in(SendRequest, values, problems)
            return Examination(values, unreadable, None, tuple(problems), self._text(values, values, is_wire=False))
        text = self._text(request.to_wire(), values, is_wire=True)
        return Examination(values, unreadable, request, (*unreadable, *warnings_of(request)), text)

    def _text(self, shown: Mapping[str, object], values: Values, *, is_wire: bool) -> str:
        try:
            return self._writer.text(shown, values, is_wire=is_wire)
        except (ValueError, RecursionError):
            return ""
