"""The format of the settings file: the INI dialect of QSettings, reduced to the values that this program writes.

Every line is judged by itself, so a spoiled line costs only its own value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby

Value = str | bytes
"""A text or bytes; a flag is the text `true` or `false`."""

FIRST_LINE = "; Settings of NotifyAdmin. The last line says that the file is complete."
LAST_LINE = "; end of settings"
NO_GROUP = "General"

_heading = re.compile(r"\[([\w%.-]+)\]", re.ASCII)
_entry = re.compile(r"([\w%.\\-]+)\s*=\s*(.*)", re.ASCII)
_escape = re.compile(r"\\(?:x([0-9a-fA-F]{1,6})|([0-7]{1,3})|(.))")
_value = re.compile(r'"(?:[^"\\\x00-\x1f]|\\.)*"|(?:[^",;\\\x00-\x1f]|\\.)*')  # with a comma it would be a list
_needs_no_quotes = re.compile(r"[\w./:-]*")
# QSettings reads as many digits after \x as there are, so those that follow are escaped too.
_control = re.compile(r"[\x00-\x1f\x7f][0-9a-fA-F]*")
_short_escapes = dict(zip('abfnrtv"\\', '\a\b\f\n\r\t\v"\\', strict=True))
INVALID = "\ud800"
"""Stands for an escape that is never written; no value may hold it."""


def parse(data: bytes) -> tuple[dict[str, Value], bool]:
    """The values by key, with `/` between groups, and whether that is everything that was in the file.

    A value in a form that this program does not write is empty bytes, so that its key is known. A last line without a
    line break was cut off, and is not read, unless `LAST_LINE` came before.
    """
    text = data.decode("utf-8-sig", errors="surrogateescape")
    *lines, rest = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if LAST_LINE in (*lines, rest):
        lines.append(rest)
        is_complete = True
    else:
        is_complete = not rest and FIRST_LINE not in lines
    is_complete &= "\0" not in text  # in what looks like a comment, too: a part that the disk has lost
    values: dict[str, Value] = {}
    group: str | None = ""
    for line in map(str.strip, lines):
        if not line or line.startswith((";", "#")):
            continue
        if line.startswith("["):
            heading = _heading.fullmatch(line)
            group = heading and ("" if heading[1] == NO_GROUP else f"{heading[1]}/")
            is_complete &= heading is not None
            continue
        entry = _entry.fullmatch(line)
        value = _parsed(entry[2]) if entry else None
        is_complete &= value is not None and group is not None
        if entry and group is not None:
            values[group + entry[1].replace("\\", "/")] = b"" if value is None else value
    return values, is_complete


def serialize(values: Mapping[str, Value]) -> bytes:
    """The content of a file that `parse` reads without loss; texts have no lone surrogates."""
    lines = [FIRST_LINE]
    for group, keys in groupby(sorted(values, key=_parts), lambda key: _parts(key)[0]):
        lines += ["", f"[{group}]"]
        for key in keys:
            name = _parts(key)[1].replace("/", "\\")
            lines.append(f"{name}={_serialized(values[key])}")
    return "\n".join([*lines, "", LAST_LINE, ""]).encode()


def _parts(key: str) -> tuple[str, str]:
    group, slash, name = key.partition("/")
    return (group, name) if slash else (NO_GROUP, key)


def _parsed(written: str) -> Value | None:
    """The value that is written in a line; None for a form that this program does not write."""
    if _value.fullmatch(written) is None:
        return None
    text = _escape.sub(_unescaped, written[1:-1] if written.startswith('"') else written)
    try:
        text.encode()
        if text.startswith("@@"):
            return text[1:]
        if text.startswith("@ByteArray(") and text.endswith(")"):
            return text[len("@ByteArray(") : -1].encode("latin-1")
    except UnicodeEncodeError:
        return None
    return None if text.startswith("@") else text


def _unescaped(escape: re.Match[str]) -> str:
    hexadecimal, octal, short = escape.groups()
    if short:
        return _short_escapes.get(short, INVALID)
    code = int(hexadecimal, 16) if hexadecimal else int(octal, 8)
    return chr(code) if code <= 0x10FFFF else INVALID


def _serialized(value: Value) -> str:
    if isinstance(value, bytes):
        text = f"@ByteArray({value.decode('latin-1')})"
    else:
        text = f"@{value}" if value.startswith("@") else value
    if _needs_no_quotes.fullmatch(text):
        return text
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    text = _control.sub(lambda run: "".join(f"\\x{ord(char):x}" for char in run[0]), text)
    return f'"{text}"'
