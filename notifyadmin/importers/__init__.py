"""What was pasted or dropped, read as a request: JSON, a cURL command, or code in any of the documented languages.

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
    sentence about something that was not understood, left out, or read under another name.
    """

    operation: Operation
    values: dict[str, Json] | list[Json]
    source: str
    remarks: tuple[str, ...] = ()


def read(data: bytes | str) -> Imported:
    """Recognises what `data` is by its content, and reads the request in it, without keys; raises ImportRefused."""
    from notifyadmin.importers.credentials import without_credentials
    from notifyadmin.importers.recognition import recognised

    return without_credentials(recognised(data))
