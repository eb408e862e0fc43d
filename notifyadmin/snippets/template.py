"""Programs with places to fill in."""

from __future__ import annotations

import re
import textwrap

CODE_WIDTH = 100

_place = re.compile("«([a-z_]+)»")


def fill(template: str, **values: str) -> str:
    """The template with a value at each «place». A value that holds such a mark itself is left as it is."""
    return _place.sub(lambda match: values[match[1]], template)


def comment(mark: str, *sentences: str, margin: str = "") -> str:
    """Sentences as lines of comment; nothing for no sentences. They must be the program's own words, never a
    value's: in some languages a comment ends where a text says so.
    """
    lead = f"{margin}{mark} "
    text = textwrap.fill(" ".join(sentences), CODE_WIDTH, initial_indent=lead, subsequent_indent=lead)
    return f"{text}\n" if sentences else ""
