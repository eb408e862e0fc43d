"""Finds a secret wherever it was left, in each form in which it may have been written."""

from __future__ import annotations

import base64
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from urllib.parse import quote, quote_plus

_SQLITE = b"SQLite format 3\0"


@cache
def forms(secret: str) -> dict[str, bytes]:
    """How a secret, which is ASCII and has at least eight characters, may be written; by the name of the form."""
    data, quoted = secret.encode(), json.dumps(secret)[1:-1]
    found = {
        "plain": secret,
        "JSON": quoted,
        "JSON in JSON": json.dumps(quoted)[1:-1],
        "JSON, slashes too": quoted.replace("/", r"\/"),
        "JSON, numbers": "".join(char if char.isalnum() else rf"\u{ord(char):04x}" for char in secret),
        "JSON, capital numbers": "".join(char if char.isalnum() else rf"\u{ord(char):04X}" for char in secret),
        "percent": quote(secret, safe=""),
        "percent, small": _small_percent(secret),
        "percent, but for slashes": quote(secret),
        "percent, but for a browser's": quote(secret, safe="!'()*-._~"),
        "percent, form": quote_plus(secret),
        "percent, twice": quote(quote(secret, safe=""), safe=""),
        "hexadecimal": data.hex(),
        "capital hexadecimal": data.hex().upper(),
    }
    for before in range(3):
        found[f"base64 after {before}"] = digits = _base64(data, before)
        found[f"base64 after {before}, JSON"] = digits.replace("/", r"\/")
        found[f"base64 after {before}, percent"] = quote(digits, safe="")
        found[f"base64 after {before}, URL"] = digits.replace("+", "-").replace("/", "_")
    return {name: text.encode() for name, text in found.items()}


def found_in(data: bytes | str, secrets: Iterable[str]) -> set[str]:
    """The names of the forms in which any of the secrets is in the data."""
    searched = data.encode(errors="surrogatepass") if isinstance(data, str) else data
    return {name for secret in secrets for name, form in forms(secret).items() if form in searched}


def found_below(folder: Path, secrets: Iterable[str]) -> set[tuple[str, str]]:
    """Where below a folder any of the secrets is, in the names of files or in them: the path, and the form."""
    found = set()
    for path in folder.rglob("*"):
        contents = [str(path.relative_to(folder)).encode(errors="surrogateescape"), *_contents(path)]
        found |= {(str(path), name) for data in contents for name in found_in(data, secrets)}
    return found


def _small_percent(text: str) -> str:
    return "".join(char if char.isalnum() or char in "-._~" else f"%{ord(char):02x}" for char in text)


def _base64(data: bytes, before: int) -> str:
    """The digits that belong to the data alone, where so many bytes are before it."""
    digits = base64.b64encode(bytes(before) + data).decode()
    return digits[-(-before * 8 // 6) : (before + len(data)) * 8 // 6]


def _contents(path: Path) -> Iterator[bytes]:
    if not path.is_file():
        return
    data = path.read_bytes()
    yield data
    if data.startswith(_SQLITE):
        # A long text is in pieces on pages that are not next to each other.
        with closing(sqlite3.connect(path)) as database:
            tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (table,) in tables:
                for row in database.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - a name of the database's own
                    yield from (cell if isinstance(cell, bytes) else str(cell).encode() for cell in row)
