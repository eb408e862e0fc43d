"""What is asked of the service once more by itself after a fault, and when.

A read changes nothing, so it may be repeated after any fault that may pass. A change of preferences writes the same
rows again: twice is as good as once, unless somebody else changes them in between. So it is repeated after a fault
before which it cannot have been carried out; where it may have been, only after reading that nothing has changed. A
send or a retraction is never repeated by itself.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from notifyadmin.api import models
from notifyadmin.api.errors import (
    ApiError,
    ConnectionFailed,
    ConnectionLost,
    OutcomeUnknown,
    ServerFailed,
    TooFast,
)
from notifyadmin.api.exchange import Answer, Attempt, Phase
from notifyadmin.core.requests import DeletePreferences, Request, is_write

MOST_REPETITIONS = 2
MOST_WAIT_S = 60.0
"""A service that wants to be left alone for longer is not waited for."""
PASSING_STATUSES = (500, 502, 503, 504)

Pause = Callable[[int], float]
"""How many seconds to wait before a repetition, counted from 0."""


def jittered_pause(repetition: int) -> float:
    """About half a second, then a second; no two programs that failed together come back together."""
    import random  # nothing else at the start needs it

    return random.uniform(0.3, 0.7) * 2.0**repetition  # noqa: S311 - no secret depends on it


def pause_before_repeating(request: Request, error: ApiError, repetition: int, pause: Pause) -> float | None:
    """How many seconds to wait before a request that failed is repeated; None where it is not, or not unasked.

    Of a write whose outcome is unknown, the caller has to know that it was not carried out.
    """
    if repetition >= MOST_REPETITIONS or not _may_be_repeated(request):
        return None
    if isinstance(error, TooFast):
        wait_s = pause(repetition) if error.retry_after_s is None else error.retry_after_s
        return wait_s if wait_s <= MOST_WAIT_S else None
    return pause(repetition) if _may_pass(error) else None


def _may_be_repeated(request: Request) -> bool:
    return not is_write(request) or isinstance(request, models.SetPreferencesRequest | DeletePreferences)


def _may_pass(error: ApiError) -> bool:
    if isinstance(error, ServerFailed):
        return error.reply is not None and error.reply.status in PASSING_STATUSES
    return isinstance(error, ConnectionFailed | ConnectionLost)


@dataclass(slots=True)
class Progress:
    """How far a request has come through all of its tries, so that whoever cancels it knows whether any went out."""

    attempt: Attempt = field(default_factory=Attempt)
    _has_gone_out: bool = False

    @property
    def overall(self) -> Attempt:
        """The try that runs; or one that went out, where an earlier one has."""
        return Attempt(Phase.SENT) if self._has_gone_out else self.attempt

    def begin_again(self, request: Request, error: ApiError) -> None:
        """A try has failed, and another one is waited for; a write that was refused counts as one that never left."""
        self._has_gone_out |= isinstance(error, OutcomeUnknown) or not is_write(request)
        self.attempt = Attempt()


async def repeated(
    request: Request,
    call: Callable[[], Awaitable[Answer[Any]]],
    wait: Callable[[ApiError, float], Awaitable[None]],
    *,
    pause: Pause,
    is_unchanged: Callable[[], Awaitable[bool]] | None = None,
) -> Answer[Any]:
    """The answer of a call, which is made again where that is safe; raises why there is none.

    `wait` gets the fault and the seconds to wait. A write whose outcome is unknown is repeated only where
    `is_unchanged` says after that wait that the service stores what it did before; the outcome of a repetition that
    fails is as unknown, then.
    """
    doubt: OutcomeUnknown | None = None
    for repetition in count():
        try:
            return await call()
        except ApiError as error:
            is_unknown = is_write(request) and isinstance(error, OutcomeUnknown)
            if isinstance(error, OutcomeUnknown) and is_unknown:
                doubt = error
            wait_s = pause_before_repeating(request, error, repetition, pause)
            if wait_s is None or (is_unknown and is_unchanged is None):
                raise doubt or error from None
            await wait(error, wait_s)
            if is_unknown and is_unchanged is not None and not await is_unchanged():
                raise
    raise AssertionError("It counts on and on.")
