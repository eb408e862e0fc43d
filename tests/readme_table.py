"""Tables of the README that are made of the program's own declarations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"


def with_table(readme: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The README with these rows in its table of these columns; raises ValueError where it has none."""
    heading = _line(columns)
    found = re.search(rf"^{re.escape(heading)}\n(?:\|.*\n)*", readme, re.MULTILINE)
    if found is None:
        raise ValueError(f"The README has no table of {columns[0]}.")
    lines = (heading, _line(["---"] * len(columns)), *map(_line, rows))
    return readme[: found.start()] + "\n".join(lines) + "\n" + readme[found.end() :]


def update(written: Callable[[str], str], arguments: Sequence[str]) -> int:
    """Writes the README as `written` gives it with `--write`; else says by a status whether it is up to date."""
    before = README.read_text("utf-8")
    after = written(before)
    if "--write" in arguments:
        README.write_text(after, "utf-8")
        return 0
    return int(before != after)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
