"""`python -m tests.bench`: measures, and says how each ratio compares with what it should be.

It ends with 0 even where an aim is missed, which is in the result, and with 1 where something could not be measured.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence

from tests.bench import (
    answers,
    edits,
    executable,
    form,
    grid,
    history,
    imports,
    keyrings,
    keys,
    memory,
    palette,
    sandbox,
    startup,
    throughput,
)
from tests.bench.measure import CannotMeasure, Comparison, Measurement

FEWEST_ROUNDS = 5

MEASUREMENTS: Mapping[str, Measurement] = {
    "startup": startup.measure,
    "memory": memory.measure,
    "throughput": throughput.measure,
    "typing": keys.measure,
    "form": form.measure,
    "edits": edits.measure,
    "grid": grid.measure,
    "history": history.measure,
    "imports": imports.measure,
    "answers": answers.measure,
    "keyrings": keyrings.measure,
    "sandbox": sandbox.measure,
    "palette": palette.measure,
    "executable": executable.measure,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Does what the command line says; returns the exit status."""
    options = _parser().parse_args(arguments)
    circumstances = _circumstances(options.rounds)
    if not options.json:
        print(", ".join(f"{name} {value}" for name, value in circumstances.items()), flush=True)
    comparisons: list[Comparison] = []
    failures: dict[str, str] = {}
    for name in options.only or MEASUREMENTS:
        try:
            made = MEASUREMENTS[name](options.rounds)
        except CannotMeasure as error:
            failures[name] = str(error)
            print(f"{name} could not be measured: {error}", file=sys.stderr)
            continue
        comparisons += made
        if not options.json:
            print("\n".join(comparison.line() for comparison in made), flush=True)
    if options.json:
        lines = [comparison.as_json() for comparison in comparisons]
        print(json.dumps({**circumstances, "comparisons": lines, "failures": failures}, indent=2))
    return 1 if failures else 0


def _circumstances(rounds: int) -> dict[str, object]:
    """What to know before believing a number: above all, how busy the computer is with other things."""
    found: dict[str, object] = {
        "rounds": rounds,
        "python": platform.python_version(),
        "platform": platform.platform(terse=True),
        "processors": os.cpu_count(),
    }
    if hasattr(os, "getloadavg"):
        found["load"] = round(os.getloadavg()[0], 2)
    return found


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measures the program by ratios.")
    parser.add_argument("--only", action="append", choices=list(MEASUREMENTS), help="just this one; may be repeated")
    parser.add_argument("--rounds", type=_rounds, default=7, help=f"how often each is taken, {FEWEST_ROUNDS} or more")
    parser.add_argument("--json", action="store_true", help="print everything as JSON, each single value included")
    return parser


def _rounds(text: str) -> int:
    rounds = int(text)
    if rounds < FEWEST_ROUNDS:
        raise argparse.ArgumentTypeError(f"a median of fewer than {FEWEST_ROUNDS} says little")
    return rounds


if __name__ == "__main__":
    sys.exit(main())
