"""How long it takes to build the form of all fields of a send, beside as many bare lines with their labels.

Each is built in a fresh process, once, after everything that it needs has been imported: as the program does at its
start, before anything of it is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.measure import Aim, Comparison, Series, in_turns
from tests.bench.processes import Process

AIM = Aim(60, unit="ms")


def measure(rounds: int) -> Sequence[Comparison]:
    """Time to build the form."""
    with TemporaryDirectory(prefix="bench-") as ours, TemporaryDirectory(prefix="bench-") as bare:
        taken = in_turns(
            {
                "ours": partial(_built_ms, "forms:all_fields", Path(ours)),
                "bare": partial(_built_ms, "forms:bare_lines", Path(bare)),
            },
            rounds,
        )
    ours_series, bare_series = Series("NotifyAdmin", tuple(taken["ours"])), Series("bare lines", tuple(taken["bare"]))
    return [Comparison("Time to build the form of all fields", "ms", ours_series, bare_series, AIM)]


def _built_ms(probe: str, home: Path) -> float:
    with Process(probe, home) as process:
        return float(process.hear())
