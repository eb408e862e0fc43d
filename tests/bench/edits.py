"""How much memory a thousand edits leave behind, from the two hundredth on, at which the history of undo is full.

The program runs as it is, with 150 KB of merge tags in the request; the edits go in turns into a field and into the
merge tags, so that each is a step of its own, and each is waited for until the JSON shows it. The reference is a bare
field and a bare text of the same length with as many edits.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil  # type: ignore[import-untyped]

from tests.bench.measure import Aim, Comparison, Series, in_turns
from tests.bench.memory import MIB
from tests.bench.processes import Process

AIM = Aim(2, unit="MiB")
FULL, ALL, EVERY = 200, 1000, 100
KIB_PER_MIB = 1024

Growth = tuple[float, float]
"""Of USS and of RSS, in MiB."""


def measure(rounds: int) -> Sequence[Comparison]:
    """The growth of both sizes of memory, and what that is for each edit."""
    with TemporaryDirectory(prefix="bench-") as ours, TemporaryDirectory(prefix="bench-") as bare:
        taken = in_turns(
            {
                "ours": partial(_growth, "program:start_and_edit", Path(ours)),
                "bare": partial(_growth, "bare_text:edit", Path(bare)),
            },
            rounds,
        )

    def compared(name: str, unit: str, at: int, scale: float, aim: Aim) -> Comparison:
        ours, bare = (tuple(growth[at] * scale for growth in taken[who]) for who in ("ours", "bare"))
        return Comparison(name, unit, Series("NotifyAdmin", ours), Series("a bare field and text", bare), aim)

    between, edits = f"from edit {FULL} to edit {ALL:,}", ALL - FULL
    per_edit = Aim(AIM.limit * KIB_PER_MIB / edits, unit="KiB")
    return [
        compared(f"Memory of its own (USS) that is added {between}", "MiB", 0, 1, AIM),
        compared(f"Memory in all (RSS) that is added {between}", "MiB", 1, 1, AIM),
        compared(f"USS for each edit {between}", "KiB", 0, KIB_PER_MIB / edits, per_edit),
    ]


def _growth(probe: str, home: Path) -> Growth:
    sizes: dict[int, tuple[float, float]] = {}
    # No draft of an earlier round: each begins alike.
    with TemporaryDirectory(dir=home) as fresh, Process(probe, Path(fresh)) as process:
        for done in range(EVERY, ALL + 1, EVERY):
            process.hear_that(f"{done} edits")
            size = psutil.Process(process.pid).memory_full_info()
            sizes[done] = size.uss / MIB, size.rss / MIB
            process.say()
    (uss, rss), (uss_later, rss_later) = sizes[FULL], sizes[ALL]
    return uss_later - uss, rss_later - rss
