"""Where the service's documentation can be read in two ways, or its pace varies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Behavior:
    """How a sandbox behaves.

    `override_all` makes setting preferences replace all of a user's, which is the other way to read "will override the
    user's existing preferences". The log tells of a change `log_lag_s` seconds later.
    """

    override_all: bool = False
    log_lag_s: float = 0.0
