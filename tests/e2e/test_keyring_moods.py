"""Keyrings mood by mood: what is said, that nothing is written elsewhere, and that the window goes on.

One that is locked for ever, or until somebody unlocks it, is in `test_keyring.py`.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import null
from keyring.errors import InitError, KeyringLocked, PasswordSetError

from notifyadmin.store.credentials import CredentialStore
from notifyadmin.store.system_keyring import RequestedBackend, choose_backend, name_of, trusted_backends
from tests.driver import KEYS, Driver, until
from tests.e2e.services import accepts
from tests.faults import FaultServer
from tests.memory_keyring import FailingKeyring, ForgetfulKeyring, MemoryKeyring
from tests.secret_search import found_below
from tests.store.loops import join_executors

SECRET = "m00dy/key+0123456789"


class AlteringKeyring(MemoryKeyring):
    """Gives back something else than it was given."""

    def get_password(self, service: str, username: str) -> str | None:
        """The entry, with one more space."""
        found = super().get_password(service, username)
        return None if found is None else f"{found} "


class RefusingKeyring(MemoryKeyring):
    """Can be read, and fails when it is to write: it refuses, or is gone by then."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002 - keyring's signature
        """Raises the error."""
        self._enter(service)
        raise self._error


def plaintext() -> KeyringBackend:
    """What the environment asks for: a file of plain text, which other packages bring."""
    requested = RequestedBackend("keyrings.alt.file.PlaintextKeyring", "PYTHON_KEYRING_BACKEND")
    return choose_backend(trusted_backends(), requested)


def losing() -> KeyringBackend:
    """What the environment asks for: the backend that keeps nothing."""
    return choose_backend(trusted_backends(), RequestedBackend(name_of(null.Keyring), "PYTHON_KEYRING_BACKEND"))


def nothing() -> KeyringBackend:
    """What there is on a computer without any."""
    return choose_backend([])


class Mood(NamedTuple):
    """A keyring, and how the notice begins that says what it did."""

    find: Callable[[], KeyringBackend]
    says: str


MOODS = {
    "absent": Mood(nothing, "No system keyring is running on this computer."),
    "locked, and its prompt dismissed": Mood(lambda: FailingKeyring(KeyringLocked(SECRET)), "The keyring is locked."),
    "gone in the middle": Mood(lambda: RefusingKeyring(ConnectionError(SECRET)), "The keyring failed (Connection"),
    "cannot be opened": Mood(lambda: FailingKeyring(InitError(SECRET)), "The keyring could not be opened."),
    "refuses": Mood(lambda: RefusingKeyring(PasswordSetError(SECRET)), "The keyring refused to store the credentials."),
    "loses": Mood(ForgetfulKeyring, "The keyring stored the credentials but returned different ones."),
    "alters": Mood(AlteringKeyring, "The keyring stored the credentials but returned different ones."),
    "plain text": Mood(plaintext, "PYTHON_KEYRING_BACKEND requests the keyring keyrings.alt.file.PlaintextKeyring,"),
    "null": Mood(losing, "PYTHON_KEYRING_BACKEND requests the keyring keyring.backends.null.Keyring,"),
}


@pytest.fixture(autouse=True)
def _threads_end() -> Iterator[None]:
    yield
    join_executors()


@pytest.mark.parametrize("mood", MOODS.values(), ids=MOODS.keys())
async def test_the_credentials_are_kept_for_this_session_which_is_said_and_in_no_file(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mood: Mood
) -> None:
    callers: list[threading.Thread] = []

    def find() -> KeyringBackend:
        callers.append(threading.current_thread())
        return mood.find()

    monkeypatch.setattr("tests.driver.CredentialStore", lambda _: CredentialStore(find))
    async with FaultServer(accepts) as server:
        await driver.start()
        driver.press("Ctrl+Shift+N")
        await driver.appears("profile.name")
        driver.type("profile.name", "Shop")
        await driver.choose("profile.region", "Custom")
        driver.type("profile.baseUrl", server.url)
        driver.type("profile.clientId", "client_1")
        driver.type("profile.clientSecret", SECRET)
        driver.click("profile.save")
        await until(lambda: not driver.shows("profile.name") or driver.shows("profile.session"), "the keyring answers")
        if driver.shows("profile.session"):
            driver.click("profile.session")
        await driver.vanishes("profile.name")
        await driver.settled()
        assert driver.notice().startswith(mood.says)
        assert "available until NotifyAdmin is closed" in driver.notice()
        driver.click("send.submit")
        assert await driver.verdict("send") == "Sent"
        assert len(server.received) == 1
    assert callers
    assert threading.main_thread() not in callers
    await driver.aclose()
    assert found_below(tmp_path, [SECRET]) == set()


@pytest.mark.parametrize("method", ["get_password", "set_password", "delete_password"])
async def test_no_call_of_a_keyring_is_made_on_the_windows_thread(method: str) -> None:
    reached, answered = threading.Event(), threading.Event()
    keyring = MemoryKeyring()
    call = getattr(keyring, method)

    def wait(*arguments: str) -> object:
        assert threading.current_thread() is not threading.main_thread()
        reached.set()
        assert answered.wait(60)
        return call(*arguments)

    setattr(keyring, method, wait)
    store = CredentialStore(lambda: keyring)

    async def use() -> None:
        await store.save("shop", KEYS)
        await store.remove("shop")

    using = asyncio.ensure_future(use())
    await until(reached.is_set, "the keyring is asked")
    for _ in range(100):  # the loop, and so the window, goes on meanwhile
        await asyncio.sleep(0)
    assert not using.done()
    answered.set()
    await using
    assert {thread for _, thread in keyring.calls}.isdisjoint({threading.main_thread()})
