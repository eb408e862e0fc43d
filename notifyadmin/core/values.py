"""JSON values compared: whether two are the same on the wire, where they differ, and what they have in common."""

from __future__ import annotations

import marshal
import operator
from collections.abc import Mapping, Sequence
from typing import Any

Values = Mapping[str, object]
SHARED_LEVELS, COMPARED_LEVELS = 8, 6
"""How deep what two have in common is looked for part by part, and from how many levels above that as a whole."""
MARSHAL_VERSION = 2


def place_of_change(before: object, after: object) -> tuple[str, ...] | None:
    """The path of the one field in which two requests differ, or of what holds all differences; None without any.

    `after` is `shared` with `before`, so that what is another object is another value.
    """
    path: list[str] = []
    if before is after:
        return None
    while isinstance(before, Mapping) and isinstance(after, Mapping):
        names = dict.fromkeys((*before, *after))
        different = [name for name in names if before.get(name, Ellipsis) is not after.get(name, Ellipsis)]
        if len(different) != 1:
            break
        path.append(different[0])
        before, after = before.get(different[0], Ellipsis), after.get(different[0], Ellipsis)
    return tuple(path)


def is_there(values: object, path: tuple[str, ...]) -> bool:
    """Whether there is a value at a path."""
    for name in path:
        if not isinstance(values, Mapping) or name not in values:
            return False
        values = values[name]
    return True


def with_value(values: Values, path: Sequence[str], value: object) -> Values:
    """Values with another one at a path; what is no object on the way there is replaced."""
    name, *below = path
    inner = values.get(name)
    return {**values, name: with_value(inner if isinstance(inner, Mapping) else {}, below, value) if below else value}


def same(one: object, other: object) -> bool:
    """Whether two values are the same on the wire, where 1, 1.0 and true are three, and the order of names counts."""
    if one is other:
        return True
    if isinstance(one, str | bool | None):
        return type(one) is type(other) and one == other
    try:
        # Much faster than any walk, and as strict; in this version nothing depends on who else refers to a value.
        return _marshalled(one) == _marshalled(other)
    except ValueError:
        return _same_by_walking(one, other)


def _marshalled(value: Any) -> bytes:
    return marshal.dumps(value, MARSHAL_VERSION)


def _same_by_walking(one: object, other: object) -> bool:
    """As `same`, for what is nested more deeply than marshal goes."""
    waiting = [(one, other)]
    while waiting:
        one, other = waiting.pop()
        if isinstance(one, dict) and isinstance(other, dict):
            if list(one) != list(other):
                return False
            waiting.extend(zip(one.values(), other.values(), strict=True))
        elif isinstance(one, list) and isinstance(other, list):
            if len(one) != len(other):
                return False
            waiting.extend(zip(one, other, strict=True))
        elif type(one) is not type(other) or one != other or repr(one) != repr(other):  # -0.0 == 0.0
            return False
    return True


def shared(before: object, after: Values) -> Values:
    """`after`, with the parts of `before` in place of those that are the same; `before` where all of it is."""
    if not isinstance(before, Mapping):
        return after
    return _with_parts(before, after, SHARED_LEVELS)


def _shared(before: object, after: object, levels: int) -> object:
    if before is after or before is Ellipsis:
        return after
    if isinstance(before, dict) and isinstance(after, dict) and levels:
        # Further in, comparing as a whole first would compare everything once more on each level.
        if levels <= COMPARED_LEVELS and same(before, after):
            return before
        return _with_parts(before, after, levels - 1)
    if isinstance(before, list) and isinstance(after, list) and levels:
        if levels <= COMPARED_LEVELS and same(before, after):
            return before
        pairs = zip(before, after, strict=False)
        items = [_shared(old, new, levels - 1) for old, new in pairs] + after[len(before) :]
        return before if _are_all_of(items, before) else items
    return before if same(before, after) else after


def _with_parts(before: Mapping[str, object], after: Mapping[str, object], levels: int) -> Mapping[str, object]:
    found = {name: _shared(before.get(name, Ellipsis), value, levels) for name, value in after.items()}
    is_all = _are_all_of(tuple(found.values()), tuple(before.values())) and list(found) == list(before)
    return before if is_all else found


def _are_all_of(items: Sequence[object], others: Sequence[object]) -> bool:
    return len(items) == len(others) and all(map(operator.is_, items, others))
