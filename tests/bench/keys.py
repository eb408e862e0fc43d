"""For how long a key blocks the window while the request holds 150 KB of merge tags.

The program runs as it is, on its sandbox. A person in it types: into a field, into the merge tags as text, into a cell
of them as a table (where a key is a letter and the Enter that ends the cell), and into the JSON; with the JSON in
front and with the code. Each key has a third of a second and more for itself, so that what is done after the pause in
the typing counts among what the key costs. Meanwhile a timer beats every millisecond in the window's event loop; the
longest time between two beats is that for which the key has blocked the window. A round gives the value that 95 of a
hundred keys do not exceed.

The reference is the barest field, or the barest text of the same length, in which nothing follows a key. Its value
tells what of ours is the computer's, which others use as well.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.measure import Aim, Comparison, Series, in_turns, percentile
from tests.bench.processes import Process

AIM = Aim(16, unit="ms")
PERCENT = 95

PLACES: Mapping[str, str] = {
    "a field, beside the JSON": "a bare field",
    "the merge tags as text, beside the JSON": "a bare text",
    "a cell of the merge tags, beside the JSON": "a bare field",
    "the JSON": "a bare text",
    "a field, beside the code": "a bare field",
    "the merge tags as text, beside the code": "a bare text",
    "a cell of the merge tags, beside the code": "a bare field",
}
"""What is typed into, in the order in which the person does, and what it is compared with."""

Keys = Sequence[tuple[float, float]]
"""Of each key for how long it has blocked the window, and after what time its effect was to be seen, in ms."""


def measure(rounds: int) -> Sequence[Comparison]:
    """The blocked window by each place that is typed into, and the time until what is in front shows the key."""
    with TemporaryDirectory(prefix="bench-") as ours, TemporaryDirectory(prefix="bench-") as bare:
        taken = in_turns(
            {
                "ours": partial(_keys, "program:start_and_type", Path(ours), tuple(PLACES)),
                "bare": partial(_keys, "bare_text:type_keys", Path(bare), ("a bare field", "a bare text")),
            },
            rounds,
        )
    comparisons = []
    for place, reference in PLACES.items():
        keys, bare_keys = ([of[name] for of in taken[who]] for who, name in (("ours", place), ("bare", reference)))
        comparisons += [
            Comparison(
                f"Window blocked by a key into {place}, p{PERCENT}",
                "ms",
                Series("NotifyAdmin", tuple(map(_blocked_ms, keys))),
                Series(reference, tuple(map(_blocked_ms, bare_keys))),
                AIM,
            ),
            Comparison(
                f"Key into {place} until it is shown",
                "ms",
                Series("NotifyAdmin", tuple(map(_shown_ms, keys))),
                Series(reference, tuple(map(_shown_ms, bare_keys))),
            ),
        ]
    return comparisons


def _keys(probe: str, home: Path, places: Sequence[str]) -> dict[str, Keys]:
    # No draft of an earlier round: each begins alike.
    with TemporaryDirectory(dir=home) as fresh, Process(probe, Path(fresh)) as process:
        return {place: json.loads(process.hear()) for place in places}


def _blocked_ms(keys: Keys) -> float:
    return percentile([blocked_ms for blocked_ms, _ in keys], PERCENT)


def _shown_ms(keys: Keys) -> float:
    return median(shown_ms for _, shown_ms in keys)
