"""An answer's body out of its compression, and never more of it than asked for."""

from __future__ import annotations

import zlib

# zlib's window sizes: 47 takes a gzip or a zlib header, whichever is there, -15 takes none.
_GZIP_OR_ZLIB, _BARE = 47, -15
ACCEPTED = "gzip, deflate"


def decoded(body: bytes, encodings: str, limit: int) -> bytes:
    """The body that a Content-Encoding was put on, cut off after `limit` bytes, so that a small answer cannot fill
    the memory; raises ValueError when the encoding is not known or the body is not what it says.
    """
    for encoding in reversed([name.strip().lower() for name in encodings.split(",")]):
        if encoding in ("gzip", "x-gzip", "deflate"):
            body = _inflated(body, limit)
        elif encoding not in ("", "identity"):
            raise ValueError(f"{encoding} is not known.")
    return body


def _inflated(body: bytes, limit: int) -> bytes:
    if not body:
        return body
    try:
        return _inflated_as(_GZIP_OR_ZLIB, body, limit)
    except zlib.error:
        pass
    try:
        # Some servers send deflate without its header.
        return _inflated_as(_BARE, body, limit)
    except zlib.error:
        raise ValueError("The body is not compressed in the way that it says.") from None


def _inflated_as(window: int, body: bytes, limit: int) -> bytes:
    inflater = zlib.decompressobj(window)
    plain = inflater.decompress(body, limit)
    if not inflater.eof and len(plain) < limit:
        raise zlib.error("cut off")
    return plain
