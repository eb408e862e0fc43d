"""What a measurement gives: two series taken in turns, their medians, their ratio, and what either should be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import TypeVar

T = TypeVar("T")


class CannotMeasure(Exception):
    """Something that is measured did not start, or did not do what it was to do; `str(error)` tells what."""


@dataclass(frozen=True, slots=True)
class Aim:
    """How far a ratio may go, or has to; with a `unit`, how far our own median may, which a person feels as it is."""

    limit: float
    at_least: bool = False
    unit: str = ""

    def is_met(self, value: float) -> bool:
        """Whether a value is on the right side of the limit; the limit itself is."""
        return value >= self.limit if self.at_least else value <= self.limit

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:g} {self.unit}".rstrip()


@dataclass(frozen=True, slots=True)
class Series:
    """What one contender did, round by round."""

    who: str
    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The value in the middle, which one bad round does not move."""
        return median(self.values)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One line of the result; without an aim it is there to be known."""

    name: str
    unit: str
    ours: Series
    reference: Series
    aim: Aim | None = None

    @property
    def ratio(self) -> float | None:
        """Our median over the reference's; None where the aim is no ratio: both may be nothing at all."""
        return None if self._is_absolute else self.ours.median / self.reference.median

    @property
    def ratios(self) -> tuple[float, ...]:
        """The ratio of each round by itself: how far they lie apart tells how much `ratio` can be trusted."""
        pairs = zip(self.ours.values, self.reference.values, strict=True)
        return () if self._is_absolute else tuple(ours / reference for ours, reference in pairs)

    @property
    def is_met(self) -> bool | None:
        """Whether the aim is met; None where there is none."""
        ratio = self.ratio
        return None if self.aim is None else self.aim.is_met(self.ours.median if ratio is None else ratio)

    def line(self) -> str:
        """Everything about it in one line."""
        medians = ", ".join(f"{of.who} {_rounded(of.median)} {self.unit}" for of in (self.ours, self.reference))
        if self.ratio is None:
            spread = f"rounds {_rounded(min(self.ours.values))} to {_rounded(max(self.ours.values))} {self.unit}"
            return f"{self.name}: {medians}; {spread}; {self._judged()}"
        spread = f"rounds {min(self.ratios):.2f} to {max(self.ratios):.2f}"
        return f"{self.name}: {medians}; ratio {self.ratio:.2f} ({spread}); {self._judged()}"

    def as_json(self) -> dict[str, object]:
        """The same for a program to read, with each single value."""
        medians = {"ours_median": self.ours.median, "reference_median": self.reference.median}
        return asdict(self) | medians | {"ratio": self.ratio, "is_met": self.is_met}

    @property
    def _is_absolute(self) -> bool:
        return self.aim is not None and bool(self.aim.unit)

    def _judged(self) -> str:
        return "no aim" if self.aim is None else f"aim {self.aim}: {'met' if self.is_met else 'MISSED'}"


Measurement = Callable[[int], Sequence[Comparison]]
"""Takes the number of rounds; raises CannotMeasure."""


def in_turns(contenders: Mapping[str, Callable[[], T]], rounds: int) -> dict[str, list[T]]:
    """What each contender gave in each round, A B A B, so that whatever the machine does besides hits all alike.

    One round goes before and is dropped: it compiles, and fills the caches, as an earlier start on this computer has.
    """
    taken: dict[str, list[T]] = {name: [] for name in contenders}
    for take in contenders.values():
        take()
    for _ in range(rounds):
        for name, take in contenders.items():
            taken[name].append(take())
    return taken


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that so many of a hundred do not exceed: one that was taken, none in between."""
    return sorted(values)[-(-len(values) * percent // 100) - 1]


def _rounded(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
