"""Compressed answers come out whole or not at all, and never larger than asked for."""

from __future__ import annotations

import contextlib
import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.api.content_encoding import decoded
from tests.strategies import unhurried

LIMIT = 1000


def bare_deflate(body: bytes) -> bytes:
    compressor = zlib.compressobj(wbits=-15)
    return compressor.compress(body) + compressor.flush()


@unhurried
@given(st.binary(max_size=LIMIT - 1))
def test_every_encoding_that_is_asked_for_is_undone(body: bytes) -> None:
    assert decoded(body, "", LIMIT) == body
    assert decoded(body, "identity", LIMIT) == body
    assert decoded(gzip.compress(body), "gzip", LIMIT) == body
    assert decoded(gzip.compress(body), "X-GZIP", LIMIT) == body
    assert decoded(zlib.compress(body), "deflate", LIMIT) == body
    assert decoded(bare_deflate(body), "deflate", LIMIT) == body
    assert decoded(gzip.compress(zlib.compress(body)), "deflate, gzip", LIMIT) == body


def test_a_bomb_ends_at_the_limit() -> None:
    assert decoded(gzip.compress(b"0" * 10_000_000), "gzip", LIMIT) == b"0" * LIMIT


def test_an_empty_body_needs_no_compression() -> None:
    assert decoded(b"", "gzip", LIMIT) == b""


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (b"{}", "gzip"),
        (b"{}", "deflate"),
        (gzip.compress(b"{}", mtime=0)[:-4], "gzip"),
        (zlib.compress(b"{}" * 50)[:5], "deflate"),
        (b"{}", "br"),
        (b"{}", "gzip, zstd"),
        (b"", ", ".join(["gzip"] * 6)),
    ],
)
def test_a_body_that_is_not_what_it_says_is_refused(body: bytes, encoding: str) -> None:
    with pytest.raises(ValueError, match="not"):
        decoded(body, encoding, LIMIT)


@unhurried
@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "gzip, deflate", "", "br", ","]))
def test_arbitrary_bytes_are_decoded_or_refused(body: bytes, encoding: str) -> None:
    with contextlib.suppress(ValueError):
        assert len(decoded(body, encoding, LIMIT)) <= LIMIT
