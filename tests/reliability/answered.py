"""Responses of the service and of what stands before it."""

from __future__ import annotations

import gzip
import zlib

from tests.certificates import trusted
from tests.faults import answer_bytes, answers, drips, hangs_up, is_silent, says
from tests.reliability import told
from tests.reliability.case import Case, Got, of
from tests.reliability.traffic import (
    ABORTED,
    BARE,
    BUSY,
    CHUNK,
    CHUNKED,
    DEFAULTED,
    DISCARDED,
    ELSEWHERE,
    GO_ON,
    HINTS,
    ITSELF,
    ODD_CHUNKS,
    REFUSAL,
    SENT,
    TOO_LARGE,
    TWO_ANSWERS,
    ZIPPED,
    forbids,
    late_answer_first,
    packed,
    redirects,
    refuses,
    says_no,
    slow_down,
    warns,
)
from tests.reliability.ways import (
    addresses,
    behind,
    named,
    nothing_happens,
    read_in_part,
    secure,
    service,
)

ALL, UNSURE = Got.ALL, Got.UNSURE
LATE_FIRST = late_answer_first(forbids)

ANSWERED: tuple[Case, ...] = (
    *of(
        "Accepted (200), however slow or split the response is",
        Case("whole", ALL, told.SENT, service()),
        Case("by TLS", ALL, told.SENT, secure(trusted)),
        Case("behind a proxy", ALL, told.SENT, behind()),
        Case("at the second of a host's addresses", ALL, told.SENT, named(addresses("127.0.0.2", "127.0.0.1"))),
        Case("slowly, byte by byte", ALL, told.SENT, service(drips(answer_bytes(SENT), 0))),
        Case("in chunks", ALL, told.SENT, service(says(CHUNKED + CHUNK + b"0\r\n\r\n"))),
        Case("in chunks with extensions and a trailer", ALL, told.SENT, service(says(ODD_CHUNKS))),
        Case("until the connection closes", ALL, told.SENT, service(says(BARE + SENT, then=hangs_up))),
        Case("by HTTP/1.0", ALL, told.SENT, service(says(b"HTTP/1.0 200 OK\r\n\r\n" + SENT, then=hangs_up))),
        Case("after announcements", ALL, told.SENT, service(says(GO_ON + HINTS + answer_bytes(SENT)))),
        Case("as gzip", ALL, told.SENT, service(packed(ZIPPED, "gzip"))),
        Case("as deflate without its header", ALL, told.SENT, service(packed(zlib.compress(SENT)[2:-4], "deflate"))),
        Case("as gzip twice", ALL, told.SENT, service(packed(gzip.compress(ZIPPED), "gzip, gzip"))),
        Case(
            "with other fields", ALL, told.SENT, service(answers(b'{"trackingId": "t1", "messages": [], "more": {}}'))
        ),
        Case("without messages at all", ALL, told.SENT, service(answers(b'{"trackingId": "t1"}'))),
        Case("with the default template", ALL, told.with_default_template(DEFAULTED), service(warns(DEFAULTED))),
        Case("after another request", ALL, told.SENT, service(between=nothing_happens)),
    ),
    *of(
        "Accepted, with channels that are skipped",
        Case("202 and a channel", ALL, told.partly(DISCARDED, "WEB_PUSH"), service(warns(DISCARDED))),
        Case("200 and a channel", ALL, told.partly(DISCARDED, "WEB_PUSH"), service(warns(DISCARDED, status=200))),
    ),
    *of(
        "Accepted, then discarded completely",
        Case("202", ALL, told.nothing_sent(ABORTED), service(warns(ABORTED))),
        Case("200", ALL, told.nothing_sent(ABORTED), service(warns(ABORTED, status=200))),
        Case(
            "202 after a channel", ALL, told.nothing_sent(f"{DISCARDED} {ABORTED}"), service(warns(DISCARDED, ABORTED))
        ),
    ),
    *of(
        "Refused (400 to 499, or 503 with Retry-After), even if the response is cut off",
        Case("400 with a message", ALL, told.rejected("No."), service(says_no(400, "No."))),
        Case("400 with an error", ALL, told.rejected("No."), service(refuses(400, {"error": "No."}))),
        Case(
            "400 with an error's message",
            ALL,
            told.rejected("No."),
            service(refuses(400, {"error": {"message": "No."}})),
        ),
        Case("400 with messages", ALL, told.rejected("No. No."), service(refuses(400, {"messages": ["No.", "No."]}))),
        Case("400 with text", ALL, told.rejected("No."), service(answers(b"No.", 400))),
        Case("400 with a web page", ALL, told.WORDLESS_400, service(answers(b"<html>No.</html>", 400))),
        Case("400 with nothing", ALL, told.WORDLESS_400, service(answers(b"", 400))),
        Case("400 with a picture", ALL, told.NOT_TEXT, service(answers(b"\x89PNG\0", 400))),
        Case("400 with broken gzip", ALL, told.STILL_PACKED_400, service(packed(b"No.", "gzip", 400))),
        Case("401", ALL, told.UNAUTHORIZED, service(says_no(401, "Unauthorized"))),
        Case("402", ALL, told.rejected("Limit reached.", told.CHECK_PLAN), service(says_no(402, "Limit reached."))),
        Case("403", ALL, told.FORBIDDEN, service(forbids)),
        Case("404", ALL, told.rejected("Not Found", told.CHECK_IDS), service(says_no(404, "Not Found"))),
        Case("408", ALL, told.rejected(told.wordless("408 Request Timeout")), service(answers(b"", 408))),
        Case("413", ALL, told.rejected("Too long", told.CHECK_SIZE), service(says_no(413, "Too long"))),
        Case("413 to what is unread", UNSURE, told.WORDLESS_413, service(greeting=says(TOO_LARGE, then=is_silent))),
        Case("422", ALL, told.rejected("No."), service(says_no(422, "No."))),
        Case("429", ALL, told.WAIT, service(slow_down(429))),
        Case("429 with a pause", ALL, told.WAIT_7_S, service(slow_down(429, "7"))),
        Case("429 with a pause that is none", ALL, told.WAIT, service(slow_down(429, "soon"))),
        Case("503 with a pause", ALL, told.WAIT_7_S, service(slow_down(503, "7"))),
        Case("499", ALL, told.rejected(told.wordless("499")), service(answers(b"", 499))),
        Case("403, then closed", ALL, told.CUT_OFF, service(says(REFUSAL, then=hangs_up))),
        Case("403, then silence", ALL, told.CUT_OFF, service(says(REFUSAL, then=is_silent), late=read_in_part)),
        Case(
            "403 after an answer too many",
            ALL,
            told.FORBIDDEN,
            service(forbids, first=TWO_ANSWERS, between=nothing_happens),
        ),
        Case(
            "403 after a late answer", ALL, told.FORBIDDEN, service(late_answer_first(forbids), between=nothing_happens)
        ),
    ),
    *of(
        "A server error (500 to 599)",
        *(
            Case(f"{status}", ALL, told.unknown("Broken"), service(says_no(status, "Broken")))
            for status in (500, 501, 502, 503, 504, 599)
        ),
        Case("500 with nothing", ALL, told.failed("500 Internal Server Error"), service(answers(b"", 500))),
        Case("502 with a web page", ALL, told.failed("502 Bad Gateway"), service(answers(b"<html>nginx</html>", 502))),
        Case("503, then closed", ALL, told.failed("503 Service Unavailable"), service(says(BUSY, then=hangs_up))),
    ),
    *of(
        "A redirect, which is never followed",
        Case("to itself", ALL, told.redirected(ITSELF), service(redirects(ITSELF))),
        Case("to itself, without a host", ALL, told.redirected("/elsewhere"), service(redirects("/elsewhere"))),
        Case("to another host", ALL, told.ELSEWHERE, service(redirects(ELSEWHERE))),
        Case("from https to http", ALL, told.ELSEWHERE, secure(trusted, redirects(ELSEWHERE))),
        Case("behind a proxy", ALL, told.ELSEWHERE, behind(None, redirects(ELSEWHERE))),
        *(
            Case(f"{status}", ALL, told.ELSEWHERE, service(redirects(ELSEWHERE, status)))
            for status in (300, 301, 302, 303, 308)
        ),
        Case("304", ALL, told.redirected("another address"), service(says(b"HTTP/1.1 304 Not Modified\r\n\r\n"))),
        Case("to no address", ALL, told.redirected("http://[nowhere"), service(redirects("http://[nowhere"))),
    ),
)
