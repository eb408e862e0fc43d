"""Whatever a server does wrong ends in the error that says so, once, within the time that was given."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Awaitable

import pytest

from notifyadmin.api import errors, verdict
from notifyadmin.api.client import Client
from notifyadmin.api.exchange import Attempt
from notifyadmin.api.network import Network
from notifyadmin.api.transport import MAX_ANSWER_BYTES
from tests.api.failing import HELLO, KEY, send_to
from tests.api.running import run, run_out_of_time
from tests.faults import (
    Behaviour,
    FaultServer,
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
        given = [Network()]
        async with FaultServer(is_silent) as server, Client(server.url, KEY, network=lambda: given[-1]) as client:
            busy = [asyncio.create_task(client.send(HELLO)) for _ in range(10)]
            await server.until(lambda: len(server.received) == 10)
            attempt = Attempt()
            given.append(Network(timeout_s=SHORT_S))
            with pytest.raises(errors.ConnectionFailed, match="All connections to"):
                await client.send(HELLO, attempt=attempt)
            assert not attempt.may_have_been_sent
            for task in busy:
                task.cancel()
            await asyncio.gather(*busy, return_exceptions=True)
        assert len(server.received) == 10

    run(scenario())
