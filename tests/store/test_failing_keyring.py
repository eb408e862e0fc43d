"""Keyrings that lose, refuse, spoil or break: told in words, and never with the secret."""

from __future__ import annotations

import json

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

from notifyadmin.api.auth import Credentials
from notifyadmin.store.credentials import (
    CredentialStore,
    KeyringError,
    KeyringFailed,
    KeyringUnavailable,
)
from notifyadmin.store.keyring_entry import MAX_CHARS
from tests.memory_keyring import FailingKeyring, ForgetfulKeyring, MemoryKeyring
from tests.store.loops import in_a_loop
from tests.store.samples import KEYS, SHOP, store_in, words_of


@in_a_loop
async def test_a_write_that_is_lost_is_noticed() -> None:
    store = store_in(ForgetfulKeyring())
    with pytest.raises(KeyringFailed, match="returned different ones") as caught:
        await store.save("shop", KEYS)
    assert "notifyadmin/shop" in caught.value.advice


@in_a_loop
async def test_a_removal_that_is_not_done_is_noticed() -> None:
    keyring = ForgetfulKeyring()
    keyring.entries[SHOP] = json.dumps({"clientId": "client_1", "clientSecret": "s3cret"})
    with pytest.raises(KeyringFailed, match="did not remove"):
        await store_in(keyring).remove("shop")


@in_a_loop
async def test_what_windows_could_not_hold_is_refused_in_words_before_the_keyring_is_asked(
    memory: MemoryKeyring,
) -> None:
    store = store_in(memory)
    frame = len(json.dumps({"clientId": "c", "clientSecret": ""}))
    longest = Credentials.of("c", "x" * (MAX_CHARS - frame))
    await store.save("shop", longest)
    assert len(memory.entries[SHOP]) == MAX_CHARS == 1280
    memory.calls.clear()
    with pytest.raises(KeyringFailed, match="1,280 characters"):
        await store.save("shop", Credentials.of("c", "x" * (MAX_CHARS - frame + 1)))
    assert memory.calls == []
    assert await store.load("shop") == longest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "s3cret",
        "null",
        "[]",
        '"s3cret"',
        "{}",
        '{"clientId": "client_1"}',
        '{"clientId": "client_1", "clientSecret": 5}',
        '{"clientId": ["client_1"], "clientSecret": "s3cret"}',
        '{"clientId": "client_1", "clientSecret": "s3cret\\n"}',
        '{"clientId": "", "clientSecret": "s3cret"}',
        '{"clientId": "client_1", "clientSecret": "s3cret',
        '{"clientId": "client_1", "clientSecret": "s3cret", "more": NaN}',
        "[" * 100_000 + "s3cret",
    ],
)
@in_a_loop
async def test_an_entry_that_the_program_did_not_write_is_told_in_words_that_do_not_quote_it(
    memory: MemoryKeyring, text: str
) -> None:
    memory.entries[SHOP] = text
    store = store_in(memory)
    with pytest.raises(KeyringFailed, match="not stored by NotifyAdmin") as caught:
        await store.load("shop")
    assert "s3cret" not in words_of(caught.value)
    await store.save("shop", KEYS)
    assert await store.load("shop") == KEYS


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (KeyringLocked("s3cret"), KeyringUnavailable, "The keyring is locked."),
        (NoKeyringError("s3cret"), KeyringUnavailable, "No system keyring is running on this computer."),
        (InitError("s3cret"), KeyringUnavailable, "The keyring could not be opened."),
        (PasswordSetError("s3cret"), KeyringFailed, "The keyring refused to store the credentials."),
        (OSError("s3cret"), KeyringFailed, "The keyring failed (OSError)."),
        (SystemExit("s3cret"), KeyringFailed, "The keyring failed (SystemExit)."),
        (KeyringFailed("Said already."), KeyringFailed, "Said already."),
    ],
)
@in_a_loop
async def test_whatever_the_keyring_raises_becomes_a_sentence_without_secret(
    error: BaseException, kind: type[KeyringError], words: str
) -> None:
    store = store_in(FailingKeyring(error))
    for call in (store.load("shop"), store.save("shop", Credentials.of("client_1", "s3cret")), store.remove("shop")):
        with pytest.raises(kind) as caught:
            await call
        assert str(caught.value) == words
        assert caught.value.advice
        assert caught.value.__context__ is None
        assert "s3cret" not in words_of(caught.value)


@in_a_loop
async def test_an_entry_that_cannot_be_read_can_be_replaced_and_removed() -> None:
    class Spoiled(MemoryKeyring):
        """Holds an entry that is no text until it is overwritten."""

        spoiled = True

        def get_password(self, service: str, username: str) -> str | None:
            if self.spoiled:
                raise UnicodeDecodeError("utf-8", b"s3cret\xff", 6, 7, "invalid start byte")
            return super().get_password(service, username)

        def set_password(self, service: str, username: str, password: str) -> None:
            self.spoiled = False
            super().set_password(service, username, password)

        def delete_password(self, service: str, username: str) -> None:
            self.spoiled = False
            self.entries.pop((service, username), None)

    store = store_in(Spoiled())
    with pytest.raises(KeyringFailed) as caught:
        await store.load("shop")
    assert "s3cret" not in words_of(caught.value)
    await store.save("shop", KEYS)
    assert await store.load("shop") == KEYS
    other = store_in(Spoiled())
    await other.remove("shop")
    assert await other.load("shop") is None


@in_a_loop
async def test_after_a_failure_the_keyring_is_looked_for_afresh() -> None:
    failing, working = FailingKeyring(InitError("gone")), MemoryKeyring()
    keyrings: list[KeyringBackend] = [failing, working]
    store = CredentialStore(lambda: keyrings.pop(0))
    with pytest.raises(KeyringUnavailable):
        await store.load("shop")
    await store.save("shop", KEYS)
    assert working.entries
    assert keyrings == []


@in_a_loop
async def test_without_a_keyring_every_method_says_so() -> None:
    def find() -> KeyringBackend:
        raise KeyringUnavailable("Not here.")

    store = CredentialStore(find)
    for call in (store.load("shop"), store.save("shop", KEYS), store.remove("shop")):
        with pytest.raises(KeyringUnavailable, match="Not here"):
            await call
