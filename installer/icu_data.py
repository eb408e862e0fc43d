"""Unicode's data for Qt's own ICU, cut to what Qt asks for: a tenth of the 32 MB that come with PySide6.

Qt has ICU compare, change case, name time zones and read old encodings. The program has its texts in a few languages
and reads UTF-8 only, so the data of other languages and the encodings go, with what Qt never opens: units, currencies,
names of languages and countries, transliteration, dictionaries. For a language without data ICU takes the root's.

The format is ICU's common data (`icu4c/source/common/ucmndata.h`): a header, and a table of names and offsets.
"""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

_MAGIC = b"\xda\x27"
_FORMAT = b"CmnD"
_ALIGNMENT = 16
_SYMBOL = re.compile(
    r"^ *\d+: +(?P<address>[0-9a-f]+) +(?P<size>\w+) OBJECT +\w+ +\w+ +\d+ (?P<name>icudt\d+_dat)$", re.MULTILINE
)
_FOLDER = re.compile(r"(?:(?P<folder>\w+)/)?(?P<stem>\w+)\.(?P<kind>\w+)")
_LANGUAGE = re.compile(r"(?P<language>[a-z]{2,3})(?:_\w+)?")
_KEPT_FOLDERS = (None, "coll", "zone")
_DROPPED_KINDS = ("cnv", "cfu")
"""Encodings, and characters that can be mistaken for each other."""
_DROPPED = ("unames",)
"""The names of all characters."""


def cut_library(library: Path, folder: Path, languages: Iterable[str]) -> Path:
    """Writes a smaller libicudata into a folder, by binutils; raises ValueError for an unknown format."""
    symbols = subprocess.run(
        ["readelf", "--wide", "--dyn-syms", library], capture_output=True, text=True, check=True
    ).stdout
    symbol = _SYMBOL.search(symbols)
    if symbol is None:
        raise ValueError(f"{library} has no data of ICU")
    # The data are in the first segment, where addresses are places in the file.
    start, size = int(symbol["address"], 16), int(symbol["size"], 0)
    data = folder / "icu.dat"
    data.write_bytes(cut_data(library.read_bytes()[start : start + size], languages))
    name = symbol["name"]
    source = f"""
        .section .note.GNU-stack,"",%progbits
        .section .rodata
        .balign {_ALIGNMENT}
        .globl {name}
        .type {name}, %object
        {name}: .incbin "{data.name}"
        .size {name}, . - {name}
    """
    made = folder / library.name
    subprocess.run(["as", "-o", "icu.o", "-"], input=source, text=True, cwd=folder, check=True)
    subprocess.run(["ld", "-shared", "-soname", library.name, "-o", made.name, "icu.o"], cwd=folder, check=True)
    return made


def cut_data(data: bytes, languages: Iterable[str]) -> bytes:
    """The data with what is kept, in its order; raises ValueError for an unknown format."""
    header_size = int.from_bytes(data[:2], "little")
    if data[2:4] != _MAGIC or data[12:16] != _FORMAT or data[8:9] != b"\0":
        raise ValueError("the data are not ICU's common data of a little-endian machine")
    body = data[header_size:]
    spoken = frozenset(languages)
    kept = [(name, item) for name, item in _items(body) if is_kept(name.partition("/")[2], spoken)]
    return data[:header_size] + _packed(kept)


def is_kept(name: str, languages: frozenset[str]) -> bool:
    """Whether Qt, in these languages, may ask for the data of a name, as `zone/de_CH.res`."""
    parts = _FOLDER.fullmatch(name)
    if parts is None or parts["folder"] not in _KEPT_FOLDERS or parts["kind"] in _DROPPED_KINDS:
        return False
    # Besides languages, folders have `root`, `pool`, `res_index`, `supplementalData`: no language's name is as long.
    language = _LANGUAGE.fullmatch(parts["stem"])
    if language is not None and parts["kind"] == "res" and parts["stem"] != "res_index":
        return language["language"] in languages
    return parts["stem"] not in _DROPPED


def _items(body: bytes) -> Iterator[tuple[str, bytes]]:
    """The names in the table, each with its data."""
    (count,) = struct.unpack_from("<I", body)
    table = [struct.unpack_from("<II", body, 4 + 8 * at) for at in range(count)]
    ends = [start for _, start in table[1:]] + [len(body)]
    for (name_at, start), end in zip(table, ends, strict=True):
        yield body[name_at : body.index(b"\0", name_at)].decode("ascii"), body[start:end]


def _packed(items: list[tuple[str, bytes]]) -> bytes:
    """Such a table, its names, and the data."""
    names = b"".join(name.encode("ascii") + b"\0" for name, _ in items)
    name_at = 4 + 8 * len(items)
    data_at = _aligned(name_at + len(names))
    table, data = struct.pack("<I", len(items)), b""
    for name, item in items:
        table += struct.pack("<II", name_at, data_at + len(data))
        name_at += len(name) + 1
        data += item.ljust(_aligned(len(item)), b"\xaa")
    return (table + names).ljust(data_at, b"\xaa") + data


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT
