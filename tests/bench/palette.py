"""How long the command palette takes for a key, with five thousand things to find; nothing of it is asserted.

The reference is `str.find` for the same letters in the same texts.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from functools import partial

from notifyadmin.core.subsequence import Subsequences
from tests.bench.measure import Aim, Comparison, Series

COUNT, SHOWN = 5_000, 100
AIM = Aim(16, unit="ms")
WORDS = ("order", "tracking", "user", "profile", "welcome", "invoice", "shipped", "café", "reset", "digest", "weekly")
TYPED = ("ordtrk", "usr prof", "welcome", "e", "zzz")


def measure(rounds: int) -> Sequence[Comparison]:
    """The slowest key of some searches, some of which find nearly everything."""
    chosen = random.Random(1)  # noqa: S311 - any texts, the same each time
    texts = ["_".join(chosen.choices(WORDS, k=3)) + str(number) for number in range(COUNT)]
    ours, bare = [], []
    for _ in range(rounds):
        ours.append(max(_times_ms(partial(Subsequences(texts).hits, most=SHOWN))))
        bare.append(max(_times_ms(lambda typed: [text for text in texts if text.find(typed) >= 0])))
    name = f"The slowest key in the command palette with {COUNT:,} things to find"
    return [Comparison(name, "ms", Series("NotifyAdmin", tuple(ours)), Series("str.find", tuple(bare)), AIM)]


def _times_ms(search: Callable[[str], object]) -> list[float]:
    taken = []
    for typed in TYPED:
        for end in range(1, len(typed) + 1):
            started = time.perf_counter()
            search(typed[:end])
            taken.append((time.perf_counter() - started) * 1_000)
    return taken
