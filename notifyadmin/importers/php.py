"""PHP's arrays, which are lists and objects in one, and its ways to write an object that is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notifyadmin.importers import Json
from notifyadmin.importers.json_text import remark_repeated
from notifyadmin.importers.left import Left
from notifyadmin.importers.remarks import Path
from notifyadmin.importers.tokens import Tokens

if TYPE_CHECKING:
    from notifyadmin.importers.literals import Literals

_whole = re.compile(r"0|-?[1-9][0-9]{0,17}", re.ASCII)
_ARROW = "=>"


def read_array(reader: Literals, path: Path, depth: int) -> Json | Left:
    """`array(…)`, from the word on."""
    if not reader.tokens.is_sign(reader.at + 1, "("):
        return Left.UNREAD
    reader.at += 1
    return _entries(reader, ")", path, depth)


def read_list(reader: Literals, path: Path, depth: int) -> Json:
    """`[…]`, from the bracket on."""
    return _entries(reader, "]", path, depth)


def read_cast(reader: Literals, path: Path, depth: int, top: bool) -> Json | Left:
    """`(object) […]`, which is an object even when its names are 0, 1, 2; or a value in parentheses."""
    tokens = reader.tokens
    if not (tokens.kind(reader.at + 1) == "name" and tokens.is_sign(reader.at + 2, ")")):
        return reader.parenthesised(path, depth, top)
    kind = tokens.word(reader.at + 1).lower()
    if kind not in ("object", "array"):
        return Left.UNREAD
    reader.at += 3
    value = reader.operand(path, reader.inner_depth(depth), top=top)
    if kind == "object" and isinstance(value, list):
        return {str(place): item for place, item in enumerate(value)}
    return value if isinstance(value, dict | list | Left) else Left.UNREAD


def read_new(reader: Literals, at: int) -> dict[str, Json] | Left:
    """`new stdClass()`, from behind its first word on."""
    tokens = reader.tokens
    at += tokens.is_sign(at, "\\")
    if tokens.word(at).lower() != "stdclass":
        return Left.UNREAD
    is_called = tokens.is_sign(at + 1, "(") and tokens.is_sign(at + 2, ")")
    reader.at = at + 3 if is_called else at + 1
    return {}


def _entries(reader: Literals, closing: str, path: Path, depth: int) -> Json:
    inner = reader.inner_depth(depth)
    tokens = reader.tokens
    reader.at += 1
    found: dict[int | str, Json] = {}
    is_keyed, place = False, 0
    while not tokens.is_sign(reader.at, closing):
        name = _key(tokens, reader.at, reader, path)
        if name is Left.UNREAD:
            reader.leave_out(path)
        else:
            key = place if isinstance(name, Left) else name
            is_keyed = is_keyed or not isinstance(name, Left)
            value = reader.value((*path, str(key)), inner)
            if key in found:
                remark_repeated(str(key), reader.remarks)
            if value is not Left.OUT:
                found[key] = value
            place = max(place, key + 1) if isinstance(key, int) else place
        reader.comma_or(closing)
    reader.at += 1
    if not is_keyed or (found and list(found) == list(range(len(found)))):
        return list(found.values())
    return {str(key): value for key, value in found.items()}


def _key(tokens: Tokens, at: int, reader: Literals, path: Path) -> int | str | Left:
    """The key before an arrow, behind which the reader then is; OUT where there is none, UNREAD for no literal."""
    if tokens.is_sign(at, "...", "&"):
        return Left.UNREAD
    sign = -1 if tokens.is_sign(at, "-") else 1
    at += sign < 0
    if tokens.is_sign(at + 1, _ARROW) and tokens.kind(at) in ("string", "number"):
        reader.at = at
        key = reader.text(path) if tokens.kind(at) == "string" else reader.number(sign)
        reader.at = at + 2
        if isinstance(key, str):
            return int(key) if _whole.fullmatch(key) else key
        return key if isinstance(key, Left) else int(key)
    return Left.UNREAD if tokens.is_sign(tokens.skip(at, ",", _ARROW), _ARROW) else Left.OUT
