"""What was changed in a grid, step by step. No Qt."""

from __future__ import annotations

from collections.abc import Mapping

from notifyadmin.ui.preferences.cells import CellKey

Values = Mapping[CellKey, str | None]
"""Deliveries by cell; None for one that is not known."""
Step = Mapping[CellKey, tuple[str | None, str | None]]
"""What each cell of one change showed before and after it."""

MAX_STEPS = 500


class History:
    """The steps that led here, and those that were taken back; both outlive saving."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._at = 0

    @property
    def possible(self) -> tuple[bool, bool]:
        """Whether there is something to undo, and to redo."""
        return self._at > 0, self._at < len(self._steps)

    def take(self, step: Step) -> None:
        """Adds a step; what was taken back is gone with it."""
        self._steps[self._at :] = [step]
        del self._steps[:-MAX_STEPS]
        self._at = len(self._steps)

    def back(self) -> Values:
        """Goes a step back; gives what its cells showed before it."""
        if not self._at:
            return {}
        self._at -= 1
        return {key: before for key, (before, _) in self._steps[self._at].items()}

    def forth(self) -> Values:
        """Goes a step forth again; gives what its cells showed after it."""
        if self._at == len(self._steps):
            return {}
        self._at += 1
        return {key: after for key, (_, after) in self._steps[self._at - 1].items()}
