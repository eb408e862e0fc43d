"""Whatever a server does wrong ends in the error that says so, once, within the time that was given."""

from __future__ import annotations

import asyncio
import gzip
import re
import socket
from collections.abc import Awaitable

import pytest

from notifyadmin.api import errors, verdict
from notifyadmin.api.client import Client
from notifyadmin.api.exchange import Attempt
from notifyadmin.api.transport import MAX_ANSWER_BYTES
from tests.api.failing import HELLO, KEY, send_to
from tests.api.running import run, run_out_of_time
from tests.faults import (
    Behaviour,
    FaultServer,
    answer_bytes,
    answers,
    breaks_off,
    drips,
    goes_on_with,
    hangs_up,
    is_silent,
    says,
)

ACCEPTED = b'{"trackingId": "t1", "messages": []}'
SHORT_S = 1.0  # far more than a busy computer takes to send a request

CUT = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + ACCEPTED
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
CHUNK = b"%x\r\n%s\r\n" % (50_000, b"0" * 50_000)


@pytest.mark.parametrize(
    ("behaviour", "kind"),
    [
        (hangs_up, errors.ConnectionLost),
        (breaks_off, errors.ConnectionLost),
        (says(b"HTTP/1.1 200", then=hangs_up), errors.ConnectionLost),
        (says(b"HTTP/1.1 200 OK\r\nContent-", then=hangs_up), errors.ConnectionLost),
        (says(CUT, then=hangs_up), errors.ConnectionLost),
        (says(CUT, then=breaks_off), errors.ConnectionLost),
        (says(CHUNKED + b"24\r\n" + ACCEPTED[:9], then=hangs_up), errors.ConnectionLost),
        (says(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"), errors.UnreadableAnswer),
        (says(b"\x15\x03\x01\x00\x02\x02\x46\r\n\r\n"), errors.UnreadableAnswer),
        (says(b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n"), errors.UnreadableAnswer),
        (says(b"HTTP/1.1 200 OK\r\nX: " + b"0" * 200_000), errors.UnreadableAnswer),
        (says(CHUNKED + b"chunk\r\n"), errors.UnreadableAnswer),
        (answers(b"<html>"), errors.UnreadableAnswer),
        (answers(ACCEPTED, Content_Encoding="gzip"), errors.UnreadableAnswer),
        (answers(ACCEPTED, Content_Encoding="br"), errors.UnreadableAnswer),
        (answers(gzip.compress(ACCEPTED)[:-3], Content_Encoding="gzip"), errors.UnreadableAnswer),
        (says(b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"), errors.UnreadableAnswer),
        (answers(b'{"message": "Forbidden"}', 403), errors.Unauthorized),
        (answers(b"", 404), errors.NotFound),
        (answers(b"", 503), errors.ServerFailed),
        (answers(b"", 503, Retry_After="1"), errors.TooFast),
    ],
)
def test_a_fault_after_the_request_went_out_is_told_once_and_truthfully(
    behaviour: Behaviour, kind: type[errors.ApiError]
) -> None:
    failed = send_to(FaultServer(behaviour))
    assert type(failed.error) is kind
    assert failed.attempt.may_have_been_sent
    assert (len(failed.server.received), failed.server.connections) == (1, 1)


@pytest.mark.parametrize("greeting", [hangs_up, breaks_off])
def test_a_server_that_hangs_up_before_it_reads_may_have_got_it_all_the_same(greeting: Behaviour) -> None:
    failed = send_to(FaultServer(answers(), greeting=greeting))
    assert type(failed.error) is errors.ConnectionLost
    assert failed.attempt.may_have_been_sent
    assert failed.server.connections == 1


def test_a_refusal_that_comes_before_the_request_was_read_is_believed() -> None:
    failed = send_to(FaultServer(answers(), greeting=says(answer_bytes(b"", 413), then=is_silent)))
    assert type(failed.error) is errors.TooLarge


def test_nobody_listening_is_a_connection_that_failed() -> None:
    with socket.socket() as taken:
        # Bound, and never listened to.
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"

        async def scenario() -> None:
            attempt = Attempt()
            async with Client(url, KEY) as client:
                with pytest.raises(
                    errors.ConnectionFailed, match=re.escape(f"No response from {url} (connection refused).")
                ):
                    await client.send(HELLO, attempt=attempt)
            assert not attempt.may_have_been_sent

        run(scenario())


def test_of_a_host_with_several_addresses_the_reason_is_given_too(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        addresses = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (f"127.0.0.{at}", port)) for at in (1, 2)]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: addresses)
        failed = run(failure_at(f"https://several.example:{port}"))
    assert str(failed) == f"No response from https://several.example:{port} (connection refused)."


async def failure_at(url: str) -> errors.ApiError:
    async with Client(url, KEY) as client:
        with pytest.raises(errors.ConnectionFailed) as caught:
            await client.send(HELLO)
    return caught.value


def test_a_name_without_an_address_is_named() -> None:
    async def scenario() -> None:
        attempt = Attempt()
        async with Client("https://service.invalid", KEY) as client:
            with pytest.raises(errors.HostNotFound, match=r"Host not found: service\.invalid\."):
                await client.send(HELLO, attempt=attempt)
        assert not attempt.may_have_been_sent

    run(scenario())


def test_a_name_that_no_address_book_takes_is_a_wrong_setting() -> None:
    async def scenario() -> None:
        async with Client("https://☃.example", KEY) as client:
            with pytest.raises(errors.InvalidSetting) as caught:
                await client.send(HELLO)
        assert caught.value.field == "baseUrl"

    run(scenario())


@pytest.mark.parametrize(
    "behaviour",
    [
        is_silent,
        says(b"HTTP/1.1 200 OK\r\n", then=is_silent),
        drips(b"HTTP/1.1 200 OK\r\nX: " + b"0" * 1000, 0.05),
        says(CUT, then=is_silent),
        says(CUT, then=drips(b"0" * 1000, 0.05)),
    ],
)
def test_an_answer_that_does_not_end_in_time_is_not_waited_for_even_if_it_drips(behaviour: Behaviour) -> None:
    failed = send_to(FaultServer(behaviour), timeout_s=SHORT_S)
    assert type(failed.error) is errors.NoAnswerInTime
    assert str(failed.error) == "The request was sent, but 127.0.0.1 did not respond completely within 1 second."
    assert len(failed.server.received) == 1


def test_what_came_of_a_broken_answer_is_kept() -> None:
    failed = send_to(FaultServer(says(CUT, then=hangs_up)))
    assert failed.error.reply is not None
    assert (failed.error.reply.status, failed.error.reply.body) == (200, ACCEPTED)
    failed = send_to(FaultServer(says(CUT, then=is_silent)), in_time=ACCEPTED)
    assert failed.error.reply is not None
    assert failed.error.reply.body == ACCEPTED
    failed = send_to(FaultServer(hangs_up))
    assert failed.error.reply is None


@pytest.mark.parametrize("then", [hangs_up, is_silent])
def test_a_refusal_is_believed_even_if_its_words_break_off(then: Behaviour) -> None:
    refusal = b'HTTP/1.1 403 Forbidden\r\nContent-Length: 100\r\n\r\n{"message": "For'
    failed = send_to(FaultServer(says(refusal, then=then)), in_time=b'{"message": "For' if then is is_silent else None)
    assert type(failed.error) is errors.Unauthorized
    assert failed.error.reply is not None


@pytest.mark.parametrize(
    "behaviour",
    [
        says(b"HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n", then=goes_on_with(b"0" * 50_000)),
        says(CHUNKED, then=goes_on_with(CHUNK)),
        says(b"HTTP/1.1 200 OK\r\n\r\n", then=goes_on_with(b"0" * 50_000)),
        answers(gzip.compress(b"0" * 100_000_000, 1), Content_Encoding="gzip"),
    ],
)
def test_an_answer_beyond_five_megabytes_is_not_read_to_its_end(behaviour: Behaviour) -> None:
    failed = send_to(FaultServer(behaviour))
    assert type(failed.error) is errors.UnreadableAnswer
    assert "larger than 5 MB" in str(failed.error)
    assert failed.error.reply is not None
    assert MAX_ANSWER_BYTES < len(failed.error.reply.body) < MAX_ANSWER_BYTES + 200_000
    assert set(failed.error.reply.body) == {ord("0")}


def test_an_answer_of_five_megabytes_is_read() -> None:
    async def scenario() -> None:
        body = ACCEPTED.replace(b"[]", b"[" + b" " * (MAX_ANSWER_BYTES - len(ACCEPTED)) + b"]")
        async with FaultServer(answers(body)) as server, Client(server.url, KEY) as client:
            assert len((await client.send(HELLO)).reply.body) == MAX_ANSWER_BYTES

    run(scenario())


def test_an_answer_that_cannot_be_unpacked_is_kept_as_it_came() -> None:
    failed = send_to(FaultServer(answers(b"\x1f\x8bnonsense", Content_Encoding="gzip", x_amzn_RequestId="r1")))
    assert failed.error.reply is not None
    assert (failed.error.reply.body, failed.error.reply.request_id) == (b"\x1f\x8bnonsense", "r1")


def test_a_redirect_is_not_followed() -> None:
    async def scenario() -> None:
        async with FaultServer(answers(ACCEPTED)) as other:
            location = f"{other.url}/elsewhere"
            for status in (301, 302, 303, 307, 308):
                async with (
                    FaultServer(answers(b"", status, Location=location)) as server,
                    Client(server.url, KEY) as client,
                ):
                    with pytest.raises(errors.Redirected, match=location):
                        await client.send(HELLO)
                    assert len(server.received) == 1
            assert other.connections == 0

    run(scenario())


def test_answers_that_only_announce_the_answer_are_skipped() -> None:
    async def scenario() -> None:
        early = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
        async with FaultServer(says(early + answer_bytes(ACCEPTED))) as server, Client(server.url, KEY) as client:
            assert (await client.send(HELLO)).reply.status == 200

    run(scenario())


@pytest.mark.parametrize("behaviour", [hangs_up, answers(b"<html>"), answers(b"", 500)])
def test_what_was_only_to_be_read_may_be_read_again_whatever_became_of_it(behaviour: Behaviour) -> None:
    async def scenario() -> None:
        async with FaultServer(behaviour) as server, Client(server.url, KEY) as client:
            reading: list[Awaitable[object]] = [client.get_preferences("1"), client.in_app_notifications("1")]
            writing: list[Awaitable[object]] = [client.send(HELLO), client.delete_preferences("1", "a")]
            for call in reading:
                with pytest.raises(errors.OutcomeUnknown) as caught:
                    await call
                assert "Nothing was changed" in caught.value.advice
                assert verdict.of_error(caught.value).repeatable
            for call in writing:
                with pytest.raises(errors.OutcomeUnknown) as caught:
                    await call
                assert "may have gone through" in caught.value.advice
                assert not verdict.of_error(caught.value).repeatable

    run(scenario())


def test_after_any_failure_the_next_call_succeeds() -> None:
    async def scenario() -> None:
        faults: list[Behaviour] = [hangs_up, says(CUT, then=breaks_off), says(b"?\r\n\r\n", then=hangs_up), is_silent]
        behaviours = [behaviour for fault in faults for behaviour in (fault, answers(ACCEPTED))]
        async with FaultServer(*behaviours) as server, Client(server.url, KEY) as client:
            for number, fault in enumerate(faults):
                call = asyncio.create_task(client.send(HELLO))
                if fault is is_silent:
                    await server.until(lambda sent=2 * number + 1: len(server.received) == sent)  # type: ignore[misc]
                    await run_out_of_time(client)
                with pytest.raises(errors.OutcomeUnknown):
                    await call
                assert (await client.send(HELLO)).value.tracking_id == "t1"
        assert len(server.received) == len(behaviours)

    run(scenario())


def test_a_call_that_finds_all_connections_busy_says_so_and_was_not_sent() -> None:
    async def scenario() -> None:
        async with FaultServer(is_silent) as server, Client(server.url, KEY, timeout_s=30) as client:
            busy = [asyncio.create_task(client.send(HELLO)) for _ in range(10)]
            await server.until(lambda: len(server.received) == 10)
            attempt = Attempt()
            client._transport._timeout_s = SHORT_S
            with pytest.raises(errors.ConnectionFailed, match="All connections to"):
                await client.send(HELLO, attempt=attempt)
            assert not attempt.may_have_been_sent
            for task in busy:
                task.cancel()
            await asyncio.gather(*busy, return_exceptions=True)
        assert len(server.received) == 10

    run(scenario())
