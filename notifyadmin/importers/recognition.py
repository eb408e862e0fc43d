"""What a text is, told by its content: JSON, a cURL command, or code."""

from __future__ import annotations

import re

from notifyadmin.importers import Imported, ImportRefused
from notifyadmin.importers.code import read_code
from notifyadmin.importers.curl import find_command, read_command
from notifyadmin.importers.json_text import NotJson, parse
from notifyadmin.importers.languages import likeliest
from notifyadmin.importers.loose import is_json_like
from notifyadmin.importers.meaning import imported, is_request
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.text import place, text_of
from notifyadmin.importers.tokens import TooLong

MAX_CODE = 1_000_000

_fence = re.compile(r"\s*+```[^\n`]*+\n(?P<code>(?s:.*?))\n[ \t]*+```\s*\Z")


def recognised(data: bytes | str) -> Imported:
    """The request in what was pasted or dropped; raises ImportRefused."""
    text = text_of(data)
    if fenced := _fence.match(text):
        text = fenced["code"]
    if not text.strip():
        raise ImportRefused("There is nothing in it.")
    if is_json_like(text):
        remarks = Remarks()
        try:
            return imported(None, parse(text, remarks), "JSON", remarks)
        except NotJson as error:
            not_json = f"It is not valid JSON: it breaks at {place(text, error.offset)}."
        if len(text) > MAX_CODE:
            raise ImportRefused(not_json)
        try:
            return _code(text)
        except ImportRefused as error:
            raise ImportRefused(f"{not_json} {error.text}") from None
    if len(text) > MAX_CODE:
        raise ImportRefused(f"It is not JSON, and more than {MAX_CODE // 1_000_000} MB of anything else is not read.")
    if (start := find_command(text)) is not None:
        return read_command(text, start)
    return _code(text)


def _code(text: str) -> Imported:
    """The request in code, in the likeliest language in which there is one."""
    refused: ImportRefused | None = None
    for dialect in likeliest(text):
        try:
            found = read_code(text, dialect)
        except TooLong:
            raise
        except ImportRefused as error:
            refused = refused or error
            continue
        # What the likeliest language could not read says little in another one, unless a request comes of it.
        if found is not None and (refused is None or is_request(found.values)):
            return found
    raise refused or ImportRefused(
        "No request was recognised in it: it is neither JSON, nor a cURL command, nor code that calls send, retract or"
        " setUserPreferences."
    )
