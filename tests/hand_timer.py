"""A timer that a test moves on by hand."""

from __future__ import annotations

from collections.abc import Callable


class HandTimer:
    """Calls when the test says that its time is over; `pauses_s` are all that were begun."""

    def __init__(self) -> None:
        self.pauses_s: list[float] = []
        self._call: Callable[[], None] | None = None

    @property
    def is_running(self) -> bool:
        """Whether something is to be called."""
        return self._call is not None

    def start(self, seconds: float, call: Callable[[], None]) -> None:
        """Calls as soon as `elapse` is called."""
        self.pauses_s.append(seconds)
        self._call = call

    def stop(self) -> None:
        """Calls nothing any more."""
        self._call = None

    def elapse(self) -> None:
        """The pause is over."""
        call, self._call = self._call, None
        assert call is not None
        call()
