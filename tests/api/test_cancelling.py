"""A call can be stopped, and a client closed, at any moment; what may have gone out is told truthfully."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import socket
import sys
import threading
from collections.abc import Callable

import psutil  # type: ignore[import-untyped] # it has no types
import pytest

from notifyadmin.api import errors, transport, verdict
from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.exchange import Attempt, Phase
from notifyadmin.api.models import SendRequest, User
from notifyadmin.api.threads import DaemonExecutor
from notifyadmin.api.verdict import Outcome
from tests.api.running import run
from tests.certificates import Certificates
from tests.e2e.services import accepts_after
from tests.faults import Behaviour, FaultServer, answers, hangs_up, is_silent, says

KEY = Credentials.of("client", "s3cret-key")
HELLO = SendRequest(notification_id="hello_world", user=User(id="123"))
ACCEPTED = b'{"trackingId": "t1", "messages": []}'
HALF = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"


async def cancelled(client: Client, condition: Callable[[], object], server: FaultServer) -> Attempt:
    """What is known of a call that is cancelled as soon as the server sees something."""
    attempt = Attempt()
    call = asyncio.create_task(client.send(HELLO, attempt=attempt))
    await server.until(lambda: bool(condition()))
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    return attempt


def secure(server: FaultServer) -> str:
    return server.url.replace("http:", "https:")


def test_a_call_cancelled_while_it_connects_was_not_sent(certificates: Certificates) -> None:
    async def scenario() -> None:
        async with (
            FaultServer(answers(), greeting=is_silent) as server,
            Client(secure(server), KEY, tls=certificates.client) as client,
        ):
            attempt = await cancelled(client, lambda: server.connections, server)
            assert attempt.phase is Phase.CONNECTING
            assert verdict.of_cancellation(attempt).outcome is Outcome.NOT_SENT

    run(scenario())


@pytest.mark.parametrize("behaviour", [is_silent, says(HALF, then=is_silent)])
def test_a_call_cancelled_while_it_waits_for_its_answer_may_have_been_sent(behaviour: Behaviour) -> None:
    async def scenario() -> None:
        async with FaultServer(behaviour) as server, Client(server.url, KEY) as client:
            attempt = await cancelled(client, lambda: server.received, server)
            assert attempt.phase is Phase.SENT
            assert verdict.of_cancellation(attempt).outcome is Outcome.UNKNOWN

    run(scenario())


def test_a_call_cancelled_while_it_waits_for_a_place_was_not_sent() -> None:
    async def scenario() -> None:
        async with FaultServer(is_silent) as server, Client(server.url, KEY) as client:
            busy = [asyncio.create_task(client.send(HELLO)) for _ in range(10)]
            attempt = await cancelled(client, lambda: len(server.received) == 10, server)
            assert attempt.phase is Phase.WAITING
            for call in busy:
                call.cancel()
            await asyncio.gather(*busy, return_exceptions=True)

    run(scenario())


def test_an_answered_call_says_so_and_an_attempt_can_be_used_again() -> None:
    async def scenario() -> None:
        async with FaultServer(answers(ACCEPTED)) as server:
            attempt = Attempt()
            async with Client(server.url, KEY) as client:
                await client.send(HELLO, attempt=attempt)
            assert attempt == Attempt(Phase.ANSWERED)
            async with Client("https://service.invalid", KEY) as client:
                with pytest.raises(errors.HostNotFound):
                    await client.send(HELLO, attempt=attempt)
            assert attempt == Attempt(Phase.CONNECTING)

    run(scenario())


def test_thirty_calls_cancelled_while_they_connect_leave_room_for_the_next(certificates: Certificates) -> None:
    async def scenario() -> None:
        waiting = asyncio.Event()

        async def greeting(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            if server.connections <= 30:
                await is_silent(reader, writer)
            waiting.set()
            await writer.start_tls(certificates.server)

        async with (
            FaultServer(answers(ACCEPTED), greeting=greeting) as server,
            Client(secure(server), KEY, tls=certificates.client) as client,
        ):
            for number in range(1, 31):
                attempt = await cancelled(client, lambda: server.connections == number, server)  # noqa: B023
                assert not attempt.may_have_been_sent
            assert (await client.send(HELLO)).value.tracking_id == "t1"
            assert waiting.is_set()

    run(scenario())


def test_wherever_a_call_is_cancelled_what_the_server_got_is_never_denied(certificates: Certificates) -> None:
    async def scenario() -> None:
        async with (
            FaultServer(answers(ACCEPTED), tls=certificates.server) as server,
            Client(server.url, KEY, tls=certificates.client) as client,
        ):
            step, ended = 0, False
            while not ended:
                attempt, before = Attempt(), len(server.received)
                call = asyncio.create_task(client.send(HELLO, attempt=attempt))
                for _ in range(step):
                    await asyncio.sleep(0)
                ended = call.done()
                call.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await call
                assert call.cancelled() != ended
                if len(server.received) > before:
                    assert attempt.may_have_been_sent
                step += 1
            assert step > 20
            assert (await client.send(HELLO)).value.tracking_id == "t1"

    run(scenario())


def test_calls_beside_a_cancelled_one_go_on(certificates: Certificates) -> None:
    async def scenario() -> None:
        may_answer = asyncio.Event()

        async def waits(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await may_answer.wait()
            await answers(ACCEPTED)(reader, writer)

        async with (
            FaultServer(waits, tls=certificates.server) as server,
            Client(server.url, KEY, tls=certificates.client) as client,
        ):
            others = [asyncio.create_task(client.send(HELLO)) for _ in range(3)]
            await cancelled(client, lambda: len(server.received) == 4, server)
            may_answer.set()
            assert [answer.value.tracking_id for answer in await asyncio.gather(*others)] == ["t1"] * 3

    run(scenario())


def test_wherever_the_last_call_of_a_pool_is_cancelled_the_pool_is_closed() -> None:
    async def left_open(step: int) -> tuple[int, bool]:
        gate = asyncio.Event()
        async with FaultServer(accepts_after(gate)) as server, Client(server.url, KEY) as client:
            gate.set()
            async with asyncio.TaskGroup() as three:
                for _ in range(3):
                    three.create_task(client.send(HELLO))
            gate.clear()
            first, last = (asyncio.create_task(client.send(HELLO)) for _ in range(2))
            await server.until(lambda: len(server.received) == 5)
            first.cancel()
            gate.set()
            for _ in range(step):
                await asyncio.sleep(0)
            has_ended = last.done()
            last.cancel()
            await asyncio.gather(first, last, return_exceptions=True)
            await client.close()
            await asyncio.sleep(0)
            peers = [connection.raddr for connection in psutil.Process().net_connections("tcp")]
            return len([peer for peer in peers if peer and peer.port == server.port]), has_ended

    step, left, has_ended = 0, 0, False
    while not has_ended and not left:
        left, has_ended = run(left_open(step))
        step += 1
    assert left == 0


def test_a_client_that_is_closed_ends_its_calls_by_what_went_out(certificates: Certificates) -> None:
    async def scenario() -> None:
        async with FaultServer(is_silent) as server:
            client = Client(server.url, KEY)
            calls = [asyncio.create_task(client.send(HELLO)) for _ in range(12)]
            await server.until(lambda: len(server.received) == 10)
            await client.close()
            assert all(call.done() for call in calls)
            kinds = [type(call.exception()) for call in calls]
            assert kinds == [errors.ConnectionLost] * 10 + [errors.NotSent] * 2
            assert "closed" in str(calls[0].exception())
        async with FaultServer(answers(), greeting=is_silent) as server:
            client = Client(secure(server), KEY, tls=certificates.client)
            call = asyncio.create_task(client.send(HELLO))
            await server.until(lambda: server.connections == 1)
            await client.close()
            assert type(call.exception()) is errors.NotSent

    run(scenario())


@pytest.mark.parametrize("is_closed", [True, False])
def test_a_lookup_that_is_stuck_holds_up_neither_a_cancelled_call_nor_the_clients_end(
    is_closed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, begun = threading.Event(), threading.Event()

    def get_stuck(*_: object, **__: object) -> None:
        begun.set()
        gate.wait()

    monkeypatch.setattr(socket, "getaddrinfo", get_stuck)

    async def scenario() -> None:
        asyncio.get_running_loop().set_default_executor(DaemonExecutor())
        attempt, client = Attempt(), Client("https://service.invalid", KEY)
        call = asyncio.create_task(client.send(HELLO, attempt=attempt))
        await asyncio.to_thread(begun.wait)
        if not is_closed:
            call.cancel()
        await client.close()
        (error,) = await asyncio.gather(call, return_exceptions=True)
        assert type(error) is (errors.NotSent if is_closed else asyncio.CancelledError)
        assert not attempt.may_have_been_sent
        assert not gate.is_set()

    try:
        run(scenario())
    finally:
        gate.set()


def test_a_client_can_be_closed_while_calls_that_failed_still_tidy_up() -> None:
    async def scenario() -> None:
        async with FaultServer(hangs_up) as server:
            client = Client(server.url, KEY)
            step, ended = 0, False
            while not ended:
                call = asyncio.create_task(client.send(HELLO))
                for _ in range(step):
                    await asyncio.sleep(0)
                ended = call.done()
                await client.close()
                assert isinstance((await asyncio.gather(call, return_exceptions=True))[0], errors.ApiError)
                client = Client(server.url, KEY)
                step += 1
            await client.close()

    run(scenario())


def test_a_call_after_the_end_is_refused_and_was_not_sent() -> None:
    async def scenario() -> None:
        async with FaultServer(answers(ACCEPTED)) as server:
            async with Client(server.url, KEY) as client:
                await client.send(HELLO)
            attempt = Attempt()
            with pytest.raises(errors.NotSent, match="closed"):
                await client.send(HELLO, attempt=attempt)
            assert not attempt.may_have_been_sent
            await client.close()
            assert len(server.received) == 1

    run(scenario())


def test_closing_a_client_that_was_never_used_does_nothing() -> None:
    async def scenario() -> None:
        async with Client("https://service.invalid", KEY):
            pass

    run(scenario())


def test_a_call_cancelled_between_two_pieces_of_a_body_leaves_no_generator_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pieces = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\n \r\n" * 500
    left: list[object] = []

    async def scenario() -> None:
        sys.set_asyncgen_hooks(finalizer=left.append)
        async with FaultServer(says(pieces, then=is_silent)) as server, Client(server.url, KEY) as client:
            call = asyncio.create_task(client.send(HELLO))
            await server.until(lambda: bool(client._transport._running))
            (running,) = client._transport._running
            while not running.body:  # noqa: ASYNC110 - the client tells nobody how much it has read
                await asyncio.sleep(0)
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            gc.collect()

    monkeypatch.setattr(transport, "MAX_TURN_S", 0.0)
    run(scenario())
    assert left == []
