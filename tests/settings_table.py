"""The README's table of settings, made of the options: `python -m tests.settings_table --write` updates it."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from notifyadmin.store.options import SECTIONS, AnyOption, Choice, Number

README = Path(__file__).parents[1] / "README.md"
HEADING = "| Section | Setting | Default | What it does |"


def written(readme: str) -> str:
    """The README with the table as it has to be; raises ValueError where it has none."""
    found = re.search(rf"^{re.escape(HEADING)}\n(?:\|.*\n)*", readme, re.MULTILINE)
    if found is None:
        raise ValueError("The README has no table of settings.")
    rows = [
        f"| {section.title} | {option.title} | {_default(option)} | {option.help} |"
        for section in SECTIONS
        for option in section.options
    ]
    return (
        readme[: found.start()]
        + "\n".join((HEADING, "| --- | --- | --- | --- |", *rows))
        + "\n"
        + readme[found.end() :]
    )


def _default(option: AnyOption) -> str:
    if isinstance(option, Choice):
        return option.titles[option.default]
    if isinstance(option, Number):
        return option.zero if option.zero and not option.default else option.words(option.default)
    return {True: "On", False: "Off"}.get(option.default, "–")


def main(arguments: Sequence[str]) -> int:
    """Writes the table with `--write`; else says by its status whether it is up to date."""
    before = README.read_text("utf-8")
    after = written(before)
    if "--write" in arguments:
        README.write_text(after, "utf-8")
        return 0
    return int(before != after)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
