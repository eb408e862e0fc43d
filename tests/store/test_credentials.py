"""Credentials in a keyring, or for a session in memory: kept, read back and removed."""

from __future__ import annotations

import asyncio
import json
import threading

import pytest
from keyring.backend import KeyringBackend

from notifyadmin.store.credentials import (
    CredentialStore,
    KeyringFailed,
    KeyringState,
    KeyringUnavailable,
)
from tests.memory_keyring import ForgetfulKeyring, MemoryKeyring, StuckKeyring
from tests.store.loops import in_a_loop
from tests.store.samples import KEYS, OTHER_KEYS, store_in


@in_a_loop
async def test_credentials_read_back_as_they_were_saved(memory: MemoryKeyring) -> None:
    store = store_in(memory)
    await store.save("shop", KEYS)
    assert await store.load("shop") == KEYS
    assert await store_in(memory).load("shop") == KEYS


@in_a_loop
async def test_a_profile_without_credentials_has_none(memory: MemoryKeyring) -> None:
    assert await store_in(memory).load("shop") is None


@in_a_loop
async def test_each_profile_has_one_entry_under_a_service_name_of_its_own(memory: MemoryKeyring) -> None:
    store = store_in(memory)
    await asyncio.gather(store.save("shop", KEYS), store.save("tests", OTHER_KEYS))
    assert {key: json.loads(text) for key, text in memory.entries.items()} == {
        ("notifyadmin/shop", "credentials"): {"clientId": "client_1", "clientSecret": "s3cret/\"of'the\\shop"},
        ("notifyadmin/tests", "credentials"): {"clientId": "client_2", "clientSecret": "another-secret"},
    }


@in_a_loop
async def test_saving_again_replaces_them(memory: MemoryKeyring) -> None:
    store = store_in(memory)
    await store.save("shop", KEYS)
    await store.save("shop", OTHER_KEYS)
    assert await store.load("shop") == OTHER_KEYS
    assert len(memory.entries) == 1


@in_a_loop
async def test_removed_credentials_are_gone_and_removing_none_is_fine(memory: MemoryKeyring) -> None:
    store = store_in(memory)
    await store.save("shop", KEYS)
    await store.save("tests", OTHER_KEYS)
    await store.remove("shop")
    await store.remove("shop")
    assert await store.load("shop") is None
    assert await store.load("tests") == OTHER_KEYS


@in_a_loop
async def test_older_copies_of_an_entry_are_removed_too() -> None:
    class WithCopies(MemoryKeyring):
        """Secret Service may hold several items with one name, and deletes the first only."""

        copies = 2

        def delete_password(self, service: str, username: str) -> None:
            text = self.entries[service, username]
            super().delete_password(service, username)
            if self.copies:
                self.copies -= 1
                self.entries[service, username] = text

    keyring = WithCopies()
    store = store_in(keyring)
    await store.save("shop", KEYS)
    await store.remove("shop")
    assert keyring.entries == {}


@in_a_loop
async def test_an_entry_that_vanishes_while_it_is_removed_is_fine(memory: MemoryKeyring) -> None:
    class Vanishing(MemoryKeyring):
        """Another program removes the entry first."""

        def delete_password(self, service: str, username: str) -> None:
            self.entries.clear()
            super().delete_password(service, username)

    store = store_in(Vanishing())
    await store.save("shop", KEYS)
    await store.remove("shop")
    assert await store.load("shop") is None


@in_a_loop
async def test_the_keyring_is_called_on_daemon_threads_only(memory: MemoryKeyring) -> None:
    finders: list[threading.Thread] = []

    def find() -> KeyringBackend:
        finders.append(threading.current_thread())
        return memory

    store = CredentialStore(find)
    await store.save("shop", KEYS)
    await store.load("shop")
    await store.remove("shop")
    await store.probe()
    assert len(finders) == 1
    assert all(thread.daemon for thread in finders + [thread for _, thread in memory.calls])
    assert threading.main_thread() not in [thread for _, thread in memory.calls]


@in_a_loop
async def test_probing_names_the_keyring_and_touches_no_entry(memory: MemoryKeyring) -> None:
    state = await store_in(memory).probe()
    assert state == KeyringState("tests.memory_keyring.MemoryKeyring")
    assert state.is_usable
    assert memory.calls == []


@in_a_loop
async def test_probing_says_why_there_is_none_and_finds_one_that_starts_later(memory: MemoryKeyring) -> None:
    problems: list[Exception] = [KeyringUnavailable("Not here.", advice="Start it."), ImportError("s3cret")]

    def find() -> KeyringBackend:
        if problems:
            raise problems.pop(0)
        return memory

    store = CredentialStore(find)
    state = await store.probe()
    assert state == KeyringState(problem="Not here.", advice="Start it.")
    assert not state.is_usable
    assert (await store.probe()).problem == "The keyring failed (ImportError)."
    assert (await store.probe()).is_usable


@in_a_loop
async def test_credentials_for_this_session_stay_in_memory_and_go_first(memory: MemoryKeyring) -> None:
    store = store_in(memory)
    await store.save("shop", KEYS)
    store.keep_for_session("shop", OTHER_KEYS)
    assert await store.load("shop") == OTHER_KEYS
    assert await store_in(memory).load("shop") == KEYS


@in_a_loop
async def test_credentials_for_this_session_need_no_keyring(stuck: StuckKeyring) -> None:
    store = store_in(stuck)
    store.keep_for_session("shop", KEYS)
    assert await store.load("shop") == KEYS
    assert stuck.calls == []


@in_a_loop
async def test_removing_forgets_those_for_this_session_as_well(memory: MemoryKeyring) -> None:
    store = store_in(memory)
    await store.save("shop", KEYS)
    store.keep_for_session("shop", OTHER_KEYS)
    await store.remove("shop")
    assert await store.load("shop") is None


@in_a_loop
async def test_saving_ends_what_was_kept_for_the_session_and_failing_to_does_not(memory: MemoryKeyring) -> None:
    store = store_in(memory)
    store.keep_for_session("shop", OTHER_KEYS)
    await store.save("shop", KEYS)
    assert await store.load("shop") == KEYS
    forgetful = store_in(ForgetfulKeyring())
    forgetful.keep_for_session("shop", OTHER_KEYS)
    with pytest.raises(KeyringFailed):
        await forgetful.save("shop", KEYS)
    assert await forgetful.load("shop") == OTHER_KEYS
