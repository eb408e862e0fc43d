"""For how long a key blocks the window while the request holds 150 KB of merge tags.

The program runs as it is, on its sandbox. A person in it types: into a field, into the merge tags as text, into a cell
of them as a table (where a key is a letter and the Enter that ends the cell), and into the JSON; with the JSON in
front and with the code. Each key has a third of a second and more for itself, so that what is done after the pause in
the typing counts among what the key costs. Meanwhile a timer beats every millisecond in the window's event loop; the
longest time between two beats is that for which the key has blocked the window. A round gives the value that 95 of a
hundred keys do not exceed.

The reference is the barest field, or the barest text of the same length, in which nothing follows a key. Its value
tells what of ours is the computer's, which others use as well. So does the time for which the window's own thread
worked without a pause, in which it waited neither for the interpreter nor for a processor that others had.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
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

BLOCKED, WORKED, SHOWN = range(3)

Keys = Sequence[tuple[float, float, float]]
"""Of each key, in ms: for how long it has blocked the window, for how long the window's thread worked without a pause
meanwhile, and after what time the effect of the key was to be seen."""


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
    return [
        Comparison(
            words.format(place=place),
            "ms",
            Series("NotifyAdmin", tuple(_of(keys[place], what, percent) for keys in taken["ours"])),
            Series(reference, tuple(_of(keys[reference], what, percent) for keys in taken["bare"])),
            aim,
        )
        for place, reference in PLACES.items()
        for words, what, percent, aim in (
            (f"Window blocked by a key into {{place}}, p{PERCENT}", BLOCKED, PERCENT, AIM),
            (f"Window's own work for a key into {{place}}, p{PERCENT}", WORKED, PERCENT, None),
            ("Key into {place} until it is shown, p50", SHOWN, 50, None),
        )
    ]


def _keys(probe: str, home: Path, places: Sequence[str]) -> dict[str, Keys]:
    # No draft of an earlier round: each begins alike.
    with TemporaryDirectory(dir=home) as fresh, Process(probe, Path(fresh)) as process:
        return {place: json.loads(process.hear()) for place in places}


def _of(keys: Keys, what: int, percent: int) -> float:
    return percentile([key[what] for key in keys], percent)
