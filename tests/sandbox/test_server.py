from __future__ import annotations

import asyncio
import logging
import socket
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from notifyadmin.api.auth import Secret
from notifyadmin.api.client import Client
from notifyadmin.api.errors import InvalidSetting, NotFound, Rejected, Unauthorized
from notifyadmin.api.models import Preference, RetractRequest, SendRequest, SetPreferencesRequest, User
from notifyadmin.api.models.logs import LogQuery
from notifyadmin.api.verdict import Outcome, of_send
from notifyadmin.core.delivery_log import DeliveryState, lines_of
from notifyadmin.sandbox import CannotStart, Sandbox
from tests.sandbox.conftest import Caller


def health(base_url: str) -> int:
    return httpx.get(f"{base_url}/health", trust_env=False).status_code


def test_importing_the_package_imports_no_server_and_no_template_language() -> None:
    code = "import sys, notifyadmin.sandbox; print({'starlette', 'uvicorn', 'liquid', 'pydantic'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_it_takes_a_free_port_of_the_loopback_interface(sandbox: Sandbox) -> None:
    assert sandbox.base_url.startswith("http://127.0.0.1:")
    assert health(sandbox.base_url) == 200


def test_its_keys_are_a_readable_id_and_a_secret_of_its_own() -> None:
    first, second = Sandbox().credentials, Sandbox().credentials
    assert first.client_id == second.client_id == "sandbox"
    assert first.client_secret != second.client_secret


def test_its_keys_can_be_given() -> None:
    credentials = Sandbox(client_id="mine", client_secret="s3cret").credentials
    assert (credentials.client_id, credentials.client_secret) == ("mine", Secret("s3cret"))


def test_keys_that_cannot_be_are_refused_at_once() -> None:
    with pytest.raises(InvalidSetting):
        Sandbox(client_id="with:colon")


def test_before_its_start_it_has_no_address_no_deliveries_and_nothing_to_stop() -> None:
    sandbox = Sandbox()
    with pytest.raises(RuntimeError, match="not running"):
        _ = sandbox.base_url
    assert sandbox.deliveries("unknown") == ()
    assert sandbox.stop()


def test_a_second_start_gives_the_same_future(sandbox: Sandbox) -> None:
    assert sandbox.start() is sandbox.start()
    assert sandbox.start().result() == sandbox.base_url


def test_it_can_be_stopped_twice() -> None:
    sandbox = Sandbox()
    sandbox.start().result()
    assert sandbox.stop()
    assert sandbox.stop()
    with pytest.raises(RuntimeError, match="not running"):
        _ = sandbox.base_url


def test_stopped_while_it_starts_it_still_ends() -> None:
    sandbox = Sandbox()
    started = sandbox.start()
    assert sandbox.stop()
    assert started.done()


def test_after_a_stop_nobody_listens_and_a_new_start_begins_with_the_seeds(sandbox: Sandbox, caller: Caller) -> None:
    tracking_id = caller.send().json()["trackingId"]
    old_url = sandbox.base_url
    assert sandbox.stop()
    with pytest.raises(httpx.ConnectError):
        health(old_url)
    assert health(sandbox.start().result()) == 200
    assert sandbox.deliveries(tracking_id) == ()


def test_what_was_delivered_can_still_be_read_after_a_stop(sandbox: Sandbox, caller: Caller) -> None:
    tracking_id = caller.send().json()["trackingId"]
    assert sandbox.stop()
    assert len(sandbox.deliveries(tracking_id)) == 7


def test_several_run_in_one_process_and_know_nothing_of_each_other(caller: Caller, sandbox: Sandbox) -> None:
    other = Sandbox()
    try:
        assert other.start().result() != sandbox.base_url
        caller.send()
        with httpx.Client(base_url=other.base_url, trust_env=False) as http:
            assert len(Caller(other, http).inbox("123")) == len(caller.inbox("123")) - 1
            assert http.post("/sandbox/sender", headers={"Authorization": "Basic eA=="}).status_code == 401
    finally:
        assert other.stop()


def test_it_can_be_given_the_port_of_one_that_stopped(sandbox: Sandbox) -> None:
    port = int(sandbox.base_url.rpartition(":")[2])
    sandbox.stop()
    again = Sandbox(port=port)
    assert again.start().result() == f"http://127.0.0.1:{port}"
    assert again.stop()


def test_a_port_in_use_is_said_in_a_sentence(sandbox: Sandbox) -> None:
    port = int(sandbox.base_url.rpartition(":")[2])
    second = Sandbox(port=port)
    with pytest.raises(CannotStart, match=rf"^Port {port} is in use by another program\.$"):
        second.start().result()
    assert second.stop()


def test_a_start_that_failed_can_be_tried_again() -> None:
    with socket.create_server(("127.0.0.1", 0)) as occupant:
        port = occupant.getsockname()[1]
        sandbox = Sandbox(port=port)
        with pytest.raises(CannotStart):
            sandbox.start().result()
        assert sandbox.stop()
    assert sandbox.start().result() == f"http://127.0.0.1:{port}"
    assert sandbox.stop()


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_port_that_does_not_exist_is_said_in_a_sentence(port: int) -> None:
    with pytest.raises(CannotStart, match=f"There is no port {port}"):
        Sandbox(port=port).start().result()


def test_it_leaves_the_logging_of_the_program_as_it_was(capfd: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    before = (root.level, list(root.handlers))
    sandbox = Sandbox()
    base_url = sandbox.start().result()
    with socket.create_connection(("127.0.0.1", int(base_url.rpartition(":")[2]))) as connection:
        connection.sendall(b"this is no HTTP\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 400")
    assert health(base_url) == 200
    assert sandbox.stop()
    assert (root.level, list(root.handlers)) == before
    assert capfd.readouterr() == ("", "")


def test_it_stops_although_a_request_never_comes_to_its_end(sandbox: Sandbox) -> None:
    port = int(sandbox.base_url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port)) as connection:
        host = f"Host: 127.0.0.1:{port}\r\n".encode()
        connection.sendall(b"GET /health HTTP/1.1\r\n" + host + b"\r\n")
        assert b"200 OK" in connection.recv(1000)
        connection.sendall(b"POST /sandbox/sender HTTP/1.1\r\n" + host + b"Content-Length: 100\r\n\r\n{")
        assert sandbox.stop()


def test_its_thread_is_gone_after_a_stop() -> None:
    before = threading.active_count()
    sandbox = Sandbox()
    sandbox.start().result()
    assert threading.active_count() == before + 1
    assert sandbox.stop()
    assert threading.active_count() == before


def test_calls_of_many_threads_at_once_are_all_counted(caller: Caller) -> None:
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda number: caller.send(mergeTags={"firstName": f"n{number}"}), range(64)))
    assert {answer.status_code for answer in answers} == {200}
    tracking_ids = [answer.json()["trackingId"] for answer in answers]
    assert len(set(tracking_ids)) == 64
    titles = {caller.sandbox.deliveries(tracking_id)[0].title for tracking_id in tracking_ids}
    assert titles == {f"Hello, n{number}!" for number in range(64)}
    assert len(caller.inbox("123")) == 64 + 4


def test_the_programs_own_client_sends_reads_chooses_and_retracts(sandbox: Sandbox) -> None:
    async def scenario() -> None:
        async with Client(sandbox.base_url, sandbox.credentials) as client:
            sent = await client.send(SendRequest(notification_id="hello_world", user=User(id="123")))
            assert of_send(sent).outcome is Outcome.SENT
            assert sent.reply.request_id
            inbox = (await client.in_app_notifications("123")).value.notifications
            assert inbox[0].id == sent.value.tracking_id

            off = Preference(notification_id="hello_world", channel="EMAIL", state=False)
            reply = await client.set_user_preferences(SetPreferencesRequest(user_id="123", preferences=[off]))
            assert reply.value.user_preferences[0].channels_states[0].state is False
            sent = await client.send(SendRequest(notification_id="hello_world", user=User(id="123")))
            assert of_send(sent).outcome is Outcome.PARTLY_SENT
            assert of_send(sent).findings[0].channel == "EMAIL"

            await client.delete_preferences("123", "hello_world")
            stored = (await client.get_preferences("123")).value.preferences
            assert "hello_world" not in {preference.notification_id for preference in stored}

            await client.retract(RetractRequest(notification_id="hello_world", user_id="123"))
            inbox = (await client.in_app_notifications("123")).value.notifications
            assert "hello_world" not in {row.notification_id for row in inbox}

    asyncio.run(scenario())


def test_the_programs_own_client_schedules_reschedules_cancels_and_asks_the_log(sandbox: Sandbox) -> None:
    async def scenario() -> None:
        async with Client(sandbox.base_url, sandbox.credentials) as client:
            tomorrow = (datetime.now(UTC) + timedelta(days=1)).isoformat()
            request = SendRequest.from_wire(
                {
                    "notificationId": "hello_world",
                    "user": {"id": "123"},
                    "forceChannels": ["EMAIL"],
                    "schedule": tomorrow,
                }
            )
            first, second = [(await client.send(request)).value.tracking_id for _ in range(2)]

            async def told(tracking_id: str) -> list[tuple[DeliveryState, str]]:
                answer = await client.query_logs(LogQuery(tracking_ids=[tracking_id]))
                return [(line.state, line.code) for line in lines_of(answer.value.rows)]

            assert await told(first) == [(DeliveryState.UNKNOWN, "SCHEDULE")]
            await client.reschedule(first, "2020-01-31T09:00:00Z")
            await client.cancel_schedule(second)
            assert await told(first) == [(DeliveryState.DELIVERED, "")]
            assert await told(second) == [(DeliveryState.IGNORED, "CANCELED")]
            with pytest.raises(Rejected, match="already canceled"):
                await client.reschedule(second, tomorrow)
            with pytest.raises(NotFound, match="There is no scheduled notification nosuch"):
                await client.cancel_schedule("nosuch")

    asyncio.run(scenario())


def test_the_programs_own_client_with_another_key_is_unauthorized(sandbox: Sandbox) -> None:
    async def scenario() -> None:
        async with Client(sandbox.base_url, Sandbox().credentials) as client:
            await client.send(SendRequest(notification_id="hello_world", user=User(id="123")))

    with pytest.raises(Unauthorized):
        asyncio.run(scenario())


def test_a_connection_that_is_made_while_it_stops_is_ended() -> None:
    for _ in range(10):
        sandbox = Sandbox()
        sandbox.start().result()
        port = int(sandbox.base_url.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
            assert sandbox.stop()
            with suppress(ConnectionResetError):
                assert client.recv(1) == b""
