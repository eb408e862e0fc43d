"""Spans of time in words."""

from __future__ import annotations

import math

from notifyadmin.api.sentence import Sentence

MINUTE_S, HOUR_S, DAY_S = 60, 3_600, 86_400


def duration(seconds: float) -> Sentence:
    """So many seconds in words, rounded up, in the largest unit of which there are two: 90 seconds, 2 hours."""
    if seconds > 2 * DAY_S - HOUR_S:
        return Sentence("%n day(s)", n=math.ceil(seconds / DAY_S))
    if seconds > 2 * HOUR_S - MINUTE_S:
        return Sentence("%n hour(s)", n=math.ceil(seconds / HOUR_S))
    if seconds > 2 * MINUTE_S - 1:
        return Sentence("%n minute(s)", n=math.ceil(seconds / MINUTE_S))
    return Sentence("%n second(s)", n=math.ceil(seconds))
