"""JSON, and what people write in its place: comments, single quotes, names without quotes, a comma too many."""

from __future__ import annotations

import re

from notifyadmin.importers import ImportRefused, Json
from notifyadmin.importers.dialects import JAVASCRIPT
from notifyadmin.importers.json_text import NotJson, parse
from notifyadmin.importers.left import Left
from notifyadmin.importers.literals import Literals
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.tokens import Origin, Tokens

_json_like = re.compile(r"\s*+[\[{]")


def is_json_like(text: str) -> bool:
    """Whether a text could be meant as a JSON object or list."""
    return bool(_json_like.match(text))


def parse_loosely(text: str, remarks: Remarks, origin: Origin | None = None) -> Json:
    """The value of a text that is meant as JSON; raises ImportRefused.

    `origin` is where the text stands in what was pasted, for places in sentences; without it they are counted within
    the text itself.
    """
    try:
        return parse(text, remarks)
    except NotJson as error:
        offset = error.offset
    tokens = Tokens(text, JAVASCRIPT, origin)
    where = tokens.place_of(offset) + ("" if origin else " within it")
    refused = f"What is sent is not JSON: it breaks at {where}."
    if not is_json_like(text):
        raise ImportRefused(refused)
    found = Remarks()
    reader = Literals(tokens, found)
    try:
        value = reader.value((), 0, top=True)
    except ImportRefused as error:
        raise ImportRefused(f"{refused} {error.text}") from None
    if value is Left.UNREAD or tokens.kind(reader.at) != "end" or found.all():
        raise ImportRefused(refused)
    remarks.add(f"{refused} It was read as JavaScript.")
    return value
