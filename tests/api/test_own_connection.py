"""No request is judged by a response that belongs to another one, or to none: each has a connection of its own."""

from __future__ import annotations

import pytest

from notifyadmin.api import errors
from notifyadmin.api.client import Client
from tests.api.failing import KEY
from tests.api.running import run
from tests.certificates import Certificates
from tests.faults import Behaviour, FaultServer, answer_bytes, answers, hangs_up, says

EMPTY = b'{"notifications": []}'
OTHER = b'{"notifications": [{"id": "of-nobody", "notificationId": "a", "date": "2026-01-01T00:00:00Z"}]}'
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(EMPTY), EMPTY)


@pytest.fixture(scope="module")
def certificates() -> Certificates:
    return Certificates("127.0.0.1")


def says_apart(*parts: bytes) -> Behaviour:
    """Each of these in a record of its own, sent together."""
    return says(parts[0], then=says(parts[1]))


@pytest.mark.parametrize("first", [answer_bytes(EMPTY), CHUNKED])
@pytest.mark.parametrize("more", [answer_bytes(OTHER), answer_bytes(OTHER)[:9], b"\r\n"])
@pytest.mark.parametrize("is_encrypted", [False, True])
@pytest.mark.parametrize("is_apart", [False, True])
@pytest.mark.parametrize(
    ("second", "kind"), [(answers(b'{"message": "No."}', 400), errors.Rejected), (hangs_up, errors.ConnectionLost)]
)
def test_a_response_too_many_is_not_the_next_requests(
    first: bytes,
    more: bytes,
    is_encrypted: bool,
    is_apart: bool,
    second: Behaviour,
    kind: type[errors.ApiError],
    certificates: Certificates,
) -> None:
    async def scenario() -> None:
        both = says_apart(first, more) if is_apart else says(first + more)
        server_tls, client_tls = (certificates.server, certificates.client) if is_encrypted else (None, None)
        async with (
            FaultServer(both, second, tls=server_tls) as server,
            Client(server.url, KEY, tls=client_tls) as client,
        ):
            assert (await client.in_app_notifications("123")).value.notifications == []
            with pytest.raises(errors.ApiError) as caught:
                await client.in_app_notifications("123")
            assert type(caught.value) is kind
            assert (len(server.received), server.connections) == (2, 2)

    run(scenario())


def test_no_connection_is_used_twice_or_left_open(certificates: Certificates) -> None:
    async def scenario() -> None:
        async with (
            FaultServer(says(CHUNKED), tls=certificates.server) as server,
            Client(server.url, KEY, tls=certificates.client) as client,
        ):
            for count in range(1, 4):
                await client.in_app_notifications("123")
                assert (len(server.received), server.connections) == (count, count)
            await server.until(lambda: server.open_connections == 0)

    run(scenario())
