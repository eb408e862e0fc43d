"""What the tests of the store share: keys, a store in a keyring, and ways to deal with a stuck call."""

from __future__ import annotations

import asyncio
import traceback
from typing import Any

import pytest
from keyring.backend import KeyringBackend

from notifyadmin.api.auth import Credentials
from notifyadmin.store.credentials import CredentialStore
from tests.memory_keyring import StuckKeyring

KEYS = Credentials.of("client_1", "s3cret/\"of'the\\shop")
OTHER_KEYS = Credentials.of("client_2", "another-secret")

SHOP = ("notifyadmin/shop", "credentials")


def store_in(keyring: KeyringBackend) -> CredentialStore:
    """A store with the keyring given."""
    return CredentialStore(lambda: keyring)


async def until_stuck(keyring: StuckKeyring, calls: int = 1) -> None:
    """Waits until so many calls are blocked."""
    await asyncio.to_thread(keyring.wait_until_stuck, calls)


async def give_up(task: asyncio.Task[Any]) -> None:
    """Cancels a call and waits for its end."""
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def words_of(error: BaseException) -> str:
    """All that a log or a crash report would show of an error, its causes included."""
    return "".join(traceback.format_exception(error)) + repr(error.__context__) + repr(error.__cause__) + repr(error)
