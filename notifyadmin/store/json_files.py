"""JSON objects that this program keeps: written without loss, read with distrust."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from notifyadmin.api.models import encode
from notifyadmin.api.strict_json import decode
from notifyadmin.store.errors import FileUnreadable, FileUnwritable, StoreError
from notifyadmin.store.file_problems import shown
from notifyadmin.store.private_files import read_privately

SET_ASIDE = ".broken"


def to_json(path: Path, values: Mapping[str, object], *, indent: int | None = None) -> bytes:
    """A JSON object as it goes into the file at `path`; raises FileUnwritable for a value that JSON does not have."""
    try:
        return encode(dict(values), indent=indent)
    except (ValueError, TypeError, RecursionError):
        raise FileUnwritable(
            f"{shown(path)} could not be saved: it holds a value that JSON does not have.",
            advice="Look for a number that is infinite or has thousands of digits, and for deep nesting.",
        ) from None


def from_json(data: bytes) -> dict[str, Any]:
    """The JSON object in these bytes; raises ValueError for anything else, infinite numbers and NaN included."""
    value = decode(data)
    if not isinstance(value, dict):
        raise ValueError("The JSON is not an object.")
    return value


def load_object(path: Path, limit_bytes: int, tell: Callable[[StoreError], None]) -> dict[str, Any] | None:
    """The JSON object in a file, if there is one.

    A file that holds none is set aside, under its name with `.broken` after it, so that the next write does not
    destroy it; `tell` hears of that.
    """
    try:
        data = read_privately(path, limit_bytes)
        return None if data is None else from_json(data)
    except FileUnreadable as error:
        problem = str(error)
    except ValueError:
        problem = f"{shown(path)} is not as this program writes it."
    tell(FileUnreadable(problem, advice=_set_aside(path)))
    return None


def _set_aside(path: Path) -> str:
    """Moves a file out of the way; says what came of it."""
    aside = path.with_name(path.name + SET_ASIDE)
    with suppress(OSError):
        os.replace(path, aside)
        return f"It was set aside as {shown(aside)}."
    return "It could not be set aside; what is saved next replaces it."
