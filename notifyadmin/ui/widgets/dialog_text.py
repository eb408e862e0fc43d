"""What a dialog says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DialogText:
    """The title of a dialog, the text below it, the beginning of its controls' identifiers, and what agrees to it.

    `agree` is the button of a question; a dialog with other buttons has none. A question may list
    what will happen: `lines` below `headings`. It may ask for a text, an id, that has to be `typed` first.
    """

    title: str
    text: str
    identifier: str
    agree: str = ""
    headings: tuple[str, ...] = ()
    lines: tuple[tuple[str, ...], ...] = ()
    typed: str = ""
