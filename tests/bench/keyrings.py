"""For how long nobody at the window is heard while the credentials of a profile go to a keyring of some mood.

The reference is a keyring that works. The time is that from one beat to the next, of which there is one in 5 ms.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.measure import Aim, Comparison, Series, in_turns
from tests.bench.processes import Process

AIM = Aim(50, unit="ms")


def measure(rounds: int) -> Sequence[Comparison]:
    """One line for each mood."""
    from tests.e2e.test_keyring_moods import MOODS

    with TemporaryDirectory(prefix="bench-") as home:
        taken = in_turns({mood: partial(_ms, mood, Path(home)) for mood in ("works", *MOODS)}, rounds)
    works = Series("one that works", tuple(taken["works"]))
    return [
        Comparison(f"Saving with a keyring: {mood}", "ms", Series("ours", tuple(taken[mood])), works, AIM)
        for mood in MOODS
    ]


def _ms(mood: str, home: Path) -> float:
    with TemporaryDirectory(dir=home) as fresh, Process("keyrings:save", Path(fresh), mood, fresh) as process:
        return float(process.hear())
