"""The table of the README's section on reliability, made of the faults that the tests play."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.reliability.case import Case
from tests.reliability.fault_table import FAULTS

README = Path(__file__).parents[2] / "README.md"
COLUMNS = ("What goes wrong", "Verdict", "Sent again by itself", "Retry")


def table(cases: Sequence[Case]) -> str:
    """A line for each kind of fault; raises ValueError where cases of one kind end differently."""
    kinds = dict.fromkeys(case.kind for case in cases)
    rows = [_row(kind, [case for case in cases if case.kind == kind]) for kind in kinds]
    return "\n".join(_line(cells) for cells in (COLUMNS, ["---"] * len(COLUMNS), *rows)) + "\n"


def written(readme: str, cases: Sequence[Case] = FAULTS) -> str:
    """The README with the table as it has to be; raises ValueError where it has none."""
    found = re.search(rf"^{re.escape(_line(COLUMNS))}\n(?:\|.*\n)*", readme, re.MULTILINE)
    if found is None:
        raise ValueError("The README has no table of faults.")
    return readme[: found.start()] + table(cases) + readme[found.end() :]


def _row(kind: str, cases: Sequence[Case]) -> list[str]:
    ends = {(case.told.outcome, case.told.retry, case.times > 1) for case in cases}
    if len(ends) > 1:
        raise ValueError(f"Cases of one kind end differently: {kind}")
    [(_, is_offered, is_repeated)] = ends
    titles = " or ".join(f"*{title}*" for title in dict.fromkeys(case.told.title for case in cases))
    return [kind, titles, "up to twice" if is_repeated else "no", "offered" if is_offered else "no"]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def main(arguments: Sequence[str]) -> int:
    """Writes the table into the README with `--write`; else says by its status whether it is up to date."""
    before = README.read_text("utf-8")
    after = written(before)
    if "--write" in arguments:
        README.write_text(after, "utf-8")
        return 0
    return int(before != after)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
