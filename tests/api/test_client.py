"""The calls, from the model to the server and back, over loopback and TLS."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import json
import ssl
import subprocess
import sys
import threading
import zlib
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given

from notifyadmin.api import errors, wire
from notifyadmin.api.auth import Credentials, server_authorization, user_authorization
from notifyadmin.api.client import Client
from notifyadmin.api.exchange import Attempt, HttpReply, Phase
from notifyadmin.api.models import Preference, RetractRequest, SendRequest, SetPreferencesRequest, User
from notifyadmin.api.models.logs import LogQuery
from notifyadmin.api.network import Network
from notifyadmin.api.redaction import Redaction
from notifyadmin.api.transport import MAX_READ_AT_ONCE
from tests.api.running import kept_open, run
from tests.certificates import Certificates
from tests.faults import Behaviour, FaultServer, answers
from tests.strategies import ids, send_requests, unhurried

KEY = Credentials.of("client", "s3cret-key")
HELLO = SendRequest(notification_id="hello_world", user=User(id="123"))
ACCEPTED = b'{"trackingId": "t1", "messages": []}'
INBOX = b'{"notifications": []}'


@contextlib.asynccontextmanager
async def serving(
    *behaviours: Behaviour, tls: ssl.SSLContext | None = None, timeout_s: float = 30.0
) -> AsyncIterator[tuple[FaultServer, Client]]:
    """A server that behaves so, and a client that calls it."""
    async with (
        FaultServer(*behaviours) as server,
        Client(server.url, KEY, network=lambda: Network(timeout_s=timeout_s), tls=tls) as client,
    ):
        yield server, client


def test_a_send_arrives_as_it_is_and_its_answer_comes_back_with_how_it_came() -> None:
    async def scenario() -> None:
        behaviour = answers(ACCEPTED, 202, x_amzn_RequestId="r1", Content_Type="application/json")
        async with serving(behaviour) as (server, client):
            attempt = Attempt()
            answer = await client.send(HELLO, attempt=attempt)
        (received,) = server.received
        assert (received.method, received.target) == ("POST", "/client/sender")
        assert received.body == b'{"notificationId":"hello_world","user":{"id":"123"}}'
        assert received.headers["authorization"] == server_authorization(KEY).reveal()
        assert received.headers["content-type"] == "application/json"
        assert received.headers["accept"] == "application/json"
        assert received.headers["user-agent"].startswith("notifyadmin/")
        assert received.headers["host"] == f"127.0.0.1:{server.port}"
        assert answer.value.tracking_id == "t1"
        assert (answer.reply.status, answer.reply.request_id, answer.reply.body) == (202, "r1", ACCEPTED)
        assert answer.reply.elapsed_s > 0
        assert attempt.phase is Phase.ANSWERED

    run(scenario())


def test_each_call_goes_to_its_own_endpoint_with_its_own_key() -> None:
    async def scenario() -> None:
        async with serving(
            answers(),
            answers(b'{"UserPreferences": []}'),
            answers(b'{"preferences": [], "notifications": []}'),
            answers(b'{"notifications": [{"id": "t1"}]}'),
            answers(b"", 204),
        ) as (server, client):
            retract = RetractRequest(notification_id="hello_world", user_id="123")
            assert (await client.retract(retract)).value is None
            choice = Preference(notification_id="hello_world", channel="SMS", state=True)
            choices = SetPreferencesRequest(user_id="123", preferences=[choice])
            assert (await client.set_user_preferences(choices)).value.user_preferences == []
            assert (await client.get_preferences("123")).value.notifications == []
            page = await client.in_app_notifications("123", count=5, before="2026-01-01T00:00:00Z")
            assert [row.id for row in page.value.notifications] == ["t1"]
            assert (await client.delete_preferences("123", "hello_world", "eu")).value is None
        assert [(received.method, received.target) for received in server.received] == [
            ("POST", "/client/sender/retract"),
            ("POST", "/client/user_preferences/123"),
            ("GET", "/client/users/123/preferences"),
            ("GET", "/client/users/123/notifications/INAPP_WEB?count=5&before=2026-01-01T00%3A00%3A00Z"),
            ("DELETE", "/client/users/123/preferences?notificationId=hello_world&subNotificationId=eu"),
        ]
        keys = [received.headers["authorization"] for received in server.received]
        assert keys == [server_authorization(KEY).reveal()] * 2 + [user_authorization(KEY, "123").reveal()] * 3
        assert ["content-type" in received.headers for received in server.received] == [True] * 2 + [False] * 3

    run(scenario())


def test_a_query_is_asked_for_again_until_the_service_has_searched_the_log() -> None:
    async def scenario() -> None:
        async with serving(
            answers(b'{"queryId": "q1"}'),
            answers(b'{"status": "Running", "logs": []}'),
            answers(b'{"status": "Complete", "logs": [{"trackingId": "t1"}]}'),
        ) as (server, client):
            answer = await client.query_logs(LogQuery(tracking_ids=["t1"]), pause_s=0)
        assert [row.tracking_id for row in answer.value.rows] == ["t1"]
        assert not answer.value.is_running
        assert [(received.method, received.target) for received in server.received] == [
            ("POST", "/client/logs/query"),
            ("GET", "/client/logs/query/q1"),
            ("GET", "/client/logs/query/q1"),
        ]

    run(scenario())


def test_a_query_that_takes_too_long_gives_what_was_found_so_far() -> None:
    async def scenario() -> None:
        async with serving(answers(b'{"queryId": "q1", "status": "Running", "logs": [{}]}')) as (server, client):
            answer = await client.query_logs(LogQuery(), patience_s=0)
        assert answer.value.is_running
        assert len(answer.value.rows) == len(server.received) == 1

    run(scenario())


def test_a_query_whose_answer_is_lost_has_changed_nothing() -> None:
    async def scenario() -> None:
        async with serving(answers(b"", 502)) as (_, client):
            with pytest.raises(errors.ServerFailed) as caught:
                await client.query_logs(LogQuery())
        assert caught.value.changes_nothing

    run(scenario())


def test_a_schedule_is_changed_and_canceled() -> None:
    async def scenario() -> None:
        async with serving(answers()) as (server, client):
            assert (await client.reschedule("t1", "2026-01-01T00:00:00Z")).value is None
            assert (await client.cancel_schedule("t1")).value is None
            with pytest.raises(errors.InvalidRequest, match="schedule: Must be a date and time"):
                await client.reschedule("t1", "tomorrow")
        assert [received.method for received in server.received] == ["PATCH", "DELETE"]

    run(scenario())


def test_a_call_over_tls_is_trusted_by_the_context_that_is_given(certificates: Certificates) -> None:
    async def scenario() -> None:
        async with (
            FaultServer(answers(ACCEPTED), tls=certificates.server) as server,
            Client(server.url, KEY, tls=certificates.client) as client,
        ):
            assert (await client.send(HELLO)).value.tracking_id == "t1"
            assert (await client.send(HELLO)).value.tracking_id == "t1"

    run(scenario())


def test_any_request_arrives_as_the_json_that_the_model_stands_for() -> None:
    with kept_open(serving(answers(ACCEPTED))) as (runner, (server, client)):

        @unhurried
        @given(send_requests())
        def arrives(request: SendRequest) -> None:
            runner.run(client.send(request))
            assert json.loads(server.received[-1].body) == request.to_wire()

        arrives()


def test_any_user_id_arrives_intact_as_one_part_of_the_path() -> None:
    with kept_open(serving(answers(b'{"preferences": []}'))) as (runner, (server, client)):

        @unhurried
        @given(ids())
        def arrives(user_id: str) -> None:
            runner.run(client.get_preferences(user_id))
            _, client_id, users, user, name = server.received[-1].target.split("/")
            assert (client_id, users, unquote(user), name) == ("client", "users", user_id, "preferences")
            assert server.received[-1].headers["authorization"] == user_authorization(KEY, user_id).reveal()

        arrives()


def test_a_path_in_the_base_url_stays_before_the_calls_own() -> None:
    async def scenario() -> None:
        async with FaultServer(answers(ACCEPTED)) as server, Client(f"{server.url}/gate/way/", KEY) as client:
            await client.send(HELLO)
        assert server.received[0].target == "/gate/way/client/sender"

    run(scenario())


def test_fifty_calls_at_once_all_succeed_over_ten_connections() -> None:
    async def scenario() -> None:
        most = 0

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            nonlocal most
            most = max(most, server.open_connections)
            await answers(ACCEPTED)(reader, writer)

        async with serving(answer) as (server, client):
            users = [User(id=str(number)) for number in range(50)]
            found = await asyncio.gather(*(client.send(SendRequest(notification_id="a", user=user)) for user in users))
        assert [answer.value.tracking_id for answer in found] == ["t1"] * 50
        assert {json.loads(received.body)["user"]["id"] for received in server.received} == {user.id for user in users}
        assert most <= 10

    run(scenario())


def test_no_cookie_of_one_answer_goes_out_with_the_next_call() -> None:
    async def scenario() -> None:
        async with serving(answers(ACCEPTED, Set_Cookie="session=1; Path=/")) as (server, client):
            await client.send(HELLO)
            await client.send(HELLO)
        assert "cookie" not in server.received[1].headers

    run(scenario())


@pytest.mark.parametrize(
    ("encoding", "body"), [("gzip", gzip.compress(ACCEPTED, mtime=0)), ("deflate", zlib.compress(ACCEPTED))]
)
def test_a_compressed_answer_is_read(encoding: str, body: bytes) -> None:
    async def scenario() -> None:
        async with serving(answers(body, Content_Encoding=encoding)) as (server, client):
            answer = await client.send(HELLO)
        assert answer.value.tracking_id == "t1"
        assert answer.reply.body == ACCEPTED
        assert server.received[0].headers["accept-encoding"] == "gzip, deflate"

    run(scenario())


def test_values_that_cannot_be_sent_are_refused_before_anything_goes_out() -> None:
    async def scenario() -> None:
        async with serving(answers()) as (server, client):
            with pytest.raises(errors.InvalidRequest):
                await client.get_preferences("")
        assert server.connections == 0

    run(scenario())


@pytest.mark.parametrize("url", ["", "http://example.com", "https://user:pw@example.com", "example.com"])
def test_a_client_for_an_address_that_cannot_work_is_not_made(url: str) -> None:
    with pytest.raises(errors.InvalidSetting) as caught:
        Client(url, KEY)
    assert caught.value.field == "baseUrl"


def test_the_package_needs_no_qt_and_its_example_works() -> None:
    code = """
import asyncio, importlib, pkgutil, sys
for name in ("PySide6", "qasync", "keyring", "starlette"):
    sys.modules[name] = None
import notifyadmin.api as api
for module in pkgutil.walk_packages(api.__path__, "notifyadmin.api."):
    importlib.import_module(module.name)
imports, example = api.__doc__.split("\\n\\n")[1:3]
async def main():
    client_id, client_secret = "client", "s3cret"
    exec(imports + "\\nasync def example():\\n" + "\\n".join(" " + line for line in example.splitlines()), scope)
    await scope["example"]()
scope = {"client_id": "client", "client_secret": "s3cret"}
from notifyadmin.api import regions, errors
regions.Region.CANADA.base_url = "http://127.0.0.1:9"
try:
    asyncio.run(main())
except errors.ConnectionFailed as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("No response from http://127.0.0.1:9 (connection refused).\n", "")


@pytest.mark.parametrize(("size", "is_elsewhere"), [(10, False), (MAX_READ_AT_ONCE, True)])
def test_a_large_body_is_read_and_freed_of_secrets_on_another_thread(
    size: int, is_elsewhere: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_on: list[threading.Thread] = []
    read, struck_out = wire.Call.result, Redaction.data

    def data(redaction: Redaction, body: bytes) -> bytes:
        if b"trackingId" in body:
            read_on.append(threading.current_thread())
        return struck_out(redaction, body)

    def result(call: wire.Call[Any], reply: HttpReply) -> Any:
        read_on.append(threading.current_thread())
        return read(call, reply)

    async def scenario() -> None:
        body = json.dumps({"trackingId": "t1", "messages": ["x" * size]}).encode()
        async with serving(answers(body)) as (_, client):
            assert (await client.send(HELLO)).value.messages == ["x" * size]

    monkeypatch.setattr(wire.Call, "result", result)
    monkeypatch.setattr(Redaction, "data", data)
    run(scenario())
    assert [thread is not threading.main_thread() for thread in read_on] == [is_elsewhere] * 2
