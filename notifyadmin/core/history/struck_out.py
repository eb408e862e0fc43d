"""Finds in a recorded request where a key was struck out, so that “…” is never sent as a value that nobody typed.

A text that is “…” and nothing else stands for a key. One that has “…” within may be as it was typed: nobody can tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from notifyadmin.api.redaction import MARK

MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Sifted:
    """A recorded request without what was struck out.

    `struck_out` are the paths (`headers.Authorization`) of what is left out for that, `doubtful` those of the texts
    that have the mark within, and are kept. A name is treated as its value is.
    """

    values: Any
    struck_out: tuple[str, ...]
    doubtful: tuple[str, ...]


def sifted(values: Any) -> Sifted:
    """A JSON value without what was struck out of it, at any depth."""
    result, struck_out, doubtful = [values], list[str](), list[str]()
    todo: list[tuple[Any, Any, tuple[str, ...]]] = [(result, 0, ())]
    for owner, place, path in todo:  # it grows; a call for each level would not reach the last of a thousand
        items = _items(owner[place])
        kept = list[tuple[Any, Any]]()
        for name, item in items:
            texts = [text for text in (name, item) if isinstance(text, str)]
            if MARK in texts:
                struck_out.append(".".join((*path, str(name))))
                continue
            if any(MARK in text for text in texts):
                doubtful.append(".".join((*path, str(name))))
            kept.append((name, item))
        has_names = isinstance(owner[place], Mapping)
        owner[place] = copy = dict(kept) if has_names else [item for _, item in kept]
        for at, (name, item) in enumerate(kept):
            if isinstance(item, Mapping | list):
                todo.append((copy, name if has_names else at, (*path, str(name))))
    return Sifted(result[0], tuple(struck_out), tuple(doubtful))


def _items(value: Mapping[str, Any] | Sequence[Any]) -> list[tuple[Any, Any]]:
    return list(value.items() if isinstance(value, Mapping) else enumerate(value))
