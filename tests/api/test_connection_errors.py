"""A certificate, a TLS or a proxy that is wrong gets a sentence that says which; nothing was sent."""

from __future__ import annotations

import asyncio
import re
import ssl
from collections.abc import Awaitable, Callable
from functools import partial

import pytest

from notifyadmin.api import errors
from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.exchange import Attempt
from notifyadmin.api.models import SendRequest, User
from tests.api.running import run, run_out_of_time
from tests.faults import (
    Behaviour,
    Certificates,
    FaultServer,
    answers,
    breaks_off,
    hangs_up,
    is_silent,
    leads_to,
    resets,
    says,
)

KEY = Credentials.of("client", "s3cret-key")
HELLO = SendRequest(notification_id="hello_world", user=User(id="123"))
ACCEPTED = b'{"trackingId": "t1", "messages": []}'
SERVICE = "https://service.invalid"


async def failure_at(
    url: str, tls: ssl.SSLContext | None = None, *, overdue: Callable[[], Awaitable[None]] | None = None
) -> errors.ApiError:
    """How a send ends that never gets through; its attempt has to say so, too. Its time is over after `overdue`."""
    attempt = Attempt()
    async with Client(url, KEY, tls=tls) as client:
        call = asyncio.create_task(client.send(HELLO, attempt=attempt))
        if overdue is not None:
            await overdue()
            await run_out_of_time(client)
        with pytest.raises(errors.ApiError) as caught:
            await call
    assert not attempt.may_have_been_sent
    return caught.value


@pytest.fixture(scope="session")
def strangers() -> Certificates:
    """Certificates of an authority that the client does not know."""
    return Certificates("127.0.0.1", "service.invalid")


def test_a_certificate_that_nobody_vouches_for_is_named_with_the_reason(
    certificates: Certificates, strangers: Certificates
) -> None:
    async def scenario() -> None:
        async with FaultServer(answers(ACCEPTED), tls=strangers.server) as server:
            error = await failure_at(server.url, certificates.client)
            assert type(error) is errors.UntrustedCertificate
            assert re.match(r"This computer does not trust the certificate of 127\.0\.0\.1: .+\.$", str(error))
            assert not server.received

    run(scenario())


def test_the_systems_own_certificates_decide_unless_others_are_given(strangers: Certificates) -> None:
    async def scenario() -> None:
        async with FaultServer(answers(ACCEPTED), tls=strangers.server) as server:
            assert type(await failure_at(server.url)) is errors.UntrustedCertificate

    run(scenario())


def test_a_certificate_for_another_name_is_not_trusted() -> None:
    elsewhere = Certificates("elsewhere.example")

    async def scenario() -> None:
        async with FaultServer(answers(ACCEPTED), tls=elsewhere.server) as server:
            error = await failure_at(server.url, elsewhere.client)
            assert type(error) is errors.UntrustedCertificate
            assert "mismatch" in str(error)

    run(scenario())


def test_tls_to_a_plain_port_is_told_from_nobody_there(certificates: Certificates) -> None:
    async def scenario() -> None:
        async with FaultServer(answers(), greeting=says(b"220 mail.example ESMTP\r\n")) as server:
            error = await failure_at(server.url.replace("http:", "https:"), certificates.client)
            assert type(error) is errors.ConnectionFailed
            assert "127.0.0.1 does not support TLS at this address" in str(error)

    run(scenario())


@pytest.mark.parametrize("greeting", [hangs_up, breaks_off, resets])
def test_a_server_that_hangs_up_on_tls_is_told(certificates: Certificates, greeting: Behaviour) -> None:
    async def scenario() -> None:
        async with FaultServer(answers(), greeting=greeting) as server:
            error = await failure_at(server.url.replace("http:", "https:"), certificates.client)
            assert type(error) is errors.ConnectionFailed
            assert str(error) == "127.0.0.1 closed the connection before it was encrypted."

    run(scenario())


def test_a_server_that_never_begins_tls_is_not_waited_for(certificates: Certificates) -> None:
    async def scenario() -> None:
        async with FaultServer(answers(), greeting=is_silent) as server:
            url = server.url.replace("http:", "https:")
            connected = partial(server.until, lambda: bool(server.connections))
            error = await failure_at(url, certificates.client, overdue=connected)
            assert type(error) is errors.ConnectionFailed
            assert str(error) == "No connection to 127.0.0.1 within 30 seconds."

    run(scenario())


def test_a_proxy_that_leads_to_the_service_is_used(certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        async with (
            FaultServer(answers(ACCEPTED), tls=certificates.server) as service,
            FaultServer(leads_to(service.port)) as proxy,
        ):
            monkeypatch.setenv("HTTPS_PROXY", f"http://user:pa55word@127.0.0.1:{proxy.port}")
            attempt = Attempt()
            async with Client(SERVICE, KEY, tls=certificates.client) as client:
                await client.send(HELLO, attempt=attempt)
                await client.send(HELLO)
            assert attempt.may_have_been_sent
            (connect,) = proxy.received
            assert (connect.method, connect.target) == ("CONNECT", "service.invalid:443")
            assert connect.headers["proxy-authorization"].startswith("Basic ")
            assert "authorization" not in connect.headers
            assert len(service.received) == 2
            assert "proxy-authorization" not in service.received[0].headers

    run(scenario())


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        (says(b"HTTP/1.1 403 Forbidden\r\n\r\n"), "refused to connect to service.invalid: 403 Forbidden."),
        (
            says(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"),
            "refused to connect to service.invalid: 407 Proxy Authentication Required.",
        ),
        (says(b"HTTP/1.1 502\r\n\r\n"), "refused to connect to service.invalid: 502."),
        (hangs_up, "accepted the connection and ended it before it reached service.invalid."),
        (breaks_off, "accepted the connection and ended it before it reached service.invalid."),
        (says(b"SSH-2.0\r\n\r\n"), "accepted the connection and ended it before it reached service.invalid."),
        (is_silent, "within 30 seconds."),
    ],
)
def test_a_proxy_that_refuses_is_named_without_its_password(
    behaviour: Behaviour, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        async with FaultServer(behaviour) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"http://user:pa55word@127.0.0.1:{proxy.port}")
            received = partial(proxy.until, lambda: bool(proxy.received))
            error = await failure_at(SERVICE, overdue=received if behaviour is is_silent else None)
            assert type(error) is errors.ProxyFailed
            assert f"proxy http://127.0.0.1:{proxy.port}" in str(error)
            assert str(error).endswith(words)
            assert "pa55word" not in f"{error!r} {error.advice}"
            assert [received.method for received in proxy.received] == ["CONNECT"]

    run(scenario())


def test_a_proxy_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for address, reason in (("127.0.0.1:9", "connection refused"), ("proxy.invalid:3128", "host not found")):
        monkeypatch.setenv("HTTPS_PROXY", address)
        error = run(failure_at(SERVICE))
        assert type(error) is errors.ProxyFailed
        assert str(error) == f"No response from the proxy http://{address} ({reason})."


def test_a_certificate_is_judged_behind_a_proxy_too_and_takes_no_place_in_the_pool(
    certificates: Certificates, strangers: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        async with (
            FaultServer(answers(ACCEPTED), tls=strangers.server) as service,
            FaultServer(leads_to(service.port)) as proxy,
        ):
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
            async with Client(SERVICE, KEY, tls=certificates.client) as client:
                for _ in range(12):
                    with pytest.raises(errors.UntrustedCertificate, match=r"service\.invalid"):
                        await client.send(HELLO)
            assert not service.received

    run(scenario())


def test_a_service_that_hangs_up_on_tls_behind_a_proxy_is_told(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        async with FaultServer(says(b"HTTP/1.1 200 OK\r\n\r\n", then=hangs_up)) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
            error = await failure_at(SERVICE, certificates.client)
            assert str(error) == "service.invalid closed the connection before it was encrypted."

    run(scenario())


def test_a_proxy_can_be_spoken_to_by_tls_under_the_same_trust(
    certificates: Certificates, strangers: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        refuses = says(b"HTTP/1.1 403 Forbidden\r\n\r\n")
        async with FaultServer(refuses, tls=certificates.server) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", proxy.url)
            assert type(await failure_at(SERVICE, certificates.client)) is errors.ProxyFailed
            error = await failure_at(SERVICE, strangers.client)
            assert type(error) is errors.UntrustedCertificate
            assert "the certificate of 127.0.0.1:" in str(error)

    run(scenario())


@pytest.mark.parametrize(
    "proxy",
    ["socks5://user:pa55word@127.0.0.1:1080", "socks4://user:pa55word@127.0.0.1:1080", "http://user:pa55word@:x"],
)
def test_a_proxy_setting_that_cannot_be_used_is_a_wrong_setting(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    error = run(failure_at(SERVICE))
    assert isinstance(error, errors.InvalidSetting)
    assert error.field == "proxy"
    assert proxy.rpartition("@")[2] in str(error)
    assert "pa55word" not in str(error)


def test_a_call_that_is_cancelled_behind_a_proxy_was_not_sent_until_the_service_is_spoken_to(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        async with FaultServer(is_silent) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
            async with Client(SERVICE, KEY, tls=certificates.client) as client:
                attempt = Attempt()
                call = asyncio.create_task(client.send(HELLO, attempt=attempt))
                await proxy.until(lambda: bool(proxy.received))
                call.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await call
                assert not attempt.may_have_been_sent

    run(scenario())
