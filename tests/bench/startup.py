"""How long after its start the program's window can be used, beside the barest window that PySide6 can show.

Each start is a fresh process, timed from before it is spawned until it says that the first field of the Send page has
been painted and has taken a letter. What an earlier start leaves is there: compiled modules, font cache and settings.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.measure import Aim, Comparison, Series, in_turns
from tests.bench.processes import Process

AIM = Aim(1.5)


def measure(rounds: int) -> Sequence[Comparison]:
    """Time to a usable window, ours over the bare one's."""
    with TemporaryDirectory(prefix="bench-") as ours, TemporaryDirectory(prefix="bench-") as bare:
        taken = in_turns(
            {"ours": partial(_start_ms, "program:start", ours), "bare": partial(_start_ms, "bare:show", bare)}, rounds
        )
    return [
        Comparison(
            "Time to a usable window",
            "ms",
            Series("NotifyAdmin", tuple(taken["ours"])),
            Series("a bare window", tuple(taken["bare"])),
            AIM,
        ),
        Comparison(
            "Modules imported until then",
            "",
            Series("NotifyAdmin", (_modules("program:start_and_count"),)),
            Series("a bare window", (_modules("bare:count"),)),
        ),
    ]


def _modules(probe: str) -> float:
    with TemporaryDirectory(prefix="bench-") as home, Process(probe, Path(home)) as process:
        count = float(process.hear())
        process.say()
    return count


def _start_ms(probe: str, home: str) -> float:
    started_s = time.monotonic()
    with Process(probe, Path(home)) as process:
        process.hear_that("usable")
        elapsed_s = time.monotonic() - started_s
        process.say()
    return elapsed_s * 1000
