"""What was pasted, dropped or opened, read as a request; and whether a file is a request's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from notifyadmin.api.sentence import Sentence
from notifyadmin.api.strict_json import decode, rewritten_number
from notifyadmin.importers import Imported, ImportRefused, Operation, Reading, read
from notifyadmin.store.request_files import FileContents, read_file

OWN_FIELDS = ({"notificationId"}, {"type", "to"})
"""A JSON file with either of these sets of names is a request's own; any other is left alone when the request is saved.

A user alone is none: files of many programs have one.
"""

Read = Reading | ImportRefused

_NOT_TAKEN: dict[Operation, str] = {
    "send": "Line {line}: a send was not imported.",
    "retract": "Line {line}: a retraction was not imported.",
    "setUserPreferences": "Line {line}: a change of preferences was not imported.",
}


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file, what was read from it, and whether it is a request's own."""

    found: Read
    file: FileContents
    is_own: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """Several requests of one text, of which `take` imports one; nothing is changed before."""

    requests: tuple[Imported, ...]
    take: Callable[[Imported], None]


def read_text(data: bytes | str) -> Read:
    """Reads JSON, commands, code, or the file of an API client."""
    try:
        return read(data)
    except ImportRefused as error:
        return error


def read_request_file(path: Path) -> ReadFile:
    """Reads a file; where saving its request would write a number in other digits, a remark says so.

    Raises StoreError.
    """
    file = read_file(path)
    found, is_own = read_text(file.data), _is_own(file.data)
    number = rewritten_number(file.data) if is_own else None
    if isinstance(found, Reading) and number is not None:
        text = Sentence("Saving rewrites a number: {digits} becomes {written}.", digits=number[0], written=number[1])
        found = replace(found, left_out=(*found.left_out, text))
    return ReadFile(found, file, is_own)


def chosen(reading: Reading, request: Imported) -> Imported:
    """One request of several with all that has to be said about it: of the others, which were not taken, as well."""
    others = [each for each in reading.requests if each is not request]
    not_taken = [Sentence(_NOT_TAKEN[each.operation], line=each.line) for each in others]
    return replace(request, remarks=(*request.remarks, *not_taken, *reading.left_out))


def _is_own(data: bytes) -> bool:
    try:
        values = decode(data)
    except ValueError:
        return False
    return isinstance(values, dict) and any(names <= values.keys() for names in OWN_FIELDS)
