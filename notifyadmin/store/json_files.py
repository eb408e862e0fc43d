"""JSON objects that this program keeps: written without loss, and checked when they are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from notifyadmin.api.models import encode
from notifyadmin.api.sentence import Sentence
from notifyadmin.api.strict_json import decode
from notifyadmin.store.errors import FileUnreadable, FileUnwritable, StoreError
from notifyadmin.store.file_problems import display_path
from notifyadmin.store.private_files import kept_as, read_privately, set_aside


def to_json(path: Path, values: Mapping[str, object], *, indent: int | None = None) -> bytes:
    """A JSON object as it goes into the file at `path`; raises FileUnwritable for a value that JSON does not have."""
    try:
        return encode(dict(values), indent=indent)
    except (ValueError, TypeError, RecursionError):
        raise FileUnwritable(
            Sentence("{file} could not be saved: it has a value that JSON cannot hold.", file=display_path(path)),
            advice="Check for an infinite number, a number with thousands of digits, and deep nesting.",
        ) from None


def from_json(data: bytes) -> dict[str, Any]:
    """The JSON object in these bytes; raises ValueError for anything else, infinite numbers and NaN included."""
    value = decode(data)
    if not isinstance(value, dict):
        raise ValueError("The JSON is not an object.")
    return value


def load_object(path: Path, limit_bytes: int, report: Callable[[StoreError], None]) -> dict[str, Any] | None:
    """The JSON object in a file, if there is one.

    A file that holds none is renamed, so that the next write does not destroy it; `report` is called with the error.
    """
    try:
        data = read_privately(path, limit_bytes)
        return None if data is None else from_json(data)
    except FileUnreadable as error:
        problem = str(error)
    except ValueError:
        problem = Sentence("{file} could not be read: it does not hold a JSON object.", file=display_path(path))
    report(FileUnreadable(problem, advice=kept_as(set_aside(path))))
    return None
