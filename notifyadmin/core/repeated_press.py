"""One press, one request: a key that is held or a double click is not a second press."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from notifyadmin.core.intent import Intent

WITHIN_S = 0.5

Clock = Callable[[], float]


class RepeatedPress:
    """Recognizes a repeated press: one within half a second of the last, ignored or not."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last: tuple[Intent[Any], float] | None = None

    def is_repeated(self, intent: Intent[Any]) -> bool:
        """Whether the press that asks for this intent is the last one again; counts as the last one from now on."""
        now_s = self._clock()
        last, self._last = self._last, (intent, now_s)
        return last is not None and now_s - last[1] < WITHIN_S and intent.repeats(last[0])
