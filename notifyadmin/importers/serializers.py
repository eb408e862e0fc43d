"""The functions that write a value as JSON, or make bytes or a stream of it, and change nothing of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notifyadmin.importers.calls import call_of
from notifyadmin.importers.syntax import CALLS, Program
from notifyadmin.importers.text import words

if TYPE_CHECKING:
    from tree_sitter import Node

_WRITES_JSON = words(
    """stringify dumps jsonencode serialize serializeobject generate dump newreader newbuffer newbufferstring
    stringcontent create marshal marshalindent getbytes from bytes string"""
)
_HARMLESS_FLAGS = re.compile(r"JSON_(?:PRETTY|UNESCAPED|THROW)\w+(?:\s*\|\s*JSON_(?:PRETTY|UNESCAPED|THROW)\w+)*")
_CHANGED_BY_SECOND = frozenset({"stringify", "jsonencode", "dumps"})
_CARRIED_BY_RECEIVER = frozenset({"tojson", "encode", "tojsonstring", "bytes", "tostring"})


def written_by(program: Program, node: Node) -> Node | None:
    """What a function writes as JSON, or as bytes; None where it is another function, or changes it."""
    call = call_of(program, node) if node.type in CALLS else None
    if call is None:
        return None
    if call.name in _CARRIED_BY_RECEIVER and call.receiver is not None:
        is_form = call.name == "encode" and program.language.name == "Go"  # of url.Values
        is_written = not is_form and (not call.arguments or call.name == "encode")
        return call.receiver if is_written else None
    if call.name not in _WRITES_JSON or not call.arguments:
        return None
    if call.name == "stringify" and "json" not in program.written(call.receiver or node)[:20].lower():
        return None  # qs and querystring write forms
    second = call.arguments[1] if len(call.arguments) > 1 else None
    if second is not None and call.name in _CHANGED_BY_SECOND:
        word = program.written(second)
        if word not in ("null", "None", "undefined") and not _HARMLESS_FLAGS.fullmatch(word):
            return None
    if {"default", "cls"} & call.keywords.keys():
        return None
    return call.arguments[0]
