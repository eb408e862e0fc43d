"""The preferences of a large account, 7,000 rows of seven channels, beside a tree of Qt's own items."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from tests.bench.measure import Aim, Comparison, Series, in_turns
from tests.bench.processes import Process

ROWS: Sequence[tuple[str, str, Aim | None]] = (
    ("From the answer to the painted grid", "ms", Aim(250, unit="ms")),
    ("A toggle until it is painted, p95", "ms", Aim(5, unit="ms")),
    ("A page of scrolling until it is painted, p95", "ms", Aim(16, unit="ms")),
    ("A filter by a word until it is painted, median", "ms", Aim(30, unit="ms")),
    ("Memory of a cell", "bytes", None),
)
P95 = 95


def measure(rounds: int) -> Sequence[Comparison]:
    """How long the grid takes for what one does with it, and how much memory."""
    with TemporaryDirectory(prefix="bench-") as ours, TemporaryDirectory(prefix="bench-") as bare:
        taken = in_turns(
            {"ours": partial(_sizes, "grids:ours", Path(ours)), "bare": partial(_sizes, "grids:bare", Path(bare))},
            rounds,
        )
    return [
        Comparison(
            name,
            unit,
            Series("NotifyAdmin", tuple(sizes[at] for sizes in taken["ours"])),
            Series("a tree of Qt's own", tuple(sizes[at] for sizes in taken["bare"])),
            aim,
        )
        for at, (name, unit, aim) in enumerate(ROWS)
    ]


def _sizes(probe: str, home: Path) -> list[float]:
    """One value for each of the rows."""
    with Process(probe, home) as process:
        lines = [[float(value) for value in process.hear().split()] for _ in ROWS]
    return [summed(name, values) for (name, _, _), values in zip(ROWS, lines, strict=True)]


def summed(name: str, values: Sequence[float]) -> float:
    """The value that ninety-five in a hundred do not exceed where the name says so, else the one in the middle."""
    return quantiles(values, n=100)[P95 - 1] if name.endswith("p95") else median(values)
