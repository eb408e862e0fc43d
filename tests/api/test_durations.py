from __future__ import annotations

import pytest

from notifyadmin.api.durations import duration


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 seconds"),
        (0.2, "1 second"),
        (7, "7 seconds"),
        (119, "119 seconds"),
        (119.5, "2 minutes"),
        (120, "2 minutes"),
        (121, "3 minutes"),
        (7_200, "2 hours"),
        (7_201, "3 hours"),
        (86_400, "24 hours"),
        (172_800, "2 days"),
        (31_536_000, "365 days"),
        (1e12, "11574075 days"),
    ],
)
def test_a_span_of_time_is_said_in_the_largest_unit_of_which_there_are_two(seconds: float, words: str) -> None:
    assert duration(seconds) == words
