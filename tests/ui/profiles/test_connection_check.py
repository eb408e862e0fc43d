from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from notifyadmin.api.regions import Region
from notifyadmin.core import connection_tester
from notifyadmin.sandbox import Sandbox
from notifyadmin.store.profiles import Profile
from tests.driver import until
from tests.faults import Behaviour, FaultServer, answers, is_silent
from tests.ui.finding import find
from tests.ui.profiles.test_dialog import Person
from tests.ui.workplace import KEYS

KEY_REJECTED = answers(b'{"message": "Unauthorized"}', 401, Content_Type="application/json")


class KeyChecker(Person):
    """Somebody who tests a connection."""

    async def test(self) -> str:
        """Presses the button, and reads what was found."""
        self.press("test")
        return await self.result()

    async def result(self) -> str:
        await until(lambda: not self.found().startswith("Testing"), "the test ends")
        return self.found()

    def found(self) -> str:
        return find(self.dialog, "profile.testResult", QLabel).text().replace("\u200b", "")

    def type_account(self, url: str) -> None:
        self.choose_region("Custom base URL")
        self.type("baseUrl", url)
        self.type_key()

    def type_key(self) -> None:
        self.type("clientId", KEYS.client_id)
        self.type("clientSecret", KEYS.client_secret.reveal())

    def offers(self, name: str) -> bool:
        return self.button(name).isVisible()


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path) -> KeyChecker:
    return KeyChecker(tmp_path)


@pytest.fixture
def account() -> Iterator[Sandbox]:
    """A service at which the key works."""
    sandbox = Sandbox(client_id=KEYS.client_id, client_secret=KEYS.client_secret.reveal())
    sandbox.start().result()
    yield sandbox
    assert sandbox.stop()


@pytest.fixture
def stranger() -> Iterator[Sandbox]:
    """A service that does not know the key."""
    sandbox = Sandbox()
    sandbox.start().result()
    yield sandbox
    assert sandbox.stop()


def move(monkeypatch: pytest.MonkeyPatch, **addresses: str) -> None:
    """Has regions be elsewhere."""
    for name, url in addresses.items():
        monkeypatch.setattr(Region[name], "base_url", url)


async def test_a_key_that_works_is_told_and_nothing_is_stored(person: KeyChecker, account: Sandbox) -> None:
    await person.open()
    person.type_account(account.base_url)
    assert await person.test() == f"Connected. {account.base_url} accepted the key."
    assert not person.stored
    assert person.workplace.profiles.all()[1:] == ()
    assert await person.workplace.credentials.load("shop_1") is None


async def test_it_reads_and_writes_nothing_and_never_sends_the_secret(person: KeyChecker) -> None:
    async with FaultServer(answers(b'{"preferences": [], "notifications": []}')) as server:
        await person.open()
        person.type_account(server.url)
        assert (await person.test()).startswith("Connected.")
        assert [received.method for received in server.received] == ["GET"]
        assert KEYS.client_secret.reveal() not in str(server.received)


async def test_the_stored_key_is_tested_where_none_is_typed(person: KeyChecker, account: Sandbox) -> None:
    profile = await person.workplace.add_account(url=account.base_url)
    await person.open(profile)
    await until(lambda: person.field("clientId").text(), "the key is found")
    assert (await person.test()).startswith("Connected.")


async def test_what_is_missing_is_told_before_anything_is_asked(person: KeyChecker) -> None:
    await person.open()
    person.press("test")
    assert {"The client ID is missing.", "The client secret is missing."} <= person.words()
    assert "The name is missing." not in person.words()
    assert person.found() == ""


async def test_a_wrong_key_is_told_and_other_regions_are_asked_only_on_demand(
    person: KeyChecker, account: Sandbox, stranger: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with FaultServer(KEY_REJECTED) as canada:
        move(monkeypatch, US=stranger.base_url, CANADA=canada.url, EUROPE=account.base_url)
        await person.open()
        person.type_key()
        found = await person.test()
        assert found.startswith("Wrong key. United States rejected it.")
        assert not canada.received
        person.press("testRegions")
        found = await person.result()
        assert found == "Wrong region. The key works in Europe, not in United States."
        assert [received.method for received in canada.received] == ["GET"]
    assert not person.offers("testRegions")
    assert person.button("test").hasFocus()
    person.press("useRegion")
    assert find(person.dialog, "profile.region", QComboBox).currentText() == "Europe"
    assert await person.test() == "Connected. Europe accepted the key."


async def test_a_key_that_no_region_accepts_is_wrong(
    person: KeyChecker, stranger: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    move(monkeypatch, US=stranger.base_url, CANADA=stranger.base_url, EUROPE=stranger.base_url)
    await person.open()
    person.type_key()
    await person.test()
    person.press("testRegions")
    assert (await person.result()).startswith("Wrong key. No region accepted it.")
    assert not person.offers("testRegions")
    assert not person.offers("useRegion")


async def test_a_wrong_key_at_a_custom_address_offers_no_regions(person: KeyChecker, stranger: Sandbox) -> None:
    await person.open()
    person.type_account(stranger.base_url)
    assert (await person.test()).startswith(f"Wrong key. {stranger.base_url} rejected it.")
    assert not person.offers("testRegions")


@pytest.mark.parametrize(
    "behaviour",
    [
        answers(b"<html>Sign in</html>", Content_Type="text/html"),
        answers(b'{"ok": true}'),
        answers(b"[]"),
        answers(b"<html>Sign in</html>", 401, Content_Type="text/html"),
        answers(b"Not found", 404),
        answers(b"", 302, Location="https://login.example.com"),
    ],
)
async def test_another_server_is_a_wrong_host(behaviour: Behaviour, person: KeyChecker) -> None:
    async with FaultServer(behaviour) as server:
        await person.open()
        person.type_account(server.url)
        found = await person.test()
        assert found == f"Wrong host. {server.url} responded, but not as NotificationAPI does. Check the base URL."


async def test_a_host_at_which_nobody_listens_is_wrong(person: KeyChecker, stranger: Sandbox) -> None:
    url = stranger.base_url
    stranger.stop()
    person.has_route = False
    await person.open()
    person.type_account(url)
    found = await person.test()
    assert found == f"Wrong host. No response from {url} (connection refused). Check the base URL."


async def test_a_host_that_is_not_found_is_wrong_where_there_is_a_network(person: KeyChecker) -> None:
    await person.open()
    person.type_account("https://nothing.invalid")
    assert (await person.test()).startswith("Wrong host. Host not found: nothing.invalid.")


async def test_no_network_is_told_apart(person: KeyChecker) -> None:
    person.has_route = False
    await person.open()
    person.type_account("https://nothing.invalid")
    assert (await person.test()).startswith("No network. Host not found: nothing.invalid.")


async def test_a_region_that_is_not_found_is_no_wrong_host(person: KeyChecker, monkeypatch: pytest.MonkeyPatch) -> None:
    move(monkeypatch, US="https://nothing.invalid")
    await person.open()
    person.type_key()
    assert (await person.test()).startswith("No network. Host not found: nothing.invalid.")


async def test_a_certificate_that_is_not_trusted_is_told(person: KeyChecker) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    async with FaultServer(answers(), tls=context) as server:
        await person.open()
        person.type_account(server.url)
        assert (await person.test()).startswith("Wrong host. This computer does not trust the certificate")


async def test_a_service_that_fails_is_told_as_it_is(person: KeyChecker) -> None:
    async with FaultServer(answers(b'{"message": "Down"}', 500)) as server:
        await person.open()
        person.type_account(server.url)
        found = await person.test()
        assert "Down" in found
        assert "Wrong" not in found


async def test_typing_takes_a_result_back_and_stops_a_test(person: KeyChecker, stranger: Sandbox) -> None:
    await person.open()
    person.type_account(stranger.base_url)
    assert await person.test()
    person.type("clientId", "other")
    assert await person.result() == ""
    async with FaultServer(is_silent) as server:
        person.type("baseUrl", server.url)
        person.press("test")
        await server.until(lambda: bool(server.received))
        assert person.found() == "Testing…"
        person.type("clientSecret", "another")
        assert await person.result() == ""
        await person.workplace.idle("profile.test")


async def test_closing_the_dialog_stops_a_test(person: KeyChecker) -> None:
    async with FaultServer(is_silent) as server:
        await person.open()
        person.type_account(server.url)
        person.press("test")
        await server.until(lambda: bool(server.received))
        await person.discard()
        await person.workplace.idle("profile.test")


async def test_what_is_required_is_marked(person: KeyChecker) -> None:
    await person.open()
    assert {"Name *", "Region *", "Base URL", "Client ID *", "Client secret *", "* Required"} <= person.words()
    person.choose_region("Custom base URL")
    assert "Base URL *" in person.words()


async def test_it_says_where_the_keys_are_found(person: KeyChecker) -> None:
    await person.open(Profile("shop_1", "Shop", Region.US))
    assert any("NotificationAPI dashboard" in words for words in person.words())


async def test_a_test_that_begins_while_a_canceled_one_still_ends_is_not_lost(
    person: KeyChecker, account: Sandbox
) -> None:
    await person.open()
    async with FaultServer(is_silent) as server:
        person.type_account(server.url)
        person.press("test")
        await server.until(lambda: bool(server.received))
        person.paste("baseUrl", account.base_url)
        person.press("test")
        assert await person.result() == f"Connected. {account.base_url} accepted the key."
    assert not person.workplace.crashes


async def test_a_defect_is_told_as_a_failure(
    person: KeyChecker, account: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(connection_tester, "_judged", fail)
    await person.open()
    person.type_account(account.base_url)
    assert await person.test() == "The test failed because of an error in this app."
    await person.workplace.idle("profile.test")
    assert [type(error) for error in person.workplace.crashes] == [ZeroDivisionError]
