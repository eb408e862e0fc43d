"""What servers say in the cases: the bytes in capitals, what a server does in small letters."""

from __future__ import annotations

import asyncio
import gzip
import json
from functools import reduce

from tests.faults import Behaviour, answer_bytes, answers, resets, says, takes
from tests.received import RecordingReader, requests_in
from tests.reliability.case import FIRST

# Texts of the service

STRANGE = "Something happened."
DISCARDED = "WEB_PUSH delivery is activated, but the user's webPushTokens is not provided. Discarding WEB_PUSH."
ABORTED = "All delivery channels are disabled/discarded. Aborted."
DEFAULTED = "Template 'dark' does not exist for EMAIL. The default template is used."

# Bodies

SENT = b'{"trackingId": "t1", "messages": []}'
SENT_AND_FAILED = b'{"trackingId": "t1", "error": "No credits left."}'
ZIPPED = gzip.compress(SENT, mtime=0)
SIX_TIMES = ", ".join(["gzip"] * 6)
ZIPPED_SIX_TIMES = reduce(lambda body, _: gzip.compress(body, mtime=0), range(6), SENT)
BOMB = gzip.compress(b"0" * 10_000_000, 1, mtime=0)
PART_OF_REFUSAL = b'{"message": "For'
ZEROS = b"0" * 50_000
PAGE = b"<html>Sign in</html>"
INBOX = b'{"notifications": [{"id": "n1", "notificationId": "hello_world", "date": "2026-01-01T10:00:00Z"}]}'
EMPTY_INBOX = b'{"notifications": []}'


def preferences(delivery: str) -> bytes:
    """What the service stores of the one choice that is saved."""
    row = {"notificationId": "hello_world", "channel": "EMAIL", "delivery": delivery}
    kind = {"notificationId": "hello_world", "title": "Hello", "channels": ["EMAIL"]}
    return json.dumps({"preferences": [row], "notifications": [kind], "subNotifications": []}).encode()


STORED, SAVED = preferences("instant"), preferences("off")

# Answers, whole or not

OK = b"HTTP/1.1 200 OK\r\n"
BARE = OK + b"\r\n"
LONGER = OK + b"Content-Length: 100\r\n\r\n"
VERY_LONG = OK + b"Content-Length: 50000000\r\n\r\n"
TWO_LENGTHS = OK + b"Content-Length: 36\r\nContent-Length: 40\r\n\r\n" + SENT
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
CHUNK = b"%x\r\n%s\r\n" % (len(SENT), SENT)
BIG_CHUNK = b"%x\r\n%s\r\n" % (len(ZEROS), ZEROS)
ODD_CHUNKS = CHUNKED + CHUNK.replace(b"\r\n", b";a=b\r\n", 1) + b"0\r\nX: y\r\n\r\n"
GO_ON = b"HTTP/1.1 100 Continue\r\n\r\n"
HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
UPGRADE = b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"
REFUSAL = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 100\r\n\r\n" + PART_OF_REFUSAL
TOO_LARGE = answer_bytes(b"", 413)
BUSY = b"HTTP/1.1 503 Busy\r\nContent-Length: 9\r\n\r\n"
MAIL_SERVER = b"220 mail.example ESMTP\r\n\r\n"
TWO_ANSWERS = FIRST + answer_bytes(SENT)

# Addresses, with the ports to be filled in

ITSELF = "http://127.0.0.1:{port}/client_1/sender"
ELSEWHERE = "http://127.0.0.1:{elsewhere}/"


def refuses(status: int, body: object, **headers: str) -> Behaviour:
    """A status with JSON as its body."""
    return answers(json.dumps(body).encode(), status, **headers)


def says_no(status: int, message: str) -> Behaviour:
    """A refusal or a failure, in the gateway's usual form."""
    return refuses(status, {"message": message})


def slow_down(status: int, pause: str | None = None) -> Behaviour:
    """A refusal that asks for a pause."""
    headers = {} if pause is None else {"Retry_After": pause}
    return refuses(status, {"message": "Slow down"}, **headers)


def warns(*messages: str, status: int = 202) -> Behaviour:
    """An acceptance with messages."""
    return answers(json.dumps({"trackingId": "t1", "messages": messages}).encode(), status)


def redirects(location: str, status: int = 307) -> bytes:
    """A redirect; the location may have ports in braces."""
    return answer_bytes(b"", status, Location=location)


def packed(body: bytes, encoding: str, status: int = 200) -> Behaviour:
    """An answer with a Content-Encoding."""
    return answers(body, status, Content_Encoding=encoding)


accepts = answers(SENT)
forbids = says_no(403, "Forbidden")
breaks = says_no(500, "Broken")
shows_page = answers(PAGE)
stops_halfway = says(LONGER, then=resets)
lists_inbox, lists_nothing = answers(INBOX), answers(EMPTY_INBOX)
lists_stored, lists_saved = answers(STORED), answers(SAVED)
retracts, saves = answers(b""), answers(b'{"UserPreferences": []}')

# A proxy's

refuses_to_connect = says(b"HTTP/1.1 403 Forbidden\r\n\r\n")
wants_password = says(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
leads_to_sign_in = says(b"HTTP/1.1 302 Found\r\nLocation: https://sign.in/\r\n\r\n")
answers_tls_with_page = takes(10, then=says(PAGE))


def late_answer_first(behave: Behaviour) -> Behaviour:
    """On a connection that has carried a request before, a second answer to that one comes now, before this one's."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        assert isinstance(reader, RecordingReader)
        if len(requests_in(reader.heard)[0]) > 1:
            writer.write(FIRST)
        await behave(reader, writer)

    return answer
