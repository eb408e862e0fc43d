"""What a client does with its connections, well or badly, and what the sandbox keeps of them."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress

import httpx
import psutil  # type: ignore[import-untyped]
import pytest
from pytestqt.qtbot import QtBot

from notifyadmin.api.auth import server_authorization, user_authorization
from notifyadmin.sandbox import Sandbox, connection
from tests.driver import PATIENCE_MS, PATIENCE_S
from tests.sandbox.conftest import NO_CERTIFICATES, Caller
from tests.sandbox.test_gateway import port_of

REQUESTS = 2000
AT_ONCE = 50
PIPELINED = b"GET /health HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n"
HEAD = b"POST /sandbox/sender HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """A sandbox that gives an exchange a twentieth of a second."""
    monkeypatch.setattr(connection, "EXCHANGE_S", 0.05)
    sandbox = Sandbox()
    sandbox.start().result()
    yield sandbox
    assert sandbox.stop()


def connect(sandbox: Sandbox) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port_of(sandbox)), PATIENCE_S)


def is_ended(client: socket.socket) -> bool:
    """Reads until the other side has ended the connection; fails when it never does."""
    with suppress(ConnectionResetError):
        while client.recv(65536):
            pass
    return True


def send_for_ever(client: socket.socket) -> None:
    while True:
        client.sendall(b"x")


def open_connections(sandbox: Sandbox) -> list[object]:
    """The sandbox's side of its connections, the listening one apart."""
    connections = psutil.Process().net_connections("tcp")
    return [each for each in connections if each.laddr.port == port_of(sandbox) and each.status != psutil.CONN_LISTEN]


def ask(sandbox: Sandbox, thread: int) -> list[tuple[int, str]]:
    """A thread's share of the requests over one connection; the status and the body of each answer."""
    answers = []
    authorization = server_authorization(sandbox.credentials).reveal()
    client = http.client.HTTPConnection("127.0.0.1", port_of(sandbox), timeout=PATIENCE_S)
    for at in range(REQUESTS // AT_ONCE):
        body = json.dumps({"notificationId": "hello_world", "user": {"id": f"{thread}_{at}"}})
        client.request("POST", f"/{sandbox.credentials.client_id}/sender", body, {"Authorization": authorization})
        response = client.getresponse()
        answers.append((response.status, response.read().decode()))
    client.close()
    return answers


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"GET /hea", id="half a line"),
        pytest.param(HEAD, id="half a head"),
        pytest.param(HEAD + b"Content-Length: 99\r\n\r\n{", id="half a body"),
        pytest.param(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", id="half a stream"),
        pytest.param(PIPELINED + b"GET /hea", id="half a second request"),
        pytest.param(HEAD + b"Content-Length: 9999999999\r\n\r\n{", id="half of what is refused"),
    ],
)
def test_a_client_that_stops_in_the_middle_is_dropped(impatient: Sandbox, sent: bytes) -> None:
    with connect(impatient) as client:
        client.sendall(sent.replace(b"%d", str(port_of(impatient)).encode()))
        assert is_ended(client)


@pytest.mark.parametrize("head", [b"GET /", HEAD + b"Content-Length: 999999\r\n\r\n"], ids=["head", "body"])
def test_bytes_that_trickle_in_gain_no_time(impatient: Sandbox, head: bytes) -> None:
    with connect(impatient) as client:
        client.sendall(head.replace(b"%d", str(port_of(impatient)).encode()))
        client.settimeout(0.01)
        ended = False
        while not ended:
            with suppress(TimeoutError, ConnectionError):
                ended = not client.recv(65536)
            try:
                client.sendall(b"x")
            except ConnectionError:
                ended = True


def test_a_client_that_asks_and_never_reads_is_dropped(impatient: Sandbox) -> None:
    with httpx.Client(base_url=impatient.base_url, trust_env=False, verify=NO_CERTIFICATES) as http:
        token = {"type": "FCM", "token": "x" * 500_000, "device": {"device_id": "1"}}
        saved = Caller(impatient, http).user("POST", "123", body={"pushTokens": [token]})
    assert (saved.status_code, len(saved.content) > 500_000) == (200, True)
    key = user_authorization(impatient.credentials, "123").reveal()
    head = f"GET /sandbox/users/123 HTTP/1.1\r\nHost: 127.0.0.1:{port_of(impatient)}\r\nAuthorization: {key}\r\n\r\n"
    with connect(impatient) as client:
        client.sendall(head.encode() * 50)
        with pytest.raises(ConnectionError):
            send_for_ever(client)


def test_a_connection_serves_on_after_a_body_that_was_refused_has_come_to_its_end(caller: Caller) -> None:
    over = b" " * (connection.MAX_CONNECTIONS * 50_000)
    for _ in range(2):
        assert caller.server("POST", "sender", over).status_code == 413
        assert caller.send().status_code == 200


def test_connections_over_the_limit_are_ended_at_once_and_the_others_served_on(
    monkeypatch: pytest.MonkeyPatch, caller: Caller
) -> None:
    assert caller.send().status_code == 200
    monkeypatch.setattr(connection, "MAX_CONNECTIONS", 3)
    with ExitStack() as opened:
        silent = [opened.enter_context(connect(caller.sandbox)) for _ in range(5)]
        assert all(is_ended(client) for client in silent[2:])
        assert caller.send().status_code == 200


def test_two_thousand_requests_by_fifty_at_once_are_all_answered_and_leave_no_connection(
    sandbox: Sandbox, qtbot: QtBot
) -> None:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = [answer for share in pool.map(lambda at: ask(sandbox, at), range(AT_ONCE)) for answer in share]
    assert Counter(status for status, _ in answers) == {202: REQUESTS}
    tracking_ids = {json.loads(body)["trackingId"] for _, body in answers}
    assert len(tracking_ids) == REQUESTS
    qtbot.waitUntil(lambda: not open_connections(sandbox), timeout=PATIENCE_MS)


def test_it_serves_while_the_thread_that_started_it_does_nothing_but_wait(sandbox: Sandbox) -> None:
    assert threading.get_ident() != sandbox._thread.ident  # type: ignore[union-attr]  # it runs
    with connect(sandbox) as client:
        client.sendall(PIPELINED % port_of(sandbox))
        assert client.recv(100).startswith(b"HTTP/1.1 200")
