"""Keyrings on a bad day: what the person is told, and that the program goes on with what can be done."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from keyring.errors import NoKeyringError

from notifyadmin.core.session import Session
from notifyadmin.sandbox import Sandbox
from notifyadmin.ui.profiles.presenter import ProfilePresenter
from tests.driver import KEYS, Driver, until
from tests.e2e.pages import fill_send
from tests.e2e.services import accepts
from tests.faults import FaultServer
from tests.memory_keyring import FailingKeyring, StuckKeyring
from tests.store.loops import join_executors

SHORT_PATIENCE_S = 0.05


@pytest.fixture(autouse=True)
def _threads_end() -> Iterator[None]:
    yield
    join_executors()


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch) -> Iterator[StuckKeyring]:
    """A locked keyring, which the program waits for only a moment before it says so; unlocked when the test is over."""
    for kind in (ProfilePresenter, Session):
        defaults = kind.__init__.__kwdefaults__
        assert defaults is not None
        monkeypatch.setitem(defaults, "patience_s", SHORT_PATIENCE_S)
    keyring = StuckKeyring()
    yield keyring
    keyring.unlock()


async def fill_in(driver: Driver, sandbox: Sandbox, name: str = "Shop") -> None:
    """A new profile for that service, up to the press of Save."""
    driver.press("Ctrl+Shift+N")
    await driver.appears("profile.name")
    driver.type("profile.name", name)
    await driver.choose("profile.region", "Custom")
    driver.type("profile.baseUrl", sandbox.base_url)
    driver.type("profile.clientId", sandbox.credentials.client_id)
    driver.type("profile.clientSecret", sandbox.credentials.client_secret.reveal())
    driver.click("profile.save")


async def send(driver: Driver) -> str:
    """Sends, and gives the verdict."""
    fill_send(driver)
    driver.press("Ctrl+Return")
    return await driver.verdict("send")


async def test_without_a_keyring_a_profile_works_for_this_session_and_says_so(driver: Driver, account: Sandbox) -> None:
    driver.keyring = FailingKeyring(NoKeyringError())
    await driver.start()
    await fill_in(driver, account)
    await driver.vanishes("profile.name")
    await driver.settled()
    assert driver.notice().startswith("No system keyring is running on this computer.")
    assert "available until NotifyAdmin is closed" in driver.notice()
    assert await send(driver) == "Sent"
    assert account.credentials.client_secret.reveal() not in driver.settings_path.read_text()
    await driver.restart()
    assert driver.text("profile.selector") == "Shop"
    assert "not usable" in driver.text("profile.place")
    assert "No system keyring is running on this computer." in driver.notice()
    assert "or enter client ID and secret again for this session." in driver.notice()
    await driver.aclose()


async def test_a_stuck_keyring_can_be_left_alone_for_this_session(
    driver: Driver, account: Sandbox, stuck: StuckKeyring
) -> None:
    driver.keyring = stuck
    await driver.start()
    await fill_in(driver, account)
    await driver.appears("profile.session")
    assert driver.reads("Waiting for the keyring. It may be locked")
    driver.click("profile.session")
    await driver.vanishes("profile.name")
    await driver.settled()
    assert driver.notice() == (
        "The keyring did not respond. Client ID and secret are available until NotifyAdmin is closed."
        " Once the keyring works, edit and save the profile to store them."
    )
    assert await send(driver) == "Sent"
    await driver.aclose()
    stuck.unlock()
    join_executors()
    assert stuck.entries == {}, "what was given up on was stored late"


async def test_a_keyring_unlocked_while_the_dialog_waits_takes_the_key(
    driver: Driver, account: Sandbox, stuck: StuckKeyring
) -> None:
    driver.keyring = stuck
    await driver.start()
    await fill_in(driver, account)
    await driver.appears("profile.session")
    stuck.unlock()
    await driver.vanishes("profile.name")
    await driver.settled()
    assert driver.notice() == ""
    assert len(stuck.entries) == 1
    assert await send(driver) == "Sent"
    await driver.aclose()


async def test_cancelling_a_dialog_that_waits_stores_nothing(
    driver: Driver, account: Sandbox, stuck: StuckKeyring
) -> None:
    driver.keyring = stuck
    await driver.start()
    await fill_in(driver, account)
    await driver.appears("profile.session")
    driver.press("Escape")
    await driver.appears("profile.discard")
    driver.click("profile.discard")
    await driver.vanishes("profile.name")
    stuck.unlock()
    join_executors()
    await until(lambda: not driver.desk.is_busy("profile.save"), "nothing waits any more")
    assert stuck.entries == {}
    assert driver.text("profile.selector") == "Sandbox"
    assert not driver.settings_path.exists() or "Shop" not in driver.settings_path.read_text()
    await driver.aclose()


async def test_a_profile_waits_for_a_locked_keyring_and_a_send_with_it(driver: Driver, stuck: StuckKeyring) -> None:
    stuck.unlock()
    async with FaultServer(accepts) as server:
        driver.keyring = stuck
        await driver.use(server.url)
        stuck.lock()
        driver.open()
        await until(lambda: "Waiting for the keyring." in driver.notice(), "the wait is explained")
        assert "opening…" in driver.text("profile.place")
        fill_send(driver)
        driver.press("Ctrl+Return")
        assert driver.desk.is_busy("send")
        stuck.unlock()
        assert await driver.verdict("send") == "Sent"
        assert driver.notice() == "", "the keyring has answered, and the notice still says that it does not"
        assert len(server.received) == 1
        await driver.aclose()


async def test_a_send_that_waits_for_its_profile_never_goes_to_another_one(driver: Driver, stuck: StuckKeyring) -> None:
    stuck.unlock()
    async with FaultServer(accepts) as server:
        driver.keyring = stuck
        await driver.use(server.url)
        stuck.lock()
        driver.open()
        await until(lambda: driver.shows("notice"), "the wait is explained")
        fill_send(driver)
        driver.press("Ctrl+Return")
        assert driver.desk.is_busy("send")
        await driver.choose("profile.selector", "Sandbox")
        assert await driver.verdict("send") == "Not sent"
        await driver.settled()
        stuck.unlock()
        assert server.received == []
        await driver.aclose()


async def test_a_send_that_waits_for_the_keyring_can_be_cancelled_and_was_not_sent(
    driver: Driver, stuck: StuckKeyring
) -> None:
    stuck.unlock()
    async with FaultServer(accepts) as server:
        driver.keyring = stuck
        await driver.use(server.url)
        stuck.lock()
        driver.open()
        await until(lambda: driver.shows("notice"), "the wait is explained")
        fill_send(driver)
        driver.press("Ctrl+Return")
        driver.press("Ctrl+.")
        assert await driver.verdict("send") == "Not sent"
        assert server.connections == 0
        await driver.aclose()


async def test_the_key_of_a_waiting_profile_can_be_typed_for_this_session(driver: Driver, stuck: StuckKeyring) -> None:
    stuck.unlock()
    async with FaultServer(accepts) as server:
        driver.keyring = stuck
        await driver.use(server.url)
        stuck.lock()
        driver.open()
        await until(lambda: driver.shows("notice.action"), "the wait is explained")
        driver.click("notice.action")
        await driver.appears("profile.name")
        driver.type("profile.clientId", KEYS.client_id)
        driver.type("profile.clientSecret", "typed-by-hand")
        driver.click("profile.save")
        await driver.appears("profile.session")
        driver.click("profile.session")
        await driver.vanishes("profile.name")
        await driver.settled()
        assert await send(driver) == "Sent"
        assert len(server.received) == 1
        await driver.aclose()


async def test_deleting_a_profile_while_the_keyring_is_stuck_says_what_may_be_left(
    driver: Driver, stuck: StuckKeyring, free_port: int
) -> None:
    stuck.unlock()
    driver.keyring = stuck
    await driver.use(f"http://127.0.0.1:{free_port}")
    await driver.start()
    stuck.lock()
    driver.click("profile.edit")
    await driver.appears("profile.delete")
    driver.click("profile.delete")
    await driver.appears("profile.delete.confirm")
    driver.click("profile.delete.confirm")
    await driver.vanishes("profile.name")
    assert driver.notice() == "The keyring did not respond. Client ID and secret of Shop may still be in it."
    assert driver.text("profile.selector") == "Sandbox"
    await driver.aclose()


async def test_closing_the_program_does_not_wait_for_a_stuck_keyring(
    driver: Driver, stuck: StuckKeyring, free_port: int
) -> None:
    stuck.unlock()
    driver.keyring = stuck
    await driver.use(f"http://127.0.0.1:{free_port}")
    stuck.lock()
    driver.open()
    await until(lambda: driver.shows("notice"), "the wait is explained")
    await driver.aclose()
    assert not driver.window.isVisible()
