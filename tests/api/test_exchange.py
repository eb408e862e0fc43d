"""Requests, replies and attempts as plain values."""

from __future__ import annotations

import math

import pytest

from notifyadmin.api.exchange import Attempt, HttpReply, Phase


def reply(body: bytes = b"", *headers: tuple[str, str], status: int = 200) -> HttpReply:
    return HttpReply(status, headers, body, 0.1)


def test_a_header_is_found_whatever_its_case_and_the_first_one_counts() -> None:
    answer = reply(b"", ("X-AMZN-REQUESTID", "one"), ("x-amzn-requestid", "two"))
    assert answer.header("x-Amzn-RequestId") == "one"
    assert answer.request_id == "one"
    assert answer.header("missing") is None
    assert reply().request_id is None


def test_a_body_reads_as_text_also_where_it_is_none() -> None:
    assert reply("für".encode()).text == "für"
    assert reply(b"\xff!").text == "\N{REPLACEMENT CHARACTER}!"


@pytest.mark.parametrize(
    ("body", "media_type", "is_text"),
    [
        (b"", "", True),
        ("für\tdich\r\n\x1b[0m".encode(), "text/plain", True),
        ("für".encode()[:2], "text/plain", True),
        (b"f\xfcr", "text/plain", False),
        (b"a\x00b", "text/plain", False),
        (b"\x01\x02", "", False),
        (b"GIF89a", "Image/GIF", False),
    ],
)
def test_a_body_is_text_if_a_person_could_read_it(body: bytes, media_type: str, is_text: bool) -> None:
    assert reply(body, ("Content-Type", media_type)).is_text == is_text


def test_a_body_that_is_still_compressed_is_neither_text_nor_json() -> None:
    compressed = HttpReply(200, (), b"{}", 0.1, "br")
    assert not compressed.is_text
    with pytest.raises(ValueError, match="compressed"):
        compressed.json()


def test_a_body_reads_as_json() -> None:
    assert reply(b'{"a": [1, "\\ud83d\\ude00"]}').json() == {"a": [1, "😀"]}
    assert reply(b'\xef\xbb\xbf{"bom": true}').json() == {"bom": True}


def test_of_the_service_more_is_taken_for_json_than_of_a_person() -> None:
    assert reply(b'{"took": Infinity, "size": 1e999}').json() == {"took": math.inf, "size": math.inf}


@pytest.mark.parametrize("body", [b"", b"<html>", b"{", b"\xff\xfe\xff", b"[" * 100_000, b"9" * 5000])
def test_a_body_that_is_no_json_raises_only_value_errors(body: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        reply(body).json()


def test_an_attempt_may_have_been_sent_from_the_first_byte_on() -> None:
    assert [Attempt(phase).may_have_been_sent for phase in Phase] == [False, False, True, True]
    assert not Attempt().may_have_been_sent
