"""A real Secret Service, without a screen."""

from __future__ import annotations

import asyncio
import gc
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from notifyadmin.api.auth import Credentials
from notifyadmin.store.credentials import CredentialStore, KeyringState, KeyringUnavailable
from notifyadmin.store.profiles import Profiles
from tests.session_bus import session_bus, unlocked_keyring
from tests.store.loops import in_a_loop, is_pending, join_executors

pytestmark = pytest.mark.keyring

KEYS = Credentials.of("client_1", "s3cret/\"of'the\\shop")


@pytest.fixture(autouse=True)
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An unlocked keyring with a folder and a session bus of its own."""
    lacking = [program for program in ("dbus-daemon", "gnome-keyring-daemon") if shutil.which(program) is None]
    assert not lacking, f"this suite needs {', '.join(lacking)}: see .ci/run"
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):  # without which the system's own prompter does not start
        monkeypatch.delenv(name, raising=False)
    for name, folder in {"HOME": tmp_path, "XDG_RUNTIME_DIR": runtime, "XDG_DATA_HOME": tmp_path / "data"}.items():
        monkeypatch.setenv(name, str(folder))
    with session_bus(os.environ) as environment, unlocked_keyring(environment):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", environment["DBUS_SESSION_BUS_ADDRESS"])
        yield


@pytest.fixture
def profile_id() -> str:
    """A profile that nothing is stored of."""
    return Profiles.new_id()


def read_elsewhere(profile_id: str) -> dict[str, str] | None:
    """What another process finds for a profile: the client id, and the hash of the secret."""
    program = """if True:
        import asyncio, hashlib, json, sys
        from notifyadmin.store.credentials import CredentialStore

        found = asyncio.run(CredentialStore().load(sys.argv[1]))
        json.dump(found and {
            "clientId": found.client_id,
            "hash": hashlib.sha256(found.client_secret.reveal().encode()).hexdigest(),
        }, sys.stdout)
    """
    ended = subprocess.run(
        [sys.executable, "-c", program, profile_id], capture_output=True, text=True, timeout=60, check=True
    )
    found: dict[str, str] | None = json.loads(ended.stdout)
    return found


@in_a_loop
async def test_the_probe_names_the_secret_service() -> None:
    assert await CredentialStore().probe() == KeyringState("Secret Service")


@in_a_loop
async def test_what_is_saved_is_read_by_another_process_until_it_is_removed(profile_id: str) -> None:
    store = CredentialStore()
    assert await store.load(profile_id) is None
    await store.save(profile_id, Credentials.of("client_0", "former"))
    await store.save(profile_id, KEYS)
    assert await store.load(profile_id) == KEYS
    assert await asyncio.to_thread(read_elsewhere, profile_id) == {
        "clientId": KEYS.client_id,
        "hash": hashlib.sha256(KEYS.client_secret.reveal().encode()).hexdigest(),
    }
    await store.remove(profile_id)
    await store.remove(profile_id)
    assert await store.load(profile_id) is None
    assert await asyncio.to_thread(read_elsewhere, profile_id) is None


@in_a_loop
async def test_profiles_do_not_touch_each_other_s_entries(profile_id: str) -> None:
    store, other_id = CredentialStore(), Profiles.new_id()
    await asyncio.gather(store.save(profile_id, KEYS), store.save(other_id, Credentials.of("client_2", "other")))
    await store.remove(profile_id)
    assert await store.load(profile_id) is None
    assert await store.load(other_id) == Credentials.of("client_2", "other")
    await store.remove(other_id)


@pytest.fixture
def locked() -> Iterator[Any]:
    """The keyring locked, and nobody answers its prompt.

    The value is the connection that owns the prompter's name; closing it is a prompter that goes away.
    """
    from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

    with closing(open_dbus_connection()) as connection:
        connection.send_and_get_reply(message_bus.RequestName("org.gnome.keyring.SystemPrompter"))
        lock_default_collection()
        yield connection
    join_executors()
    gc.collect()  # keyring leaves its connection open when it raises KeyringLocked; see the test's filter


def until_prompted(connection: Any) -> None:
    """Returns when the keyring asks its prompter to ask the person for the password."""
    from jeepney.low_level import HeaderFields  # type: ignore[import-untyped]

    while connection.receive(timeout=30).header.fields.get(HeaderFields.member) != "BeginPrompting":
        pass


def lock_default_collection() -> None:
    """Locks the collection that new entries go to, as a screen lock may do."""
    import secretstorage

    with closing(secretstorage.dbus_init()) as connection:
        secretstorage.get_default_collection(connection).lock()


@pytest.mark.filterwarnings("ignore:unclosed <socket")
@in_a_loop
async def test_a_locked_keyring_blocks_nobody_and_can_be_given_up(locked: Any, profile_id: str) -> None:
    store = CredentialStore()
    assert await store.probe() == KeyringState("Secret Service")
    saving = asyncio.create_task(store.save(profile_id, KEYS))
    await asyncio.to_thread(until_prompted, locked)
    assert await is_pending(saving)
    saving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await saving
    store.keep_for_session(profile_id, KEYS)
    assert await store.load(profile_id) == KEYS
    loading = asyncio.create_task(CredentialStore().load(profile_id))
    assert await is_pending(loading)
    locked.close()  # the prompter goes away, which is a prompt dismissed
    with pytest.raises(KeyringUnavailable, match="The keyring is locked"):
        await loading
