"""Wherever a call ends, neither the secret nor the header made of it is in any text about it."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Iterator

import pytest

from notifyadmin.api import errors
from notifyadmin.api.auth import Credentials, server_authorization, user_authorization
from notifyadmin.api.client import Client
from notifyadmin.api.models import SendRequest, User
from notifyadmin.api.network import Network
from tests.api.running import run
from tests.certificates import Certificates
from tests.faults import (
    Behaviour,
    FaultServer,
    answers,
    breaks_off,
    hangs_up,
    is_silent,
    says,
)

KEY = Credentials.of("client", 's3cret/"key"/0123456789')
HELLO = SendRequest(notification_id="hello_world", user=User(id="123"))
ACCEPTED = b'{"trackingId": "t1", "messages": []}'
SECRETS = (
    KEY.client_secret.reveal(),
    json.dumps(KEY.client_secret.reveal())[1:-1],
    server_authorization(KEY).reveal().removeprefix("Basic "),
    user_authorization(KEY, "123").reveal().removeprefix("Basic "),
)


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and all before it, those that a traceback would leave out included."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def everything_about(error: BaseException) -> str:
    """All that a log, a crash report or a debugger's view of the frames could show."""
    parts = []
    for link in chain(error):
        parts += [str(link), repr(link), repr(vars(link)), repr(link.args)]
        shown = traceback.TracebackException.from_exception(link, capture_locals=True)
        # The frames above the client's are the test's own.
        shown.stack[:] = [frame for frame in shown.stack if "/tests/" not in frame.filename]
        parts += list(shown.format())
    return "\n".join(parts)


def failure(server: FaultServer, url: str | None = None, timeout_s: float = 30.0) -> errors.ApiError:
    """How a call for a user ends at a server that fails."""

    async def scenario() -> errors.ApiError:
        async with server, Client(url or server.url, KEY, network=lambda: Network(timeout_s=timeout_s)) as client:
            with pytest.raises(errors.ApiError) as caught:
                await client.get_preferences("123")
            with pytest.raises(errors.ApiError):
                await client.send(HELLO)
            return caught.value

    return run(scenario())


FAULTS: list[Behaviour] = [
    hangs_up,
    breaks_off,
    is_silent,
    says(b"SSH-2.0\r\n\r\n"),
    says(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", then=hangs_up),
    answers(b"{}"),
    answers(b"?", Content_Encoding="gzip"),
    answers(b'{"message": "Forbidden"}', 403),
    answers(b"", 302, Location="https://sign.in"),
    answers(b"", 429),
    answers(b"", 503),
]


@pytest.mark.parametrize("fault", FAULTS)
def test_no_fault_of_a_server_brings_the_secret_to_light(fault: Behaviour) -> None:
    told = everything_about(failure(FaultServer(fault), timeout_s=0.2))
    assert not [secret for secret in SECRETS if secret in told]


def test_an_error_has_no_error_of_the_http_library_behind_it() -> None:
    for fault in (hangs_up, is_silent, says(b"?\r\n\r\n")):
        error = failure(FaultServer(fault), timeout_s=0.2)
        assert list(chain(error)) == [error]


def test_no_way_of_not_reaching_the_service_brings_it_to_light(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [
        failure(FaultServer(answers()), "https://service.invalid"),
        failure(FaultServer(answers()), "http://127.0.0.1:9"),
        failure(FaultServer(answers()), "https://☃.example"),
        failure(untrusted := FaultServer(answers(), tls=certificates.server), None),
    ]
    assert not untrusted.received
    for proxy in ("http://127.0.0.1:9", "socks5://127.0.0.1:9", "nonsense://proxy"):
        monkeypatch.setenv("ALL_PROXY", proxy)
        found.append(failure(FaultServer(answers()), "https://service.invalid"))
    assert len({type(error) for error in found}) >= 5
    told = "\n".join(map(everything_about, found))
    assert not [secret for secret in SECRETS if secret in told]


@pytest.mark.parametrize("status", [200, 400, 403])
def test_a_server_that_quotes_the_key_is_not_quoted_back(status: int) -> None:
    quoted = {"message": f"Authorization=Basic {SECRETS[3]} is not {SECRETS[0]}, nor with its slashes {SECRETS[2]}"}
    escaped = json.dumps(quoted).replace("/", "\\/").encode()
    for body in (json.dumps(quoted).encode(), escaped):
        error = failure(FaultServer(answers(body, status, X_Quoted=f"Basic {SECRETS[3]}")))
        told = everything_about(error)
        assert SECRETS[0] not in told
        assert SECRETS[3] not in told
        assert error.reply is not None
        assert error.reply.header("x-quoted") == "Basic …"
        assert "Authorization=Basic … is not …," in json.loads(error.reply.body)["message"]


@pytest.mark.parametrize(
    "spelling",
    [
        r"s3cret\u002F\u0022key\u0022\u002F0123456789",
        r"s3cret/\u0022key\u0022/0123456789",
        r"s3cret\/\"key\"\/0123456789",
        r"s3cret/\\\"key\\\"/0123456789",
        "s3cret%2F%22key%22%2F0123456789",
        "s3cret/%22key%22/0123456789",
        "s3cret%2f%22key%22%2f0123456789",
        "czNjcmV0LyJrZXkiLzAxMjM0NTY3ODk",
        "7333637265742f226b6579222f30313233343536373839",
    ],
)
def test_a_secret_that_is_quoted_in_another_spelling_is_not_quoted_back(spelling: str) -> None:
    error = failure(FaultServer(answers(f'{{"message": "key={spelling}!"}}'.encode(), 400, X_Quoted=spelling)))
    assert error.reply is not None
    assert error.reply.body == '{"message": "key=…!"}'.encode()
    assert error.reply.header("x-quoted") == "…"


def test_an_answer_that_quotes_nothing_is_kept_byte_for_byte() -> None:
    async def scenario() -> None:
        short = Credentials.of("trackingId", "messages"[:7])
        async with FaultServer(answers(ACCEPTED)) as server, Client(server.url, short) as client:
            assert (await client.send(HELLO)).reply.body == ACCEPTED

    run(scenario())


def test_no_line_of_any_log_holds_the_key_however_much_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    async def scenario() -> None:
        async with FaultServer(answers(ACCEPTED)) as server, Client(server.url, KEY) as client:
            await client.send(HELLO)

    run(scenario())
    failure(FaultServer(hangs_up))
    told = "\n".join(f"{record.getMessage()} {record.args!r} {record.exc_text}" for record in caplog.records)
    assert not [secret for secret in SECRETS if secret in told]
    assert not [record for record in caplog.records if record.name.split(".")[0] in ("httpx", "httpcore", "h11")]


def test_even_the_http_librarys_own_debug_lines_do_not_hold_it(caplog: pytest.LogCaptureFixture) -> None:
    for name in ("httpx", "httpcore", "h11"):
        caplog.set_level(logging.DEBUG, logger=name)

    async def scenario() -> None:
        async with FaultServer(answers(ACCEPTED)) as server, Client(server.url, KEY) as client:
            await client.send(HELLO)

    run(scenario())
    told = "\n".join(f"{record.getMessage()} {record.args!r}" for record in caplog.records)
    assert told
    assert not [secret for secret in SECRETS if secret in told]


def test_neither_a_client_nor_what_it_is_made_of_shows_the_secret() -> None:
    client = Client("https://service.invalid", KEY)
    told = f"{client!r} {vars(client)!r} {KEY!r}"
    assert not [secret for secret in SECRETS if secret in told]
