"""For how long nobody at the window is heard while a response with very many messages is judged and shown.

The reference is a response with one message. A picture is 16 ms.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.measure import Aim, Comparison, Series, in_turns
from tests.bench.processes import Process

AIM = Aim(16, unit="ms")
KINDS = ("near misses", "100,000", "long")


def measure(rounds: int) -> Sequence[Comparison]:
    """One line for each kind of messages."""
    with TemporaryDirectory(prefix="bench-") as home:
        taken = in_turns({kind: partial(_ms, kind, Path(home)) for kind in ("one", *KINDS)}, rounds)
    one = Series("one message", tuple(taken["one"]))
    return [
        Comparison(f"A response with messages: {kind}", "ms", Series("ours", tuple(taken[kind])), one, AIM)
        for kind in KINDS
    ]


def _ms(kind: str, home: Path) -> float:
    with Process("answers:show", home, kind) as process:
        return float(process.hear())
