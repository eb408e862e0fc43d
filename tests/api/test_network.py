"""Time, proxy and certificates apply to each request as they are set when it is made."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from notifyadmin.api import errors
from notifyadmin.api.client import Client
from notifyadmin.api.models import SendRequest, User
from notifyadmin.api.network import MAX_CERTIFICATE_BYTES, Network
from tests.api.failing import KEY
from tests.api.running import run
from tests.certificates import Certificates
from tests.faults import FaultServer, answers, is_silent, leads_to

HELLO = SendRequest(notification_id="hello_world", user=User(id="123"))
ACCEPTED = answers(b'{"trackingId": "t1"}')


@pytest.fixture(scope="module")
def certificates() -> Certificates:
    return Certificates("127.0.0.1", "service.invalid")


def test_what_is_changed_applies_to_the_next_request(certificates: Certificates, tmp_path: Path) -> None:
    file = tmp_path / "authority.pem"
    file.write_bytes(certificates.authority_pem)

    async def scenario() -> None:
        network = Network()
        async with (
            FaultServer(ACCEPTED, tls=certificates.server) as server,
            Client(server.url, KEY, network=lambda: network) as client,
        ):
            with pytest.raises(errors.UntrustedCertificate):
                await client.send(HELLO)
            network = Network(authority_file=str(file))
            assert (await client.send(HELLO)).value.tracking_id == "t1"
            network = Network()
            with pytest.raises(errors.UntrustedCertificate):
                await client.send(HELLO)

    run(scenario())


def test_a_proxy_of_ones_own_is_used_but_for_this_computers_addresses(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")

    async def scenario() -> None:
        async with (
            FaultServer(ACCEPTED, tls=certificates.server) as service,
            FaultServer(leads_to(service.port)) as proxy,
        ):
            network = Network(proxy=f"http://127.0.0.1:{proxy.port}")
            tls = certificates.client
            async with Client("https://service.invalid", KEY, network=lambda: network, tls=tls) as client:
                assert (await client.send(HELLO)).value.tracking_id == "t1"
            assert (proxy.connections, service.connections) == (1, 1)
            async with Client(service.url, KEY, network=lambda: network, tls=tls) as client:
                await client.send(HELLO)
            assert (proxy.connections, service.connections) == (1, 2)

    run(scenario())


def test_with_no_proxy_that_of_the_system_is_passed_over(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        async with FaultServer(ACCEPTED) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
            async with Client("https://service.invalid", KEY, network=lambda: Network(proxy="")) as client:
                with pytest.raises(errors.NotSent):
                    await client.send(HELLO)
            assert proxy.connections == 0

    run(scenario())


def test_the_time_is_that_of_the_moment_of_the_request() -> None:
    async def scenario() -> None:
        async with (
            FaultServer(is_silent) as server,
            Client(server.url, KEY, network=lambda: Network(timeout_s=0.2)) as client,
        ):
            with pytest.raises(errors.NoAnswerInTime, match="within 1 second"):
                await client.send(HELLO)

    run(scenario())


def test_without_encryption_no_certificates_are_needed(tmp_path: Path) -> None:
    async def scenario() -> None:
        missing = Network(authority_file=str(tmp_path / "authority.pem"))
        async with FaultServer(ACCEPTED) as server, Client(server.url, KEY, network=lambda: missing) as client:
            assert (await client.send(HELLO)).value.tracking_id == "t1"

    run(scenario())


def _spoil(file: Path, what: str) -> None:
    match what:
        case "missing":
            file.unlink()
        case "folder":
            file.unlink()
            file.mkdir()
        case "pipe":
            file.unlink()
            os.mkfifo(file)
        case "empty":
            file.write_bytes(b"")
        case "no certificate":
            file.write_text("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
        case "no text":
            file.write_bytes(b"\xff\x00" * 100)
        case "huge":
            file.write_bytes(b"#" * (MAX_CERTIFICATE_BYTES + 1))


@pytest.mark.parametrize("what", ["missing", "folder", "pipe", "empty", "no certificate", "no text", "huge"])
def test_a_file_that_holds_no_certificates_is_named_and_nothing_is_sent(
    what: str, certificates: Certificates, tmp_path: Path
) -> None:
    file = tmp_path / "authority.pem"
    file.touch()
    _spoil(file, what)

    async def scenario() -> None:
        async with (
            FaultServer(ACCEPTED, tls=certificates.server) as server,
            Client(server.url, KEY, network=lambda: Network(authority_file=str(file))) as client,
        ):
            with pytest.raises(errors.InvalidSetting, match=r"authority\.pem") as caught:
                await client.send(HELLO)
            assert caught.value.field == "certificates"
            assert server.connections == 0

    run(scenario())


def test_a_file_that_was_replaced_is_read_again_and_one_that_is_gone_is_trusted_no_more(
    certificates: Certificates, tmp_path: Path
) -> None:
    file, better = tmp_path / "authority.pem", tmp_path / "better.pem"
    file.write_bytes(Certificates("127.0.0.1").authority_pem)
    better.write_bytes(certificates.authority_pem)
    network = Network(authority_file=str(file))

    async def scenario() -> None:
        async with (
            FaultServer(ACCEPTED, tls=certificates.server) as server,
            Client(server.url, KEY, network=lambda: network) as client,
        ):
            with pytest.raises(errors.UntrustedCertificate):
                await client.send(HELLO)
            better.replace(file)
            assert (await client.send(HELLO)).value.tracking_id == "t1"
            file.unlink()
            with pytest.raises(errors.InvalidSetting):
                await client.send(HELLO)

    run(scenario())
