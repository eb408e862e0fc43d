"""What becomes of a retraction, of preferences that are saved, and of what is only read."""

from __future__ import annotations

from tests.faults import answers, hangs_up, is_silent, resets, says
from tests.reliability import told
from tests.reliability.case import Case, Got, Operation, of
from tests.reliability.traffic import (
    ELSEWHERE,
    LONGER,
    TWO_ANSWERS,
    breaks,
    forbids,
    late_answer_first,
    lists_inbox,
    lists_nothing,
    lists_saved,
    lists_stored,
    packed,
    redirects,
    retracts,
    saves,
    says_no,
    shows_page,
    slow_down,
    stops_halfway,
)
from tests.reliability.ways import (
    arrived,
    named,
    no_such_name,
    nobody_listens,
    nothing_happens,
    posted,
    retracting,
    saving,
    service,
)

NOTHING, ALL = Got.NOTHING, Got.ALL

RETRACT, SAVE, READ = Operation.RETRACT, Operation.SAVE, Operation.READ

OTHER_OPERATIONS: tuple[Case, ...] = (
    *of(
        "Retract or save: no response, but reading again shows that it was done",
        Case("retract: closed", ALL, told.GONE_AT_LAST, retracting(hangs_up, lists_nothing), RETRACT),
        Case("retract: reset in the body", ALL, told.GONE_AT_LAST, retracting(stops_halfway, lists_nothing), RETRACT),
        Case("retract: silence", ALL, told.GONE_AT_LAST, retracting(is_silent, lists_nothing, late=posted), RETRACT),
        Case("retract: 502", ALL, told.GONE_AT_LAST, retracting(answers(b"", 502), lists_nothing), RETRACT),
        Case("retract: a web page", ALL, told.GONE_AT_LAST, retracting(shows_page, lists_nothing), RETRACT),
        Case("save: closed", ALL, told.SAVED_AT_LAST, saving(hangs_up, lists_saved), SAVE),
        Case("save: silence", ALL, told.SAVED_AT_LAST, saving(is_silent, lists_saved, late=posted), SAVE),
        Case("save: 502", ALL, told.SAVED_AT_LAST, saving(answers(b"", 502), lists_saved), SAVE),
        Case("save: a web page", ALL, told.SAVED_AT_LAST, saving(shows_page, lists_saved), SAVE),
    ),
    *of(
        "Retract or save: no response, and reading again does not show that it was done",
        Case("retract: closed, still there", ALL, told.LOST_AND_THERE, retracting(hangs_up, lists_inbox), RETRACT),
        Case(
            "retract: silence, still there",
            ALL,
            told.LATE_AND_THERE,
            retracting(is_silent, lists_inbox, late=posted),
            RETRACT,
        ),
        Case("retract: 500, still there", ALL, told.BROKEN_AND_THERE, retracting(breaks, lists_inbox), RETRACT),
        Case("retract: closed, inbox unreadable", ALL, told.LOST, retracting(hangs_up, breaks), RETRACT),
        Case("retract: closed for good", ALL, told.LOST, retracting(hangs_up), RETRACT),
        Case("retract: closed, inbox unreadable before", ALL, told.LOST, service(*[breaks] * 3, hangs_up), RETRACT),
        Case(
            "save: silence, not stored", ALL, told.LATE_NOT_STORED, saving(is_silent, lists_stored, late=posted), SAVE
        ),
        Case("save: closed for good", ALL, told.LOST, saving(hangs_up), SAVE),
        Case("save: a web page for good", ALL, told.strange(), saving(shows_page), SAVE),
    ),
    *of(
        "Save: no response, and reading again shows that nothing has changed; then saved",
        Case("closed once", ALL, told.SAVED, saving(hangs_up, lists_stored, saves, lists_saved), SAVE, 2),
        Case("500 twice", ALL, told.SAVED, saving(*[breaks, lists_stored] * 2, saves, lists_saved), SAVE, 3),
    ),
    *of(
        "Save: no response again and again, and nothing has changed",
        Case("closed", ALL, told.LOST_NOT_STORED, saving(*[hangs_up, lists_stored] * 3), SAVE, 3),
        Case("500", ALL, told.BROKEN_NOT_STORED, saving(*[breaks, lists_stored] * 3), SAVE, 3),
    ),
    *of(
        "Save or load: the service asks to wait for up to 60 seconds",
        Case("save", ALL, told.WAIT_0_S, saving(slow_down(429, "0")), SAVE, 3),
        Case("load", ALL, told.WAIT_0_S, service(slow_down(503, "0")), READ, 3),
    ),
    *of(
        "Retract or save: accepted, but reading again fails",
        Case("retract: the inbox cannot be read", ALL, told.UNCHECKED, retracting(retracts, breaks), RETRACT),
        Case("retract: the connection closes", ALL, told.UNCHECKED, retracting(retracts, hangs_up), RETRACT),
        Case("save: preferences cannot be read", ALL, told.UNVERIFIED, saving(saves, breaks), SAVE),
        Case("save: the connection closes", ALL, told.UNVERIFIED, saving(saves, hangs_up), SAVE),
        Case("save: reading is never allowed", ALL, told.UNVERIFIED, service(forbids, saves, forbids), SAVE),
    ),
    *of(
        "Retract or save: accepted and verified",
        Case("retract", ALL, told.RETRACTED, retracting(retracts, lists_nothing), RETRACT),
        Case("save", ALL, told.SAVED, saving(saves, lists_saved), SAVE),
    ),
    *of(
        "Retract or save: the service can't be read first",
        Case("retract: nobody listens", NOTHING, told.REFUSED, service(instead=nobody_listens), RETRACT),
        Case("retract: the name is not found", NOTHING, told.NOT_FOUND, named(no_such_name), RETRACT),
        Case("save: nobody listens", NOTHING, told.REFUSED, service(instead=nobody_listens), SAVE),
        Case("save: closed", NOTHING, told.not_read(told.LOST_TEXT), service(hangs_up), SAVE),
        Case("save: 500", NOTHING, told.not_read("Broken"), service(breaks), SAVE),
        Case("save: a web page", NOTHING, told.not_read(told.STRANGE_TEXT), service(shows_page), SAVE),
    ),
    *of(
        "Retract, save or load: refused",
        Case("retract: 403", ALL, told.FORBIDDEN, retracting(forbids), RETRACT),
        Case("retract: a redirect", ALL, told.ELSEWHERE, retracting(redirects(ELSEWHERE)), RETRACT),
        Case("retract: 429", ALL, told.WAIT_7_S, retracting(slow_down(429, "7")), RETRACT),
        Case("save: 429 for two minutes", ALL, told.WAIT_2_MIN, saving(slow_down(429, "120")), SAVE),
        Case("save: 403 after a late answer", ALL, told.FORBIDDEN, saving(late_answer_first(forbids)), SAVE),
        Case("save: 401 before it", NOTHING, told.UNAUTHORIZED, service(says_no(401, "Unauthorized")), SAVE),
        Case("read: 403", ALL, told.FORBIDDEN, service(forbids), READ),
        Case("read: a redirect", ALL, told.ELSEWHERE, service(redirects(ELSEWHERE)), READ),
    ),
    *of(
        "Load: no response, or a server error, again and again",
        Case("closed", ALL, told.reading(told.LOST), service(hangs_up), READ, 3),
        Case("reset in the body", ALL, told.reading(told.LOST), service(says(LONGER + b"{", then=resets)), READ, 3),
        Case("500", ALL, told.reading(told.unknown("Broken")), service(breaks), READ, 3),
    ),
    *of(
        "Load: no complete response within 30 seconds, or one that is not the service's",
        Case("silence", ALL, told.reading(told.LATE), service(is_silent, late=arrived), READ),
        Case("a web page", ALL, told.reading(told.strange()), service(shows_page), READ),
        Case("no HTTP", ALL, told.reading(told.NO_HTTP), service(says(b"SSH-2.0\r\n\r\n")), READ),
        Case("broken gzip", ALL, told.reading(told.still_packed("gzip")), service(packed(b"{", "gzip")), READ),
    ),
    *of(
        "Load: no response at first, then loaded",
        Case("closed once", ALL, told.LOADED, service(hangs_up, lists_stored), READ, 2),
        Case("500 twice", ALL, told.LOADED, service(breaks, breaks, lists_stored), READ, 3),
    ),
    *of(
        "Load: answered",
        Case("whole", ALL, told.LOADED, service(lists_stored), READ),
        Case("after an answer too many", ALL, told.LOADED, saving(first=TWO_ANSWERS, between=nothing_happens), READ),
    ),
)
