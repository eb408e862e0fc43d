"""What is too large, or no text, or not in the encoding that it claims, is refused in words."""

from __future__ import annotations

import codecs

import pytest

from notifyadmin.importers.text import MAX_BYTES, place, quoted
from tests.importers.reading import read, refusal

HELLO = '{"notificationId": "hello", "user": {"id": "ü😀"}}'
VALUES = {"notificationId": "hello", "user": {"id": "ü😀"}}


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_text_is_read_in_the_encoding_that_its_mark_says(mark: bytes, encoding: str) -> None:
    assert read(mark + HELLO.encode(encoding)).values == VALUES


def test_a_byte_order_mark_in_a_text_is_no_part_of_it() -> None:
    assert read("\ufeff" + HELLO).values == VALUES


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{"a":\n "\xff"}', "It is not text in UTF-8: byte 9, at 2:3, belongs to no character."),
        (b'{"\xc3"}', "It is not text in UTF-8: byte 3, at 1:3, belongs to no character."),
        (b'{"a": "\xed\xa0\x80"}', "It is not text in UTF-8: byte 8, at 1:8, belongs to no character."),
        (
            "{}".encode("utf-16-le"),
            "It is not text in UTF-8: byte 2 is NUL. UTF-16 is read if it begins with its mark.",
        ),
        (
            codecs.BOM_UTF8 + b'{"\xff"}',
            "It says that it is UTF-8, but is not: byte 6, at 1:3, belongs to no character.",
        ),
        (
            codecs.BOM_UTF16_LE + "{}".encode("utf-16-le") + b"!",
            "It says that it is UTF-16, but is not: byte 7, at 1:3, belongs to no character.",
        ),
        (
            codecs.BOM_UTF16_BE + b"\xd8\x00\x00\x41",
            "It says that it is UTF-16, but is not: byte 3, at 1:1, belongs to no character.",
        ),
        ('{"a": "\0"}', "It is not text: there is a NUL character at 1:8."),
        (codecs.BOM_UTF8 + b"{}\0", "It is not text: there is a NUL character at 1:3."),
        (b"", "There is nothing in it."),
        (" \n\t", "There is nothing in it."),
        ("```json\n\n```", "There is nothing in it."),
    ],
)
def test_what_is_no_text_is_refused_with_the_place(data: bytes | str, words: str) -> None:
    assert refusal(data) == words


def test_ten_megabytes_are_read_and_more_are_refused() -> None:
    frame = len('{"mergeTags":""}')
    largest = '{"mergeTags":"' + "x" * (MAX_BYTES - frame) + '"}'
    assert read(largest).operation == "send"
    assert read(largest.encode()).operation == "send"
    for data in (largest + " ", largest.encode() + b" ", '{"mergeTags":"' + "ü" * (MAX_BYTES // 2) + '"}'):
        assert refusal(data) == "It is larger than 10 MB, which no request is."


def test_more_than_a_megabyte_of_code_is_refused() -> None:
    code = f"notificationapi.send({{notificationId: '{'x' * 1_000_000}'}})"
    assert refusal(code) == "It is not JSON, and more than 1 MB of anything else is not read."
    assert (
        refusal('{"a": [' + "111111111," * 100_000)
        == "It is not valid JSON: it breaks at 1:1000008: it ends before it is complete."
    )


@pytest.mark.parametrize(
    ("offset", "where"), [(0, "1:1"), (2, "1:3"), (3, "2:1"), (4, "2:2"), (6, "3:1"), (8, "4:1"), (99, "4:3")]
)
def test_a_place_counts_lines_by_any_end_of_line(offset: int, where: str) -> None:
    assert place("ab\nc\r\nd\ref", offset) == where


def test_what_is_quoted_is_short_visible_and_in_one_line() -> None:
    assert quoted("a\n\t b") == "a b"
    assert quoted("a\u202eb") == "a�b"
    assert quoted("x" * 100) == "x" * 59 + "…"
