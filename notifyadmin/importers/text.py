"""Bytes as text, and places in it: what is too large, or is not what it says that it is, is refused in words."""

from __future__ import annotations

import codecs
import re

from notifyadmin.api.sentence import Sentence
from notifyadmin.importers import ImportRefused

MAX_BYTES = 10 * 1024 * 1024
MAX_QUOTED = 60

# UTF-32's mark for little-endian begins with UTF-16's.
_marks = (
    (codecs.BOM_UTF8, "UTF-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "UTF-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "UTF-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "UTF-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "UTF-16", "utf-16-be"),
)
_line_end = re.compile(r"\r\n|\r|\n")


def text_of(data: bytes | str) -> str:
    """The text that `data` is, without its byte order mark; raises ImportRefused for what is none."""
    text = data if isinstance(data, str) else _decoded(data)
    if len(text) > MAX_BYTES or len(text.encode(errors="surrogatepass")) > MAX_BYTES:
        raise _too_large()
    text = text.removeprefix("\ufeff")
    nul = text.find("\0")
    if nul >= 0:
        raise ImportRefused(f"It is not text: there is a NUL character at {place(text, nul)}.")
    return text


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise _too_large()
    for mark, name, codec in _marks:
        if data.startswith(mark):
            return _decoded_as(data.removeprefix(mark), codec, f"It says that it is {name}, but is not:", len(mark))
    if b"\0" in data:
        raise ImportRefused(
            f"It is not text in UTF-8: byte {data.index(0) + 1} is NUL. UTF-16 is read if it begins with its mark."
        )
    return _decoded_as(data, "utf-8", "It is not text in UTF-8:", 0)


def _decoded_as(data: bytes, codec: str, complaint: str, offset: int) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        number, where = offset + error.start + 1, place(data[: error.start].decode(codec, "replace"), error.start)
    raise ImportRefused(f"{complaint} byte {number}, at {where}, belongs to no character.")


def _too_large() -> ImportRefused:
    return ImportRefused(f"It is larger than {MAX_BYTES // 1024 // 1024} MB, which no request is.")


def place(text: str, offset: int) -> str:
    """Where `offset` is, as line:column, both counted from 1."""
    line, start = 1, 0
    for end in _line_end.finditer(text, 0, min(offset, len(text))):
        line, start = line + 1, end.end()
    return f"{line}:{min(offset, len(text)) - start + 1}"


def left_out(line: int, host: str) -> Sentence:
    """Says that a request goes to somebody else."""
    return Sentence("Line {line}: the request to {host} was left out.", line=line, host=host)


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


def plain(name: str) -> str:
    """A name as it is in every language: they differ in capitals, underscores and hyphens only."""
    return name.lower().replace("_", "").replace("-", "")


def quoted(text: str) -> str:
    """A piece of what is read, short and in one line, for a sentence about it."""
    line = " ".join(text[: 4 * MAX_QUOTED].split())
    line = "".join(character if character.isprintable() else "�" for character in line)
    return line if len(line) <= MAX_QUOTED else line[: MAX_QUOTED - 1] + "…"
