"""What was pasted or dropped, read as requests: JSON, commands, code, or the file of an API client.

Nothing of it is ever run: `read` looks at the literals alone, opens no file and asks no network. It is usable alone,
without Qt, and importing it costs nothing until something is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Operation = Literal["send", "retract", "setUserPreferences"]
Json = Any


class ImportRefused(Exception):
    """Nothing could be read; `text` says why in one sentence, and where as line:column. It quotes no secret."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


@dataclass(frozen=True, slots=True)
class Imported:
    """A request, by the names on the wire and in JSON's types.

    `values` is what SendRequest, RetractRequest or SetPreferencesRequest reads; where the user of
    setUserPreferences was not given, it is the list of preferences alone. It can be incomplete or wrong: nothing is
    checked here. `source` is what it was recognised as (`JSON`, `cURL`, `Python`, …), and each of `remarks` is a
    sentence about something that was not understood, left out, or read under another name. `line` is where it begins,
    counted from 1, `host` to which it goes, as far as that is written there.
    """

    operation: Operation
    values: dict[str, Json] | list[Json]
    source: str
    remarks: tuple[str, ...] = ()
    line: int = 1
    host: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All the requests of a text, at least one, those to the service's own hosts first.

    `left_out` are sentences about the requests in it that could not be read, or go elsewhere.
    """

    requests: tuple[Imported, ...]
    left_out: tuple[str, ...] = ()


def read(data: bytes | str) -> Reading:
    """Recognises what `data` is by its content, and reads the requests in it, without keys; raises ImportRefused."""
    from notifyadmin.importers.recognition import recognised

    return recognised(data)
