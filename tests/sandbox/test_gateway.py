from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from uuid import UUID

import httpx
import pytest
from starlette.responses import Response

from notifyadmin.api.auth import server_authorization
from notifyadmin.sandbox import Sandbox
from notifyadmin.sandbox.endpoint import Call, Endpoint
from notifyadmin.sandbox.gateway import MAX_BODY_BYTES, Gateway
from notifyadmin.sandbox.routes import application
from tests.sandbox.conftest import Caller

odd_user_ids = ["a/b", "a?b=c", "a#b", "100%", "a%2Fb", "with space", "Zoë 漢字 🙂", "a+b", "a:b", "*", "a\nb", "a//b/"]


def port_of(sandbox: Sandbox) -> int:
    return int(sandbox.base_url.rpartition(":")[2])


@pytest.mark.parametrize("path", ["/health", "/nowhere", "/sandbox/sender"])
def test_every_answer_carries_a_request_id_of_its_own(shared_caller: Caller, path: str) -> None:
    first, second = (shared_caller.http.get(path).headers["x-amzn-RequestId"] for _ in range(2))
    assert UUID(first) != UUID(second)


def test_an_answer_tells_the_date_but_not_the_servers_name(shared_caller: Caller) -> None:
    headers = shared_caller.http.get("/health").headers
    assert headers["date"].endswith("GMT")
    assert "server" not in headers


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example", "[::1]:80", ""])
def test_another_host_than_its_own_is_answered_with_421(shared_caller: Caller, host: str) -> None:
    answer = shared_caller.http.get("/health", headers={"Host": host})
    assert (answer.status_code, answer.json()) == (421, {"message": "Misdirected Request"})
    assert answer.headers["x-amzn-RequestId"]


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST"])
def test_its_own_names_are_served(shared_caller: Caller, name: str) -> None:
    assert (
        shared_caller.http.get("/health", headers={"Host": f"{name}:{port_of(shared_caller.sandbox)}"}).status_code
        == 200
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Origin", "https://evil.example"),
        ("Origin", "null"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "none"),
    ],
)
def test_what_a_browser_sends_is_answered_with_403_whatever_its_key(
    shared_caller: Caller, name: str, value: str
) -> None:
    authorization = server_authorization(shared_caller.sandbox.credentials).reveal()
    headers = {name: value, "Authorization": authorization, "Content-Type": "text/plain"}
    body = {"notificationId": "hello_world", "user": {"id": "posted_by_a_page"}}
    answer = shared_caller.http.post("/sandbox/sender", headers=headers, json=body)
    assert (answer.status_code, answer.json()) == (403, {"message": "Forbidden"})
    assert shared_caller.inbox("posted_by_a_page") == []


def test_not_even_its_own_page_may_read_or_ask_beforehand(shared_caller: Caller) -> None:
    origin = shared_caller.sandbox.base_url
    preflight = shared_caller.http.options(
        "/sandbox/sender", headers={"Origin": origin, "Access-Control-Request-Method": "POST"}
    )
    for answer in (preflight, shared_caller.http.get("/health", headers={"Origin": origin}), shared_caller.send()):
        assert not [name for name in answer.headers if name.startswith("access-control-")]
    assert preflight.status_code == 403


def test_a_body_of_the_limits_length_is_read(shared_caller: Caller) -> None:
    assert shared_caller.server("POST", "sender", b" " * MAX_BODY_BYTES).status_code == 400


def test_a_declared_body_over_the_limit_is_answered_with_413(shared_caller: Caller) -> None:
    answer = shared_caller.server("POST", "sender", b" " * (MAX_BODY_BYTES + 1))
    assert (answer.status_code, answer.json()) == (413, {"message": "Request Too Long"})


def test_a_body_that_is_only_declared_too_long_is_answered_without_waiting_for_it(shared_caller: Caller) -> None:
    port = port_of(shared_caller.sandbox)
    with socket.create_connection(("127.0.0.1", port)) as connection:
        head = f"POST /sandbox/sender HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 99999999999\r\n\r\n"
        connection.sendall(head.encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 413")


def test_a_streamed_body_over_the_limit_is_answered_with_413(shared_caller: Caller) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(MAX_BODY_BYTES // 100_000 + 10):
            yield b" " * 100_000

    answer = shared_caller.http.post("/sandbox/sender", content=chunks())
    assert "content-length" not in answer.request.headers
    assert answer.status_code == 413


def test_a_connection_serves_on_after_a_413(shared_caller: Caller) -> None:
    assert shared_caller.server("POST", "sender", b" " * (MAX_BODY_BYTES + 1)).status_code == 413
    assert shared_caller.send().status_code == 200


def test_who_hangs_up_in_the_middle_of_a_body_disturbs_nobody(shared_caller: Caller) -> None:
    port = port_of(shared_caller.sandbox)
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(
            f"POST /sandbox/sender HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 9\r\n\r\n{{".encode()
        )
    assert shared_caller.send().status_code == 200


@pytest.mark.parametrize(
    "path", ["/", "/sandbox", "/sandbox/nowhere", "/sandbox/users//preferences", "/sandbox/sender/", "/health/", "//"]
)
def test_an_unknown_path_is_answered_with_404_in_the_gateways_shape(shared_caller: Caller, path: str) -> None:
    answer = shared_caller.http.get(f"{shared_caller.sandbox.base_url}{path}")
    assert (answer.status_code, answer.json()) == (404, {"message": "Not Found"})


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", "/sandbox/sender", {"POST"}),
        ("PUT", "/sandbox/user_preferences/123", {"POST"}),
        ("PATCH", "/sandbox/users/123/preferences", {"GET", "HEAD", "POST", "DELETE"}),
        ("POST", "/health", {"GET", "HEAD"}),
    ],
)
def test_a_wrong_method_is_answered_with_405_and_the_right_ones(
    shared_caller: Caller, method: str, path: str, allowed: set[str]
) -> None:
    answer = shared_caller.http.request(method, path)
    assert (answer.status_code, answer.json()) == (405, {"message": "Method Not Allowed"})
    assert set(answer.headers["allow"].split(", ")) == allowed


def test_head_is_answered_as_get_without_the_body(shared_caller: Caller) -> None:
    answer = shared_caller.http.head("/health")
    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize("user_id", odd_user_ids)
def test_a_user_id_of_any_characters_is_one_part_of_the_path(shared_caller: Caller, user_id: str) -> None:
    assert shared_caller.user("POST", user_id, body={"email": "odd@test.com"}).json()["id"] == user_id
    assert shared_caller.user("GET", user_id, "/").json() == {"id": user_id, "email": "odd@test.com"}


def test_an_encoded_slash_in_a_path_does_not_part_it(shared_caller: Caller) -> None:
    assert shared_caller.http.get("/sandbox%2Fsender").status_code == 404


def test_a_defect_is_answered_with_500_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    def fail(call: Call) -> Response:
        raise ZeroDivisionError

    async def ask() -> httpx.Response:
        app = Gateway(application({"/fail": {"GET": Endpoint(lambda _: None, fail)}}, lambda: None), 80)
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost:80") as http:
            return await http.get("/fail", headers={"Host": "localhost:80"})

    answer = asyncio.run(ask())
    assert (answer.status_code, answer.json()) == (500, {"message": "Internal server error"})
    assert answer.headers["x-amzn-RequestId"]
    assert caplog.messages == ["The sandbox failed at GET /fail"]
    caplog.clear()
