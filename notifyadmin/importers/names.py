"""Values that begin with a word: constants, the few functions that only carry a value, and variables."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from notifyadmin.importers import Json, php, typed
from notifyadmin.importers.dialects import Braces
from notifyadmin.importers.json_text import NotJson, parse
from notifyadmin.importers.left import Left
from notifyadmin.importers.remarks import Path, called
from notifyadmin.importers.strings import raw_template
from notifyadmin.importers.text import plain

if TYPE_CHECKING:
    from notifyadmin.importers.literals import Literals

USER_ID: Path = ("userId",)

_PARTS = (".", "?.", "->", "::")
# Names in lower case and without underscores, as they differ between languages in nothing else.
_READS_JSON = frozenset({"json.parse", "json.loads", "jsondecode", "loads"})
_WRITES_JSON = frozenset(
    {"stringify", "dumps", "jsonencode", "serialize", "serializeobject", "generate", "string", "byte"}
    | {"newreader", "newbuffer", "newbufferstring", "stringcontent"}
)
_ENCODES = frozenset(
    {"encodeuricomponent", "rawurlencode", "urlencode", "quote", "pathescape", "queryescape", "escapedatastring"}
    | {"encodewwwformcomponent", "encodeuricomponent"}
)


class EncodedId(Enum):
    """Whether a function that encodes a user id for an address changes only how it is carried, and was there."""

    UNEXPECTED = "unexpected"
    ALLOWED = "allowed"
    FOUND = "found"


def read(reader: Literals, path: Path, depth: int, top: bool) -> Json | Left:
    """The value that begins with the word at the reader's place."""
    tokens, at = reader.tokens, reader.at
    dialect, word = tokens.dialect, tokens.word(at)
    constant = word.lower() if dialect.keyed_lists else word
    if constant in dialect.constants:
        reader.at += 1
        return dialect.constants[constant]
    if word in dialect.absent:
        reader.at += 1
        reader.remarks.add(f"{called(path)} is {word}, so it was left out.")
        return Left.OUT
    if dialect.keyed_lists and constant in ("new", "array"):
        return php.read_new(reader, at + 1) if constant == "new" else php.read_array(reader, path, depth)
    if dialect.braces is Braces.EITHER and typed.is_typed(tokens, at):
        return typed.read(reader, path, depth, top)
    return _called_or_variable(reader, path, depth, top)


def _called_or_variable(reader: Literals, path: Path, depth: int, top: bool) -> Json | Left:
    tokens, first = reader.tokens, reader.at
    last = first
    while tokens.is_sign(last + 1, *_PARTS) and tokens.kind(last + 2) == "name":
        last += 2
    if tokens.is_sign(last + 1, "("):
        return read_call(reader, first, last, path, depth, top=top)
    if tokens.kind(last + 1) == "string" and not tokens.is_apart(last + 1):
        return _tagged(reader, last, path)
    if top and (last == first or tokens.word(last).lower() in ("to_json", "tojson")):
        return reader.resolved(path, depth)
    return Left.UNREAD


def read_call(reader: Literals, first: int, last: int, path: Path, depth: int, *, top: bool) -> Json | Left:
    """The argument of a function that only carries it; `first` and `last` are the tokens of the function's name."""
    tokens = reader.tokens
    name = plain(tokens.word(last))
    reads_json = name in _READS_JSON or f"{tokens.word(first).lower()}.{name}" in _READS_JSON
    is_pointer = tokens.dialect.braces is Braces.EITHER and ("pointer" in name or "ptr" in name)
    is_encoding = name in _ENCODES and path == USER_ID and reader.encoded_id is not EncodedId.UNEXPECTED
    if not (reads_json or is_pointer or is_encoding or (top and name in _WRITES_JSON)):
        return Left.UNREAD
    if is_encoding:
        reader.encoded_id = EncodedId.FOUND
    reader.at = last + 2
    value = reader.value(path, reader.inner_depth(depth), top=top)
    reader.at = tokens.skip(reader.at) + 1
    if reads_json and isinstance(value, str):
        try:
            return parse(value, reader.remarks)
        except NotJson:
            return value if top else Left.UNREAD
    return value


def _tagged(reader: Literals, last: int, path: Path) -> str | Left:
    """JavaScript's only tag that changes nothing: `String.raw`."""
    tokens = reader.tokens
    written = tokens.word(last + 1)
    if tokens.word(last) != "raw" or not written.startswith("`"):
        return Left.UNREAD
    text = raw_template(written)
    reader.at = last + 2
    reader.text_start = tokens.start(last + 1) + 1 if text.start is not None else None
    reader.remark_hole(text, path)
    return text.value
