"""The changes made to a grid, step by step, for undo and redo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from notifyadmin.core.preferences.cells import CellKey

MAX_STEPS = 500


@dataclass(frozen=True, slots=True)
class Step:
    """One change: what each cell showed before and after it; None where that is not known.

    `stores_defaults` is true where cells that showed the wanted delivery by default became choices.
    """

    cells: Mapping[CellKey, tuple[str | None, str | None]]
    stores_defaults: bool = False


class History:
    """The steps that led here, and those that were undone; both outlive a save."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._at = 0

    @property
    def possible(self) -> tuple[bool, bool]:
        """Whether there is something to undo, and to redo."""
        return self._at > 0, self._at < len(self._steps)

    def add(self, step: Step) -> None:
        """Adds a step; the steps that were undone can no longer be redone."""
        self._steps[self._at :] = [step]
        del self._steps[:-MAX_STEPS]
        self._at = len(self._steps)

    def back(self) -> Step | None:
        """Goes one step back and returns the step to undo; None at the beginning."""
        if not self._at:
            return None
        self._at -= 1
        return self._steps[self._at]

    def forth(self) -> Step | None:
        """Goes one step forward and returns the step to redo; None at the end."""
        if self._at == len(self._steps):
            return None
        self._at += 1
        return self._steps[self._at - 1]
