"""How much memory the program takes with its sandbox running and a send answered, beside the barest window's.

The peak is the most that the process ever held, libraries included. USS is what the system would get back if it ended
now: it leaves out what others hold too, so it moves with the other Qt programs that happen to run, and has no aim.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil  # type: ignore[import-untyped]

from tests.bench.measure import Aim, CannotMeasure, Comparison, Series, in_turns
from tests.bench.processes import Process

AIM = Aim(1.6)
MIB = 1024 * 1024

Sizes = tuple[float, float]
"""The peak and the USS in MiB."""


def measure(rounds: int) -> Sequence[Comparison]:
    """Peak memory and USS, ours over the bare window's."""
    with TemporaryDirectory(prefix="bench-") as ours, TemporaryDirectory(prefix="bench-") as bare:
        taken = in_turns(
            {
                "ours": partial(_sizes, "program:start_and_send", Path(ours), ("usable", "answered")),
                "bare": partial(_sizes, "bare:show", Path(bare), ("usable",)),
            },
            rounds,
        )
    return [
        Comparison(
            name,
            "MiB",
            Series("NotifyAdmin", tuple(sizes[at] for sizes in taken["ours"])),
            Series("a bare window", tuple(sizes[at] for sizes in taken["bare"])),
            aim,
        )
        for at, (name, aim) in enumerate((("Peak memory", AIM), ("Memory of its own (USS)", None)))
    ]


def _sizes(probe: str, home: Path, moments: Sequence[str]) -> Sizes:
    with Process(probe, home) as process:
        for moment in moments[:-1]:
            process.hear_that(moment)
            process.say()
        process.hear_that(moments[-1])
        sizes = peak_mib(process.pid), psutil.Process(process.pid).memory_full_info().uss / MIB
        process.say()
    return sizes


def peak_mib(pid: int) -> float:
    """The most that a running process has held in memory so far."""
    if sys.platform == "linux":
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
        found = re.search(r"^VmHWM:\s+(\d+) kB", status, re.MULTILINE)
        if found:
            return int(found[1]) / 1024
    elif sys.platform == "win32":
        return float(psutil.Process(pid).memory_info().peak_wset) / MIB
    raise CannotMeasure("this system does not tell the peak memory of another process")
