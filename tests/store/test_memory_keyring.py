"""The keyrings that the tests use, held to what the real ones do."""

from __future__ import annotations

import threading

import keyring
import pytest
from keyring.errors import KeyringLocked, PasswordDeleteError

from tests.memory_keyring import FailingKeyring, ForgetfulKeyring, MemoryKeyring, StuckKeyring


def test_an_entry_reads_back_until_it_is_removed() -> None:
    memory = MemoryKeyring()
    assert memory.get_password("service", "user") is None
    memory.set_password("service", "user", "one")
    memory.set_password("service", "user", "two")
    assert memory.get_password("service", "user") == "two"
    assert memory.get_password("service", "other") is None
    memory.delete_password("service", "user")
    assert memory.get_password("service", "user") is None


def test_removing_what_is_not_there_raises_as_in_the_real_ones() -> None:
    with pytest.raises(PasswordDeleteError):
        MemoryKeyring().delete_password("service", "user")


def test_two_keyrings_share_nothing() -> None:
    MemoryKeyring().set_password("service", "user", "one")
    assert MemoryKeyring().entries == {}


def test_keyring_never_chooses_one_by_itself() -> None:
    assert not any(cls.viable for cls in (MemoryKeyring, StuckKeyring, FailingKeyring, ForgetfulKeyring))


def test_keyring_can_be_pointed_at_one_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = MemoryKeyring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", memory)
    keyring.set_password("service", "user", "one")
    assert memory.entries == {("service", "user"): "one"}


def test_a_stuck_one_blocks_until_it_is_unlocked() -> None:
    stuck = StuckKeyring()
    thread = threading.Thread(target=stuck.set_password, args=("service", "user", "one"))
    thread.start()
    stuck.wait_until_stuck()
    assert stuck.entries == {}
    assert thread.is_alive()
    stuck.unlock()
    thread.join()
    assert stuck.get_password("service", "user") == "one"


def test_a_stuck_one_can_be_locked_again() -> None:
    stuck = StuckKeyring()
    stuck.unlock()
    stuck.set_password("service", "user", "one")
    stuck.lock()
    thread = threading.Thread(target=stuck.delete_password, args=("service", "user"))
    thread.start()
    stuck.wait_until_stuck()
    assert stuck.entries
    stuck.unlock()
    thread.join()
    assert stuck.entries == {}


def test_one_stuck_for_a_service_serves_the_others() -> None:
    stuck = StuckKeyring("service")
    stuck.set_password("other", "user", "one")
    assert stuck.get_password("other", "user") == "one"


def test_one_stuck_at_writing_lets_read() -> None:
    stuck = StuckKeyring(at="set_password")
    assert stuck.get_password("service", "user") is None
    thread = threading.Thread(target=stuck.set_password, args=("service", "user", "one"))
    thread.start()
    stuck.wait_until_stuck()
    assert stuck.get_password("service", "user") is None
    stuck.unlock()
    thread.join()
    assert stuck.get_password("service", "user") == "one"


def test_a_failing_one_fails_until_its_error_is_taken_away() -> None:
    failing = FailingKeyring(KeyringLocked("no"))
    with pytest.raises(KeyringLocked):
        failing.get_password("service", "user")
    with pytest.raises(KeyringLocked):
        failing.set_password("service", "user", "one")
    with pytest.raises(KeyringLocked):
        failing.delete_password("service", "user")
    failing.error = None
    failing.set_password("service", "user", "one")
    assert failing.get_password("service", "user") == "one"


def test_a_forgetful_one_loses_writes_and_removals_without_a_word() -> None:
    forgetful = ForgetfulKeyring()
    forgetful.set_password("service", "user", "one")
    assert forgetful.get_password("service", "user") is None
    forgetful.entries["service", "user"] = "two"
    forgetful.delete_password("service", "user")
    assert forgetful.get_password("service", "user") == "two"
