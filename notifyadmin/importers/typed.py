"""Literals of Go and C# with a type: `map[string]any{…}`, `[]string{…}`, `new { … }`, `new List<T> { … }`."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from notifyadmin.importers import Json, names
from notifyadmin.importers.left import Left
from notifyadmin.importers.remarks import Path
from notifyadmin.importers.tokens import Tokens

if TYPE_CHECKING:
    from notifyadmin.importers.literals import Literals

_LISTS = frozenset({"list", "ilist", "hashset", "icollection", "ienumerable"})
_NO_TYPES = frozenset({"interface", "struct"})


class Type(Enum):
    """What a type holds, as far as its name says."""

    OBJECT = "object"
    LIST = "list"
    ANY = "any"


def is_typed(tokens: Tokens, at: int) -> bool:
    """Whether a type with its braces, or the word `new`, begins at a token."""
    return tokens.word(at) == "new" or (
        tokens.dialect.separators == {":"} and tokens.is_sign(_type_end(tokens, at), "{")
    )


def read(reader: Literals, path: Path, depth: int, top: bool) -> Json | Left:
    """The literal at the reader's place, which begins with its type, a bracket or the sign of a pointer."""
    tokens = reader.tokens
    while tokens.is_sign(reader.at, "&", "*"):
        reader.at += 1
    at = reader.at
    if tokens.is_sign(at, "{"):
        return _braced(reader, Type.ANY, path, depth)
    if tokens.word(at) == "new":
        return _read_new(reader, path, depth, top)
    if tokens.is_sign(at, "[") and tokens.dialect.separators != {":"}:
        return reader.items("]", path, depth)
    end = _type_end(tokens, at)
    if tokens.is_sign(end, "{"):
        reader.at = end
        return _braced(reader, Type.LIST if tokens.is_sign(at, "[") else Type.OBJECT, path, depth)
    if tokens.is_sign(at, "[") and tokens.is_sign(end, "("):
        return names.read_call(reader, end - 1, end - 1, path, depth, top=top)
    if tokens.is_sign(at, "["):
        return Left.UNREAD
    return reader.operand(path, reader.inner_depth(depth), top=top)


def _type_end(tokens: Tokens, at: int) -> int:
    """The first token behind Go's type that begins at `at`."""
    while True:
        if tokens.is_sign(at, "["):
            at = tokens.skip(at + 1) + 1
        elif tokens.is_sign(at, ".", "*"):
            at += 1
        elif tokens.kind(at) != "name":
            return at
        else:
            at += 3 if tokens.word(at) in _NO_TYPES and tokens.is_sign(at + 1, "{") else 1


def _read_new(reader: Literals, path: Path, depth: int, top: bool) -> Json | Left:
    """C#'s `new`, with or without a type, from that word on."""
    tokens = reader.tokens
    at, kind, last = reader.at + 1, Type.OBJECT, reader.at
    while not tokens.is_sign(at, "{"):
        if tokens.is_sign(at, "["):
            kind, at = Type.LIST, tokens.skip(at + 1) + 1
        elif tokens.is_sign(at, "(") and not tokens.is_sign(at + 1, ")"):
            return names.read_call(reader, last, last, path, depth, top=top)
        elif tokens.is_sign(at, "("):
            at += 2
        elif tokens.kind(at) == "name" or tokens.is_sign(at, ".", "<", ">", "?", ","):
            last = at if tokens.kind(at) == "name" else last
            kind = Type.LIST if tokens.word(at).lower() in _LISTS and kind is Type.OBJECT and last == at else kind
            at += 1
        else:
            break
    if not tokens.is_sign(at, "{"):
        reader.at = at
        return {} if kind is Type.OBJECT and tokens.is_sign(at - 1, ")") else Left.UNREAD
    reader.at = at
    return _braced(reader, kind, path, depth)


def _braced(reader: Literals, kind: Type, path: Path, depth: int) -> Json:
    """What is in braces: names with values, or values alone."""
    inner = reader.inner_depth(depth)
    tokens = reader.tokens
    reader.at += 1
    pairs: dict[str, Json] = {}
    items: list[Json] = []
    while not tokens.is_sign(reader.at, "}"):
        start = reader.at
        if _is_pair(tokens, start):
            name = reader.key(path)
            reader.at += 1
            if name is None:
                reader.at = start
                reader.leave_out(path)
            else:
                reader.put(pairs, name, path, inner)
        elif kind is Type.OBJECT and tokens.is_sign(start, "[", "{"):
            _indexed(reader, pairs, path, inner)
        elif kind is Type.OBJECT:
            reader.leave_out(path)
        else:
            value = reader.value((*path, str(len(items))), inner)
            if value is not Left.OUT:
                items.append(value)
        reader.comma_or("}")
    reader.at += 1
    if kind is Type.OBJECT or pairs or (kind is Type.ANY and not items):
        return pairs
    return items


def _is_pair(tokens: Tokens, at: int) -> bool:
    return tokens.kind(at) in ("name", "string", "number") and tokens.is_sign(at + 1, *tokens.dialect.separators)


def _indexed(reader: Literals, pairs: dict[str, Json], path: Path, depth: int) -> None:
    """An entry of C#'s dictionaries: `["name"] = value` or `{ "name", value }`."""
    tokens, start = reader.tokens, reader.at
    is_indexed = tokens.is_sign(start, "[")
    is_entry = tokens.kind(start + 1) == "string" and (
        (tokens.is_sign(start + 2, "]") and tokens.is_sign(start + 3, "="))
        if is_indexed
        else tokens.is_sign(start + 2, ",")
    )
    if not is_entry:
        reader.leave_out(path)
        return
    reader.at = start + 1
    name = reader.key(path)
    if name is None:
        reader.at = start
        reader.leave_out(path)
        return
    reader.at = start + (4 if is_indexed else 3)
    reader.put(pairs, name, path, depth)
    if not is_indexed:
        reader.comma_or("}")
        reader.at += tokens.is_sign(reader.at, "}")
