"""Decompresses a response body, up to a limit."""

from __future__ import annotations

import contextlib
import zlib

# zlib's window sizes: 47 takes a gzip or a zlib header, whichever is there, -15 takes none.
_GZIP_OR_ZLIB, _BARE = 47, -15
ACCEPTED = "gzip, deflate"
MAX_ENCODINGS = 5
"""As many as curl takes: each may inflate the body to the limit again."""


def decoded(body: bytes, encodings: str, limit: int) -> bytes:
    """The body with its Content-Encoding undone, cut off after `limit` bytes, so that a small answer cannot fill
    the memory; raises ValueError when an encoding is not known or the body is not what it says.
    """
    names = applied_encodings(encodings)
    if len(names) > MAX_ENCODINGS:
        raise ValueError("The body is not accepted: it is encoded too many times.")
    for name in reversed(names):
        if name not in ("gzip", "x-gzip", "deflate"):
            raise ValueError(f"Content encoding not supported: {name}")
        body = _inflated(body, limit)
    return body


def applied_encodings(encodings: str) -> list[str]:
    """The encodings that a Content-Encoding header lists, in the order in which they were applied."""
    names = (name.strip().lower() for name in encodings.split(","))
    return [name for name in names if name not in ("", "identity")]


def _inflated(body: bytes, limit: int) -> bytes:
    if not body:
        return body
    for window in (_GZIP_OR_ZLIB, _BARE):  # some servers send deflate without its header
        with contextlib.suppress(zlib.error):
            return _inflated_as(window, body, limit)
    raise ValueError("The body is not compressed in the way that it says.")


def _inflated_as(window: int, body: bytes, limit: int) -> bytes:
    inflater = zlib.decompressobj(window)
    plain = inflater.decompress(body, limit)
    if not inflater.eof and len(plain) < limit:
        raise zlib.error("cut off")
    return plain
