"""The README's table of settings, made of the options: `python -m tests.settings_table --write` updates it."""

from __future__ import annotations

import sys

from notifyadmin.store.options import SECTIONS, AnyOption, Choice, Number
from tests.readme_table import update, with_table

COLUMNS = ("Section", "Setting", "Default", "What it does")


def written(readme: str) -> str:
    """The README with the table as it has to be; raises ValueError where it has none."""
    rows = [
        (section.title, option.title, _default(option), option.help)
        for section in SECTIONS
        for option in section.options
    ]
    return with_table(readme, COLUMNS, rows)


def _default(option: AnyOption) -> str:
    if isinstance(option, Choice):
        return option.titles[option.default]
    if isinstance(option, Number):
        return option.zero if option.zero and not option.default else option.words(option.default)
    return {True: "On", False: "Off"}.get(option.default, "–")


if __name__ == "__main__":
    sys.exit(update(written, sys.argv[1:]))
