"""A response body that is no text is never shown as the service's words, and its status decides all the same."""

from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.api import errors, reply_errors, verdict, wire
from notifyadmin.api.exchange import Answer, HttpReply
from notifyadmin.api.models import SendReply
from notifyadmin.api.verdict import Outcome, Verdict
from tests.api.failing import HELLO, KEY, send_to
from tests.faults import FaultServer, answers, hangs_up, says
from tests.strategies import json_values, unhurried

BROKEN_GZIP = gzip.compress(b'{"message": "Forbidden"}', mtime=0)[:-9]


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (b"\x8b\x05\x80Forbidden\x03", "br"),
        (b'{"message": "Forbidden"}', "br"),
        (b"(\xb5/\xfd\x04X\x99", "zstd"),
        (b"Forbidden", "x-unknown"),
        (BROKEN_GZIP, "gzip"),
        (b"Forbidden", "gzip"),
        (b"\x78\x9cForbidden", "deflate"),
        (gzip.compress(b"Forbidden", mtime=0), "gzip, gzip"),
        (gzip.compress(b"Forbidden", mtime=0), "br, gzip"),
        (b"Forbidden", ", ".join(["gzip"] * 1000)),
    ],
)
@pytest.mark.parametrize(
    ("status", "kind"),
    [(401, errors.Unauthorized), (404, errors.NotFound), (502, errors.ServerFailed), (200, errors.UnreadableAnswer)],
)
def test_a_body_that_cannot_be_decompressed_is_never_taken_for_the_services_words(
    body: bytes, encoding: str, status: int, kind: type[errors.ApiError]
) -> None:
    failed = send_to(FaultServer(answers(body, status, Content_Encoding=encoding)))
    assert type(failed.error) is kind
    assert f"responded with {status}" in str(failed.error)
    assert f"could not be decompressed (Content-Encoding: {encoding[:60]})." in str(failed.error)
    assert failed.error.reply is not None
    assert (failed.error.reply.body, failed.error.reply.encoding) == (body, encoding)
    assert not reply_errors.service_words(failed.error.reply)
    (judged, *more) = verdict.of_error(failed.error).findings or (
        verdict.Finding(verdict.of_error(failed.error).advice),
    )
    assert "decompressed" in judged.text
    assert not more


def test_a_compressed_refusal_that_breaks_off_is_believed_without_words() -> None:
    head = b"HTTP/1.1 403 Forbidden\r\nContent-Encoding: gzip\r\nContent-Length: 100\r\n\r\n"
    failed = send_to(FaultServer(says(head + BROKEN_GZIP, then=hangs_up)))
    assert type(failed.error) is errors.Unauthorized
    assert "could not be decompressed" in str(failed.error)


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "image/png"),
        (b"GIF89a not words", "image/gif"),
        (b"Acc\xe8s refus\xe9", "text/plain; charset=iso-8859-1"),
        (b'{"message": "\xff\xfe"}', "application/json"),
        (b"words\x00and more", "text/plain"),
    ],
)
def test_a_binary_body_is_never_taken_for_the_services_words(body: bytes, media_type: str) -> None:
    failed = send_to(FaultServer(answers(body, 403, Content_Type=media_type)))
    assert type(failed.error) is errors.Unauthorized
    assert str(failed.error) == "The service responded with 403 Forbidden. The response body is not text."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("bad \ud83d", "bad \ufffd"),
        ("\ud83d bad", "\ufffd bad"),
        ("\udc00\ud800!", "\ufffd\ufffd!"),
        ("good \ud83d\ude00", "good 😀"),
        ("a\x00b\x1b[31m\x7f\u202e", "a\x00b\x1b[31m\x7f\u202e"),
    ],
)
def test_any_character_in_the_services_words_comes_through_a_verdict(text: str, shown: str) -> None:
    body = json.dumps({"message": text, "trackingId": text, "messages": [text]}).encode()
    failed = send_to(FaultServer(answers(body, 400)))
    assert verdict.of_error(failed.error).findings[0].text == shown
    accepted = SendReply.from_wire(json.loads(body))
    judged = verdict.of_send(Answer(accepted, HttpReply(202, (), body, 0.1)))
    assert (judged.tracking_id, [finding.text for finding in judged.findings]) == (shown, [shown])
    assert is_writable(judged)


def is_writable(judged: Verdict) -> bool:
    """Whether every text of a verdict can be written as UTF-8, but for the fields of its findings."""
    findings = [text for finding in judged.findings for text in (finding.text, finding.channel)]
    for text in (judged.text, judged.advice, judged.tracking_id, *findings):
        (text or "").encode()
    return True


def _bodies() -> st.SearchStrategy[bytes]:
    surrogates = st.text(st.characters(), max_size=5)
    said = st.fixed_dictionaries({"trackingId": surrogates}, optional={"messages": st.lists(surrogates, max_size=3)})
    wrong = st.fixed_dictionaries({"message": surrogates}) | st.fixed_dictionaries({"error": surrogates})
    as_json = (said | wrong | surrogates | json_values()).map(lambda value: json.dumps(value).encode())
    return st.binary(max_size=40) | as_json | as_json.map(gzip.compress)


@unhurried
@given(
    st.integers(200, 599),
    _bodies(),
    st.sampled_from(["", "br", "gzip"]),
    st.sampled_from(["application/json", "image/png", ""]),
)
def test_whatever_the_service_says_a_verdict_can_be_written_as_utf_8(
    status: int, body: bytes, encoding: str, media_type: str
) -> None:
    reply = HttpReply(status, (("content-type", media_type), ("location", "\ud83d")), body, 0.1, encoding)
    reply_errors.service_words(reply).encode()
    try:
        judged = verdict.of_send(Answer(wire.send(KEY, HELLO).result(reply), reply))
    except errors.ApiError as error:
        judged = verdict.of_error(error)
    assert is_writable(judged)
    assert judged.outcome is not Outcome.SENT or status == 200 or judged.findings
