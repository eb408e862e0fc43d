"""Keyrings and gates for the tests of the store, and no thread left behind by any of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.memory_keyring import MemoryKeyring, StuckKeyring
from tests.store.loops import join_executors
from tests.store.writing import Gate, join_writers


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    yield
    join_executors()
    join_writers()


@pytest.fixture
def memory() -> MemoryKeyring:
    """A keyring that works."""
    return MemoryKeyring()


@pytest.fixture
def stuck() -> Iterator[StuckKeyring]:
    """A locked keyring; unlocked when the test is over, so that its threads end."""
    stuck = StuckKeyring()
    yield stuck
    stuck.unlock()


@pytest.fixture
def slow_to_write() -> Iterator[StuckKeyring]:
    """A keyring that lets read and blocks when it is to write; unlocked when the test is over."""
    stuck = StuckKeyring(at="set_password")
    yield stuck
    stuck.unlock()


@pytest.fixture
def gate() -> Iterator[Gate]:
    """A gate that is open at the latest when the test is over."""
    gate = Gate()
    yield gate
    gate.opened.set()
