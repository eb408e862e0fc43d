"""Responses that are none of the service's, or that say nothing."""

from __future__ import annotations

from tests.faults import answers, goes_on_with, is_silent, says
from tests.reliability import told
from tests.reliability.case import Case, Got, of
from tests.reliability.traffic import (
    BARE,
    BIG_CHUNK,
    BOMB,
    CHUNKED,
    MAIL_SERVER,
    OK,
    PAGE,
    SENT,
    SENT_AND_FAILED,
    SIX_TIMES,
    STRANGE,
    TWO_LENGTHS,
    UPGRADE,
    VERY_LONG,
    ZEROS,
    ZIPPED,
    ZIPPED_SIX_TIMES,
    packed,
    warns,
)
from tests.reliability.ways import service

ALL, UNSURE = Got.ALL, Got.UNSURE

UNREADABLE: tuple[Case, ...] = (
    *of(
        "A response that is not HTTP, or has a wrong length or wrong chunks",
        Case("an SSH server", ALL, told.NO_HTTP, service(says(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"))),
        Case("a mail server", UNSURE, told.NO_HTTP, service(greeting=says(MAIL_SERVER, then=is_silent))),
        Case("TLS", ALL, told.NO_HTTP, service(says(b"\x15\x03\x01\x00\x02\x02\x46\r\n\r\n"))),
        Case("HTTP/2", ALL, told.NO_HTTP, service(says(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"))),
        Case("only a body", ALL, told.NO_HTTP, service(says(SENT + b"\r\n\r\n"))),
        Case("another protocol (101)", ALL, told.NO_HTTP, service(says(UPGRADE))),
        Case("a status that is no number", ALL, told.NO_HTTP, service(says(b"HTTP/1.1 OK\r\n\r\n"))),
        Case("a status of four digits", ALL, told.NO_HTTP, service(says(b"HTTP/1.1 2000 OK\r\n\r\n"))),
        Case("a header without a colon", ALL, told.NO_HTTP, service(says(OK + b"nonsense\r\n\r\n"))),
        Case("a header with a zero byte", ALL, told.NO_HTTP, service(says(OK + b"X: \0\r\n\r\n"))),
        Case("headers of 200 kB", ALL, told.NO_HTTP, service(says(OK + b"X: " + b"0" * 200_000))),
        Case("a length that is no number", ALL, told.NO_HTTP, service(says(OK + b"Content-Length: many\r\n\r\n"))),
        Case("a negative length", ALL, told.NO_HTTP, service(says(OK + b"Content-Length: -1\r\n\r\n"))),
        Case("two lengths", ALL, told.NO_HTTP, service(says(TWO_LENGTHS))),
        Case("an unknown transfer encoding", ALL, told.NO_HTTP, service(says(OK + b"Transfer-Encoding: gzip\r\n\r\n"))),
        Case("a chunk without a size", ALL, told.NO_HTTP, service(says(CHUNKED + b"chunk\r\n"))),
        Case("too long a chunk", ALL, told.NO_HTTP, service(says(CHUNKED + b"5\r\n" + SENT + b"\r\n0\r\n\r\n"))),
        Case("a chunk of no size", ALL, told.NO_HTTP, service(says(CHUNKED + b"\r\n" + SENT + b"\r\n0\r\n\r\n"))),
        Case("a chunk size of a hundred digits", ALL, told.NO_HTTP, service(says(CHUNKED + b"1" * 100 + b"\r\n"))),
    ),
    *of(
        "A response that is larger than 5 MB or can't be decompressed",
        Case("a length of 50 MB", ALL, told.TOO_LONG, service(says(VERY_LONG, then=goes_on_with(ZEROS)))),
        Case("chunks without end", ALL, told.TOO_LONG, service(says(CHUNKED, then=goes_on_with(BIG_CHUNK)))),
        Case("a body without end", ALL, told.TOO_LONG, service(says(BARE, then=goes_on_with(ZEROS)))),
        Case("10 MB in 50 kB", ALL, told.TOO_LONG, service(packed(BOMB, "gzip"))),
        Case("no gzip", ALL, told.still_packed("gzip"), service(packed(SENT, "gzip"))),
        Case("a part of gzip", ALL, told.still_packed("gzip"), service(packed(ZIPPED[:-9], "gzip"))),
        Case("wrong checksum", ALL, told.still_packed("gzip"), service(packed(ZIPPED[:-8] + b"\0" * 8, "gzip"))),
        Case("no deflate", ALL, told.still_packed("deflate"), service(packed(b"\x78\x9crubbish", "deflate"))),
        Case("Brotli", ALL, told.still_packed("br"), service(packed(b"\x8b\x05\x80Forbidden\x03", "br"))),
        Case("Zstandard", ALL, told.still_packed("zstd"), service(packed(b"(\xb5/\xfd\x04X\x99", "zstd"))),
        Case("an unknown encoding", ALL, told.still_packed("x-unknown"), service(packed(SENT, "x-unknown"))),
        Case("gzip once, twice by name", ALL, told.still_packed("gzip, gzip"), service(packed(ZIPPED, "gzip, gzip"))),
        Case("gzip six times", ALL, told.still_packed(SIX_TIMES), service(packed(ZIPPED_SIX_TIMES, SIX_TIMES))),
    ),
    *of(
        "A success whose body is not JSON, or not the service's",
        Case("empty", ALL, told.strange(), service(answers(b""))),
        Case("text", ALL, told.strange(), service(answers(b"Welcome."))),
        Case("a web page", ALL, told.strange(), service(answers(PAGE, Content_Type="text/html"))),
        Case("a picture", ALL, told.strange(), service(answers(b"\x89PNG\r\n\x1a\n\0\0", Content_Type="image/png"))),
        Case("half of the JSON", ALL, told.strange(), service(answers(SENT[:20]))),
        Case("the JSON, and more", ALL, told.strange(), service(answers(SENT + b"}"))),
        Case("no UTF-8", ALL, told.strange(), service(answers(b'{"trackingId": "\xff"}'))),
        Case("JSON nested too deeply", ALL, told.strange(), service(answers(b'{"trackingId": ' + b"[" * 100_000))),
        Case("a list", ALL, told.strange(), service(answers(b"[]"))),
        Case("a string", ALL, told.strange(), service(answers(b'"sent"'))),
        Case("null", ALL, told.strange(), service(answers(b"null"))),
        Case("an object without fields", ALL, told.strange(), service(answers(b"{}"))),
        Case("an object of other fields", ALL, told.strange(), service(answers(b'{"status": "ok"}'))),
        Case("a tracking ID that is a number", ALL, told.strange(), service(answers(b'{"trackingId": 7}'))),
        Case(
            "messages in one text", ALL, told.strange(), service(answers(b'{"trackingId": "t1", "messages": "sent"}'))
        ),
        Case(
            "messages that are numbers", ALL, told.strange(), service(answers(b'{"trackingId": "t1", "messages": [1]}'))
        ),
        Case("an error in the place of a success", ALL, told.both("No."), service(answers(b'{"error": "No."}'))),
        Case("a tracking ID and an error", ALL, told.both("No credits left."), service(answers(SENT_AND_FAILED))),
        Case("204", ALL, told.strange("204 No Content"), service(says(b"HTTP/1.1 204 No Content\r\n\r\n"))),
        Case("600", ALL, told.strange("600"), service(answers(SENT, 600))),
    ),
    *of(
        "Accepted (202) without any details",
        Case("202 without messages", ALL, told.NO_DETAILS, service(warns())),
    ),
    *of(
        "Accepted, with a message that this app does not know",
        Case("202", ALL, told.remarked(STRANGE), service(warns(STRANGE))),
        Case("200", ALL, told.remarked(STRANGE), service(warns(STRANGE, status=200))),
    ),
)
