"""Whether a text is worth being read, told at a glance: the window waits while something is dragged over it."""

from __future__ import annotations

import re

from notifyadmin.importers import ImportRefused
from notifyadmin.importers.json_text import NotJson, parse
from notifyadmin.importers.meaning import is_request
from notifyadmin.importers.remarks import Remarks

MAX_JUDGED_CHARACTERS = 20_000

_json_like = re.compile(r"\s*+[\[{]")
_calls = re.compile(
    r"\bcurl(?:\.exe)?[ \t\\^`]|\bInvoke-(?:RestMethod|WebRequest)\b|/(?:sender|user_preferences)\b"
    r"|\b(?:send|retract|set_?user_?preferences)(?:async)?\s*+[({\[]|\bnotificationId\b|\bnotificationapi\b",
    re.IGNORECASE,
)


def could_be_request(text: str) -> bool:
    """Whether a text could be read as a request; of a long one, only whether it could be JSON."""
    is_json_like = bool(_json_like.match(text))
    if len(text) > MAX_JUDGED_CHARACTERS:
        return is_json_like
    try:
        value = parse(text, Remarks()) if is_json_like else None
    except (NotJson, ImportRefused):
        value = None
    if value is not None and is_request(value):
        return True
    return bool(_calls.search(text))
