"""The system's proxy is found as other programs find it, and shown without its password."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import threading

import pytest
from hypothesis import given

from notifyadmin.api import errors
from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.exchange import Attempt
from notifyadmin.api.models import SendRequest, User
from notifyadmin.api.network import Network
from notifyadmin.api.proxy import is_excepted, system_proxy, without_password
from tests.api.running import run
from tests.certificates import Certificates, unknown_authority
from tests.faults import FaultServer, answers, is_silent, leads_to
from tests.strategies import raw_texts, texts, unhurried

PATIENCE_S = 60.0
SERVICE = "https://api.notificationapi.com"
INVALID = "https://service.invalid"
KEY = Credentials.of("client", "s3cret-key")
HELLO = SendRequest(notification_id="hello_world", user=User(id="123"))
ACCEPTED = b'{"trackingId": "t1", "messages": []}'


def test_without_a_setting_there_is_no_proxy() -> None:
    assert system_proxy(SERVICE) is None


@pytest.mark.parametrize(
    ("name", "value", "proxy"),
    [
        ("HTTPS_PROXY", "http://proxy.example:3128", "http://proxy.example:3128"),
        ("https_proxy", "http://proxy.example:3128", "http://proxy.example:3128"),
        ("HTTPS_PROXY", "proxy.example:3128", "http://proxy.example:3128"),
        ("ALL_PROXY", "socks5://proxy.example:1080", "socks5://proxy.example:1080"),
        ("HTTPS_PROXY", "", None),
        ("HTTP_PROXY", "http://proxy.example:3128", None),
    ],
)
def test_a_proxy_is_read_from_its_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, proxy: str | None
) -> None:
    monkeypatch.setenv(name, value)
    assert system_proxy(SERVICE) == proxy


@pytest.mark.parametrize("url", ["http://127.0.0.1:8080", "http://localhost:8080", "https://[::1]:8443"])
def test_this_computer_is_called_without_a_proxy(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://proxy.example:3128")
    assert system_proxy(url) is None


@pytest.mark.parametrize(
    ("no_proxy", "url", "excepted"),
    [
        ("", SERVICE, False),
        ("*", SERVICE, True),
        ("other.example, *", SERVICE, True),
        ("notificationapi.com", SERVICE, True),
        (".notificationapi.com", SERVICE, True),
        (".api.notificationapi.com", SERVICE, True),
        ("api.notificationapi.com.", SERVICE, True),
        ("API.NotificationAPI.com", SERVICE, True),
        ("notificationapi.com", "https://API.NOTIFICATIONAPI.COM", True),
        ("ationapi.com", SERVICE, False),
        ("eu.api.notificationapi.com", SERVICE, False),
        ("*.notificationapi.com", SERVICE, True),
        ("*.notificationapi.com", "https://notificationapi.com", False),
        ("api.*.com", SERVICE, True),
        ("*.example.com", SERVICE, False),
        ("api.notificationapi.com:443", SERVICE, True),
        ("notificationapi.com:443", f"{SERVICE}:443", True),
        ("api.notificationapi.com:8443", SERVICE, False),
        ("api.notificationapi.com:8443", f"{SERVICE}:8443", True),
        ("api.notificationapi.com", f"{SERVICE}:8443", True),
        ("*:443", SERVICE, True),
        ("*:8443", SERVICE, False),
        ("https://api.notificationapi.com/", SERVICE, True),
        ("http://api.notificationapi.com", SERVICE, False),
        (" other.example ,\tnotificationapi.com , ", SERVICE, True),
        ("other.example notificationapi.com", SERVICE, True),
        ("10.0.0.0/8", "https://10.20.30.40", True),
        ("10.0.0.0/8", "https://11.20.30.40", False),
        ("10.1.2.3/8", "https://10.20.30.40:8443", True),
        ("10.0.0.0/8:8443", "https://10.20.30.40", False),
        ("10.0.0.0/8", SERVICE, False),
        ("10.20.30.40", "https://10.20.30.40", True),
        ("30.40", "https://10.20.30.40", False),
        ("10.20.*", "https://10.20.30.40", True),
        ("2001:db8::1", "https://[2001:db8::1]", True),
        ("[2001:db8::1]", "https://[2001:DB8:0::1]", True),
        ("[2001:db8::1]:443", "https://[2001:db8::1]", True),
        ("[2001:db8::1]:8443", "https://[2001:db8::1]", False),
        ("2001:db8::/32", "https://[2001:db8::1]", True),
        ("2001:db9::/32", "https://[2001:db8::1]", False),
        ("[::1]", SERVICE, False),
        ("bücher.example", "https://xn--bcher-kva.example", True),
        (".bücher.example", "https://shop.bücher.example", True),
    ],
)
def test_no_proxy_excepts_the_hosts_that_it_says(
    monkeypatch: pytest.MonkeyPatch, no_proxy: str, url: str, excepted: bool
) -> None:
    assert is_excepted(url, no_proxy) == excepted
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("NO_PROXY", no_proxy)
    assert (system_proxy(url) is None) == excepted


@pytest.mark.parametrize(
    "entry",
    ["10.0.0.0/99", "example.com/8", "host:port", "[::1", "https://example.com/path", "a:b:c@d", "user:pw@host"],
)
def test_an_entry_of_no_proxy_that_is_not_understood_is_logged_and_the_others_count(
    caplog: pytest.LogCaptureFixture, entry: str
) -> None:
    assert not is_excepted(SERVICE, entry)
    assert is_excepted(SERVICE, f"{entry},notificationapi.com")
    assert len(caplog.records) == 2
    assert all("NO_PROXY: ignored the entry" in record.getMessage() for record in caplog.records)
    assert "pw" not in caplog.text
    caplog.clear()


@unhurried
@given(raw_texts(), texts())
def test_any_text_in_no_proxy_gets_an_answer(no_proxy: str, host: str) -> None:
    logging.disable()
    try:
        assert isinstance(is_excepted(SERVICE, no_proxy), bool)
        assert isinstance(is_excepted("https://[::1]:8443", f"{no_proxy},{host}:1"), bool)
    finally:
        logging.disable(logging.NOTSET)


def test_without_variables_the_systems_own_settings_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urllib.request.getproxies", lambda: {"https": "http://proxy.example:3128"})
    monkeypatch.setattr("urllib.request.proxy_bypass", lambda host: host == "excepted.example:8443")
    assert system_proxy(SERVICE) == "http://proxy.example:3128"
    assert system_proxy("https://excepted.example:8443") is None


def test_no_name_is_looked_up_on_the_event_loops_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[threading.Thread] = []

    def fail(*_: object, **__: object) -> None:
        looked_up.append(threading.current_thread())
        raise socket.gaierror(socket.EAI_NONAME, "not found")

    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "gethostbyaddr", "getfqdn", "getnameinfo"):
        monkeypatch.setattr(socket, name, fail)

    def bypass_of_windows(host: str) -> bool:
        for look_up in (socket.gethostbyname, socket.getfqdn):
            with contextlib.suppress(OSError):
                look_up(host)
        return False

    monkeypatch.setattr("urllib.request.proxy_bypass", bypass_of_windows)

    async def scenario() -> None:
        async with Client(INVALID, KEY) as client:
            for _ in range(2):
                with pytest.raises(errors.HostNotFound):
                    await client.get_preferences("123")

    run(scenario())
    assert len(looked_up) == 4  # twice for the proxy, and once a call
    assert threading.main_thread() not in looked_up


@pytest.mark.parametrize("ends", ["late", "closed", "cancelled"])
def test_settings_that_are_slow_to_read_hold_up_neither_a_call_nor_the_end(
    monkeypatch: pytest.MonkeyPatch, ends: str
) -> None:
    gate, begun = threading.Event(), threading.Event()

    def is_slow(_: str) -> bool:
        begun.set()
        return not gate.wait(PATIENCE_S)

    monkeypatch.setattr("urllib.request.proxy_bypass", is_slow)

    async def scenario() -> None:
        attempt = Attempt()
        timeout_s = 0.2 if ends == "late" else PATIENCE_S
        client = Client(INVALID, KEY, network=lambda: Network(timeout_s=timeout_s))
        call = asyncio.ensure_future(client.get_preferences("123", attempt=attempt))
        await asyncio.to_thread(begun.wait)
        if ends == "cancelled":
            call.cancel()
        if ends == "closed":
            await client.close()
        (error,) = await asyncio.gather(call, return_exceptions=True)
        await client.close()
        assert (
            type(error)
            is {"late": errors.ProxyFailed, "closed": errors.NotSent, "cancelled": asyncio.CancelledError}[ends]
        )
        if ends == "late":
            assert str(error) == "The system's proxy settings could not be read within 1 second."
        assert not attempt.may_have_been_sent
        assert not gate.is_set()

    try:
        run(scenario())
    finally:
        gate.set()


@pytest.mark.parametrize(
    ("proxy", "shown"),
    [
        ("http://proxy.example:3128", "http://proxy.example:3128"),
        ("http://user:p@ss@proxy.example:3128", "http://proxy.example:3128"),
        ("user:pass@proxy.example", "proxy.example"),
    ],
)
def test_a_proxy_is_shown_without_its_password(proxy: str, shown: str) -> None:
    assert without_password(proxy) == shown


def test_a_proxy_that_leads_to_the_service_is_used(certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        async with (
            FaultServer(answers(ACCEPTED), tls=certificates.server) as service,
            FaultServer(leads_to(service.port)) as proxy,
        ):
            monkeypatch.setenv("HTTPS_PROXY", f"http://user:pa55word@127.0.0.1:{proxy.port}")
            attempt = Attempt()
            async with Client(INVALID, KEY, tls=certificates.client) as client:
                await client.send(HELLO, attempt=attempt)
                await client.send(HELLO)
            assert attempt.may_have_been_sent
            connect, _ = proxy.received  # each send has a connection of its own
            assert (connect.method, connect.target) == ("CONNECT", "service.invalid:443")
            assert connect.headers["proxy-authorization"].startswith("Basic ")
            assert "authorization" not in connect.headers
            assert len(service.received) == 2
            assert "proxy-authorization" not in service.received[0].headers

    run(scenario())


def test_a_certificate_is_judged_behind_a_proxy_too_and_takes_no_place_in_the_pool(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        async with (
            FaultServer(answers(ACCEPTED), tls=unknown_authority().server) as service,
            FaultServer(leads_to(service.port)) as proxy,
        ):
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
            async with Client(INVALID, KEY, tls=certificates.client) as client:
                for _ in range(12):
                    with pytest.raises(errors.UntrustedCertificate, match=r"service\.invalid"):
                        await client.send(HELLO)
            assert not service.received

    run(scenario())


def test_a_call_that_is_cancelled_behind_a_proxy_was_not_sent_until_the_service_is_spoken_to(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        async with FaultServer(is_silent) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
            async with Client(INVALID, KEY, tls=certificates.client) as client:
                attempt = Attempt()
                call = asyncio.create_task(client.send(HELLO, attempt=attempt))
                await proxy.until(lambda: bool(proxy.received))
                call.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await call
                assert not attempt.may_have_been_sent

    run(scenario())
