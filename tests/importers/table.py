"""The table of samples: what people paste, by hand, each with what has to be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "table"

SEND = {"notificationId": "x", "user": {"id": "1"}}
RETRACT = {"notificationId": "x", "userId": "1"}
PREFERENCES = {"userId": "1", "preferences": [{"notificationId": "x", "channel": "EMAIL", "state": False}]}
EXACT: dict[str, Any] = {"exact": SEND, "named": SEND, "retract": RETRACT, "preferences": PREFERENCES}


@dataclass(frozen=True, slots=True)
class Sample:
    """A text; `kind` is what has to come of it, `words` what has to be said about it.

    `exact`, `retract` and `preferences` are read as they are, and nothing is said; `named` with a remark about the
    names; `several` are to be chosen from. Of `remark` a part is left out, and `refused` is refused.
    """

    file: str
    line: int
    kind: str
    words: str
    text: str

    @property
    def name(self) -> str:
        return f"{self.file}:{self.line}"


def samples() -> list[Sample]:
    """All samples of all files."""
    found: list[Sample] = []
    for path in sorted(FOLDER.glob("*.txt")):
        content = path.read_text()
        for part in re.finditer(r"^=== (\w+) ?(.*)\n((?s:.*?))(?=^=== |\Z)", content, re.MULTILINE):
            line = content.count("\n", 0, part.start()) + 1
            found.append(Sample(path.stem, line, part[1], part[2], part[3].removesuffix("\n")))
    return found
