"""What becomes of a connection once a request has begun to leave."""

from __future__ import annotations

from tests.certificates import asks_for_clients_own, trusted
from tests.faults import breaks_off, drips, hangs_up, is_silent, resets, says
from tests.reliability import told
from tests.reliability.case import Case, Got, of
from tests.reliability.traffic import BARE, CHUNK, CHUNKED, GO_ON, LONGER, OK, SENT, ZEROS
from tests.reliability.ways import (
    arrived,
    arrived_in_part,
    arrived_second,
    behind,
    handshaking,
    large,
    nothing_happens,
    read,
    secure,
    service,
)

PART, ALL, UNSURE = Got.PART, Got.ALL, Got.UNSURE

LOST: tuple[Case, ...] = (
    *of(
        "The connection closes or resets after the request started to leave",
        Case("closed unread", UNSURE, told.LOST, service(greeting=hangs_up)),
        Case("broken off unread", UNSURE, told.LOST, service(greeting=breaks_off)),
        Case("reset unread", UNSURE, told.LOST, service(greeting=resets)),
        Case("closed in the middle of the request", PART, told.LOST, large(hangs_up)),
        Case("reset in the middle of the request", PART, told.LOST, large(resets)),
        Case("closed after the request", ALL, told.LOST, service(hangs_up)),
        Case("reset after the request", ALL, told.LOST, service(resets)),
        Case("closed after the request, by TLS", ALL, told.LOST, secure(trusted, hangs_up)),
        Case("reset after the request, by TLS", ALL, told.LOST, secure(trusted, resets)),
        Case("closed after the request, behind a proxy", ALL, told.NAME_LOST, behind(None, hangs_up)),
        Case("a client certificate is asked for", UNSURE, told.LOST, handshaking(asks_for_clients_own)),
        Case("closed in the status line", ALL, told.LOST, service(says(b"HTTP/1.1 2", then=hangs_up))),
        Case("reset in the headers", ALL, told.LOST, service(says(OK + b"Content-", then=resets))),
        Case("closed in the headers", ALL, told.LOST, service(says(OK + b"Content-", then=hangs_up))),
        Case("closed after an announcement", ALL, told.LOST, service(says(GO_ON, then=hangs_up))),
        Case("closed before the body", ALL, told.LOST, service(says(LONGER, then=hangs_up))),
        Case("closed in the body", ALL, told.LOST, service(says(LONGER + SENT, then=hangs_up))),
        Case("reset in the body", ALL, told.LOST, service(says(LONGER + SENT, then=resets))),
        Case("closed in a chunk", ALL, told.LOST, service(says(CHUNKED + CHUNK[:9], then=hangs_up))),
        Case("closed before the last chunk", ALL, told.LOST, service(says(CHUNKED + CHUNK, then=hangs_up))),
        Case("closed as the next request arrives", ALL, told.LOST, service(hangs_up, between=nothing_happens)),
        Case("reset as the next request arrives", ALL, told.LOST, service(resets, between=nothing_happens)),
    ),
    *of(
        "No complete response within 30 seconds",
        Case("silence before the request is read", ALL, told.LATE, service(greeting=is_silent, late=arrived)),
        Case("silence in the middle of the request", PART, told.LATE, large(is_silent, late=arrived_in_part)),
        Case("silence after the request", ALL, told.LATE, service(is_silent, late=arrived)),
        Case("silence after the request, by TLS", ALL, told.LATE, secure(trusted, is_silent, late=arrived)),
        Case("silence in the status line", ALL, told.LATE, service(says(b"HTTP/1.1", then=is_silent), late=arrived)),
        Case("silence in the headers", ALL, told.LATE, service(says(OK, then=is_silent), late=arrived)),
        Case("silence before the body", ALL, told.LATE, service(says(LONGER, then=is_silent), late=arrived)),
        Case("silence in the body", ALL, told.LATE, service(says(LONGER + SENT, then=is_silent), late=read(SENT))),
        Case("silence in a chunk", ALL, told.LATE, service(says(CHUNKED + CHUNK[:9], then=is_silent), late=arrived)),
        Case("silence after a chunk", ALL, told.LATE, service(says(CHUNKED + CHUNK, then=is_silent), late=read(SENT))),
        Case("headers that drip", ALL, told.LATE, service(drips(OK + b"X: " + b"0" * 100_000, 0.001), late=arrived)),
        Case("a body that drips", ALL, told.LATE, service(says(BARE, then=drips(ZEROS, 0.001)), late=read(b"000"))),
        Case("announcements without end", ALL, told.LATE, service(drips(GO_ON * 10_000, 0.001), late=arrived)),
        Case("silence to the next", ALL, told.LATE, service(is_silent, between=nothing_happens, late=arrived_second)),
    ),
)
