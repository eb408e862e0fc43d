"""What stands beside the Send button about what is wrong with the request."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from notifyadmin.api.problems import Problem, Severity
from notifyadmin.ui.translation import counted
from notifyadmin.ui.widgets.submit_bar import SubmitBar


class ProblemHint(QObject):
    """Counts what is wrong, quietly until that has kept a request from being sent.

    `has_invalid_json` tells whether the JSON beside the form is not valid, which is then the only problem that counts.
    """

    def __init__(self, bar: SubmitBar, has_invalid_json: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._has_invalid_json = has_invalid_json
        self._warning_count = 0
        self._was_refused = False
        self.wrong: Sequence[str] = ()
        """The paths of the fields with errors."""

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Counts these instead."""
        self.wrong = [problem.path for problem in problems if problem.severity is Severity.ERROR]
        self._warning_count = len(problems) - len(self.wrong)
        self.refresh()

    def refuse(self) -> None:
        """Says that nothing was sent, until nothing is wrong any more."""
        self._was_refused = True
        self.refresh()

    def start_over(self) -> None:
        """The request is another one, or goes elsewhere: nobody has tried to send it."""
        self._was_refused = False
        self.refresh()

    def refresh(self) -> None:
        """Counts again: the JSON may have become valid, or invalid."""
        errors, warnings = (1, 0) if self._has_invalid_json() else (len(self.wrong), self._warning_count)
        self._was_refused = self._was_refused and errors > 0
        if self._was_refused:
            self._bar.show_refusal(self.tr("Nothing was sent. Fix %n problem(s).", "", errors))
        else:
            self._bar.show_hint(", ".join(filter(None, counted(errors, warnings))))
