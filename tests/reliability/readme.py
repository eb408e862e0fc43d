"""The table of the README's section on reliability, made of the faults that the tests play."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tests.readme_table import update, with_table
from tests.reliability.case import Case
from tests.reliability.fault_table import FAULTS

COLUMNS = ("What goes wrong", "Verdict", "Sent again by itself", "Retry")


def rows(cases: Sequence[Case]) -> list[list[str]]:
    """A row for each kind of fault; raises ValueError where cases of one kind end differently."""
    kinds = dict.fromkeys(case.kind for case in cases)
    return [_row(kind, [case for case in cases if case.kind == kind]) for kind in kinds]


def written(readme: str, cases: Sequence[Case] = FAULTS) -> str:
    """The README with the table as it has to be; raises ValueError where it has none."""
    return with_table(readme, COLUMNS, rows(cases))


def _row(kind: str, cases: Sequence[Case]) -> list[str]:
    ends = {(case.told.outcome, case.told.retry, case.times > 1) for case in cases}
    if len(ends) > 1:
        raise ValueError(f"Cases of one kind end differently: {kind}")
    [(_, is_offered, is_repeated)] = ends
    titles = " or ".join(f"*{title}*" for title in dict.fromkeys(case.told.title for case in cases))
    return [kind, titles, "up to twice" if is_repeated else "no", "offered" if is_offered else "no"]


if __name__ == "__main__":
    sys.exit(update(written, sys.argv[1:]))
